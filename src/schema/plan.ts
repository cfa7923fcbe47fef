/** `analysis.yaml`: the comparisons declared before looking. Its hash stands in every `run.json`. */
import {z} from 'zod';

const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens');
const day = z.iso.date('expected a day such as 2022-01-02');

/** A period by its id in `periods.yaml`, or a half-open range of days; `to: null` is open. */
const range = z.union([z.strictObject({period: z.string().min(1)}), z.strictObject({from: day, to: day.nullable()})]);

/** Shape of `analysis.yaml`. */
export const planSchema = z.strictObject({
  schema: z.literal('refrain.plan/1'),
  /** The question the report answers, as a sentence. */
  question: z.string().min(1),
  /** Speakers of the headline table, in its order: ids of `actors.yaml`. */
  speakers: z.array(id).min(1),
  /** Office the headline turns are spoken in; `any` lifts it. */
  office: z.string().min(1),
  /** Set of periods in `periods.yaml` that divides the tables. */
  periods: id,
  /** Frames reported, in order; all frames of the codebook but the `further` ones when empty. */
  frames: z.array(id).default([]),
  /** Frames counted and shown apart, outside the declared family of tests: their rules have not been validated. */
  further: z.array(id).default([]),
  bootstrap: z.strictObject({
    replicates: z.int().min(2000).default(2000),
    confidence: z.number().gt(0.5).lt(1).default(0.95),
  }),
  permutations: z.strictObject({
    draws: z.int().min(999).default(9999),
    /** Enumerate every arrangement when there are no more than this. */
    exactUpTo: z.int().nonnegative().default(20000),
  }),
  contrasts: z.array(
    z.strictObject({
      id,
      name: z.string().min(1),
      note: z.string().min(1),
      speaker: id.nullable().default(null),
      side: z.string().length(2).nullable().default(null),
      before: z.strictObject({label: z.string().min(1), range}),
      after: z.strictObject({label: z.string().min(1), range}),
      /** Declared contrasts form one family for the correction; exploratory ones another. */
      declared: z.boolean(),
    }),
  ),
});

/** Contents of `analysis.yaml`. */
export type Plan = z.infer<typeof planSchema>;
/** A comparison as declared, names not yet resolved. */
export type Contrast = Plan['contrasts'][number];
