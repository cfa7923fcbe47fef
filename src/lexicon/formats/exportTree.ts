/**
 * Rules of ours as categories with entries, frame › sub-code › rule, and everything about them that no dictionary can hold.
 * What a format cannot write of a pattern is decided by its traits.
 */
import type {Message} from '../../model/index.js';
import type {Codebook} from '../../schema/codebook.js';
import type {RuleFile} from '../../schema/lexicon.js';
import type {Source} from '../lexiconFiles.js';
import type {Lists} from '../lists.js';
import type {FormatTraits} from './dictionary.js';
import {entriesOf} from './exportEntries.js';

/** A category to be written. */
export interface ExportedCategory {
  /** Name of the category: the id of a frame, sub-code or rule. */
  readonly id: string;
  /** Name for people. */
  readonly name: string;
  /** Words, word beginnings and phrases as the format writes them, each once. */
  readonly entries: readonly string[];
  readonly children: readonly ExportedCategory[];
}

/** What stands at the beginning of a file, where its format has a place for it. */
export interface ExportHeader {
  readonly title: string;
  /** Lines that say what the file was made from. */
  readonly provenance: readonly string[];
}

/** A rule file with the lists its patterns may name. */
export interface RuleSource {
  readonly source: Source<RuleFile>;
  readonly lists: Lists;
}

/** What {@link exportTree} works with. */
export interface ExportWork {
  readonly traits: FormatTraits;
  /** Whether a language has stems, so that a bare word matches more than itself. */
  readonly hasStems: (language: string) => boolean;
  readonly messages: Message[];
}

/** The frames of these files in the order of the codebook; frames, sub-codes and rules without an entry are left out. */
export function exportTree(
  codebook: Codebook,
  sources: readonly RuleSource[],
  work: ExportWork,
): readonly ExportedCategory[] {
  const several = new Set(sources.map(({source}) => source.value.language)).size > 1;
  return codebook.frames.flatMap(frame => {
    const rules = sources
      .filter(({source}) => source.value.frame === frame.id)
      .flatMap(one => ruleCategories(one, {...work, several}));
    const subs = frame.subCodes.flatMap(({id, definition}) => {
      const children = rules.filter(({sub}) => sub === id).map(({category}) => category);
      return children.length === 0 ? [] : [{id, name: definition, entries: [], children}];
    });
    const direct = rules.filter(({sub}) => sub === null).map(({category}) => category);
    const children = [...subs, ...direct];
    return children.length === 0 ? [] : [{id: frame.id, name: frame.name, entries: [], children}];
  });
}

/** Rules of one file that leave at least one entry. */
function ruleCategories(
  {source, lists}: RuleSource,
  {several, hasStems, traits, messages}: ExportWork & {readonly several: boolean},
): readonly {readonly sub: string | null; readonly category: ExportedCategory}[] {
  const {language, rules} = source.value;
  return rules.flatMap((rule, index) => {
    const entries = entriesOf(rule, index, {source, lists, stems: hasStems(language), traits, messages});
    if (entries.length === 0) return [];
    // Rules of two languages may have one name.
    const id = several ? `${rule.id}-${language}` : rule.id;
    return [{sub: rule.sub ?? null, category: {id, name: rule.note, entries, children: []}}];
  });
}
