/** What was declared before looking, in words, signs and a column. */
import {
  type Declaration,
  type DeclarationState,
  type Declarations,
  type DeclaredRow,
  declarationOf,
} from '../analysis/declaration.js';
import type {CsvColumn} from './csvColumns.js';
import {countOf} from './numbers.js';

/** A sign and words for each state. */
export const STATES: Readonly<Record<DeclarationState, {readonly sign: string; readonly words: string}>> = {
  frozen: {sign: '■', words: 'declared and frozen'},
  declared: {sign: '◆', words: 'declared'},
  'changed-since-freeze': {sign: '△', words: 'changed'},
  exploratory: {sign: '○', words: 'exploratory'},
};

/** Column of `comparison.csv`: whether the row was declared before looking. */
export function declarationColumn(declarations: Declarations | undefined): CsvColumn<DeclaredRow> {
  return {
    name: 'declaration',
    meaning:
      'frozen: declared and as frozen; declared: there is no freeze; changed-since-freeze; exploratory: added after looking',
    value: row => declarationOf(declarations, row).state,
  };
}

/** Sign, words and reason of a state: `△ changed since the freeze of 2022-01-31: added`. */
export function describeDeclaration({state, reason}: Declaration): string {
  const {sign, words} = STATES[state];
  if (reason === null) return `${sign} ${words}`;
  const plain = reason.replaceAll('`', '');
  return state === 'changed-since-freeze' ? `${sign} ${plain}` : `${sign} ${words}: ${plain}`;
}

/** The freeze in one sentence. */
export function describeFreeze({freeze, freezeProblem}: Pick<Declarations, 'freeze' | 'freezeProblem'>): string {
  if (freezeProblem !== null) return freezeProblem.replaceAll('`', '');
  if (freeze === null) return 'The plan was not frozen: that it was declared before looking is the author\u2019s word.';
  const {runsBefore, history} = freeze;
  const before =
    runsBefore.length === 0
      ? 'no results of this project were in the output folder then'
      : `${countOf(runsBefore.length, 'run')} with results lay in the output folder by then, so it may not have been frozen before looking`;
  const again = history.length === 0 ? '' : `; it replaced ${countOf(history.length, 'earlier freeze')}`;
  return `The plan was frozen on ${freeze.frozen.slice(0, 10)}; ${before}${again}.`;
}

/** Size of every declared family, one phrase each. */
export function describeFamilies({families}: Pick<Declarations, 'families'>): string[] {
  return families.map(({id, contrasts, frames, languages, tests, frozenContrasts}) => {
    const size = `\u201c${id}\u201d: ${countOf(contrasts, 'contrast')} \u00d7 ${countOf(frames, 'frame')} in up to ${countOf(languages, 'language')}, at most ${countOf(tests, 'test')}`;
    const lost = (frozenContrasts ?? 0) - contrasts;
    return lost > 0
      ? `${size} (the freeze declares ${countOf(frozenContrasts ?? 0, 'contrast')}: q is corrected for too few tests)`
      : size;
  });
}

/** What the freeze declares and these figures do not show, and inputs that are not what they were; one sentence each. */
export function describeLosses({freeze, missing, otherInputs}: Declarations): string[] {
  if (freeze === null) return [];
  const day = freeze.frozen.slice(0, 10);
  return [
    ...missing.map(({id, name}) => `Declared and not reported: \u201c${name}\u201d (${id}), in the freeze of ${day}.`),
    ...otherInputs.map(what => `Changed since the freeze of ${day}: ${what.replaceAll('`', '')}.`),
  ];
}

/** The plan in a line or two for a terminal: families, freeze, what changed and what is missing. */
export function describeBriefly(declarations: Declarations): string {
  const {families, freeze, freezeProblem, contrasts, missing} = declarations;
  const none = freezeProblem === null ? 'Not frozen.' : 'The freeze beside the plan cannot be used: not frozen.';
  const sizes = families
    .filter(family => family.contrasts > 0)
    .map(
      ({contrasts: count, frames, tests}) =>
        `${count} × ${countOf(frames, 'frame')}, at most ${countOf(tests, 'test')}`,
    );
  const changed = contrasts.filter(({state}) => state === 'changed-since-freeze').length;
  return [
    `Declared contrasts: ${sizes.length === 0 ? 'none' : sizes.join('; ')}.`,
    freeze === null ? none : `Frozen on ${freeze.frozen.slice(0, 10)}, plan ${freeze.plan.slice(0, 12)}.`,
    ...(changed === 0 ? [] : [`${countOf(changed, 'contrast')} changed since: exploratory.`]),
    ...(missing.length === 0 ? [] : [`${countOf(missing.length, 'contrast')} declared and not reported.`]),
  ].join(' ');
}
