/** Groups of the plan: their names are known, they have days, and the two of a comparison cannot hold the same speech. */
import {
  type Actors,
  CONDITIONS,
  type DayRange,
  type Group,
  type Message,
  message,
  type Selection,
} from '../model/index.js';
import type {Periods} from '../schema/periods.js';
import type {Contrast, Plan, PlanFile, PlanGroup, PlanWindow} from '../schema/plan.js';
import {type GroupNames, groupDays, listPeriods, resolveGroup, windowDays} from './planGroups.js';
import {listOffices, unknownName} from './planNames.js';

interface Around extends GroupNames {
  readonly at: PlanFile['at'];
  readonly actors: Actors;
}

type Path = readonly PropertyKey[];

/** `plan/unknown-name`, `plan/reversed-range`, `plan/empty-range`, `plan/overlap`, `plan/among`. */
export function checkGroups(
  plan: Plan,
  {at, actors, periods}: {at: PlanFile['at']; actors: Actors; periods: Periods},
): Message[] {
  const around: Around = {at, actors, periods, office: plan.office === 'any' ? null : plan.office};
  const pairs = (['vocabulary', 'profiles'] as const).flatMap(key =>
    plan[key].flatMap(({target, reference}, index) => checkPair([key, index], {target, reference}, around)),
  );
  const contrasts = plan.contrasts.flatMap((contrast, index) => checkContrast(['contrasts', index], contrast, around));
  return [...contrasts, ...pairs, ...checkAmong(plan, around)];
}

function checkContrast(path: Path, contrast: Contrast, around: Around): Message[] {
  const {speaker, before, after, target, reference} = contrast;
  if (target !== null) return checkPair(path, {target, reference}, around);
  if (before === null || after === null) return [];
  const people = around.actors.people.map(({id}) => id);
  const found = [
    ...(speaker === null ? [] : unknownName('speaker', speaker, people, around.at([...path, 'speaker']))),
    ...checkWindow([...path, 'before'], before, around),
    ...checkWindow([...path, 'after'], after, around),
  ];
  if (found.length > 0) return found;
  const [early, late] = [windowDays(before, around.periods), windowDays(after, around.periods)];
  if (early.to !== null && early.to <= late.from) return [];
  const overlapping = share(early, late);
  const seen = overlapping ? `overlapping windows \`${before.label}\` and \`${after.label}\`` : 'windows in reverse';
  const text = `Unexpected ${seen}, expected \`before\` to end (${early.to ?? 'open'}) by the day \`after\` begins (${late.from}); correct their days${overlapping ? '' : ' or exchange the two'}.`;
  const rule = overlapping ? 'plan/overlap' : 'plan/reversed-range';
  return [message(rule, 'error', text, {place: around.at([...path, 'after', 'range'])})];
}

function checkWindow(path: Path, {range}: PlanWindow, {at, periods}: Around): Message[] {
  const ids = listPeriods(periods).map(({id}) => id);
  if ('period' in range) return unknownName('period', range.period, ids, at([...path, 'range', 'period']));
  return checkDays(range, at([...path, 'range', 'to']));
}

/** A range of days that ends before, or when, it begins. */
function checkDays({from, to}: {from: string | null; to: string | null}, place: string): Message[] {
  if (from === null || to === null || to > from) return [];
  if (to < from) {
    const text = `Unexpected end \`${to}\` before the start \`${from}\`, expected a later day; exchange the two.`;
    return [message('plan/reversed-range', 'error', text, {place})];
  }
  const text = `Unexpected end \`${to}\` on the day the range starts, expected a later day: the end is excluded, so no day is left.`;
  return [message('plan/empty-range', 'error', text, {place})];
}

interface Pair {
  readonly target: PlanGroup;
  readonly reference: PlanGroup | null;
}

function checkPair(path: Path, {target, reference}: Pair, around: Around): Message[] {
  const found = [
    ...checkGroup([...path, 'target'], target, around),
    ...(reference === null ? [] : checkGroup([...path, 'reference'], reference, around)),
  ];
  if (found.length > 0 || reference === null) return found;
  if (!overlaps(resolveGroup(target, around), resolveGroup(reference, around))) return [];
  const text = `Unexpected groups \`${target.label}\` and \`${reference.label}\` that hold the same speech, expected two that share none; set them apart by a condition or by days that do not overlap.`;
  return [message('plan/overlap', 'error', text, {place: around.at([...path, 'reference'])})];
}

function checkGroup(path: Path, group: PlanGroup, {at, actors, periods}: Around): Message[] {
  const {where} = group;
  const known = {
    speaker: actors.people.map(({id}) => id),
    office: ['any', ...listOffices(actors)],
    period: listPeriods(periods).map(({id}) => id),
  };
  const inside = [...path, 'where'];
  const unknown = (['speaker', 'office', 'period'] as const).flatMap(kind =>
    where[kind].flatMap((value, index) =>
      unknownName(kind, value, known[kind], at([...inside, kind, ...(where[kind].length > 1 ? [index] : [])])),
    ),
  );
  const found = [...unknown, ...checkDays(where, at([...inside, 'to']))];
  if (found.length > 0 || groupDays(group, periods) !== null) return found;
  const days = `${where.from ?? '…'} to ${where.to ?? '…'}`;
  const text = `Unexpected days \`${days}\` outside of \`${where.period.join(', ')}\`, expected days they share; leave one of the two out.`;
  return [message('plan/empty-range', 'error', text, {place: at([...inside, 'period'])})];
}

/** Whether one group's conditions hold the other's, and they share days: then they certainly ask for the same speech. */
function overlaps({where: a}: Group, {where: b}: Group): boolean {
  const holds = (wide: Selection, narrow: Selection): boolean =>
    CONDITIONS.every(
      name =>
        wide[name].length === 0 || (narrow[name].length > 0 && narrow[name].every(value => wide[name].includes(value))),
    );
  if (!holds(a, b) && !holds(b, a)) return false;
  if (a.within.length === 0 || b.within.length === 0) return true;
  return a.within.some(one => b.within.some(other => share(one, other)));
}

function share(a: DayRange, b: DayRange): boolean {
  return (b.to === null || a.from < b.to) && (a.to === null || b.from < a.to);
}

/** A ranked property needs the one value whose rank is asked for. */
function checkAmong({profiles}: Plan, {at}: Around): Message[] {
  return profiles.flatMap(({among, reference}, index) => {
    const count = among === null ? 1 : reference.where[among].length;
    if (count === 1) return [];
    const text = `Unexpected reference with ${count === 0 ? 'no' : count} \`${among}\` for \`among: ${among}\`, expected exactly one, whose rank is asked for.`;
    return [message('plan/among', 'error', text, {place: at(['profiles', index, 'reference', 'where'])})];
  });
}
