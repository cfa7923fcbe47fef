/** `refrain warc`: the raw bytes behind a corpus as a file for web archives. */
import {basename, resolve} from 'node:path';
import type {Effects} from '../effects.js';
import {createMessageLog, type MessageLog, message, UsageError} from '../model/index.js';
import type {Project} from '../project/load.js';
import {writeWarc} from '../sources/warc.js';
import {VERSION} from '../version.js';
import {openArchives} from './openArchives.js';

/** What to write. */
export interface WarcCommand {
  /** New file, ending in `.warc.gz`. */
  readonly file: string;
  /** Files or folders instead of the project's; empty for those. */
  readonly corpus: readonly string[];
  /** Folder relative paths start from. */
  readonly from: string;
}

/** What was written. */
export interface WarcResult {
  readonly records: number;
  readonly retrievals: number;
  readonly log: MessageLog;
}

/**
 * Write all retrievals; the file appears only when it is whole. One record is held in memory at a time.
 *
 * @throws UsageError for another ending, a file that exists, or archives without retrievals.
 */
export async function warc(project: Project, {file, corpus, from}: WarcCommand, effects: Effects): Promise<WarcResult> {
  const path = resolve(from, file);
  const archives = await openArchives(project, {corpus, from}, effects);
  const retrievals = archives.reduce((sum, {archive}) => sum + archive.retrievals.length, 0);
  const problem = problemOf(file, {exists: (await effects.kind(path)) !== 'none', retrievals});
  if (problem !== null) throw new UsageError([problem]);
  const log = createMessageLog();
  for (const {messages} of archives) log.add(messages);
  const draft = await effects.draft(path);
  let records = 0;
  try {
    const parts = writeWarc(
      archives.map(one => one.archive),
      {version: VERSION, fileName: basename(path)},
    );
    for await (const part of parts) {
      if (part.bytes === null) log.add([part.message]);
      else {
        await draft.write(part.bytes);
        records += 1;
      }
    }
  } catch (error) {
    await draft.discard();
    throw error;
  }
  await draft.commit();
  return {records, retrievals, log};
}

function problemOf(file: string, {exists, retrievals}: {exists: boolean; retrievals: number}) {
  if (!file.endsWith('.warc.gz')) {
    const text = `Unexpected file name \`${file}\`, expected one that ends in \`.warc.gz\`.`;
    return message('warc/file-name', 'error', text);
  }
  if (exists) {
    const text = `Unexpected file \`${file}\`, expected none of that name; nothing is overwritten. Remove it or choose another name.`;
    return message('warc/exists', 'error', text);
  }
  if (retrievals > 0) return null;
  const text =
    'Unexpected corpus without retrievals, expected `raw/retrievals.jsonl` in it; `refrain ingest` makes one.';
  return message('warc/nothing-retrieved', 'error', text);
}
