/** The rule files of one language: names checked against the codebook, patterns and conditions compiled. */
import {type Message, message} from '../model/index.js';
import type {Codebook} from '../schema/codebook.js';
import type {Condition, PatternOrSet, RuleFile} from '../schema/lexicon.js';
import {nameChecker, RELATIVE_TARGETS} from './checkCodebook.js';
import {compileConditions, distinct, type FileWork, numberPatterns} from './compileConditions.js';
import {describeCondition} from './describeCondition.js';
import type {CompiledRule, RuleDescription} from './lexicon.js';
import type {Source} from './lexiconFiles.js';
import {shownMatch} from './shownMatch.js';

type Rule = RuleFile['rules'][number];

/** A rule with the file it stands in. */
export interface PlacedRule {
  readonly name: string;
  readonly rule: Rule;
  readonly index: number;
  readonly source: Source<RuleFile>;
}

/** All rules of the files, by name, so that the order of files and rules changes nothing. */
export function placeRules(sources: readonly Source<RuleFile>[]): readonly PlacedRule[] {
  return sources
    .flatMap(source => {
      const {frame, language, rules} = source.value;
      return rules.map((rule, index) => ({name: `${frame}/${language}/${rule.id}`, rule, index, source}));
    })
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** Whether the rule has a condition on other rules. */
export function asksRules({needs, unless}: Rule): boolean {
  return [...needs, ...unless].some(condition => 'rule' in condition);
}

/** Compile one rule. */
export function compileRule({name, rule, index, source}: PlacedRule, work: FileWork): CompiledRule {
  const path = ['rules', index];
  const written = numberPatterns(rule.match, [...path, 'match'], work);
  return {
    name,
    frame: source.value.frame,
    patterns: distinct(written),
    written,
    needs: compileConditions(rule.needs, [...path, 'needs'], work),
    unless: compileConditions(rule.unless, [...path, 'unless'], work),
    ...valuesOf(rule),
    asksRules: asksRules(rule),
  };
}

function valuesOf({sub, stance, target, agency, voice, flags}: Rule) {
  return {
    sub: sub ?? null,
    stance: stance ?? null,
    target: target ?? null,
    agency: agency ?? null,
    voice: voice ?? null,
    flags,
  } satisfies Partial<CompiledRule>;
}

/** The rule as shown to people. */
export function describeRule({name, rule, index, source}: PlacedRule): RuleDescription {
  const {frame, language} = source.value;
  const {id, note, source: origin} = rule;
  return {
    name,
    frame,
    language,
    id,
    ...valuesOf(rule),
    note,
    source: origin,
    match: rule.match.map(shownMatch),
    needs: rule.needs.map(describeCondition),
    unless: rule.unless.map(describeCondition),
    place: () => source.at(['rules', index, 'id']),
  };
}

/** Names in a rule file that the codebook does not know. */
export function checkRuleNames(source: Source<RuleFile>, codebook: Codebook, messages: Message[]): void {
  const check = nameChecker(source, messages);
  const {frame: frameId, rules} = source.value;
  check(
    'frame',
    frameId,
    ['frame'],
    codebook.frames.map(({id}) => id),
  );
  const frame = codebook.frames.find(({id}) => id === frameId);
  if (frame === undefined) return;
  const allowed = {
    sub: frame.subCodes.map(({id}) => id),
    target: codebook.targets.values.map(({id}) => id),
    agency: frame.agency ? codebook.agencies.map(({id}) => id) : [],
  };
  for (const [index, rule] of rules.entries()) {
    const path = ['rules', index];
    if (rule.sub !== undefined) check('sub-code', rule.sub, [...path, 'sub'], allowed.sub);
    if (rule.target !== undefined)
      check('target', rule.target, [...path, 'target'], [...allowed.target, ...RELATIVE_TARGETS]);
    if (rule.agency !== undefined) check('agency', rule.agency, [...path, 'agency'], allowed.agency);
    for (const kind of ['match', 'not'] as const) {
      for (const [at, example] of rule.examples[kind].entries()) {
        if (typeof example === 'string') continue;
        const place = [...path, 'examples', kind, at];
        if (typeof example.sub === 'string') check('sub-code', example.sub, [...place, 'sub'], allowed.sub);
        if (typeof example.target === 'string') check('target', example.target, [...place, 'target'], allowed.target);
        if (typeof example.agency === 'string') check('agency', example.agency, [...place, 'agency'], allowed.agency);
      }
    }
  }
}

/**
 * Patterns that stand twice in a file under the same conditions: one of the two rules could never be told from the
 * other. The same pattern under different conditions is meant.
 */
export function checkDuplicatePatterns({value, at}: Source<RuleFile>, messages: Message[]): void {
  const first = new Map<string, {rule: string; path: readonly PropertyKey[]}>();
  for (const [index, {id, match, needs, unless}] of value.rules.entries()) {
    for (const [place, pattern] of match.entries()) {
      const path = ['rules', index, 'match', place];
      const key = JSON.stringify([spaced(pattern), sorted(needs), sorted(unless)]);
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, {rule: id, path});
      else {
        const text = `Unexpected second \`${shownMatch(pattern)}\`, expected each pattern once under the same conditions (first in rule \`${earlier.rule}\`, ${at(earlier.path)}); remove one.`;
        messages.push(message('lexicon/duplicate-pattern', 'error', text, {place: at(path)}));
      }
    }
  }
}

function spaced(pattern: PatternOrSet): PatternOrSet {
  const one = (text: string): string => text.trim().replace(/\s+/gu, ' ');
  return typeof pattern === 'string' ? one(pattern) : {all: pattern.all.map(one).sort(), within: pattern.within};
}

function sorted(conditions: readonly Condition[]): readonly string[] {
  return conditions.map(condition => JSON.stringify(condition)).sort();
}
