/** Gold and human coding files: one coded sentence per line of JSONL (`refrain.gold/1`). */
import {z} from 'zod';
import {type Message, message} from '../model/index.js';

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
  /** Probability with which the unit was drawn. */
  pi: z.number().gt(0).max(1).optional(),
});

/** A coded sentence with its context. */
export type GoldUnit = z.infer<typeof unit>;

/**
 * Parse a gold file.
 *
 * @returns Units in file order; an error `gold/invalid-line` for each line that is none, at `place:line`.
 */
export function parseGold(text: string, place: string): {units: GoldUnit[]; messages: Message[]} {
  const units: GoldUnit[] = [];
  const messages: Message[] = [];
  const lines = text.replace(/^\uFEFF/u, '').split('\n');
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const parsed = unit.safeParse(parseJson(line));
    if (parsed.success) units.push(parsed.data);
    else
      messages.push(
        message('gold/invalid-line', 'error', wordsFor(line, parsed.error), {place: `${place}:${index + 1}`}),
      );
  }
  return {units, messages};
}

function wordsFor(line: string, {issues}: z.ZodError): string {
  const [first] = issues;
  const key = first?.path.join('.') ?? '';
  const where = key === '' ? `\`${line.slice(0, 40).replaceAll('`', "'")}\`` : `value of \`${key}\``;
  return `Unexpected ${where} (${first?.message ?? 'invalid'}), expected a unit of \`refrain.gold/1\`; correct or remove the line.`;
}

/** Undefined where it is not JSON; the schema then says so. */
function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
