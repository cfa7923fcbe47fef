/** Why a concordance has no lines, in words. */
import {type Selection, type Setting, selects} from '../model/index.js';
import {explainEmpty} from './emptyGroup.js';
import {CODING_CONDITIONS, type KwicQuery} from './kwicQuery.js';
import type {KwicTotals} from './kwicTotals.js';
import {nearestIds} from './nearestIds.js';

/** Most forms of a word that are listed. */
const LISTED = 8;

/**
 * The condition that left nothing: first the kinds of turn, then the filters, then codings, then the words themselves,
 * each with the forms of it that occur, or forms that are near.
 */
export function explainNothing({
  query,
  filter,
  totals,
}: {
  readonly query: KwicQuery;
  readonly filter: Selection;
  readonly totals: Pick<KwicTotals, 'settings' | 'words' | 'unreadWords' | 'codings' | 'without'>;
}): {readonly rule: string; readonly text: string} {
  const {settings} = totals;
  const turns = `turns of kind ${query.kinds.map(kind => `\`${kind}\``).join(' or ')}`;
  if (settings.length === 0) {
    const text = `Unexpected corpus without ${turns}, expected at least one; widen \`--kind\`, see \`refrain corpus show ID\`.`;
    return {rule: 'kwic/no-speech', text};
  }
  const filtered = explainFilter(filter, settings);
  if (filtered !== null) {
    const text = `Unexpected filters that no ${turns} fit, expected at least one: ${filtered}.`;
    return {rule: 'kwic/no-speech', text};
  }
  const why = query.coding === null ? explainWords(query) : explainCodings(query, totals);
  const words = `${totals.words} ${totals.words === 1 ? 'word' : 'words'}`;
  return {rule: 'kwic/not-found', text: `Nothing found in the ${words} looked through: ${why}`};
}

function explainFilter(filter: Selection, settings: readonly Setting[]): string | null {
  return settings.some(setting => selects(filter, setting)) ? null : explainEmpty(filter, settings);
}

function explainCodings(
  query: KwicQuery,
  {codings, without, words, unreadWords}: Pick<KwicTotals, 'codings' | 'without' | 'words' | 'unreadWords'>,
): string {
  const {coding, languages, finder} = query;
  if (coding === null) return '';
  if (unreadWords === words) {
    return `none of them is in a language with such rules (${(languages ?? []).join(', ') || 'there are none'}).`;
  }
  const asked = CODING_CONDITIONS.filter(name => coding[name].length > 0);
  const named = asked.map(name => `${name} ${coding[name].map(value => `\`${value}\``).join(' or ')}`).join(', ');
  const lifted = asked.filter(name => without[name] > 0).map(name => `${without[name]} without \`--${name}\``);
  if (finder === null || codings === 0) {
    if (lifted.length > 0 && asked.length > 1) return `no coding with ${named}; there would be ${lifted.join(', ')}.`;
    return `no coding with ${named} among ${codings}.`;
  }
  return `no sentence with ${named} holds the words: ${explainWords(query)}`;
}

function explainWords({finder, patterns}: KwicQuery): string {
  if (finder === null) return '';
  const words = finder.forms();
  const vocabulary = finder.vocabulary();
  const parts = words.map(({word, forms}) => {
    const [first, ...rest] = forms.slice(0, LISTED);
    if (first === undefined) return `no form of \`${word}\` occurs${suggest(word, vocabulary)}`;
    const more = forms.length > LISTED ? `, … (${forms.length} in all)` : '';
    return `\`${word}\` occurs as ${[first, ...rest].map(form => `\`${form}\``).join(', ')}${more}`;
  });
  const apart = words.every(({forms}) => forms.length > 0);
  const end = apart ? `, but never as ${patterns.map(one => `\`${one}\``).join(' or ')} asks` : '';
  return `${parts.join('; ')}${end}.`;
}

/** Forms that differ in few letters. Forms of much other length are not looked at: the vocabulary may be large. */
function suggest(word: string, vocabulary: readonly string[]): string {
  const plain = word.replace(/[=*?]/gu, '');
  const near = vocabulary.filter(form => Math.abs(form.length - plain.length) <= 2 && form[0] === plain[0]);
  const found = nearestIds(plain, near);
  return found.length === 0 ? '' : ` (near: ${found.map(form => `\`${form}\``).join(', ')})`;
}
