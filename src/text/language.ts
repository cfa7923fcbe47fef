import type {DetectedLanguage, Language} from '../model/index.js';
import {type Evidence, gatherEvidence} from './languageEvidence.js';
import {BULGARIAN_VOWEL, ENGLISH_ENDING, KAZAKH_ENDING, KYRGYZ_LONG, RUSSIAN_ENDING} from './languageTables.js';
import {foldForm} from './normalise.js';
import {tokenise, WORD} from './tokens.js';

/** Script of a stretch: `other` for anything but the named, null without letters. */
export type Script = 'latin' | 'cyrillic' | 'arabic' | 'other' | null;

/** What part of a text to judge, and what to say when it is silent. */
export interface LanguageOptions {
  readonly start?: number;
  readonly end?: number;
  /** Language of the sentence or document before: decides for names and scraps in its script. Default `und`. */
  readonly prior?: DetectedLanguage;
}

/** Whether a language is one that {@link detectLanguage} can give. */
export function isDetected(language: Language): language is DetectedLanguage {
  return language === 'en' || language === 'ru' || language === 'kk' || language === 'und';
}

/**
 * The language of one sentence by its script, its letters and its function words; where these are silent, by endings,
 * then by `prior`.
 *
 * `und` for Latin or Cyrillic text that speaks more for another language, for any other script, and for Kazakh in
 * Latin or Arabic letters ({@link detectScript} tells those). Judge sentence by sentence: speeches change language.
 * A few words may be misread; Tatar and Bashkir short of their own letters read as Kazakh.
 */
export function detectLanguage(text: string, options: LanguageOptions = {}): DetectedLanguage {
  const {start = 0, end = text.length, prior = 'und'} = options;
  const evidence = gatherEvidence(text, start, end);
  const {latin, cyrillic, other} = evidence;
  if (latin + cyrillic + other === 0) return prior;
  if (other > latin && other > cyrillic) return 'und';
  const silent = evidence.sum === 0;
  if (latin > cyrillic) {
    if (silent) return latinByEndings(text, start, end, prior);
    return evidence.en >= evidence.otherLatin && evidence.en > 0 ? 'en' : 'und';
  }
  return cyrillicLanguage(text, {start, end, prior}, evidence);
}

/**
 * The script most letters of `[start, end)` belong to; on a tie Latin before Cyrillic before the rest.
 */
export function detectScript(text: string, start = 0, end = text.length): Script {
  const {latin, cyrillic, other} = gatherEvidence(text, start, end);
  const most = Math.max(latin, cyrillic, other);
  if (most === 0) return null;
  if (latin === most) return 'latin';
  if (cyrillic === most) return 'cyrillic';
  const letters = text.slice(start, end);
  return (letters.match(/\p{Script=Arabic}/gu)?.length ?? 0) * 2 > other ? 'arabic' : 'other';
}

function cyrillicLanguage(
  text: string,
  {start, end, prior}: Required<LanguageOptions>,
  evidence: Evidence,
): DetectedLanguage {
  const {kazakhWords, dottedWords, kyrgyzWords, foreignWords, words} = evidence;
  const slice = text.slice(start, end);
  const shared = dottedWords + kyrgyzWords;
  const letters = kazakhWords * 2 + shared;
  const kyrgyz = kyrgyzWords > 0 && kazakhWords + dottedWords === 0 && KYRGYZ_LONG.test(slice.toLowerCase());
  const kazakh = letters + evidence.kk;
  const foreign =
    foreignWords * 2 + evidence.otherCyrillic + (kyrgyz ? kyrgyzWords + 1 : 0) + (BULGARIAN_VOWEL.test(slice) ? 3 : 0);
  // Ukrainian and Belarusian share і, Kyrgyz and Mongolian ң, ө, ү: their own words decide.
  if (foreign > 0 && kazakhWords === 0 && foreign + shared > kazakh && foreign + shared > evidence.ru) return 'und';
  if (foreignWords > kazakhWords && foreignWords * 4 > words) return 'und';
  const onlyShared = kazakhWords + dottedWords === 0 && kyrgyzWords > 0 && words >= 6 && evidence.kk === 0;
  if (onlyShared && evidence.ru === 0) return prior === 'kk' ? 'kk' : 'und';
  if (kazakh !== evidence.ru && (letters === 0 || kazakh > evidence.ru || letters * 4 < words)) {
    return kazakh > evidence.ru ? 'kk' : 'ru';
  }
  if (letters > 0) return letters * 2 >= words || evidence.ru === 0 ? 'kk' : 'ru';
  return cyrillicByEndings(slice, prior);
}

function cyrillicByEndings(slice: string, prior: DetectedLanguage): DetectedLanguage {
  let [russian, kazakh] = [0, 0];
  for (const word of foldedWords(slice)) {
    if (RUSSIAN_ENDING.test(word)) russian += 1;
    if (KAZAKH_ENDING.test(word)) kazakh += 1;
  }
  const expected = prior === 'kk' ? kazakh + 1 : kazakh;
  if (russian === expected) return prior === 'kk' ? 'kk' : 'ru';
  return russian > expected ? 'ru' : 'kk';
}

function latinByEndings(text: string, start: number, end: number, prior: DetectedLanguage): DetectedLanguage {
  if (prior === 'en') return 'en';
  return foldedWords(text.slice(start, end)).some(word => ENGLISH_ENDING.test(word)) ? 'en' : 'und';
}

function foldedWords(slice: string): readonly string[] {
  const {count, starts, ends, kinds} = tokenise(slice);
  const words: string[] = [];
  for (let index = 0; index < count; index += 1) {
    if (kinds[index] === WORD) words.push(foldForm(slice.slice(starts[index], ends[index])));
  }
  return words;
}
