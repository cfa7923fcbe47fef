/** Rules of a lexicon in, a dictionary for another tool out, with a list of everything the dictionary cannot hold. */
import {type Message, message} from '../../model/index.js';
import type {Condition} from '../../schema/lexicon.js';
import {type LexiconFile, type LexiconSources, readLexiconFiles} from '../lexiconFiles.js';
import {readFileLists, readSharedLists} from '../lists.js';
import {hasStems} from '../loadLexicon.js';
import {FORMATS, type FormatName} from './dictionary.js';
import {type ExportedCategory, type ExportHeader, exportTree, type RuleSource} from './exportTree.js';
import {writeLexicoder} from './lexicoder.js';
import {writeLiwc} from './liwc.js';
import {writeQuanteda} from './quanteda.js';
import {writeWordstat} from './wordstat.js';
import {writeYoshikoder} from './yoshikoder.js';

/** What of a lexicon is exported, and how. */
export interface ExportChoice {
  readonly format: FormatName;
  /** Frames of the codebook; all when empty. */
  readonly frames: readonly string[];
  /** Languages of the rules; all when empty. */
  readonly languages: readonly string[];
}

/** What {@link exportDictionary} gives. */
export interface ExportedDictionary {
  /** The dictionary; null when nothing could be written. */
  readonly text: string | null;
  readonly rules: number;
  readonly entries: number;
  readonly messages: readonly Message[];
}

const WRITERS: Readonly<Record<FormatName, (tree: readonly ExportedCategory[], header: ExportHeader) => string>> = {
  quanteda: writeQuanteda,
  liwc: writeLiwc,
  wordstat: writeWordstat,
  yoshikoder: writeYoshikoder,
  lexicoder: writeLexicoder,
};

/**
 * Write rules as a dictionary: frame › sub-code › rule, patterns written out to the words and phrases they stand for.
 *
 * @param files - Files of a lexicon that loads without an error.
 * @returns Messages: `export/nothing` (an error, no text); `export/left-behind` for what no dictionary holds, with
 *   counts; then by file and line `export/not-expressed`, `export/too-many`, `export/stem`,
 *   `export/case`, `export/empty-rule`.
 */
export function exportDictionary(files: readonly LexiconFile[], choice: ExportChoice): ExportedDictionary {
  const {sources, messages: problems} = readLexiconFiles(files);
  const codebook = sources.codebooks[0]?.value;
  const failed = (messages: readonly Message[]): ExportedDictionary => ({text: null, rules: 0, entries: 0, messages});
  if (codebook === undefined) return failed(problems);
  const traits = FORMATS[choice.format];
  const chosen = choose(sources, choice);
  const messages: Message[] = [...leftBehind(chosen, traits.title)];
  const tree = exportTree(codebook, withLists(chosen), {traits, hasStems, messages});
  const {rules, entries} = sizeOf(tree);
  if (rules === 0) {
    const text = `Unexpected choice without a single word ${traits.title} can hold, expected rules with words or phrases; choose other frames or languages.`;
    return failed([message('export/nothing', 'error', text), ...messages]);
  }
  const languages = [...new Set(chosen.rules.map(({value}) => value.language))].sort().join(', ');
  const provenance = [
    `Exported by refrain for ${traits.title} from ${codebook.id}@${codebook.version} (lexicon@${codebook.lexiconVersion}), languages: ${languages}.`,
    'Words and phrases only: conditions, masks, gaps and stance of the rules are not in this file.',
  ];
  return {text: WRITERS[choice.format](tree, {title: codebook.id, provenance}), rules, entries, messages};
}

/** The files of these frames and languages. */
function choose(sources: LexiconSources, {frames, languages}: ExportChoice): LexiconSources {
  const speaks = ({value: {language}}: {readonly value: {readonly language: string}}): boolean =>
    languages.length === 0 || languages.includes(language);
  return {
    ...sources,
    rules: sources.rules.filter(one => speaks(one) && (frames.length === 0 || frames.includes(one.value.frame))),
    masks: sources.masks.filter(speaks),
    stance: sources.stance.filter(speaks),
    targets: sources.targets.filter(speaks),
    lists: sources.lists.filter(speaks),
  };
}

/** Rule files with their lists; problems of lists are those loading told already. */
function withLists({rules, lists}: LexiconSources): readonly RuleSource[] {
  return rules.map(source => {
    const shared = readSharedLists(
      lists.filter(({value}) => value.language === source.value.language),
      [],
    );
    return {source, lists: readFileLists(source, shared, [])};
  });
}

/** One message for each kind of thing that no dictionary holds. */
function leftBehind({rules, masks, stance, targets}: LexiconSources, title: string): readonly Message[] {
  const all = rules.flatMap(({value}) => value.rules);
  const count = (has: (rule: (typeof all)[number]) => boolean): number => all.filter(has).length;
  const holds = (conditions: readonly Condition[]): boolean => conditions.length > 0;
  const kinds: readonly (readonly [count: number, what: string, effect: string])[] = [
    [
      count(({needs, unless}) => holds(needs) || holds(unless)),
      `of ${all.length} rules with conditions (\`needs\`, \`unless\`)`,
      'their words will also be found where the rule would not code',
    ],
    [masks.reduce((sum, {value}) => sum + value.masks.length, 0), 'masks', 'names and formulas will be found too'],
    [
      stance.reduce((sum, {value}) => sum + value.cues.length, 0),
      'stance words',
      'a negated or attributed word counts like any other',
    ],
    [
      targets.reduce((sum, {value}) => sum + value.targets.length, 0),
      'target expressions',
      'nothing says whose concern a word is',
    ],
    [
      count(({stance: set, target, agency, voice}) => [set, target, agency, voice].some(value => value !== undefined)),
      `of ${all.length} rules that set stance, target, agency or voice`,
      'only the sub-code is kept',
    ],
  ];
  const lost = kinds.flatMap(([number, what, effect]) => {
    if (number === 0) return [];
    const text = `Unexpected ${number} ${what}, expected words alone: ${title} has nothing for it, so ${effect}.`;
    return [message('export/left-behind', 'warning', text)];
  });
  if (!rules.some(({value: {language}}) => language === 'ru' || language === 'kk')) return lost;
  const folded = `Unexpected \`ё\` in texts, expected \`е\`: patterns are written with \`е\` for both, so replace \`ё\` in the texts before ${title} reads them.`;
  return [...lost, message('export/left-behind', 'warning', folded)];
}

function sizeOf(tree: readonly ExportedCategory[]): {readonly rules: number; readonly entries: number} {
  const all = [...tree];
  for (const {children} of all) all.push(...children);
  const rules = all.filter(({entries}) => entries.length > 0);
  return {rules: rules.length, entries: rules.reduce((sum, {entries}) => sum + entries.length, 0)};
}
