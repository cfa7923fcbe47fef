/** What `refrain frequency` is asked for, its names checked against the project. */
import {nameSubCode} from '../analysis/chooseCodings.js';
import {DIMENSIONS, type Dimension} from '../analysis/dimensions.js';
import type {MeasurePlan} from '../analysis/measure.js';
import type {Lexicon} from '../lexicon/index.js';
import {type Message, message, UsageError} from '../model/index.js';
import type {CountedFrame} from '../report/frequency/view.js';

/** As typed. */
export interface AskedFrequency {
  /** Dimensions, each perhaps several joined by commas; empty: by speaker. */
  readonly by: readonly string[];
  /** Ids; empty: the frames the plan declares. */
  readonly frames: readonly string[];
  /** Every frame of the plan instead. */
  readonly allFrames: boolean;
  readonly subCodes: boolean;
}

/** What is to be counted. */
export interface ResolvedFrequency {
  readonly by: readonly Dimension[];
  /** In the order of the plan, sub-codes after their frame, with the languages that have rules for them. */
  readonly frames: readonly (CountedFrame & {readonly languages: readonly string[]})[];
  /** Frames of the plan left out. */
  readonly notShown: number;
}

/**
 * Names in place of what was typed.
 *
 * @throws UsageError naming every dimension that is none and every frame the plan does not know.
 */
export function resolveFrequency(
  {frames: planned}: Pick<MeasurePlan, 'frames'>,
  lexicon: Lexicon,
  asked: AskedFrequency,
): ResolvedFrequency {
  const problems: Message[] = [];
  const refuse = (flag: string, value: string, known: readonly string[]): void => {
    const text = `Unexpected \`${value}\` for \`${flag}\`, expected one of ${known.map(one => `\`${one}\``).join(', ')}.`;
    problems.push(message('input/unknown-name', 'error', text));
  };
  const words = asked.by.flatMap(one => one.split(',')).map(one => one.trim());
  for (const word of words) {
    if (word !== 'language' && !isDimension(word)) refuse('--by', word, ['language', ...DIMENSIONS]);
  }
  const ids = planned.map(({id}) => id);
  for (const id of asked.frames) if (!ids.includes(id)) refuse('--frame', id, ids);
  if (problems.length > 0) throw new UsageError(problems);
  const chosen = planned.filter(
    ({id, declared}) => asked.allFrames || (asked.frames.length > 0 ? asked.frames.includes(id) : declared),
  );
  return {
    by: words.length === 0 ? ['speaker'] : [...new Set(words)].filter(isDimension),
    frames: chosen.flatMap(frame => [
      {...frame, frame: frame.id, sub: null, name: nameOf(lexicon, frame.id)},
      ...(asked.subCodes ? listSubCodes(lexicon, frame) : []),
    ]),
    notShown: planned.length - chosen.length,
  };
}

function isDimension(word: string): word is Dimension {
  return DIMENSIONS.some(one => one === word);
}

function nameOf({codebook}: Lexicon, frame: string): string {
  return codebook.frames.find(({id}) => id === frame)?.name ?? frame;
}

/** Sub-codes in the order of the codebook; a language belongs to one only if a rule there gives it. */
function listSubCodes(
  lexicon: Lexicon,
  {id: frame, declared}: MeasurePlan['frames'][number],
): readonly ResolvedFrequency['frames'][number][] {
  const subCodes = lexicon.codebook.frames.find(({id}) => id === frame)?.subCodes ?? [];
  return subCodes.map(({id: sub}) => {
    const rules = lexicon.rules.filter(rule => rule.frame === frame && rule.sub === sub);
    const languages = [...new Set(rules.map(({language}) => language))].sort();
    return {id: nameSubCode(frame, sub), frame, sub, name: sub, declared, languages};
  });
}
