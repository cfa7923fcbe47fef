/** One cue to one decision: voice, stance, target, sub-code and agency, each by its own module. */
import type {Cue, SentenceFindings} from '../lexicon/findings.js';
import type {Evidence, Flag, Turn} from '../model/index.js';
import type {Codebook} from '../schema/codebook.js';
import {decideAgency} from './agency.js';
import type {Decision} from './group.js';
import type {Quotation} from './quotations.js';
import {firstAtLeast} from './scope.js';
import type {Sides} from './sides.js';
import {decideStance, type StanceContext} from './stance.js';
import {decideTarget, policyFor, type TargetContext, type TargetDecision} from './target.js';
import {decideVoice} from './voice.js';

type Frame = Codebook['frames'][number];

/** A turn as read, with what deciding about its cues needs. */
export interface TurnContext {
  readonly codebook: Codebook;
  readonly turn: Turn;
  /** Text of the document. */
  readonly text: string;
  /** Findings of every sentence of the turn, in order. */
  readonly read: readonly SentenceFindings[];
  readonly quotations: readonly Quotation[];
  /** Target of a relation whose other side nobody names. */
  readonly unknown: string;
  /** Sides by the language of the sentence. */
  readonly sides: (findings: SentenceFindings) => Sides;
  /** See {@link StanceContext.negated}; null for a language without an analysis. */
  readonly negated: (findings: SentenceFindings) => StanceContext['negated'];
}

/** Sentences back in the turn that are kept at hand; how many count is the affair of each policy. */
const LOOK_BACK = 12;

/** Sub-code by target, for cues whose rule names none. */
function subFor({target, isOwn}: TargetDecision, {subByTarget}: Frame): string | null {
  if (isOwn && subByTarget.self !== undefined) return subByTarget.self;
  return (target === null ? undefined : subByTarget[target]) ?? subByTarget.otherwise ?? null;
}

/** The sentences before, nearest first. */
function sentencesBefore(index: number, read: readonly SentenceFindings[]): readonly SentenceFindings[] {
  return read.slice(Math.max(0, index - LOOK_BACK), index).reverse();
}

/** Sub-code and target, the one from the other where the rule leaves the sub-code open. */
function subAndTarget(
  cue: Cue,
  frame: Frame,
  {codebook, unknown, sides}: TurnContext,
  at: Pick<TargetContext, 'findings' | 'before'>,
): TargetDecision & {readonly sub: string | null} {
  const policy = policyFor(frame, cue.sub);
  const decision = decideTarget(cue, {...at, policy, targets: codebook.targets, sides: sides(at.findings), unknown});
  return {...decision, sub: cue.sub ?? subFor(decision, frame)};
}

/** Findings of the sentence in which a passage opens. */
function openingOf(passage: {start: number} | null, read: readonly SentenceFindings[]): SentenceFindings | null {
  if (passage === null) return null;
  const opening = read[firstAtLeast(read.length, at => (read[at]?.sentence.span.end ?? 0) >= passage.start)];
  return opening !== undefined && opening.sentence.span.start < passage.start ? opening : null;
}

/** Decides one cue of the sentence `index` of a turn; null when the codebook does not know its frame. */
export function decideCue(cue: Cue, index: number, context: TurnContext): Decision | null {
  const frame = context.codebook.frames.find(({id}) => id === cue.frame);
  const findings = context.read[index];
  if (frame === undefined || findings === undefined) return null;
  const {turn, text, quotations} = context;
  const voice = decideVoice(cue, {turn, findings, text, quotations});
  const opening = openingOf(voice.passage, context.read);
  const stance = decideStance(cue, {turn, findings, text, voice, opening, negated: context.negated(findings)});
  const before = sentencesBefore(index, context.read);
  const target = subAndTarget(cue, frame, context, {findings, before});
  const agency = decideAgency(cue, {
    frame,
    agencies: context.codebook.agencies,
    target: target.target,
    findings,
    before,
  });
  const own: Evidence = {rule: cue.rule, role: 'cue', span: cue.span};
  const flags: readonly Flag[] = [...cue.flags, ...stance.flags];
  return {
    frame: cue.frame,
    sub: target.sub,
    stance: stance.stance,
    target: target.target,
    agency: agency.agency,
    voice: voice.voice,
    flags,
    evidence: [own, ...cue.context, ...voice.evidence, ...stance.evidence, ...target.evidence, ...agency.evidence],
  };
}
