/** Where a lexicon lies, and its files. */
import {join, resolve} from 'node:path';
import type {Effects} from '../effects.js';
import type {LexiconFile} from '../lexicon/index.js';
import {type Message, message, UsageError} from '../model/index.js';
import {projectSchema} from '../schema/project.js';
import {parseYaml} from '../schema/yaml.js';
import {readUtf8} from './readText.js';

/** Name of the file that makes a folder a project. */
export const PROJECT_FILE = 'refrain.yaml';

/** A folder of rule files. */
export interface LexiconFolder {
  /** Absolute path. */
  readonly folder: string;
  /** As shown to the user. */
  readonly shown: string;
}

/** Files of a lexicon that could be read, and those that could not as messages. */
export interface LexiconText {
  readonly files: readonly LexiconFile[];
  readonly messages: readonly Message[];
}

/**
 * The lexicon at a path on the command line: the folder itself, or the one a project folder names.
 *
 * @throws UsageError when there is no such folder or its `refrain.yaml` is invalid.
 */
export async function findLexicon(
  effects: Effects,
  {named, from}: {named: string; from: string},
): Promise<LexiconFolder> {
  const folder = resolve(from, named);
  if ((await effects.kind(folder)) !== 'folder') {
    const text = `Unexpected path \`${named}\`, expected a lexicon folder (with a \`codebook.yaml\`) or a project folder; correct it.`;
    throw new UsageError([message('input/missing', 'error', text)]);
  }
  if ((await effects.kind(join(folder, PROJECT_FILE))) !== 'file') return {folder, shown: trimmed(named)};
  return lexiconOfProject(effects, folder, `${trimmed(named)}/`);
}

/** The lexicon a project names. @throws UsageError for an invalid `refrain.yaml`. */
export async function lexiconOfProject(effects: Effects, project: string, prefix = ''): Promise<LexiconFolder> {
  const place = `${prefix}${PROJECT_FILE}`;
  const {text, problem} = await readUtf8(effects, join(project, PROJECT_FILE), place);
  if (text === null) throw new UsageError([problem]);
  const {value, messages} = parseYaml(text, place, projectSchema);
  if (value === null) throw new UsageError(messages);
  return {folder: resolve(project, value.lexicon), shown: `${prefix}${value.lexicon}`};
}

/** All YAML files of a lexicon folder, in reading order. */
export async function readLexicon(effects: Effects, {folder, shown}: LexiconFolder): Promise<LexiconText> {
  const files: LexiconFile[] = [];
  const messages: Message[] = [];
  for (const name of await listYaml(effects, folder)) {
    const path = `${shown}/${name}`;
    const {text, problem} = await readUtf8(effects, join(folder, name), path);
    if (text === null) messages.push(problem);
    else files.push({path, text});
  }
  return {files, messages};
}

/** YAML files of a lexicon folder and of its `rules` folder, as relative names with `/`. */
async function listYaml(effects: Effects, folder: string): Promise<readonly string[]> {
  const names: string[] = [];
  for (const [prefix, at] of [
    ['', folder],
    ['rules/', join(folder, 'rules')],
  ] as const) {
    if ((await effects.kind(at)) !== 'folder') continue;
    for (const name of await effects.list(at)) if (/\.ya?ml$/u.test(name)) names.push(prefix + name);
  }
  return names;
}

function trimmed(path: string): string {
  return path.replace(/(?<=[^/\\])[/\\]+$/u, '');
}
