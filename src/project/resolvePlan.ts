/** Names in the plan turned into records: what `analysis/` measures with. */
import type {Declarations} from '../analysis/declaration.js';
import type {Lexicon} from '../lexicon/index.js';
import type {Message, Period} from '../model/index.js';
import type {Project} from './load.js';
import {type GroupNames, resolveGroup, resolveSides} from './planGroups.js';
import {familyOf} from './planNames.js';
import {type NamedPlan, recordPlan} from './planRecord.js';
import {settlePlan} from './settlePlan.js';

/** Options on the command line that change what is measured. */
export interface PlanOverrides {
  /** Office id, or `any`. */
  readonly office?: string | undefined;
  readonly seed?: number | undefined;
}

/** What is measured; contrasts and frames that are not as they were frozen are no longer declared. */
export interface ResolvedPlan extends NamedPlan {
  readonly declarations: Declarations;
  /** What a reader must know about the freeze: `plan/…` warnings, for commands that show comparisons. */
  readonly messages: readonly Message[];
}

/** The periods that divide the tables. */
export function studyPeriods({plan, periods}: Pick<Project, 'plan' | 'periods'>): readonly Period[] {
  return periods.sets.find(({id}) => id === plan.periods)?.periods ?? [];
}

/**
 * The plan with people, periods and frames in place of their names, held against its freeze. Names were checked when the
 * project was loaded. The seed is that of the overrides, else the plan's, else the project's.
 *
 * @throws when a name is unknown all the same.
 */
export function resolvePlan(project: Project, overrides: PlanOverrides = {}): ResolvedPlan {
  const named = namePlan(project, overrides);
  // What was typed changes what is measured, not what the plan declares.
  const record = recordPlan(project.plan, namePlan(project, {}));
  return {...named, ...settlePlan(project, named, record)};
}

/** The plan with its names resolved, whatever was frozen. */
export function namePlan(project: Project, overrides: PlanOverrides = {}): NamedPlan {
  const {plan, actors, lexicon, settings} = project;
  const chosen = overrides.office ?? plan.office;
  const office = chosen === 'any' ? null : chosen;
  const all = lexicon.codebook.frames.map(({id}) => id).filter(id => !plan.further.includes(id));
  const declared = plan.frames.length > 0 ? plan.frames : all;
  const names: GroupNames = {periods: project.periods, office};
  return {
    frames: [...declared, ...plan.further].map(id => ({
      id,
      languages: languagesOf(id, lexicon),
      declared: declared.includes(id),
    })),
    seed: overrides.seed ?? plan.seed ?? settings.seed,
    replicates: plan.bootstrap.replicates,
    confidence: plan.bootstrap.confidence,
    draws: plan.permutations.draws,
    exactLimit: plan.permutations.exactUpTo,
    speakers: plan.speakers.map(id =>
      known(
        actors.people.find(person => person.id === id),
        id,
      ),
    ),
    office,
    periods: studyPeriods(project),
    ...resolveComparisons(project, names),
  };
}

function resolveComparisons({plan}: Project, names: GroupNames) {
  const {timeline} = plan;
  return {
    contrasts: plan.contrasts.map(contrast => {
      const {id, name, note, declared} = contrast;
      return {id, name, note, declared, family: familyOf(contrast), ...resolveSides(contrast, names)};
    }),
    timeline,
    vocabulary: plan.vocabulary.map(({id, name, declared, target, reference}) => ({
      ...{id, name, declared},
      target: resolveGroup(target, names),
      reference: reference === null ? null : resolveGroup(reference, names),
    })),
    profiles: plan.profiles.map(({id, name, declared, among, target, reference}) => ({
      ...{id, name, declared, among},
      target: resolveGroup(target, names),
      reference: resolveGroup(reference, names),
    })),
  };
}

/** Languages a frame has rules in, sorted. */
export function languagesOf(frame: string, {rules}: Lexicon): readonly string[] {
  return [...new Set(rules.filter(rule => rule.frame === frame).map(({language}) => language))].sort();
}

function known<T>(found: T | undefined, name: string): T {
  if (found === undefined) throw new Error(`expected ${name} to be checked when the project was loaded`);
  return found;
}
