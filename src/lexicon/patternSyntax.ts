/** The pattern language of `docs/lexicons.md`: a string in, items or problems out. Knows no language and no lists. */
import {readWord, type WordTest} from './wordTests.js';

/** One item of a pattern. */
export type Item =
  | {readonly kind: 'word'; readonly test: WordTest}
  | {readonly kind: 'gap'; readonly most: number}
  | {readonly kind: 'choice'; readonly lines: readonly Line[]}
  | {readonly kind: 'optional'; readonly lines: readonly Line[]}
  | {readonly kind: 'list'; readonly name: string};

/** Items one after another. */
export type Line = readonly Item[];

/** What is wrong with a pattern or a word of it. */
export interface PatternProblem {
  readonly rule: 'lexicon/bad-pattern' | 'lexicon/never-matches' | 'lexicon/look-alike' | 'lexicon/unknown-list';
  readonly severity: 'error' | 'warning';
  readonly text: string;
}

/** A parsed pattern; `line` is null when a problem is an error. */
export interface ParsedPattern {
  readonly line: Line | null;
  readonly problems: readonly PatternProblem[];
}

/** Pieces of a pattern: brackets, bars, stretches without them, white space. Example: `[`, `the`, `]`, ` `, `secur*`. */
const PIECE = /[()[\]{}|]|\s+|[^()[\]{}|\s]+/gu;

/** `~3`. */
const GAP = /^~(\d{1,2})$/u;

/** Stands for an item with an error, so that its place does not look empty. */
const BROKEN: Item = {kind: 'gap', most: 1};

/** Brackets that may stand inside one another; nobody reads more. */
const DEEPEST = 20;

/** Longest piece of a pattern quoted in a message, in code units. */
const SHOWN = 60;

/** A pattern as quoted in messages. */
export function shownPattern(pattern: string): string {
  return `\`${pattern.length > SHOWN ? `${pattern.slice(0, SHOWN)}…` : pattern}\``;
}

/** Parse one pattern; every problem is reported, not only the first. */
export function parsePattern(pattern: string): ParsedPattern {
  const pieces: readonly string[] = pattern.match(PIECE) ?? [];
  const problems: PatternProblem[] = [];
  let at = 0;
  let depth = 0;
  let tooDeep = false;

  function bad(seen: string, expected: string): void {
    const text = `Unexpected ${seen} in pattern ${shownPattern(pattern)}, ${expected}`;
    problems.push({rule: 'lexicon/bad-pattern', severity: 'error', text});
  }

  /** Lines separated by bars, up to `close` (consumed) or the end. */
  function lines(close: string | null, open: number): Line[] {
    const result: Line[] = [];
    let line: Item[] = [];
    for (;;) {
      const piece = pieces[at];
      at += 1;
      if (piece === undefined || piece === close) {
        if (piece === undefined && close !== null) {
          bad(`unclosed \`${pieces[open]}\``, `expected \`${close}\` after it; close the bracket.`);
        }
        result.push(line);
        return result;
      }
      if (piece === '|') {
        if (close === null) bad('`|` outside brackets', 'expected `(a|b)`; put the alternatives in round brackets.');
        result.push(line);
        line = [];
      } else if (')]}'.includes(piece)) {
        bad(
          `\`${piece}\``,
          `expected ${close === null ? 'an opening bracket before it' : `\`${close}\``}; balance the brackets.`,
        );
      } else if (!/^\s/u.test(piece)) {
        line.push(readItem(piece) ?? BROKEN);
      }
    }
  }

  function readItem(piece: string): Item | null {
    const before = pieces[at - 2];
    if (before !== undefined && !/^[\s([|]/u.test(before)) {
      bad(`\`${before}${piece}\``, 'expected a space between items; an item is a whole word, use `*` for endings.');
    }
    if (piece === '{') return listName(at - 1);
    if (piece === '(' || piece === '[') return bracket(piece, at - 1);
    if (piece.startsWith('~')) return gap(piece);
    const {test, problems: found} = readWord(piece, pattern);
    problems.push(...found);
    return test === null ? null : {kind: 'word', test};
  }

  function bracket(piece: '(' | '[', open: number): Item | null {
    depth += 1;
    if (depth > DEEPEST) return giveUp();
    const inside = lines(piece === '(' ? ')' : ']', open);
    depth -= 1;
    if (inside.some(line => line.length === 0)) {
      const empty = piece === '[' ? 'empty optional' : 'empty alternative';
      bad(empty, 'expected a word on each side of `|` and inside brackets; fill or remove it.');
      return null;
    }
    return {kind: piece === '[' ? 'optional' : 'choice', lines: inside};
  }

  /** The rest of the pattern is left alone: one message says enough. */
  function giveUp(): null {
    problems.length = 0;
    bad(
      `more than ${DEEPEST} brackets inside one another`,
      'expected fewer; write the alternatives out, or as a list.',
    );
    tooDeep = true;
    at = pieces.length;
    return null;
  }

  function listName(open: number): Item | null {
    const close = pieces.indexOf('}', open);
    const name = pieces.slice(open + 1, close < 0 ? undefined : close).join('');
    at = close < 0 ? pieces.length : close + 1;
    if (close < 0) bad('unclosed `{`', 'expected `}` after it; close the bracket.');
    else if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(name)) return {kind: 'list', name};
    else bad(`list name \`${name}\``, 'expected lower-case words joined by hyphens, such as `{other-states}`.');
    return null;
  }

  function gap(piece: string): Item | null {
    const most = Number(GAP.exec(piece)?.[1] ?? 0);
    if (most > 0) return {kind: 'gap', most};
    bad(`\`${piece}\``, 'expected `~` and a number from 1 such as `~3`; correct it.');
    return null;
  }

  const [line = []] = lines(null, 0);
  if (tooDeep) return {line: null, problems: problems.slice(0, 1)};
  if (line.length === 0 && problems.length === 0)
    bad('empty pattern', 'expected at least one word; fill or remove it.');
  return {line: problems.some(({severity}) => severity === 'error') ? null : line, problems};
}
