/** A document as its line in the corpus, with where its words come from. */
import type {RawDocument} from '../model/index.js';
import {readerOf, sha256} from '../readers/index.js';
import {normaliseText} from '../text/normalise.js';
import {jsonLine, sortedPairs} from './jsonLine.js';

/** Where a document comes from. */
export interface Provenance {
  /** Address to cite; the page's own (`fields.url`) when null. */
  readonly url: string | null;
  /** Address asked for, as in the journal. */
  readonly retrievedUrl: string;
  /** ISO 8601, UTC. */
  readonly retrieved: string;
  readonly licence: string | null;
  /** Words the licence asks to be shown with the text. */
  readonly attribution: string | null;
  /** Id of the site in `sources.yaml`. */
  readonly source: string | null;
  /** As the server named it. */
  readonly contentType: string | null;
  /** Of the bytes in the archive. */
  readonly rawSha256: string;
  /** File name shown to the reader; reading the bytes again under it picks the same reader. */
  readonly readAs: string;
  /** Names of columns the reader was given (our field → theirs); `{}` for none. */
  readonly readColumns: Readonly<Record<string, string>>;
  /** As {@link extractorName} gives it. */
  readonly extractor: string;
}

/** Fields that come first, in this order; all others follow by name. */
const FIRST = (
  'date year title speaker speaker_hint speaker_post place country language event versions genre audience rendering ' +
  'url retrieved licence attribution source content_type retrieved_url read_as read_columns extractor raw_sha256 text_sha256'
).split(' ');

/** Who read a text: program and reader with their versions, such as `refrain/0.3.0 html/1`. */
export function extractorName(version: string, readAs: string): string {
  return `refrain/${version} ${readerOf(readAs) ?? 'unknown'}`;
}

/** SHA-256 of a text as documents carry it: normalised, as UTF-8. */
export function textHash(text: string): string {
  return sha256(normaliseText(text));
}

/**
 * One line of JSONL: `id`, the fields of the document and of its provenance in a fixed order, `marks` when there are
 * any, then `text`, normalised. What is null or undefined is left out. Equal input gives equal bytes.
 *
 * Marks point into normalised text: beside a text that was not normalised they are left out, as `describeDocument`
 * does, which says so (`document/marks-dropped`).
 */
export function toRecord({id, fields, marks, text}: RawDocument, provenance: Provenance): string {
  const words = normaliseText(text);
  const all: Readonly<Record<string, unknown>> = {...fields, ...provenanceFields(fields, provenance, words)};
  const first = FIRST.map(name => [name, Object.hasOwn(all, name) ? all[name] : null] as const);
  const others = sortedPairs(all).filter(([name]) => !FIRST.includes(name) && !OWN.includes(name));
  const pairs = [...first, ...others].filter(([, value]) => value !== null);
  const kept = words === text ? marks.map(({kind, start, end}) => ({kind, start, end})) : [];
  return jsonLine([['id', id], ...pairs, ['marks', kept.length > 0 ? kept : undefined], ['text', words]]);
}

/** Keys a field cannot stand for. */
const OWN: readonly string[] = ['id', 'marks', 'text'];

function provenanceFields(
  fields: RawDocument['fields'],
  provenance: Provenance,
  text: string,
): Record<string, unknown> {
  const {url, retrievedUrl, retrieved, licence, attribution, source, contentType, rawSha256} = provenance;
  const {readAs, readColumns, extractor} = provenance;
  const columns = Object.fromEntries(sortedPairs(readColumns));
  return {
    url: url ?? fields.url ?? null,
    retrieved,
    licence: licence ?? fields.licence ?? null,
    attribution: attribution ?? fields.attribution ?? null,
    source: source ?? fields.source ?? null,
    content_type: contentType,
    retrieved_url: retrievedUrl,
    read_as: readAs,
    read_columns: Object.keys(columns).length > 0 ? columns : null,
    extractor,
    raw_sha256: rawSha256,
    text_sha256: textHash(text),
  };
}
