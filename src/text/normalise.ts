import {CYRILLIC, characterTables, LATIN} from './characters.js';
import {OTHER_TWINS, TO_CYRILLIC, TO_LATIN} from './lookalikes.js';

/** Two ways to make texts comparable: {@link normaliseText} changes what is stored, {@link foldForm} only what is compared. */

/** A surrogate without its other half: with the `u` flag a whole pair is another code point. */
const HALF_PAIR = /\p{Surrogate}/gu;
/** Line ends other than LF: `\r\n`, `\r`, and the line and paragraph separators. */
const LINE_END = /\r\n?|[\u2028\u2029]/gu;

/**
 * The text as it is stored: no byte order mark at the start, LF as the only line end, NFC, and U+FFFD for every
 * surrogate without its other half.
 *
 * Soft hyphens, no-break spaces, quotes and look-alike letters stay, so that a quotation can be found in the source;
 * {@link foldForm} looks through them. Idempotent.
 */
export function normaliseText(text: string): string {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  return body.replace(HALF_PAIR, '\uFFFD').replace(LINE_END, '\n').normalize('NFC');
}

/**
 * The form under which a word is compared: lower case without regard to locale, ё as е, curly apostrophe as `'`,
 * any hyphen as `-`, without soft hyphens, zero-width characters and stress marks, and with look-alike letters of a
 * foreign script put back into the script of the word (`Kaзaxcтaн` → `казахстан`).
 *
 * The script is judged for each part between hyphens: the one with more letters that have no twin in the other,
 * then with more letters, then Cyrillic. Idempotent.
 *
 * @param form - A word in NFC, as {@link normaliseText} leaves it.
 */
export function foldForm(form: string): string {
  const {flags} = characterTables();
  let scripts = 0;
  for (let at = 0; at < form.length; at += 1) scripts |= flags[form.charCodeAt(at)] as number;
  const twins = (scripts & CYRILLIC) !== 0 && ((scripts & LATIN) !== 0 || OTHER_TWINS.test(form));
  return foldUnits(
    twins
      ? form
          .split(/(?<=[-\u2010\u2011])/u)
          .map(unifyScript)
          .join('')
      : form,
  );
}

function foldUnits(form: string): string {
  const {folded} = characterTables();
  let result = '';
  for (let at = 0; at < form.length; at += 1) {
    const code = folded[form.charCodeAt(at)] as number;
    if (code !== 0) result += String.fromCharCode(code);
  }
  return result;
}

/**
 * Put a part's look-alike letters into the part's own script. Which letters have a twin is judged in lower case, so
 * that folding a folded form changes nothing; letters are exchanged in the case they stand in, since `T` has a twin
 * and `t` has none.
 */
function unifyScript(part: string): string {
  const {flags, folded} = characterTables();
  let [cyrillic, latin, surelyCyrillic, surelyLatin] = [0, 0, 0, 0];
  for (let at = 0; at < part.length; at += 1) {
    const flag = flags[part.charCodeAt(at)] as number;
    const letter = String.fromCharCode(folded[part.charCodeAt(at)] as number);
    if (flag & CYRILLIC) {
      cyrillic += 1;
      if (!TO_LATIN.has(letter)) surelyCyrillic += 1;
    } else if (flag & LATIN) {
      latin += 1;
      if (!TO_CYRILLIC.has(letter)) surelyLatin += 1;
    }
  }
  if (cyrillic === 0) return part;
  const toCyrillic = surelyCyrillic === surelyLatin ? cyrillic >= latin : surelyCyrillic > surelyLatin;
  const twins = toCyrillic ? TO_CYRILLIC : TO_LATIN;
  return Array.from(part, character => {
    // Һ and Ё have twins in their folded form only.
    const letter = String.fromCharCode(folded[character.charCodeAt(0)] as number);
    return twins.get(character) ?? twins.get(letter) ?? character;
  }).join('');
}
