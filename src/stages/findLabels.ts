/**
 * Speaker labels in a text: every colon is a candidate, the grammar decides.
 *
 * A label begins a line, or follows the end of a sentence where the source lost its paragraph breaks. The text before a
 * colon is looked at for at most {@link REACH} units, so the time grows linearly with the text.
 */
import type {Span} from '../model/index.js';
import {countryNamed} from './countries.js';
import {type FoundForm, foldLabel, type LabelForms} from './labelForms.js';
import {isNamePart, isTitle, type NameFound, nameAtEnd, shortTitle, type Word, wordsOf} from './labelGrammar.js';
import {LEAD_WORDS, SENTENCE_WORDS} from './labelWords.js';

/** A label found in a text. */
export interface Label {
  readonly type: NameFound['type'];
  /** The label as printed, without its colon. */
  readonly span: Span;
  /** Where the words begin: after the colon and white space. */
  readonly body: number;
  readonly found: FoundForm | null;
  /** Words before the name, as printed. */
  readonly title: string;
  /** Folded name, for recognising the same unknown person again. */
  readonly key: string;
  /** Text in parentheses after the name: `retranslated`, `Kazakhstan`, `spoke in Kazakh`. */
  readonly notes: readonly string[];
}

/** How a text is to be read. */
export interface LabelOptions {
  readonly forms: LabelForms;
  /** Paragraph breaks are missing: labels may stand after any end of a sentence. */
  readonly inline: boolean;
}

/** Longest stretch before a colon that is looked at, in UTF-16 units: title, name, tooltip and a note of several lines. */
export const REACH = 700;
const LONGEST_NOTE = 600;

/** What may follow the colon of a label: white space, the end, an opening quote, or a letter where a space was lost. */
const AFTER_COLON = /[\s“"«‘'(<…\p{L}]/u;
/** A note in the middle of the label's body: `Emmanuel Macron: (retranslated) text`. */
const LATE_NOTE = /^\s*\(((?:re-?translated|translated[^()]{0,40}|как переведено|перевод|синхронный перевод))\)/iu;

/** Find the speaker labels of a text, in text order. Labels do not overlap. */
export function findLabels(text: string, options: LabelOptions): Label[] {
  const labels: Label[] = [];
  const singles = countSingles(text);
  const seen = new Set<string>();
  let floor = 0;
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
    const next = text[colon + 1];
    if (next !== undefined && !AFTER_COLON.test(next)) continue;
    const label = labelBefore({text, colon, floor: Math.max(floor, colon - REACH), singles, seen, ...options});
    if (label === null) continue;
    labels.push(label);
    seen.add(label.key);
    floor = label.body;
  }
  return labels;
}

interface Candidate extends LabelOptions {
  readonly text: string;
  readonly colon: number;
  /** The label does not begin before: end of the label before, or {@link REACH}. */
  readonly floor: number;
  readonly singles: ReadonlyMap<string, number>;
  readonly seen: ReadonlySet<string>;
}

/** Words that begin a line alone before a colon: `Alina:` twice is a person, once may be a word. */
function countSingles(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [, word = ''] of text.matchAll(/^[ \t]*(\p{Lu}\p{Ll}{2,30}):/gmu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function labelBefore(candidate: Candidate): Label | null {
  const {text, colon, floor} = candidate;
  const {end, notes} = withoutNotes(text, floor, trimEnd(text, colon, floor));
  let lineStart = Math.max(floor, text.lastIndexOf('\n', end - 1) + 1);
  // Old verbatim records number their paragraphs: `32. Mr. AHMED (Pakistan):`.
  lineStart += /^\s*(?:\d{1,3}\.\s+)?/u.exec(text.slice(lineStart, end))?.[0].length ?? 0;
  if (end <= lineStart) return null;
  const direct = parse(candidate, {start: lineStart, end}, notes);
  if (direct !== null) return direct;
  const bare = withoutTooltip(text, {start: lineStart, end});
  if (bare !== null) return parse(candidate, {start: lineStart, end: bare}, notes);
  return brokenLabel(candidate, {start: lineStart, end}, notes);
}

/** A label whose parts stand on two lines: `President of Kazakhstan Nursultan\nNazarbayev:`. Known people only. */
function brokenLabel(candidate: Candidate, {start, end}: Span, notes: readonly string[]): Label | null {
  const {text, floor} = candidate;
  if (end - start > 60 || start <= floor) return null;
  const before = trimEnd(text, start, floor);
  const first = Math.max(floor, text.lastIndexOf('\n', before - 1) + 1);
  if (before - first > 150 || before <= first || /[.!?…:;,)]/u.test(text[before - 1] ?? '')) return null;
  const label = parse(candidate, {start: first, end}, notes);
  return label?.type === 'person' ? label : null;
}

function trimEnd(text: string, end: number, floor: number): number {
  let at = end;
  while (at > floor && /[\s*]/u.test(text[at - 1] ?? '')) at -= 1;
  return at;
}

/** Notes in parentheses at the end, last first, taken off. */
function withoutNotes(text: string, floor: number, from: number): {end: number; notes: string[]} {
  const notes: string[] = [];
  let end = from;
  while (text[end - 1] === ')' && notes.length < 3) {
    const open = text.lastIndexOf('(', end - 1);
    if (open < floor || end - open > LONGEST_NOTE || text.slice(open, end).includes('\n\n')) break;
    notes.unshift(text.slice(open + 1, end - 1));
    end = trimEnd(text, open, floor);
  }
  return {end, notes};
}

/**
 * The end of a name before the text of a link's tooltip, which repeats the surname:
 * `Kassym-Jomart Tokayev Tokayev Kassym-JomartPresident …`, `А.Шохин Шохин Александр Николаевич президент …`.
 */
function withoutTooltip(text: string, {start, end}: Span): number | null {
  const twice = /(?<!\p{L})(\p{Lu}[\p{L}’'-]+)\s\1\s+(?=\p{Lu})/gu;
  const last = [...text.slice(start, end).matchAll(twice)].at(-1);
  return last === undefined || end - start - last.index > 300 ? null : start + last.index + (last[1]?.length ?? 0);
}

/** Ends of sentences and marks after which a label may stand, with the white space. */
const BOUNDARY = /(?:[.!?…][\])"”»’]*|[)\]>*”»]|\d{4}\sгода|[–—])\s*(?=\S)/gu;
/** A full stop that ends no sentence: `Mr.`, `St.`, an initial. */
const ABBREVIATION = /(?<!\p{L})(?:Mr|Mrs|Ms|Dr|St|H\.E|Prof|Gen|г|им|\p{Lu}|Дж|Ю)\.$/u;

function parse(candidate: Candidate, {start, end}: Span, notes: readonly string[]): Label | null {
  const {text, forms, colon} = candidate;
  const line = text.slice(start, end);
  const words = wordsOf(line);
  const name = nameAtEnd(words, forms) ?? singleName(candidate, words);
  if (name === null) return null;
  const cut = lastBoundary(line.slice(0, words[name.from]?.at ?? 0));
  const lead = words.slice(0, name.from).filter(({at}) => at >= cut);
  // Right after another label is no line start but as good as a sentence end; a window's edge in a long line is neither.
  const newLine = /^\s*(?:\d{1,3}\.\s+)?$/u.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start));
  const atLine = cut === 0 && newLine;
  const atBoundary = cut > 0 || (!newLine && start > colon - REACH);
  const from = labelStart({name, lead, words, atLine, atBoundary, candidate});
  return from === null ? null : makeLabel(candidate, {name, words, from, start, notes});
}

function lastBoundary(text: string): number {
  let cut = 0;
  for (const {0: mark, index} of text.matchAll(BOUNDARY)) {
    const upTo = text.slice(0, index + mark.trimEnd().length);
    const spaced = /\s$/u.test(mark) || /[>*”»]/u.test(mark);
    if (spaced && !(mark.startsWith('.') && ABBREVIATION.test(upTo))) cut = index + mark.length;
  }
  return cut;
}

/** One capitalised word alone on its line that labels at least two lines of the text. */
function singleName({singles, inline}: Candidate, words: readonly Word[]): NameFound | null {
  const word = words[0]?.text ?? '';
  const isName = words.length === 1 && (singles.get(word) ?? 0) >= 2 && isNamePart(word);
  return isName && !inline ? {type: 'unknown', found: null, from: 0} : null;
}

interface Place {
  readonly name: NameFound;
  /** Words between the last boundary and the name. */
  readonly lead: readonly Word[];
  readonly words: readonly Word[];
  /** Nothing of the line stands before `lead`. */
  readonly atLine: boolean;
  readonly atBoundary: boolean;
  readonly candidate: Candidate;
}

/** Index of the word the label begins with, null when it is no label. */
function labelStart({name, lead, words, atLine, atBoundary, candidate}: Place): number | null {
  const {inline} = candidate;
  const first = name.from - lead.length;
  const titled = lead.length === 0 || isTitle(lead.map(({text}) => text));
  const known = name.type === 'person';
  if (name.type === 'question' || name.type === 'moderator')
    return lead.length === 0 && (atLine || atBoundary) ? name.from : null;
  if (known && name.found?.bare === true) return atLine && lead.length > 0 && titled ? first : null;
  if (titled && atLine) return first;
  if (titled && atBoundary && (known || (inline && !opensQuote(candidate)))) return first;
  if (!inline || opensQuote(candidate)) return null;
  const key = keyOf(name, words);
  if (!known && !candidate.seen.has(key) && !/\.\p{Lu}/u.test(words[name.from]?.text ?? '')) return null;
  return afterHeading(words, name, known);
}

/** A heading or an unfinished sentence stands right before the label: `… talks President of Russia Vladimir Putin:`. */
function afterHeading(words: readonly Word[], name: NameFound, known: boolean): number | null {
  const start = known ? shortTitle(words, name.from) : name.from;
  const before = (words[start - 1]?.text ?? '').toLowerCase().replace(/[^\p{L}-]+$/u, '');
  return before === '' || LEAD_WORDS.has(before) || SENTENCE_WORDS.has(before) ? null : start;
}

function opensQuote({text, colon}: Candidate): boolean {
  return /^\s*[“"«]/u.test(text.slice(colon + 1, colon + 4));
}

function keyOf({from, found}: NameFound, words: readonly Word[]): string {
  return found === null
    ? foldLabel(
        words
          .slice(from)
          .slice(-2)
          .map(({text}) => text)
          .join(''),
      )
    : found.actor.id;
}

interface Parts {
  readonly name: NameFound;
  readonly words: readonly Word[];
  readonly from: number;
  readonly start: number;
  readonly notes: readonly string[];
}

function makeLabel({text, colon}: Candidate, {name, words, from, start, notes}: Parts): Label {
  const title = words
    .slice(from, name.from)
    .map(({text: word}) => word)
    .join(' ');
  const late = LATE_NOTE.exec(text.slice(colon + 1, colon + 100));
  let body = colon + 1 + (late?.[0].length ?? 0);
  while (body < text.length && /\s/u.test(text[body] ?? '')) body += 1;
  return {
    type: name.type,
    span: {start: start + (words[from]?.at ?? 0), end: trimEnd(text, colon, start)},
    body,
    found: name.found,
    title,
    key: keyOf(name, words),
    notes: late?.[1] === undefined ? notes : [...notes, late[1]],
  };
}

/** Two-letter code of the country a label names in parentheses: `Mr. Tokayev (Kazakhstan) (spoke in Kazakh)`. */
export function countryOfLabel({notes}: Label): string | null {
  for (const note of notes) {
    const country = countryNamed(note);
    if (country !== null) return country;
  }
  return null;
}
