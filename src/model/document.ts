import type {Mark} from './mark.js';

/** Where a described property comes from: the record, a rule of ours, or nowhere. */
export type Basis = 'given' | 'inferred' | 'unknown';

/** A property of a document with its basis; `value` is null exactly when `basis` is `unknown`. */
export interface Described<T extends string = string> {
  readonly value: T | null;
  readonly basis: Basis;
}

/** Languages a text is told to be in by its own words; any other text is `und` (undetermined or out of scope). */
export type DetectedLanguage = 'en' | 'ru' | 'kk' | 'und';

/** Language of a text: one that is detected, or another code of two or three letters that its record gives. */
export type Language = DetectedLanguage | (string & {});

/**
 * What a reader got out of a source, before anything is inferred: text and whatever metadata came with it.
 * Values are as found (strings, numbers); {@link Document} is made from it.
 */
export interface RawDocument {
  readonly id: string;
  /** File stem or folder name. */
  readonly collection: string;
  /** Text as extracted; normalised later. */
  readonly text: string;
  /** All other fields of the record as found; keys as in the input form (`date`, `title`, `speaker`, …). */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Stretches the markup sets apart, in text order, not overlapping; empty when the source has no markup. */
  readonly marks: readonly Mark[];
  /** `file` or `file:line` for messages. */
  readonly place: string;
  /**
   * SHA-256 of the bytes this document was read from, lower-case hex. A line of a JSONL file: the bytes its `raw_sha256`
   * names, else its own.
   */
  readonly rawSha256: string;
}

/**
 * One published text of one occasion. `text` is NFC, LF-only and never changes after reading; every span points into it.
 */
export interface Document {
  readonly schema: 'refrain.document/1';
  readonly id: string;
  readonly collection: string;
  readonly title: string | null;
  /** First day, inclusive, `YYYY-MM-DD`; null with `dateTo` when undated. */
  readonly dateFrom: string | null;
  /** Day after the last, exclusive. */
  readonly dateTo: string | null;
  readonly event: Described;
  /** Name shared by the versions of one text: translations, and copies on other sites. Unknown when no other is known. */
  readonly versions: Described;
  readonly genre: Described;
  readonly audience: Described;
  /** `yes` when a leader of the other side speaks at the same event, else `no`. */
  readonly copresence: Described<'yes' | 'no'>;
  readonly place: string | null;
  /** Declared or detected main language; sentences carry their own. */
  readonly language: Language;
  readonly url: string | null;
  readonly licence: string | null;
  /** ISO 8601 time of retrieval. */
  readonly retrieved: string | null;
  readonly rawSha256: string;
  readonly textSha256: string;
  /** A passage in our own words instead of the source's: never counted as the speaker's wording. */
  readonly rendering: boolean;
  /** Speaker(s) as the record names them; several are separated by `;`. */
  readonly speakerHint: string | null;
  /** Two-letter code of the country the record names, e.g. `KZ`. */
  readonly country: string | null;
  readonly metadata: Readonly<Record<string, unknown>>;
  /** What the source's markup says of stretches of the text, in text order. */
  readonly marks: readonly Mark[];
  readonly text: string;
}
