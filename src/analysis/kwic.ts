/** Concordance lines: words found in a turn, with what stands to their left and right. */
import type {Coding, Sentence, Setting, Span, Turn} from '../model/index.js';
import {foldForm} from '../text/normalise.js';
import {PUNCTUATION, tokenise} from '../text/tokens.js';
import {type SplitDocument, settingOf} from './stretches.js';

/** Words to be shown in context; `coding` null where they were looked for by pattern. */
export interface KwicHit {
  readonly sentence: Sentence;
  readonly span: Span;
  readonly coding: Coding | null;
}

/** Words on one side of a keyword. */
export interface KwicContext {
  /** White space is one space each; no label, nothing of another turn. */
  readonly text: string;
  /** Offsets in `text` at which a sentence begins, ascending: 0 where the keyword ends one, the length where it begins one. */
  readonly breaks: readonly number[];
  /** Its words, folded, nearest to the keyword first. */
  readonly words: readonly string[];
}

/** One concordance line. */
export interface KwicLine extends Setting {
  readonly kind: Turn['kind'];
  readonly label: string | null;
  /** Number of the turn in the document, from 1. */
  readonly turn: number;
  /** Number of the sentence in the turn, from 1. */
  readonly sentence: number;
  readonly title: string | null;
  /** Of the keyword in the document's text: UTF-16 code units, half-open. */
  readonly span: Span;
  readonly keyword: string;
  /** The keyword's words, folded: what is counted and sorted by. */
  readonly form: string;
  readonly pre: KwicContext;
  readonly post: KwicContext;
  readonly coding: Coding | null;
}

/** Where hits stand. */
export interface KwicPlace extends Pick<SplitDocument, 'document'> {
  readonly turn: Turn;
  /** Number of the turn in the document, from 1. */
  readonly number: number;
  /** All sentences of the turn. */
  readonly sentences: readonly Sentence[];
}

/**
 * Lines of the hits of one turn.
 *
 * @param hits - In the turn; the lines keep their order.
 * @param window - Words (and numbers) on each side, ≥ 0; fewer at the border of the turn. Sentence borders are crossed and
 *   noted. Punctuation next to the outermost word goes with it.
 */
export function linesOf(place: KwicPlace, hits: readonly KwicHit[], window: number): KwicLine[] {
  const {document, turn, number, sentences} = place;
  const {text} = document;
  const contextOf = createContexts(text, place, window);
  const numbers = new Map(sentences.map(({id}, index) => [id, index + 1]));
  return hits.map(({sentence, span, coding}) => ({
    ...settingOf(document, turn, sentence.language),
    kind: turn.kind,
    label: turn.label === null ? null : detach(turn.label),
    turn: number,
    sentence: numbers.get(sentence.id) ?? 0,
    title: document.title,
    span,
    keyword: detach(collapse(text.slice(span.start, span.end))),
    form: wordsIn(text, span).join(' '),
    ...contextOf(span),
    coding,
  }));
}

function createContexts(
  text: string,
  {turn, sentences}: KwicPlace,
  window: number,
): (span: Span) => Pick<KwicLine, 'pre' | 'post'> {
  const {count, starts, ends, kinds} = tokenise(text, turn.body, turn.span.end);
  const startOf = (token: number): number => starts[token] as number;
  const endOf = (token: number): number => ends[token] as number;
  const sentenceEnds = Int32Array.from(sentences, ({span}) => span.end);

  /** Offset reached by `window` words from `token` on, towards `step`; the border of the turn when there are fewer. */
  function reach(token: number, step: 1 | -1): number {
    let left = window;
    let at = token;
    for (; at >= 0 && at < count; at += step) {
      if (kinds[at] !== PUNCTUATION) left -= 1;
      if (left <= 0) break;
    }
    if (at < 0) return turn.body;
    if (at >= count) return turn.span.end;
    // Brackets and quotes that touch the outermost word, unless they join it to another.
    let outer = at;
    const touches = (next: number): boolean =>
      next >= 0 &&
      next < count &&
      kinds[next] === PUNCTUATION &&
      (step === 1 ? startOf(next) === endOf(outer) : endOf(next) === startOf(outer));
    while (touches(outer + step)) outer += step;
    const [edge, beyond] = step === 1 ? [endOf(outer), endOf(outer)] : [startOf(outer), startOf(outer) - 1];
    const free = beyond < turn.body || beyond >= turn.span.end || /\s/u.test(text.charAt(beyond));
    return free ? edge : step === 1 ? endOf(at) : startOf(at);
  }

  function contextIn(from: number, to: number): {text: string; breaks: number[]; words: string[]; of: number[]} {
    const [breaks, of]: [number[], number[]] = [[], []];
    let joined = '';
    for (let at = firstFrom(sentenceEnds, from + 1); at < sentences.length; at += 1) {
      const {start, end} = (sentences[at] as Sentence).span;
      if (start >= to) break;
      const piece = collapse(text.slice(Math.max(start, from), Math.min(end, to)));
      if (piece === '') continue;
      if (joined !== '') breaks.push(joined.length + 1);
      joined = joined === '' ? piece : `${joined} ${piece}`;
      of.push(at);
    }
    return {text: detach(joined), breaks, words: wordsIn(text, {start: from, end: to}), of};
  }

  return ({start, end}) => {
    if (window === 0) return {pre: NOTHING, post: NOTHING};
    const own = firstFrom(sentenceEnds, start + 1);
    const after = firstFrom(starts.subarray(0, count), end);
    const before = firstFrom(ends.subarray(0, count), start + 1) - 1;
    const pre = contextIn(Math.min(start, reach(before, -1)), start);
    const post = contextIn(end, Math.max(end, reach(after, 1)));
    // A keyword that is the first or the last of its sentence has the border at its side.
    if (pre.of.length > 0 && pre.of.at(-1) !== own) pre.breaks.push(pre.text.length);
    if (post.of.length > 0 && post.of[0] !== own) post.breaks.unshift(0);
    return {
      pre: {text: pre.text, breaks: pre.breaks, words: pre.words.toReversed()},
      post: {text: post.text, breaks: post.breaks, words: post.words},
    };
  };
}

const NOTHING: KwicContext = {text: '', breaks: [], words: []};

/** Index of the first number not below `least`; the length when all are. */
function firstFrom(ascending: Int32Array, least: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

function wordsIn(text: string, {start, end}: Span): string[] {
  const {count, starts, ends, kinds} = tokenise(text, start, end);
  const words: string[] = [];
  for (let at = 0; at < count; at += 1) {
    if (kinds[at] !== PUNCTUATION) words.push(foldForm(text.slice(starts[at], ends[at])));
  }
  return words;
}

function collapse(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** A copy that does not keep the text alive it was cut from: a line outlives its document. */
function detach(text: string): string {
  return ` ${text}`.slice(1);
}
