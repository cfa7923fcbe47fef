/** A comparison in words: what it says, row by row, and what must be told of its rows. */
import type {ComparisonRow, ExactFigures, GroupFigures} from '../../analysis/compare.js';
import {judge, type Verdict} from '../answer.js';
import {nameFrame} from '../names.js';
import {explainComparison} from '../notes.js';
import {countOf, equalsP, formatCount, formatInterval, formatPercent, formatRate, joinWords} from '../numbers.js';
import type {ComparisonView} from './view.js';

/** What the rows of one comparison in one language say, a sentence for each finding. */
export function sayFindings(view: ComparisonView, rows: readonly ComparisonRow[]): string[] {
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
    ...of('few-events').map(row => sayCounts(view, row)),
    ...list('untested', names => `Not tested: ${names}, since no kind of speech has events of both groups.`),
    ...list('nothing-coded', names => `Not coded in either group: ${names}.`),
  ];
}

function sayDifference(view: ComparisonView, row: ComparisonRow): string {
  const direction = judge(row) === 'more' ? 'more' : 'less';
  return `${nameFrame(view, row.frame)} was coded ${direction} often in the target (${sayRatio(view, row)}).`;
}

function sayRatio({confidence}: ComparisonView, {ratio, q}: ComparisonRow): string {
  const {value, low, high} = ratio;
  const interval =
    low === null || high === null
      ? 'no interval'
      : `${formatPercent(confidence)} interval ${formatInterval(low, high)}`;
  const size = value === null ? 'ratio not defined' : `ratio ${formatRate(value)}`;
  return `${size}, ${interval}, q ${q === null ? 'not defined' : equalsP(q)}`;
}

function sayCounts(view: ComparisonView, {frame, target, reference, exactRatio}: ComparisonRow): string {
  const counts = `${formatCount(target.coded)} and ${formatCount(reference.coded)}`;
  const events = `${formatCount(target.events)} and ${formatCount(reference.events)} events`;
  return `${nameFrame(view, frame)}: too few events to tell a difference (${counts} coded sentences in ${events})${sayExact(view, exactRatio)}.`;
}

function sayExact({confidence}: ComparisonView, exact: ExactFigures | null): string {
  if (exact === null) return '';
  const limits =
    exact.high === null
      ? `from ${formatRate(exact.low ?? 0)} up`
      : `${formatRate(exact.low ?? 0)} to ${formatRate(exact.high)}`;
  return `; the exact ${formatPercent(confidence)} interval of the ratio, ${limits}, assumes independent sentences, and the true uncertainty is larger`;
}

/** What must be told of single rows; what holds for all of them once. */
export function sayNotes(view: ComparisonView, rows: readonly ComparisonRow[]): string[] {
  const said = new Map<string, ComparisonRow[]>();
  for (const row of rows) for (const note of explainComparison(row)) said.set(note, [...(said.get(note) ?? []), row]);
  return [...said].map(([note, own]) =>
    own.length === rows.length ? note : `${joinWords(own.map(row => nameFrame(view, row.frame)))}: ${lower(note)}`,
  );
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
          `One mix speaks for ${both.covered === null ? 'none' : formatPercent(both.covered)} of the speech: only one group has ${both.dropped.join('; ')}.`,
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
