/** One frame of one contrast in one language. */
import type {Tally} from '../tally.js';
import {compareEvents, comparePart, drawsOf, type EventOptions} from './compareEvents.js';
import {EXPLORATORY, type ResolvedContrast} from './contrast.js';
import {describeGroup, sharedValue, type Unplaced} from './groups.js';
import {measureInfluence} from './influence.js';
import {noteRow} from './notes.js';
import {countShared, type PairedEvent, pairEvents} from './pairEvents.js';
import type {ComparedFrame, ComparisonOptions, RatioFigures, Sides, Uncorrected} from './row.js';
import {standardise} from './standardise.js';

/** The speech of both groups in one language, or in all where they have none in common. */
export interface Part extends Sides<readonly Tally[]> {
  readonly language: string;
  readonly measure: 'rate' | 'share';
  readonly overlap: number;
  readonly unplaced: Sides<Unplaced>;
}

const UNDEFINED = {value: null, low: null, high: null};
const REFUSED: RatioFigures = {
  ratio: UNDEFINED,
  difference: UNDEFINED,
  p: null,
  arrangements: null,
  exact: false,
  exactRatio: null,
};

/** Compare one frame; nothing is compared where documents belong to both groups. */
export function compareFrame(
  contrast: ResolvedContrast,
  {id: frame, declared}: ComparedFrame,
  part: Part,
  options: ComparisonOptions,
): Uncorrected {
  const {language, measure, overlap} = part;
  const side = (name: 'target' | 'reference') =>
    describeGroup(
      {...contrast[name], rest: name === 'reference' && contrast.rest === true, ...part.unplaced[name]},
      {tallies: part[name], frame, language},
      options,
    );
  const events = pairEvents(frame, part, measure === 'rate' ? 'words' : 'sentences');
  const key = {
    contrast: contrast.id,
    name: contrast.name,
    declared: contrast.declared && declared,
    family: declared ? contrast.family : EXPLORATORY,
    speaker: sharedValue(contrast, 'speaker'),
    side: sharedValue(contrast, 'side'),
    office: sharedValue(contrast, 'office'),
    language,
    frame,
    measure,
    target: side('target'),
    reference: side('reference'),
    overlap,
    sharedEvents: countShared(events),
  };
  if (overlap > 0) {
    return {...key, ...REFUSED, standardised: [], nonJoint: null, influence: null, notes: ['overlap']};
  }
  const random = drawsOf(options, [contrast.id, language, frame]);
  return {...key, ...compareDefined(key, events, {...options, random, scale: measure === 'rate' ? 1000 : 1})};
}

/** All figures of a row whose groups have no document in common. */
function compareDefined(
  key: Omit<Uncorrected, keyof RatioFigures | 'standardised' | 'nonJoint' | 'influence' | 'notes'>,
  events: readonly PairedEvent[],
  options: EventOptions,
): Pick<Uncorrected, keyof RatioFigures | 'standardised' | 'nonJoint' | 'influence' | 'notes'> {
  const {figures, ratio, test} = compareEvents(events, options);
  const {draws, exactLimit} = options;
  const apart = events.filter(({copresence}) => copresence === 'no');
  const found = {
    ...figures,
    standardised: standardise(events, {scale: options.scale, level: options.confidence}),
    nonJoint: events.every(({copresence}) => copresence === null) ? null : comparePart(apart, options, 'non-joint '),
    influence: measureInfluence(events, figures.p, {random: options.random('left out'), draws, exactLimit}),
  };
  const notes = noteRow({...key, ...found}, {size: ratio.note, zeroCorrected: ratio.zeroCorrected, test});
  return {...found, notes};
}
