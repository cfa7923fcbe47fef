/** Dates of documents: half-open ranges of whole days, without clock and time zone. */

/** Days from `dateFrom` (inclusive) to `dateTo` (exclusive), `YYYY-MM-DD`. */
export interface DateRange {
  readonly dateFrom: string;
  readonly dateTo: string;
}

/** `2022`, `2022-01`, `2022-01-10`, and a time after the day, which is dropped. */
const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ].*)?)?)?$/u;

/**
 * The range a date names: a year, a month or a day.
 *
 * @returns null when the text has another form or names a day that does not exist (`2022-02-30`).
 */
export function parseDateRange(text: string): DateRange | null {
  const [, year, month, day] = DATE.exec(text.trim()) ?? [];
  if (year === undefined || Number(year) === 0) return null;
  const y = Number(year);
  if (month === undefined) return {dateFrom: `${year}-01-01`, dateTo: iso(y + 1, 1, 1)};
  const m = Number(month);
  if (m < 1 || m > 12) return null;
  if (day === undefined)
    return {dateFrom: `${year}-${month}-01`, dateTo: m === 12 ? iso(y + 1, 1, 1) : iso(y, m + 1, 1)};
  const last = daysIn(y, m);
  const d = Number(day);
  if (d < 1 || d > last) return null;
  if (d < last) return {dateFrom: iso(y, m, d), dateTo: iso(y, m, d + 1)};
  return {dateFrom: iso(y, m, d), dateTo: m === 12 ? iso(y + 1, 1, 1) : iso(y, m + 1, 1)};
}

/** September of a year: the UN General Debate, when a record gives the year only. */
export function generalDebateOf(year: number): DateRange {
  return {dateFrom: iso(year, 9, 1), dateTo: iso(year, 10, 1)};
}

/** Whether a range is one day. */
export function isSingleDay({dateFrom, dateTo}: DateRange): boolean {
  return parseDateRange(dateFrom)?.dateTo === dateTo;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function iso(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
