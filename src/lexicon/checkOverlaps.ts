/** Patterns that never change a result because another rule always finds the same words. */
import type {Pattern} from '../match/index.js';
import {type Message, message} from '../model/index.js';
import type {PlacedRule} from './compileRules.js';
import type {CompiledRule, LexiconLanguage} from './lexicon.js';
import {shownMatch} from './shownMatch.js';
import {type CoversClass, subsumes} from './subsume.js';

/** A pattern of a rule, compiled and as it stands in the file. */
interface PlacedPattern {
  readonly rule: CompiledRule;
  readonly pattern: Pattern;
  readonly number: number;
  readonly shown: string;
  readonly place: () => string;
}

/** Values of a rule that decide what its cue says. */
const VALUES = ['sub', 'stance', 'target', 'agency', 'voice'] as const;

/**
 * Pairs of rules of one frame of which the second fires wherever a pattern of the first does, on the same words: the
 * wider rule asks for no condition the narrower does not ask for. Patterns of one rule, and patterns under different
 * conditions, may overlap as they like.
 *
 * @param placed - Rules of this language, in the order of `language.rules`.
 * @returns `lexicon/overlap`, once for each pattern, at the narrower one; of two equal ones at the later by name.
 */
export function checkOverlaps(language: LexiconLanguage, placed: readonly PlacedRule[]): readonly Message[] {
  const {atoms, classes} = language;
  const known = new Map<string, boolean>();
  const covers: CoversClass = (wide, narrow) => {
    if (wide === narrow) return true;
    const key = `${wide} ${narrow}`;
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const outer = classes[wide] ?? [];
    const result = (classes[narrow] ?? []).every(atom => outer.some(one => atoms.covers(one, atom)));
    known.set(key, result);
    return result;
  };
  const asked = namedByOthers(language.rules);
  const patterns = patternsOf(language, placed);
  const byFrame = new Map(language.rules.map(({frame}) => [frame, patterns.filter(({rule}) => rule.frame === frame)]));
  return patterns.flatMap(narrow => {
    if (asked.has(narrow.rule.name)) return [];
    const wide = byFrame.get(narrow.rule.frame)?.find(one => isWider(one, narrow, covers));
    return wide === undefined ? [] : [overlap(narrow, wide)];
  });
}

/** Rules others ask for: where they fire matters even if another rule fires there too. */
function namedByOthers(rules: readonly CompiledRule[]): ReadonlySet<string> {
  const conditions = rules.flatMap(({needs, unless}) => [...needs, ...unless]);
  const numbers = conditions.flatMap(condition => (condition.kind === 'rules' ? condition.rules : []));
  return new Set(numbers.flatMap(number => rules[number]?.name ?? []));
}

function patternsOf({rules, patterns}: LexiconLanguage, placed: readonly PlacedRule[]): readonly PlacedPattern[] {
  return rules.flatMap((rule, at) =>
    rule.written.flatMap((number, index): PlacedPattern[] => {
      const {rule: source, index: position, source: file} = placed[at] ?? {};
      const pattern = number === null ? undefined : patterns[number]?.pattern;
      const text = source?.match[index];
      if (number === null || pattern === undefined || text === undefined || file === undefined) return [];
      const place = (): string => file.at(['rules', position ?? 0, 'match', index]);
      return [{rule, pattern, number, shown: shownMatch(text), place}];
    }),
  );
}

function isWider(wide: PlacedPattern, narrow: PlacedPattern, covers: CoversClass): boolean {
  const [outer, inner] = [wide.rule, narrow.rule];
  if (outer === inner) return false;
  if (!isSubset(outer.needs, inner.needs) || !isSubset(outer.unless, inner.unless)) return false;
  const isEqual = wide.number === narrow.number;
  if (!isEqual && !matchesAll(wide.pattern, narrow.pattern, covers)) return false;
  // Of two that find the same the first stands.
  const isMutual =
    isSubset(inner.needs, outer.needs) &&
    isSubset(inner.unless, outer.unless) &&
    (isEqual || matchesAll(narrow.pattern, wide.pattern, covers));
  return !isMutual || outer.name < inner.name;
}

function matchesAll(wide: Pattern, narrow: Pattern, covers: CoversClass): boolean {
  return wide.kind === 'line' && narrow.kind === 'line' && subsumes(wide.node, narrow.node, covers);
}

/** Whether each of the first stands among the second; conditions with equal patterns have equal numbers. */
function isSubset(some: readonly unknown[], all: readonly unknown[]): boolean {
  const known = new Set(all.map(one => JSON.stringify(one)));
  return some.every(one => known.has(JSON.stringify(one)));
}

function overlap(narrow: PlacedPattern, wide: PlacedPattern): Message {
  const differing = VALUES.filter(key => narrow.rule[key] !== wide.rule[key]);
  const values = differing.map(key => `${key} ${narrow.rule[key] ?? 'open'} beside ${wide.rule[key] ?? 'open'}`);
  const consequence =
    differing.length === 0
      ? 'it never changes a result; remove it, or the other'
      : `both count, with other values (${values.join(', ')}); say in one of them where it shall not hold`;
  const text = `Unexpected pattern \`${narrow.shown}\`, expected words of its own: rule \`${wide.rule.name}\` always finds the same by \`${wide.shown}\` (${wide.place()}); ${consequence}.`;
  return message('lexicon/overlap', 'warning', text, {place: narrow.place()});
}
