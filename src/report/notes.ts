/** Notes of the tables in words: why there is no interval, no ratio, no test. */
import type {ComparisonNote, ComparisonRow} from '../analysis/compare.js';
import type {FrequencyRow} from '../analysis/frequency.js';
import type {HeadlineCell} from '../analysis/headline.js';
import {MIN_EVENTS} from '../stats/eventRule.js';
import {computeRuleOfThree} from '../stats/interval.js';
import {countOf, formatCount, formatLarge, formatPercent} from './numbers.js';

/** Why a cell has no figures. */
export const STATE_WORDS: Readonly<Record<Exclude<HeadlineCell['state'], 'figures'>, string>> = {
  'not-in-office': 'not in office',
  'no-speech': 'no speech in the corpus',
};

/** The notes of a rate in words, one phrase each, in the order of the notes. */
export function explainRate({notes, events}: Pick<FrequencyRow, 'notes' | 'events'>): string[] {
  return notes.map(note => explainRateNote(note, events));
}

function explainRateNote(note: FrequencyRow['notes'][number], events: number): string {
  switch (note) {
    case 'zero':
      return explainZero(events);
    case 'few-events':
      return 'too few documents for an interval';
    case 'wide':
      return 'rough interval: few events';
    case 'no-exposure':
      return 'rate not defined because no words were counted';
  }
}

/** The rule of three: what nothing found in so many events still allows. */
function explainZero(events: number): string {
  const bound = computeRuleOfThree(events);
  if (bound === null) return 'none found';
  if (bound >= 1) return `none found; ${countOf(events, 'event')} cannot rule out any share`;
  return `none found; up to ${formatPercent(bound)} of such events could still hold one`;
}

/** The notes of a comparison in words, one sentence each. */
export function explainComparison(row: Pick<ComparisonRow, 'notes' | 'target' | 'reference'>): string[] {
  return row.notes.map(note => explainNote(note, row));
}

function explainNote(note: ComparisonNote, {target, reference}: Pick<ComparisonRow, 'target' | 'reference'>): string {
  const events = `${formatCount(reference.events)} ${reference.label}, ${formatCount(target.events)} ${target.label}`;
  switch (note) {
    case 'no-speech':
      return `Cannot tell: no speech in the corpus ${sideWithoutSpeech({target, reference})}.`;
    case 'few-events':
      return `Too few events for an interval (${events}; ${MIN_EVENTS} on each side are needed).`;
    case 'wide':
      return `Rough interval: few events (${events}).`;
    case 'nothing-coded':
      return 'Not coded on either side, so there is nothing to test.';
    case 'zero-corrected':
      return 'One side has no coded sentence: ½ was added to both counts for the ratio.';
    case 'no-mixed-stratum':
      return 'No test: no kind of speech has events on both sides.';
  }
}

/** The label of the group without speech, or `on either side`. */
export function sideWithoutSpeech({target, reference}: Pick<ComparisonRow, 'target' | 'reference'>): string {
  if (reference.words === 0 && target.words === 0) return 'on either side';
  return reference.words === 0 ? reference.label : target.label;
}

/** How the p-value was reached: all arrangements, or how many drawn of how many. */
export function explainTest(
  {p, exact, arrangements}: Pick<ComparisonRow, 'p' | 'exact' | 'arrangements'>,
  draws: number | null,
): string {
  if (p === null) return 'no test';
  const all = arrangements === null ? 'more than 10¹⁵' : formatLarge(arrangements);
  if (exact) return `exact: all ${all} arrangements`;
  return draws === null ? `drawn from ${all} arrangements` : `${formatCount(draws)} of ${all} arrangements drawn`;
}
