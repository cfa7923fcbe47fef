/** Lists of words that are left out of tables of vocabulary. */
import {resolve} from 'node:path';
import type {Effects} from '../effects.js';
import {message, UsageError} from '../model/index.js';
import {readUtf8} from '../project/readText.js';
import {foldForm} from '../text/normalise.js';

/**
 * Read a list: one word a line; empty lines and lines that begin with `#` say nothing.
 *
 * @param options - `stop`: path from the folder `from`; null for no list.
 * @returns Whether a term is left out: all of its words stand in the list. Null without a list.
 * @throws UsageError for a path that is no file, and for a file that is not UTF-8.
 */
export async function readStopWords(
  {stop, from}: {readonly stop: string | null; readonly from: string},
  effects: Effects,
): Promise<((term: string) => boolean) | null> {
  if (stop === null) return null;
  const path = resolve(from, stop);
  if ((await effects.kind(path)) !== 'file') {
    const text = `Unexpected \`--stop ${stop}\`, expected a file with one word a line, or \`none\`.`;
    throw new UsageError([message('input/missing', 'error', text)]);
  }
  const {text, problem} = await readUtf8(effects, path, stop);
  if (problem !== null) throw new UsageError([problem]);
  const lines = text.replace(/^\uFEFF/u, '').split(/\r?\n/u);
  const words = new Set(
    lines.map(line => foldForm(line.trim().normalize('NFC'))).filter(line => line !== '' && !line.startsWith('#')),
  );
  return term => term.split(' ').every(word => words.has(word));
}
