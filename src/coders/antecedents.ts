/** "Their", "its": expressions that mean whoever was named last (`is: antecedent` in `targets.<lang>.yaml`). */
import type {FoundTarget, SentenceFindings} from '../lexicon/findings.js';

/** An expression, with the one it refers to when it is an antecedent resolved. */
export type ResolvedTarget = FoundTarget & {readonly refersTo?: FoundTarget};

/** Sentences back in which a name may stand (codebook, section on units). */
const LOOK_BACK = 2;

/**
 * The expressions of a sentence, each antecedent read as the last expression before it in the sentence, else the first after it
 * ("since its independence, the country …"), else the last of up to two sentences before. One that refers to nobody named is
 * left out.
 *
 * @param found - In text order.
 * @param before - Sentences before, nearest first.
 * @param targetsOf - Expressions of a sentence in text order.
 */
export function resolveAntecedents(
  found: readonly FoundTarget[],
  before: readonly SentenceFindings[],
  targetsOf: (findings: SentenceFindings) => readonly FoundTarget[],
): readonly ResolvedTarget[] {
  if (!found.some(isAntecedent)) return found;
  let last: FoundTarget | undefined;
  const earlier = (): FoundTarget | undefined => {
    for (const findings of before.slice(0, LOOK_BACK)) {
      const named = targetsOf(findings).findLast(one => !isAntecedent(one));
      if (named !== undefined) return named;
    }
    return undefined;
  };
  const first = found.find(one => !isAntecedent(one));
  return found.flatMap(one => {
    if (!isAntecedent(one)) {
      last = one;
      return [one];
    }
    // Nobody was named before it in this sentence, so the first one named at all comes after it.
    last ??= first ?? earlier();
    return last === undefined ? [] : [{...one, is: last.is, refersTo: last}];
  });
}

function isAntecedent({is}: FoundTarget): boolean {
  return is === 'antecedent';
}
