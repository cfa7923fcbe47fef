/**
 * Where a label may stand, and where it begins: at the start of a line, after the end of a sentence, or, where paragraphs
 * are lost, after a heading.
 */
import {foldLabel, type LabelForms} from './labelForms.js';
import {isTitle, type NameFound, shortTitle, type Word} from './labelGrammar.js';
import {HEADING_ENDS, LEAD_WORDS, SENTENCE_WORDS} from './labelWords.js';

/** How a text is to be read. */
export interface LabelOptions {
  readonly forms: LabelForms;
  /** Paragraph breaks are missing: labels may stand after any end of a sentence. */
  readonly inline: boolean;
}

/** Longest stretch before a colon that is looked at, in UTF-16 units: title, name, tooltip and a note of several lines. */
export const REACH = 700;

/** A colon that may end a label. */
export interface Candidate extends LabelOptions {
  readonly text: string;
  readonly colon: number;
  /** The label does not begin before: end of the label before, or {@link REACH}. */
  readonly floor: number;
  readonly starts: ReadonlyMap<string, number>;
  readonly seen: ReadonlySet<string>;
}

/** A name found before a colon. */
export interface Named {
  readonly name: NameFound;
  readonly words: readonly Word[];
  readonly line: string;
  /** Offset of the line in the text. */
  readonly start: number;
}

/** Index of the word a name's label begins with, its title included; null when no label can stand there. */
export function labelStart(candidate: Candidate, {name, words, line, start}: Named): number | null {
  const {text, colon} = candidate;
  const cut = lastBoundary(line.slice(0, words[name.from]?.at ?? 0));
  const lead = words.slice(0, name.from).filter(({at}) => at >= cut);
  // Right after another label is no line start but as good as a sentence end; a window's edge in a long line is neither.
  const newLine = /\n[^\S\n]*(?:\d{1,3}\.\s+)?$/u.test(
    `${start <= 12 ? '\n' : ''}${text.slice(Math.max(0, start - 12), start)}`,
  );
  const atLine = cut === 0 && newLine;
  const atBoundary = cut > 0 || (!newLine && start > colon - REACH);
  return decide({name, lead, words, atLine, atBoundary, candidate});
}

/** Ends of sentences and marks after which a label may stand, with the white space. */
const BOUNDARY = /(?:[.!?…][\])"”»’]*|[)\]>*”»]|\d{4}\sгода|[–—])\s*/gu;
/** A full stop that ends no sentence: `Mr.`, `St.`, an initial. */
const ABBREVIATION = /(?<!\p{L})(?:Mr|Mrs|Ms|Dr|St|H\.E|Prof|Gen|г|им|\p{Lu}|Дж|Ю)\.$/u;

/** Offset after the last end of a sentence in a text, 0 when there is none. */
export function lastBoundary(text: string): number {
  let cut = 0;
  for (const {0: mark, index} of text.matchAll(BOUNDARY)) {
    const upTo = text.slice(0, index + mark.trimEnd().length);
    const spaced = /\s$/u.test(mark) || /[>*”»]/u.test(mark);
    if (spaced && !(mark.startsWith('.') && ABBREVIATION.test(upTo))) cut = index + mark.length;
  }
  return cut;
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

function decide({name, lead, words, atLine, atBoundary, candidate}: Place): number | null {
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
  const inSentence = LEAD_WORDS.has(before) || (SENTENCE_WORDS.has(before) && !HEADING_ENDS.has(before));
  return before === '' || inSentence ? null : start;
}

function opensQuote({text, colon}: Candidate): boolean {
  return /^\s*[“"«]/u.test(text.slice(colon + 1, colon + 4));
}

/** By what a person is recognised again in a document: id, or the folded last two words of an unknown name. */
export function keyOf({from, found}: NameFound, words: readonly Word[]): string {
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
