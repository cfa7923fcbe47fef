/** `refrain plan status`: when the plan was frozen, and what is not as it was. */

import type {Declarations} from '../analysis/declaration.js';
import type {Effects} from '../effects.js';
import type {Message} from '../model/index.js';
import {comparePlans} from '../project/comparePlans.js';
import {compareInputs} from '../project/frozenInputs.js';
import type {Project} from '../project/load.js';
import {recordPlan} from '../project/planRecord.js';
import {namePlan, resolvePlan} from '../project/resolvePlan.js';
import type {FrozenPlan} from '../schema/frozenPlan.js';
import {VERSION} from '../version.js';
import {type EarlierRun, findRuns} from './earlierRuns.js';

/** One thing a freeze holds. */
export interface StatusItem {
  readonly what: string;
  /** Hash, version or seed then and now. */
  readonly was: string;
  readonly is: string;
  /** What exactly differs, in words; empty where the hashes say it all. */
  readonly changes: readonly string[];
}

/** State of a plan. */
export interface PlanStatus {
  readonly declarations: Declarations;
  readonly frozen: Pick<FrozenPlan, 'frozen' | 'refrain' | 'history'> | null;
  /** Everything a freeze holds, changed or not; empty without one. */
  readonly items: readonly StatusItem[];
  /** Runs with results older than the freeze: in the output folder now, and when it was frozen. Without a freeze: all. */
  readonly runsBefore: readonly EarlierRun[];
  readonly unreadable: readonly string[];
  readonly messages: readonly Message[];
}

/** Hold a project against its freeze; writes nothing. */
export async function planStatus(project: Project, effects: Effects): Promise<PlanStatus> {
  const {declarations, messages} = resolvePlan(project);
  const {runs, unreadable} = await findRuns(project, effects);
  const {freeze} = project;
  const shared = {declarations, unreadable, messages: [...project.messages, ...messages]};
  if (freeze === null) return {...shared, frozen: null, items: [], runsBefore: runs};
  const {file} = freeze;
  const now = recordPlan(project.plan, namePlan(project));
  const plan: StatusItem = {
    what: 'plan',
    was: file.hashes.plan,
    is: declarations.plan.sha256,
    changes: comparePlans(freeze.plan, now),
  };
  const inputs = compareInputs(project, freeze).map(
    ({what, was, is}): StatusItem => ({what: what === 'file' ? 'file of the plan' : what, was, is, changes: []}),
  );
  const seed: StatusItem = {what: 'seed', was: String(freeze.plan.seed), is: String(now.seed), changes: []};
  const program: StatusItem = {what: 'refrain', was: file.refrain, is: VERSION, changes: []};
  const {frozen, refrain, history} = file;
  return {
    ...shared,
    frozen: {frozen, refrain, history},
    items: [plan, ...inputs, seed, program],
    runsBefore: joinRuns(
      file.runsBefore,
      runs.filter(({finished}) => finished <= frozen),
    ),
  };
}

function joinRuns(stored: readonly EarlierRun[], found: readonly EarlierRun[]): EarlierRun[] {
  const all = new Map([...stored, ...found].map(one => [`${one.run} ${one.finished}`, one]));
  return [...all.values()].toSorted((a, b) => (a.finished < b.finished ? -1 : 1));
}
