/**
 * Whose friendship, sovereignty or security a cue speaks of, by the frame's target policy (`codebook.yaml`) and the
 * expressions that name sides (`targets.<lang>.yaml`).
 */
import type {Cue, FoundTarget, SentenceFindings} from '../lexicon/findings.js';
import type {Evidence} from '../model/index.js';
import type {Codebook} from '../schema/lexicon.js';
import {longestOnly, sharesWord, wordsBetween} from './scope.js';
import type {Sides} from './sides.js';

type Targets = Codebook['targets'];
type Frame = Codebook['frames'][number];

/** A frame's policy as it holds for one sub-code. */
export interface Policy {
  readonly choose: 'union' | 'nearest' | 'none';
  readonly within: number | null;
  readonly joinSelf: boolean;
  readonly lookBack: boolean;
  readonly ignore: readonly string[];
  readonly otherwise: string | null;
}

/** What a target depends on besides the cue. */
export interface TargetContext {
  readonly policy: Policy;
  readonly targets: Targets;
  readonly sides: Sides;
  readonly findings: SentenceFindings;
  /** Findings of up to two sentences before in the turn, nearest first. */
  readonly before: readonly SentenceFindings[];
}

/** A target with the expressions it rests on. */
export interface TargetDecision {
  readonly target: string | null;
  readonly evidence: readonly Evidence[];
}

/** The policy of a frame for one sub-code, null for none. */
export function policyFor({target: {bySub, ...base}}: Frame, sub: string | null): Policy {
  const own = sub === null ? undefined : bySub[sub];
  if (own === undefined) return base;
  return {
    choose: own.choose ?? base.choose,
    within: own.within === undefined ? base.within : own.within,
    joinSelf: own.joinSelf ?? base.joinSelf,
    lookBack: own.lookBack ?? base.lookBack,
    ignore: [...base.ignore, ...(own.ignore ?? [])],
    otherwise: own.otherwise === undefined ? base.otherwise : own.otherwise,
  };
}

/** Targets an expression stands for; `[]` when it points to a side nobody knows. */
function meaning(is: string, {self, partner}: Sides): readonly string[] {
  const known = (side: string | null): readonly string[] => (side === null ? [] : [side]);
  if (is === 'self') return known(self);
  if (is === 'partner') return known(partner);
  // Half a pair names no relation: "our peoples" without a known partner stays open.
  if (is === 'pair') return self === null || partner === null ? [] : [self, partner];
  return [is];
}

/**
 * One target for a set of them: the weak ones give way, then the first combination whose members equal the set; without one
 * the own side is left out (friendship of Kazakhstan and China is `china`) and the rest tried again; else `mixed`.
 * An empty set is `unknown`.
 */
export function combine(set: ReadonlySet<string>, self: string | null, targets: Targets): string {
  const strong = [...set].filter(is => !targets.weak.includes(is));
  const members = strong.length > 0 ? strong : [...set];
  const [only] = members;
  if (only === undefined) return targets.unknown;
  if (members.length === 1) return only;
  const named = targets.combinations.find(
    ({of}) => of.length === members.length && of.every(is => members.includes(is)),
  );
  if (named !== undefined) return named.is;
  const others = members.filter(is => is !== self);
  return others.length < members.length && others.length > 0 ? combine(new Set(others), self, targets) : targets.mixed;
}

/** Expressions of a sentence that count under the policy, as they stand in it. */
function counting(findings: SentenceFindings, {policy, sides}: TargetContext): readonly FoundTarget[] {
  const isSelf = (is: string): boolean => is === 'self' || is === sides.self;
  const ignored = (is: string): boolean => policy.ignore.includes(is) || (policy.ignore.includes('self') && isSelf(is));
  return longestOnly(findings.targets()).filter(({is}) => !ignored(is) && !(policy.joinSelf && isSelf(is)));
}

/** The expression closest to the cue; of two equally close the one that follows it ("sovereignty of X"). */
function nearest(found: readonly FoundTarget[], cue: Cue): readonly FoundTarget[] {
  const rank = (one: FoundTarget): number => 2 * wordsBetween(one, cue) + (one.firstToken < cue.firstToken ? 1 : 0);
  return [...found].sort((a, b) => rank(a) - rank(b) || a.firstToken - b.firstToken).slice(0, 1);
}

/** Expressions of the cue's own sentence that decide. */
function inSentence(cue: Cue, context: TargetContext): readonly FoundTarget[] {
  const {policy, findings} = context;
  const found = counting(findings, context).filter(
    one => policy.within === null || sharesWord(one, cue) || wordsBetween(one, cue) < policy.within,
  );
  return policy.choose === 'nearest' ? nearest(found, cue) : found;
}

/** Expressions of the nearest sentence before that has any; of several the last, under `nearest`. */
function inSentencesBefore(context: TargetContext): readonly FoundTarget[] {
  for (const findings of context.before) {
    const found = counting(findings, context);
    if (found.length > 0) return context.policy.choose === 'nearest' ? found.slice(-1) : found;
  }
  return [];
}

/** The target of some expressions together, null when they point to nobody known. */
function targetOf(found: readonly FoundTarget[], {policy, sides, targets}: TargetContext): string | null {
  const explicit = found.filter(({is}) => is !== 'pair');
  // "Our countries" beside a named partner means that partner.
  const read = explicit.length > 0 ? explicit : found;
  const set = new Set(read.flatMap(({is}) => meaning(is, sides)));
  if (set.size === 0) return null;
  if (policy.joinSelf && sides.self !== null) set.add(sides.self);
  return combine(set, sides.self, targets);
}

function otherwise({policy, sides, targets}: TargetContext): string | null {
  if (policy.otherwise === null) return null;
  const set = new Set(meaning(policy.otherwise, sides));
  return combine(set, sides.self, targets);
}

/**
 * Target of one cue: the rule's own; else expressions of the sentence, then of up to two sentences before where the policy
 * looks back (evidence `inference`); else the policy's `otherwise`. Expressions pointing to nobody known ("our two
 * peoples" without a partner) give way to the next step.
 */
export function decideTarget(cue: Cue, context: TargetContext): TargetDecision {
  const {policy, sides, targets} = context;
  if (cue.target !== null) {
    const set = new Set(meaning(cue.target, sides));
    return {target: combine(set, sides.self, targets), evidence: []};
  }
  if (policy.choose !== 'none') {
    const here = inSentence(cue, context);
    const target = targetOf(here, context);
    if (target !== null)
      return {target, evidence: here.map(({rule, span}): Evidence => ({rule, role: 'context', span}))};
    const earlier = policy.lookBack ? inSentencesBefore(context) : [];
    const inherited = targetOf(earlier, context);
    if (inherited !== null)
      return {target: inherited, evidence: earlier.map(({rule, span}): Evidence => ({rule, role: 'inference', span}))};
  }
  return {target: otherwise(context), evidence: []};
}
