/**
 * Dictionaries of LIWC: numbered categories between two lines of `%`, indented by tabs where they lie in one another,
 * then a word per line with the numbers of its categories. Source: files of LIWC 2001–2015 as `read_dict_liwc` of the R
 * package quanteda reads them (`R/dictionaries.R`).
 */
import {type Message, message} from '../../model/index.js';
import {notExpressed, type OpenCategory, openCategory, quoted, type ReadDictionary, unreadable} from './dictionary.js';
import type {ExportedCategory, ExportHeader} from './exportTree.js';

/** `01<tab>A category`, after indentation: the number and the name. */
const HEAD = /^(\d+)\s+(\S.*)$/u;
/** Fields after a word: `125`, `<of>131/125`, `(02 134)125/464`. */
const FIELD = /\([^)]*\)\S*|\S+/gu;

/** A line that holds something. */
interface Line {
  readonly text: string;
  /** Tabs before it. */
  readonly tabs: number;
  readonly number: number;
}

/** Categories by number. */
type Legend = ReadonlyMap<number, OpenCategory>;

/** Read a LIWC dictionary. Zeros before a number mean nothing; spaces may stand for tabs. */
export function readLiwc(text: string, place: string): ReadDictionary {
  const lines = text
    .split('\n')
    .map((raw, index): Line => ({text: raw.trim(), tabs: /^\t*/u.exec(raw)?.[0].length ?? 0, number: index + 1}))
    .filter(line => line.text !== '');
  const [from = -1, to = -1] = lines.flatMap((line, index) => (line.text === '%' ? [index] : []));
  if (to < 0) {
    const words =
      'Unexpected beginning of a LIWC dictionary, expected its categories between two lines of `%`; add them.';
    return unreadable(message('import/bad-syntax', 'error', words, {place}));
  }
  const messages: Message[] = [];
  const {roots, legend} = readLegend(lines.slice(from + 1, to), place, messages);
  for (const line of lines.slice(to + 1)) readWordLine(line, legend, {place, messages});
  return {title: null, categories: roots, messages};
}

function readLegend(lines: readonly Line[], place: string, messages: Message[]) {
  const roots: OpenCategory[] = [];
  const legend = new Map<number, OpenCategory>();
  const open: {tabs: number; category: OpenCategory}[] = [];
  for (const {text, tabs, number} of lines) {
    const at = `${place}:${number}`;
    const [, id = '', name = ''] = HEAD.exec(text) ?? [];
    if (name === '') {
      messages.push(
        notExpressed(`line ${quoted(text)}`, 'expected a number and the name of a category; left out.', at),
      );
      continue;
    }
    const earlier = legend.get(Number(id));
    if (earlier !== undefined) {
      const words = `Unexpected second category with number \`${id}\`, expected each number once; ${quoted(name)} was left out, words with this number go to ${quoted(earlier.name)}.`;
      messages.push(message('import/repeated-number', 'warning', words, {place: at}));
      continue;
    }
    const category = openCategory(name, number);
    legend.set(Number(id), category);
    while ((open.at(-1)?.tabs ?? -1) >= tabs) open.pop();
    (open.at(-1)?.category.children ?? roots).push(category);
    open.push({tabs, category});
  }
  return {roots, legend};
}

function readWordLine(
  {text, number}: Line,
  legend: Legend,
  {place, messages}: {place: string; messages: Message[]},
): void {
  const at = `${place}:${number}`;
  const {word, fields} = splitLine(text);
  if (fields.length === 0) {
    messages.push(notExpressed(`line ${quoted(text)}`, 'expected a word and numbers of categories; left out.', at));
  }
  const ending = /\s(\d+)$/u.exec(word)?.[1];
  if (ending !== undefined && legend.has(Number(ending))) {
    const words = `Unexpected number at the end of ${quoted(word)}, expected words before the first tab: read as a phrase; put a tab before \`${ending}\` if it is a category.`;
    messages.push(message('import/ambiguous-number', 'warning', words, {place: at}));
  }
  for (const field of fields) {
    if (!/^\d+$/u.test(field)) {
      const reason = `expected a number: a category that depends on neighbouring words (${quoted(field)}) cannot be written here; the word was left out of it, its plain numbers count.`;
      messages.push(notExpressed(`condition in ${quoted(text)}`, reason, at));
      continue;
    }
    const category = legend.get(Number(field));
    if (category === undefined) {
      const words = `Unexpected category \`${field}\` of ${quoted(word)}, expected a number of the list between the \`%\` lines; left out of it.`;
      messages.push(message('import/unknown-category', 'warning', words, {place: at}));
    } else category.entries.push({text: word, line: number});
  }
}

/** The word is what stands before the first tab or condition; where there is none, before the numbers at the end. */
function splitLine(text: string): {word: string; fields: readonly string[]} {
  const end = text.search(/\t|\s(?=<of>|\()/u);
  if (end >= 0) return {word: text.slice(0, end).trim(), fields: text.slice(end).match(FIELD) ?? []};
  const [, word = text, numbers = ''] = /^(.*?\S)((?:\s+\d+)+)$/u.exec(text) ?? [];
  return {word, fields: numbers.match(/\d+/gu) ?? []};
}

/**
 * A LIWC dictionary. Categories are numbered in order and indented; a word carries the number of its category and of
 * those around it, since LIWC counts a category by its own number only. The format has no comments.
 */
export function writeLiwc(categories: readonly ExportedCategory[], _header: ExportHeader): string {
  const legend: string[] = [];
  const words = new Map<string, number[]>();
  const write = ({id, entries, children}: ExportedCategory, above: readonly number[]): void => {
    const numbers = [...above, legend.length + 1];
    legend.push(`${'\t'.repeat(above.length)}${legend.length + 1}\t${id}`);
    for (const entry of entries) {
      const known = words.get(entry) ?? [];
      words.set(entry, [...known, ...numbers.filter(number => !known.includes(number))]);
    }
    for (const child of children) write(child, numbers);
  };
  for (const category of categories) write(category, []);
  const lines = [...words].map(([word, numbers]) => `${word}\t${numbers.sort((a, b) => a - b).join('\t')}`);
  return `${['%', ...legend, '%', ...lines].join('\n')}\n`;
}
