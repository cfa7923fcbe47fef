/** What is doubtful in a plan that is none the less valid. */
import type {ResolvedContrast} from '../analysis/comparison/contrast.js';
import {
  type Actors,
  intersectSelections,
  type Message,
  message,
  type Selection,
  type Severity,
} from '../model/index.js';
import type {Plan} from '../schema/plan.js';
import {familyOf} from './planNames.js';
import {describeConditions, type NamedPlan} from './planRecord.js';

/**
 * Warnings `plan/may-overlap`, `plan/same-contrast`, `plan/unused-family`, `plan/no-rules`, and as information
 * `plan/shared-speech`: two declared contrasts of one family rest on some of the same speech.
 */
export function doubtPlan(plan: Plan, named: NamedPlan, {actors, place}: {actors: Actors; place: string}): Message[] {
  const tell = (rule: string, text: string, severity: Severity = 'warning'): Message =>
    message(rule, severity, text, {place});
  const {contrasts, frames} = named;
  return [
    ...contrasts
      .filter(({target, reference}) => mayShare(target.where, reference.where, actors))
      .map(({id}) =>
        tell(
          'plan/may-overlap',
          `Unexpected groups of \`${id}\` that may hold the same speech, expected two that cannot: where they do, nothing is compared. Set them apart by one more condition.`,
        ),
      ),
    ...pairsOf(contrasts)
      .filter(([a, b]) => sameGroups(a, b))
      .map(([a, b]) =>
        tell(
          'plan/same-contrast',
          `Unexpected \`${b.id}\` with the groups of \`${a.id}\`, expected each comparison once: twice it counts as two tests. Remove one.`,
        ),
      ),
    ...plan.families
      .filter(({id}) => plan.contrasts.every(contrast => familyOf(contrast) !== id))
      .map(({id}) =>
        tell(
          'plan/unused-family',
          `Unexpected family \`${id}\` that no contrast names, expected at least one; remove it or name it.`,
        ),
      ),
    ...frames
      .filter(({declared, languages}) => declared && languages.length === 0)
      .map(({id}) =>
        tell(
          'plan/no-rules',
          `Unexpected frame \`${id}\` without rules in any language, expected some: nothing can be tested with it.`,
        ),
      ),
    ...pairsOf(contrasts.filter(({declared}) => declared))
      .filter(([a, b]) => a.family === b.family && !sameGroups(a, b) && sharing(a, b, actors))
      .map(([a, b]) =>
        tell(
          'plan/shared-speech',
          `\`${a.id}\` and \`${b.id}\` rest on some of the same speech: their tests depend on each other; q by Benjamini–Yekutieli allows for that.`,
          'info',
        ),
      ),
  ];
}

function pairsOf<T>(items: readonly T[]): (readonly [T, T])[] {
  return items.flatMap((one, index) => items.slice(index + 1).map(other => [one, other] as const));
}

/** The same two groups, whichever is the target. */
function sameGroups(a: ResolvedContrast, b: ResolvedContrast): boolean {
  const key = ({target, reference}: ResolvedContrast): string =>
    [target, reference]
      .map(({where}) => describeConditions(where))
      .toSorted()
      .join(' v ');
  return key(a) === key(b);
}

function sharing(a: ResolvedContrast, b: ResolvedContrast, actors: Actors): boolean {
  return [a.target, a.reference].some(one =>
    [b.target, b.reference].some(other => mayShare(one.where, other.where, actors)),
  );
}

/** Whether no condition keeps two groups apart; a person speaks for the sides actors.yaml gives him only. */
function mayShare(a: Selection, b: Selection, {people}: Actors): boolean {
  const both = intersectSelections(a, b);
  if (both === null) return false;
  if (both.speaker.length === 0 || both.side.length === 0) return true;
  return people.some(
    ({id, side, tenures}) =>
      both.speaker.includes(id) && [side, ...tenures.map(one => one.side)].some(one => both.side.includes(one)),
  );
}
