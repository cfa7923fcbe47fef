import type {Sentence} from '../model/index.js';
import {PUNCTUATION, type Tokens, tokenise} from '../text/tokens.js';
import type {Words} from './wordReader.js';

/** A run of tokens with room for their signatures; punctuation has signature 0. */
export interface TokenRun {
  readonly tokens: Tokens;
  readonly signatures: Int32Array;
  readonly from: number;
  readonly to: number;
}

/** Room for at least so many signatures, the same for every turn: what stood there before is overwritten. */
export type SignatureBuffer = (count: number) => Int32Array;

/** A buffer that grows as needed. */
export function createSignatureBuffer(): SignatureBuffer {
  let room = new Int32Array(1 << 12);
  return count => {
    if (room.length < count) room = new Int32Array(count * 2);
    return room;
  };
}

/**
 * Tokens of each sentence, asked for in order. A turn is tokenised as a whole, since small arrays for every sentence
 * would cost more than the tokens; a sentence whose border cuts a token is tokenised on its own.
 *
 * @param buffer - Holds the signatures; a run is good until the next turn.
 */
export function createTokenRuns(
  text: string,
  sentences: readonly Sentence[],
  buffer: SignatureBuffer,
): (sentence: Sentence) => TokenRun {
  const tokens = tokenise(text, sentences[0]?.body ?? 0, sentences.at(-1)?.span.end ?? 0);
  const signatures = buffer(tokens.count);
  const {count, starts, ends} = tokens;
  let next = 0;
  return ({body, span: {end}}) => {
    while (next < count && (starts[next] as number) < body) next += 1;
    const from = next;
    while (next < count && (starts[next] as number) < end) next += 1;
    const cut = (from > 0 && (ends[from - 1] as number) > body) || (next > 0 && (ends[next - 1] as number) > end);
    return cut ? tokenRun(text, body, end) : {tokens, signatures, from, to: next};
  };
}

/** Tokens of one stretch of text. */
export function tokenRun(text: string, start: number, end: number): TokenRun {
  const tokens = tokenise(text, start, end);
  return {tokens, signatures: new Int32Array(tokens.count), from: 0, to: tokens.count};
}

/** The words of a run whose signatures have been filled in. */
export function wordsOf({tokens: {starts, ends, kinds}, signatures, from, to}: TokenRun): Words {
  const size = to - from;
  const words = {signatures: new Int32Array(size), starts: new Int32Array(size), ends: new Int32Array(size)};
  let count = 0;
  for (let token = from; token < to; token += 1) {
    if (kinds[token] === PUNCTUATION) continue;
    words.signatures[count] = signatures[token] as number;
    words.starts[count] = starts[token] as number;
    words.ends[count] = ends[token] as number;
    count += 1;
  }
  return {
    signatures: words.signatures.subarray(0, count),
    starts: words.starts.subarray(0, count),
    ends: words.ends.subarray(0, count),
  };
}
