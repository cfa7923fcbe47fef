/** `analysis.frozen.yaml`: a plan with its names resolved, as it stood on a day, with hashes of what it rests on. */
import {stringify} from 'yaml';
import {z} from 'zod';
import {type Parsed, parseYaml} from './yaml.js';

const text = z.string();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 hex digits');
const time = z.iso.datetime('expected a time such as 2026-01-31T12:00:00.000Z');
const group = z.strictObject({
  label: text,
  /** Conditions in the words a user would type, in a fixed order; empty: everything. */
  where: text,
});
const pair = {id: text, name: text, declared: z.boolean(), target: group};

/** Shape of a resolved plan: days in place of periods, frames in place of "all". */
const planRecordSchema = z.strictObject({
  schema: z.literal('refrain.resolved-plan/1'),
  question: text,
  seed: z.int(),
  office: text,
  speakers: z.array(text),
  periods: z.array(z.strictObject({id: text, from: text, to: text.nullable()})),
  frames: z.array(text),
  further: z.array(text),
  thresholds: z.strictObject({
    replicates: z.number(),
    confidence: z.number(),
    draws: z.number(),
    exactUpTo: z.number(),
  }),
  families: z.array(z.strictObject({id: text, name: text, note: text})),
  contrasts: z.array(z.strictObject({...pair, note: text, family: text, reference: group})),
  timeline: z
    .strictObject({
      unit: text,
      breaks: z.array(z.strictObject({label: text, date: text})),
      control: z.array(text),
    })
    .nullable(),
  vocabulary: z.array(z.strictObject({...pair, reference: group.nullable()})),
  profiles: z.array(z.strictObject({...pair, reference: group, among: text.nullable()})),
});

/** A plan with its names resolved. */
export type PlanRecord = z.infer<typeof planRecordSchema>;

/** Shape of `analysis.frozen.yaml`. */
const frozenSchema = z.strictObject({
  schema: z.literal('refrain.frozen-plan/1'),
  frozen: time,
  refrain: text,
  project: text,
  /** The plan's file, relative to the project. */
  file: text,
  hashes: z.strictObject({
    /** Of `plan` below, byte for byte. */
    plan: sha256,
    /** Of the plan's file. */
    file: sha256,
    periods: sha256,
    actors: sha256,
    codebook: sha256,
    /** Of all other files of the lexicon, by name and hash. */
    lexicon: sha256,
  }),
  codebook: text,
  /** Runs with results in the output folder at that time. */
  runsBefore: z.array(z.strictObject({run: text, finished: time})),
  /** Freezes this one replaced, oldest first. */
  history: z.array(
    z.strictObject({
      /** Null where the replaced file could not be read. */
      frozen: time.nullable(),
      plan: sha256.nullable(),
      /** Of the replaced file. */
      sha256,
      /** Whether its seal was broken. */
      damaged: z.boolean(),
      /** Why it was replaced. */
      reason: text.min(1),
    }),
  ),
  /** The resolved plan, itself YAML. */
  plan: text,
  /** Hash of everything above; shows that nobody edited it, not who wrote it. */
  seal: sha256,
});

/** Contents of `analysis.frozen.yaml`. */
export type FrozenPlan = z.infer<typeof frozenSchema>;

const HEAD = `# Written by \`refrain plan freeze\`. Do not edit: an edited freeze counts as none.
`;

/** Text of `analysis.frozen.yaml`. */
export function writeFrozenPlan(frozen: FrozenPlan): string {
  return HEAD + stringify(frozen, {lineWidth: 0});
}

/** Parse `analysis.frozen.yaml`; the seal is not checked. */
export function parseFrozenPlan(file: string, place: string): Parsed<FrozenPlan> {
  return parseYaml(file, place, frozenSchema);
}

/** Text of a resolved plan. */
export function writePlanRecord(record: PlanRecord): string {
  return stringify(record, {lineWidth: 0});
}

/** Parse the text of a resolved plan. */
export function parsePlanRecord(record: string, place: string): Parsed<PlanRecord> {
  return parseYaml(record, place, planRecordSchema);
}
