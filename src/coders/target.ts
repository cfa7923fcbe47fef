/**
 * Whose friendship, sovereignty or security a cue speaks of, by the frame's target policy (`codebook.yaml`) and the
 * expressions that name sides (`targets.<lang>.yaml`).
 */
import type {Cue, FoundTarget, SentenceFindings} from '../lexicon/findings.js';
import type {Evidence, EvidenceRole} from '../model/index.js';
import type {Codebook} from '../schema/codebook.js';
import {type ResolvedTarget, resolveAntecedents} from './antecedents.js';
import {longestOnly, nearby, sharesWord, wordsBetween} from './scope.js';
import type {Sides} from './sides.js';

type Targets = Codebook['targets'];
type Frame = Codebook['frames'][number];

/** A frame's policy as it holds for one sub-code. */
export interface Policy {
  readonly choose: 'union' | 'nearest' | 'none';
  readonly within: number | null;
  readonly joinSelf: boolean;
  /** Sentences back in the turn that may supply it. */
  readonly lookBack: number;
  readonly ignore: readonly string[];
  readonly readAs: Readonly<Record<string, string>>;
  readonly otherwise: string | null;
}

/** What a target depends on besides the cue. */
export interface TargetContext {
  readonly policy: Policy;
  readonly targets: Targets;
  readonly sides: Sides;
  /** Target of a relation whose other side nobody names. */
  readonly unknown: string;
  readonly findings: SentenceFindings;
  /** Findings of the sentences before in the turn, nearest first, at least as many as the policy looks back. */
  readonly before: readonly SentenceFindings[];
}

/** A target with the expressions it rests on. */
export interface TargetDecision {
  readonly target: string | null;
  /** Whether the speaker's own side is meant; its target alone may also stand for others of its kind. */
  readonly isOwn: boolean;
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
    readAs: base.readAs,
    otherwise: own.otherwise === undefined ? base.otherwise : own.otherwise,
  };
}

/** Targets an expression stands for; `[]` when it points to a side nobody knows. */
function meaning(is: string, {self, partner, pair}: Sides): readonly string[] {
  const known = (side: string | null): readonly string[] => (side === null ? [] : [side]);
  if (is === 'self') return known(self);
  if (is === 'partner') return known(partner);
  // Half a pair names no relation: "our peoples" without a known partner stays open.
  return is === 'pair' ? pair : [is];
}

/** Whether a pair of which only the partner is known stands for that partner, once somebody else is named beside it. */
function isHalfPair(is: string, {policy, sides}: TargetContext): boolean {
  return is === 'pair' && policy.joinSelf && sides.self === null && sides.partner !== null && sides.pair.length === 0;
}

/** Whether an expression means the own side: the target of sides not listed is shared by many and means nobody in particular. */
function isSelf(is: string, {sides: {self}, targets: {fallback}}: TargetContext): boolean {
  return is === 'self' || (is === self && self !== fallback);
}

/**
 * One target for a set of them: the weak ones give way, then the first combination whose members equal the set; without
 * one the own side is left out (friendship with a third country is that country's) and the rest tried again; else `mixed`.
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

const longest = new WeakMap<SentenceFindings, readonly FoundTarget[]>();

/** Without those whose very words also name the own side: a country's name in the mouth of its representative. */
function ownFirst(found: readonly FoundTarget[]): readonly FoundTarget[] {
  const own = found.filter(({is}) => is === 'self');
  const isOwn = (one: FoundTarget): boolean =>
    own.some(({firstToken, endToken}) => firstToken === one.firstToken && endToken === one.endToken);
  return own.length === 0 ? found : found.filter(one => one.is === 'self' || !isOwn(one));
}

/** A sentence's expressions, each the longest at its place, in text order; worked out once a sentence. */
export function longestTargets(findings: SentenceFindings): readonly FoundTarget[] {
  const known =
    longest.get(findings) ?? [...ownFirst(longestOnly(findings.targets()))].sort((a, b) => a.firstToken - b.firstToken);
  longest.set(findings, known);
  return known;
}

const resolved = new WeakMap<SentenceFindings, readonly ResolvedTarget[]>();

/** The same with antecedents resolved; what stands before a sentence never changes, so once a sentence is enough. */
function resolvedTargets(findings: SentenceFindings, before: readonly SentenceFindings[]): readonly ResolvedTarget[] {
  const known = resolved.get(findings) ?? resolveAntecedents(longestTargets(findings), before, longestTargets);
  resolved.set(findings, known);
  return known;
}

/** Expressions of a sentence that count under the policy and point to somebody known, as they stand in it. */
function counting<T extends FoundTarget>(findings: readonly T[], context: TargetContext): readonly T[] {
  const {ignore, joinSelf} = context.policy;
  const noSelf = joinSelf || ignore.includes('self');
  const points = (is: string): boolean => meaning(is, context.sides).length > 0 || isHalfPair(is, context);
  return findings.filter(({is}) => !ignore.includes(is) && !(noSelf && isSelf(is, context)) && points(is));
}

/** The expression closest to the cue; of two equally close the one that follows it ("sovereignty of X"). */
function nearest<T extends FoundTarget>(found: readonly T[], cue: Cue): readonly T[] {
  const rank = (one: T): number => 2 * wordsBetween(one, cue) + (one.firstToken < cue.firstToken ? 1 : 0);
  return [...found].sort((a, b) => rank(a) - rank(b) || a.firstToken - b.firstToken).slice(0, 1);
}

/** Expressions of the cue's own sentence that decide. */
function inSentence(cue: Cue, context: TargetContext): readonly ResolvedTarget[] {
  const {choose, within} = context.policy;
  const named = resolvedTargets(context.findings, context.before);
  const found = counting(nearby(named, cue), context);
  const near = within === null ? found : found.filter(one => sharesWord(one, cue) || wordsBetween(one, cue) < within);
  if (choose === 'nearest') return nearest(near, cue);
  return near.some(({is}) => !isHalfPair(is, context)) ? near : found;
}

/** So many expressions at most of a sentence before: the last ones. */
const MOST_BEFORE = 40;

/** Expressions of the nearest sentence before that has any; of several the last, under `nearest`. */
function inSentencesBefore(context: TargetContext): readonly FoundTarget[] {
  for (const findings of context.before.slice(0, context.policy.lookBack)) {
    const last = longestTargets(findings).slice(-MOST_BEFORE);
    const found = counting(
      last.filter(({is}) => is !== 'antecedent'),
      context,
    );
    if (found.some(({is}) => !isHalfPair(is, context)))
      return context.policy.choose === 'nearest' ? found.slice(-1) : found;
  }
  return [];
}

/** The target of some expressions together, null when they point to nobody known. */
function targetOf(found: readonly FoundTarget[], context: TargetContext): string | null {
  const {policy, sides, targets} = context;
  const explicit = found.filter(({is}) => is !== 'pair');
  // "Our countries" beside a named partner means that partner; beside "in the world" it is still the pair.
  const isNamed = explicit.some(({is}) => !targets.weak.includes(is));
  const read = isNamed || meaning('pair', sides).length === 0 ? explicit : found;
  const set = new Set(read.flatMap(({is}) => meaning(is, sides)).map(is => policy.readAs[is] ?? is));
  if (set.size === 0) return null;
  if (isNamed && sides.partner !== null && found.some(({is}) => isHalfPair(is, context))) set.add(sides.partner);
  const isWeak = [...set].every(is => targets.weak.includes(is));
  if (!policy.joinSelf || isWeak || sides.self === null) return combine(set, sides.self, targets);
  const relation = combine(new Set([...set, sides.self]), sides.self, targets);
  // A guest who names the host alone speaks of friendship with the host, whatever their sides together would be called.
  return relation === sides.self && !set.has(sides.self) ? combine(set, null, targets) : relation;
}

function otherwise(context: TargetContext): TargetDecision {
  const {policy, sides, targets, unknown} = context;
  if (policy.otherwise === null) return {target: null, isOwn: false, evidence: []};
  const set = new Set(meaning(policy.otherwise, sides));
  const none = policy.otherwise === 'pair' ? unknown : targets.unknown;
  const target = set.size === 0 ? none : combine(set, sides.self, targets);
  return {target, isOwn: policy.otherwise === 'self', evidence: []};
}

/**
 * Target of one cue: the rule's own; else expressions of the sentence, then of as many sentences before as the policy looks
 * back (evidence `inference`); else the policy's `otherwise`. Expressions pointing to nobody known ("our two
 * peoples" without a partner) give way to the next step.
 */
export function decideTarget(cue: Cue, context: TargetContext): TargetDecision {
  const {policy} = context;
  if (cue.target !== null) return otherwise({...context, policy: {...policy, otherwise: cue.target}});
  const places: readonly {role: EvidenceRole; find: () => readonly ResolvedTarget[]}[] = [
    {role: 'context', find: () => (policy.choose === 'none' ? [] : inSentence(cue, context))},
    {role: 'inference', find: () => (policy.choose === 'none' ? [] : inSentencesBefore(context))},
  ];
  for (const {role, find} of places) {
    const found = find();
    const target = targetOf(found, context);
    if (target === null) continue;
    const evidence = found.flatMap(({rule, span, refersTo}): Evidence[] => [
      {rule, role, span},
      ...(refersTo === undefined ? [] : [{rule: refersTo.rule, role: 'inference' as const, span: refersTo.span}]),
    ]);
    return {target, isOwn: found.every(({is}) => isSelf(is, context)), evidence};
  }
  return otherwise(context);
}
