/** Gold and human coding files: one coded sentence per line of JSONL (`refrain.gold/1`). */
import {z} from 'zod';
import {type Message, message} from '../model/index.js';
import {type Problem, phrase, problemsOf} from './problems.js';

const code = z.looseObject({
  frame: z.string().min(1),
  /** A key left out: the annotators differed on it or did not code it; it is not scored. */
  sub: z.string().nullable().optional(),
  stance: z.enum(['affirm', 'reject', 'attribute', 'neutral']).optional(),
  target: z.string().nullable().optional(),
  agency: z.string().nullable().optional(),
  voice: z.enum(['own', 'quoted', 'reported', 'question']).optional(),
});

const unit = z.looseObject({
  schema: z.literal('refrain.gold/1'),
  id: z.string().min(1),
  document: z.string().min(1),
  language: z.string().min(2),
  date: z.string().nullable().optional(),
  speaker: z.string().nullable(),
  before: z.string(),
  text: z.string().min(1),
  after: z.string(),
  /** Empty: read, and none applies. */
  codes: z.array(code),
  unsure: z.boolean(),
  /** Stratum it was drawn from. */
  stratum: z.string().optional(),
  /** Probability with which the unit was drawn. */
  pi: z.number().gt(0, 'expected a probability above 0').max(1, 'expected a probability of at most 1').optional(),
});

/** A coded sentence with its context. */
export type GoldUnit = z.infer<typeof unit>;

/** Options of {@link parseGold}. */
export interface GoldOptions {
  /** Frames of the codebook. */
  readonly frames: readonly string[];
}

/**
 * Parse a gold file.
 *
 * @returns Units in file order, and at `place:line`: an error `gold/invalid-line` for each thing wrong with a line that
 *   is no unit, which is left out; an error `gold/duplicate-id` for a unit whose id stands above, which is left out too; a
 *   warning `gold/unknown-frame` for a code of a frame the codebook does not have, which is kept and scored by nobody.
 */
export function parseGold(
  text: string,
  place: string,
  {frames}: GoldOptions,
): {units: GoldUnit[]; messages: Message[]} {
  const units: GoldUnit[] = [];
  const messages: Message[] = [];
  const lineOf = new Map<string, number>();
  const lines = text.replace(/^\uFEFF/u, '').split('\n');
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const number = index + 1;
    const report = (rule: string, severity: 'error' | 'warning', words: string): void => {
      messages.push(message(rule, severity, words, {place: `${place}:${number}`}));
    };
    const {value, problems} = parseLine(line);
    for (const words of problems) report('gold/invalid-line', 'error', words);
    if (value === null) continue;
    const first = lineOf.get(value.id);
    if (first !== undefined) report('gold/duplicate-id', 'error', wordsForSecond(value.id, first));
    else {
      lineOf.set(value.id, number);
      units.push(value);
      for (const name of framesOf(value)) {
        if (!frames.includes(name)) report('gold/unknown-frame', 'warning', wordsForFrame(name, frames));
      }
    }
  }
  return {units, messages};
}

function parseLine(line: string): {value: GoldUnit | null; problems: readonly string[]} {
  const json = parseJson(line);
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    const seen = line
      .trim()
      .slice(0, 40)
      .replaceAll('`', "'")
      .replace(/\p{Cc}/gu, '\uFFFD');
    const words = `Unexpected \`${seen}\`, expected one JSON object per line, a unit of \`refrain.gold/1\`; correct or remove the line.`;
    return {value: null, problems: [words]};
  }
  const parsed = unit.safeParse(json, {error: phrase, reportInput: true});
  if (parsed.success) return {value: parsed.data, problems: []};
  return {value: null, problems: problemsOf(parsed.error.issues).map(problem => wordsForProblem(problem, json))};
}

function wordsForProblem({kind, path, key, expected}: Problem, json: object): string {
  const where = path.length === 0 ? 'the unit' : `\`${path.map(String).join('.')}\``;
  if (kind === 'missing-key') return `Missing key \`${key}\` in ${where}, ${expected}; add it.`;
  return `Unexpected ${seenAt(path, json)} for ${where}, ${expected}; correct it.`;
}

/** The value at a path, as quoted in a message. */
function seenAt(path: readonly PropertyKey[], json: object): string {
  const value = path.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined),
    json,
  );
  const written = JSON.stringify(value) ?? 'nothing';
  return `\`${written.length > 40 ? `${written.slice(0, 40)}…` : written}\``.replaceAll(/(?<=.)`(?=.)/gu, "'");
}

function framesOf({codes}: GoldUnit): readonly string[] {
  return [...new Set(codes.map(({frame}) => frame))];
}

function wordsForSecond(id: string, first: number): string {
  return `Unexpected second unit \`${id}\` (first in line ${first}), expected each id once; it is left out, give it an id of its own.`;
}

function wordsForFrame(name: string, frames: readonly string[]): string {
  const known = frames.map(frame => `\`${frame}\``).join(', ');
  return `Unexpected frame \`${name}\`, expected a frame of the codebook (${known}); the code is not scored, correct its spelling.`;
}

/** Undefined where it is not JSON. */
function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
