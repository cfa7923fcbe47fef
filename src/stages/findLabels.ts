/**
 * Speaker labels in a text: every colon is a candidate, the grammar decides.
 *
 * A label begins a line, or follows the end of a sentence where the source lost its paragraph breaks. The text before a
 * colon is looked at for at most {@link REACH} units, so the time grows linearly with the text.
 */
import type {Span} from '../model/index.js';
import {countryNamed} from './countries.js';
import {type FoundForm, foldLabel, type LabelForms} from './labelForms.js';
import {
  isNamePart,
  isTitle,
  type NameFound,
  nameAtEnd,
  shortTitle,
  unknownAtEnd,
  type Word,
  wordsOf,
} from './labelGrammar.js';
import {LEAD_WORDS, ROLES, SENTENCE_WORDS} from './labelWords.js';

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
  const starts = countStarts(text);
  const seen = new Set<string>();
  let floor = 0;
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
    const next = text[colon + 1];
    if (next !== undefined && !AFTER_COLON.test(next)) continue;
    const label = labelBefore({text, colon, floor: Math.max(floor, colon - REACH), starts, seen, ...options});
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
  readonly starts: ReadonlyMap<string, number>;
  readonly seen: ReadonlySet<string>;
}

/** Short beginnings of lines before a colon: `Alina:` and `Call centre operator:` twice are people, once they may be words. */
function countStarts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [, start = ''] of text.matchAll(/^[ \t]*(\p{Lu}[^\n:.!?]{1,40}):/gmu))
    counts.set(start, (counts.get(start) ?? 0) + 1);
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
  if (direct?.type === 'person') return direct;
  // A tooltip may itself end in what looks like a name, so it is tried before an unknown one is believed.
  const bare = withoutTooltip(text, {start: lineStart, end});
  const stripped = bare === null ? null : parse(candidate, {start: lineStart, end: bare}, notes);
  return stripped ?? direct ?? brokenLabel(candidate, {start: lineStart, end}, notes);
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
  if (last === undefined || end - start - last.index > 300) return null;
  const tip = text.slice(start + last.index + last[0].length, end);
  return /\p{Ll}{2}[.!?…]\s+\p{Lu}/u.test(tip) ? null : start + last.index + (last[1]?.length ?? 0);
}

/** Ends of sentences and marks after which a label may stand, with the white space. */
const BOUNDARY = /(?:[.!?…][\])"”»’]*|[)\]>*”»]|\d{4}\sгода|[–—])\s*/gu;
/** A full stop that ends no sentence: `Mr.`, `St.`, an initial. */
const ABBREVIATION = /(?<!\p{L})(?:Mr|Mrs|Ms|Dr|St|H\.E|Prof|Gen|г|им|\p{Lu}|Дж|Ю)\.$/u;

function parse(candidate: Candidate, {start, end}: Span, notes: readonly string[]): Label | null {
  const {text, forms} = candidate;
  const line = text.slice(start, end);
  const words = wordsOf(line);
  const found = nameAtEnd(words, forms) ?? repeatedStart(candidate, words);
  const label = found === null ? null : placed(candidate, {name: found, words, line, start, notes});
  // `Alexander Medvedev` ends in a known surname, but is somebody else.
  const other = found?.found?.bare === true ? unknownAtEnd(words) : null;
  const second = other === null ? null : placed(candidate, {name: other, words, line, start, notes});
  return label ?? second ?? affiliated(candidate, {words, line, start, notes});
}

/** `Natalya Golub, Belarus-1 TV Channel`: a name first, then whose it is. */
function affiliated(candidate: Candidate, {words, line, start, notes}: Omit<Named, 'name'>): Label | null {
  const cut = lastBoundary(line);
  const from = words.findIndex(({at}) => at >= cut);
  const comma = words.findIndex(({text}, index) => index >= from && text.endsWith(','));
  if (from < 0 || comma < from + 1 || comma > from + 3) return null;
  const name = words.slice(from, comma + 1).map(({text, at}) => ({text: text.replace(/,$/u, ''), at}));
  const rest = words.slice(comma + 1).map(({text}) => text);
  if (!name.every(({text}) => isNamePart(text)) || !isAffiliation(rest)) return null;
  const known = nameAtEnd(name, candidate.forms);
  // Without an office the rest may be a list of names.
  const found = known?.type === 'person' && known.found?.bare === false && isTitle(rest) ? known.found : null;
  const named: NameFound = {type: found === null ? 'unknown' : 'person', found, from: 0};
  const label = placed(candidate, {name: named, words: name, line: line.slice(cut), start: start + cut, notes, cut});
  return label === null ? null : {...label, title: rest.join(' ')};
}

interface Named {
  readonly name: NameFound;
  readonly words: readonly Word[];
  readonly line: string;
  readonly start: number;
  readonly notes: readonly string[];
}

/** The label of a name, if it stands where a label may stand. */
function placed(candidate: Candidate, {name, words, line, start, notes}: Named): Label | null {
  const {text, colon} = candidate;
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

/** A first name or a role alone on its line that labels at least two lines of a text with other labels. */
function repeatedStart({starts, seen, inline}: Candidate, words: readonly Word[]): NameFound | null {
  const last = words.at(-1)?.text ?? '';
  if (inline || seen.size === 0 || (starts.get(words.map(({text}) => text).join(' ')) ?? 0) < 2) return null;
  const isPerson =
    words.length === 1
      ? isNamePart(last) || ROLES.has(last.toLowerCase())
      : isTitle(words.map(({text}) => text)) && ROLES.has(last.toLowerCase());
  return isPerson ? {type: 'unknown', found: null, from: 0} : null;
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
    // "Question: did we have the right?" in the middle of a paragraph is a speaker's own.
    return lead.length === 0 && (atLine || (inline && atBoundary)) ? name.from : null;
  if (known && name.found?.bare === true) return atLine && lead.length > 0 && titled ? first : null;
  if (titled && atLine) return first;
  if (titled && atBoundary && (known || (inline && !opensQuote(candidate)))) return first;
  if (!inline || opensQuote(candidate)) return null;
  const key = keyOf(name, words);
  const text = words[name.from]?.text ?? '';
  const initials = /\.\p{Lu}/u.test(text);
  if (!known && !candidate.seen.has(key) && !initials) return null;
  // Russian labels give initials; a full name in the middle of a sentence belongs to the sentence.
  if (/\p{Script=Cyrillic}/u.test(text) && !initials) return null;
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
