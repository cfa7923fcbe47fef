/** Words of a text as signatures of the matcher: the one pass every sentence goes through. */
import {createSignatures, type Signatures} from '../match/index.js';
import {foldForm} from '../text/normalise.js';
import {createVocabulary} from '../text/vocabulary.js';
import {matchesGlob} from './atoms.js';
import type {LexiconLanguage} from './lexicon.js';

/** Words and numbers of a stretch of text; parallel arrays of equal length. */
export interface Words {
  /** What the matcher sees of each word. */
  readonly signatures: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Reads texts of one language. Remembers every distinct form it has seen, never a text. */
export interface WordReader {
  readonly signatures: Signatures;
  /** The signature of the word `text.slice(start, end)`. */
  readonly signatureOf: (text: string, start: number, end: number) => number;
  /** The folded forms seen, in order of first appearance; none in the slow twin. */
  readonly forms: () => readonly string[];
}

/** What is not yet known of a form, and that its case matters. */
const [UNKNOWN, BY_CASE] = [-1, -2];

/**
 * A reader for one language.
 *
 * @param options - `fast: false` folds and tests every running word anew, remembering none: the slow twin for tests.
 */
export function createWordReader({atoms, classes}: LexiconLanguage, {fast}: {fast: boolean}): WordReader {
  const signatures = createSignatures(classes);
  const vocabulary = createVocabulary();
  let known = new Int32Array(1 << 12).fill(UNKNOWN);
  /** Signatures of spellings whose case matters. */
  const spelled = new Map<string, number>();

  function signatureOf(text: string, start: number, end: number): number {
    const form = vocabulary.intern(text, start, end);
    const signature = form < known.length ? (known[form] as number) : UNKNOWN;
    return signature >= 0 ? signature : look(form, text.slice(start, end));
  }

  function look(form: number, raw: string): number {
    if (form >= known.length) {
      const larger = new Int32Array(Math.max(known.length * 2, form + 1)).fill(UNKNOWN);
      larger.set(known);
      known = larger;
    }
    if (known[form] === UNKNOWN) {
      const folded = vocabulary.form(form);
      known[form] = atoms.casesOf(folded).length > 0 ? BY_CASE : signatures.intern(atoms.of(folded));
    }
    return known[form] === BY_CASE ? bySpelling(vocabulary.form(form), raw) : (known[form] as number);
  }

  function bySpelling(folded: string, raw: string): number {
    const seen = spelled.get(raw);
    if (seen !== undefined) return seen;
    const signature = test(folded, raw);
    spelled.set(raw, signature);
    return signature;
  }

  function test(folded: string, raw: string): number {
    const cased = atoms.casesOf(folded).filter(({spelling}) => matchesGlob(spelling, raw.replaceAll('\u00AD', '')));
    return signatures.intern([...atoms.of(folded), ...cased.map(({atom}) => atom)].sort((a, b) => a - b));
  }

  function testPlainly(text: string, start: number, end: number): number {
    const raw = text.slice(start, end);
    return test(foldForm(raw), raw);
  }

  const forms = (): readonly string[] => Array.from({length: vocabulary.size()}, (_, id) => vocabulary.form(id));
  return {signatures, signatureOf: fast ? signatureOf : testPlainly, forms};
}
