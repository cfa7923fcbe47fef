/**
 * Word beginnings that languages of different scripts share: names, countries, international words. Two texts that say
 * the same in two languages have many of them in common, two others few.
 *
 * Source: Simard, Foster and Isabelle (1992), "Using cognates to align sentences in bilingual corpora", Proc. TMI-92,
 * 67–81: words are cognates when their first four characters agree. Here: the first five after transliteration.
 */
import {characterTables, LETTER} from './characters.js';

/** Letters of a word looked at, and the shortest word and beginning that count. */
const BEGINNING = 5;
const SHORTEST = {word: 5, beginning: 4};

/** Units of a word that are read: enough for its beginning, and few enough to be copied out of the text, not tied to it. */
const READ = 12;

/** Cyrillic letters as Latin ones, spellings that vary between languages brought to one: `з` and `ж` are `s`, `х` is `k`. */
const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...'а=a б=b в=v г=g д=d е=e ё=e ж=s з=s и=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=k ц=s ч=c ш=s',
    ...' щ=s ъ= ы=i ь= э=e ю=u я=a ә=a ғ=g қ=k ң=n ө=o ұ=u ү=u һ=k і=i ї=i є=e ґ=g ў=u',
  ]
    .join('')
    .split(' ')
    .map(pair => [pair.slice(0, 1), pair.slice(2)]),
);

/** Latin spellings of one sound, longest first: `ch` stands as `ч` meanwhile, so that `c` can become `k`. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/ph/gu, 'f'],
  [/tch|ch/gu, 'ч'],
  [/c(?=[eiy])/gu, 's'],
  [/sch|sh|zh|ts|[zj]/gu, 's'],
  [/kh|ck|[qc]/gu, 'k'],
  [/x/gu, 'ks'],
  [/th/gu, 't'],
  [/w/gu, 'v'],
  [/h/gu, ''],
  [/y(?=[aeiou])/gu, ''],
  [/y/gu, 'i'],
  [/ч/gu, 'c'],
  [/(.)\1+/gu, '$1'],
];

/**
 * The beginning of a word in a spelling of its own, the same for `Tokayev`, `Токаев` and `Тоқаев`; null for a word of
 * fewer than five letters, or one whose beginning is shorter than four.
 *
 * @param word - Letters in lower case, NFC.
 */
export function cognateBeginning(word: string): string | null {
  if (word.length < SHORTEST.word) return null;
  const cyrillic = /\p{Script=Cyrillic}/u.test(word);
  let latin = cyrillic ? '' : word.normalize('NFD').replace(/\p{M}/gu, '');
  if (cyrillic) for (const letter of word) latin += LATIN[letter] ?? '';
  for (const [spelling, sound] of cyrillic ? SPELLINGS.slice(-1) : SPELLINGS) latin = latin.replace(spelling, sound);
  const beginning = latin.slice(0, BEGINNING);
  return beginning.length < SHORTEST.beginning ? null : beginning;
}

/**
 * Distinct beginnings of a text's words as hashes, ascending. About four bytes for every third word.
 *
 * Time grows with the length; a word seen before costs one look-up.
 */
export function cognatesOf(text: string): Uint32Array {
  const {flags} = characterTables();
  const lower = text.toLowerCase();
  const found = new Set<number>();
  let start = -1;
  for (let at = 0; at <= lower.length; at += 1) {
    if (at < lower.length && (flags[lower.charCodeAt(at)] as number) & LETTER) {
      if (start === -1) start = at;
    } else if (start !== -1) {
      const hash = at - start < SHORTEST.word ? 0 : hashOf(lower.slice(start, Math.min(at, start + READ)));
      if (hash !== 0) found.add(hash);
      start = -1;
    }
  }
  return Uint32Array.from(found).sort();
}

/** Words met so far with the hash of their beginning, 0 for none; emptied when full, so that memory stays bounded. */
const seen = new Map<string, number>();
const ROOM = 200_000;

function hashOf(word: string): number {
  const known = seen.get(word);
  if (known !== undefined) return known;
  const beginning = cognateBeginning(word);
  let hash = 0;
  if (beginning !== null) {
    hash = 0x811c9dc5;
    for (let at = 0; at < beginning.length; at += 1) hash = Math.imul(hash ^ beginning.charCodeAt(at), 0x01000193);
    hash = hash >>> 0 || 1;
  }
  if (seen.size >= ROOM) seen.clear();
  seen.set(word, hash);
  return hash;
}
