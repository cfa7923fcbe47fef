/** One sentence as read: its words, what patterns find in them, and what masks leave visible. */
import {createNearest, type Match, type Nearest, presentClasses} from '../match/index.js';
import type {Span} from '../model/index.js';
import type {Found} from './findings.js';
import type {LanguageReader} from './languageReader.js';
import type {CompiledEntry} from './lexicon.js';
import type {Words} from './wordReader.js';

/** Words of a sentence as some rules see them. */
export interface View {
  /** Signatures, 0 where a mask hides the word: it fits no item but still counts as a word of a gap. */
  readonly words: Int32Array;
  /** Matches of any of the patterns, by start, then end, each once; remembered for the turn. */
  readonly find: (key: string, patterns: readonly number[]) => readonly Match[];
  /** The same, ready for {@link Nearest} look-ups. */
  readonly nearest: (key: string, patterns: readonly number[]) => Nearest;
}

/** A sentence as read; lives as long as its turn. */
export interface SentenceReading {
  readonly words: Words;
  readonly present: Int32Array;
  /** All words. */
  readonly whole: View;
  /** The words but those hidden. */
  readonly without: (hidden: readonly Match[]) => View;
  readonly spanOf: (match: Match) => Span;
  readonly found: (entry: CompiledEntry, match: Match) => Found;
}

/** Read one sentence's words. */
export function createSentenceReading(words: Words, reader: LanguageReader): SentenceReading {
  const present = presentClasses(reader.signatures, words.signatures);
  const whole = createView(words.signatures, present, reader);
  const views = new Map<string, View>();

  function without(hidden: readonly Match[]): View {
    if (hidden.length === 0) return whole;
    const key = hidden.map(({start, end}) => `${start} ${end}`).join();
    const known = views.get(key);
    if (known !== undefined) return known;
    const visible = words.signatures.slice();
    for (const {start, end} of hidden) visible.fill(0, start, end);
    const view = createView(visible, present, reader);
    views.set(key, view);
    return view;
  }

  function spanOf({start, end}: Match): Span {
    return {start: words.starts[start] ?? 0, end: words.ends[end - 1] ?? 0};
  }

  function found({name}: CompiledEntry, match: Match): Found {
    return {rule: name, span: spanOf(match), firstToken: match.start, endToken: match.end};
  }

  return {words, present, whole, without, spanOf, found};
}

function createView(words: Int32Array, present: Int32Array, reader: LanguageReader): View {
  const matches = new Map<string, readonly Match[]>();
  const prepared = new Map<string, Nearest>();

  function find(key: string, patterns: readonly number[]): readonly Match[] {
    const known = matches.get(key);
    if (known !== undefined) return known;
    const found = patterns.flatMap(pattern => reader.find(pattern, words, present));
    const result = patterns.length > 1 ? inOrder(found) : found;
    matches.set(key, result);
    return result;
  }

  function nearest(key: string, patterns: readonly number[]): Nearest {
    const known = prepared.get(key);
    if (known !== undefined) return known;
    const made = createNearest(find(key, patterns));
    prepared.set(key, made);
    return made;
  }

  return {words, find, nearest};
}

/** By start, then end, each once. */
function inOrder(matches: readonly Match[]): readonly Match[] {
  const sorted = [...matches].sort((a, b) => a.start - b.start || a.end - b.end);
  return sorted.filter((match, index) => {
    const last = sorted[index - 1];
    return last === undefined || last.start !== match.start || last.end !== match.end;
  });
}
