/** The rows of one contrast in one language as a sentence. */
import type {ComparisonRow} from '../../analysis/compare.js';
import {isBeforeAfter} from '../../model/index.js';
import {placeOf} from '../groupWords.js';
import {nameFrame, nameLanguage, nameSubject} from '../names.js';
import {sideWithoutSpeech} from '../notes.js';
import {equalsP, formatCount, formatInterval, formatPercent, formatRate, joinWords} from '../numbers.js';
import {judge, type Verdict} from '../verdict.js';
import type {ReportView} from '../view.js';

/** What was found, or why nothing can be told; empty for no rows. */
export function describeRows(view: ReportView, rows: readonly ComparisonRow[]): string {
  const [first] = rows;
  if (first === undefined) return '';
  const subject = isBeforeAfter(first) ? nameSubject(view, first) : first.name;
  const who = `${subject}, ${nameLanguage(view, first.language)} texts`;
  if (judge(first) === 'overlap') return `${who}: not compared, since speech belongs to both groups.`;
  if (judge(first) === 'no-speech') {
    return `${who}: the corpus cannot tell, since it holds no speech ${sideWithoutSpeech(first)}.`;
  }
  const of = (verdict: Verdict) => rows.filter(row => judge(row) === verdict);
  const clauses = [
    ...of('more').map(row => describeDifference(view, row, 'more')),
    ...of('less').map(row => describeDifference(view, row, 'less')),
    ...of('unclear').map(
      row =>
        `${nameFrame(view, row.frame)}: test and interval disagree (${describeRatio(view, row)}), so no difference is claimed`,
    ),
    listClause(view, of('no-difference'), names => `no difference beyond chance is shown for ${names}`),
    listCounts(view, of('few-events')),
    listClause(
      view,
      of('untested'),
      names => `for ${names} it cannot be tested: no kind of speech has events on both sides`,
    ),
    listClause(view, of('nothing-coded'), names => `nothing was coded as ${names} on either side`),
  ].filter(clause => clause !== '');
  return `${who}: ${clauses.join('; ')}.`;
}

function describeDifference(view: ReportView, row: ComparisonRow, direction: 'more' | 'less'): string {
  const {target, reference, notes} = row;
  const doubts = [
    ...(notes.includes('one-event-decides') ? ['one event decides this'] : []),
    ...(notes.includes('mix-reverses') || notes.includes('mix-decides')
      ? ['it depends on the mix of genres and joint events']
      : []),
  ];
  const size = [describeRatio(view, row), ...doubts].join('; ');
  return `${nameFrame(view, row.frame)} was coded ${direction} often ${placeOf(target)} than ${placeOf(reference)} (${size})`;
}

/** Ratio, interval and q; a ratio that hangs on the ½ added to a count of zero is told by its counts. */
function describeRatio({confidence}: ReportView, row: ComparisonRow): string {
  const {ratio, q, notes, target, reference} = row;
  const {value, low, high} = ratio;
  const adjusted = q === null ? 'no test' : `q ${equalsP(q)}`;
  const counts = `${formatCount(reference.coded)} coded sentences ${placeOf(reference)}, ${formatCount(target.coded)} ${placeOf(target)}`;
  if (notes.includes('zero-corrected')) return `${counts}, ${adjusted}`;
  const interval =
    low === null || high === null
      ? `too few events for an interval: ${countEvents(row)}`
      : `${formatPercent(confidence)} interval ${formatInterval(low, high)}`;
  const measure = row.measure === 'rate' ? 'rate ratio' : 'ratio of shares of sentences';
  return [value === null ? 'ratio not defined' : `${measure} ${formatRate(value)}`, interval, adjusted].join(', ');
}

function listClause(view: ReportView, rows: readonly ComparisonRow[], say: (names: string) => string): string {
  if (rows.length === 0) return '';
  const names = rows.map(row => {
    const {low, high} = row.ratio;
    const range = judge(row) === 'no-difference' && low !== null && high !== null;
    return (
      nameFrame(view, row.frame) + (range ? ` (rate ratio between ${formatRate(low)} and ${formatRate(high)})` : '')
    );
  });
  return say(joinWords(names));
}

/** What was counted where the events are too few to tell a difference. */
function listCounts(view: ReportView, rows: readonly ComparisonRow[]): string {
  const [first] = rows;
  if (first === undefined) return '';
  const counts = rows.map(
    ({frame, target, reference}) =>
      `${nameFrame(view, frame)} ${formatCount(reference.coded)} and ${formatCount(target.coded)}`,
  );
  const {target, reference} = first;
  const enough = `too few events to tell a ${isBeforeAfter(first) ? 'change' : 'difference'} (${countEvents(first)})`;
  return `${enough}; coded sentences ${placeOf(reference)} and ${placeOf(target)}: ${joinWords(counts)}`;
}

function countEvents(row: Pick<ComparisonRow, 'target' | 'reference'>): string {
  const {target, reference} = row;
  return `${formatCount(reference.events)} ${placeOf(reference)}, ${formatCount(target.events)} ${placeOf(target)}`;
}
