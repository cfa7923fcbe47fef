/** Patterns of a rule as entries of a dictionary, with a message for each part of a pattern that stays behind. */
import {type Message, message} from '../../model/index.js';
import type {PatternOrSet, RuleFile} from '../../schema/lexicon.js';
import type {Source} from '../lexiconFiles.js';
import type {Lists} from '../lists.js';
import {parsePattern, shownPattern} from '../patternSyntax.js';
import type {WordTest} from '../wordTests.js';
import type {FormatTraits, Wildcards} from './dictionary.js';
import {countVariants, type Variant, variantsOf} from './variants.js';

type Rule = RuleFile['rules'][number];

/** Most entries one pattern is written out to. */
export const MAX_VARIANTS = 1000;

/** Longest list of words in a message. */
const SHOWN_WORDS = 12;

/** What {@link entriesOf} works with. */
export interface EntryWork {
  readonly source: Source<RuleFile>;
  readonly lists: Lists;
  readonly traits: FormatTraits;
  /** Whether a bare word matches by stem in this language. */
  readonly stems: boolean;
  readonly messages: Message[];
}

/**
 * Entries of a rule, each once, in the order of its patterns. Problems go to the messages: `export/not-expressed`,
 * `export/too-many`, `export/stem`, `export/case`, `export/empty-rule`.
 *
 * @param index - Place of the rule in its file, from 0.
 */
export function entriesOf(rule: Rule, index: number, work: EntryWork): readonly string[] {
  const {source, traits, stems, messages} = work;
  const path = ['rules', index];
  const variants = rule.match.flatMap((pattern, at) => {
    const {kept, problem} = expand(pattern, work);
    const place = source.at([...path, 'match', at]);
    if (problem !== null) messages.push(message(problem.rule, 'warning', problem.text, {place}));
    return kept;
  });
  const name = `\`${source.value.frame}/${source.value.language}/${rule.id}\``;
  const textsOf = (kind: WordTest['kind']): ReadonlySet<string> =>
    new Set(variants.flat().flatMap(test => (test.kind === kind ? [test.text] : [])));
  const report = (id: string, text: string, at: string): void => {
    messages.push(message(id, 'warning', text, {place: source.at([...path, at])}));
  };
  const [byStem, byCase] = [stems ? textsOf('stem') : new Set<string>(), textsOf('case')];
  if (byStem.size > 0) {
    const text = `Unexpected words matched by stem in ${name}, expected forms: ${listed(byStem)} match other forms too here and were exported as the bare form; add the forms or a \`*\`.`;
    report('export/stem', text, 'match');
  }
  if (byCase.size > 0) {
    const text = `Unexpected words matched as spelled in ${name}, expected words in any case: ${listed(byCase)} will match small and capital letters alike.`;
    report('export/case', text, 'match');
  }
  if (variants.length === 0) {
    const text = `Unexpected rule ${name} without anything ${traits.title} can hold, expected at least one word or phrase; left out.`;
    report('export/empty-rule', text, 'id');
  }
  return [...new Set(variants.map(variant => variant.map(({text}) => text).join(traits.joint)))];
}

/** What the format can hold of a pattern, and what it cannot. */
interface Expanded {
  readonly kept: readonly (readonly WordTest[])[];
  readonly problem: {readonly rule: 'export/not-expressed' | 'export/too-many'; readonly text: string} | null;
}

function expand(pattern: PatternOrSet, {traits: {title, writes}, lists}: EntryWork): Expanded {
  const refuse = (rule: 'export/not-expressed' | 'export/too-many', text: string): Expanded => ({
    kept: [],
    problem: {rule, text},
  });
  if (typeof pattern !== 'string') {
    const set = shownPattern(`${pattern.all.join(' & ')} within ${pattern.within}`);
    const text = `Unexpected words in any order (${set}), expected words one after another: ${title} has nothing for it; left out.`;
    return refuse('export/not-expressed', text);
  }
  const {line} = parsePattern(pattern);
  if (line === null) return {kept: [], problem: null};
  if (line.some(({kind}) => kind === 'gap')) {
    const text = `Unexpected gap in pattern ${shownPattern(pattern)}, expected words next to each other in ${title}; left out.`;
    return refuse('export/not-expressed', text);
  }
  const count = countVariants(line, lists);
  if (count > MAX_VARIANTS) {
    const text = `Unexpected ${count} combinations in pattern ${shownPattern(pattern)}, expected at most ${MAX_VARIANTS} that could be written out one by one; left out.`;
    return refuse('export/too-many', text);
  }
  const variants = variantsOf(line, lists);
  const kept = variants.filter(holdsWords).filter(variant => variant.every(test => canWrite(test, writes)));
  if (kept.length === variants.length) return {kept, problem: null};
  const gap = variants.some(variant => !holdsWords(variant));
  const expected = gap ? 'words next to each other' : WILDCARDS[writes];
  const lost = kept.length === 0 ? '' : `${variants.length - kept.length} of ${variants.length} variants `;
  const text = `Unexpected ${gap ? 'gap' : 'wildcard'} in pattern ${shownPattern(pattern)}, expected ${expected} in ${title}; ${lost}left out.`;
  return {kept, problem: {rule: 'export/not-expressed', text}};
}

const WILDCARDS: Readonly<Record<Wildcards, string>> = {
  end: '`*` at the end of a word only',
  star: '`*` only',
  glob: '`*` and `?` only',
};

function holdsWords(variant: Variant): variant is readonly WordTest[] {
  return variant.every(test => test !== null);
}

/** Wildcards of a test, as far as the format's tool reads them. */
function canWrite({kind, text}: WordTest, writes: Wildcards): boolean {
  if (kind === 'literal' || kind === 'stem' || writes === 'glob') return true;
  return !text.includes('?') && (writes === 'star' || !/\*./u.test(text));
}

function listed(words: ReadonlySet<string>): string {
  const shown = [...words].slice(0, SHOWN_WORDS).map(word => `\`${word}\``);
  return `${shown.join(', ')}${words.size > shown.length ? ` and ${words.size - shown.length} more` : ''}`;
}
