/**
 * Shapes of the files below `lexicons/<codebook>/`. The pattern language inside the strings is parsed by `lexicon/`;
 * here only the YAML is checked. `docs/lexicons.md` explains every key.
 */
import {z} from 'zod';
import {id, language} from './lexiconWords.js';

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
