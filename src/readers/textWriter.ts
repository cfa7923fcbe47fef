/** Text put together from the pieces of a page, with the white space a reader would see. */
import {normaliseText} from '../text/normalise.js';

/** Takes pieces in order. White space between them counts once; none stands at the start or end of the text. */
export interface TextWriter {
  /** Line breaks of the piece count as spaces. */
  readonly write: (piece: string) => void;
  readonly space: () => void;
  /** A line break; two in a row part paragraphs. */
  readonly breakLine: () => void;
  /** An empty line, however many are asked for. */
  readonly breakParagraph: () => void;
  /** Units written so far, white space at the end not counted. */
  readonly length: () => number;
  /** Gives, when called later, where what was written after this call begins. */
  readonly next: () => () => number;
  readonly text: () => string;
}

/** Soft hyphens and zero-width spaces serve the layout and split words in a search. */
const LAYOUT = /[\u00AD\u200B\uFEFF]/gu;
const SPACES = /[\s\u00A0]+/gu;
const ASIDE = /[\u00AD\u200B\uFEFF\u2011]/u;

/**
 * A writer without text. Soft hyphens and zero-width spaces are removed, no-break spaces become spaces and U+2011
 * becomes `-`; each piece is normalised ({@link normaliseText}), so that offsets hold.
 */
export function createTextWriter(): TextWriter {
  const out: string[] = [];
  let length = 0;
  let lines = 0;
  let spaced = false;
  const push = (piece: string): void => {
    out.push(piece);
    length += piece.length;
  };
  const gap = (): string => (length === 0 ? '' : lines > 1 ? '\n\n' : lines === 1 ? '\n' : spaced ? ' ' : '');
  return {
    write(piece) {
      const words = normaliseText(inOneLine(piece));
      const body = words.trim();
      if (body === '') {
        if (words !== '') spaced = true;
        return;
      }
      if (words.startsWith(' ')) spaced = true;
      push(gap() + body);
      lines = 0;
      spaced = words.endsWith(' ');
    },
    space() {
      spaced = true;
    },
    breakLine() {
      lines += 1;
    },
    breakParagraph() {
      lines += 2;
    },
    length: () => length,
    next() {
      const from = out.length;
      const before = length;
      return () => {
        const first = out[from];
        return first === undefined ? length : before + first.length - first.trimStart().length;
      };
    },
    text: () => out.join(''),
  };
}

/** A piece on one line: any white space is one space, what serves the layout only is left out, U+2011 is `-`. */
export function inOneLine(piece: string): string {
  const plain = ASIDE.test(piece) ? piece.replace(LAYOUT, '').replaceAll('\u2011', '-') : piece;
  return plain.replace(SPACES, ' ');
}
