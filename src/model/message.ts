import type {Span} from './span.js';

/** `warning`: odd data, the run goes on with it. `error`: a document could not be used. `info`: worth knowing, counts as nothing. */
export type Severity = 'info' | 'warning' | 'error';

/** A problem in the data, as a value with a place. Rendered only by the command line and the pages. */
export interface Message {
  /** `stage/problem`, stable and documented in `docs/messages.md`, e.g. `turns/unknown-speaker`. */
  readonly rule: string;
  readonly severity: Severity;
  /** What was seen, what was expected, what to do, as sentences. Anything from data stands in backticks. */
  readonly text: string;
  /** File, `file:line` or `file:line:column`; null where no file is concerned. */
  readonly place: string | null;
  /** Id of the document concerned. */
  readonly document: string | null;
  readonly span: Span | null;
}

/** What a stage gives: its records and what it noticed on the way. */
export interface Staged<T> {
  readonly items: readonly T[];
  readonly messages: readonly Message[];
}

/** A message with every absent place spelled out as null. */
export function message(
  rule: string,
  severity: Severity,
  text: string,
  at: {place?: string | null; document?: string | null; span?: Span | null} = {},
): Message {
  return {rule, severity, text, place: at.place ?? null, document: at.document ?? null, span: at.span ?? null};
}

/**
 * Wrong usage or an invalid project file: named before anything runs, exit code 2.
 * Holds every problem found, not only the first.
 */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly messages: readonly Message[];

  constructor(messages: readonly Message[]) {
    super(messages.map(({place, text}) => (place === null ? text : `${place}: ${text}`)).join('\n'));
    this.messages = messages;
  }
}
