/** The freeze of a plan: what it hashes, its seal, and reading it back. Whatever is wrong with it, it then counts as none. */
import {join, parse as parsePath, resolve} from 'node:path';
import type {Effects} from '../effects.js';
import {type Message, message} from '../model/index.js';
import {sha256} from '../readers/index.js';
import {type FrozenPlan, type PlanRecord, parseFrozenPlan, parsePlanRecord} from '../schema/frozenPlan.js';
import type {Plan} from '../schema/plan.js';
import type {FileHash, Project} from './load.js';
import {readUtf8} from './readText.js';

/** Rules of messages that say why a freeze counts as none. */
export const FREEZE_PROBLEMS: readonly string[] = ['plan/frozen-damaged', 'plan/frozen-other'];

/** A freeze whose seal holds. */
export interface Freeze {
  /** Relative to the project. */
  readonly path: string;
  /** Of the file's bytes. */
  readonly sha256: string;
  readonly file: FrozenPlan;
  readonly plan: PlanRecord;
}

/** What stands where a freeze belongs. `contents`: as far as it can be read, even with a broken seal. */
export interface ReadFreeze {
  readonly freeze: Freeze | null;
  readonly contents: FrozenPlan | null;
  /** Hash of the file; null: there is none. */
  readonly sha256: string | null;
  readonly messages: readonly Message[];
}

/** `analysis.frozen.yaml` beside `analysis.yaml`. */
export function frozenPath(planPath: string): string {
  const {dir, name} = parsePath(planPath);
  return join(dir, `${name}.frozen.yaml`).replaceAll('\\', '/');
}

/** Hashes of all that a freeze rests on but the resolved plan. */
export function hashInputs({settings, files}: Pick<Project, 'settings' | 'files'>): Omit<FrozenPlan['hashes'], 'plan'> {
  const hashOf = (path: string): string => files.find(file => file.path === path)?.sha256 ?? sha256('');
  const prefix = `${settings.lexicon}/`;
  const rules = files
    .filter(({path}) => path.startsWith(prefix) && decidesCodings(path.slice(prefix.length)))
    .map((file): FileHash => ({...file, path: file.path.slice(prefix.length)}))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return {
    file: hashOf(settings.plan),
    periods: hashOf(settings.periods),
    actors: hashOf(settings.actors),
    codebook: hashOf(`${prefix}codebook.yaml`),
    lexicon: sha256(rules.map(({path, sha256: hash}) => `${hash}  ${path}\n`).join('')),
  };
}

/** Grades, and the bare words the rules are measured against, change no coding. */
function decidesCodings(name: string): boolean {
  return name !== 'codebook.yaml' && name !== 'evidence.yaml' && !/^keywords\.[a-z]+\.yaml$/u.test(name);
}

/** Hash of everything in a freeze but the seal, whatever the order of its keys. */
export function sealOf({seal: _, ...rest}: FrozenPlan): string {
  return sha256(JSON.stringify(sortKeys(rest)));
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]));
}

/**
 * Read the freeze beside a plan.
 *
 * @returns No freeze and no message when there is no file; no freeze and a warning when it is damaged, edited
 *   (`plan/frozen-damaged`) or of another plan (`plan/frozen-other`).
 */
export async function readFreeze(
  effects: Effects,
  {folder, settings, plan}: Pick<Project, 'folder' | 'settings'> & {readonly plan: Plan},
): Promise<ReadFreeze> {
  const path = frozenPath(settings.plan);
  const full = resolve(folder, path);
  if ((await effects.kind(full)) !== 'file') return {freeze: null, contents: null, sha256: null, messages: []};
  const {text} = await readUtf8(effects, full, path);
  if (text === null) return {...damaged(path, 'it is no UTF-8'), sha256: sha256(await effects.readText(full))};
  const hash = sha256(text);
  const {value: file, messages} = parseFrozenPlan(text, path);
  if (file === null) {
    const [first] = messages;
    return {...damaged(path, `it cannot be read (${first?.place ?? path}: ${first?.text ?? ''})`), sha256: hash};
  }
  const read = {contents: file, sha256: hash};
  const {value: record} = parsePlanRecord(file.plan, path);
  if (sealOf(file) !== file.seal || sha256(file.plan) !== file.hashes.plan || record === null) {
    return {...damaged(path, 'its seal is broken: somebody edited it, or the plan in it is cut off'), ...read};
  }
  if (isOther(file, record, {settings, plan})) {
    const text = `Unexpected freeze of another plan in \`${path}\` (project \`${file.project}\`, plan \`${file.file}\`), expected that of \`${settings.plan}\`; it counts as none. Remove it, or freeze this plan with \`refrain plan freeze --again REASON\`.`;
    return {...read, freeze: null, messages: [message('plan/frozen-other', 'warning', text, {place: path})]};
  }
  return {...read, freeze: {path, sha256: hash, file, plan: record}, messages: []};
}

function damaged(path: string, reason: string): Pick<ReadFreeze, 'freeze' | 'contents' | 'messages'> {
  const text = `Unexpected freeze \`${path}\`: ${reason}; expected the file as \`refrain plan freeze\` wrote it. It counts as none: nothing is shown as frozen. Restore it from a copy, or freeze anew with \`--again REASON\`.`;
  return {freeze: null, contents: null, messages: [message('plan/frozen-damaged', 'warning', text, {place: path})]};
}

/** A copy from elsewhere: of a plan file of another name, or of another project with another question. */
function isOther(
  file: FrozenPlan,
  record: PlanRecord,
  {settings, plan}: Pick<Project, 'settings'> & {readonly plan: Plan},
): boolean {
  return file.file !== settings.plan || (file.project !== settings.name && record.question !== plan.question);
}

/** The day of a freeze, in UTC. */
export function frozenDay({file}: Pick<Freeze, 'file'>): string {
  return file.frozen.slice(0, 10);
}
