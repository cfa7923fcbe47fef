/** Rule files in, a compiled lexicon or every problem out. */
import {type Message, message} from '../model/index.js';
import {type Morphology, morphologyFor} from '../text/morphology.js';
import {checkCodebook, checkUnique, nameChecker, RELATIVE_TARGETS} from './checkCodebook.js';
import {compileLanguage} from './compileLanguage.js';
import {checkDuplicatePatterns, checkRuleNames, describeRule, placeRules} from './compileRules.js';
import {examplesOf} from './examples.js';
import {checkKeywords, compileKeywords} from './keywords.js';
import type {LoadedLexicon} from './lexicon.js';
import {type LexiconFile, type LexiconSources, readLexiconFiles} from './lexiconFiles.js';

/** Options of {@link loadLexicon}. */
export interface LoadOptions {
  /** Stems of a language's words; null for a language without. Default: those of `text/`. */
  readonly morphologyFor?: (language: string) => Morphology | null;
}

/**
 * Load a lexicon folder.
 *
 * @param files - `codebook.yaml` and, as far as there are any, `evidence.yaml`, `masks|stance|targets|lists|keywords.<lang>.yaml` and
 *   `rules/<frame>.<lang>.yaml`, in any order; the order changes nothing but that of messages and examples.
 * @returns The lexicon, null when a message is an error; all messages by file, line and column: those of `schema/`, and
 *   `lexicon/no-codebook`, `lexicon/unknown-file`, `lexicon/file-name`, `lexicon/unknown-name`, `lexicon/duplicate-id`,
 *   `lexicon/duplicate-pattern`, `lexicon/bad-pattern`, `lexicon/never-matches`, `lexicon/look-alike` (warning),
 *   `lexicon/unknown-list`, `lexicon/list-cycle`, `lexicon/bad-condition`.
 */
export function loadLexicon(files: readonly LexiconFile[], options: LoadOptions = {}): LoadedLexicon {
  const {lexicon, messages} = openLexicon(files, options);
  return {lexicon, messages};
}

/** {@link loadLexicon} with the parsed files, for those who look closer. */
export function openLexicon(
  files: readonly LexiconFile[],
  options: LoadOptions = {},
): LoadedLexicon & {readonly sources: LexiconSources} {
  const {sources, messages} = readLexiconFiles(files);
  const place = new Map(files.map(({path}, index) => [path, index]));
  const [codebookFile] = sources.codebooks;
  if (codebookFile === undefined) {
    if (!messages.some(({place: at}) => at?.includes('codebook.'))) messages.push(noCodebook());
    return {lexicon: null, messages: inOrder(messages, place), sources};
  }
  const codebook = codebookFile.value;
  checkFiles(sources, messages);
  const morphology = options.morphologyFor ?? ownMorphology;
  const languages = languagesIn(sources).map(language => {
    const own = filesOf(sources, language);
    return [language, compileLanguage(language, own, {codebook, morphology: morphology(language), messages})] as const;
  });
  const ordered = inOrder(messages, place);
  if (ordered.some(({severity}) => severity === 'error')) return {lexicon: null, messages: ordered, sources};
  const lexicon = {
    codebook,
    coderId: `lexicon@${codebook.lexiconVersion}`,
    codebookId: `${codebook.id}@${codebook.version}`,
    languages: new Map(languages),
    evidence: sources.evidence.flatMap(({value}) => value.measured),
    rules: placeRules(sources.rules).map(describeRule),
    examples: () => examplesOf(sources),
    keywords: () => compileKeywords(sources.keywords, morphology),
  };
  return {lexicon, messages: ordered, sources};
}

/** Whether a bare word of a pattern matches by stem in this language. */
export function hasStems(language: string): language is 'en' | 'ru' | 'kk' {
  return language === 'en' || language === 'ru' || language === 'kk';
}

/** Stems where `text/` has a stemmer. */
function ownMorphology(language: string): Morphology | null {
  return hasStems(language) ? morphologyFor(language) : null;
}

/** Checks that need no compiling: names against the codebook, ids and patterns that stand twice. */
function checkFiles(sources: LexiconSources, messages: Message[]): void {
  const [codebook, ...others] = sources.codebooks;
  if (codebook === undefined) return;
  for (const {path} of others) {
    const text = `Unexpected second codebook \`${path}\`, expected one per lexicon; remove one.`;
    messages.push(message('lexicon/duplicate-id', 'error', text, {place: path}));
  }
  checkCodebook(codebook, messages);
  for (const source of sources.rules) {
    checkRuleNames(source, codebook.value, messages);
    checkDuplicatePatterns(source, messages);
  }
  for (const source of sources.keywords) checkKeywords(source, codebook.value, messages);
  for (const source of sources.evidence) {
    const check = nameChecker(source, messages);
    const frames = codebook.value.frames.map(({id}) => id);
    for (const [index, {frame}] of source.value.measured.entries())
      check('frame', frame, ['measured', index, 'frame'], frames);
  }
  checkIds(sources, messages);
  checkAgencies(sources, messages);
}

/** Full names must be unique, also across files. */
function checkIds({rules, masks, stance, targets, lists}: LexiconSources, messages: Message[]): void {
  const named = placeRules(rules).map(({name, index, source}) => ({
    id: name,
    place: () => source.at(['rules', index, 'id']),
  }));
  checkUnique(named, 'rule', messages);
  const entries = [
    ...masks.map(source => ({source, kind: 'mask', key: 'masks', items: source.value.masks})),
    ...stance.map(source => ({source, kind: 'stance', key: 'cues', items: source.value.cues})),
    ...targets.map(source => ({source, kind: 'target', key: 'targets', items: source.value.targets})),
  ].flatMap(({source, kind, key, items}) =>
    items.map(({id}, index) => ({
      id: `${kind}/${source.value.language}/${id}`,
      place: () => source.at([key, index, 'id']),
    })),
  );
  checkUnique(entries, 'entry', messages);
  const shared = lists.flatMap(source =>
    Object.keys(source.value.lists).map(name => ({
      id: `${source.value.language}/${name}`,
      place: () => source.at(['lists', name]),
    })),
  );
  checkUnique(shared, 'list', messages);
}

/** Expressions an agency is named by: the meaning of an expression or its id. */
function checkAgencies({codebooks, targets}: LexiconSources, messages: Message[]): void {
  const [codebook] = codebooks;
  if (codebook === undefined) return;
  const ids = targets.flatMap(({value}) => value.targets.map(({id}) => id));
  const allowed = [...codebook.value.targets.values.map(({id}) => id), ...RELATIVE_TARGETS, ...new Set(ids)];
  const check = nameChecker(codebook, messages);
  for (const [index, {named}] of codebook.value.agencies.entries()) {
    for (const [at, name] of named.entries()) check('expression', name, ['agencies', index, 'named', at], allowed);
  }
}

function languagesIn({rules, masks, stance, targets, lists}: LexiconSources): readonly string[] {
  const all = [...rules, ...masks, ...stance, ...targets, ...lists].map(({value: {language}}) => language);
  return [...new Set(all)].sort();
}

function filesOf(sources: LexiconSources, language: string): LexiconSources {
  const own = <T extends {readonly value: {readonly language: string}}>(files: readonly T[]): T[] =>
    files.filter(({value}) => value.language === language);
  const {rules, masks, stance, targets, lists} = sources;
  return {
    ...sources,
    rules: own(rules),
    masks: own(masks),
    stance: own(stance),
    targets: own(targets),
    lists: own(lists),
  };
}

function noCodebook(): Message {
  return message(
    'lexicon/no-codebook',
    'error',
    'Missing file `codebook.yaml`, expected one in the lexicon folder; add it.',
  );
}

/** By file as given, then line and column; messages without a place first. */
export function inOrder(messages: readonly Message[], files: ReadonlyMap<string, number>): readonly Message[] {
  const keyed = messages.map(one => {
    const [, path = '', line = '0', column = '0'] = /^(.*?)(?::(\d+):(\d+))?$/su.exec(one.place ?? '') ?? [];
    return {one, key: [files.get(path) ?? -1, Number(line), Number(column)] as const};
  });
  keyed.sort((a, b) => a.key[0] - b.key[0] || a.key[1] - b.key[1] || a.key[2] - b.key[2]);
  return keyed.map(({one}) => one);
}
