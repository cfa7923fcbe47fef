/** The two groups of a comparison as typed: inside the filters, and without a stretch of speech in both. */
import {
  describeSelection,
  EVERYTHING,
  type Group,
  type Message,
  message,
  type Setting,
  selects,
  UsageError,
} from '../model/index.js';
import {insideFilters, type Speech} from './speechCorpus.js';

/** Two groups; {@link sideOf} says to which one speech belongs. */
export interface GroupPair {
  readonly target: Group;
  readonly reference: Group;
  /** The reference is what fits its conditions and is not the target's. */
  readonly rest: boolean;
}

/** Label of a reference that was not typed. */
export const REST = 'everything else';

/**
 * Groups inside filters and offices.
 *
 * @param reference - Null: everything else inside the filters; in any office where the target names one and no flag does.
 * @throws UsageError when a group and the filters exclude each other.
 */
export function resolvePair(
  speech: Pick<Speech, 'filter' | 'office' | 'project'>,
  target: Group,
  reference: Group | null,
): GroupPair {
  const resolve = (group: Group, office = speech.office): Group => ({
    label: group.label,
    where: insideFilters({...speech, office}, group.where, group.label),
  });
  if (reference !== null) return {target: resolve(target), reference: resolve(reference), rest: false};
  const office = speech.office ?? (target.where.office.length > 0 ? [] : null);
  return {target: resolve(target), reference: resolve({label: REST, where: EVERYTHING}, office), rest: true};
}

/** The group a stretch belongs to, `both` where the groups overlap; null for neither. */
export function sideOf({target, reference, rest}: GroupPair, setting: Setting): 'target' | 'reference' | 'both' | null {
  const [inTarget, inReference] = [selects(target.where, setting), selects(reference.where, setting)];
  if (inTarget) return inReference && !rest ? 'both' : 'target';
  return inReference ? 'reference' : null;
}

/** Conditions of the groups in full, for readers. */
export function describePair({target, reference, rest}: GroupPair): {
  readonly target: string;
  readonly reference: string;
} {
  const all = describeSelection(reference.where);
  const shown = describeSelection(target.where);
  return {
    target: shown === '' ? 'all speech' : shown,
    reference: rest ? `${all === '' ? 'all speech' : all} without the target` : all === '' ? 'all speech' : all,
  };
}

/** Refuses groups that share speech: what is in both cannot tell them apart. Null when they share none. */
export function refuseOverlap(pair: GroupPair, settings: readonly Setting[]): Message | null {
  const shared = settings.filter(setting => sideOf(pair, setting) === 'both').map(({document}) => document);
  if (shared.length === 0) return null;
  const count = new Set(shared).size;
  const text = `Unexpected groups \`${pair.target.label}\` and \`${pair.reference.label}\` that share speech of ${count === 1 ? '1 document' : `${count} documents`}, such as \`${shared[0]}\`, expected groups without speech in common; narrow one of them.`;
  return message('input/overlapping-groups', 'error', text);
}

/** @throws UsageError when the groups share speech. */
export function checkOverlap(pair: GroupPair, settings: readonly Setting[]): void {
  const problem = refuseOverlap(pair, settings);
  if (problem !== null) throw new UsageError([problem]);
}
