/**
 * Kazakh in letters no rules exist for: the Latin alphabets in use since 2017 and the Arabic one of Kazakhs in China.
 * Told by words, since Turkish, Azerbaijani, Uzbek and Uyghur share the letters.
 */
import {foldForm} from './normalise.js';
import {tokenise, WORD} from './tokens.js';

/** Words that hardly another language has, by their beginning where they take endings. */
const SURE: Readonly<Record<KazakhScript, RegExp>> = {
  latin:
    /^(?:qazaq|qazaqstan|memleket|elimiz|hal(?:yq|qy|qı|ıq)|t[aäá]uelsiz|t[aä]w?elsiz|egemen|dost[yı][qgǵğ]|bola(?:dy|dı)|bold[yı]$|bol[yı]p$|emes|[uüúý]shin$|[uüú]şin$|j[aäá]ne$|kerek$|degen$|dep$|eken(?:in)?$|aras[yı]nda|bizdi[nńñŋ]|qauipsiz|k[oöó]r[sş]|tural[yı]$|resei|bul$)/u,
  arabic:
    /^(?:قازاق|مەملەكەت|ەلىمىز|حالىق|حالقى|تاۋەلسىز|ەگەمەن|دوستى[قع]|بولادى|بولدى|بولىپ|ەمەس|جانە|كەرەك|دەگەن|اراسىندا|قاۋىپسىز|رەسەي|.*[\u0674ٵٶٷٸ])/u,
};
/** Words other languages have too. */
const SHARED: Readonly<Record<KazakhScript, RegExp>> = {
  latin: /^(?:men|biz|siz|olar|osy|edi|bar|joq|ben|pen|bir|el|eki)$|q(?!u)|[ñǵ]/u,
  arabic: /^(?:مەن|بۇل|وسى|ەدى|بىز|بار|ەل)$|ڭ/u,
};
/** Points a sentence needs, with a sure word among them: such a word has two, a shared one has one. */
const ENOUGH = 3;

/** The scripts told. */
export type KazakhScript = 'latin' | 'arabic';

/**
 * The script of a stretch that reads as Kazakh in Latin or Arabic letters; null for anything else, a single word that
 * other languages share included. Short sentences without a telling word are missed.
 */
export function kazakhScriptOf(text: string, start: number, end: number): KazakhScript | null {
  const slice = text.slice(start, end);
  const script = /\p{Script=Arabic}/u.test(slice) ? 'arabic' : /\p{Script=Latin}/u.test(slice) ? 'latin' : null;
  if (script === null) return null;
  const {count, starts, ends, kinds} = tokenise(slice);
  let [sure, shared] = [0, 0];
  for (let index = 0; index < count; index += 1) {
    if (kinds[index] !== WORD) continue;
    const word = foldForm(slice.slice(starts[index], ends[index]));
    if (SURE[script].test(word)) sure += 1;
    else if (SHARED[script].test(word)) shared += 1;
  }
  return sure > 0 && sure * 2 + shared >= ENOUGH ? script : null;
}
