/** The plan against the other files of the project: unknown names, repeated ids, families that mix what must stay apart. */
import {DECLARED, EXPLORATORY} from '../analysis/comparison/contrast.js';
import type {Lexicon} from '../lexicon/index.js';
import {type Actors, type Message, message} from '../model/index.js';
import type {Periods} from '../schema/periods.js';
import type {Plan, PlanFile} from '../schema/plan.js';
import {checkGroups} from './checkPlanGroups.js';
import {familyOf, listOffices, unknownName} from './planNames.js';

/** Files whose names the plan uses. */
export interface PlanSurroundings {
  readonly actors: Actors;
  readonly periods: Periods;
  readonly lexicon: Lexicon;
}

type Path = readonly PropertyKey[];

/** Errors at `file:line:column`: `plan/unknown-name`, `plan/frame-twice`, `plan/duplicate-id`, `plan/mixed-family` and those of groups. */
export function checkPlan({plan, at}: PlanFile, surroundings: PlanSurroundings): Message[] {
  const names = [
    ...checkFrames(plan, at),
    ...checkNames(plan, at, surroundings),
    ...checkIds(plan, at),
    ...checkFamilies(plan, at),
  ];
  const {actors, periods} = surroundings;
  return [...names, ...checkGroups(plan, {at, actors, periods})];
}

function checkNames(plan: Plan, at: PlanFile['at'], {actors, periods, lexicon}: PlanSurroundings): Message[] {
  const people = actors.people.map(({id}) => id);
  const sets = periods.sets.map(({id}) => id);
  const frames = lexicon.codebook.frames.map(({id}) => id);
  const list = (key: 'frames' | 'further' | 'speakers', kind: string, known: readonly string[]): Message[] =>
    plan[key].flatMap((id, index) => unknownName(kind, id, known, at([key, index])));
  return [
    ...unknownName('set of periods', plan.periods, sets, at(['periods'])),
    ...unknownName('office', plan.office, ['any', ...listOffices(actors)], at(['office'])),
    ...list('speakers', 'speaker', people),
    ...list('frames', 'frame', frames),
    ...list('further', 'frame', frames),
    ...(plan.timeline?.control ?? []).flatMap((id, index) =>
      unknownName('frame', id, frames, at(['timeline', 'control', index])),
    ),
  ];
}

function checkFrames({frames, further}: Plan, at: PlanFile['at']): Message[] {
  return further.flatMap((id, index) => {
    if (!frames.includes(id)) return [];
    const text = `Unexpected frame \`${id}\` under both \`frames\` and \`further\`, expected it in one; remove it from the other.`;
    return [message('plan/frame-twice', 'error', text, {place: at(['further', index])})];
  });
}

/** Everything that has an id, each kind by itself. */
function checkIds(plan: Plan, at: PlanFile['at']): Message[] {
  const once = (values: readonly string[], path: (index: number) => Path): Message[] =>
    values.flatMap((value, index) => {
      if (values.indexOf(value) === index) return [];
      const text = `Unexpected second \`${value}\`, expected each once; rename or remove one of the two.`;
      return [message('plan/duplicate-id', 'error', text, {place: at(path(index))})];
    });
  const lists = (['speakers', 'frames', 'further'] as const).flatMap(key => once(plan[key], index => [key, index]));
  const entries = (['families', 'contrasts', 'vocabulary', 'profiles'] as const).flatMap(key =>
    once(
      plan[key].map(({id}) => id),
      index => [key, index, 'id'],
    ),
  );
  const {breaks, control} = plan.timeline ?? {breaks: [], control: []};
  const days = breaks.map(({date}) => date);
  return [
    ...lists,
    ...entries,
    ...once(days, index => ['timeline', 'breaks', index, 'date']),
    ...once(control, index => ['timeline', 'control', index]),
  ];
}

/** Families are known, and none holds both declared and exploratory contrasts. */
function checkFamilies({families, contrasts}: Plan, at: PlanFile['at']): Message[] {
  const known = [DECLARED, EXPLORATORY, ...families.map(({id}) => id)];
  return contrasts.flatMap(({family, declared}, index) => {
    if (family === null) return [];
    const place = at(['contrasts', index, 'family']);
    const clash = contrasts.find(one => one.declared !== declared && familyOf(one) === family);
    const builtIn = family === (declared ? EXPLORATORY : DECLARED);
    if (clash === undefined && !builtIn) return unknownName('family', family, known, place);
    const [own, other] = declared ? ['declared', 'exploratory'] : ['exploratory', 'declared'];
    const text = `Unexpected ${own} contrast in the family \`${family}\` of ${other} ones, expected families that hold one kind: declared tests must not depend on what was added after looking; name another family.`;
    return [message('plan/mixed-family', 'error', text, {place})];
  });
}
