/** What is kept of a document to find its versions: no text, some four bytes for every third word. */
import type {Described, Document, Turn} from '../model/index.js';
import {cognatesOf} from '../text/cognates.js';
import {isSingleDay} from './dates.js';
import {placeNamed} from './places.js';
import type {Shingles} from './shingles.js';
import type {SitePage} from './siteOfDocument.js';

/** A document as the linking sees it. */
export interface VersionTraits {
  /** Input index. */
  readonly index: number;
  readonly id: string;
  readonly collection: string;
  readonly language: string;
  /** The day, when the date is one. */
  readonly day: string | null;
  readonly event: Described;
  readonly versions: Described;
  readonly page: SitePage | null;
  /** Address without protocol, `www.` and trailing slash; null when it has none. */
  readonly address: string | null;
  /** Addresses the page gives for itself in other languages, in the same form. */
  readonly alternates: readonly string[];
  /** Place by its id where known. */
  readonly place: string | null;
  readonly title: Uint32Array;
  /** Beginnings of words shared across languages. */
  readonly cognates: Uint32Array;
  /** Runs of digits as numbers, ascending, each as often as it occurs. */
  readonly numbers: Uint32Array;
  /** UTF-16 units of the text. */
  readonly length: number;
  /** People known to speak in it, sorted. */
  readonly speakers: readonly string[];
  readonly shingles: Shingles;
}

const NONE = new Uint32Array(0);

/** The traits of a document. What only the comparison of texts needs stays empty for one without a day or a named event. */
export function traitsOf(
  {document, turns}: {readonly document: Document; readonly turns: readonly Turn[]},
  {index, page, shingles}: Pick<VersionTraits, 'index' | 'page' | 'shingles'>,
): VersionTraits {
  const {id, collection, language, dateFrom, dateTo, event, versions, place, title, url, text, metadata} = document;
  const day = dateFrom !== null && dateTo !== null && isSingleDay({dateFrom, dateTo}) ? dateFrom : null;
  const compared = day !== null || event.basis === 'given';
  const speakers = turns.flatMap(({kind, speaker}) => (kind === 'speech' && speaker !== null ? [speaker] : []));
  return {
    index,
    id,
    collection,
    language,
    day,
    event,
    versions,
    page,
    address: url === null ? null : addressOf(url),
    alternates: addressesIn(metadata.alternates).map(addressOf),
    place: place === null ? null : placeNamed(place),
    title: compared && title !== null ? cognatesOf(title) : NONE,
    cognates: compared ? cognatesOf(text) : NONE,
    numbers: compared ? numbersOf(text) : NONE,
    length: text.length,
    speakers: [...new Set(speakers)].sort(),
    shingles,
  };
}

/** Runs of digits of a text, ascending; those too long for a number of 32 bits by their last digits. */
function numbersOf(text: string): Uint32Array {
  return Uint32Array.from(text.match(/\p{Nd}+/gu) ?? [], digits => Number(digits.slice(-9)) || 0).sort();
}

function addressOf(url: string): string {
  const bare = url
    .trim()
    .replace(/^https?:\/\/(?:www\.)?/iu, '')
    .replace(/#.*$/u, '')
    .replace(/\/+$/u, '');
  const [host = '', ...path] = bare.split('/');
  return [host.toLowerCase(), ...path].join('/');
}

/** Addresses anywhere in a value: a list, a mapping from languages, or records with an address among their fields. */
function addressesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return /^https?:\/\//iu.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(addressesIn) : [];
}
