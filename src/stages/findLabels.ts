/**
 * Speaker labels in a text: every colon is a candidate, the grammar decides.
 *
 * A label begins a line, or follows the end of a sentence where the source lost its paragraph breaks. The text before a
 * colon is looked at for at most {@link REACH} units, so the time grows linearly with the text.
 */
import type {Span} from '../model/index.js';
import {countryNamed} from './countries.js';
import type {FoundForm} from './labelForms.js';
import {
  isAffiliation,
  isNamePart,
  isTitle,
  type NameFound,
  nameAtEnd,
  namesPerson,
  unknownAtEnd,
  type Word,
  wordsOf,
} from './labelGrammar.js';
import {lateNote, trimEnd, withoutNotes} from './labelNotes.js';
import {type Candidate, keyOf, type LabelOptions, labelStart, lastBoundary, type Named, REACH} from './labelPlace.js';
import {ROLES} from './labelWords.js';

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

/** What may follow the colon of a label: white space, the end, an opening quote, or a letter where a space was lost. */
const AFTER_COLON = /[\s“"«‘'(<…\p{L}]/u;

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
  let lineStart = lineStartOf(text, floor, end);
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
  const first = lineStartOf(text, floor, before);
  if (before - first > 150 || before <= first || /[.!?…:;,)]/u.test(text[before - 1] ?? '')) return null;
  const label = parse(candidate, {start: first, end}, notes);
  return label?.type === 'person' ? label : null;
}

/** Where the line that ends at `end` begins, not before `floor`; never looks further back. */
function lineStartOf(text: string, floor: number, end: number): number {
  return floor + text.slice(floor, Math.max(floor, end)).lastIndexOf('\n') + 1;
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

function parse(candidate: Candidate, {start, end}: Span, notes: readonly string[]): Label | null {
  const {text, forms} = candidate;
  const line = text.slice(start, end);
  if (!/\p{Lu}/u.test(line)) return null;
  const words = wordsOf(line);
  const found = nameAtEnd(words, forms) ?? repeatedStart(candidate, words);
  const label = found === null ? null : placed(candidate, {name: found, words, line, start, notes});
  // `Alexander Medvedev` ends in a known surname, but is somebody else.
  const other = found?.found?.bare === true ? unknownAtEnd(words) : null;
  const second = other === null ? null : placed(candidate, {name: other, words, line, start, notes});
  return label ?? second ?? affiliated(candidate, {words, line, start, notes});
}

/** `Natalya Golub, Belarus-1 TV Channel`: a name first, then whose it is. */
function affiliated(candidate: Candidate, {words, line, start, notes}: Omit<Noted, 'name'>): Label | null {
  if (!line.includes(',')) return null;
  const cut = lastBoundary(line);
  const from = words.findIndex(({at}) => at >= cut);
  const comma = words.findIndex(({text}, index) => index >= from && text.endsWith(','));
  if (from < 0 || comma < from + 1 || comma > from + 3) return null;
  const name = words.slice(from, comma + 1).map(({text, at}) => ({text: text.replace(/,$/u, ''), at}));
  const rest = words.slice(comma + 1).map(({text}) => text);
  const known = nameAtEnd(name, candidate.forms);
  if (known?.from !== 0 || !name.every(({text}) => isNamePart(text)) || !isAffiliation(rest)) return null;
  // Without an office the rest may be a list of names.
  const found = known.type === 'person' && known.found?.bare === false && isTitle(rest) ? known.found : null;
  const named: NameFound = {type: found === null ? 'unknown' : 'person', found, from: 0};
  const moved = name.map(({text, at}) => ({text, at: at - cut}));
  const label = placed(candidate, {name: named, words: moved, line: line.slice(cut), start: start + cut, notes});
  return label === null ? null : {...label, title: rest.join(' ')};
}

interface Noted extends Named {
  readonly notes: readonly string[];
}

/** The label of a name, if it stands where a label may stand. */
function placed(candidate: Candidate, {name, words, line, start, notes}: Noted): Label | null {
  const from = labelStart(candidate, {name, words, line, start});
  if (from === null) return null;
  // `President Vladimir Putin and Kassym-Jomart Tokayev:` is the label of two people, so of neither.
  const shared = name.type === 'person' && namesPerson(words.slice(from, name.from), candidate.forms);
  const one: NameFound = shared ? {type: 'unknown', found: null, from: name.from} : name;
  return makeLabel(candidate, {name: one, words, from, start, notes});
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
  const late = lateNote(text, colon + 1);
  return {
    type: name.type,
    span: {start: start + (words[from]?.at ?? 0), end: trimEnd(text, colon, start)},
    body: late.body,
    found: name.found,
    title,
    key: keyOf(name, words),
    notes: [...notes, ...late.notes],
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
