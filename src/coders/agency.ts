/** Who is alleged to be behind it, for frames that ask (`agency: true` in `codebook.yaml`). */
import type {Cue, FoundTarget, SentenceFindings} from '../lexicon/findings.js';
import type {Evidence} from '../model/index.js';
import type {Codebook} from '../schema/codebook.js';
import {nearby, wordsBetween} from './scope.js';
import {longestTargets} from './target.js';

type Frame = Codebook['frames'][number];

/** Sentences back in the turn that may name an agency (codebook, section on units). */
const LOOK_BACK = 2;

/** What an agency depends on besides the cue. */
export interface AgencyContext {
  readonly frame: Frame;
  readonly agencies: Codebook['agencies'];
  /** Target decided for the cue: who is attacked is not taken for the author. */
  readonly target: string | null;
  readonly findings: SentenceFindings;
  /** Findings of sentences before in the turn, nearest first; two of them count. */
  readonly before: readonly SentenceFindings[];
}

/** An agency with the expression it rests on. */
export interface AgencyDecision {
  readonly agency: string | null;
  readonly evidence: readonly Evidence[];
}

/** The agency an expression names by its meaning or, more closely, by its id; null when none. */
function agencyNamedBy({is, rule}: FoundTarget, agencies: Codebook['agencies']): string | null {
  const id = rule.slice(rule.lastIndexOf('/') + 1);
  const agency = agencies.find(({named}) => named.includes(id)) ?? agencies.find(({named}) => named.includes(is));
  return agency?.id ?? null;
}

/** Expressions of a sentence which name an agency and are not the target. */
function naming(
  targets: readonly FoundTarget[],
  {agencies, target}: AgencyContext,
): readonly {found: FoundTarget; agency: string}[] {
  return targets.flatMap(found => {
    const agency = found.is === target ? null : agencyNamedBy(found, agencies);
    return agency === null ? [] : [{found, agency}];
  });
}

/**
 * Agency of one cue: the rule's own; else that of the nearest expression in the sentence which names one and is not the
 * target; else of the last such expression in the nearest of the two sentences before; else the frame's `agencyOtherwise`.
 * Null in frames without agencies.
 */
export function decideAgency(cue: Cue, context: AgencyContext): AgencyDecision {
  const {frame, findings, before} = context;
  if (!frame.agency) return {agency: null, evidence: []};
  if (cue.agency !== null) return {agency: cue.agency, evidence: []};
  const here = [...naming(nearby(longestTargets(findings), cue), context)].sort(
    (a, b) => wordsBetween(a.found, cue) - wordsBetween(b.found, cue) || a.found.firstToken - b.found.firstToken,
  );
  const earlier = before
    .slice(0, LOOK_BACK)
    .map(sentence => naming(longestTargets(sentence).slice(-40), context))
    .find(named => named.length > 0);
  const chosen = here[0] ?? earlier?.at(-1);
  if (chosen === undefined) return {agency: frame.agencyOtherwise, evidence: []};
  const {rule, span} = chosen.found;
  return {agency: chosen.agency, evidence: [{rule, role: 'inference', span}]};
}
