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
/** First words of an office: no part of the name before them, and a sign that the name is whole. */
const ROLES = [
  ...'President|Prime|Minister|Deputy|Permanent|Chairman|Chairwoman|Chairperson|Chair|Ambassador|Secretary|Head|Foreign|Director|Chief|First|Vice|Under|Special|State|Representative|Executive|Acting|Federal'.split(
    '|',
  ),
  ...'Президент|Министр|Председатель|Постоянный|Заместитель|Посол|Премьер'.split('|'),
].flatMap(role => [role, role.toUpperCase()]);
const ROLE = `(?:${ROLES.join('|')})(?!\\p{L})`;
const TITLE = '(?:M[Rr]|M[Rr][Ss]|M[Ss]|D[Rr]|P[Rr][Oo][Ff])(?!\\p{L})\\.?';
const WORD = `(?!${TITLE}|${ROLE})\\p{Lu}[\\p{L}\\p{M}’'-]*`;
/** On one line: what stands below it may be an office. */
const NAME = `(?:${WORD}\\.?[^\\S\\n]+(?:(?:al|bin|ibn|de|da|di|van|von|der|den|el)[^\\S\\n]+)*){1,4}${WORD}(?<=\\p{L}{2})`;
const EXCELLENCY = `(?:H\\.?\\s?E\\.?|H(?:IS|is) E(?:XCELLENCY|xcellency)|H(?:ER|er) E(?:XCELLENCY|xcellency)|Е\\.?\\s?П\\.?),?\\s+(?:(?:${TITLE}|г-н)\\s+)?`;
/** A name behind a form of address, which alone tells it from other words in capitals. */
const PERSON = new RegExp(`(?<!\\p{L})(?:${EXCELLENCY}|${TITLE}\\s+|г-н\\s+)(${NAME})(?!\\p{L})`, 'gu');
/** What stands before the speaker's name: nothing on its line, or the kind of text and whose office it is. */
const BEFORE = /(?:^|\n)\s*$|(?:^|\s)(?:by|delivered|Выступление|Заявление|Речь)(?!\p{L})[^.:;]{0,150}$/iu;
/** Behind `by`, these begin what is said about somebody else. */
const OTHERS =
  /(?<!\p{L})(?:chaired|hosted|convened|organi[sz]ed|response|reply|memory|honou?r|report|met)(?!\p{L})[^\n]*$/iu;
/** What may follow a name that is whole. */
const BEHIND = new RegExp(
  `^\\s*(?:$|[^\\s\\p{L}]|\\p{Ll}|${ROLE}|(?:AT|ON|TO|IN|BEFORE|DURING|At|On|To|In|Before|During)\\s)|^[^\\S\\n]`,
  'u',
);
/** The United Nations by name or letters. */
const AT_UN = /United Nations|(?<!\p{L})UN(?:GA)?(?!\p{L})|Организаци\p{L} Объединенных Наций|(?<!\p{L})ООН(?!\p{L})/iu;
/** Place at the end of its line or before a stop: not `the Geneva Conventions`. */
const PLACE = /(?<!\p{L})(New York|Geneva|Vienna|Нью-Йорк)(?=\s*(?:[\p{P}\d]|\n|$))/gu;

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
 * Speaker and date are left out rather than guessed: a name counts where the kind of text says by whom, or at the start
 * of a line; of several days only one that stands on a line with nothing but the place.
 *
 * @param lines - Lines of the first page, or of a title page and the one behind it.
 */
export function statementHead(lines: readonly string[]): StatementHead | null {
  const stop = lines.findIndex((line, index) => index < HEAD && isSalutation(line, index));
  if (stop < 0) return null;
  const head = lines.slice(0, stop).filter(line => !NOT_TITLE.test(line));
  const first = head.findIndex(line => KIND.test(line));
  const own = head.slice(Math.max(0, first));
  const whole = own.join(' ').replace(/\s+/gu, ' ');
  const speaker = speakerIn(own.join('\n'));
  if (first < 0 || speaker === null) return null;
  const all = head.join(' ');
  const date = dayIn(head);
  const places = new Set(head.join('\n').match(PLACE) ?? []);
  const [place] = places.size === 1 ? places : [];
  const fields = {
    title: whole.replace(/\s*\([^()]*\d{4}[^()]*\)\s*$/u, '').trim(),
    speaker,
    ...(date === null ? {} : {date}),
    ...(place === undefined ? {} : {place}),
    ...(AT_UN.test(all) ? {source: 'un-statement'} : {}),
  };
  return {lines: stop, fields};
}

function speakerIn(head: string): string | null {
  for (const {0: found, 1: name = '', index} of head.matchAll(PERSON)) {
    const before = head.slice(0, index);
    if (!BEFORE.test(before) || OTHERS.test(before)) continue;
    return BEHIND.test(head.slice(index + found.length)) ? name : null;
  }
  return null;
}

const MONTH = '(?:\\p{Lu}\\p{Ll}{2,}|\\p{Ll}{3,}|\\p{Lu}{3,})';
/** Days as heads print them; what of these is a month, {@link toDay} knows. */
const DAY = new RegExp(
  `\\d{4}-\\d{2}-\\d{2}|\\d{1,2}\\.\\d{1,2}\\.\\d{4}|\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH},?\\s+\\d{4}|${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\d{4}\\s+жыл\\p{L}*\\s+\\d{1,2}\\s+${MONTH}`,
  'gu',
);

/** The day of the statement: the only one in its head, or the only one on a line of its own with at most a place. */
function dayIn(head: readonly string[]): string | null {
  const all = daysIn(head.join(' '));
  if (all.length === 0) return null;
  const alone = head.filter(line => daysIn(line).length === 1 && line.replace(DAY, ' ').replace(ASIDE, '') === '');
  const days = new Set(all.length > 1 ? alone.flatMap(daysIn) : all);
  const [only] = days;
  return days.size === 1 && only !== undefined ? only : null;
}

/** Place, weekday and stops beside a day. */
const ASIDE = /(?:New York|Geneva|Vienna|Нью-Йорк|\p{Lu}\p{Ll}+day|года|г\.|[\s\p{P}])+/gu;

function daysIn(text: string): string[] {
  const days = Array.from(text.matchAll(DAY), ([day]) => toDay(day.replace(/\s+of\s+/u, ' ')));
  return [...new Set(days.filter(day => day !== null))];
}

/** A head may itself hold `H.E. Mr. …`; a salutation begins a line with the address alone. */
function isSalutation(line: string, index: number): boolean {
  return index > 0 && SALUTATION.test(line) && /[,:!]$|^(?:Thank|I |It |On )/u.test(line.trim());
}
