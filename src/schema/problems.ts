/** Issues of zod in our words: what kind of problem, where in the value, what was expected. */
import type {z} from 'zod';

/** One problem of a checked value. */
export interface Problem {
  readonly kind: 'unknown-key' | 'missing-key' | 'unexpected-value';
  /** Path to the value, or to the mapping that holds or lacks `key`. */
  readonly path: readonly PropertyKey[];
  /** The key concerned; null when the value itself is. */
  readonly key: string | null;
  /** Begins with `expected`, no full stop. */
  readonly expected: string;
}

type Issue = z.core.$ZodIssue;

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  object: 'a mapping',
  record: 'a mapping',
  array: 'a list',
  null: 'nothing',
};

/** The `expected …` phrase of an issue; an error map for `safeParse`, overridden by messages of the schema itself. */
export function phrase(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${TYPES[String(issue.expected)] ?? issue.expected}`;
    case 'invalid_value':
      return `expected ${oneOf((issue.values as unknown[]).map(String))}`;
    case 'unrecognized_keys':
      return `expected ${oneOf(allowedKeys(issue.inst))}`;
    case 'too_small':
      return `expected at least ${size(issue.minimum, issue.origin, issue.inclusive)}`;
    case 'too_big':
      return `expected at most ${size(issue.maximum, issue.origin, issue.inclusive)}`;
    case 'invalid_format':
      return `expected ${issue.pattern === undefined ? issue.format : `text like \`${issue.pattern}\``}`;
    default:
      return 'expected another value';
  }
}

/** Problems of a check that failed with `reportInput: true`; one per unknown key; of a union, those of the alternative that comes closest. */
export function problemsOf(issues: readonly Issue[], base: readonly PropertyKey[] = []): Problem[] {
  return issues.flatMap((issue): Problem[] => {
    const path = [...base, ...issue.path];
    const expected = issue.message;
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map(key => ({kind: 'unknown-key', path, key, expected}));
      case 'invalid_key': {
        const reason = issue.issues[0]?.message ?? expected;
        return [{kind: 'unknown-key', path: path.slice(0, -1), key: String(path.at(-1)), expected: reason}];
      }
      case 'invalid_union':
        return unionProblems(issue.errors, path, expected);
      default:
        return [missing(issue, path) ?? {kind: 'unexpected-value', path, key: null, expected}];
    }
  });
}

/** Zod reports an absent key as a wrong type (or value) of `undefined`. */
function missing(issue: Issue, path: readonly PropertyKey[]): Problem | null {
  const absent = (issue.code === 'invalid_type' || issue.code === 'invalid_value') && issue.input === undefined;
  const key = path.at(-1);
  if (!absent || typeof key !== 'string') return null;
  return {kind: 'missing-key', path: path.slice(0, -1), key, expected: issue.message};
}

function unionProblems(alternatives: readonly Issue[][], path: readonly PropertyKey[], expected: string): Problem[] {
  const isWrongType = (issue: Issue): boolean => issue.code === 'invalid_type' && issue.path.length === 0;
  const near = alternatives.filter(issues => !issues.some(isWrongType)).map(issues => problemsOf(issues, path));
  const closest = near.toSorted((a, b) => a.length - b.length)[0];
  if (closest !== undefined) return closest;
  const types = new Set(alternatives.flat().map(({message}) => message.replace(/^expected /, '')));
  const words = types.size === 0 ? expected : `expected ${[...types].join(' or ')}`;
  return [{kind: 'unexpected-value', path, key: null, expected: words}];
}

function allowedKeys(schema: unknown): string[] {
  const shape = (schema as {_zod?: {def?: {shape?: object}}} | undefined)?._zod?.def?.shape;
  return shape === undefined ? [] : Object.keys(shape);
}

function oneOf(values: readonly string[]): string {
  const list = values.map(value => `\`${value}\``).join(', ');
  return values.length === 0 ? 'no further key' : values.length === 1 ? list : `one of ${list}`;
}

function size(limit: unknown, origin: unknown, inclusive: unknown): string {
  const unit = origin === 'string' ? ' character(s)' : origin === 'array' ? ' entry or entries' : '';
  return `${limit}${unit}${inclusive === false ? ' exclusive' : ''}`;
}
