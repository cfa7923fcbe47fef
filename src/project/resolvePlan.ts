/** Names in the plan turned into records: what `analysis/` measures with. */
import type {ResolvedContrast} from '../analysis/compare.js';
import type {MeasurePlan} from '../analysis/measure.js';
import type {Lexicon} from '../lexicon/index.js';
import {EVERYTHING, type Group, type Period} from '../model/index.js';
import type {Contrast} from '../schema/plan.js';
import type {Project} from './load.js';

/** Options on the command line that change what is measured. */
export interface PlanOverrides {
  /** Office id, or `any`. */
  readonly office?: string | undefined;
  readonly seed?: number | undefined;
}

/** The periods that divide the tables. */
export function studyPeriods({plan, periods}: Pick<Project, 'plan' | 'periods'>): readonly Period[] {
  return periods.sets.find(({id}) => id === plan.periods)?.periods ?? [];
}

/**
 * The plan with people, periods and frames in place of their names. Names were checked when the project was loaded.
 *
 * @throws when a name is unknown all the same.
 */
export function resolvePlan(project: Project, overrides: PlanOverrides = {}): MeasurePlan {
  const {plan, actors, lexicon, settings} = project;
  const named = overrides.office ?? plan.office;
  const office = named === 'any' ? null : named;
  const all = lexicon.codebook.frames.map(({id}) => id).filter(id => !plan.further.includes(id));
  const declared = plan.frames.length > 0 ? plan.frames : all;
  return {
    frames: [...declared, ...plan.further].map(id => ({
      id,
      languages: languagesOf(id, lexicon),
      declared: declared.includes(id),
    })),
    seed: overrides.seed ?? settings.seed,
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
    contrasts: plan.contrasts.map(contrast => resolveContrast(contrast, office, project)),
  };
}

/** Languages a frame has rules in, sorted. */
function languagesOf(frame: string, {rules}: Lexicon): readonly string[] {
  return [...new Set(rules.filter(rule => rule.frame === frame).map(({language}) => language))].sort();
}

function resolveContrast(contrast: Contrast, office: string | null, {periods}: Project): ResolvedContrast {
  const all = periods.sets.flatMap(set => set.periods);
  const {id, name, note, speaker, side, declared, before, after} = contrast;
  const only = (value: string | null) => (value === null ? [] : [value]);
  const resolve = ({label, range}: Contrast['before']): Group => {
    const {from, to} =
      'period' in range
        ? known(
            all.find(one => one.id === range.period),
            range.period,
          )
        : range;
    const where = {...EVERYTHING, speaker: only(speaker), side: only(side), office: only(office)};
    return {label, where: {...where, within: [{from, to}]}};
  };
  return {id, name, note, declared, target: resolve(after), reference: resolve(before)};
}

function known<T>(found: T | undefined, name: string): T {
  if (found === undefined) throw new Error(`expected ${name} to be checked when the project was loaded`);
  return found;
}
