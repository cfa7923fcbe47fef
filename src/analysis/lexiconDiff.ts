/** What another lexicon makes of the same sentences: codings that moved, and the counts they move. */
import type {Coding} from '../model/index.js';
import {groupBy} from './groupBy.js';
import type {FrameCount, Tally} from './tally.js';

/** Values of a coding that are compared; flags are not. */
export const COMPARED = ['sub', 'stance', 'target', 'agency', 'voice'] as const;

/** One of them. */
export type ComparedKey = (typeof COMPARED)[number];

/** A sentence that one frame is seen differently in. */
export interface Move {
  readonly frame: string;
  /** `appeared`: coded by the new lexicon only; `vanished`: by the old only; `changed`: by both, with other values. */
  readonly kind: 'appeared' | 'vanished' | 'changed';
  /** Which values, for `changed`; empty where only their combinations differ. */
  readonly changed: readonly ComparedKey[];
  readonly before: readonly Coding[];
  readonly after: readonly Coding[];
}

/**
 * Moves of one sentence, frames in the order given.
 *
 * @param before - All codings of the sentence with the old lexicon; `after` with the new one; in any order.
 * @param frames - Frames both lexicons have; codings of others are not compared.
 */
export function compareSentence(
  before: readonly Coding[],
  after: readonly Coding[],
  frames: readonly string[],
): readonly Move[] {
  if (before.length === 0 && after.length === 0) return [];
  return frames.flatMap((frame): Move[] => {
    const old = before.filter(coding => coding.frame === frame);
    const next = after.filter(coding => coding.frame === frame);
    if (sameSet(old, next, identity)) return [];
    const kind = old.length === 0 ? 'appeared' : next.length === 0 ? 'vanished' : 'changed';
    const changed = kind === 'changed' ? COMPARED.filter(key => !sameSet(old, next, one => String(one[key]))) : [];
    return [{frame, kind, changed, before: old, after: next}];
  });
}

function identity(coding: Coding): string {
  return JSON.stringify(COMPARED.map(key => coding[key]));
}

function sameSet(a: readonly Coding[], b: readonly Coding[], key: (coding: Coding) => string): boolean {
  const [first, second] = [new Set(a.map(key)), new Set(b.map(key))];
  return first.size === second.size && [...first].every(one => second.has(one));
}

/** Counts of one speaker in one frame with both lexicons. */
export interface MovedResult {
  readonly frame: string;
  readonly language: string;
  readonly side: string | null;
  readonly speaker: string | null;
  readonly sentences: number;
  readonly words: number;
  readonly before: FrameCount;
  readonly after: FrameCount;
  /** Coded sentences per 1,000 words; null without words. */
  readonly rateBefore: number | null;
  readonly rateAfter: number | null;
}

/** Adds up tallies of both lexicons; memory grows with the number of speakers, not of documents. */
export interface ResultCounter {
  add(before: readonly Tally[], after: readonly Tally[]): void;
  /** Rows in which a count or a stance moved: frames as given, then language, side, speaker. */
  moved(frames: readonly string[]): readonly MovedResult[];
}

const NOTHING: FrameCount = {coded: 0, affirm: 0, reject: 0, attribute: 0, neutral: 0, mixed: 0, formulaic: 0};

interface Group {
  readonly language: string;
  readonly side: string | null;
  readonly speaker: string | null;
  sentences: number;
  words: number;
  readonly before: Map<string, FrameCount>;
  readonly after: Map<string, FrameCount>;
}

/** An empty counter. Speech counts as in every table: one per sentence and frame, read-outs and questions left out. */
export function createResultCounter(): ResultCounter {
  const groups = new Map<string, Group>();
  const groupOf = ({language, side, speaker}: Tally): Group => {
    const key = JSON.stringify([language, side ?? '\uffff', speaker ?? '\uffff']);
    const known = groups.get(key);
    if (known !== undefined) return known;
    const made = {language, side, speaker, sentences: 0, words: 0, before: new Map(), after: new Map()};
    groups.set(key, made);
    return made;
  };
  return {
    add(before, after) {
      for (const tally of before) addFrames(groupOf(tally).before, tally);
      for (const tally of after) {
        const group = groupOf(tally);
        group.sentences += tally.sentences;
        group.words += tally.words;
        addFrames(group.after, tally);
      }
    },
    moved(frames) {
      const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
      return frames.flatMap(frame => sorted.map(group => resultOf(frame, group)).filter(hasMoved));
    },
  };
}

function addFrames(into: Map<string, FrameCount>, {frames}: Tally): void {
  for (const [frame, count] of frames) {
    const sum = {...(into.get(frame) ?? NOTHING)};
    for (const key of Object.keys(NOTHING) as (keyof FrameCount)[]) sum[key] += count[key];
    into.set(frame, sum);
  }
}

function resultOf(frame: string, {before, after, language, side, speaker, sentences, words}: Group): MovedResult {
  const [old, next] = [before.get(frame) ?? NOTHING, after.get(frame) ?? NOTHING];
  const rate = ({coded}: FrameCount): number | null => (words === 0 ? null : (coded / words) * 1000);
  const counts = {before: old, after: next, rateBefore: rate(old), rateAfter: rate(next)};
  return {frame, language, side, speaker, sentences, words, ...counts};
}

function hasMoved({before, after}: MovedResult): boolean {
  return (Object.keys(NOTHING) as (keyof FrameCount)[]).some(key => before[key] !== after[key]);
}

/** Rules and words on one side of a move that the other side does not have; all cues when there is no difference. */
export function rulesBehind(codings: readonly Coding[], others: readonly Coding[]): readonly string[] {
  const pieces = (of: readonly Coding[]) => of.flatMap(({evidence}) => evidence);
  const known = new Set(pieces(others).map(({rule, role, span}) => JSON.stringify([rule, role, span])));
  const own = pieces(codings).filter(({rule, role, span}) => !known.has(JSON.stringify([rule, role, span])));
  const named = own.length > 0 ? own : pieces(codings).filter(({role}) => role === 'cue');
  return [...groupBy(named, ({rule}) => rule).keys()].sort();
}
