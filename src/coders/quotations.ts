/** Quotation marks of a turn: which passages stand between them. Knows marks and words, nothing about who is quoted. */
import type {Span} from '../model/index.js';

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

/** A dozen words, a first letter or a last mark are looked for in so many characters of a passage, however long it is. */
const LOOK = 600;

function kindOf(whole: string, before: string, after: string): Quotation['kind'] {
  const passage = whole.length > 2 * LOOK ? `${whole.slice(0, LOOK)} ${whole.slice(-LOOK)}` : whole;
  const words = passage.match(WORD)?.length ?? 0;
  if (words < CLAUSE_WORDS) return 'phrase';
  if (words >= LONG_WORDS || ENDS_SENTENCE.test(passage) || INTRODUCED.test(before)) return 'passage';
  // `“…”, he said` and `“…” – he said`: the saying follows.
  if (/^\s*[,—–]\s/u.test(after)) return 'passage';
  return CAPITAL_FIRST.test(passage) ? 'title' : 'passage';
}

/** Where an unclosed passage ends: with its sentence or paragraph. Example: `we are friends. ` → 15. */
const FIRST_END = /[.!?…](?=\s)|\n|$/u;

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
  for (const {0: mark, index} of text.slice(span.start, span.end).matchAll(MARK)) {
    const at = span.start + index;
    const before = text.slice(Math.max(span.start, at - 3), at);
    if (opens(mark, before, text.slice(at + 1, at + 2))) {
      const continues = open.at(-1)?.mark === mark && /[.!?…]\s*$/u.test(before);
      if (!continues) open.push({mark, start: at + 1});
    } else {
      const last = open.pop();
      if (last !== undefined) close(last.start, at);
    }
  }
  let end = -1;
  for (const {start} of open) {
    // An end found for an earlier mark is the first after this one too, unless it lies before it.
    if (end < start) end = start + text.slice(start, span.end).search(FIRST_END);
    close(start, end);
  }
  return found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

/** Quotations with the furthest end reached up to each, so that one around a span is found by halving. */
interface Reaching {
  readonly quotations: readonly Quotation[];
  readonly ends: readonly number[];
}

const prepared = new WeakMap<readonly Quotation[], readonly [passages: Reaching, all: Reaching]>();

function reaching(quotations: readonly Quotation[]): Reaching {
  let furthest = -1;
  const ends = quotations.map(({span}) => {
    furthest = Math.max(furthest, span.end);
    return furthest;
  });
  return {quotations, ends};
}

/** The first that ends at or after the span, null when it begins after the span does. */
function firstAround({quotations, ends}: Reaching, span: Span): Quotation | null {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ends[middle] ?? 0) < span.end) low = middle + 1;
    else high = middle;
  }
  const found = quotations[low];
  return found !== undefined && found.span.start <= span.start ? found : null;
}

/**
 * The longest quotation around a span, null when it stands in none; passages go before titles and phrases.
 *
 * @param quotations - From {@link readQuotations}: in order of their beginning, the longer first.
 */
export function quotationAround(quotations: readonly Quotation[], span: Span): Quotation | null {
  const [passages, all] = prepared.get(quotations) ?? [
    reaching(quotations.filter(({kind}) => kind === 'passage')),
    reaching(quotations),
  ];
  prepared.set(quotations, [passages, all]);
  return firstAround(passages, span) ?? firstAround(all, span);
}
