/** What a document says of its origin, small enough to be kept for a whole corpus. */
import type {Mark, RawDocument} from '../model/index.js';
import {sha256} from '../readers/index.js';
import {textHash} from './record.js';

/** The claim of one document, with the hashes of what it holds now. */
export interface Claim {
  readonly document: string;
  /** Where the document stands, for messages. */
  readonly place: string;
  readonly collection: string;
  /** Number of the input it was read from. */
  readonly input: number;
  readonly rawSha256: string;
  /** Hash the record gives for its text; null when it gives none. */
  readonly textSha256: string | null;
  /** Hash of the text that stands in the record. */
  readonly textNow: string;
  readonly marksNow: string;
  /** Start of the hash of every field a reader gives, by its name. */
  readonly fieldsNow: FieldHashes;
  /** Null: cannot be read again. */
  readonly readAs: string | null;
  readonly readColumns: Readonly<Record<string, string>>;
  readonly extractor: string | null;
  readonly retrievedUrl: string | null;
  readonly contentType: string | null;
}

/** The claim of a document; null when it names no raw bytes. */
export function claimOf({id, place, collection, fields, text, marks}: RawDocument, input: number): Claim | null {
  const given = (name: string): string | null => {
    const value = fields[name];
    return typeof value === 'string' ? value : null;
  };
  const rawSha256 = given('raw_sha256');
  if (rawSha256 === null) return null;
  return {
    document: id,
    place,
    collection,
    input,
    rawSha256,
    textSha256: given('text_sha256'),
    textNow: textHash(text),
    marksNow: marksHash(marks),
    fieldsNow: fieldHashes(fields),
    readAs: given('read_as'),
    readColumns: columnsIn(fields.read_columns),
    extractor: given('extractor'),
    retrievedUrl: given('retrieved_url'),
    contentType: given('content_type'),
  };
}

/** Fields by name, as hashes: enough to tell which differ. */
export type FieldHashes = ReadonlyMap<string, string>;

/** What tells of the origin instead of the text; `url` and the licence may come from the retrieval. */
const OF_ORIGIN = new Set(
  'url retrieved licence attribution source content_type retrieved_url read_as read_columns extractor raw_sha256 text_sha256'.split(
    ' ',
  ),
);

/** The fields a reader gives, as hashes. */
export function fieldHashes(fields: RawDocument['fields']): FieldHashes {
  const own = Object.entries(fields).filter(
    ([name, value]) => !OF_ORIGIN.has(name) && value !== null && value !== undefined,
  );
  return new Map(own.map(([name, value]) => [name, sha256(JSON.stringify(value)).slice(0, 16)]));
}

/** SHA-256 of marks, for comparing them. */
export function marksHash(marks: readonly Mark[]): string {
  const plain = marks.map(({kind, start, end}) => [kind, start, end]);
  return sha256(JSON.stringify(plain));
}

function columnsIn(value: unknown): Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter(([, name]) => typeof name === 'string'));
}
