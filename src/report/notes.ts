/** Notes of the tables in words: why there is no interval, no ratio, no test. */
import type {ComparisonNote, ComparisonRow} from '../analysis/compare.js';
import type {FrequencyRow} from '../analysis/frequency.js';
import type {HeadlineCell} from '../analysis/headline.js';
import {MIN_EVENTS} from '../stats/eventRule.js';
import {computeRuleOfThree} from '../stats/interval.js';
import {placeOf} from './groupWords.js';
import {countOf, formatCount, formatLarge, formatP, formatPercent} from './numbers.js';

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
      return 'too few events for an interval';
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

type Explained = Pick<ComparisonRow, 'notes' | 'target' | 'reference' | 'overlap' | 'influence' | 'p'>;

/** The notes of a comparison in words, one sentence each. */
export function explainComparison(row: Explained): string[] {
  return row.notes.map(note => explainNote(note, row));
}

function explainNote(note: ComparisonNote, row: Explained): string {
  const {target, reference} = row;
  const of = (group: Explained['target']) => `${formatCount(group.events)} ${placeOf(group)}`;
  const events = `${of(reference)}, ${of(target)}`;
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
    case 'few-coded':
      return 'Rough interval: fewer than five events with the frame on one side.';
    case 'no-mixed-stratum':
      return 'No test: no kind of speech has events on both sides.';
    case 'overlap':
      return `Not defined because ${countOf(row.overlap, 'document belongs', 'documents belong')} to both groups.`;
    case 'languages-differ':
      return 'The groups speak different languages: shares of sentences are compared, and the rules may find more in one language than in the other.';
    case 'one-event-decides':
      return explainDecisive(row);
    case 'mix-reverses':
      return 'Brought to one mix of genres or of joint events, the ratio falls on the other side of 1.';
    case 'mix-decides':
      return 'Brought to one mix of genres or of joint events, it is another question whether the interval holds 1: the difference depends on the mix.';
  }
}

/** The event without which the test tells something else. */
function explainDecisive({influence, p}: Pick<ComparisonRow, 'influence' | 'p'>): string {
  if (influence === null || influence.decisive.p === null || p === null) return 'One event decides.';
  const {event, p: without} = influence.decisive;
  return `One event decides: without \`${event}\` p is ${formatP(without)} instead of ${formatP(p)}.`;
}

/** The place of the group without speech, or `on either side`. */
export function sideWithoutSpeech({target, reference}: Pick<ComparisonRow, 'target' | 'reference'>): string {
  if (reference.words === 0 && target.words === 0) return 'on either side';
  return placeOf(reference.words === 0 ? reference : target);
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
