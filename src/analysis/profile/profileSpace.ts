/** The list of types a profile is spread over: frames with rules in the language, or words. */
import {addUp, type CountVector, withoutTypes} from '../../stats/countVector.js';
import type {ProfileSpace} from '../../stats/profileUnit.js';
import type {ProfileStretch} from './countProfile.js';
import type {Measure} from './profileUnits.js';

/** What frames are told apart by, in the order of the counts' places. */
export interface FrameValue {
  /** A frame, or `frame.sub.stance`. */
  readonly value: string;
  /** Languages the frame has rules in. */
  readonly languages: readonly string[];
}

/** A type's word, and how many types there are. */
export interface WordList {
  readonly form: (id: number) => string;
  readonly size: number;
}

/** Most frequent words left out in `rarer-words`. */
export const FREQUENT_WORDS = 100;

/** Options of {@link openSpace}. */
export interface SpaceOptions {
  readonly measure: Measure;
  readonly language: string;
  readonly frames: readonly FrameValue[];
  readonly words: WordList;
}

/**
 * Which types count in a language and measure, and under which names. Frames are a closed list, smoothed by ½; words an
 * open one, as they are.
 *
 * @param spoken - All speech of the language at hand; says which words are the most frequent.
 */
export function openSpace(
  spoken: readonly ProfileStretch[],
  {measure, frames, words, language}: SpaceOptions,
): {
  readonly space: ProfileSpace;
  readonly pick: (stretch: ProfileStretch) => CountVector;
  readonly nameOf: (type: number) => string;
} {
  if (measure === 'frames') {
    const places = frames.flatMap(({languages}, place) => (languages.includes(language) ? [place] : []));
    const renumbered = new Map(places.map((place, i) => [place, i]));
    return {
      space: {size: places.length, added: 0.5} satisfies ProfileSpace,
      pick: ({frames: vector}: ProfileStretch): CountVector => renumber(vector, renumbered),
      nameOf: (type: number): string => frames[places[type] ?? -1]?.value ?? '',
    };
  }
  const space: ProfileSpace = {size: words.size, added: 0};
  const frequent = measure === 'words' ? new Set<number>() : listFrequent(spoken, words.size);
  return {
    space,
    pick: ({words: vector}: ProfileStretch): CountVector =>
      frequent.size === 0 ? vector : withoutTypes(vector, frequent),
    nameOf: words.form,
  };
}

/** Types outside of the list are left out; the list keeps their order. */
function renumber({types, counts}: CountVector, places: ReadonlyMap<number, number>): CountVector {
  const kept = Array.from(types, (type, i) => [places.get(type), counts[i] as number] as const)
    .filter((pair): pair is readonly [number, number] => pair[0] !== undefined)
    .toSorted(([a], [b]) => a - b);
  return {types: Int32Array.from(kept, ([type]) => type), counts: Int32Array.from(kept, ([, count]) => count)};
}

/** The most frequent words of all speech at hand, ranked groups included; equal counts by first appearance. */
function listFrequent(spoken: readonly ProfileStretch[], size: number): ReadonlySet<number> {
  const totals = addUp(
    spoken.map(({words}) => words),
    size,
  );
  const order = Array.from(totals, (_, type) => type).sort(
    (a, b) => (totals[b] as number) - (totals[a] as number) || a - b,
  );
  return new Set(order.slice(0, FREQUENT_WORDS));
}
