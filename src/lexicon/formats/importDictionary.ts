/** A dictionary of another tool in, the files of a lexicon out, with a list of everything that did not come over as it was. */
import {type Message, message} from '../../model/index.js';
import {detectLanguage} from '../../text/language.js';
import type {LexiconFile} from '../lexiconFiles.js';
import {hasStems, loadLexicon} from '../loadLexicon.js';
import {
  DEEPEST,
  type DictionaryCategory,
  type DictionaryElement,
  FORMATS,
  type FormatName,
  type FormatTraits,
  notExpressed,
  quoted,
  type ReadDictionary,
  unreadable,
} from './dictionary.js';
import {entryPattern} from './entryPattern.js';
import {createFrameIds} from './frameId.js';
import {type ImportedFrame, importedFiles} from './importedFiles.js';
import {readLexicoder} from './lexicoder.js';
import {readLiwc} from './liwc.js';
import {readQuanteda} from './quanteda.js';
import {readWordstat} from './wordstat.js';
import {readYoshikoder} from './yoshikoder.js';

/** What {@link importDictionary} reads. */
export interface DictionaryInput {
  readonly format: FormatName;
  /** The file's text with LF as line end, or the root of its tree where it is XML. */
  readonly content: string | DictionaryElement;
  /** File as shown to the user. */
  readonly place: string;
  /** Language of its words; null: judged by them. */
  readonly language: string | null;
}

/** What {@link importDictionary} gives. */
export interface ImportedDictionary {
  /** `codebook.yaml` and `rules/<frame>.<lang>.yaml`; empty when a message is an error. */
  readonly files: readonly LexiconFile[];
  readonly frames: readonly ImportedFrame[];
  /** Dictionary as its file or its format names it. */
  readonly title: string;
  readonly language: string;
  /** In the order of the file, errors first. */
  readonly messages: readonly Message[];
}

/** Entries looked at to tell their language. */
const SAMPLE = 1000;

const READERS: Readonly<Record<Exclude<FormatName, 'yoshikoder'>, (text: string, place: string) => ReadDictionary>> = {
  quanteda: readQuanteda,
  liwc: readLiwc,
  wordstat: readWordstat,
  lexicoder: readLexicoder,
};

/**
 * Read a dictionary and write it as a lexicon of ours: a frame for each category with entries of its own, a rule with
 * its patterns, an example made from one of them.
 *
 * Messages: `import/bad-syntax`, `import/nothing`, `import/unknown-language` (errors, no files); `import/unread-language`,
 * `import/not-expressed`, `import/unknown-category`,
 * `import/repeated-number`, `import/empty-category`, `import/edge-spaces`, `import/punctuation`, `import/duplicate`,
 * and those of {@link loadLexicon}, which the files pass without an error.
 */
export function importDictionary(input: DictionaryInput): ImportedDictionary {
  const read = readDictionary(input);
  const file = input.place.split(/[\\/]/u).at(-1) ?? input.place;
  const title = read.title?.trim() || file.replace(/\.[^.]*$/u, '') || file;
  const language = input.language ?? languageOf(read);
  const failed = (messages: readonly Message[]): ImportedDictionary => ({
    files: [],
    frames: [],
    title,
    language,
    messages,
  });
  if (read.messages.some(({severity}) => severity === 'error')) return failed(read.messages);
  const messages = [...read.messages];
  const frames = framesOf(read.categories, input, messages);
  if (frames.length === 0) return failed([nothing(input), ...messages]);
  if (language === 'und') return failed([unknownLanguage(input.place)]);
  if (!hasStems(language)) messages.push(unreadLanguage(language, input.place));
  const files = importedFiles(frames, {format: input.format, language, file, title});
  const loaded = loadLexicon(files);
  if (loaded.lexicon === null) {
    throw new Error(`expected a lexicon without errors, got ${loaded.messages.map(({text}) => text).join('\n')}`);
  }
  return {files, frames, title, language, messages: [...inOrder(messages), ...loaded.messages]};
}

function readDictionary(input: DictionaryInput): ReadDictionary {
  const read = readFormat(input);
  let level = read.categories;
  for (let depth = 1; depth <= DEEPEST; depth += 1) level = level.flatMap(({children}) => children);
  if (level.length === 0) return read;
  const text = `Unexpected category ${quoted(level[0]?.name ?? '')} more than ${DEEPEST} deep in others, expected fewer levels; is the format the right one?`;
  return unreadable(message('import/bad-syntax', 'error', text, {place: `${input.place}:${level[0]?.line ?? 1}`}));
}

function readFormat({format, content, place}: DictionaryInput): ReadDictionary {
  if (typeof content !== 'string') return readYoshikoder(content, place);
  if (format !== 'yoshikoder') return READERS[format](content, place);
  const text =
    'Unexpected text without `<dictionary>`, expected the XML of a Yoshikoder dictionary; name the right format with `--as`.';
  return unreadable(message('import/bad-syntax', 'error', text, {place}));
}

/** A category with the names of those around it. */
interface Placed {
  readonly category: DictionaryCategory;
  readonly path: readonly string[];
}

/** All categories, each before those in it. */
function flat(categories: readonly DictionaryCategory[], above: readonly string[] = []): readonly Placed[] {
  return categories.flatMap(category => {
    const path = [...above, category.name];
    return [{category, path}, ...flat(category.children, path)];
  });
}

function framesOf(
  categories: readonly DictionaryCategory[],
  {format, place}: DictionaryInput,
  messages: Message[],
): readonly ImportedFrame[] {
  const idOf = createFrameIds();
  return flat(categories).flatMap(({category, path}) => {
    const patterns = patternsOf(category, {traits: FORMATS[format], place, messages});
    if (patterns.length > 0) {
      const name = path.map(part => part.replace(/\s+/gu, ' ').trim()).join(' › ');
      return [{id: idOf(path), name, line: category.line, entries: category.entries.length, patterns}];
    }
    if (category.children.length === 0) messages.push(emptyCategory(category, place));
    return [];
  });
}

function patternsOf(
  {name, entries}: DictionaryCategory,
  {traits, place, messages}: {traits: FormatTraits; place: string; messages: Message[]},
): ImportedFrame['patterns'] {
  const first = new Map<string, number>();
  return entries.flatMap(({text, line}) => {
    const at = `${place}:${line}`;
    const read = entryPattern(text, traits.reads);
    if (read.pattern === null) {
      messages.push(notExpressed(`entry ${quoted(text)} of ${quoted(name)}`, `${read.reason}; left out.`, at));
      return [];
    }
    const earlier = first.get(read.key);
    if (earlier !== undefined) {
      const words = `Unexpected second ${quoted(text)} in ${quoted(name)}, expected each entry once (first in line ${earlier}); taken over once.`;
      messages.push(message('import/duplicate', 'info', words, {place: at}));
      return [];
    }
    first.set(read.key, line);
    if (read.punctuation) {
      const words = `Unexpected punctuation in ${quoted(text)}, expected words: read as ${quoted(read.pattern)}, which matches with and without it.`;
      messages.push(message('import/punctuation', 'warning', words, {place: at}));
    }
    return [{text: read.pattern, literal: read.literal}];
  });
}

function emptyCategory({name, line}: DictionaryCategory, place: string): Message {
  const text = `Unexpected category ${quoted(name)} without an entry that could be taken over, expected words in it; left out.`;
  return message('import/empty-category', 'warning', text, {place: `${place}:${line}`});
}

function nothing({format, place}: DictionaryInput): Message {
  const text = `Unexpected dictionary without a single entry that could be taken over, expected categories with words as ${FORMATS[format].title} writes them; name the right format with \`--as\`.`;
  return message('import/nothing', 'error', text, {place});
}

/** Language of a dictionary's words; `und` when they do not tell. */
function languageOf({categories}: ReadDictionary): string {
  const words = flat(categories).flatMap(({category}) =>
    category.entries.map(({text}) => text.replace(/[*?_]/gu, ' ')),
  );
  return detectLanguage(words.slice(0, SAMPLE).join(', '));
}

function unknownLanguage(place: string): Message {
  const text =
    'Unexpected words that do not tell their language, expected English, Russian or Kazakh ones; name it with `--language`.';
  return message('import/unknown-language', 'error', text, {place});
}

function unreadLanguage(language: string, place: string): Message {
  const text = `Unexpected language \`${language}\`, expected \`en\`, \`ru\` or \`kk\`: sentences of speeches are told apart in these, so the rules will load but code nothing.`;
  return message('import/unread-language', 'warning', text, {place});
}

/** By line, as the file is read; messages of one line as they came. */
function inOrder(messages: readonly Message[]): readonly Message[] {
  const lineOf = ({place}: Message): number => Number(/:(\d+)$/u.exec(place ?? '')?.[1] ?? 0);
  return messages.toSorted((a, b) => lineOf(a) - lineOf(b));
}
