/** Two resolved plans, item by item. */
import type {PlanRecord} from '../schema/frozenPlan.js';

const LISTS = ['families', 'contrasts', 'vocabulary', 'profiles'] as const;
const VALUES = [
  'question',
  'seed',
  'office',
  'speakers',
  'periods',
  'frames',
  'further',
  'thresholds',
  'timeline',
] as const;

/** What was added, removed and changed, one phrase each, in the order of the plan; none when they are equal. */
export function comparePlans(was: PlanRecord, is: PlanRecord): string[] {
  const values = VALUES.flatMap(key => compareValue(key, was[key], is[key]));
  return [...values, ...LISTS.flatMap(key => compareList(key, was[key], is[key]))];
}

interface Entry {
  readonly id: string;
}

function compareList(key: string, was: readonly Entry[], is: readonly Entry[]): string[] {
  const ids = [...new Set([...was, ...is].map(({id}) => id))];
  return ids.flatMap(id => {
    const [before, after] = [was.find(one => one.id === id), is.find(one => one.id === id)];
    if (after === undefined) return [`${key}: \`${id}\` removed`];
    if (before === undefined) return [`${key}: \`${id}\` added`];
    return compareValue(`${key}: \`${id}\``, before, after);
  });
}

/** Records are compared key by key, everything else as a whole. */
function compareValue(name: string, was: unknown, is: unknown): string[] {
  if (JSON.stringify(was) === JSON.stringify(is)) return [];
  if (!isRecord(was) || !isRecord(is)) return [`${name} was ${show(was)}, is ${show(is)}`];
  const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return keys.flatMap(key => compareValue(`${name} ${key}`, was[key], is[key]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function show(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  return `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;
}
