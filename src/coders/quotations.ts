/** Quotation marks of a turn: which passages stand between them. Knows marks and words, nothing about who is quoted. */
import type {Span} from '../model/index.js';
import {firstAtLeast} from './scope.js';

/** A passage between quotation marks, marks excluded. */
export interface Quotation {
  readonly span: Span;
  /**
   * `passage`: somebody's words, at least a clause; `title`: a name in marks, however long; `phrase`: one to three words,
   * quoted for distance or as a term.
   */
  readonly kind: 'passage' | 'title' | 'phrase';
}

/** Words a quotation must have to be a passage: three or fewer are a term, a title or a scare quote. */
const CLAUSE_WORDS = 4;

/** From this length on, marks hold somebody's words, even when capitalised like a title. */
const LONG_WORDS = 12;

const MARK = /[«»“”„"]/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;
/** What may stand before an opening mark: nothing, white space, a bracket, a dash or another opening mark. */
const BEFORE_OPENING = /(?:^|[\s([{—–«“„-])$/u;
/** What introduces somebody's words: `he said: “…`, `he said, “…`, or the beginning of a sentence. */
const INTRODUCED = /(?:^|[:,—–.!?…]\s*)$/u;
const ENDS_SENTENCE = /[.!?…,]\s*$/u;
const CAPITAL_FIRST = /^[^\p{L}]*\p{Lu}/u;

/** Whether a mark opens; only « and „ and » say so by themselves, the others are printed either way round. */
function opens(mark: string, before: string, after: string): boolean {
  if (mark === '«' || mark === '„') return true;
  if (mark === '»') return false;
  if (BEFORE_OPENING.test(before)) return true;
  return mark === '“' && /^[\p{L}\p{N}]/u.test(after) && !/[\p{L}\p{N}.,!?…]$/u.test(before);
}

/** Characters of a passage that tell its kind, from either end: enough for a dozen words, few enough for passages without end. */
const TELLING = 500;

function kindOf(passage: string, before: string, after: string): Quotation['kind'] {
  const beginning = passage.slice(0, TELLING);
  const words = beginning.match(WORD)?.length ?? 0;
  if (words < CLAUSE_WORDS) return 'phrase';
  if (words >= LONG_WORDS || ENDS_SENTENCE.test(passage.slice(-TELLING)) || INTRODUCED.test(before)) return 'passage';
  // `“…”, he said` and `“…” – he said`: the saying follows.
  if (/^\s*[,—–]\s/u.test(after)) return 'passage';
  return CAPITAL_FIRST.test(beginning) ? 'title' : 'passage';
}

/** Where an unclosed passage may end: with a sentence or paragraph. Example: `we are friends. ` → 14. */
const END = /[.!?…](?=\s)|\n/gu;

/** So many marks may be open at once: a further one takes the place of the first, as no text nests so deep. */
const MOST_OPEN = 16;

/**
 * Quoted passages within one turn, in order of their beginning.
 *
 * A passage may run over several sentences and paragraphs; a mark that opens again after a full stop continues it, as at the
 * start of each paragraph of a long quotation. Nested marks give passages of their own. A mark never closed holds to the end
 * of its sentence.
 *
 * @param text - Text of the document.
 * @param span - The turn's words, label excluded.
 */
export function readQuotations(text: string, span: Span): readonly Quotation[] {
  const found: Quotation[] = [];
  const open: {mark: string; start: number}[] = [];
  const close = (start: number, end: number): void => {
    const before = text.slice(Math.max(span.start, start - 12), start - 1);
    const kind = kindOf(text.slice(start, end), before, text.slice(end + 1, end + 4));
    if (end > start) found.push({span: {start, end}, kind});
  };
  const ends = unclosedEnds(text, span);
  const abandon = ({start}: {start: number}): void => close(start, ends(start));
  for (const {0: mark, index} of text.slice(span.start, span.end).matchAll(MARK)) {
    const at = span.start + index;
    const before = text.slice(Math.max(span.start, at - 3), at);
    if (opens(mark, before, text.slice(at + 1, at + 2))) {
      const continues = open.at(-1)?.mark === mark && /[.!?…]\s*$/u.test(before);
      if (!continues) open.push({mark, start: at + 1});
      if (open.length > MOST_OPEN) open.splice(0, 1).forEach(abandon);
    } else {
      const last = open.pop();
      if (last !== undefined) close(last.start, at);
    }
  }
  open.forEach(abandon);
  return found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

/** Tells where a passage that begins at an offset ends when its mark is never closed. */
function unclosedEnds(text: string, {start, end}: Span): (from: number) => number {
  let ends: readonly number[] | null = null;
  return from => {
    ends ??= Array.from(text.slice(start, end).matchAll(END), ({index}) => start + index);
    const list = ends;
    return list[firstAtLeast(list.length, at => (list[at] ?? 0) >= from)] ?? end;
  };
}

/** So many quotations around a span are looked at, the innermost ones. */
const MOST_AROUND = 64;

/** By number, the quotation still open where another begins, -1 for none; worked out once a turn. */
const outer = new WeakMap<readonly Quotation[], Int32Array>();

function outerOf(quotations: readonly Quotation[]): Int32Array {
  const known = outer.get(quotations);
  if (known !== undefined) return known;
  const made = new Int32Array(quotations.length);
  for (const [index, {span}] of quotations.entries()) {
    let around = index - 1;
    while (around >= 0 && (quotations[around]?.span.end ?? 0) <= span.start) around = made[around] ?? -1;
    made[index] = around;
  }
  outer.set(quotations, made);
  return made;
}

/**
 * The longest quotation around a span, null when it stands in none; passages go before titles and phrases.
 *
 * @param quotations - As {@link readQuotations} gives them.
 */
export function quotationAround(quotations: readonly Quotation[], span: Span): Quotation | null {
  const links = outerOf(quotations);
  const around: Quotation[] = [];
  let at = firstAtLeast(quotations.length, index => (quotations[index]?.span.start ?? 0) > span.start) - 1;
  for (let steps = 0; at >= 0 && steps < MOST_AROUND; steps += 1, at = links[at] ?? -1) {
    const one = quotations[at];
    if (one !== undefined && span.end <= one.span.end) around.push(one);
  }
  return around.findLast(({kind}) => kind === 'passage') ?? around.at(-1) ?? null;
}
