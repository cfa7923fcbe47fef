/** `refrain lexicon import`: a dictionary of another tool as a new folder of rule files. */
import {basename, join, relative, resolve} from 'node:path';
import type {Effects} from '../effects.js';
import {
  type DictionaryElement,
  FORMATS,
  type FormatName,
  formatOfPath,
  type ImportedDictionary,
  importDictionary,
  importNotes,
} from '../lexicon/formats/index.js';
import {createMessageLog, type Message, type MessageLog, message, UsageError} from '../model/index.js';
import {findProject} from '../project/load.js';
import {collect} from '../readers/bytes.js';
import {decodeLegacy} from '../readers/legacyText.js';

/** Options of {@link lexiconImport}. */
export interface ImportOptions {
  /** The dictionary. */
  readonly file: string;
  /** New folder of the lexicon. */
  readonly into: string;
  /** Default: by the file's ending. */
  readonly format: FormatName | undefined;
  /** Default: judged by the words. */
  readonly language: string | undefined;
  /** Folder relative paths start from. */
  readonly from: string;
}

/** What {@link lexiconImport} did. */
export interface ImportResult extends Pick<ImportedDictionary, 'title' | 'frames' | 'language'> {
  readonly format: FormatName;
  /** The new folder as named. */
  readonly into: string;
  /** Files written, relative to the folder. */
  readonly files: readonly string[];
  /** The project the new folder lies in: its folder as seen from `from`, and the lexicon as its settings name it. */
  readonly project: {readonly folder: string; readonly lexicon: string} | null;
  readonly log: MessageLog;
}

/** File beside the rules that lists what did not come over. */
export const NOTES_FILE = 'IMPORT.md';

/** Largest dictionary read, in bytes: many times the largest known. */
const LARGEST = 1 << 24;

/**
 * Read a dictionary and write the lexicon made from it into a folder that is new or empty.
 *
 * @throws UsageError for a path, format or language that will not do, for a folder with something in it, and for a
 *   dictionary of which nothing can be used; then nothing is written.
 */
export async function lexiconImport(options: ImportOptions, effects: Effects): Promise<ImportResult> {
  const {file, into, from} = options;
  const target = resolve(from, into);
  const format = options.format ?? formatOfPath(file);
  const problems = [
    ...(await wrongFile(options, effects)),
    ...(await wrongTarget(target, into, effects)),
    ...wrongLanguage(options.language),
    ...(format === null ? [unknownFormat(file)] : []),
  ];
  if (problems.length > 0 || format === null) throw new UsageError(problems);
  const {text, warning} = await readText(resolve(from, file), file, effects);
  const content = await contentOf(text, format, file);
  const imported = importDictionary({format, content, place: file, language: options.language ?? null});
  const messages = [...warning, ...imported.messages];
  if (imported.files.length === 0) throw new UsageError(messages.filter(({severity}) => severity === 'error'));
  const notes = importNotes({...imported, messages}, {format, file: basename(file)});
  const written = [...imported.files, {path: NOTES_FILE, text: notes}];
  for (const one of written) await effects.writeText(join(target, one.path), one.text);
  const log = createMessageLog();
  log.add(messages);
  const {title, frames, language} = imported;
  const files = written.map(({path}) => path);
  return {format, into, files, title, frames, language, project: await projectAround(target, from, effects), log};
}

async function wrongFile({file, from}: ImportOptions, effects: Effects): Promise<readonly Message[]> {
  if ((await effects.kind(resolve(from, file))) === 'file') return [];
  const text = `Unexpected path \`${file}\`: no file there; expected a dictionary.`;
  return [message('input/missing', 'error', text)];
}

async function wrongTarget(target: string, into: string, effects: Effects): Promise<readonly Message[]> {
  const kind = await effects.kind(target);
  if (kind === 'none' || (kind === 'folder' && (await effects.list(target)).length === 0)) return [];
  const text = `Unexpected ${kind === 'file' ? 'file' : 'files'} at \`${into}\`, expected a new or empty folder; choose another name.`;
  return [message('import/not-empty', 'error', text)];
}

function wrongLanguage(language: string | undefined): readonly Message[] {
  if (language === undefined || /^[a-z]{2,3}$/u.test(language)) return [];
  const text = `Unexpected language \`${language}\`, expected a code such as \`en\`; correct it.`;
  return [message('import/unknown-language', 'error', text)];
}

function unknownFormat(file: string): Message {
  const endings = Object.values(FORMATS).flatMap(format => format.endings.map(ending => `\`${ending}\``));
  const text = `Unexpected ending of \`${file}\`, expected one of ${endings.join(', ')}; name the format with \`--as\`.`;
  return message('import/unknown-format', 'error', text);
}

async function readText(
  path: string,
  file: string,
  effects: Effects,
): Promise<{readonly text: string; readonly warning: readonly Message[]}> {
  const bytes = await collect(limited(effects.open(path), file));
  const decoded = decodeLegacy(bytes);
  if (decoded.text === null) {
    const text =
      'Unexpected bytes that are no text, expected a dictionary in UTF-8, UTF-16 or a Windows encoding; save it as text.';
    throw new UsageError([message('import/binary', 'error', text, {place: file})]);
  }
  if (!decoded.guessed) return {text: decoded.text, warning: []};
  const text = `Unexpected bytes that are no UTF-8, expected UTF-8: read as \`${decoded.encoding}\`. If letters look wrong, convert the file (\`iconv -f … -t UTF-8\`) and import it again.`;
  return {text: decoded.text, warning: [message('import/encoding', 'warning', text, {place: file})]};
}

async function* limited(chunks: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > LARGEST) {
      const text = `Unexpected size of more than ${LARGEST >> 20} MB, expected a dictionary; divide the file if it is one.`;
      throw new UsageError([message('import/too-large', 'error', text, {place: file})]);
    }
    yield chunk;
  }
}

/** Text, or the root of its tree for formats of XML: Yoshikoder's, and that of Lexicoder before its third version. */
async function contentOf(text: string, format: FormatName, file: string): Promise<string | DictionaryElement> {
  const isXml = (format === 'yoshikoder' || format === 'lexicoder') && text.trimStart().startsWith('<');
  if (!isXml) return text;
  const {parseXml} = await import('../readers/xmlTree.js');
  const parsed = parseXml(text);
  if (parsed.root !== null) return parsed.root;
  throw new UsageError([message('import/bad-syntax', 'error', parsed.problem, {place: `${file}:${parsed.line}`})]);
}

async function projectAround(target: string, from: string, effects: Effects): Promise<ImportResult['project']> {
  const folder = await findProject(effects, {named: null, from: target, fallback: ''});
  if (folder === '') return null;
  return {folder: relative(from, folder) || '.', lexicon: relative(folder, target).replaceAll('\\', '/')};
}
