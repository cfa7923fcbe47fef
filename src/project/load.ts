/**
 * Finding and loading a project folder. Every problem in every file is collected before anything runs.
 */
import {dirname, join, resolve} from 'node:path';
import type {Effects} from '../effects.js';
import {type Lexicon, loadLexicon} from '../lexicon/index.js';
import {type Actors, type Message, message, UsageError} from '../model/index.js';
import {sha256} from '../readers/index.js';
import {parseActors} from '../schema/actors.js';
import {type Periods, parsePeriods} from '../schema/periods.js';
import {type Plan, parsePlan} from '../schema/plan.js';
import {type ProjectFile, projectSchema, VERSIONS_FILE} from '../schema/project.js';
import {parseSources, type Site} from '../schema/sources.js';
import type {Table} from '../schema/tables.js';
import {type DeclaredVersions, parseVersions} from '../schema/versions.js';
import {type Parsed, parseYaml} from '../schema/yaml.js';
import {checkPlan} from './checkPlan.js';
import {type Freeze, readFreeze} from './freeze.js';
import {PROJECT_FILE, readLexicon} from './lexiconFolder.js';
import {readUtf8} from './readText.js';

/** A file a result depends on. */
export interface FileHash {
  /** As shown to the user, relative to the project folder where it lies in it. */
  readonly path: string;
  readonly sha256: string;
}

/** A loaded project: its settings and everything they name but the documents. */
export interface Project {
  /** Absolute path of the folder. */
  readonly folder: string;
  readonly settings: ProjectFile;
  readonly actors: Actors;
  readonly periods: Periods;
  readonly sites: readonly Site[];
  readonly tables: readonly Table[];
  readonly lexicon: Lexicon;
  readonly plan: Plan;
  /** The plan as it was frozen; null: not frozen, or the freeze is damaged or another plan's. */
  readonly freeze: Freeze | null;
  /** Groups of `versions.yaml`; none without the file. */
  readonly declared: readonly DeclaredVersions[];
  /** Settings, actors, periods, sources, plan, every lexicon file and the freeze, in reading order. */
  readonly files: readonly FileHash[];
  /** Warnings found while loading. */
  readonly messages: readonly Message[];
}

/**
 * The project folder: `named` if given, else the nearest folder with a `refrain.yaml` from `from` upwards, else `fallback`
 * (the folder the program is installed in, itself a project).
 *
 * @throws UsageError when `named` holds no project file.
 */
export async function findProject(
  effects: Effects,
  {named, from, fallback}: {named: string | null; from: string; fallback: string},
): Promise<string> {
  if (named !== null) {
    const folder = resolve(from, named);
    if ((await effects.kind(join(folder, PROJECT_FILE))) === 'file') return folder;
    const text = `Unexpected project folder \`${named}\` without \`${PROJECT_FILE}\`, expected a folder made by \`refrain init\`.`;
    throw new UsageError([message('project/not-found', 'error', text)]);
  }
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if ((await effects.kind(join(folder, PROJECT_FILE))) === 'file') return folder;
    if (dirname(folder) === folder) return fallback;
  }
}

/**
 * Load everything the settings name.
 *
 * @throws UsageError with every problem of every file when one of them is an error.
 */
export async function loadProject(effects: Effects, folder: string): Promise<Project> {
  const loader = createLoader(effects, folder);
  const settings = await loader.load(PROJECT_FILE, (text, place) => parseYaml(text, place, projectSchema));
  if (settings === null) throw new UsageError(loader.messages);
  const actors = await loader.load(settings.actors, parseActors);
  const periods = await loader.load(settings.periods, parsePeriods);
  const sources = await loader.load(settings.sources, parseSources);
  const planFile = await loader.load(settings.plan, parsePlan);
  const declared = await loadDeclared(effects, {folder, loader, path: settings.versions});
  const lexicon = await loader.loadLexicon(settings.lexicon);
  if (
    actors === null ||
    periods === null ||
    sources === null ||
    planFile === null ||
    declared === null ||
    lexicon === null
  ) {
    throw new UsageError(loader.messages);
  }
  const problems = checkPlan(planFile, {actors, periods, lexicon});
  if (problems.length > 0) throw new UsageError([...loader.messages, ...problems]);
  const {sites, tables} = sources;
  const {plan} = planFile;
  const {freeze, messages} = await readFreeze(effects, {folder, settings, plan});
  return {
    ...{folder, settings, actors, periods, sites, tables, lexicon, plan, freeze, declared},
    files: [...loader.files, ...(freeze === null ? [] : [{path: freeze.path, sha256: freeze.sha256}])],
    messages: [...loader.messages, ...messages],
  };
}

/** The file of declared versions; only one that the settings name other than by default must exist. */
async function loadDeclared(
  effects: Effects,
  {folder, loader, path}: {folder: string; loader: ReturnType<typeof createLoader>; path: string},
): Promise<readonly DeclaredVersions[] | null> {
  if (path === VERSIONS_FILE && (await effects.kind(resolve(folder, path))) === 'none') return [];
  return loader.load(path, parseVersions);
}

/** Reads files relative to the project, remembering hashes and problems. */
function createLoader(effects: Effects, folder: string) {
  const files: FileHash[] = [];
  const messages: Message[] = [];
  const readText = async (path: string): Promise<string | null> => {
    const full = resolve(folder, path);
    if ((await effects.kind(full)) !== 'file') {
      const text = `Unexpected missing file \`${path}\`, expected it in \`${folder}\`; correct the path in \`${PROJECT_FILE}\` or restore the file.`;
      messages.push(message('project/missing-file', 'error', text, {place: path}));
      return null;
    }
    const {text, problem} = await readUtf8(effects, full, path);
    if (text === null) messages.push(problem);
    else files.push({path, sha256: sha256(text)});
    return text;
  };
  return {
    files,
    messages,
    async load<T>(path: string, parse: (text: string, place: string) => Parsed<T>): Promise<T | null> {
      const text = await readText(path);
      if (text === null) return null;
      const parsed = parse(text, path);
      messages.push(...parsed.messages);
      return parsed.value;
    },
    async loadLexicon(path: string): Promise<Lexicon | null> {
      const read = await readLexicon(effects, {folder: resolve(folder, path), shown: path});
      messages.push(...read.messages);
      files.push(...read.files.map(file => ({path: file.path, sha256: sha256(file.text)})));
      // What a missing file defines would look like a mistake of all others.
      if (read.messages.length > 0) return null;
      const loaded = loadLexicon(read.files);
      messages.push(...loaded.messages);
      return loaded.lexicon;
    },
  };
}
