/** Single words of patterns: which test they ask for, and whether any word of a text can pass it. */
import {foldForm} from '../text/normalise.js';
import {PUNCTUATION, tokenise} from '../text/tokens.js';
import {type PatternProblem, shownPattern} from './patternSyntax.js';

/** A test of one word form. `text` is folded but for `case`, where it stands as written; `glob` and `case` may hold wildcards. */
export interface WordTest {
  readonly kind: 'stem' | 'literal' | 'case' | 'glob';
  readonly text: string;
}

/** Letters and wildcards alone are one word however a text is read; most words of patterns are such. */
const ONLY_LETTERS = /^[\p{L}*?]+$/u;

/** Read a word of a pattern; `test` is null when a problem is an error. */
export function readWord(word: string, pattern: string): {test: WordTest | null; problems: readonly PatternProblem[]} {
  const problems: PatternProblem[] = [];
  const text = word.replace(/^={1,2}/u, '');
  const marks = word.length - text.length;
  const kind = marks === 2 ? 'case' : marks === 1 ? 'literal' : /[*?]/u.test(text) ? 'glob' : 'stem';
  const seen = (): string => `\`${word}\` in pattern ${shownPattern(pattern)}`;
  const refuse = (rule: PatternProblem['rule'], expected: string): void => {
    problems.push({rule, severity: 'error', text: `Unexpected ${seen()}, ${expected}`});
  };
  if (text === '' || text.startsWith('=')) {
    refuse('lexicon/bad-pattern', 'expected `=form` or `==Form`; write the form after at most two `=`.');
  } else if (marks === 1 && /[*?]/u.test(text)) {
    refuse('lexicon/bad-pattern', 'expected a form without `*` and `?` after `=`; drop the `=` or the wildcard.');
  } else if (/^[*?]+$/u.test(text)) {
    refuse('lexicon/bad-pattern', 'expected letters beside `*` or `?`; use `~1` for any word.');
  } else if (!ONLY_LETTERS.test(text)) {
    const pieces = tokensOf(text);
    if (pieces.length !== 1 || pieces[0] !== text) {
      const parts = pieces.filter(piece => piece !== '').map(piece => `\`${piece}\``);
      const read = parts.length === 0 ? 'nothing' : parts.join(', ');
      refuse(
        'lexicon/never-matches',
        `expected one word, but a text is read as ${read}; write separate words with spaces, without punctuation.`,
      );
    }
  }
  if (problems.length > 0) return {test: null, problems};
  const folded = foldForm(text.normalize('NFC'));
  if (/\p{Script=Cyrillic}/u.test(text) && /\p{Script=Latin}/u.test(text)) {
    const words = `Unexpected letters of two scripts in ${seen()}, read as \`${folded}\`; type it in one script.`;
    problems.push({rule: 'lexicon/look-alike', severity: 'warning', text: words});
  }
  return {test: {kind, text: kind === 'case' ? text.normalize('NFC') : folded}, problems};
}

/** Words and numbers a text of this form is read as, wildcards kept; punctuation shows as an empty piece. */
function tokensOf(text: string): readonly string[] {
  // A wildcard stands for a letter, in a number for a digit.
  const filled = text.replace(/[*?]/gu, /^\d/u.test(text) ? '0' : 'x');
  const {count, starts, ends, kinds} = tokenise(filled);
  return Array.from({length: count}, (_, index) =>
    kinds[index] === PUNCTUATION ? '' : text.slice(starts[index], ends[index]),
  );
}
