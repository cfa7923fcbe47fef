/** Groups of the plan as selections of speech. */
import {type DayRange, EVERYTHING, type Group, intersectSelections, type Period} from '../model/index.js';
import type {Periods} from '../schema/periods.js';
import type {Contrast, PlanGroup, PlanWindow} from '../schema/plan.js';

/** What names in groups stand for. */
export interface GroupNames {
  readonly periods: Periods;
  /** Office that holds where a group names none; null: any. */
  readonly office: string | null;
}

/** All periods and events by id. */
export function listPeriods({sets, events}: Periods): readonly Period[] {
  return [...sets.flatMap(set => set.periods), ...events];
}

/**
 * Target and reference of a contrast: its groups, or its windows with the later one as the target.
 *
 * @throws when a name is unknown or a group has no days: both were checked when the project was loaded.
 */
export function resolveSides(
  {speaker, side, before, after, target, reference}: Contrast,
  names: GroupNames,
): {readonly target: Group; readonly reference: Group} {
  if (target !== null && reference !== null) {
    return {target: resolveGroup(target, names), reference: resolveGroup(reference, names)};
  }
  const resolve = (window: PlanWindow | null): Group => {
    if (window === null) throw new Error('expected a contrast to have two groups or two windows');
    const only = (value: string | null) => (value === null ? [] : [value]);
    const where = {...EVERYTHING, speaker: only(speaker), side: only(side), office: only(names.office)};
    return {label: window.label, where: {...where, within: [windowDays(window, names.periods)]}};
  };
  return {target: resolve(after), reference: resolve(before)};
}

/** A group of the plan. @throws as {@link resolveSides}. */
export function resolveGroup(group: PlanGroup, {periods, office}: GroupNames): Group {
  const {period, from, to, ...conditions} = group.where;
  const within = groupDays(group, periods);
  if (within === null) throw new Error(`expected days of \`${group.label}\` to be checked when the project was loaded`);
  const planned = office === null ? [] : [office];
  const named = conditions.office.includes('any') ? [] : conditions.office;
  const held = conditions.office.length === 0 ? planned : named;
  return {label: group.label, where: {...conditions, office: held, within}};
}

/** Ranges of days a group asks for, none for any day; null when they leave no day. @throws for an unknown period. */
export function groupDays({where: {period, from, to}}: PlanGroup, periods: Periods): readonly DayRange[] | null {
  const dated = from === null && to === null ? [] : [{from: from ?? '', to}];
  const named = period.map(id => periodDays(id, periods));
  const both = intersectSelections({...EVERYTHING, within: dated}, {...EVERYTHING, within: named});
  return both?.within ?? null;
}

/** Days of a window. @throws for an unknown period. */
export function windowDays({range}: PlanWindow, periods: Periods): DayRange {
  return 'period' in range ? periodDays(range.period, periods) : range;
}

function periodDays(id: string, periods: Periods): DayRange {
  const found = listPeriods(periods).find(one => one.id === id);
  if (found === undefined) throw new Error(`expected ${id} to be checked when the project was loaded`);
  return {from: found.from, to: found.to};
}
