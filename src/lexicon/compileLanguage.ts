/** All files of one language, compiled against one set of word tests. */
import type {Message} from '../model/index.js';
import type {Codebook} from '../schema/codebook.js';
import type {Morphology} from '../text/morphology.js';
import {foldForm} from '../text/normalise.js';
import {createAtoms} from './atoms.js';
import type {FileWork} from './compileConditions.js';
import {compileClauseBreaks, compileMasks, compileStance, compileTargets} from './compileEntries.js';
import {asksRules, compileRule, placeRules} from './compileRules.js';
import type {LexiconLanguage} from './lexicon.js';
import type {LexiconSources, Source} from './lexiconFiles.js';
import {readFileLists, readSharedLists, type WithLists} from './lists.js';
import {createPatternCompiler} from './patternCompiler.js';

/** What all languages share. */
export interface LanguageOptions {
  readonly codebook: Codebook;
  /** Null: bare words in patterns are exact forms. */
  readonly morphology: Morphology | null;
  readonly messages: Message[];
}

/** Compile one language; `sources` hold its files only. Equal sets of files give equal results, whatever their order. */
export function compileLanguage(
  language: string,
  sources: LexiconSources,
  {codebook, morphology, messages}: LanguageOptions,
): LexiconLanguage {
  const atoms = createAtoms(morphology, foldForm);
  const compiler = createPatternCompiler(atoms);
  const shared = readSharedLists(sources.lists, messages);
  const opened = new Map<Source<WithLists>, FileWork>();
  function open(source: Source<WithLists>): FileWork {
    const known = opened.get(source);
    if (known !== undefined) return known;
    const work = {source, lists: readFileLists(source, shared, messages), compiler, messages, rules: null};
    opened.set(source, work);
    return work;
  }
  const frames = codebook.frames.map(({id}) => id);
  const placed = placeRules(sources.rules);
  const rules = placed.map(one => {
    const siblings = placed.flatMap(({source, rule}, number) =>
      source.value.frame === one.source.value.frame ? [[rule.id, {number, asksRules: asksRules(rule)}] as const] : [],
    );
    return compileRule(one, {...open(one.source), rules: new Map(siblings)});
  });
  const masks = sources.masks.flatMap(source => compileMasks(source, open(source), frames));
  const stance = sources.stance.flatMap(source => compileStance(source, open(source), frames));
  const targets = sources.targets.flatMap(source => compileTargets(source, open(source), codebook));
  const clauseBreaks = sources.stance.flatMap(source => compileClauseBreaks(source, open(source)));
  const {programs: patterns, classes} = compiler;
  return {language, atoms, classes, patterns, rules, masks, stance, targets, clauseBreaks};
}
