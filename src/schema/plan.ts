/** `analysis.yaml`: the comparisons declared before looking. Its hash stands in every `run.json`. */
import {z} from 'zod';
import {message} from '../model/index.js';
import {day, group, id, window, words} from './planParts.js';
import {type Parsed, parseYaml} from './yaml.js';
import {yamlPlaces} from './yamlPlaces.js';

export type {PlanGroup, PlanWindow, Where} from './planParts.js';

/** Newest version of the file that this program reads. */
const NEWEST = 2;

/** Named steps of a time line, as in `analysis/`. */
const UNITS = ['month', 'quarter', 'half-year', 'year'] as const;

/** What all versions hold beside contrasts. */
const shared = {
  /** The question the report answers, as a sentence. */
  question: words,
  /** Speakers of the headline table, in its order: ids of `actors.yaml`. */
  speakers: z.array(id).min(1),
  /** Office the headline turns are spoken in; `any` lifts it. */
  office: words,
  /** Set of periods in `periods.yaml` that divides the tables. */
  periods: id,
  /** Frames reported, in order; all frames of the codebook but the `further` ones when empty. */
  frames: z.array(id).default([]),
  /** Frames counted and shown apart, outside the declared families of tests: their rules have not been validated. */
  further: z.array(id).default([]),
  bootstrap: z
    .strictObject({
      replicates: z.int().min(2000).default(2000),
      confidence: z.number().gt(0.5).lt(1).default(0.95),
    })
    .prefault({}),
  permutations: z
    .strictObject({
      draws: z.int().min(999).default(9999),
      /** Enumerate every arrangement when there are no more than this. */
      exactUpTo: z.int().nonnegative().default(20000),
    })
    .prefault({}),
};

/** What every contrast says of itself; declared ones are confirmatory, the others exploratory. */
const named = {id, name: words, note: words, declared: z.boolean()};
/** One subject in two windows. */
const ofSubject = {speaker: id.nullable().default(null), side: z.string().length(2).nullable().default(null)};

const contrast = z
  .strictObject({
    ...named,
    ...ofSubject,
    before: window.nullable().default(null),
    after: window.nullable().default(null),
    target: group.nullable().default(null),
    reference: group.nullable().default(null),
    /** Tests corrected together: an id of `families`; `declared` or `exploratory` when null. */
    family: id.nullable().default(null),
  })
  .superRefine(({speaker, side, before, after, target, reference}, context) => {
    const windows = before !== null && after !== null;
    const groups = target !== null && reference !== null;
    const mixed = windows ? target !== null || reference !== null : before !== null || after !== null;
    const subject = groups && (speaker !== null || side !== null);
    if (windows !== groups && !mixed && !subject) return;
    const expected = 'either `before` and `after` (with `speaker` or `side`), or `target` and `reference` alone';
    context.addIssue({code: 'custom', path: [], message: `expected ${expected}`});
  });

const pair = {id, name: words, target: group, declared: z.boolean()};

const planSchema = z.strictObject({
  schema: z.literal('refrain.plan/2', 'expected `refrain.plan/2` (or `refrain.plan/1`)'),
  /** Every random draw derives from it; null: that of `refrain.yaml`. */
  seed: z.int().nonnegative().nullable().default(null),
  ...shared,
  /** Families of tests beside `declared` and `exploratory`, which need not be listed. */
  families: z.array(z.strictObject({id, name: words, note: z.string().default('')})).default([]),
  contrasts: z.array(contrast).default([]),
  timeline: z
    .strictObject({
      unit: z.enum(UNITS).default('half-year'),
      breaks: z.array(z.strictObject({label: words, date: day})).default([]),
      /** Frames on which no change is expected. */
      control: z.array(id).default([]),
    })
    .nullable()
    .default(null),
  /** Words two groups differ in; a null reference: all other speech. */
  vocabulary: z.array(z.strictObject({...pair, reference: group.nullable().default(null)})).default([]),
  /** Profiles of two groups; `among`: the property whose values are ranked beside the reference. */
  profiles: z
    .array(
      z.strictObject({
        ...pair,
        reference: group,
        among: z.enum(['side', 'speaker', 'collection']).nullable().default(null),
      }),
    )
    .default([]),
});

/** The first version, which knows no more than one subject before and after. */
const planSchema1 = z
  .strictObject({
    schema: z.literal('refrain.plan/1'),
    ...shared,
    contrasts: z.array(z.strictObject({...named, ...ofSubject, before: window, after: window})),
  })
  .transform(
    (plan): Plan => ({
      ...plan,
      seed: null,
      families: [],
      contrasts: plan.contrasts.map(one => ({...one, target: null, reference: null, family: null})),
      timeline: null,
      vocabulary: [],
      profiles: [],
    }),
  );

/** Contents of `analysis.yaml`, whatever its version. */
export type Plan = Omit<z.infer<typeof planSchema>, 'schema'> & {readonly schema: 'refrain.plan/1' | 'refrain.plan/2'};
/** A comparison as written, names not yet resolved. */
export type Contrast = Plan['contrasts'][number];

/** A plan and where its values stand in the file. */
export interface PlanFile {
  readonly plan: Plan;
  /** `file:line:column` of a path such as `['contrasts', 0, 'before']`. */
  readonly at: (path: readonly PropertyKey[]) => string;
}

/**
 * Parse `analysis.yaml`, version 1 or 2.
 *
 * @param text - The whole file.
 * @param place - File as shown to the user.
 * @returns Null and every problem at `file:line:column`: the rules of {@link parseYaml}; for a newer version
 *   `plan/newer-version` alone.
 */
export function parsePlan(text: string, place: string): Parsed<PlanFile> {
  const at = yamlPlaces(text, place);
  const [, digits = ''] = /^schema:\s*["']?refrain\.plan\/(\d+)/mu.exec(text) ?? [];
  if (Number(digits) > NEWEST) {
    const words = `Unexpected \`refrain.plan/${digits}\`, expected \`refrain.plan/1\` or \`refrain.plan/${NEWEST}\`: the plan was written for a newer Refrain; update the program.`;
    return {value: null, messages: [message('plan/newer-version', 'error', words, {place: at(['schema'])})]};
  }
  const {value, messages} = parseYaml<Plan>(text, place, digits === '1' ? planSchema1 : planSchema);
  return {value: value === null ? null : {plan: value, at}, messages};
}
