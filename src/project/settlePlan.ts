/** The plan held against its freeze: what is still as it was frozen stays declared, everything else becomes exploratory. */
import {EXPLORATORY, type ResolvedContrast} from '../analysis/comparison/contrast.js';
import type {ComparedFrame} from '../analysis/comparison/row.js';
import type {Declaration, Declarations, DeclaredItem, FreezeFacts} from '../analysis/declaration.js';
import type {Message} from '../model/index.js';
import {sha256} from '../readers/index.js';
import {type PlanRecord, writePlanRecord} from '../schema/frozenPlan.js';
import {tellFreeze} from './declarationMessages.js';
import {countFamilies} from './families.js';
import {FREEZE_PROBLEMS, type Freeze} from './freeze.js';
import {describeInputs} from './frozenInputs.js';
import type {Project} from './load.js';
import {judgeContrast, judgeFrames, judgePair} from './planChanges.js';
import type {NamedPlan} from './planRecord.js';

/** What holding a plan against its freeze leaves declared. */
export interface Settled {
  readonly frames: readonly ComparedFrame[];
  readonly contrasts: readonly ResolvedContrast[];
  readonly declarations: Declarations;
  readonly messages: readonly Message[];
}

/**
 * Settle what is declared.
 *
 * Without a freeze all that the plan declares. With one: a contrast stays declared when its groups, days, office and
 * family, the thresholds, and every frame of the freeze are as they were frozen; a frame added since is declared for no
 * contrast. Rows that are not declared leave the declared families.
 *
 * @param named - The plan as it is measured, with what was asked for on the command line.
 * @param record - The plan as written, for its hash.
 */
export function settlePlan(
  project: Pick<Project, 'plan' | 'settings' | 'files' | 'freeze' | 'messages'>,
  named: NamedPlan,
  record: PlanRecord,
): Settled {
  const {freeze} = project;
  const frames = judgeFrames(named, freeze);
  const states = named.contrasts.map((contrast): DeclaredItem => {
    const {id, name} = contrast;
    return {id, name, ...judgeContrast(contrast, named, freeze)};
  });
  const contrasts = named.contrasts.map((contrast, index) => settleContrast(contrast, states[index]));
  const settled = {
    frames: named.frames.map(frame => ({
      ...frame,
      declared: frame.declared && !frames.some(({id}) => id === frame.id),
    })),
    contrasts,
  };
  const declarations: Declarations = {
    plan: {path: project.settings.plan, sha256: sha256(writePlanRecord(record))},
    freeze: freeze === null ? null : factsOf(freeze),
    freezeProblem: project.messages.find(({rule}) => FREEZE_PROBLEMS.includes(rule))?.text ?? null,
    contrasts: states,
    frames,
    missing: listMissing(named, freeze),
    families: countFamilies(settled, {families: project.plan.families, freeze}),
    vocabulary: named.vocabulary.map(one => item(one, judgePair(one, 'vocabulary', freeze))),
    profiles: named.profiles.map(one => item(one, judgePair(one, 'profiles', freeze))),
    otherInputs: freeze === null ? [] : describeInputs(project, named, freeze),
  };
  return {...settled, declarations, messages: tellFreeze(declarations)};
}

function settleContrast(contrast: ResolvedContrast, state: Declaration | undefined): ResolvedContrast {
  const holds = state?.state === 'frozen' || state?.state === 'declared';
  return !contrast.declared || holds ? contrast : {...contrast, declared: false, family: EXPLORATORY};
}

function item({id, name}: {readonly id: string; readonly name: string}, declaration: Declaration): DeclaredItem {
  return {id, name, ...declaration};
}

function listMissing({contrasts}: NamedPlan, freeze: Freeze | null): Declarations['missing'] {
  if (freeze === null) return [];
  return freeze.plan.contrasts
    .filter(({id, declared}) => declared && !contrasts.some(one => one.id === id))
    .map(({id, name, family}) => ({id, name, family}));
}

function factsOf({path, sha256: hash, file}: Freeze): FreezeFacts {
  const history = file.history.map(({frozen, reason}) => ({frozen, reason}));
  return {path, frozen: file.frozen, sha256: hash, plan: file.hashes.plan, runsBefore: file.runsBefore, history};
}
