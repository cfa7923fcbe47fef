/** Figures of a comparison in the cells of plain tables. */
import type {ComparisonRow, Estimate, PartSide, Standardised} from '../../analysis/compare.js';
import {formatCount, formatInterval, formatP, formatPercent, formatRate} from '../numbers.js';
import {isTurned} from './turned.js';

/** A rate per 1,000 words, or a share in per cent. */
export function formatMeasure(value: number, measure: ComparisonRow['measure']): string {
  return measure === 'rate' ? formatRate(value) : `${formatRate(value * 100)} %`;
}

/** Count, rate and interval of one side: `12: 1.20 (0.40–2.10)`; a star without an interval. */
export function showSide(row: ComparisonRow, side: 'target' | 'reference'): string {
  const {coded, words} = row[side];
  const {value, low, high} = row[side][row.measure];
  if (words === 0 || value === null) return 'no speech';
  const scale = row.measure === 'rate' ? 1 : 100;
  const interval = low === null || high === null ? '*' : ` (${formatInterval(low * scale, high * scale)})`;
  return `${formatCount(coded)}: ${formatMeasure(value, row.measure)}${interval}`;
}

/** Count, rate and events of one side of a part: `3: 0.40, 12 ev.`. */
export function showPart({coded, value, events}: PartSide, measure: ComparisonRow['measure']): string {
  if (value === null) return 'no speech';
  return `${formatCount(coded)}: ${formatMeasure(value, measure)}, ${formatCount(events)} ev.`;
}

/** Instead of a ratio that ½ has turned round ({@link isTurned}). */
export const TURNED = '–½';

/** A ratio with its interval: `1.55 (1.01–2.32)`; a star without an interval, ½ where it hangs on the half added to zero. */
export function showRatio({value, low, high}: Estimate, zeroCorrected = false): string {
  if (value === null) return '–';
  if (low !== null && high !== null) return `${formatRate(value)} (${formatInterval(low, high)})`;
  return `${formatRate(value)}${zeroCorrected ? '½' : '*'}`;
}

/** A standardised ratio; with the share of speech it covers where that is not all. */
export function showStandardised(one: Standardised | undefined): string {
  if (one === undefined) return '–';
  if (isOneKind(one)) return 'one kind only';
  if (one.ratio.value === null) return one.kept.length === 0 ? 'nothing shared' : 'a rate is 0';
  const covered = one.covered === null || one.covered > 0.995 ? '' : ` [${formatPercent(one.covered)}]`;
  return showRatio(one.ratio) + covered;
}

/** Whether all speech is of one kind, so that there is no mix to even out. */
export function isOneKind({kept, dropped}: Pick<Standardised, 'kept' | 'dropped'>): boolean {
  return kept.length === 1 && dropped.length === 0;
}

/** The range of the ratio when each event is left out in turn; `!` where one decides. */
export function showInfluence(row: Pick<ComparisonRow, 'influence' | 'ratio' | 'difference' | 'notes'>): string {
  const {influence} = row;
  if (influence === null) return '–';
  if (isTurned(row)) return TURNED;
  const {low, high, crosses} = influence;
  const half = low.zeroCorrected || high.zeroCorrected ? '½' : '';
  return `${formatRate(low.ratio)}–${formatRate(high.ratio)}${half}${crosses ? ' !' : ''}`;
}

/** A p- or q-value, a dash where there is none. */
export function showP(p: number | null): string {
  return p === null ? '–' : formatP(p);
}

/** How the p-value was reached: `all 20`, `9,999 drawn`. */
export function showTest({p, exact, arrangements}: ComparisonRow, draws: number): string {
  if (p === null) return '–';
  return exact && arrangements !== null ? `all ${formatCount(arrangements)}` : `${formatCount(draws)} drawn`;
}
