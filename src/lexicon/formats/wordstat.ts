/**
 * Dictionaries of WordStat (`.cat`): lines indented by tabs; one that ends in a weight, `WORD (1)`, is an entry, any other
 * a category. Source: files of Provalis Research as `read_dict_wordstat` of the R package quanteda reads them
 * (`R/dictionaries.R`); rules (`@…`) after the WordStat User's Guide, which quanteda does not read.
 */
import type {Message} from '../../model/index.js';
import {notExpressed, type OpenCategory, openCategory, quoted, type ReadDictionary, weightLost} from './dictionary.js';
import type {ExportedCategory, ExportHeader} from './exportTree.js';

/** `SOUTH_AFRICA (1)`: the entry and its weight. */
const WEIGHTED = /^(.*\S)\s*\((-?\d+(?:[.,]\d+)?)\)$/u;

/** Read a WordStat dictionary. */
export function readWordstat(text: string, place: string): ReadDictionary {
  const messages: Message[] = [];
  const roots: OpenCategory[] = [];
  const open: {tabs: number; category: OpenCategory}[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if (line === '') continue;
    const tabs = /^\s*/u.exec(raw)?.[0].replace(/[^\t]/gu, '').length ?? 0;
    const number = index + 1;
    const [, entry, weight = ''] = WEIGHTED.exec(line) ?? [];
    while ((open.at(-1)?.tabs ?? -1) >= tabs) open.pop();
    const inside = open.at(-1)?.category;
    if (line.startsWith('@')) {
      const reason =
        'expected a word or phrase: a rule of WordStat cannot be translated; left out. Write it with `needs`, `all … within` or `~`.';
      messages.push(notExpressed(`rule ${quoted(line)}`, reason, `${place}:${number}`));
    } else if (entry === undefined) {
      const category = openCategory(line, number);
      (inside?.children ?? roots).push(category);
      open.push({tabs, category});
    } else if (inside === undefined) {
      const reason = 'expected it indented below a category; left out.';
      messages.push(notExpressed(`entry ${quoted(entry)}`, reason, `${place}:${number}`));
    } else {
      inside.entries.push({text: entry, line: number});
      if (Number(weight.replace(',', '.')) !== 1) messages.push(weightLost(entry, weight, `${place}:${number}`));
    }
  }
  return {title: null, categories: roots, messages};
}

/** A WordStat dictionary. The format has no comments. */
export function writeWordstat(categories: readonly ExportedCategory[], _header: ExportHeader): string {
  const lines: string[] = [];
  const write = ({id, entries, children}: ExportedCategory, depth: number): void => {
    const indent = '\t'.repeat(depth);
    lines.push(`${indent}${id}`);
    for (const entry of entries) lines.push(`${indent}\t${entry} (1)`);
    for (const child of children) write(child, depth + 1);
  };
  for (const category of categories) write(category, 0);
  return `${lines.join('\n')}\n`;
}
