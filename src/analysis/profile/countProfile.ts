/** Frames and words of stretches of speech as counts by type: what profiles are summed from. */
import type {Coding, Setting} from '../../model/index.js';
import {type CountVector, vectorOf} from '../../stats/countVector.js';
import {groupBy} from '../groupBy.js';
import type {SpeechWords} from '../speechWords.js';
import {type SplitDocument, stretchesOf} from '../stretches.js';

/** Counts of one stretch of speech. */
export interface ProfileStretch extends Setting {
  readonly words: CountVector;
  /** Coded sentences by place in the list of the counter. */
  readonly frames: CountVector;
}

/** Numbers the values frames are divided by. */
export interface FrameCounter {
  /** Counts of the sentences' codings: a sentence counts once per distinct value. */
  readonly count: (codings: readonly (readonly Coding[])[]) => CountVector;
  /** Values met so far; types are their places. */
  readonly values: () => readonly string[];
}

/**
 * A counter of coded sentences.
 *
 * @param frames - Ids that have places whether they occur or not; with `detail` the values that occur make the list.
 * @param detail - Whether to tell apart `frame.sub.stance` (`-` for no sub-code) instead of frames.
 */
export function createFrameCounter(frames: readonly string[], detail: boolean): FrameCounter {
  const places = new Map(detail ? [] : frames.map((frame, place) => [frame, place]));
  const placeOf = (value: string): number => {
    const known = places.get(value);
    if (known !== undefined) return known;
    places.set(value, places.size);
    return places.size - 1;
  };
  const nameOf = ({frame, sub, stance}: Coding): string => (detail ? `${frame}.${sub ?? '-'}.${stance}` : frame);
  return {
    count(codings) {
      const table = new Map<number, number>();
      for (const ofSentence of codings) {
        for (const value of new Set(ofSentence.map(nameOf))) {
          const place = placeOf(value);
          table.set(place, (table.get(place) ?? 0) + 1);
        }
      }
      return vectorOf(table);
    },
    values: () => [...places.keys()],
  };
}

/**
 * Counts of a document, one record per stretch of speech; without codings its frames are empty.
 *
 * @param counted - The words of the same document, as a word counter gave them.
 */
export function countProfile(
  split: SplitDocument & {readonly codings?: readonly Coding[]},
  {counted, frames}: {readonly counted: readonly SpeechWords[]; readonly frames: FrameCounter},
): readonly ProfileStretch[] {
  const bySentence = groupBy(split.codings ?? [], ({sentence}) => sentence);
  return stretchesOf(split).map(({setting, sentences}, i) => {
    const {types, counts} = counted[i] as SpeechWords;
    const codings = sentences.flatMap(({id}) => [bySentence.get(id) ?? []]);
    return {...setting, words: {types, counts}, frames: frames.count(codings)};
  });
}
