/** Profiles in text: tables, then in words what they say, rest on and cannot show. */
import type {ProfileRow} from '../../analysis/profile/profile.js';
import {countOf, formatCount, formatFixed, formatP, formatPercent} from '../numbers.js';
import {wrapText} from '../terminal.js';
import {renderTextTable} from '../textTable.js';
import {formatDistance, formatDraws, MEASURES, REASONS, UNITS} from './words.js';

const NUMBER = {pad: 'start'} as const;

/** The tables of one language: what was counted, the distances with their null, the floors. */
export function renderTables(rows: readonly ProfileRow[], width: number): string {
  const [first] = rows;
  if (first === undefined) return '';
  const {target, reference} = first;
  const tables = [
    renderTextTable(
      [
        {name: 'measure'},
        {name: 'types', ...NUMBER},
        {name: `events ${target.label}`, ...NUMBER},
        {name: reference.label, ...NUMBER},
        {name: `counted ${target.label}`, ...NUMBER},
        {name: reference.label, ...NUMBER},
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
    ),
    renderTextTable(
      [
        {name: 'matched'},
        {name: 'events', ...NUMBER},
        {name: '√JSD', ...NUMBER},
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
    ),
    renderTextTable(
      [
        {name: 'equal size, JSD'},
        {name: 'sample'},
        {name: `within ${target.label}`},
        {name: `within ${reference.label}`},
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
    ),
    renderTextTable(
      [{name: 'halves, as they are'}, {name: target.label}, {name: reference.label}],
      rows.map(row => [MEASURES[row.measure], formatDraws(row.target.splitHalf), formatDraws(row.reference.splitHalf)]),
      {width},
    ),
  ];
  return tables.join('\n');
}

const SHOWN_FRAMES = 8;
const SHOWN_WORDS = 16;

/** Frames with their shares in both groups, and the words that part the groups most. */
export function renderShares(row: ProfileRow, width: number): string {
  const {target, reference, shares, measure} = row;
  if (shares.length === 0) return '';
  if (measure !== 'frames') {
    const words = shares
      .slice(0, SHOWN_WORDS)
      .map(({name, ...one}) => `${name} ${one.target > one.reference ? '+' : '−'}`);
    return `${wrapText(`${MEASURES[measure]} that part them most (+ more in ${target.label}): ${words.join(', ')}`, {width, indent: '  '})}\n`;
  }
  return renderTextTable(
    [
      {name: 'frames that part them most'},
      {name: target.label, ...NUMBER},
      {name: reference.label, ...NUMBER},
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
