/** Frequency of frames in groups the user chooses. */
import {type Dimension, type DividedSpeech, divideSpeech} from './dimensions.js';
import {computeFigures, type FrequencyFigures} from './frameFigures.js';
import type {FrequencyOptions} from './frequency.js';
import {gatherGroup} from './speechGroup.js';
import type {Tally} from './tally.js';

/** One frame in one group. */
export interface FrequencyLine extends FrequencyFigures {
  readonly frame: string;
  readonly language: string;
  /** Values of the group in the order of the dimensions. */
  readonly values: DividedSpeech['values'];
}

/**
 * Frequency of every frame in every group. Languages are never taken together, and a frame appears only in languages it has
 * rules in.
 *
 * @param extend - Adds to a line what depends on its group, such as figures corrected for coding error.
 * @returns By language, then frame in the order of the options, then group.
 */
export function tableFrequencyBy<Line extends FrequencyLine>(
  tallies: readonly Tally[],
  dimensions: readonly Dimension[],
  options: FrequencyOptions,
  extend: (line: FrequencyLine, group: DividedSpeech) => Line,
): Line[] {
  const groups = divideSpeech(tallies, dimensions).map(group => {
    const {language, values, tallies: members} = group;
    const frames = options.frames.filter(({languages}) => languages.includes(language)).map(({id}) => id);
    const figures = computeFigures(frames, gatherGroup(members), options);
    const lines = figures.map((one, at) => ({frame: frames[at] as string, language, values, ...one}));
    return {language, lines: lines.map(line => extend(line, group))};
  });
  const languages = [...new Set(groups.map(({language}) => language))];
  return languages.flatMap(language => {
    const own = groups.filter(group => group.language === language).flatMap(({lines}) => lines);
    return options.frames.flatMap(({id}) => own.filter(({frame}) => frame === id));
  });
}
