/** Which files hold documents, and which collection each belongs to. */
import {basename, join, relative, resolve, sep} from 'node:path';
import type {Effects} from '../effects.js';
import {type Message, message, UsageError} from '../model/index.js';
import {EXTENSIONS} from '../readers/index.js';
import type {Project} from './load.js';

/** One file with documents. */
export interface Input {
  /** As shown to the user; `-` is standard input. */
  readonly path: string;
  /** Absolute path, or `-`. */
  readonly file: string;
  readonly collection: string;
}

/** Raw bytes of ingested documents, kept beside them; never documents themselves. */
const RAW_FOLDER = 'raw';

/**
 * Files to read below the named paths, in the order named, folders in name order.
 *
 * Collection: below a named folder the first subfolder's name; directly in it, a file of many documents (JSONL, CSV, TSV) is its
 * own collection, other files belong to the folder; a named file is its own. `README*` and names starting with `.` or
 * `_` are skipped, so are files with endings no reader knows (counted in one message).
 *
 * @throws UsageError naming every path that does not exist.
 */
export async function listInputs(
  effects: Effects,
  paths: readonly string[],
  from: string,
): Promise<{inputs: Input[]; messages: Message[]}> {
  const inputs: Input[] = [];
  const skipped: string[] = [];
  const missing: string[] = [];
  for (const path of paths) {
    const file = path === '-' ? path : resolve(from, path);
    const kind = path === '-' ? 'file' : await effects.kind(file);
    if (kind === 'none') missing.push(path);
    else if (kind === 'file') inputs.push({path, file, collection: path === '-' ? 'stdin' : stem(file)});
    else await walk(effects, {root: file, shown: path, folder: file}, inputs, skipped);
  }
  if (missing.length > 0) {
    throw new UsageError(
      missing.map(path =>
        message('input/missing', 'error', `Unexpected path \`${path}\`: nothing there; expected a file or a folder.`),
      ),
    );
  }
  return {inputs, messages: skipped.length > 0 ? [skippedMessage(skipped)] : []};
}

/**
 * The documents named on the command line, else the project's; for commands that read a corpus twice.
 *
 * @throws UsageError for a path that does not exist, and for standard input.
 */
export async function listCorpus(
  effects: Effects,
  {settings, folder}: Pick<Project, 'settings' | 'folder'>,
  {corpus, from}: {readonly corpus: readonly string[]; readonly from: string},
): Promise<{inputs: Input[]; messages: Message[]}> {
  const own = corpus.length === 0;
  const listed = await listInputs(effects, own ? settings.corpus : corpus, own ? folder : from);
  refuseStandardInput(listed.inputs);
  return listed;
}

/** For commands that read a corpus twice. @throws UsageError when standard input is among the inputs. */
export function refuseStandardInput(inputs: readonly Input[]): void {
  if (!inputs.some(({path}) => path === '-')) return;
  const text = 'Unexpected `-`, expected files or folders: a corpus is read twice; save the documents to a file first.';
  throw new UsageError([message('input/standard-input', 'error', text)]);
}

async function walk(
  effects: Effects,
  {root, shown, folder}: {root: string; shown: string; folder: string},
  inputs: Input[],
  skipped: string[],
): Promise<void> {
  for (const name of await effects.list(folder)) {
    if (/^(?:[._]|readme)/iu.test(name)) continue;
    const file = join(folder, name);
    if ((await effects.kind(file)) === 'folder') {
      if (folder === root && name === RAW_FOLDER) continue;
      await walk(effects, {root, shown, folder: file}, inputs, skipped);
      continue;
    }
    const inside = relative(root, file).split(sep);
    const path = `${shown.replace(/[/\\]+$/u, '')}/${inside.join('/')}`;
    if (EXTENSIONS.some(ending => name.toLowerCase().endsWith(ending))) {
      inputs.push({path, file, collection: collectionOf(root, inside)});
    } else if (!/\.ya?ml$/iu.test(name)) skipped.push(path);
  }
}

function collectionOf(root: string, inside: readonly string[]): string {
  const [first = '', second] = inside;
  if (second !== undefined) return first;
  return /\.(?:jsonl|ndjson|csv|tsv)(?:\.gz)?$/iu.test(first) ? stem(first) : basename(root);
}

/** File name without its readable ending: `kremlin.jsonl.gz` → `kremlin`. */
function stem(file: string): string {
  const name = basename(file);
  const ending =
    EXTENSIONS.filter(one => name.toLowerCase().endsWith(one)).sort((a, b) => b.length - a.length)[0] ?? '';
  return name.slice(0, name.length - ending.length) || name;
}

function skippedMessage(skipped: readonly string[]): Message {
  const shown = skipped.slice(0, 3).map(path => `\`${path}\``);
  const text = `${skipped.length} file(s) with endings no reader knows were left alone (${shown.join(', ')}${skipped.length > 3 ? ', …' : ''}); readable endings: ${EXTENSIONS.join(' ')}.`;
  return message('input/skipped', 'info', text);
}
