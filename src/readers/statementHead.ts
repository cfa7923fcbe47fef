/** What the first page of a statement as delivered says of it: whose it is, where and when it was made. */
import {toDay} from './dates.js';

/** Lines at most that a statement's head fills. */
const HEAD = 30;
/** The speaker turns to the audience: here the speech begins. */
const SALUTATION =
  /^(?:Mr\.?|Mrs\.?|Ms\.?|Madam|Mister|Dear|Your|Excellenc|Distinguished|Honou?rable|Esteemed|Ladies|Colleagues|Уважаем|Господин|Госпожа|Дамы|Құрметті|Дорогие|Thank you|I (?:have|am|would|wish|thank)|It is|On behalf)(?!\p{Lu}\.)/iu;
const KIND =
  /(?<!\p{L})(?:statement|address|speech|remarks|intervention)(?!\p{L})|выступление|заявление|речь|сөйлеген сөзі|мәлімдеме/iu;
const NOT_TITLE = /check against delivery|^\p{Lu}?as delivered$|проверять по (?:произнесению|факту)|^\d+$/iu;
const NAME =
  "(?:\\p{Lu}[\\p{L}\\p{M}’'-]*\\.?(?:\\s+(?:al|bin|ibn|de|da|van|von|der|el)(?=\\s))?\\s+){1,4}\\p{Lu}[\\p{L}\\p{M}’'-]+";
const PERSON = new RegExp(
  `(?:H\\.?\\s?E\\.?,?\\s+(?:(?:Mr|Mrs|Ms|Dr|Prof)\\.?\\s+)?|His Excellency,?\\s+(?:(?:Mr|Dr)\\.?\\s+)?|Her Excellency,?\\s+(?:(?:Mrs|Ms|Dr)\\.?\\s+)?|(?:Mr|Mrs|Ms)\\.?\\s+|Е\\.?\\s?П\\.?\\s+(?:г-на?\\s+)?)(${NAME})`,
  'u',
);
/** The United Nations by name or letters. */
const AT_UN = /United Nations|(?<!\p{L})UN(?:GA)?(?!\p{L})|Организаци\p{L} Объединенных Наций|(?<!\p{L})ООН(?!\p{L})/iu;
/** In parentheses: place and day, as `(28 September 2024, New York)`. */
const NEW_YORK = /(?<!\p{L})(New York|Geneva|Vienna|Нью-Йорк)(?!\p{L})/u;

/** The head of a statement. */
export interface StatementHead {
  /** Lines of the first page it fills. */
  readonly lines: number;
  readonly fields: Readonly<Record<string, unknown>>;
}

/**
 * The head of a statement as delivered, with fields `title`, `speaker`, `date`, `place`, and `source: un-statement` when
 * it was made at the United Nations; null when the first page does not begin with a head that names kind and speaker.
 *
 * @param lines - Lines of the first page.
 */
export function statementHead(lines: readonly string[]): StatementHead | null {
  const stop = lines.findIndex((line, index) => index < HEAD && isSalutation(line, index));
  if (stop < 0) return null;
  const head = lines.slice(0, stop).filter(line => !NOT_TITLE.test(line));
  const first = head.findIndex(line => KIND.test(line));
  const whole = head.slice(Math.max(0, first)).join(' ').replace(/\s+/gu, ' ');
  const speaker = PERSON.exec(whole)?.[1]?.trim();
  if (first < 0 || speaker === undefined) return null;
  const all = head.join(' ');
  const date = toDay(all);
  const place = NEW_YORK.exec(all)?.[1];
  const fields = {
    title: whole.replace(/\s*\([^()]*\d{4}[^()]*\)\s*$/u, '').trim(),
    speaker,
    ...(date === null ? {} : {date}),
    ...(place === undefined ? {} : {place}),
    ...(AT_UN.test(all) ? {source: 'un-statement'} : {}),
  };
  return {lines: stop, fields};
}

/** A head may itself hold `H.E. Mr. …`; a salutation begins a line with the address alone. */
function isSalutation(line: string, index: number): boolean {
  return index > 0 && SALUTATION.test(line) && /[,:!]$|^(?:Thank|I |It |On )/u.test(line.trim());
}
