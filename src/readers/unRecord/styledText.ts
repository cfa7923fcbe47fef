/** Text with the style of each of its characters, so that lines can be joined and styles looked at afterwards. */
import type {Line} from '../pdfLayout.js';

/** A text and, unit by unit, its style: `p` plain, `b` bold, `i` italic, `x` bold italic; both equally long. */
export interface Styled {
  readonly text: string;
  readonly style: string;
}

/** A line of print as styled text. */
export function styledLine({runs, text}: Line): Styled {
  const style = runs.map(({text: part, bold, italic}) =>
    (bold ? (italic ? 'x' : 'b') : italic ? 'i' : 'p').repeat(part.length),
  );
  return {text, style: style.join('')};
}

/** Two stretches joined as `join` joins their texts; it may drop a hyphen or put a space between. */
export function joinStyled(a: Styled, b: Styled, join: (before: string, after: string) => string): Styled {
  const text = join(a.text, b.text);
  const kept = a.style.slice(0, text.length - b.text.length);
  const space = kept.length < text.length - b.text.length ? (a.style.at(-1) ?? 'p') : '';
  return {text, style: kept + space + b.style};
}

/** Without white space at its ends. */
export function trimStyled({text, style}: Styled): Styled {
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  return {text: text.slice(start, Math.max(start, end)), style: style.slice(start, Math.max(start, end))};
}

/** In NFC: letters and accents that stood in two pieces become one, in the style of the letter. */
export function composed(styled: Styled): Styled {
  if (styled.text.normalize('NFC') === styled.text) return styled;
  let text = '';
  let style = '';
  for (const {0: cluster, index} of styled.text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const one = cluster.normalize('NFC');
    text += one;
    style += (styled.style[index] ?? 'p').repeat(one.length);
  }
  // Letters that compose without being accents (Korean) are too rare in records to keep their styles apart.
  const whole = text.normalize('NFC');
  return whole === text ? {text, style} : {text: whole, style: 'p'.repeat(whole.length)};
}

/** Styles of the letters and digits, in order. */
export function letterStyles({text, style}: Styled): string {
  return Array.from(text.matchAll(/[\p{L}\p{N}]/gu), ({index}) => style[index] ?? 'p').join('');
}
