/** What a reader takes and gives, and the small things all readers share. */
import {createHash} from 'node:crypto';
import {type Message, message, type RawDocument, type Severity} from '../model/index.js';
import type {Site} from '../schema/sources.js';

/** A file (or standard input) to read documents from. */
export interface ReaderInput {
  /** As shown to the user; `-` is standard input. */
  readonly path: string;
  readonly collection: string;
  /** The bytes of the file, streamed. */
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Sites of `sources.yaml`; may be empty. */
  readonly sites: readonly Site[];
  /** Address the bytes came from; null for a file nobody fetched. */
  readonly url: string | null;
  /** What the server said the bytes are (`text/html; charset=windows-1251`). */
  readonly contentType: string | null;
  /** For tables and JSONL, our name of a field → the name it has in the file (`{text: 'body'}`); `{}` goes by our names. */
  readonly columns: Readonly<Record<string, string>>;
}

/** One document read, or null when it could not be read and a message of severity `error` says why. */
export interface Read {
  readonly document: RawDocument | null;
  readonly messages: readonly Message[];
}

/** A whole file in memory, for formats that cannot be read piece by piece. */
export interface WholeFile {
  readonly input: ReaderInput;
  /** Unpacked, when the file was gzipped. */
  readonly bytes: Uint8Array;
}

/** SHA-256 of bytes, or of a text as UTF-8, lower-case hex. */
export function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}

/** Id of a bare file: its name without folder and ending, `stdin` for `-`. */
export function fileStem(path: string): string {
  if (path === '-') return 'stdin';
  const name = path.split(/[/\\]/u).at(-1) ?? path;
  return name.replace(/(?<=.)\.gz$/iu, '').replace(/(?<=.)\.[^.]*$/u, '') || name;
}

/** A read that failed. */
export function unread(rule: string, text: string, place: string): Read {
  return {document: null, messages: [message(`read/${rule}`, 'error', text, {place})]};
}

/** A message about a document that was read. */
export function remark(
  rule: string,
  severity: Severity,
  text: string,
  at: {readonly place: string; readonly document: string},
): Message {
  return message(rule.includes('/') ? rule : `read/${rule}`, severity, text, at);
}

/** A document with its messages, or the error that nothing but white space was found in it. */
export function readOrEmpty(document: RawDocument, messages: readonly Message[]): Read {
  if (document.text.trim() !== '') return {document, messages};
  const text = 'Unexpected empty document, expected text; check the file or remove it.';
  return {
    document: null,
    messages: [...messages, remark('empty', 'error', text, {place: document.place, document: document.id})],
  };
}

/** A value as quoted in a message: one line, backticks around it, at most `limit` code points. */
export function shown(value: string, limit = 40): string {
  const points = Array.from(
    value
      .slice(0, limit * 2 + 2)
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .replaceAll('`', "'"),
  );
  return `\`${points.slice(0, limit).join('')}${points.length > limit ? '…' : ''}\``;
}
