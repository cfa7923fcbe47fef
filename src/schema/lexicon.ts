/**
 * Shapes of the files below `lexicons/<codebook>/`. The pattern language inside the strings is parsed by `lexicon/`;
 * here only the YAML is checked. `docs/lexicons.md` explains every key.
 */
import {z} from 'zod';

const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens, such as `at-the-expense`');
const language = z.string().regex(/^[a-z]{2,3}$/, 'expected a language code such as `en`');
const stance = z.enum(['affirm', 'reject', 'attribute', 'neutral']);
const voice = z.enum(['own', 'quoted', 'reported', 'question']);
const flag = z.enum(['ritual', 'formula', 'endorsed-quote', 'answers-denial', 'stance-check', 'foreign-by-turn']);
const pattern = z.string().min(1);
const patternOrSet = z.union([pattern, z.strictObject({all: z.array(pattern).min(2), within: z.int().positive()})]);

const place = z.enum(['sentence', 'previous', 'next', 'near', 'turn', 'turn-so-far', 'title']);
const condition = z.union([
  z.strictObject({
    any: z.array(patternOrSet).min(1),
    in: place.default('sentence'),
    within: z.int().nonnegative().optional(),
    side: z.enum(['before', 'after', 'either']).default('either'),
    overlap: z.boolean().default(false),
  }),
  z.strictObject({rule: z.array(id).min(1), in: place.default('sentence')}),
  z.strictObject({speaker: z.array(z.string()).min(1)}),
  z.strictObject({kind: z.array(z.enum(['speech', 'readout', 'joint'])).min(1)}),
]);

const example = z.union([
  z.string().min(1),
  z.strictObject({
    text: z.string().min(1),
    before: z.string().optional(),
    after: z.string().optional(),
    /** Side of the speaker, e.g. `KZ`. */
    speaker: z.string().optional(),
    /** Side of the other leader present, e.g. `RU`. */
    partner: z.string().optional(),
    sub: z.string().nullable().optional(),
    stance: stance.optional(),
    target: z.string().nullable().optional(),
    agency: z.string().nullable().optional(),
    voice: voice.optional(),
  }),
]);

const lists = z.record(id, z.array(pattern).min(1)).default({});

/** `rules/<frame>.<lang>.yaml`. */
export const ruleFileSchema = z.strictObject({
  schema: z.literal('refrain.rules/1'),
  frame: id,
  language,
  lists,
  rules: z
    .array(
      z.strictObject({
        id,
        note: z.string().min(1),
        source: z.string().min(1),
        sub: z.string().optional(),
        stance: stance.optional(),
        target: z.string().optional(),
        agency: z.string().optional(),
        voice: voice.optional(),
        flags: z.array(flag).default([]),
        match: z.array(patternOrSet).min(1),
        needs: z.array(condition).default([]),
        unless: z.array(condition).default([]),
        examples: z.strictObject({match: z.array(example).min(1), not: z.array(example).default([])}),
      }),
    )
    .min(1),
});

/** `lists.<lang>.yaml`: lists shared by all files of a language. */
export const listFileSchema = z.strictObject({schema: z.literal('refrain.lists/1'), language, lists});

/** `masks.<lang>.yaml`. */
export const maskFileSchema = z.strictObject({
  schema: z.literal('refrain.masks/1'),
  language,
  lists,
  masks: z.array(
    z.strictObject({
      id,
      note: z.string().min(1),
      match: z.array(patternOrSet).min(1),
      /** Frames it hides from; all when absent. */
      frames: z.array(id).optional(),
      unless: z.array(condition).default([]),
    }),
  ),
});

/**
 * `stance.<lang>.yaml`: words that turn a cue.
 * `effect` says what happens to a cue in scope: `negate` turns affirm into reject, `doubt` ("so-called") rejects,
 * `attribute` gives it to somebody else, `report` marks voice reported, `endorse` makes a quoted or attributed cue the
 * speaker's own, `neutral` drops advocacy, `shield` cancels a negation in scope ("not only").
 */
export const stanceFileSchema = z.strictObject({
  schema: z.literal('refrain.stance/1'),
  language,
  lists,
  /** Words at which the scope of a cue ends: "but", «однако». */
  clauseBreaks: z.array(pattern).default([]),
  cues: z.array(
    z.strictObject({
      id,
      note: z.string().min(1),
      effect: z.enum(['negate', 'doubt', 'attribute', 'report', 'endorse', 'neutral', 'shield']),
      match: z.array(patternOrSet).min(1),
      /** On which side of these words the frame's cue stands. */
      scope: z.enum(['after', 'before', 'either']),
      /** At most so many words away. */
      within: z.int().positive(),
      /** Whether the scope may run over a clause break. */
      crosses: z.boolean().default(false),
      /** Restrict to these frames. */
      frames: z.array(id).optional(),
      unless: z.array(condition).default([]),
      examples: z
        .array(z.strictObject({text: z.string().min(1), frame: id, stance: stance.optional(), voice: voice.optional()}))
        .default([]),
    }),
  ),
});

/**
 * `targets.<lang>.yaml`: expressions that name whose friendship, sovereignty or security is meant. `is` is a target of the
 * codebook, or `self` (the speaker's own side: "our country"), `pair` (speaker and partner: "our two peoples"),
 * `partner` ("your country"), `antecedent` ("their": whoever was named last).
 */
export const targetFileSchema = z.strictObject({
  schema: z.literal('refrain.targets/1'),
  language,
  lists,
  targets: z.array(
    z.strictObject({
      id,
      is: z.string().min(1),
      match: z.array(patternOrSet).min(1),
      /** All must hold; with a speaker, the name of a country becomes the own side of its representatives. */
      needs: z.array(condition).default([]),
      unless: z.array(condition).default([]),
      note: z.string().optional(),
    }),
  ),
});

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

/** `evidence.yaml`: what is known about the validity of the rules. */
export const evidenceFileSchema = z.strictObject({
  schema: z.literal('refrain.evidence/1'),
  note: z.string().min(1),
  measured: z.array(
    z.strictObject({
      frame: id,
      language,
      grade: z.enum(['none', 'provisional', 'human']),
      positives: z.int().nonnegative(),
      precision: z.number().min(0).max(1).nullable(),
      recall: z.number().min(0).max(1).nullable(),
      f1: z.number().min(0).max(1).nullable(),
      against: z.string().min(1),
    }),
  ),
});

/** `keywords.<lang>.yaml`: bare lists of words by frame, the naive coder that rules are measured against. */
export const keywordFileSchema = z.strictObject({
  schema: z.literal('refrain.keywords/1'),
  language,
  note: z.string().min(1),
  frames: z.record(id, z.array(patternOrSet).min(1)),
});

/** Contents of `rules/<frame>.<lang>.yaml`. */
export type RuleFile = z.infer<typeof ruleFileSchema>;
/** Contents of `lists.<lang>.yaml`. */
export type ListFile = z.infer<typeof listFileSchema>;
/** Contents of `masks.<lang>.yaml`. */
export type MaskFile = z.infer<typeof maskFileSchema>;
/** Contents of `stance.<lang>.yaml`. */
export type StanceFile = z.infer<typeof stanceFileSchema>;
/** Contents of `targets.<lang>.yaml`. */
export type TargetFile = z.infer<typeof targetFileSchema>;
/** Contents of `codebook.yaml`. */
export type Codebook = z.infer<typeof codebookSchema>;
/** Contents of `evidence.yaml`. */
export type EvidenceFile = z.infer<typeof evidenceFileSchema>;
/** Contents of `keywords.<lang>.yaml`. */
export type KeywordFile = z.infer<typeof keywordFileSchema>;
/** An entry of `needs` or `unless`. */
export type Condition = z.infer<typeof condition>;
/** An entry of `match`. */
export type PatternOrSet = z.infer<typeof patternOrSet>;
/** An example sentence, with or without expected values. */
export type Example = z.infer<typeof example>;
