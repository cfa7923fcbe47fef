import {ELIDED, type Layer, SHORT_STEMS, STAN, SUFFIXES, type Suffix, WHOLE} from './kazakhSuffixes.js';
import {type Endings, LONGEST_ENDING, PARTICIPLE_ENDINGS, STEMS_IN_I, VERB_ENDINGS} from './kazakhVerbs.js';
import type {Morphology} from './morphology.js';

const BACK = 'аоұыя';
const FRONT = 'әөүіе';
const VOWEL = /[аәеиоөуұүыіэяюё]/u;
/** Final consonants that are voiced before a vowel, and their dictionary letter: достық, достығы. */
const VOICED: ReadonlyMap<string, string> = new Map([
  ['ғ', 'қ'],
  ['г', 'к'],
  ['б', 'п'],
]);

/** Layers that may stand inside each layer. `place` (-дағы) makes a new stem, so plural and possessive may follow it. */
const INSIDE: Readonly<Record<Layer | 'word', readonly Layer[]>> = {
  word: ['predicate', 'case', 'possessive', 'plural', 'place'],
  predicate: ['case', 'possessive', 'plural', 'place'],
  case: ['possessive', 'plural', 'place'],
  possessive: ['plural', 'place'],
  plural: ['place'],
  place: ['possessive', 'plural'],
};

/**
 * Kazakh: a light stemmer. Every way of taking off predicate, case, possessive and plural suffixes that vowel harmony and
 * assimilation allow gives a key, the form itself included; a final ғ, г, б counts as қ, к, п. A finite verb or participle
 * shares a key with its infinitive in -у, a negated one with the negated infinitive: `қорғаймыз` with `қорғау`, `қорғамайды`
 * with `қорғамау`.
 *
 * Stems keep three letters (two when listed), names in -стан and words that only look inflected stay whole. It joins no
 * derivations (`терроршы`, `террорист`; `достық`, `дос`; `қауіпсіз`, `қауіп`): give those as `дос*` or as entries of their
 * own. Since it knows no words, a key may be no word: words merge when one looks like an inflected form of the other
 * (`қол`, `қолы` and a name `Қолым`).
 */
export const kazakh: Morphology = {language: 'kk', analyse};

function analyse(form: string): readonly string[] {
  const keys = new Set<string>();
  strip(form, 'word', null, keys);
  return [...keys];
}

/** Add the keys of a stem and of everything that can be taken off it. `needs`: the possessive it must still end with. */
function strip(stem: string, outer: Layer | 'word', needs: Suffix['needs'], keys: Set<string>): void {
  if (needs === null) {
    keys.add(keyOf(stem));
    if (STAN.test(stem) || WHOLE.has(stem)) return;
    addVerbs(stem, outer === 'word' ? VERB_ENDINGS : PARTICIPLE_ENDINGS, keys);
  }
  for (const suffix of SUFFIXES) {
    if (!stem.endsWith(suffix.form) || !INSIDE[outer].includes(suffix.layer)) continue;
    if (needs !== null && !isPossessive(suffix, needs)) continue;
    const inner = stem.slice(0, -suffix.form.length);
    // A loanword in -ист loses its т before т: террорист, террористер.
    if (suffix.form.startsWith('т') && /.{3}ис$/u.test(inner)) strip(`${inner}т`, suffix.layer, suffix.needs, keys);
    if (isStem(inner) && suffix.after.includes(inner.slice(-1)) && inHarmony(inner, suffix.form)) {
      strip(inner, suffix.layer, suffix.needs, keys);
    }
  }
}

/** Add the verbs a stem may be the infinitive or, by one of the endings, another form of. */
function addVerbs(stem: string, endings: Endings, keys: Set<string>): void {
  if (/[^ыі]у$/u.test(stem)) addVerb(stem.slice(0, -1), keys);
  for (let length = Math.min(LONGEST_ENDING, stem.length - 3); length > 0; length -= 1) {
    const ending = stem.slice(-length);
    const verb = stem.slice(0, -length);
    if (!endings.get(ending)?.includes(verb.slice(-1)) || !inHarmony(verb, ending)) continue;
    if (!/[ыіи]$/u.test(verb)) addVerb(verb, keys);
    else if (losesVowel(verb.slice(0, -1))) addVerb(verb.slice(0, -1), keys);
  }
}

/** No noun's key ends in `+`. Stems keep three letters, two where a final ы, і is lost (`оқу`). */
function addVerb(stem: string, keys: Set<string>): void {
  if ((stem.length >= 3 || losesVowel(stem)) && VOWEL.test(stem)) keys.add(`${keyOf(stem)}+`);
}

function losesVowel(stem: string): boolean {
  return STEMS_IN_I.has(`${stem}ы`) || STEMS_IN_I.has(`${stem}і`);
}

function isPossessive({layer, form}: Suffix, person: 'third' | 'other'): boolean {
  if (layer !== 'possessive') return false;
  const third = /^с?[ыі]$/u.test(form);
  return person === 'third' ? third : !third;
}

function isStem(stem: string): boolean {
  return stem.length >= 3 ? VOWEL.test(stem) : SHORT_STEMS.has(stem);
}

/** Whether a suffix's vowels agree with the last vowel before it; и, у, ю, э agree with both, -мен/-бен/-пен with any. */
function inHarmony(stem: string, suffix: string): boolean {
  if (/^[мбп]ен$/u.test(suffix)) return true;
  for (let at = stem.length - 1; at >= 0; at -= 1) {
    const letter = stem.charAt(at);
    if (BACK.includes(letter)) return !/[іеәөү]/u.test(suffix);
    if (FRONT.includes(letter)) return !/[ыаоұ]/u.test(suffix);
    if (VOWEL.test(letter)) return true;
  }
  return true;
}

function keyOf(stem: string): string {
  const whole = ELIDED.get(stem) ?? stem;
  const last = VOICED.get(whole.slice(-1));
  return last === undefined ? whole : whole.slice(0, -1) + last;
}
