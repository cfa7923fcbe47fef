/**
 * Dictionaries of Lexicoder 3 (`.lc3`): `+category`, with a colour behind it or not (`+negative#AA0000`), then an entry per
 * line; categories do not nest. Source: files as `read_dict_lexicoder` of the R package quanteda reads them
 * (`R/dictionaries.R`). Lexicoder 2 wrote XML, see `yoshikoder.ts`.
 */
import type {Message} from '../../model/index.js';
import {notExpressed, type OpenCategory, openCategory, quoted, type ReadDictionary} from './dictionary.js';
import type {ExportedCategory, ExportHeader} from './exportTree.js';

/** `+negative#AA0000`. */
const HEAD = /^\+\s*(\S.*?)\s*(?:#[0-9a-f]{6})?$/iu;

/** Read a Lexicoder 3 dictionary. */
export function readLexicoder(text: string, place: string): ReadDictionary {
  const messages: Message[] = [];
  const roots: OpenCategory[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    const number = index + 1;
    const [, name] = HEAD.exec(line) ?? [];
    const inside = roots.at(-1);
    if (line === '') continue;
    if (name !== undefined) roots.push(openCategory(name, number));
    else if (inside !== undefined && !line.startsWith('+')) inside.entries.push({text: line, line: number});
    else {
      const reason = 'expected a line `+category` before it; left out.';
      messages.push(notExpressed(`entry ${quoted(line)}`, reason, `${place}:${number}`));
    }
  }
  return {title: null, categories: roots, messages};
}

/** A Lexicoder 3 dictionary: each category that holds entries, named by its path. The format has no comments. */
export function writeLexicoder(categories: readonly ExportedCategory[], _header: ExportHeader): string {
  const lines: string[] = [];
  const write = ({id, entries, children}: ExportedCategory, above: string): void => {
    const path = `${above}${id}`;
    if (entries.length > 0) lines.push(`+${path}`, ...entries);
    for (const child of children) write(child, `${path}.`);
  };
  for (const category of categories) write(category, '');
  return `${lines.join('\n')}\n`;
}
