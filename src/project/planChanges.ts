/** What of a plan differs from its freeze, contrast by contrast. */
import type {ResolvedContrast} from '../analysis/compare.js';
import type {Declaration, DeclaredFrame} from '../analysis/declaration.js';
import type {Group} from '../model/index.js';
import type {PlanRecord} from '../schema/frozenPlan.js';
import {type Freeze, frozenDay} from './freeze.js';
import {describeConditions, type NamedPlan, type ResolvedPair, type ResolvedProfile} from './planRecord.js';

const ADDED: Declaration = {state: 'exploratory', reason: null};

/** Whether a contrast is declared, and whether it is what was frozen: groups, days, office, family, frames, thresholds. */
export function judgeContrast(contrast: ResolvedContrast, named: NamedPlan, freeze: Freeze | null): Declaration {
  if (freeze === null) return contrast.declared ? {state: 'declared', reason: null} : ADDED;
  const was = freeze.plan.contrasts.find(({id}) => id === contrast.id);
  const early = judgeStanding(contrast.declared, was?.declared, freeze);
  if (early !== null || was === undefined) return early ?? ADDED;
  const changes = [
    ...tell('target', was.target.where, describe(contrast.target)),
    ...tell('reference', was.reference.where, describe(contrast.reference)),
    ...tell('family', was.family, contrast.family),
    ...changedThresholds(named, freeze.plan),
    ...droppedFrames(named, freeze.plan).map(id => `frame \`${id}\` was declared, is not`),
  ];
  return changes.length === 0 ? {state: 'frozen', reason: null} : changed(freeze, changes.join('; '));
}

/** The same for words and profiles, which are declared by their groups alone. */
export function judgePair(
  pair: ResolvedPair | ResolvedProfile,
  kind: 'vocabulary' | 'profiles',
  freeze: Freeze | null,
): Declaration {
  if (freeze === null) return pair.declared ? {state: 'declared', reason: null} : ADDED;
  const list: readonly PlanRecord['vocabulary'][number][] = freeze.plan[kind];
  const was = list.find(({id}) => id === pair.id);
  const early = judgeStanding(pair.declared, was?.declared, freeze);
  if (early !== null || was === undefined) return early ?? ADDED;
  const among = (one: object): string => ('among' in one ? String(one.among ?? 'none') : 'none');
  const changes = [
    ...tell('target', was.target.where, describe(pair.target)),
    ...tell('reference', was.reference?.where ?? REST, pair.reference === null ? REST : describe(pair.reference)),
    ...tell('ranked property', among(was), among(pair)),
  ];
  return changes.length === 0 ? {state: 'frozen', reason: null} : changed(freeze, changes.join('; '));
}

/** Frames no declared test may rest on: those shown apart, and those added since the freeze. */
export function judgeFrames({frames}: NamedPlan, freeze: Freeze | null): DeclaredFrame[] {
  return frames.flatMap(({id, declared}): DeclaredFrame[] => {
    if (!declared) return [{id, state: 'exploratory', reason: 'a frame shown apart'}];
    if (freeze === null || freeze.plan.frames.includes(id)) return [];
    return [{id, ...changed(freeze, 'the frame was added')}];
  });
}

const REST = 'all other speech';

/** What is decided by being declared or not, then and now; null: the details decide. */
function judgeStanding(now: boolean, then: boolean | undefined, freeze: Freeze): Declaration | null {
  if (!now) return then === true ? changed(freeze, 'declared then, exploratory now') : ADDED;
  if (then === undefined) return changed(freeze, 'added');
  return then ? null : changed(freeze, 'exploratory then, declared now');
}

function changed(freeze: Freeze, what: string): Declaration {
  return {state: 'changed-since-freeze', reason: `changed since the freeze of ${frozenDay(freeze)}: ${what}`};
}

function describe({where}: Group): string {
  return describeConditions(where);
}

function tell(what: string, then: string | number, now: string | number): string[] {
  return then === now ? [] : [`${what} was \`${then}\`, is \`${now}\``];
}

function changedThresholds(named: NamedPlan, {thresholds}: PlanRecord): string[] {
  return [
    ...tell('replicates', thresholds.replicates, named.replicates),
    ...tell('confidence', thresholds.confidence, named.confidence),
    ...tell('draws', thresholds.draws, named.draws),
    ...tell('exactUpTo', thresholds.exactUpTo, named.exactLimit),
  ];
}

function droppedFrames({frames}: NamedPlan, plan: PlanRecord): string[] {
  const declared = frames.filter(one => one.declared).map(({id}) => id);
  return plan.frames.filter(id => !declared.includes(id));
}
