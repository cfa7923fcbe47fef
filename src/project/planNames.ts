/** Names a plan may use, and what is said of one that nobody knows. */
import {DECLARED, EXPLORATORY} from '../analysis/comparison/contrast.js';
import {type Actors, type Message, message} from '../model/index.js';
import type {Contrast} from '../schema/plan.js';

/** `plan/unknown-name`, or nothing. */
export function unknownName(kind: string, value: string, known: Iterable<string>, place: string): Message[] {
  const all = [...known];
  if (all.includes(value)) return [];
  const text = `Unexpected ${kind} \`${value}\`, expected one of ${all.map(one => `\`${one}\``).join(', ')}.`;
  return [message('plan/unknown-name', 'error', text, {place})];
}

/** Ids of all offices somebody holds. */
export function listOffices({people}: Actors): readonly string[] {
  return [...new Set(people.flatMap(({tenures}) => tenures.map(({office}) => office)))];
}

/** The family a contrast is corrected in. */
export function familyOf({family, declared}: Pick<Contrast, 'family' | 'declared'>): string {
  return family ?? (declared ? DECLARED : EXPLORATORY);
}
