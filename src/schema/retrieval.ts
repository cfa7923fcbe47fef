/** The journal of retrievals (`corpus/raw/retrievals.jsonl`): one line for each time an address was asked. */
import {z} from 'zod';
import {SHA256} from './corpusRecord.js';
import {phrase, problemsOf} from './problems.js';

const retrieval = z.object({
  schema: z.literal('refrain.retrieval/1'),
  /** Address asked for; `file:` and a relative path for a local file. */
  url: z.string().min(1),
  /** Address that answered, after redirects. */
  finalUrl: z.string().min(1),
  /** Addresses passed through, the first one asked for left out. */
  redirects: z.array(z.string()).readonly(),
  /** HTTP status; 0 for a local file. */
  status: z.int().nonnegative(),
  /** Names in lower case. */
  headers: z.record(z.string(), z.string()).readonly(),
  /** ISO 8601, UTC. */
  retrieved: z.iso.datetime('expected a time such as `2026-10-02T12:00:00Z`'),
  /** Of the bytes after content decoding, which are what the archive holds. */
  sha256: z.string().regex(SHA256, 'expected 64 digits of lower-case hex'),
  bytes: z.int().nonnegative(),
  /** Id of the site in `sources.yaml`; null for an address of no site. */
  source: z.string().nullable(),
  note: z.string().nullable(),
});

/** One retrieval. */
export type Retrieval = Readonly<z.infer<typeof retrieval>>;

/** A line of the journal, or what was expected of it, in words. */
export type ParsedRetrieval =
  | {readonly value: Retrieval; readonly problem: null}
  | {readonly value: null; readonly problem: string};

/** Parse a line of the journal. */
export function parseRetrieval(line: string): ParsedRetrieval {
  const data = parseJson(line);
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return {value: null, problem: 'expected a JSON object'};
  const {success, data: value, error} = retrieval.safeParse(data, {error: phrase, reportInput: true});
  if (success) return {value, problem: null};
  const problems = problemsOf(error.issues).map(({path, key, expected}) => {
    const where = [...path, ...(key === null ? [] : [key])].map(String).join('.');
    return `${expected} for \`${where}\``;
  });
  return {value: null, problem: problems.join(', ')};
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
