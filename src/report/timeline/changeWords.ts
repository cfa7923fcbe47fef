/** What the search for changes found, in words. */
import type {BetweenRow} from '../../analysis/betweenBreaks.js';
import type {ChangeRow} from '../../analysis/changes.js';
import {countOf, daysBetween, equalsP, formatDay, formatRate, joinWords} from '../numbers.js';
import {namePeriod} from './names.js';
import type {TimelineView} from './view.js';

const MIN_PERIODS = 8;

/** One paragraph for one frame and line. */
export function describeChanges(row: ChangeRow, {unit}: Pick<TimelineView, 'unit'>): string {
  const {one, several, pettitt, penalty, points} = row;
  if (row.reason === 'few-points') {
    return `Changes at dates nobody named: not looked for, since ${points} of at least ${MIN_PERIODS} periods hold speech.`;
  }
  if (one === null || several === null) return 'Changes at dates nobody named: not defined, since nothing was coded.';
  const name = (day: string): string => namePeriod(day, unit);
  const found = several.length === 0 ? 'none' : joinWords(several.map(name));
  const parts = [
    `Changes at dates nobody named: the best single one is ${name(one.day)} (${formatRate(one.before)} before, ${formatRate(one.after)} from then on per 1,000 words), p ${one.p === null ? 'not defined' : equalsP(one.p)}, ${one.low === one.high ? 'no other date is nearly as good' : `dates nearly as good: ${name(one.low)} to ${name(one.high)}`}`,
    `Several (PELT, penalty ${formatRate(penalty ?? 0)}): ${found}`,
    pettitt === null
      ? "Pettitt's rank test: not defined, since all rates are equal"
      : `Pettitt's rank test: ${name(pettitt.day)}, p ${equalsP(pettitt.p)}`,
  ];
  return `${parts.join('. ')}.`;
}

/** One sentence on the speech between two near breaks. */
export function describeBetween({from, to, events, words, coded}: BetweenRow): string {
  const head = `${formatDay(from)} up to ${formatDay(to)} (${countOf(daysBetween(from, to), 'day')})`;
  if (words === 0) return `${head}: no speech.`;
  return `${head}: ${countOf(coded, 'coded sentence')} in ${countOf(words, 'word')} at ${countOf(events, 'event')}. Too short for a model: counts only.`;
}
