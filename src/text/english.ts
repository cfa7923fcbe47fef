import {IRREGULAR, NOT_MEN, OUR, OWN_KEYS, SPELLINGS} from './englishTables.js';
import type {Morphology} from './morphology.js';
import {porterInflection} from './naturalStemmers.js';

/** `-ise`, `-ised`, `-isation` … after at least three letters; `organisation`. */
const ISE = /^(\p{L}.{2,})is(e|es|ed|er|ers|ing|ation|ations|ational)$/u;
/** Plural of a word in -man; `gunmen`, `women`. */
const MEN = /^(.*)men$/u;

/** No English word is longer; on what is, Porter's steps take time in proportion to the square of its length. */
const LONGEST = 100;

/**
 * English: inflections only. Porter's steps for plurals, -ed, -ing and a final e or y, after taking off `'s`, turning
 * irregular forms into dictionary forms and British spelling into American.
 *
 * Derivations are words of their own: `independent` is not `independence`, `terrorist` not `terrorism`, `national` not
 * `nation`; a rule that means them all writes `independen*`. Porter's other steps would join these and with them
 * `communities` and `communication`, `integrity` and `integration`, `general` and `generation`.
 * Source: M. F. Porter (1980), An algorithm for suffix stripping, Program 14(3), 130–137.
 */
export const english: Morphology = {language: 'en', analyse};

function analyse(form: string): readonly string[] {
  if (form.length > LONGEST) return [form];
  const bare = form.replace(/'s?$/u, '');
  const word = bare === '' ? form : bare;
  const own = OWN_KEYS.get(word);
  if (own !== undefined) return [own];
  const lemmas = IRREGULAR.get(word) ?? [];
  // A form such as `left` or `found` may also be the word it looks like.
  return [...new Set([word, ...lemmas].map(lemma => porterInflection(spellAmerican(singularMan(lemma)))))];
}

function singularMan(word: string): string {
  return NOT_MEN.has(word) ? word : word.replace(MEN, '$1man');
}

function spellAmerican(word: string): string {
  const respelt = SPELLINGS.find(([british]) => word.startsWith(british));
  const start = respelt === undefined ? word : respelt[1] + word.slice(respelt[0].length);
  return start.replace(OUR, '$1or').replace(ISE, '$1iz$2');
}
