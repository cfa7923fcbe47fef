/** Masks, stance cues and target expressions: names checked against the codebook, patterns and conditions compiled. */
import type {Codebook} from '../schema/codebook.js';
import type {Condition, MaskFile, PatternOrSet, StanceFile, TargetFile} from '../schema/lexicon.js';
import {nameChecker, RELATIVE_TARGETS} from './checkCodebook.js';
import {compileConditions, compilePatterns, type FileWork} from './compileConditions.js';
import type {CompiledEntry, CompiledMask, CompiledStance, CompiledTarget} from './lexicon.js';
import type {Source} from './lexiconFiles.js';

/** Masks of one file. */
export function compileMasks(
  {value: {language, masks}}: Source<MaskFile>,
  work: FileWork,
  frames: readonly string[],
): readonly CompiledMask[] {
  return masks.map((mask, index) => {
    checkFrames(mask.frames ?? [], ['masks', index, 'frames'], work, frames);
    return {...compileEntry(`mask/${language}/${mask.id}`, mask, ['masks', index], work), frames: mask.frames ?? null};
  });
}

/** Stance cues of one file. */
export function compileStance(
  {value: {language, cues}}: Source<StanceFile>,
  work: FileWork,
  frames: readonly string[],
): readonly CompiledStance[] {
  return cues.map((cue, index) => {
    const {effect, scope, within, crosses} = cue;
    checkFrames(cue.frames ?? [], ['cues', index, 'frames'], work, frames);
    for (const [at, {frame}] of cue.examples.entries()) {
      checkFrames([frame], ['cues', index, 'examples', at, 'frame'], work, frames);
    }
    const entry = compileEntry(`stance/${language}/${cue.id}`, cue, ['cues', index], work);
    return {...entry, effect, scope, within, crosses, frames: cue.frames ?? null};
  });
}

/** Target expressions of one file. */
export function compileTargets(
  {value: {language, targets}}: Source<TargetFile>,
  work: FileWork,
  codebook: Codebook,
): readonly CompiledTarget[] {
  const check = nameChecker(work.source, work.messages);
  const allowed = [...codebook.targets.values.map(({id}) => id), ...RELATIVE_TARGETS, 'antecedent'];
  return targets.map((target, index) => {
    check('target', target.is, ['targets', index, 'is'], allowed);
    const needs = compileConditions(target.needs, ['targets', index, 'needs'], work);
    return {...compileEntry(`target/${language}/${target.id}`, target, ['targets', index], work), needs, is: target.is};
  });
}

/** Patterns after which a clause starts. */
export function compileClauseBreaks({value}: Source<StanceFile>, work: FileWork): readonly number[] {
  return compilePatterns(value.clauseBreaks, ['clauseBreaks'], work);
}

function compileEntry(
  name: string,
  {match, unless}: {readonly match: readonly PatternOrSet[]; readonly unless: readonly Condition[]},
  path: readonly PropertyKey[],
  work: FileWork,
): CompiledEntry {
  return {
    name,
    patterns: compilePatterns(match, [...path, 'match'], work),
    unless: compileConditions(unless, [...path, 'unless'], work),
  };
}

function checkFrames(
  named: readonly string[],
  path: readonly PropertyKey[],
  {source, messages}: FileWork,
  frames: readonly string[],
): void {
  const check = nameChecker(source, messages);
  for (const [index, frame] of named.entries()) check('frame', frame, [...path, index], frames);
}
