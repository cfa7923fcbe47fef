/** Text put together from pieces of markup, with what the markup says of them. */
import type {Mark, MarkKind} from '../model/index.js';
import {normaliseText} from '../text/normalise.js';
import {inOneLine} from './textWriter.js';

/** What stands at least between two pieces, weakest first: nothing, a space, a line break, an empty line. */
export type Gap = '' | ' ' | '\n' | '\n\n';

/** A text under construction. */
export interface MarkedTextWriter {
  /** Running text; white space of any length counts as one space, soft hyphens and the like are left out. */
  words(text: string): void;
  /** Part what came from what comes; of several gaps in a row the widest counts, none at the start. */
  gap(gap: Gap): void;
  /** One line that is a mark of its own, a gap on both sides at least. */
  mark(kind: MarkKind, text: string, around: Gap): void;
  /** A label printed in front of the next words or mark, or nowhere when none come before the next call; null for none. */
  labelNext(label: string | null): void;
  finish(): {readonly text: string; readonly marks: readonly Mark[]};
}

const GAPS: readonly Gap[] = ['', ' ', '\n', '\n\n'];

/** An empty text. What it gives is normalised, offsets of marks fit that. */
export function createMarkedText(): MarkedTextWriter {
  const done: string[] = [];
  const marks: Mark[] = [];
  let length = 0;
  // Pieces between two marks are normalised as one: letter and accent may come from two elements.
  let run = '';
  let pending: Gap = '';
  let label: string | null = null;

  const gap = (wanted: Gap): void => {
    if (GAPS.indexOf(wanted) > GAPS.indexOf(pending)) pending = wanted;
  };
  const put = (text: string): void => {
    if (length > 0 || run !== '') run += pending;
    pending = '';
    run += text;
  };
  const close = (): number => {
    const text = normaliseText(run);
    done.push(text);
    length += text.length;
    run = '';
    return length;
  };
  const putMark = (kind: MarkKind, text: string, around: Gap): void => {
    gap(around);
    put('');
    const start = close();
    put(text);
    marks.push({kind, start, end: close()});
    gap(around);
  };
  /** Whatever follows a label stands in its line. */
  const putLabel = (): boolean => {
    if (label === null) return false;
    const text = label;
    label = null;
    putMark('label', text, '\n\n');
    pending = ' ';
    return true;
  };
  return {
    gap,
    words(text) {
      const clean = inOneLine(text);
      const words = clean.trim();
      if (clean.startsWith(' ')) gap(' ');
      if (words === '') return;
      putLabel();
      put(words);
      if (clean.endsWith(' ')) gap(' ');
    },
    mark(kind, text, around) {
      const words = inOneLine(text).trim();
      if (words === '') return;
      putMark(kind, words, putLabel() ? ' ' : around);
      gap(around);
    },
    labelNext(next) {
      label = next === null ? null : inOneLine(next).trim() || null;
    },
    finish() {
      close();
      return {text: done.join(''), marks};
    },
  };
}
