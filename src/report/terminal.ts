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

/** Text of a document made safe for a terminal: control characters but tab and line feed become U+FFFD. */
export function cleanText(text: string): string {
  return text.replace(CONTROLS, '\ufffd');
}

/** Text with a weight or colour, plain when there is no colour. */
export function paint(text: string, use: keyof typeof CODES, colour: boolean): string {
  return colour ? `\u001b[${CODES[use]}m${text}\u001b[0m` : text;
}

/** Columns a text takes; combining marks take none, wide letters are counted as one. */
export function measureText(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours take no columns
  const plain = text.replace(/\u001b\[[\d;]*m/g, '').replace(/\p{Mn}/gu, '');
  return [...plain].length;
}

/** Text padded to a width, at its end or (numbers) at its start. */
export function padText(text: string, width: number, side: 'start' | 'end' = 'end'): string {
  const space = ' '.repeat(Math.max(0, width - measureText(text)));
  return side === 'end' ? text + space : space + text;
}

/** Text cut to a width with `…` at its end. */
export function cutToWidth(text: string, width: number): string {
  const characters = [...text];
  return characters.length <= width ? text : `${characters.slice(0, Math.max(0, width - 1)).join('')}…`;
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
