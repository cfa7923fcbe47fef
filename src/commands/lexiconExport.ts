/** `refrain lexicon export`: rules as a dictionary for another tool. */
import {resolve} from 'node:path';
import type {Effects} from '../effects.js';
import {exportDictionary, type FormatName} from '../lexicon/formats/index.js';
import {loadLexicon} from '../lexicon/index.js';
import {type Message, UsageError} from '../model/index.js';
import {type LexiconFolder, readLexicon} from '../project/lexiconFolder.js';
import {unknown} from './lexiconTest.js';

/** Options of {@link lexiconExport}. */
export interface ExportOptions {
  readonly format: FormatName;
  /** Frames to export; empty: all. */
  readonly frames: readonly string[];
  /** Languages to export; empty: all. */
  readonly languages: readonly string[];
  /** File to write; none: the dictionary is only given back. */
  readonly output: string | undefined;
  /** Folder relative paths start from. */
  readonly from: string;
}

/** What {@link lexiconExport} gives. */
export interface ExportResult {
  /** The dictionary. */
  readonly text: string;
  readonly rules: number;
  readonly entries: number;
  /** Everything the dictionary cannot hold. */
  readonly messages: readonly Message[];
  /** The dictionary and the list of messages as files; null without `output`. */
  readonly written: {readonly file: string; readonly notes: string} | null;
}

/**
 * Export rules. With `output`, the messages are written beside the dictionary, one per line, in `<output>.notes.txt`.
 *
 * @throws UsageError for a lexicon with errors, a frame or language it does not have, and when nothing can be exported.
 */
export async function lexiconExport(
  folder: LexiconFolder,
  {format, frames, languages, output, from}: ExportOptions,
  effects: Effects,
): Promise<ExportResult> {
  const {files, messages: unread} = await readLexicon(effects, folder);
  const {lexicon, messages: loading} = loadLexicon(files);
  if (lexicon === null || unread.length > 0) throw new UsageError([...unread, ...loading]);
  const known = lexicon.codebook.frames.map(({id}) => id);
  const problems = [
    ...unknown('frame', frames, known),
    ...unknown('language', languages, [...lexicon.languages.keys()]),
  ];
  if (problems.length > 0) throw new UsageError(problems);
  const {text, rules, entries, messages} = exportDictionary(files, {format, frames, languages});
  if (text === null) throw new UsageError(messages);
  if (output === undefined) return {text, rules, entries, messages, written: null};
  const notes = `${output}.notes.txt`;
  await effects.writeText(resolve(from, output), text);
  await effects.writeText(resolve(from, notes), messages.map(noteLine).join(''));
  return {text, rules, entries, messages, written: {file: output, notes}};
}

/** A message on a line of its own. */
export function noteLine({rule, place, text}: Message): string {
  return `${place === null ? '' : `${place}: `}${text} [${rule}]\n`;
}
