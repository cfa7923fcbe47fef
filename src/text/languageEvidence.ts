import {CYRILLIC, characterTables, flagsAt, LATIN, LETTER} from './characters.js';
import {
  FUNCTION_WORDS,
  KAZAKH_KYRGYZ,
  KAZAKH_LETTERS,
  KAZAKH_UKRAINIAN,
  OTHER_CYRILLIC_LETTERS,
  type Witness,
} from './languageTables.js';
import {foldForm} from './normalise.js';

/** What the words and letters of a sentence say about its language; no decision is made here. */

/** Letters by script and words by what they speak for. */
export interface Evidence {
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

/** Longest function word; longer words are not hashed. */
const LONGEST = 12;
const HASH_SEED = 0x811c9dc5 | 0;
const HASH_PRIME = 0x01000193;
/** Bits dropped from a hash, so that it is a small integer to the engine. */
const HASH_DROP = 2;

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
  return hash >>> HASH_DROP;
}

/** The evidence in `[start, end)`: one pass; a word is known by the hash of its folded letters, so none is cut out. */
export function gatherEvidence(text: string, start: number, end: number): Evidence {
  const {flags, folded} = characterTables();
  const {letters, words} = languageTables();
  const evidence = emptyEvidence();
  let [latin, cyrillic, other, count] = [0, 0, 0, 0];
  let hash = HASH_SEED;
  let length = 0;
  let kinds = 0;
  for (let at = start; at <= end; at += 1) {
    const code = at < end ? text.charCodeAt(at) : 0x20;
    const flag = flags[code] as number;
    const unit = folded[code] as number;
    if (unit === 0) continue;
    if (flag & LETTER) {
      if (flag & LATIN) latin += 1;
      else if (flag & CYRILLIC) cyrillic += 1;
      else other += 1;
      kinds |= letters[unit] as number;
    } else if (length === 0) continue;
    else if (unit !== 0x27 || !(flagsAt(text, at + 1) & LETTER)) {
      const witnesses = length <= LONGEST ? words.get(hash >>> HASH_DROP) : undefined;
      if (witnesses !== undefined) for (const witness of witnesses) evidence[witness] += 1;
      if (kinds !== 0) countLetters(evidence, kinds);
      count += 1;
      hash = HASH_SEED;
      length = 0;
      kinds = 0;
      continue;
    }
    hash = Math.imul(hash ^ unit, HASH_PRIME);
    length += 1;
  }
  evidence.latin = latin;
  evidence.cyrillic = cyrillic;
  evidence.other = other;
  evidence.words = count;
  if (latin > cyrillic) evidence.otherLatin += evidence.foreignWords;
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
