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
  /** Null: cannot be read again. */
  readonly readAs: string | null;
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
    readAs: given('read_as'),
    extractor: given('extractor'),
    retrievedUrl: given('retrieved_url'),
    contentType: given('content_type'),
  };
}

/** SHA-256 of marks, for comparing them. */
export function marksHash(marks: readonly Mark[]): string {
  const plain = marks.map(({kind, start, end}) => [kind, start, end]);
  return sha256(new TextEncoder().encode(JSON.stringify(plain)));
}
