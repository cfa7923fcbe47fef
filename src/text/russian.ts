import type {Morphology} from './morphology.js';
import {DOUBLE_N, IRREGULAR, NOUNS} from './russianTables.js';
import {snowballStem} from './snowballRussian.js';

/** A name in -стан with or without a case ending: `казахстаном`. */
const STAN = /^(\p{L}{2,}стан)(?:а|у|ом|е|ы|ов|ам|ами|ах)?$/u;

const CONSONANT = /[бвгджзклмнпрстфхцчшщ]$/u;

/** A noun in -ость after three letters, in any case: `независимостью`. */
const OST = /^(\p{L}{3,}ост)(?:ь|и|ью|ей|ям|ями|ях)$/u;
/** A noun in -ан or -янин in any case: `океаном`, `россиян`, `гражданина`; Snowball takes `-на`, `-ны` for a verb's. */
const AN = /^(\p{L}{2,}[ая]н)(?:а|у|ом|е|ы|ов|ам|ами|ах|ин|ина|ину|ином|ине)?$/u;
/** A fleeting vowel before the last к: `порядок`, `поддержек`. */
const FLEETING = /^(\p{L}{3,})[ое]к$/u;

/**
 * Russian: Snowball's stem with repairs. Names in -стан and nouns in -ость keep one key of their own (`независимость` is
 * not `независимо`), -ец/-ц- alternate, irregular and colliding words stand in tables. Forms whose last letters Snowball
 * may misjudge have a second key: with an ending where they end in a consonant or й (`паразит` → `параз`, `паразита` →
 * `паразит`), without the fleeting vowel (`порядок`), with -ан kept (`россиян`).
 *
 * It joins neither derivations (`терроризм`, `террорист`, `террор`) nor aspects. `docs/morphology.md` has the comparison
 * with natural's PorterStemmerRu.
 * Source: M. F. Porter and R. Boulton, Russian stemming algorithm, snowballstem.org.
 */
export const russian: Morphology = createRussian(snowballStem);

/** The same repairs over another stemmer, to compare stemmers on equal terms. */
export function createRussian(stem: (word: string) => string): Morphology {
  function analyse(form: string): readonly string[] {
    const whole = wholeKey(form);
    if (whole !== null) return [whole];
    const people = AN.exec(form)?.[1];
    const keys = variants(form).map(each => repair(stem(each)));
    return [...new Set(people === undefined ? keys : [people, ...keys])];
  }
  return {language: 'ru', analyse};
}

/** The key of a form some rule or table knows; null for all others. */
function wholeKey(form: string): string | null {
  const irregular = IRREGULAR.get(form);
  if (irregular !== undefined) return `=${irregular}`;
  return STAN.exec(form)?.[1] ?? OST.exec(form)?.[1] ?? nounOf(form) ?? DOUBLE_N.exec(form)?.[0] ?? null;
}

function nounOf(form: string): string | null {
  const stem = form.replace(/(?:а|у|ом|е|ы|и|о|ов|ой|ою|ам|ами|ах)$/u, '');
  return [form, stem].filter(each => NOUNS.has(each)).map(each => `=${each}`)[0] ?? null;
}

/** The form and what it may be compared as. */
function variants(form: string): readonly string[] {
  const fleeting = FLEETING.exec(form)?.[1];
  if (fleeting !== undefined) return [form, `${form}а`, `${fleeting}ка`];
  if (form.endsWith('й')) return [form, `${form.slice(0, -1)}я`];
  return CONSONANT.test(form) ? [form, `${form}а`] : [form];
}

/** Join казахстанец with казахстанцы, доброволец with добровольцы, китаец with китайцы. */
function repair(stem: string): string {
  return stem.replace(/(?<=\p{L}{3})ец$/u, (_, at: number) => {
    const before = stem.charAt(at - 1);
    return before === 'л' ? 'ьц' : /[аеио]/u.test(before) ? 'йц' : 'ц';
  });
}
