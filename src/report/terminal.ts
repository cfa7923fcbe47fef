/** Text for terminals: columns, wrapping, colours. */

/** How a text is set. */
export interface TerminalOptions {
  /** Columns of the terminal. */
  readonly width: number;
  /** Whether to use ANSI colours and weights. */
  readonly colour: boolean;
}

/** Weights and colours by their use. */
const CODES = {
  bold: '1',
  quiet: '2',
  underline: '4',
  cue: '1;33',
  context: '36',
  negation: '1;31',
  attribution: '35',
  mask: '9',
  inference: '36',
} as const;

/** Escape sequences and other control characters, which could steer the reader's terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** Characters that turn the direction of what follows, which could make a line read as another. */
const TURNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Text of a document made safe for a terminal: control characters but tab and line feed become U+FFFD, marks of direction are dropped. */
export function cleanText(text: string): string {
  return text.replace(CONTROLS, '\ufffd').replace(TURNS, '');
}

/** Text with a weight or colour, plain when there is no colour. */
export function paint(text: string, use: keyof typeof CODES, colour: boolean): string {
  return colour ? `\u001b[${CODES[use]}m${text}\u001b[0m` : text;
}

/** Characters that take no column: combining marks, joiners, marks of direction, variation selectors. */
const NO_COLUMN = /[\p{Mn}\p{Me}\p{Cf}]/u;
/** East Asian characters of full width, and emoji. */
const TWO_COLUMNS =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;

/** Columns one code point takes. */
function columnsOf(character: string): 0 | 1 | 2 {
  // Nothing below the combining marks but the soft hyphen is other than plain.
  if (character < '\u0300') return character === '\u00ad' ? 0 : 1;
  return NO_COLUMN.test(character) ? 0 : TWO_COLUMNS.test(character) ? 2 : 1;
}

/** Columns a text takes; combining marks and invisible characters take none, wide letters and emoji two. */
export function measureText(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours take no columns
  const plain = text.replace(/\u001b\[[\d;]*m/g, '');
  let columns = 0;
  for (const character of plain) columns += columnsOf(character);
  return columns;
}

/** Text padded to a width, at its end or (numbers) at its start. */
export function padText(text: string, width: number, side: 'start' | 'end' = 'end'): string {
  const space = ' '.repeat(Math.max(0, width - measureText(text)));
  return side === 'end' ? text + space : space + text;
}

/** Text cut to a width with `…` at its end, or at its start. Combining marks stay with their letter. */
export function cutToWidth(text: string, width: number, side: 'start' | 'end' = 'end'): string {
  if (measureText(text) <= width) return text;
  const characters = [...text];
  if (side === 'start') characters.reverse();
  let room = width - 1;
  let taken = 0;
  let marks = 0;
  for (const character of characters) {
    const columns = columnsOf(character);
    // From the right, marks come before the letter they stand on.
    if (side === 'start' && columns === 0) {
      marks += 1;
      continue;
    }
    if (columns > room) break;
    room -= columns;
    taken += 1 + marks;
    marks = 0;
  }
  const kept = characters.slice(0, taken);
  return side === 'end' ? `${kept.join('')}…` : `…${kept.reverse().join('')}`;
}

/** Words in lines of at most `width` columns; `indent` stands before every line, longer words keep a line of their own. */
export function wrapText(text: string, {width, indent = ''}: {width: number; indent?: string}): string {
  const room = Math.max(20, width) - indent.length;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (line !== '' && measureText(line) + 1 + measureText(word) > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  if (line !== '') lines.push(line);
  return lines.map(one => indent + one).join('\n');
}
