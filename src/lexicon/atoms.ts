/**
 * Tests of word forms, numbered. Each distinct form of a text is tested once: stems and literals by look-up, globs by an
 * index over their first letters, so that the cost of a new form does not grow with the number of patterns.
 */
import type {Morphology} from '../text/morphology.js';
import type {WordTest} from './wordTests.js';

/** Numbered word tests of one language. */
export interface Atoms {
  /** Number of the test, a new one at its first appearance. */
  readonly add: (test: WordTest) => number;
  /** How common words that pass are expected to be; shorter words are commoner. */
  readonly weightOf: (atom: number) => number;
  /** Tests passed by a folded form, ascending; tests of case are not among them. */
  readonly of: (form: string) => readonly number[];
  /** Whether every form that passes the second test is certain to pass the first; false where that cannot be told. */
  readonly covers: (wide: number, narrow: number) => boolean;
  /** Tests of case a spelling of this folded form may pass: the spelling asked for, wildcards allowed, and its number. */
  readonly casesOf: (form: string) => readonly {readonly spelling: string; readonly atom: number}[];
}

/** Letters of a glob's beginning used as index. */
const INDEXED = 3;

/** @param morphology - Null: a bare word in a pattern is that form only. */
export function createAtoms(morphology: Morphology | null, fold: (form: string) => string): Atoms {
  const tests: WordTest[] = [];
  const weights: number[] = [];
  const ids = new Map<string, number>();
  const literals = new Map<string, number>();
  const stems = new Map<string, number[]>();
  const cases: {spelling: string; folded: string; atom: number}[] = [];
  const globs = new Map<string, {glob: string; atom: number}[]>();

  function add(test: WordTest): number {
    const kind = test.kind === 'stem' && morphology === null ? 'literal' : test.kind;
    const key = `${kind} ${test.text}`;
    const known = ids.get(key);
    if (known !== undefined) return known;
    const atom = tests.length;
    tests.push(test);
    weights.push(2 ** -Math.min(10, test.text.replace(/[*?]/gu, '').length));
    ids.set(key, atom);
    if (kind === 'literal') literals.set(test.text, atom);
    else if (kind === 'case') cases.push({spelling: test.text, folded: fold(test.text), atom});
    else if (kind === 'glob') push(globs, beginning(test.text), {glob: test.text, atom});
    else for (const stem of morphology?.analyse(test.text) ?? []) push(stems, stem, atom);
    return atom;
  }

  function of(form: string): readonly number[] {
    const passed = new Set<number>();
    const literal = literals.get(form);
    if (literal !== undefined) passed.add(literal);
    if (stems.size > 0) {
      for (const stem of morphology?.analyse(form) ?? []) for (const atom of stems.get(stem) ?? []) passed.add(atom);
    }
    for (let length = 0; length <= Math.min(INDEXED, form.length); length += 1) {
      for (const {glob, atom} of globs.get(form.slice(0, length)) ?? []) if (matchesGlob(glob, form)) passed.add(atom);
    }
    return [...passed].sort((a, b) => a - b);
  }

  function covers(wide: number, narrow: number): boolean {
    const [outer, inner] = [tests[wide], tests[narrow]];
    if (wide === narrow) return true;
    if (outer === undefined || inner === undefined || outer.kind === 'case') return false;
    if (outer.kind === 'glob' && inner.kind === 'glob') {
      // The inner wildcards can then only have been taken for letters of an outer `*`.
      return !outer.text.includes('?') && matchesGlob(outer.text, inner.text);
    }
    if (inner.kind === 'glob' || (inner.kind === 'case' && /[*?]/u.test(inner.text))) return false;
    if (inner.kind !== 'stem' || morphology === null) return of(fold(inner.text)).includes(wide);
    const keys = new Set(outer.kind === 'stem' ? morphology.analyse(outer.text) : []);
    return morphology.analyse(inner.text).every(key => keys.has(key));
  }

  return {
    add,
    covers,
    weightOf: atom => weights[atom] ?? 1,
    of,
    // Such tests are few.
    casesOf: form => cases.filter(({folded}) => matchesGlob(folded, form)),
  };
}

/** Whether a form fits a glob as a whole: `*` any letters, also none, `?` one. Time at most glob × form. */
export function matchesGlob(glob: string, form: string): boolean {
  let [at, inForm, star, retry] = [0, 0, -1, 0];
  while (inForm < form.length) {
    const letter = glob[at];
    if (letter === '*') {
      star = at;
      retry = inForm;
      at += 1;
    } else if (letter === '?' || letter === form[inForm]) {
      at += 1;
      inForm += 1;
    } else if (star >= 0) {
      // Let the last star take one letter more; earlier stars never need to be revisited.
      retry += 1;
      at = star + 1;
      inForm = retry;
    } else return false;
  }
  while (glob[at] === '*') at += 1;
  return at === glob.length;
}

function beginning(glob: string): string {
  return glob.slice(0, Math.min(INDEXED, glob.search(/[*?]/u)));
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}
