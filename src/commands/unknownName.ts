/** Names the project does not know, refused with those that are near. */
import type {Lexicon} from '../lexicon/index.js';
import {type Message, message} from '../model/index.js';
import {nearestIds} from './nearestIds.js';

/** More names than these are not all listed. */
const MOST_LISTED = 30;

/** Names given as examples of a long list. */
const EXAMPLES = 5;

/** Most names suggested. */
const SUGGESTED = 3;

/** What may stand in a place, and what it may be mistaken for. */
export interface KnownNames {
  readonly ids: readonly string[];
  /** Other names of the same things, such as the forms of a person's name, with the id meant. */
  readonly aliases?: readonly (readonly [name: string, id: string])[];
  /** What else may stand there, such as `all`. */
  readonly also?: string;
}

/** Ids near to what was typed, by id or by another name, nearest first; at most three. */
export function suggestIds(typed: string, {ids, aliases = []}: KnownNames): readonly string[] {
  const named = new Map([...aliases, ...ids.map(id => [id, id] as const)]);
  const equal = [...named].filter(([name]) => name.toLowerCase() === typed.toLowerCase());
  const near = equal.length > 0 ? equal.map(([name]) => name) : nearestIds(typed, [...ids, ...named.keys()]);
  return [...new Set(near.map(name => named.get(name) ?? name))].slice(0, SUGGESTED);
}

/** Frames by id, with the names the codebook gives them. */
export function namesOfFrames(
  {codebook}: Pick<Lexicon, 'codebook'>,
  frames: readonly {readonly id: string}[],
): KnownNames {
  const ids = frames.map(({id}) => id);
  return {ids, aliases: codebook.frames.filter(({id}) => ids.includes(id)).map(({id, name}) => [name, id])};
}

/**
 * Words for a suggestion, `; did you mean …?` or a full stop where there is none: the end of a sentence.
 *
 * @param suggested - As they are to be typed.
 */
export function didYouMean(suggested: readonly string[]): string {
  return suggested.length === 0 ? '.' : `; did you mean ${suggested.map(one => `\`${one}\``).join(' or ')}?`;
}

/**
 * The error `input/unknown-name`: what was typed, where, what is known (of more than 30 names five), and what was perhaps
 * meant.
 *
 * @param place - As typed: `--speaker`.
 * @param show - A suggestion as it is to be typed.
 */
export function refuseName(
  typed: string,
  place: string,
  known: KnownNames,
  show: (id: string) => string = id => id,
): Message {
  const {ids, also} = known;
  const long = ids.length > MOST_LISTED;
  const listed = (long ? ids.slice(0, EXAMPLES) : ids).map(id => `\`${id}\``).join(', ');
  const expected = `${also === undefined ? '' : `${also} or `}one of ${listed}${long ? `, … (${ids.length} in all)` : ''}`;
  const text = `Unexpected \`${typed}\` for \`${place}\`, expected ${expected}${didYouMean(suggestIds(typed, known).map(show))}`;
  return message('input/unknown-name', 'error', text);
}
