/** Notes in parentheses around the name of a label: `(retranslated)`, `(Kazakhstan)`, `(spoke in Kazakh)`. */
import {AS_SPOKEN, TRANSLATED} from './labelWords.js';

const LONGEST_NOTE = 600;

/** End of a stretch without the white space and asterisks before it, not before `floor`. */
export function trimEnd(text: string, end: number, floor: number): number {
  let at = end;
  while (at > floor && /[\s*]/u.test(text[at - 1] ?? '')) at -= 1;
  return at;
}

/** Up to three notes at the end of `[floor, stop)` taken off, and their text in order. */
export function withoutNotes(text: string, floor: number, stop: number): {end: number; notes: string[]} {
  const notes: string[] = [];
  let end = stop;
  while (text[end - 1] === ')' && notes.length < 3) {
    const from = Math.max(floor, end - LONGEST_NOTE);
    const open = from + text.slice(from, end).lastIndexOf('(');
    if (open < from || text.slice(open, end).includes('\n\n')) break;
    notes.unshift(text.slice(open + 1, end - 1));
    end = trimEnd(text, open, floor);
  }
  return {end, notes};
}

/**
 * The same for a label that goes on behind its notes: `Mr. Okello (Kenya), Rapporteur of the Committee (spoke in French)`.
 * The name ends before the first parenthesis, and every parenthesis up to `stop` is a note.
 */
export function withNotesInside(text: string, floor: number, stop: number): {end: number; notes: string[]} {
  const label = text.slice(floor, stop);
  const open = label.search(/\s*\(/u);
  const follows = /\)\s*,/u.test(label);
  if (open <= 0 || !follows) return withoutNotes(text, floor, stop);
  return {end: floor + open, notes: Array.from(label.matchAll(/\(([^()]*)\)/gu), ([, note = '']) => note)};
}

/**
 * A note behind the colon of a label: `Emmanuel Macron: (retranslated) text`; a colon may stand behind it, too. A sentence of
 * its own (`(In English.)`) holds for a few words only and is none.
 */
const LATE_NOTE = /\s*\(([^()\n.]{1,60})\)(?:\s*:)?/uy;

/** The note on the language right behind the colon of a label, and where the words begin: after it and white space. */
export function lateNote(text: string, colon: number): {notes: string[]; body: number} {
  LATE_NOTE.lastIndex = colon;
  const note = LATE_NOTE.exec(text)?.[1] ?? '';
  const isOnLanguage = TRANSLATED.test(note) || AS_SPOKEN.test(note);
  let body = isOnLanguage ? LATE_NOTE.lastIndex : colon;
  while (body < text.length && /\s/u.test(text[body] ?? '')) body += 1;
  return {notes: isOnLanguage ? [note] : [], body};
}
