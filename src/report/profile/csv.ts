/** Profiles as CSV: one row per language and measure, or per ranked group when others were ranked. */
import type {ProfileRow} from '../../analysis/profile/profile.js';
import type {RankedGroup} from '../../stats/distanceRank.js';
import type {DrawSummary} from '../../stats/summariseDraws.js';
import {renderRows} from '../csv.js';
import type {CsvValue} from '../csvColumns.js';

type Cells = Readonly<Record<string, CsvValue>>;

/** Comparisons, in their order; the header alone without rows. */
export function renderProfileCsv(rows: readonly ProfileRow[]): string {
  return renderRows(rows.map(cellsOf), COLUMNS);
}

/** Ranked groups of every language and measure, nearest first; groups with too few events follow without a rank. */
export function renderRankCsv(rows: readonly ProfileRow[]): string {
  return renderRows(rows.flatMap(rankCells), RANK_COLUMNS);
}

function cellsOf(row: ProfileRow): Cells {
  const {language, measure, target, reference, permutation, equalSize} = row;
  return {
    language,
    measure,
    target: target.label,
    reference: reference.label,
    types: row.types,
    target_events: target.events,
    reference_events: reference.events,
    target_counted: target.counted,
    reference_counted: reference.counted,
    jsd: row.jsd,
    distance: row.distance,
    cosine: row.cosine,
    matched_target_events: permutation.events[0],
    matched_reference_events: permutation.events[1],
    matched_distance: permutation.distance,
    ...spread('permuted', permutation.permuted),
    excess: permutation.excess,
    p: permutation.p,
    arrangements: permutation.arrangements,
    draws: permutation.draws,
    reason: permutation.reason,
    ...spread('target_halves', target.splitHalf),
    ...spread('reference_halves', reference.splitHalf),
    equal_events: equalSize?.events ?? null,
    equal_counts_per_event: equalSize?.countsPerEvent ?? null,
    ...spread('equal_target', equalSize?.within[0] ?? null),
    ...spread('equal_reference', equalSize?.within[1] ?? null),
    ...spread('equal_between', equalSize?.between ?? null),
    equal_excess: equalSize?.excess ?? null,
  };
}

function spread(name: string, summary: DrawSummary | null): Cells {
  return {
    [`${name}_mean`]: summary?.mean ?? null,
    [`${name}_low`]: summary?.low ?? null,
    [`${name}_high`]: summary?.high ?? null,
  };
}

const spreadColumns = (name: string): readonly string[] => Object.keys(spread(name, null));

const COLUMNS: readonly string[] = [
  ...['language', 'measure', 'target', 'reference', 'types', 'target_events', 'reference_events'],
  ...['target_counted', 'reference_counted', 'jsd', 'distance', 'cosine'],
  ...['matched_target_events', 'matched_reference_events', 'matched_distance', ...spreadColumns('permuted')],
  ...['excess', 'p', 'arrangements', 'draws', 'reason'],
  ...spreadColumns('target_halves'),
  ...spreadColumns('reference_halves'),
  ...['equal_events', 'equal_counts_per_event', ...spreadColumns('equal_target')],
  ...spreadColumns('equal_reference'),
  ...spreadColumns('equal_between'),
  'equal_excess',
];

const RANK_COLUMNS = [
  ...['language', 'measure', 'target', 'group', 'rank', 'rank_low', 'rank_high', 'ranked', 'distance'],
  ...['matched_events', 'events_per_draw', 'counts_per_event'],
];

function rankCells({language, measure, target, rank}: ProfileRow): Cells[] {
  if (rank === null) return [];
  const {ranked, leftOut, eventsPerDraw, countsPerEvent} = rank;
  const shared = {language, measure, target: target.label, ranked: ranked.length};
  const size = {events_per_draw: eventsPerDraw, counts_per_event: countsPerEvent};
  const cells = (one: RankedGroup | {readonly label: string; readonly events: number}): Cells => ({
    ...shared,
    ...size,
    group: one.label,
    matched_events: one.events,
    rank: 'rank' in one ? one.rank : null,
    rank_low: 'rank' in one ? one.rankLow : null,
    rank_high: 'rank' in one ? one.rankHigh : null,
    distance: 'rank' in one ? one.distance : null,
  });
  return [...ranked, ...leftOut].map(cells);
}
