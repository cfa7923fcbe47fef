/** From what a reader found to a document: dates, event, occasion, language, hashes. */
import {
  type Described,
  type Document,
  type Language,
  type Mark,
  type Message,
  message,
  type RawDocument,
  type Staged,
} from '../model/index.js';
import {countryIn, toAlpha2, toAlpha3} from './countries.js';
import {type DateRange, generalDebateOf, isSingleDay, parseDateRange} from './dates.js';
import {inferAudience, inferGenre, isGeneralDebate, type OccasionSource} from './occasion.js';
import {slug} from './slug.js';

/** What {@link describeDocument} needs from elsewhere: stages neither hash nor guess languages themselves. */
export interface DescribeOptions {
  /** SHA-256 of a text as UTF-8, lower-case hex. */
  readonly hash: (text: string) => string;
  readonly detectLanguage: (text: string) => Language;
  /** NFC, LF only, no byte order mark. */
  readonly normalise: (text: string) => string;
}

/** Fields of a record that have a place of their own in a document; all others go to `metadata`. */
const OWN_FIELDS = new Set(
  'date year title speaker speaker_hint language place url event versions genre audience copresence country licence license retrieved rendering'.split(
    ' ',
  ),
);

/**
 * Describe a document: the record's own words first, else what rules infer, else unknown.
 *
 * - Dates are half-open ranges from `date` (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`), else from `year`; a statement in the UN
 *   General Debate with a year only lies in September. A date that does not exist leaves the document undated.
 * - The event is `dateFrom/slug(place)` for one day with a place, `un-<year>-<country>` (three letters, lower-case) for
 *   the General Debate, else the document's own id.
 * - Copresence stays unknown here; the survey of the whole corpus finds it.
 *
 * @returns One document. Messages: `document/invalid-date`, `document/unknown-country`,
 *   `document/marks-dropped`, `document/text-changed` (warnings),
 *   `document/no-text` (warning; the document is empty).
 */
export function describeDocument(raw: RawDocument, options: DescribeOptions): Staged<Document> {
  const {id, collection, rawSha256} = raw;
  const messages: Message[] = [];
  const warn = (rule: string, text: string): void => {
    messages.push(message(`document/${rule}`, 'warning', text, {place: raw.place, document: id}));
  };
  const text = options.normalise(raw.text);
  if (text.trim() === '') warn('no-text', 'Unexpected empty text, expected at least one word; check how it was read.');
  const textSha256 = options.hash(text);
  warnOfChange(raw, textSha256, warn);
  const country = countryOf(raw, warn);
  const title = field(raw, 'title');
  const place = field(raw, 'place');
  const source: OccasionSource = {title: title ?? '', place: place ?? '', country};
  const dates = datesOf(raw, source, warn);
  const document: Document = {
    schema: 'refrain.document/1',
    id,
    collection,
    title,
    dateFrom: dates?.dateFrom ?? null,
    dateTo: dates?.dateTo ?? null,
    event: eventOf(raw, source, dates),
    versions: namedOr(raw, 'versions'),
    genre: given(raw, 'genre') ?? inferGenre(source),
    audience: given(raw, 'audience') ?? inferAudience(source),
    copresence: copresenceOf(raw),
    place,
    language: languageOf(raw, text, options),
    url: field(raw, 'url'),
    licence: field(raw, 'licence') ?? field(raw, 'license'),
    retrieved: field(raw, 'retrieved'),
    rawSha256,
    textSha256,
    rendering: raw.fields.rendering === true,
    speakerHint: field(raw, 'speaker') ?? field(raw, 'speaker_hint'),
    country,
    metadata: Object.fromEntries(Object.entries(raw.fields).filter(([name]) => !OWN_FIELDS.has(name))),
    marks: marksOf(raw, text, warn),
    text,
  };
  return {items: [document], messages};
}

/** A field as trimmed text, numbers as digits; null when absent or empty. */
function field({fields}: RawDocument, name: string): string | null {
  const value = fields[name];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function given(raw: RawDocument, name: string): Described | null {
  const value = field(raw, name);
  return value === null ? null : {value: slug(value), basis: 'given'};
}

function copresenceOf(raw: RawDocument): Document['copresence'] {
  const value = field(raw, 'copresence');
  return value === 'yes' || value === 'no' ? {value, basis: 'given'} : {value: null, basis: 'unknown'};
}

/** The record's own words, unknown when it has none. */
function namedOr(raw: RawDocument, name: string): Described {
  const value = field(raw, name);
  return value === null ? {value: null, basis: 'unknown'} : {value, basis: 'given'};
}

/** Marks point into the text as read: they hold only where normalising changed nothing. */
function marksOf({marks, text: read}: RawDocument, text: string, warn: Warn): readonly Mark[] {
  if (marks.length === 0 || text === read) return marks;
  warn(
    'marks-dropped',
    'Unexpected text that is not in normal form (NFC, LF as line end) beside `marks`, expected offsets into normalised text; the marks are ignored.',
  );
  return [];
}

/** A record that gives the hash of its text speaks of the text as it was taken from its source. */
function warnOfChange(raw: RawDocument, textSha256: string, warn: Warn): void {
  const given = field(raw, 'text_sha256');
  if (given === null || given === textSha256) return;
  warn(
    'text-changed',
    `Unexpected text with SHA-256 \`${textSha256.slice(0, 12)}…\`, expected \`${given.slice(0, 12)}…\` as the record says; the text was edited since it was taken from its source and is used as it stands. Fetch it again, or remove \`text_sha256\` and \`raw_sha256\` to make it your own.`,
  );
}

type Warn = (rule: string, text: string) => void;

function countryOf(raw: RawDocument, warn: Warn): string | null {
  const seen = field(raw, 'country');
  // A statement read from a delegation's own page says in its title whose it is.
  if (seen === null && raw.fields.source === 'un-statement') return countryIn(field(raw, 'title') ?? '');
  const country = seen === null ? null : toAlpha2(seen);
  if (seen !== null && country === null)
    warn(
      'unknown-country',
      `Unexpected country \`${seen}\`, expected a code of ISO 3166-1 such as \`KZ\` or \`KAZ\`; it is ignored.`,
    );
  return country;
}

function datesOf(raw: RawDocument, source: OccasionSource, warn: Warn): DateRange | null {
  const name = field(raw, 'date') === null ? 'year' : 'date';
  const seen = field(raw, name);
  if (seen === null) return null;
  const range = parseDateRange(seen);
  if (range === null) {
    warn(
      'invalid-date',
      `Unexpected ${name} \`${seen}\`, expected \`YYYY\`, \`YYYY-MM\` or \`YYYY-MM-DD\` of a day that exists; the document is undated.`,
    );
    return null;
  }
  return /^\d{4}$/u.test(seen) && isGeneralDebate(source) ? generalDebateOf(Number(seen)) : range;
}

function eventOf(raw: RawDocument, source: OccasionSource, dates: DateRange | null): Described {
  const named = field(raw, 'event');
  if (named !== null) return {value: named, basis: 'given'};
  const country = source.country === null ? null : toAlpha3(source.country);
  if (dates !== null && country !== null && isGeneralDebate(source))
    return {value: `un-${dates.dateFrom.slice(0, 4)}-${country.toLowerCase()}`, basis: 'inferred'};
  const where = slug(source.place);
  if (dates !== null && where !== '' && isSingleDay(dates))
    return {value: `${dates.dateFrom}/${where}`, basis: 'inferred'};
  return {value: raw.id, basis: 'inferred'};
}

/** Other codes of the languages detected: of three letters, and `kz`, as Akorda's addresses call Kazakh. */
const OTHER_CODES: ReadonlyMap<string, Language> = new Map([
  ['kz', 'kk'],
  ['kaz', 'kk'],
  ['eng', 'en'],
  ['rus', 'ru'],
]);

function languageOf(raw: RawDocument, text: string, {detectLanguage}: DescribeOptions): Language {
  const code = field(raw, 'language')?.toLowerCase().split(/[-_]/u, 1)[0];
  if (code === undefined) return detectLanguage(text);
  return OTHER_CODES.get(code) ?? (/^[a-z]{2,3}$/u.test(code) ? code : 'und');
}
