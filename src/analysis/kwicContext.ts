/** What stands to the left and right of words in a turn. */
import type {Sentence, Span, Turn} from '../model/index.js';
import {foldForm} from '../text/normalise.js';
import {PUNCTUATION, type Tokens, tokenise} from '../text/tokens.js';

/** Words on one side of a keyword. */
export interface KwicContext {
  /** White space is one space each; no label, nothing of another turn. */
  readonly text: string;
  /** Offsets in `text` at which a sentence begins, ascending: 0 where the keyword ends one, the length where it begins one. */
  readonly breaks: readonly number[];
  /** Its words, folded, nearest to the keyword first. */
  readonly words: readonly string[];
}

/** Both sides of a keyword. */
export interface KwicContexts {
  readonly pre: KwicContext;
  readonly post: KwicContext;
}

/** A turn with its sentences. */
export interface ContextPlace {
  readonly turn: Pick<Turn, 'body' | 'span'>;
  readonly sentences: readonly Sentence[];
}

const NOTHING: KwicContext = {text: '', breaks: [], words: []};

/** A function that gives the contexts of spans in one turn; it is tokenised once. */
export function createContexts(text: string, place: ContextPlace, window: number): (span: Span) => KwicContexts {
  const {turn, sentences} = place;
  const tokens = tokenise(text, turn.body, turn.span.end);
  const [starts, ends] = [tokens.starts.subarray(0, tokens.count), tokens.ends.subarray(0, tokens.count)];
  const sentenceEnds = Int32Array.from(sentences, ({span}) => span.end);
  return ({start, end}) => {
    if (window === 0) return {pre: NOTHING, post: NOTHING};
    const own = firstFrom(sentenceEnds, start + 1);
    const before = firstFrom(ends, start + 1) - 1;
    const from = reach(before, -1, {text, tokens, turn, window});
    const to = reach(firstFrom(starts, end), 1, {text, tokens, turn, window});
    const pre = piecesIn(text, {start: Math.min(start, from), end: start}, {sentences, sentenceEnds});
    const post = piecesIn(text, {start: end, end: Math.max(end, to)}, {sentences, sentenceEnds});
    // A keyword that is the first or the last of its sentence has the border at its side.
    if (pre.of.length > 0 && pre.of.at(-1) !== own) pre.breaks.push(pre.text.length);
    if (post.of.length > 0 && post.of[0] !== own) post.breaks.unshift(0);
    return {
      pre: {text: pre.text, breaks: pre.breaks, words: pre.words.toReversed()},
      post: {text: post.text, breaks: post.breaks, words: post.words},
    };
  };
}

/** Offset reached by `window` words from a token on, towards `step`; the border of the turn when there are fewer. */
function reach(
  token: number,
  step: 1 | -1,
  {text, tokens, turn, window}: {text: string; tokens: Tokens; turn: ContextPlace['turn']; window: number},
): number {
  const {count, starts, ends, kinds} = tokens;
  const edgeOf = (one: number): number => (step === 1 ? ends[one] : starts[one]) as number;
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
  for (let next = at + step; next >= 0 && next < count && kinds[next] === PUNCTUATION; next += step) {
    if ((step === 1 ? starts[next] : ends[next]) !== edgeOf(outer)) break;
    outer = next;
  }
  const beyond = step === 1 ? edgeOf(outer) : edgeOf(outer) - 1;
  const isFree = beyond < turn.body || beyond >= turn.span.end || /\s/u.test(text.charAt(beyond));
  return edgeOf(isFree ? outer : at);
}

/** A stretch sentence by sentence; `of` tells which sentences its pieces are of. */
function piecesIn(
  text: string,
  {start: from, end: to}: Span,
  {sentences, sentenceEnds}: {sentences: readonly Sentence[]; sentenceEnds: Int32Array},
): {text: string; breaks: number[]; words: string[]; of: number[]} {
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

/** Words and numbers of a stretch, folded, in order. */
export function wordsIn(text: string, {start, end}: Span): string[] {
  const {count, starts, ends, kinds} = tokenise(text, start, end);
  const words: string[] = [];
  for (let at = 0; at < count; at += 1) {
    if (kinds[at] !== PUNCTUATION) words.push(foldForm(text.slice(starts[at], ends[at])));
  }
  return words;
}

/** White space as one space each, none at the ends. */
export function collapse(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** A copy that does not keep the text alive it was cut from: a line outlives its document. */
export function detach(text: string): string {
  return ` ${text}`.slice(1);
}
