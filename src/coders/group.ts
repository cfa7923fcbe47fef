/** Cues of one sentence to codings: those that agree in every value become one, with all their evidence. */
import type {Coding, Evidence, Flag, Stance, Voice} from '../model/index.js';

/** What was decided about one cue. */
export interface Decision {
  readonly frame: string;
  readonly sub: string | null;
  readonly stance: Stance;
  readonly target: string | null;
  readonly agency: string | null;
  readonly voice: Voice;
  readonly flags: readonly Flag[];
  readonly evidence: readonly Evidence[];
}

/** Who coded by which codebook. */
export interface Signature {
  readonly coder: string;
  readonly codebook: string;
}

/** Order of two strings by code unit, the same on every machine. */
function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function byPlace(a: Evidence, b: Evidence): number {
  return (
    a.span.start - b.span.start || a.span.end - b.span.end || byCodeUnit(a.rule, b.rule) || byCodeUnit(a.role, b.role)
  );
}

/** Evidence in text order, each piece once. */
function sortedEvidence(evidence: readonly Evidence[]): readonly Evidence[] {
  return [...evidence].sort(byPlace).filter((one, index, all) => {
    const last = all[index - 1];
    return last === undefined || byPlace(last, one) !== 0;
  });
}

/** Place of a coding's first cue; a coding always has one. */
function firstCue({evidence}: Coding): number {
  return evidence.find(({role}) => role === 'cue')?.span.start ?? Number.POSITIVE_INFINITY;
}

function identity({frame, sub, stance, target, agency, voice}: Decision): string {
  return JSON.stringify([frame, sub, stance, target, agency, voice]);
}

/**
 * Codings of one sentence.
 *
 * @param sentence - Its id.
 * @param decisions - One per cue, in any order: the result does not depend on it.
 * @returns Codings by their first cue, then by their values; none for no decision.
 */
export function groupDecisions(
  sentence: string,
  decisions: readonly Decision[],
  signature: Signature,
): readonly Coding[] {
  const groups = new Map<string, Decision[]>();
  for (const decision of decisions) {
    const key = identity(decision);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [decision]);
    else group.push(decision);
  }
  const codings = [...groups].map(([key, group]) => {
    const [{frame, sub, stance, target, agency, voice}] = group as [Decision, ...Decision[]];
    const flags = [...new Set(group.flatMap(decision => decision.flags))].sort(byCodeUnit);
    const evidence = sortedEvidence(group.flatMap(decision => decision.evidence));
    const coding: Coding = {
      sentence,
      frame,
      sub,
      stance,
      target,
      agency,
      voice,
      flags,
      unsure: false,
      ...signature,
      evidence,
    };
    return {key, coding};
  });
  codings.sort((a, b) => firstCue(a.coding) - firstCue(b.coding) || byCodeUnit(a.key, b.key));
  return codings.map(({coding}) => coding);
}
