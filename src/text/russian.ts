import type {Morphology} from './morphology.js';
import {DOUBLE_N, IRREGULAR, NOUNS} from './russianTables.js';
import {snowballStem} from './snowballRussian.js';

/** A name in -стан with or without a case ending: `казахстаном`. */
const STAN = /^(\p{L}{2,}стан)(?:а|у|ом|е|ы|ов|ам|ами|ах)?$/u;

const CONSONANT = /[бвгджзклмнпрстфхцчшщ]$/u;

/**
 * Russian: Snowball's stem with repairs: names in -стан keep one key, -ец/-ц- and -янин/-яне alternate, irregular and
 * colliding words have keys of their own. A form in a consonant also has the key it would have with an ending, since
 * Snowball takes a noun's last letters for a verb's (`паразит` → `параз`, `паразита` → `паразит`).
 *
 * Chosen over natural's PorterStemmerRu, which parts `независимость` from `независимости` and, patched for that, still
 * conflates no group that Snowball does not. Neither joins derivations (`терроризм`, `террорист`, `террор`) or aspects.
 * Source: M. F. Porter and R. Boulton, Russian stemming algorithm, snowballstem.org.
 */
export const russian: Morphology = {language: 'ru', analyse};

function analyse(form: string): readonly string[] {
  const irregular = IRREGULAR.get(form);
  if (irregular !== undefined) return [`=${irregular}`];
  const name = STAN.exec(form)?.[1];
  if (name !== undefined) return [name];
  const noun = nounOf(form);
  if (noun !== null) return [noun];
  const double = DOUBLE_N.exec(form)?.[0];
  if (double !== undefined) return [double];
  const forms = CONSONANT.test(form) ? [form, `${form}а`] : [form];
  return [...new Set(forms.map(each => repair(snowballStem(each))))];
}

function nounOf(form: string): string | null {
  if (NOUNS.has(form)) return form;
  const stem = form.replace(/(?:а|у|ом|е|ы|и|о|ов|ой|ою|ам|ами|ах)$/u, '');
  return NOUNS.has(stem) ? stem : null;
}

/** Join казахстанец with казахстанцы, россиянин with россияне. */
function repair(stem: string): string {
  return stem.replace(/(?<=\p{L}{3})ец$/u, 'ц').replace(/(?<=\p{L}{2}[яа]н)ин$/u, '');
}
