/**
 * Marks from the look of a page: bold lead-ins that name a speaker, subheadings and pulled quotations.
 *
 * Sites print labels in bold, in pieces, with a link or a note inside, the colon in or behind the bold, the bold ending a
 * letter too early or too late. A bold lead-in that names nobody (`First:`) looks the same, so its words are looked at too.
 */
import {clearOf, type Mark, type Span} from '../model/index.js';
import type {Run} from './htmlTree.js';
import {namesPerson, namesSomebody} from './leadIns.js';
import {hasLetters, isAnnounced, isMost, lineAt, linesOf} from './pageLines.js';

/** What the markup of a stretch is; `link` is a link to a person. */
export type Look = 'bold' | 'link' | 'italic' | 'aside';

/** What {@link labelMarks} looks at. */
export interface Looks {
  readonly text: string;
  readonly runs: readonly Run<Look>[];
  /** Lead-ins that name nobody, as whole-text patterns. */
  readonly emphasis: readonly RegExp[];
}

/** A beginning of a line in bold, not yet judged. */
interface LeadIn extends Span {
  /** Without the colon or stop that ends it. */
  readonly words: string;
  readonly colon: boolean;
  /** Nothing of the line is outside the bold, and more than a label stands in it. */
  readonly whole: boolean;
  /** What follows goes on with a small letter, as a sentence does. */
  readonly goesOn: boolean;
  readonly line: Span;
}

/** Longest label: an office of several lines with a name and a note. */
const LONGEST = 300;
/** Pieces a label is printed in at most; a page all of touching pieces is looked at in time that grows with its length. */
const MOST_PIECES = 100;
const NOTE = /\s*\([^()\n]{1,120}\)/uy;

/**
 * Labels, asides and directions of a text, in text order.
 *
 * - A bold lead-in with a colon that ends in a person's name is a label. So are, in a text with such labels, other
 *   lead-ins with a colon (`Question:`) that `emphasis` does not name, and lead-ins without one that repeat a label, or
 *   the end of one, unless a small letter follows: then they begin a sentence.
 * - A line that is bold as a whole is an aside, if it has letters and no label or voice before a colon; so is an `aside`
 *   run, unless the words before it announce it with a colon. Where nearly all of the text is bold, bold says nothing.
 * - A line behind the first label that is in italics as a whole tells what happens.
 */
export function labelMarks({text, runs, emphasis}: Looks): Mark[] {
  const asides = runs.filter(({kind}) => kind === 'aside').flatMap(run => linesOf(text, run));
  const taken = new Set(asides.map(({start}) => start));
  const leadIns = findLeadIns(text, runs).filter(({line}) => !taken.has(line.start));
  const isEmphasis = ({words}: LeadIn): boolean => emphasis.some(pattern => pattern.test(withoutNotes(words)));
  const isNamed = (leadIn: LeadIn): boolean =>
    leadIn.colon && !leadIn.whole && namesPerson(withoutNotes(leadIn.words)) && !isEmphasis(leadIn);
  const named = leadIns.filter(isNamed);
  const known = new Set(named.flatMap(({words}) => [fold(words), shortOf(fold(words))]));
  const first = named[0]?.start ?? text.length;
  const isLabel = (leadIn: LeadIn): boolean => {
    if (known.has(fold(leadIn.words))) return leadIn.colon || (leadIn.start > first && !leadIn.goesOn);
    return leadIn.colon && !leadIn.whole && known.size > 0 && namesSomebody(leadIn.words) && !isEmphasis(leadIn);
  };
  const labels = leadIns.filter(isLabel);
  const isVoice = ({colon, words}: LeadIn): boolean =>
    colon && (namesPerson(withoutNotes(words)) || !/\s/u.test(withoutNotes(words)));
  const headings = leadIns.filter(leadIn => leadIn.whole && !isLabel(leadIn) && !isVoice(leadIn)).map(({line}) => line);
  const isBold = isMost(
    text,
    leadIns.filter(({whole}) => whole).map(({line}) => line),
  );
  const lines = isBold ? asides : [...headings, ...asides];
  const apart = lines.filter(
    line => hasLetters(text, line) && !(taken.has(line.start) && isAnnounced(text, line.start)),
  );
  const marks = [
    ...labels.map(({start, end}): Mark => ({kind: 'label', start, end})),
    ...apart.map(({start, end}): Mark => ({kind: 'aside', start, end})),
  ];
  return [...marks, ...directionsIn(text, runs, first, marks)].sort((a, b) => a.start - b.start);
}

/** Lines in italics as a whole, behind the first label and outside other marks. */
function directionsIn(text: string, runs: readonly Run<Look>[], first: number, marks: readonly Mark[]): Mark[] {
  const italics = joined(runs.filter(({kind, start}) => kind === 'italic' && start > first));
  const lines = italics.flatMap(({start, end}) => {
    if (text[start - 1] !== '\n' || isAnnounced(text, start) || isSpoken(text, start, end)) return [];
    return linesOf(text, {start, end}).filter(line => (text[line.end] ?? '\n') === '\n' && hasLetters(text, line));
  });
  const taken = marks.toSorted((a, b) => a.start - b.start);
  const free = clearOf(
    lines.map(span => ({span})),
    taken,
  ).map(({span}) => span);
  return isMost(text, free) ? [] : free.map((span): Mark => ({kind: 'direction', ...span}));
}

/** Whether a stretch begins with who says it: `Question: …`. */
function isSpoken(text: string, start: number, end: number): boolean {
  const colon = colonIn(text, start, end);
  return colon !== null && namesSomebody(text.slice(start, colon).trim());
}

/** A stretch of bold and links to persons that touch. */
interface Part extends Span {
  /** False: links only. */
  readonly bold: boolean;
}

/** Bold beginnings of lines; behind the end of a sentence, where a line break is lost, persons' names with a colon only. */
function findLeadIns(text: string, runs: readonly Run<Look>[]): LeadIn[] {
  const parts = joined(runs.filter(({kind}) => kind === 'bold' || kind === 'link').sort((a, b) => a.start - b.start));
  let from = 0;
  return parts.flatMap((part, index) => {
    const before = text.slice(Math.max(0, part.start - 4), part.start);
    const atLine = /\n[\s–—-]*$/u.test(part.start > 4 ? before : `\n${before}`);
    if (part.start < from || (!atLine && !/[.!?…>”»)]\s$/u.test(before))) return [];
    const chain = chainOf(text, parts, index);
    if (!chain.bold) return [];
    const found = leadInOf(text, chain, atLine ? lineAt(text, part.start) : restOf(chain));
    if (!atLine) return found.filter(({words, colon}) => colon && namesPerson(withoutNotes(words)));
    const broken = found.flatMap(leadIn => brokenLabel(text, {leadIn, chain, parts, index}));
    from = broken[0]?.end ?? 0;
    return broken.length > 0 ? broken : found;
  });
}

interface Broken {
  readonly leadIn: LeadIn;
  readonly chain: Part;
  readonly parts: readonly Part[];
  readonly index: number;
}

/** A label with a `<br>` in it: bold that goes on behind the break, or a name of which one half stands there. */
function brokenLabel(text: string, {leadIn, chain, parts, index}: Broken): LeadIn[] {
  const {line, colon, whole} = leadIn;
  const next = line.end + 1;
  if (colon || !whole || text[line.end] !== '\n' || text[next] === '\n') return [];
  let other = index + 1;
  while ((parts[other]?.start ?? next) < next) other += 1;
  const isOne = chain.end > next;
  if (!isOne && parts[other]?.start !== next) return [];
  const rest = isOne ? chain : chainOf(text, parts, other);
  const second = {start: line.start, end: lineAt(text, next).end};
  const alone = leadInOf(text, {...rest, start: next}, {...second, start: next});
  if (!isOne && alone.some(({words}) => namesPerson(withoutNotes(words)))) return [];
  const both = leadInOf(text, {...rest, start: chain.start}, second);
  return both.filter(each => each.colon && !each.whole && namesPerson(withoutNotes(each.words)));
}

/** In the middle of a line its ends do not matter: the stretch in which a label may stand. */
function restOf({start, end}: Span): Span {
  return {start, end: end + 1};
}

function leadInOf(text: string, {start, end: reach}: Part, line: Span): LeadIn[] {
  const end = Math.min(reach, line.end);
  const whole = end === line.end;
  const colon = colonIn(text, start, end);
  if (colon !== null) {
    const words = text.slice(start, colon).trim();
    return [{start, end: colon + 1, words, colon: true, whole: whole && colon + 1 < line.end, goesOn: false, line}];
  }
  // A mistyped colon may stand behind the bold.
  const stop = /[.,;]/u.test(text[end] ?? '') ? end + 1 : end;
  const words = text.slice(start, end).replace(/[\s.,;–—-]+$/u, '');
  const goesOn = /^\s*\p{Ll}/u.test(text.slice(stop, stop + 4));
  return words === '' ? [] : [{start, end: stop, words, colon: false, whole, goesOn, line}];
}

/**
 * A part with what belongs to it: further parts, notes between them and before a colon, the colon, and the rest of a
 * word in which the bold ends.
 */
function chainOf(text: string, parts: readonly Part[], index: number): Part {
  let {start, end, bold} = parts[index] as Part;
  for (let next = index + 1; ; next += 1) {
    if (/\p{L}/u.test(text[end - 1] ?? '')) while (/[\p{L}\p{M}]/u.test(text[end] ?? '')) end += 1;
    NOTE.lastIndex = end;
    let at = NOTE.test(text) ? NOTE.lastIndex : end;
    while (text[at] === ' ') at += 1;
    const following = parts[next];
    if (following !== undefined && following.start <= at && next - index < MOST_PIECES) {
      end = Math.max(end, following.end);
      bold ||= following.bold;
    } else return {start, end: text[at] === ':' ? at + 1 : end, bold};
  }
}

/** The colon that ends a label: not one inside a note or a time. */
function colonIn(text: string, start: number, end: number): number | null {
  let depth = 0;
  for (let at = start; at < Math.min(end, start + LONGEST); at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (text[at] === ':' && depth <= 0 && !/\d:\d/u.test(text.slice(at - 1, at + 2))) return at;
  }
  return null;
}

/** Runs that overlap or touch as one. */
function joined(runs: readonly Run<Look>[]): Part[] {
  const parts: Part[] = [];
  for (const {start, end, kind} of runs) {
    const last = parts.at(-1);
    const bold = kind === 'bold';
    if (last === undefined || start > last.end) parts.push({start, end, bold});
    else parts[parts.length - 1] = {start: last.start, end: Math.max(end, last.end), bold: bold || last.bold};
  }
  return parts;
}

/** The last two words of a longer label: `Ann Green` of `Mayor Ann Green`. */
function shortOf(words: string): string {
  return words.split(' ').slice(-2).join(' ');
}

function withoutNotes(words: string): string {
  return words.replace(/(?:\s*\([^()]*\))+$/u, '').trim();
}

function fold(words: string): string {
  return withoutNotes(words).replace(/\s+/gu, ' ').toLowerCase();
}
