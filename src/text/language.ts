import type {Language} from '../model/index.js';
import {CYRILLIC, characterTables, LATIN, LETTER} from './characters.js';
import {
  BULGARIAN_VOWEL,
  ENGLISH_ENDING,
  FUNCTION_WORDS,
  KAZAKH_ENDING,
  KAZAKH_KYRGYZ,
  KAZAKH_LETTERS,
  KAZAKH_UKRAINIAN,
  KYRGYZ_LONG,
  OTHER_CYRILLIC_LETTERS,
  RUSSIAN_ENDING,
  type Witness,
} from './languageTables.js';
import {foldForm} from './normalise.js';
import {tokenise, WORD} from './tokens.js';

/** Script of a stretch: `other` for anything but the named, null without letters. */
export type Script = 'latin' | 'cyrillic' | 'arabic' | 'other' | null;

/** What part of a text to judge, and what to say when it is silent. */
export interface LanguageOptions {
  readonly start?: number;
  readonly end?: number;
  /** Language of the sentence or document before: decides for names and scraps in its script. Default `und`. */
  readonly prior?: Language;
}

/**
 * The language of one sentence by its script, its letters and its function words; where these are silent, by endings,
 * then by `prior`.
 *
 * `und` for Latin or Cyrillic text that speaks more for another language, for any other script, and for Kazakh in
 * Latin or Arabic letters ({@link detectScript} tells those). Judge sentence by sentence: speeches change language.
 * A few words may be misread; Tatar and Bashkir short of their own letters read as Kazakh.
 */
export function detectLanguage(text: string, options: LanguageOptions = {}): Language {
  const {start = 0, end = text.length, prior = 'und'} = options;
  const evidence = gather(text, start, end);
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
  const {latin, cyrillic, other} = gather(text, start, end);
  const most = Math.max(latin, cyrillic, other);
  if (most === 0) return null;
  if (latin === most) return 'latin';
  if (cyrillic === most) return 'cyrillic';
  const letters = text.slice(start, end);
  return (letters.match(/\p{Script=Arabic}/gu)?.length ?? 0) * 2 > other ? 'arabic' : 'other';
}

/** Letters by script and words by what they speak for. */
interface Evidence {
  latin: number;
  cyrillic: number;
  other: number;
  en: number;
  ru: number;
  kk: number;
  otherCyrillic: number;
  otherLatin: number;
  /** Words with a letter only Kazakh has among its neighbours. */
  kazakhWords: number;
  /** Words with і but no such letter. */
  dottedWords: number;
  /** Words with ң, ө, ү but neither of the above. */
  kyrgyzWords: number;
  /** Words with a letter of another Cyrillic alphabet, or a Latin letter English lacks. */
  foreignWords: number;
  words: number;
  /** Function words of any language and tell-tale words: 0 when the sentence is silent. */
  sum: number;
}

function cyrillicLanguage(text: string, {start, end, prior}: Required<LanguageOptions>, evidence: Evidence): Language {
  const {kazakhWords, dottedWords, kyrgyzWords, foreignWords, words} = evidence;
  const slice = text.slice(start, end);
  const shared = dottedWords + kyrgyzWords;
  const letters = kazakhWords * 2 + shared;
  const kyrgyz = kyrgyzWords > 0 && kazakhWords + dottedWords === 0 && KYRGYZ_LONG.test(slice.toLowerCase());
  const kazakh = letters + evidence.kk;
  const foreign = foreignWords * 2 + evidence.otherCyrillic + (kyrgyz ? kyrgyzWords + 1 : 0) + (BULGARIAN_VOWEL.test(slice) ? 3 : 0);
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

function cyrillicByEndings(slice: string, prior: Language): Language {
  let [russian, kazakh] = [0, 0];
  for (const word of foldedWords(slice)) {
    if (RUSSIAN_ENDING.test(word)) russian += 1;
    if (KAZAKH_ENDING.test(word)) kazakh += 1;
  }
  const expected = prior === 'kk' ? kazakh + 1 : kazakh;
  if (russian === expected) return prior === 'kk' ? 'kk' : 'ru';
  return russian > expected ? 'ru' : 'kk';
}

function latinByEndings(text: string, start: number, end: number, prior: Language): Language {
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

/** Longest function word; longer words are not hashed. */
const LONGEST = 12;
const HASH_SEED = 0x811c9dc5 | 0;
const HASH_PRIME = 0x01000193;

/** Kinds of letters, as bits. */
const KAZAKH = 1;
const DOTTED = 2;
const KYRGYZ = 4;
const FOREIGN = 8;

interface Tables {
  /** Letter kind of every folded code unit. */
  readonly letters: Uint8Array;
  /** Hash of a function word → the evidence it adds to. */
  readonly words: ReadonlyMap<number, readonly Witness[]>;
}

let tables: Tables | null = null;

function languageTables(): Tables {
  tables ??= buildTables();
  return tables;
}

function buildTables(): Tables {
  const letters = new Uint8Array(0x10000);
  const mark = (characters: string, kind: number): void => {
    for (const character of characters) letters[character.charCodeAt(0)] = kind;
  };
  const {flags} = characterTables();
  for (let code = 0x80; code < 0x2100; code += 1) if ((flags[code] as number) & LATIN) letters[code] = FOREIGN;
  mark(OTHER_CYRILLIC_LETTERS, FOREIGN);
  mark(KAZAKH_LETTERS, KAZAKH);
  mark(KAZAKH_UKRAINIAN, DOTTED);
  mark(KAZAKH_KYRGYZ, KYRGYZ);
  const words = new Map<number, readonly Witness[]>();
  for (const [witness, list] of Object.entries(FUNCTION_WORDS) as [Witness, string][]) {
    for (const word of new Set(list.split(/\s+/u).map(foldForm))) {
      const hash = hashOf(word);
      words.set(hash, [...(words.get(hash) ?? []), witness]);
    }
  }
  return {letters, words};
}

function hashOf(word: string): number {
  let hash = HASH_SEED;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), HASH_PRIME);
  return hash;
}

/** One pass over the sentence; a word is known by the hash of its folded letters, so none is cut out. */
function gather(text: string, start: number, end: number): Evidence {
  const {flags, folded} = characterTables();
  const {letters, words} = languageTables();
  const evidence = emptyEvidence();
  let hash = HASH_SEED;
  let length = 0;
  let kinds = 0;
  for (let at = start; at <= end; at += 1) {
    const code = at < end ? text.charCodeAt(at) : 0x20;
    const flag = flags[code] as number;
    const unit = folded[code] as number;
    if (flag & LETTER) {
      if (flag & LATIN) evidence.latin += 1;
      else if (flag & CYRILLIC) evidence.cyrillic += 1;
      else evidence.other += 1;
      kinds |= letters[unit] as number;
    } else if (length > 0 && unit !== 0 && !(unit === 0x27 && (flags[text.charCodeAt(at + 1)] as number) & LETTER)) {
      if (length <= LONGEST) for (const witness of words.get(hash) ?? []) evidence[witness] += 1;
      if (kinds !== 0) countLetters(evidence, kinds);
      evidence.words += 1;
      hash = HASH_SEED;
      length = 0;
      kinds = 0;
      continue;
    } else if (length === 0) continue;
    if (unit === 0) continue;
    hash = Math.imul(hash ^ unit, HASH_PRIME);
    length += 1;
  }
  evidence.otherLatin += evidence.latin > evidence.cyrillic ? evidence.foreignWords : 0;
  evidence.sum = evidence.en + evidence.otherLatin + evidence.ru + evidence.kk + evidence.otherCyrillic;
  return evidence;
}

function countLetters(evidence: Evidence, kinds: number): void {
  if (kinds & FOREIGN) evidence.foreignWords += 1;
  else if (kinds & KAZAKH) evidence.kazakhWords += 1;
  else if (kinds & DOTTED) evidence.dottedWords += 1;
  else evidence.kyrgyzWords += 1;
}

function emptyEvidence(): Evidence {
  return {
    latin: 0,
    cyrillic: 0,
    other: 0,
    en: 0,
    ru: 0,
    kk: 0,
    otherCyrillic: 0,
    otherLatin: 0,
    kazakhWords: 0,
    dottedWords: 0,
    kyrgyzWords: 0,
    foreignWords: 0,
    words: 0,
    sum: 0,
  };
}
