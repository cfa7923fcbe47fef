/** A comparison in words: what it says, row by row, and what must be told of its rows. */
import type {ComparisonNote, ComparisonRow, ExactFigures, GroupFigures} from '../../analysis/compare.js';
import {nameFrame} from '../names.js';
import {explainComparison} from '../notes.js';
import {countOf, equalsP, formatCount, formatInterval, formatPercent, formatRate, joinWords} from '../numbers.js';
import {judge, type Verdict} from '../verdict.js';
import {gradesOf} from './grades.js';
import type {ComparisonView, CorrectedRow} from './view.js';

/** What the rows of one comparison in one language say, a sentence for each finding. */
export function sayFindings(view: ComparisonView, rows: readonly CorrectedRow[]): string[] {
  const of = (verdict: Verdict) => rows.filter(row => judge(row) === verdict);
  const name = (row: ComparisonRow) => nameFrame(view, row.frame);
  const list = (verdict: Verdict, say: (names: string) => string) =>
    of(verdict).length === 0 ? [] : [say(joinWords(of(verdict).map(name)))];
  return [
    ...[...of('more'), ...of('less')].map(row => sayDifference(view, row)),
    ...of('unclear').map(
      row => `${name(row)}: test and interval disagree (${sayRatio(view, row)}), so no difference is claimed.`,
    ),
    ...list('no-difference', names => `No difference beyond chance for ${names}; that is no proof of equality.`),
    ...sayFew(view, of('few-events')),
    ...list('untested', names => `Not tested: ${names}, since no kind of speech has events of both groups.`),
    ...list('nothing-coded', names => `Not coded in either group: ${names}.`),
  ];
}

function sayDifference(view: ComparisonView, row: CorrectedRow): string {
  const direction = judge(row) === 'more' ? 'more' : 'less';
  return `${nameFrame(view, row.frame)} was coded ${direction} often in the target (${sayRatio(view, row)}; evidence: ${gradesOf(view, row)}).${sayCorrection(row)}`;
}

/** Whoever reads the finding alone must learn what became of it; where nothing is corrected that is told above. */
function sayCorrection({correction}: CorrectedRow): string {
  if (correction === null || correction.difference.value === null) return '';
  const {verdict, signChanged, difference} = correction;
  if (verdict === 'removed') return ' But correction for coding error removes it.';
  if (verdict === 'reversed') return ' But correction for coding error reverses it.';
  if (signChanged === true) return ' But corrected for coding error it has the other sign.';
  if (difference.low === null || difference.high === null)
    return ' Whether it outlasts coding error is not known: the corrected difference has no interval.';
  return difference.low > 0 || difference.high < 0
    ? ' It stands after correction for coding error.'
    : ' But corrected for coding error its interval holds 0.';
}

/** Ratio, interval and q; a ratio that hangs on the ½ added to a count of zero is told by its counts. */
function sayRatio(view: ComparisonView, {ratio, q, notes, target, reference, exactRatio}: ComparisonRow): string {
  const {value, low, high} = ratio;
  const level = formatPercent(view.confidence);
  const adjusted = `q ${q === null ? 'not defined' : equalsP(q)}`;
  if (notes.includes('zero-corrected') && exactRatio !== null) {
    const counts = `${formatCount(target.coded)} against ${formatCount(reference.coded)} coded sentences`;
    return `${counts}, ${adjusted}; were sentences independent, the ${level} interval of the ratio would be ${sayLimits(exactRatio)}`;
  }
  const interval =
    low === null || high === null ? 'no interval: too few events' : `${level} interval ${formatInterval(low, high)}`;
  return `${value === null ? 'ratio not defined' : `ratio ${formatRate(value)}`}, ${interval}, ${adjusted}`;
}

/** Frames with too few events: counts and exact intervals, and once what those assume. */
function sayFew(view: ComparisonView, rows: readonly ComparisonRow[]): string[] {
  const [first] = rows;
  if (first === undefined) return [];
  const {target, reference} = first;
  const counts = rows.map(row => {
    const exact = row.exactRatio === null ? '' : ` (ratio ${sayLimits(row.exactRatio)})`;
    return `${nameFrame(view, row.frame)} ${formatCount(row.target.coded)} and ${formatCount(row.reference.coded)}${exact}`;
  });
  const events = `${formatCount(target.events)} and ${formatCount(reference.events)}`;
  return [
    `Too few events to tell a difference (${events}). Coded sentences in target and reference: ${counts.join('; ')}. The ranges of the ratio in brackets are exact ${formatPercent(view.confidence)} intervals that assume independent sentences: the true uncertainty is larger, and they show no difference by themselves.`,
  ];
}

/** Limits of an exact interval: `1.20 to 5.61`, `from 1.20 up`. */
export function sayLimits({low, high}: ExactFigures): string {
  return high === null ? `from ${formatRate(low ?? 0)} up` : `${formatRate(low ?? 0)} to ${formatRate(high)}`;
}

/** What must be told of single rows; what holds for all of them once. */
export function sayNotes(view: ComparisonView, rows: readonly ComparisonRow[]): string[] {
  const said = new Map<string, ComparisonRow[]>();
  for (const row of rows)
    for (const note of explainComparison({...row, notes: row.notes.filter(isUnsaid)}))
      said.set(note, [...(said.get(note) ?? []), row]);
  return [...said].map(([note, own]) =>
    own.length === rows.length ? note : `${joinWords(own.map(row => nameFrame(view, row.frame)))}: ${lower(note)}`,
  );
}

/** Whether the findings have not told it already. */
function isUnsaid(note: ComparisonNote): boolean {
  return note !== 'nothing-coded' && note !== 'few-events' && note !== 'no-mixed-stratum';
}

function lower(note: string): string {
  return note.charAt(0).toLowerCase() + note.slice(1);
}

/** What the groups hold besides figures: shared events, speech without a place in time, kinds only one of them has. */
export function sayGroups(rows: readonly ComparisonRow[]): string[] {
  const [first] = rows;
  if (first === undefined) return [];
  const {sharedEvents, target, reference, standardised} = first;
  const both = standardised.find(({by}) => by === 'genre-copresence');
  return [
    ...(sharedEvents === 0
      ? []
      : [
          `Both groups speak at ${countOf(sharedEvents, 'event')}: these are resampled whole, and labels are exchanged inside them.`,
        ]),
    ...sayUnplaced('target', target),
    ...sayUnplaced('reference', reference),
    ...(both === undefined || both.dropped.length === 0
      ? []
      : [
          `The mix by both covers ${both.covered === null ? 'none' : formatPercent(both.covered)} of the speech; left out are kinds that only one group has: ${both.dropped.join('; ')}.`,
        ]),
  ];
}

function sayUnplaced(name: string, {undated, crossing}: GroupFigures): string[] {
  return [
    ...(undated === 0 ? [] : [`Left out of the ${name}: ${countOf(undated, 'document')} without a date.`]),
    ...(crossing === 0
      ? []
      : [`Left out of the ${name}: ${countOf(crossing, 'document')} whose days lie on both sides of a border.`]),
  ];
}
