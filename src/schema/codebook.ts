/** Shape of `codebook.yaml`: frames, targets and how they are chosen, agencies, directions. `docs/lexicons.md` explains every key. */
import {z} from 'zod';
import {id, language} from './lexiconWords.js';

const subCode = z.strictObject({
  id,
  definition: z.string().min(1),
  direction: z.string().optional(),
});

/** `union`: all named in reach together; `nearest`: the one closest to the cue; `none`: no expression counts. */
const choose = z.enum(['union', 'nearest', 'none']);

/** `true`: two sentences, as many as a coder may read to settle a reference. */
const lookBack = z.union([
  z.boolean().transform(looks => (looks ? 2 : 0)),
  z.int().min(1).max(12, 'expected at most 12 sentences back'),
]);

/** How the target of a frame is chosen from the expressions found, see `coders/target.ts`. */
const targetPolicy = z.strictObject({
  choose,
  /**
   * How many words from the cue an expression may stand; null: the whole sentence. Under `union`, expressions further off
   * count where none stands so near.
   */
  within: z.int().positive().nullable().default(null),
  /**
   * A relation of two: the speaker's own side belongs to it when only a partner is named (friendship "with Russia"),
   * and naming the own side alone names nobody.
   */
  joinSelf: z.boolean().default(false),
  /** Whether, or how many, sentences back in the turn may supply it. */
  lookBack: lookBack.default(0),
  /** Expressions that do not count: targets, or `self`, `pair`, `partner`. */
  ignore: z.array(z.string()).default([]),
  /** Expressions read as another target: `{all-states: other-state}` where "other countries" are not meant as a norm. */
  readAs: z.record(z.string(), z.string()).default({}),
  /** When nothing is found: a target, or `self`, `pair`, `null`. */
  otherwise: z.string().nullable(),
  /** The same per sub-code; what is left out is as above, `ignore` is added to the above. */
  bySub: z
    .record(
      z.string(),
      z.strictObject({
        choose: choose.optional(),
        within: z.int().positive().nullable().optional(),
        otherwise: z.string().nullable().optional(),
        joinSelf: z.boolean().optional(),
        lookBack: lookBack.optional(),
        ignore: z.array(z.string()).optional(),
      }),
    )
    .default({}),
});

/** `codebook.yaml`. */
export const codebookSchema = z.strictObject({
  schema: z.literal('refrain.codebook/1'),
  id,
  version: z.string().regex(/^\d+\.\d+(?:\.\d+)?$/, 'expected a version such as "1.1" (in quotes)'),
  lexiconVersion: z.string().regex(/^\d+\.\d+\.\d+$/, 'expected a version such as "1.0.0"'),
  title: z.string().min(1),
  source: z.string().min(1),
  /** Side whose narratives are looked for, and the side they may reappear in. */
  sides: z.strictObject({source: z.string(), receiver: z.string()}),
  targets: z.strictObject({
    values: z.array(z.strictObject({id: z.string().min(1), name: z.string().min(1)})),
    /** Side code → target of its own (`CN` → `china`). */
    sides: z.record(z.string(), z.string()),
    /** Target of a side not listed. */
    fallback: z.string(),
    /** Target when nothing names or implies one. */
    unknown: z.string(),
    /** Audience → target of a relation whose other side nobody names (a norm told to all the world). */
    unknownByAudience: z.record(z.string(), z.string()).default({}),
    /** Language → side a text speaks for when neither its turn nor its record names one. */
    selfByLanguage: z.record(language, z.string()).default({}),
    /** Targets that give way to any other named beside them ("in the world … with Russia"). */
    weak: z.array(z.string()).default([]),
    /** Two or more targets together: `{of: [KZ, RU], is: KZ-RU}`; the first entry whose members equal the set found. */
    combinations: z.array(z.strictObject({of: z.array(z.string()).min(2), is: z.string()})),
    /** A set no combination names. */
    mixed: z.string(),
  }),
  agencies: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        name: z.string().min(1),
        /** Target expressions that name this agency: the `is` of an expression, or the id of one (`targets.<lang>.yaml`). */
        named: z.array(z.string()).default([]),
      }),
    )
    .default([]),
  directions: z.array(z.strictObject({id: z.string().min(1), name: z.string().min(1)})),
  frames: z
    .array(
      z.strictObject({
        id,
        name: z.string().min(1),
        definition: z.string().min(1),
        direction: z.string().min(1),
        required: z.boolean().default(false),
        include: z.array(z.string()).default([]),
        exclude: z.array(z.string()).default([]),
        /** Reading instruction shown with the definition. */
        note: z.string().optional(),
        subCodes: z.array(subCode).default([]),
        /** Sub-codes not counted as advocacy (time adjuncts) or shown apart. */
        apart: z.array(z.string()).default([]),
        target: targetPolicy,
        /**
         * Sub-code for cues whose rule names none, by the target found: a target, `self`, or `otherwise`.
         * Such a target is chosen by the policy of the frame, not of the sub-code.
         */
        subByTarget: z.record(z.string(), z.string()).default({}),
        /** Agencies apply to this frame. */
        agency: z.boolean().default(false),
        /** Agency when no expression names one. */
        agencyOtherwise: z.string().nullable().default(null),
      }),
    )
    .min(1),
});

/** Contents of `codebook.yaml`. */
export type Codebook = z.infer<typeof codebookSchema>;
