/** A plan as it is frozen: names resolved, conditions in a fixed order, so that equal plans have equal text. */
import type {MeasurePlan} from '../analysis/measure.js';
import {CONDITIONS, type Condition, describeSelection, EVERYTHING, type Group, type Selection} from '../model/index.js';
import type {PlanRecord} from '../schema/frozenPlan.js';
import type {Plan} from '../schema/plan.js';

/** A comparison of words or profiles, its groups resolved. */
export interface ResolvedPair {
  readonly id: string;
  readonly name: string;
  readonly declared: boolean;
  readonly target: Group;
  /** Null: all other speech. */
  readonly reference: Group | null;
}

/** Profiles to be compared; `among`: the property whose values are ranked beside the reference. */
export interface ResolvedProfile extends ResolvedPair {
  readonly reference: Group;
  readonly among: 'side' | 'speaker' | 'collection' | null;
}

/** A plan, all names resolved: also what is declared beside frames. */
export interface NamedPlan extends MeasurePlan {
  readonly timeline: Plan['timeline'];
  readonly vocabulary: readonly ResolvedPair[];
  readonly profiles: readonly ResolvedProfile[];
}

/** A group's conditions in one order, whatever the order they were written in. */
export function describeConditions(where: Selection): string {
  const sorted: Record<Condition, readonly string[]> = {...EVERYTHING};
  for (const name of CONDITIONS) sorted[name] = [...new Set(where[name])].toSorted();
  const within = where.within.toSorted((a, b) => (rangeKey(a) < rangeKey(b) ? -1 : 1));
  return describeSelection({...sorted, within});
}

/** What of a plan is frozen. */
export function recordPlan({question, families}: Plan, resolved: NamedPlan): PlanRecord {
  const group = ({label, where}: Group) => ({label, where: describeConditions(where)});
  const {seed, office, speakers, periods, frames, replicates, confidence, draws, exactLimit} = resolved;
  const pair = ({id, name, declared, target}: Omit<ResolvedPair, 'reference'>) => ({
    ...{id, name, declared},
    target: group(target),
  });
  return {
    schema: 'refrain.resolved-plan/1',
    ...{question, seed},
    office: office ?? 'any',
    speakers: speakers.map(({id}) => id),
    periods: periods.map(({id, from, to}) => ({id, from, to})),
    frames: frames.filter(({declared}) => declared).map(({id}) => id),
    further: frames.filter(({declared}) => !declared).map(({id}) => id),
    thresholds: {replicates, confidence, draws, exactUpTo: exactLimit},
    families: families.map(({id, name, note}) => ({id, name, note})),
    contrasts: resolved.contrasts.map(({note, family, reference, ...one}) => ({
      ...pair(one),
      ...{note, family, reference: group(reference)},
    })),
    timeline: resolved.timeline,
    vocabulary: resolved.vocabulary.map(({reference, ...one}) => ({
      ...pair(one),
      reference: reference === null ? null : group(reference),
    })),
    profiles: resolved.profiles.map(({reference, among, ...one}) => ({
      ...pair(one),
      ...{reference: group(reference), among},
    })),
  };
}

function rangeKey({from, to}: {readonly from: string; readonly to: string | null}): string {
  return `${from}/${to ?? ''}`;
}
