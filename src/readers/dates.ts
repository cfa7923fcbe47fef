/** Days as sites print them, in English, Russian and Kazakh. */

const MONTHS: readonly string[] = [
  'january января январь қаңтар',
  'february февраля февраль ақпан',
  'march марта март наурыз',
  'april апреля апрель сәуір',
  'may мая май мамыр',
  'june июня июнь маусым',
  'july июля июль шілде',
  'august августа август тамыз',
  'september сентября сентябрь қыркүйек',
  'october октября октябрь қазан',
  'november ноября ноябрь қараша',
  'december декабря декабрь желтоқсан',
];

const NUMBERS: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, index) => names.split(' ').map(name => [name, index + 1] as const)),
);

/**
 * The first date in a text as `YYYY-MM-DD`, or `YYYY-MM` when it names no day; null when there is none.
 *
 * Accepts `2022-01-10…`, `10.01.2022`, `December 14, 2012`, `15 march 2024 year`, `8 мая 2025 года`, `Сентябрь 1998 г.`,
 * `2007 жылғы 28 ақпан`.
 */
export function toDay(text: string): string | null {
  const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text);
  if (iso !== null) return day(iso[1], iso[2], iso[3]);
  const dotted = /(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/.exec(text);
  if (dotted !== null) return day(dotted[3], dotted[2], dotted[1]);
  const year = /(?<!\d)(\d{4})(?!\d)/.exec(text)?.[1];
  for (const {0: word, index} of text.matchAll(/\p{L}+/gu)) {
    const month = NUMBERS.get(word.toLowerCase());
    if (month === undefined || year === undefined) continue;
    const before = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\s+$/.exec(text.slice(0, index))?.[1];
    const after = /^\s+(\d{1,2})(?!\d)/.exec(text.slice(index + word.length))?.[1];
    return day(year, String(month), before ?? after);
  }
  return null;
}

function day(year = '', month = '', dayOfMonth?: string): string | null {
  const start = `${year}-${month.padStart(2, '0')}`;
  if (dayOfMonth === undefined) return start;
  const whole = `${start}-${dayOfMonth.padStart(2, '0')}`;
  const time = Date.parse(`${whole}T00:00:00Z`);
  // `2022-02-30` parses as a day of March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(whole) ? whole : null;
}
