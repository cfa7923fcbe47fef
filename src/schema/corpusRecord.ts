/**
 * A document as a line of a corpus file (JSONL) or the front matter of a Markdown file. Loose on purpose: corpora are
 * made by others, so unknown fields are kept, and a wrong optional field costs that field, not the document.
 */
import {z} from 'zod';
import type {Mark} from '../model/index.js';

const text = z.string();
/** SHA-256 in lower-case hex, the form all our files use. */
export const SHA256: RegExp = /^[0-9a-f]{64}$/u;
const hash = text.regex(SHA256);
const flag = z.union([
  z.boolean(),
  z.literal(['true', 'True', 'TRUE', 'false', 'False', 'FALSE']).transform(word => /^t/iu.test(word)),
]);
const year = z.union([z.int(), z.string().regex(/^\d{4}$/u)]);

/** Optional fields with a meaning of their own, with the words that tell a reader what stands in them. */
const KNOWN = {
  date: {schema: text, expected: 'text such as `2022-02-10`, `2022-02` or `2022`'},
  year: {schema: year, expected: 'a year such as `2022`'},
  title: {schema: text, expected: 'text'},
  speaker: {schema: text, expected: 'text such as `Kassym-Jomart Tokayev`'},
  speaker_hint: {schema: text, expected: 'text, several names separated by `;`'},
  speaker_post: {schema: text, expected: 'text'},
  language: {schema: text, expected: 'a language code such as `en`'},
  place: {schema: text, expected: 'text'},
  url: {schema: text, expected: 'text'},
  event: {schema: text, expected: 'text'},
  versions: {schema: text, expected: 'text'},
  genre: {schema: text, expected: 'text'},
  audience: {schema: text, expected: 'text'},
  country: {schema: text, expected: 'a country code such as `KZ`'},
  licence: {schema: text, expected: 'text'},
  retrieved: {schema: text, expected: 'a time such as `2026-10-02T12:00:00Z`'},
  raw_sha256: {schema: hash, expected: '64 digits of lower-case hex'},
  text_sha256: {schema: hash, expected: '64 digits of lower-case hex'},
  rendering: {schema: flag, expected: '`true` or `false`'},
} as const satisfies Readonly<Record<string, {schema: z.ZodType; expected: string}>>;

/** Names of the fields with a meaning of their own, `id` and `text` too. */
export const FIELD_NAMES: readonly string[] = ['id', 'text', ...Object.keys(KNOWN)];

/** A known field with a value of the wrong type: it was set aside. */
export interface FieldProblem {
  readonly field: string;
  /** The value as JSON. */
  readonly seen: string;
  readonly expected: string;
}

/** Fields of a record without those of the wrong type. */
export interface CheckedFields {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly problems: readonly FieldProblem[];
}

/** A record as read; `id` and `text` are null when absent, empty or of the wrong type. */
export interface CheckedRecord extends CheckedFields {
  readonly id: string | null;
  readonly text: string | null;
  /** Stretches the source set apart, checked to lie in the text in order; empty when absent or wrong. */
  readonly marks: readonly Mark[];
}

/**
 * Check the optional fields of a record.
 *
 * Unknown fields pass as they are; a known field that is `null` counts as absent; `rendering` becomes a boolean.
 */
export function checkFields(record: Readonly<Record<string, unknown>>): CheckedFields {
  const fields: [string, unknown][] = [];
  const problems: FieldProblem[] = [];
  for (const [field, value] of Object.entries(record)) {
    const known = Object.hasOwn(KNOWN, field) ? KNOWN[field as keyof typeof KNOWN] : null;
    const result = known === null ? {success: true as const, data: value} : known.schema.safeParse(value);
    if (known !== null && value === null) continue;
    if (result.success) fields.push([field, result.data]);
    else problems.push({field, seen: JSON.stringify(value) ?? String(value), expected: known?.expected ?? 'text'});
  }
  return {fields: Object.fromEntries(fields), problems};
}

/** Check a whole record: `id` (text or number, trimmed) and `text` are set apart, the rest as {@link checkFields}. */
export function checkRecord(record: Readonly<Record<string, unknown>>): CheckedRecord {
  const {id, text: words, marks, ...rest} = record;
  const name = typeof id === 'number' ? String(id) : typeof id === 'string' ? id.trim() : '';
  const hasText = typeof words === 'string' && words.trim() !== '';
  const {fields, problems} = checkFields(rest);
  const checked = checkMarks(marks, hasText ? words.length : 0);
  return {
    id: name === '' ? null : name,
    text: hasText ? words : null,
    marks: checked ?? [],
    fields,
    problems:
      checked === null ? [...problems, {field: 'marks', seen: JSON.stringify(marks), expected: MARKS}] : problems,
  };
}

const markSchema = z.object({
  kind: z.literal(['label', 'direction', 'heading', 'aside']),
  start: z.int().min(0),
  end: z.int(),
});
const MARKS = 'marks such as `{"kind": "label", "start": 0, "end": 12}`, in text order and inside the text';

/** Marks of a record, null when one of them is no mark or does not lie behind the one before it. */
function checkMarks(value: unknown, length: number): readonly Mark[] | null {
  if (value === undefined || value === null) return [];
  const {success, data = []} = z.array(markSchema).safeParse(value);
  const inOrder = data.every(
    ({start, end}, index) => start >= (data[index - 1]?.end ?? 0) && end > start && end <= length,
  );
  return success && inOrder ? data : null;
}
