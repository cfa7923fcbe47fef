/**
 * What all dictionary formats of other tools share: categories, in one another, that hold words, word beginnings and
 * phrases. Each format reads its text into this and writes its text from it.
 */
import {type Message, message} from '../../model/index.js';

/** Formats read and written, by the tool they belong to. */
export type FormatName = 'quanteda' | 'liwc' | 'wordstat' | 'yoshikoder' | 'lexicoder';

/**
 * Where a tool reads `*` (any letters): `end` at the end of a word only, `star` anywhere, `glob` anywhere and `?` (one
 * letter) too.
 */
export type Wildcards = 'end' | 'star' | 'glob';

/** What a format can hold. */
export interface FormatTraits {
  /** As its users write it. */
  readonly title: string;
  /** Endings of its files, the usual one first. */
  readonly endings: readonly string[];
  /** Wildcards understood when a file is read. */
  readonly reads: Wildcards;
  /** Wildcards the tool itself is sure to understand. */
  readonly writes: Wildcards;
  /** Between the words of a phrase. */
  readonly joint: ' ' | '_';
}

/** All formats, in the order shown to the user. */
export const FORMATS: Readonly<Record<FormatName, FormatTraits>> = {
  quanteda: {title: 'quanteda', endings: ['.yml', '.yaml'], reads: 'glob', writes: 'glob', joint: ' '},
  liwc: {title: 'LIWC', endings: ['.dic'], reads: 'end', writes: 'end', joint: ' '},
  wordstat: {title: 'WordStat', endings: ['.cat'], reads: 'glob', writes: 'glob', joint: '_'},
  yoshikoder: {title: 'Yoshikoder', endings: ['.ykd', '.lcd'], reads: 'star', writes: 'star', joint: ' '},
  lexicoder: {title: 'Lexicoder', endings: ['.lc3'], reads: 'star', writes: 'end', joint: ' '},
};

/** The format a file's ending speaks of; null for an unknown one. */
export function formatOfPath(path: string): FormatName | null {
  const ending = /\.[^./\\]+$/u.exec(path)?.[0]?.toLowerCase() ?? '';
  const found = Object.entries(FORMATS).find(([, {endings}]) => endings.includes(ending));
  return (found?.[0] as FormatName | undefined) ?? null;
}

/** A word, word beginning or phrase as its file writes it. */
export interface DictionaryEntry {
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

/** A category; it may hold entries of its own beside others. */
export interface DictionaryCategory {
  readonly name: string;
  readonly line: number;
  readonly entries: readonly DictionaryEntry[];
  readonly children: readonly DictionaryCategory[];
}

/** A category while its file is read. */
export interface OpenCategory extends DictionaryCategory {
  readonly entries: DictionaryEntry[];
  readonly children: OpenCategory[];
}

/** Deepest that categories of a dictionary may lie in one another. */
export const DEEPEST = 100;

/** A new category without content. */
export function openCategory(name: string, line: number): OpenCategory {
  return {name, line, entries: [], children: []};
}

/** A dictionary as read. An error among the messages means that nothing of it is to be used. */
export interface ReadDictionary {
  /** The dictionary's own name, where the format has one. */
  readonly title: string | null;
  readonly categories: readonly DictionaryCategory[];
  readonly messages: readonly Message[];
}

/** A dictionary that could not be read at all. */
export function unreadable(problem: Message): ReadDictionary {
  return {title: null, categories: [], messages: [problem]};
}

/** What of an XML tree is needed: elements with their attributes; text between them means nothing here. */
export interface DictionaryElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly DictionaryElement[];
  readonly line: number;
}

/** Longest piece of data quoted in a message, in code units. */
const SHOWN = 60;

/** Text of a file as quoted in messages: one line, in backticks, shortened. */
export function quoted(text: string): string {
  const line = text.trim().replace(/\s+/gu, ' ').replaceAll('`', "'");
  return `\`${line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line}\``;
}

/** Something that stays behind, or comes over changed: `import/not-expressed` at its line. */
export function notExpressed(what: string, reason: string, place: string): Message {
  return message('import/not-expressed', 'warning', `Unexpected ${what}, ${reason}`, {place});
}

/** A weight other than 1: the entry comes over, its weight does not. */
export function weightLost(entry: string, weight: string, place: string): Message {
  const reason = 'expected `1`: a rule counts or does not, so the weight was left out and the entry taken over.';
  return notExpressed(`weight \`${weight}\` of ${quoted(entry)}`, reason, place);
}
