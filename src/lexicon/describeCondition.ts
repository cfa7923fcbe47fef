/** Conditions in words, for people who ask why a rule did not fire. */
import type {Condition} from '../schema/lexicon.js';
import type {Where} from './lexicon.js';
import {shownMatch} from './shownMatch.js';

const PLACES: Readonly<Record<Where, string>> = {
  sentence: 'in the sentence',
  previous: 'in the two sentences before',
  next: 'in the next sentence',
  near: 'in the sentence, the two before or the next',
  turn: 'anywhere in the turn',
  'turn-so-far': 'earlier in the turn or in the sentence',
  title: 'in the title',
};

/** `` `secur*` or `army` in the sentence, at most 8 words before the cue ``. */
export function describeCondition(condition: Condition): string {
  if ('speaker' in condition) return `a speaker of ${condition.speaker.join(' or ')}`;
  if ('kind' in condition) return `a turn of kind ${condition.kind.join(' or ')}`;
  if ('rule' in condition) return `rule ${listed(condition.rule)} fired ${PLACES[condition.in]}`;
  const {any, in: where, within, side, overlap} = condition;
  const words = listed(any.map(shownMatch));
  if (overlap) return `${words} in the words of the cue`;
  if (within === undefined && side === 'either') return `${words} ${PLACES[where]}`;
  const distance = within === undefined ? '' : `at most ${within} words `;
  const direction = side === 'either' ? 'from' : side;
  return `${words} ${PLACES[where]}, ${distance}${direction} the cue`;
}

function listed(items: readonly string[]): string {
  return items.map(item => `\`${item}\``).join(' or ');
}
