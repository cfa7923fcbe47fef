/** Months, quarters, half-years and years: the even steps of a time line. */
import {type DayRange, isWithin, type Setting} from '../model/index.js';

/** Lengths of a step; chosen before looking. */
export const PERIOD_UNITS = ['month', 'quarter', 'half-year', 'year'] as const;

/** Length of a step. */
export type PeriodUnit = (typeof PERIOD_UNITS)[number];

/** One step, `[from, to)` in ISO days. */
export interface Step extends DayRange {
  readonly to: string;
}

const MONTHS: Readonly<Record<PeriodUnit, number>> = {month: 1, quarter: 3, 'half-year': 6, year: 12};

const DAY_MS = 86_400_000;

/** The step a day lies in. */
export function stepAt(day: string, unit: PeriodUnit): Step {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const length = MONTHS[unit];
  const first = year * 12 + Math.floor((month - 1) / length) * length;
  return {from: firstOfMonth(first), to: firstOfMonth(first + length)};
}

/** The step that holds the whole of a dated range; null when undated or across a border. */
export function stepOf(setting: Pick<Setting, 'dateFrom' | 'dateTo'>, unit: PeriodUnit): Step | null {
  if (setting.dateFrom === null) return null;
  const step = stepAt(setting.dateFrom, unit);
  return isWithin(setting, step) ? step : null;
}

/** Every step from that of the earliest day to that of the latest; none without days. */
export function listSteps(days: readonly string[], unit: PeriodUnit): Step[] {
  const last = days.reduce((latest, day) => (day > latest ? day : latest), '');
  let day = days.reduce((earliest, one) => (one < earliest ? one : earliest), last);
  const steps: Step[] = [];
  while (day !== '' && day <= last) {
    const step = stepAt(day, unit);
    steps.push(step);
    day = step.to;
  }
  return steps;
}

/** The part of a step that lies before a day, 0–1. */
export function partBefore({from, to}: Step, day: string): number {
  const at = (one: string): number => Date.parse(`${one}T00:00:00Z`) / DAY_MS;
  return Math.min(1, Math.max(0, (at(day) - at(from)) / (at(to) - at(from))));
}

/** First day of a month counted from year 0. */
function firstOfMonth(months: number): string {
  const [year, month] = [Math.floor(months / 12), months % 12];
  return `${String(year).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}-01`;
}
