/** Numbers and days in words and figures, equal on every machine: no locale is asked. */

/** U+2212, as wide as a figure. */
const MINUS = '\u2212';
/** Between number and unit. */
export const NARROW = '\u202f';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const DAY_MS = 86_400_000;

/** A whole number with thousands separators: `12,345`. */
export function formatCount(count: number): string {
  return formatFixed(count, 0);
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A whole number, from a thousand million on in powers of ten: `about 1.9 × 10¹¹`. */
export function formatLarge(count: number): string {
  if (count < 1e9) return formatCount(count);
  const [mantissa = '', exponent = ''] = count.toExponential(1).split('e+');
  return `about ${mantissa} × 10${exponent.replace(/\d/g, digit => SUPERSCRIPTS[Number(digit)] ?? digit)}`;
}

/** A number with a fixed count of decimals, thousands separators and a real minus sign; never `−0.00`. */
export function formatFixed(value: number, decimals: number): string {
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const figures = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  return value < 0 && /[1-9]/.test(figures) ? MINUS + figures : figures;
}

/** A rate or ratio with two or three figures: `0.0043`, `0.034`, `1.20`, `12.3`, `1,234`; exactly nothing is `0`. */
export function formatRate(value: number): string {
  const size = Math.abs(value);
  if (size === 0) return '0';
  if (size >= 99.95) return formatFixed(value, 0);
  if (size >= 9.995) return formatFixed(value, 1);
  if (size >= 0.0995) return formatFixed(value, 2);
  if (size >= 0.00995) return formatFixed(value, 3);
  return formatFixed(value, size >= 0.000995 ? 4 : 5);
}

/** Limits of an interval: `1.20–5.61`, with `to` where a minus sign would be misread. */
export function formatInterval(low: number, high: number): string {
  return `${formatRate(low)}${low < 0 ? ' to ' : '–'}${formatRate(high)}`;
}

/** A p- or q-value: `<0.001`, `0.012`, `0.34`. */
export function formatP(p: number): string {
  if (p < 0.001) return '<0.001';
  return formatFixed(p, p < 0.0995 ? 3 : 2);
}

/** `= 0.012` or `< 0.001`, to follow the letter p or q. */
export function equalsP(p: number): string {
  return p < 0.001 ? '< 0.001' : `= ${formatP(p)}`;
}

/** A share as a percentage: `25 %`; below one with one decimal. */
export function formatPercent(share: number): string {
  const percent = share * 100;
  return `${formatFixed(percent, percent > 0 && percent < 0.95 ? 1 : 0)}${NARROW}%`;
}

/** `1 event`, `2 events`. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** A day: `2 January 2022`; anything but an ISO day is given back as it is. */
export function formatDay(day: string): string {
  const [year, month, date] = day.split('-');
  const name = MONTHS[Number(month) - 1];
  return year === undefined || date === undefined || name === undefined ? day : `${Number(date)} ${name} ${year}`;
}

/** The day before or after an ISO day, `days` away. */
export function moveDay(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from one ISO day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** A half-open range with both ends named: `20 March 2019 to 1 January 2022`, `from 2 January 2022`. */
export function formatRange(from: string, to: string | null): string {
  return to === null ? `from ${formatDay(from)}` : `${formatDay(from)} to ${formatDay(moveDay(to, -1))}`;
}

/** The date of a document: a day, a month, a year or a range; `undated` when there is none. */
export function formatDated(from: string | null, to: string | null): string {
  if (from === null || to === null) return 'undated';
  if (daysBetween(from, to) === 1) return formatDay(from);
  const [year = '', month = '', day = ''] = from.split('-');
  if (day === '01' && month === '01' && to === `${Number(year) + 1}-01-01`) return year;
  const next =
    month === '12' ? `${Number(year) + 1}-01-01` : `${year}-${String(Number(month) + 1).padStart(2, '0')}-01`;
  if (day === '01' && to === next) return `${MONTHS[Number(month) - 1] ?? month} ${year}`;
  return formatRange(from, to);
}

/** The date of a document for a narrow column: `2022-02-10`, `2022-02`, `2022`; the first day of another range; `undated`. */
export function formatShortDate(from: string | null, to: string | null): string {
  if (from === null || to === null) return 'undated';
  if (from.endsWith('-01-01') && to === `${String(Number(from.slice(0, 4)) + 1).padStart(4, '0')}-01-01`) {
    return from.slice(0, 4);
  }
  return from.endsWith('-01') && to.endsWith('-01') ? from.slice(0, 7) : from;
}

/** A list in words: `a`, `a and b`, `a, b and c`. */
export function joinWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
