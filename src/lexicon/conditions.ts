/** Whether conditions hold for words found in a sentence of a turn, and which words make them hold. */
import type {Match} from '../match/index.js';
import type {CompiledCondition, Where} from './lexicon.js';
import {TITLE, type TurnReading, type WordsCondition} from './turnReading.js';

/** The words a condition is about, and what the condition may see. */
export interface Asker {
  readonly match: Match;
  readonly index: number;
  readonly language: string;
  /** Masks of this frame hide words; null: nothing is hidden (`unless`). */
  readonly frame: string | null;
}

/** Words that make a condition hold. */
export interface Support {
  /** Sentence they stand in; `TITLE` for the title. */
  readonly index: number;
  readonly match: Match;
  /** Number of the rule that fired there; null for a condition on words. */
  readonly rule: number | null;
}

/**
 * Whether all conditions hold: the words that make them hold, in the order of the conditions (none for `speaker` and
 * `kind`); null when one does not hold.
 *
 * Positions count all sentences of the turn, but only sentences of the rule's own language can hold a condition. Of
 * several sentences the own one is named first, then the nearest, an earlier one before a later one.
 */
export function allHold(
  conditions: readonly CompiledCondition[],
  asker: Asker,
  turn: TurnReading,
): readonly Support[] | null {
  const supports: Support[] = [];
  for (const condition of conditions) {
    const support = holds(condition, asker, turn);
    if (support === false) return null;
    if (support !== true) supports.push(support);
  }
  return supports;
}

function holds(condition: CompiledCondition, asker: Asker, turn: TurnReading): Support | boolean {
  switch (condition.kind) {
    case 'speaker':
      return turn.turn.side !== null && condition.sides.includes(turn.turn.side);
    case 'turn-kind':
      return condition.kinds.includes(turn.turn.kind);
    case 'words':
      return condition.where === 'sentence' ? inSentence(condition, asker, turn) : wordsAround(condition, asker, turn);
    case 'rules':
      return rulesAround(condition, asker, turn);
  }
}

function inSentence({key, patterns, side, within}: WordsCondition, asker: Asker, turn: TurnReading): Support | boolean {
  const {index, language, frame, match} = asker;
  const found = turn.view(index, language, frame)?.nearest(key, patterns).find(match, side, within) ?? null;
  return found !== null && {index, match: found, rule: null};
}

function wordsAround(condition: WordsCondition, asker: Asker, turn: TurnReading): Support | boolean {
  const {key, patterns, where} = condition;
  const {language, frame} = asker;
  const firstIn = (index: number): Match | null => turn.view(index, language, frame)?.find(key, patterns)[0] ?? null;
  const index =
    where === 'turn' || where === 'turn-so-far'
      ? nearestOf(turn.sentencesWith(condition, language, frame), asker.index, where)
      : (placesOf(where, asker.index).find(place => firstIn(place) !== null) ?? null);
  const match = index === null ? null : firstIn(index);
  return index !== null && match !== null && {index, match, rule: null};
}

function rulesAround(
  {rules, where}: Extract<CompiledCondition, {kind: 'rules'}>,
  {index, language}: Asker,
  turn: TurnReading,
): Support | boolean {
  const supports = rules.flatMap(rule => {
    const {sentences, matches} = turn.fired(rule, language);
    const place =
      where === 'turn' || where === 'turn-so-far'
        ? nearestOf(sentences, index, where)
        : (placesOf(where, index).find(one => nearestOf(sentences, one, 'turn-so-far') === one) ?? null);
    const match = place === null ? undefined : matches[sentences.indexOf(place)];
    return place === null || match === undefined ? [] : [{index: place, match, rule}];
  });
  const distance = (one: Support): number => Math.abs(one.index - index);
  return supports.reduce<Support | false>(
    (best, one) => (best === false || distance(one) < distance(best) ? one : best),
    false,
  );
}

/** Sentences to look into, in the order of preference. */
function placesOf(where: Exclude<Where, 'turn' | 'turn-so-far'>, index: number): readonly number[] {
  switch (where) {
    case 'sentence':
      return [index];
    case 'previous':
      return index === TITLE ? [] : [index - 1, index - 2].filter(place => place >= 0);
    case 'next':
      return [index + 1];
    case 'near':
      return [index, index - 1, index + 1, index - 2].filter(place => place >= 0);
    case 'title':
      return [TITLE];
  }
}

/** The sentence nearest to `index` among ascending numbers, an earlier one before a later; null when none may count. */
function nearestOf(sentences: readonly number[], index: number, where: 'turn' | 'turn-so-far'): number | null {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sentences[middle] as number) <= index) low = middle + 1;
    else high = middle;
  }
  const earlier = sentences[low - 1] ?? null;
  const later = where === 'turn' ? (sentences[low] ?? null) : null;
  if (earlier === null || later === null) return earlier ?? later;
  return index - earlier <= later - index ? earlier : later;
}
