/** `needs` and `unless`: checked and compiled. */
import {type Message, message} from '../model/index.js';
import type {Condition, PatternOrSet} from '../schema/lexicon.js';
import type {CompiledCondition} from './lexicon.js';
import type {Source} from './lexiconFiles.js';
import type {Lists} from './lists.js';
import type {PatternCompiler} from './patternCompiler.js';

/** One file while it is compiled. */
export interface FileWork {
  readonly source: Pick<Source<unknown>, 'at'>;
  readonly lists: Lists;
  readonly compiler: PatternCompiler;
  readonly messages: Message[];
  /** Numbers of the rules of this frame and language by id; null where no rule may be named (masks, stance, targets). */
  readonly rules: ReadonlyMap<string, {readonly number: number; readonly asksRules: boolean}> | null;
}

/** Numbers of the patterns as they stand in the file; null for those with errors, which are reported. */
export function numberPatterns(
  patterns: readonly PatternOrSet[],
  path: readonly PropertyKey[],
  {source, lists, compiler, messages}: FileWork,
): readonly (number | null)[] {
  return patterns.map((pattern, index) =>
    compiler.add(pattern, lists, ({rule, severity, text}) =>
      messages.push(message(rule, severity, text, {place: source.at([...path, index])})),
    ),
  );
}

/** The numbers ascending, each once, as the matcher wants them. */
export function distinct(numbers: readonly (number | null)[]): readonly number[] {
  return [...new Set(numbers.filter(number => number !== null))].sort((a, b) => a - b);
}

/** Numbers of the patterns, ascending, each once; those with errors are left out and reported. */
export function compilePatterns(
  patterns: readonly PatternOrSet[],
  path: readonly PropertyKey[],
  work: FileWork,
): readonly number[] {
  return distinct(numberPatterns(patterns, path, work));
}

/** Compile a list of conditions; problems are reported as `lexicon/bad-condition` or with the pattern's own rule. */
export function compileConditions(
  conditions: readonly Condition[],
  path: readonly PropertyKey[],
  work: FileWork,
): readonly CompiledCondition[] {
  return conditions.map((condition, index) => compileCondition(condition, [...path, index], work));
}

function compileCondition(condition: Condition, path: readonly PropertyKey[], work: FileWork): CompiledCondition {
  if ('kind' in condition) return {kind: 'turn-kind', kinds: condition.kind};
  if ('speaker' in condition) {
    for (const [index, side] of condition.speaker.entries()) {
      if (/^[A-Z]{2}$/u.test(side)) continue;
      refuse(
        `side \`${side}\``,
        'expected two capital letters such as `KZ`; correct it.',
        [...path, 'speaker', index],
        work,
      );
    }
    return {kind: 'speaker', sides: condition.speaker};
  }
  if ('rule' in condition) return compileRuleCondition(condition, path, work);
  const {any, in: where, within, side, overlap} = condition;
  if (where !== 'sentence' && (within !== undefined || side !== 'either' || overlap)) {
    const expected = 'expected them only with `in: sentence`, where the cue stands; drop them.';
    refuse(`\`within\`, \`side\` or \`overlap\` with \`in: ${where}\``, expected, path, work);
  } else if (overlap && (within !== undefined || side !== 'either')) {
    refuse(
      '`within` or `side` beside `overlap`',
      'expected one or the other: what overlaps has no side; drop one.',
      path,
      work,
    );
  }
  const patterns = compilePatterns(any, [...path, 'any'], work);
  return {
    kind: 'words',
    key: patterns.join(),
    patterns,
    where,
    within: within ?? Number.POSITIVE_INFINITY,
    side: overlap ? 'overlap' : side,
  };
}

function compileRuleCondition(
  {rule: ids, in: where}: Extract<Condition, {rule: unknown}>,
  path: readonly PropertyKey[],
  work: FileWork,
): CompiledCondition {
  const at = [...path, 'rule'];
  const numbers: number[] = [];
  if (where === 'title')
    refuse('`rule` with `in: title`', 'expected a place in the turn: rules do not read titles.', path, work);
  if (work.rules === null)
    refuse('`rule`', 'expected `any`, `speaker` or `kind`: only rules of frames may name rules.', at, work);
  for (const [index, id] of (work.rules === null ? [] : ids).entries()) {
    const named = work.rules?.get(id);
    if (named === undefined) {
      const known = [...(work.rules?.keys() ?? [])].sort().map(one => `\`${one}\``);
      refuse(`rule \`${id}\``, `expected a rule of this file (${known.join(', ')}); correct it.`, [...at, index], work);
    } else if (named.asksRules) {
      const expected = 'expected a rule without `rule` conditions of its own; put the words here with `any`.';
      refuse(`rule \`${id}\``, expected, [...at, index], work);
    } else numbers.push(named.number);
  }
  return {kind: 'rules', rules: numbers, where};
}

function refuse(seen: string, expected: string, path: readonly PropertyKey[], {source, messages}: FileWork): void {
  const text = `Unexpected ${seen} in a condition, ${expected}`;
  messages.push(message('lexicon/bad-condition', 'error', text, {place: source.at(path)}));
}
