/** Example sentences in rule and stance files, as data, and their check against any coder. */
import type {Coding} from '../model/index.js';
import type {Example} from '../schema/lexicon.js';
import type {ExampleKey, Lexicon, LexiconExample} from './lexicon.js';
import type {LexiconSources} from './lexiconFiles.js';

/** Values an example may expect, in the order they are compared. */
const KEYS: readonly ExampleKey[] = ['sub', 'stance', 'target', 'agency', 'voice'];

/** All examples, in the order of the files. */
export function examplesOf({rules, stance}: Pick<LexiconSources, 'rules' | 'stance'>): readonly LexiconExample[] {
  const ofRules = rules.flatMap(({value: {frame, language, rules: list}, at}) =>
    list.flatMap((rule, index) =>
      (['match', 'not'] as const).flatMap(kind =>
        rule.examples[kind].map((example, number) => ({
          rule: `${frame}/${language}/${rule.id}`,
          frame,
          language,
          kind,
          ...readExample(example),
          place: at(['rules', index, 'examples', kind, number]),
        })),
      ),
    ),
  );
  const ofStance = stance.flatMap(({value: {language, cues}, at}) =>
    cues.flatMap((cue, index) =>
      cue.examples.map(({frame, ...example}, number) => ({
        rule: `stance/${language}/${cue.id}`,
        frame,
        language,
        kind: 'stance' as const,
        ...readExample(example),
        place: at(['cues', index, 'examples', number]),
      })),
    ),
  );
  return [...ofRules, ...ofStance];
}

function readExample(example: Example) {
  const {text, before, after, speaker, partner, ...values} = typeof example === 'string' ? {text: example} : example;
  const expected: Partial<Record<ExampleKey, string | null>> = {};
  for (const key of KEYS) if (values[key] !== undefined) expected[key] = values[key];
  return {
    text,
    before: before ?? null,
    after: after ?? null,
    speaker: speaker ?? null,
    partner: partner ?? null,
    expected,
  } satisfies Partial<LexiconExample>;
}

/** The examples of a lexicon, in the order of its files. */
export function listExamples(lexicon: Pick<Lexicon, 'examples'>): readonly LexiconExample[] {
  return lexicon.examples();
}

/** What of a coding an example is compared with. */
export type ExampleCoding = Pick<Coding, 'frame' | ExampleKey | 'evidence'>;

/** An example that did not turn out as its file says. */
export interface ExampleFailure {
  readonly example: LexiconExample;
  /** `missing`: no coding by the rule; `unexpected`: one it must not give; `different`: other values than expected. */
  readonly problem: 'missing' | 'unexpected' | 'different';
  /** Values of the codings compared, one record each; only keys expected, in a `different` case. */
  readonly actual: readonly Readonly<Partial<Record<ExampleKey, string | null>>>[];
  /** Everything the sentence was coded with. */
  readonly codings: readonly ExampleCoding[];
}

/**
 * Run every example.
 *
 * @param code - Codings of the example's `text` alone, `before` and `after` read as sentences around it in one turn.
 * @returns Failures in the order of the examples. A `match` example passes when at least one coding of the frame has the
 *   rule as cue and all values expected.
 */
export function runExamples(
  lexicon: Pick<Lexicon, 'examples'>,
  code: (example: LexiconExample) => readonly ExampleCoding[],
): readonly ExampleFailure[] {
  return listExamples(lexicon).flatMap(example => checkExample(example, code(example)) ?? []);
}

function checkExample(example: LexiconExample, codings: readonly ExampleCoding[]): ExampleFailure | null {
  const {kind, frame, rule, expected} = example;
  const concerned = codings.filter(
    one =>
      one.frame === frame &&
      (kind === 'stance' || one.evidence.some(({rule: by, role}) => by === rule && role === 'cue')),
  );
  if (kind === 'not') {
    return concerned.length === 0
      ? null
      : {example, problem: 'unexpected', actual: concerned.map(one => valuesOf(one, KEYS)), codings};
  }
  if (concerned.length === 0) return {example, problem: 'missing', actual: [], codings};
  const keys = KEYS.filter(key => expected[key] !== undefined);
  if (concerned.some(one => keys.every(key => one[key] === expected[key]))) return null;
  return {example, problem: 'different', actual: concerned.map(one => valuesOf(one, keys)), codings};
}

function valuesOf(coding: ExampleCoding, keys: readonly ExampleKey[]): ExampleFailure['actual'][number] {
  return Object.fromEntries(keys.map(key => [key, coding[key]]));
}
