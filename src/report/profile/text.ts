/** Profiles in text: tables, then in words what they say, rest on and cannot show. */
import type {ProfileRow} from '../../analysis/profile/profile.js';
import {countOf, formatCount, formatFixed, formatP, formatPercent} from '../numbers.js';
import {wrapText} from '../terminal.js';
import {renderTextTable} from '../textTable.js';
import {formatDistance, formatDraws, MEASURES, REASONS, UNITS} from './words.js';

const NUMBER = {pad: 'start'} as const;

/** The tables of one language: what was counted, the distances with their null, the floors. */
export function renderTables(rows: readonly ProfileRow[], width: number): string {
  if (rows.length === 0) return '';
  return [renderPlain, renderMatched, renderEqualSize, renderHalves].map(render => render(rows, width)).join('\n');
}

/** What was counted, and the plain figures. */
function renderPlain(rows: readonly ProfileRow[], width: number): string {
  return renderTextTable(
    [
      {name: 'measure'},
      {name: 'types', ...NUMBER},
      {name: 'events: target', ...NUMBER},
      {name: 'reference', ...NUMBER},
      {name: 'counted: target', ...NUMBER},
      {name: 'reference', ...NUMBER},
      {name: 'JSD', ...NUMBER},
      {name: '√JSD', ...NUMBER},
      {name: 'cosine', ...NUMBER},
    ],
    rows.map(row => [
      MEASURES[row.measure],
      ...[row.types, row.target.events, row.reference.events].map(formatCount),
      ...[row.target.counted, row.reference.counted].map(formatCount),
      row.jsd === null ? '–' : formatFixed(row.jsd, 4),
      ...[row.distance, row.cosine].map(formatDistance),
    ]),
    {width},
  );
}

/** Distances of matched events with their null. */
function renderMatched(rows: readonly ProfileRow[], width: number): string {
  return renderTextTable(
    [
      {name: 'matched, √JSD'},
      {name: 'events', ...NUMBER},
      {name: 'found', ...NUMBER},
      {name: 'if labels did not matter'},
      {name: 'excess', ...NUMBER},
      {name: 'p', ...NUMBER},
    ],
    rows.map(({measure, permutation: {events, distance, excess, p, permuted}}) => [
      MEASURES[measure],
      `${formatCount(events[0])} + ${formatCount(events[1])}`,
      formatDistance(distance),
      formatDraws(permuted),
      formatDistance(excess),
      p === null ? '–' : formatP(p),
    ]),
    {width},
  );
}

/** Between and within, from samples of one size. */
function renderEqualSize(rows: readonly ProfileRow[], width: number): string {
  return renderTextTable(
    [
      {name: 'equal size, JSD'},
      {name: 'sample'},
      {name: 'within target'},
      {name: 'within reference'},
      {name: 'between'},
      {name: 'excess', ...NUMBER},
    ],
    rows.map(({measure, equalSize}) => [
      MEASURES[measure],
      equalSize === null ? '–' : `${formatCount(equalSize.events)} × ${formatCount(equalSize.countsPerEvent)}`,
      ...(equalSize?.within ?? [null, null]).map(formatDraws),
      formatDraws(equalSize?.between ?? null),
      formatDistance(equalSize?.excess ?? null),
    ]),
    {width},
  );
}

/** Split halves of the groups as they are. */
function renderHalves(rows: readonly ProfileRow[], width: number): string {
  return renderTextTable(
    [{name: 'halves as they are, √JSD'}, {name: 'target'}, {name: 'reference'}],
    rows.map(row => [MEASURES[row.measure], formatDraws(row.target.splitHalf), formatDraws(row.reference.splitHalf)]),
    {width},
  );
}

const SHOWN_FRAMES = 8;
const SHOWN_WORDS = 16;

/** Frames with their shares in both groups, and the words that part the groups most. */
export function renderShares(row: ProfileRow, width: number): string {
  const {shares, measure} = row;
  if (shares.length === 0) return '';
  if (measure !== 'frames') {
    const words = shares
      .slice(0, SHOWN_WORDS)
      .map(({name, ...one}) => `${name} ${one.target > one.reference ? '+' : '−'}`);
    return `${wrapText(`${MEASURES[measure]} that part them most (+ more in the target): ${words.join(', ')}`, {width, indent: '  '})}\n`;
  }
  return renderTextTable(
    [
      {name: 'frames that part them most'},
      {name: 'target', ...NUMBER},
      {name: 'reference', ...NUMBER},
      {name: 'part of JSD', ...NUMBER},
    ],
    shares
      .slice(0, SHOWN_FRAMES)
      .map(({name, part, ...one}) => [
        name,
        formatPercent(one.target),
        formatPercent(one.reference),
        formatFixed(part, 4),
      ]),
    {width},
  );
}

/** One sentence a measure: what the comparison says. */
export function describeRow({measure, target, reference, permutation, equalSize}: ProfileRow): string {
  const name = MEASURES[measure];
  const {p, reason, excess, arrangements} = permutation;
  if (p === null || excess === null) {
    const why = reason === null ? 'nothing can be compared' : REASONS[reason];
    return `${name}: the test is not defined because ${why}.`;
  }
  const few =
    arrangements !== null && arrangements < 100
      ? ` (only ${countOf(arrangements, 'arrangement')}, so p cannot be small)`
      : '';
  const verdict =
    p < 0.05
      ? `farther apart than if it did not matter who spoke, by ${formatDistance(excess)}`
      : 'not farther apart than chance makes them; that is no proof of likeness';
  const floor =
    equalSize === null
      ? ' There are too few matched events for a floor.'
      : ` In samples of one size (${countOf(equalSize.events, 'event')}, ${formatCount(equalSize.countsPerEvent)} ${UNITS[measure]} of each) the JSD between ${target.label} and ${reference.label} is ${formatDistance(equalSize.between.mean)}, of each with itself ${equalSize.within.map(({mean}) => formatDistance(mean)).join(' and ')}.`;
  return `${name}: ${verdict}${few}.${floor}`;
}
