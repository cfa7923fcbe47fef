import type {DetectedLanguage} from '../model/index.js';
import {english} from './english.js';
import {kazakh} from './kazakh.js';
import {russian} from './russian.js';

/** Which forms count as forms of one word, by language. */

/** Conflation of the forms of a language: two forms belong together when they share a key. */
export interface Morphology {
  readonly language: DetectedLanguage;
  /**
   * Keys of a folded form, at least one, without repeats: every analysis the rules allow, since the rules cannot tell
   * which is right. Keys are opaque: compare them, never show them. Entries of a lexicon go through the same function.
   */
  readonly analyse: (form: string) => readonly string[];
}

/** A language without a stemmer: a form is its own and only key. */
const undetermined: Morphology = {language: 'und', analyse: form => [form]};

const MORPHOLOGIES: Readonly<Record<DetectedLanguage, Morphology>> = {
  en: english,
  ru: russian,
  kk: kazakh,
  und: undetermined,
};

/** The rules of a language; keys of different languages must not be compared. Keeps nothing between calls. */
export function morphologyFor(language: DetectedLanguage): Morphology {
  return MORPHOLOGIES[language];
}
