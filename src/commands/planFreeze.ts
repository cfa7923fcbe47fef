/** `refrain plan freeze`: the plan as it stands, with hashes of what it rests on, in a file beside it. */
import {resolve} from 'node:path';
import type {Effects} from '../effects.js';
import {message, UsageError} from '../model/index.js';
import {frozenPath, hashInputs, type ReadFreeze, readFreeze, sealOf} from '../project/freeze.js';
import type {Project} from '../project/load.js';
import {recordPlan} from '../project/planRecord.js';
import {namePlan} from '../project/resolvePlan.js';
import {sha256} from '../readers/index.js';
import {type FrozenPlan, writeFrozenPlan, writePlanRecord} from '../schema/frozenPlan.js';
import {VERSION} from '../version.js';
import {findRuns} from './earlierRuns.js';

/** Options of {@link planFreeze}. */
export interface FreezeOptions {
  /** Why an existing freeze is replaced; null: nothing is replaced. */
  readonly again: string | null;
}

/** What was written. */
export interface FreezeResult {
  /** Relative to the project. */
  readonly path: string;
  /** Of the file's bytes: what to publish. */
  readonly sha256: string;
  readonly frozen: FrozenPlan;
  /** Runs whose record cannot be read: whether they hold results is not known. */
  readonly unreadable: readonly string[];
}

/**
 * Freeze the plan.
 *
 * The file appears whole or not at all. A freeze that stands there already is replaced only with a reason, and kept as an
 * entry of the history, also when it is damaged.
 *
 * @throws UsageError when there is a freeze and no reason, a reason and no freeze, an empty reason, or nothing declared.
 */
export async function planFreeze(project: Project, {again}: FreezeOptions, effects: Effects): Promise<FreezeResult> {
  const standing = await readFreeze(effects, project);
  checkAgain(project, standing, again);
  const record = recordPlan(project.plan, namePlan(project));
  if (![...record.contrasts, ...record.vocabulary, ...record.profiles].some(({declared}) => declared)) {
    throw new UsageError([message('plan/nothing-declared', 'error', NOTHING, {place: project.settings.plan})]);
  }
  const now = new Date(effects.now()).toISOString();
  const {runs, unreadable} = await findRuns(project, effects);
  const plan = writePlanRecord(record);
  const open: Omit<FrozenPlan, 'seal'> = {
    schema: 'refrain.frozen-plan/1',
    frozen: now,
    refrain: VERSION,
    project: project.settings.name,
    file: project.settings.plan,
    hashes: {plan: sha256(plan), ...hashInputs(project)},
    codebook: project.lexicon.codebookId,
    runsBefore: runs.filter(({finished}) => finished <= now),
    history: historyOf(standing, again),
    plan,
  };
  const frozen: FrozenPlan = {...open, seal: sealOf({...open, seal: ''})};
  const text = writeFrozenPlan(frozen);
  const path = frozenPath(project.settings.plan);
  await effects.writeBytes(resolve(project.folder, path), new TextEncoder().encode(text));
  return {path, sha256: sha256(text), frozen, unreadable};
}

const NOTHING =
  'Unexpected plan that declares nothing, expected at least one contrast, vocabulary or profile with `declared: true`; there is nothing to freeze.';

function checkAgain({settings}: Project, {sha256: hash, freeze}: ReadFreeze, again: string | null): void {
  const path = frozenPath(settings.plan);
  const refuse = (rule: string, text: string): never => {
    throw new UsageError([message(rule, 'error', text, {place: path})]);
  };
  if (again !== null && again.trim() === '') {
    refuse('plan/no-reason', 'Unexpected empty reason for `--again`, expected one in words; readers will see it.');
  }
  if (hash !== null && again === null) {
    const when = freeze === null ? '' : ` of ${freeze.file.frozen}`;
    const text = `Unexpected freeze${when} in \`${path}\`, expected none: nothing is overwritten. To freeze again all the same, say why with \`--again REASON\`; the reason is kept in the file.`;
    refuse('plan/already-frozen', text);
  }
  if (hash === null && again !== null) {
    refuse('plan/not-frozen', `Unexpected \`--again\` without a freeze in \`${path}\`, expected one; leave it out.`);
  }
}

function historyOf({contents, freeze, sha256: hash}: ReadFreeze, again: string | null): FrozenPlan['history'] {
  if (hash === null || again === null) return [];
  const {frozen, hashes, history} = contents ?? {frozen: null, hashes: null, history: []};
  const damaged = freeze === null;
  return [...history, {frozen, plan: hashes?.plan ?? null, sha256: hash, damaged, reason: again.trim()}];
}
