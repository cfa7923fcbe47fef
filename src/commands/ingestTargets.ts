/** What a word on the command line of `ingest` means: a source, an address, or a path. All problems are told before anything is fetched. */
import {basename, relative, resolve} from 'node:path';
import type {Effects} from '../effects.js';
import {type Message, message, UsageError} from '../model/index.js';
import {type Input, listInputs} from '../project/inputs.js';
import type {Project} from '../project/load.js';
import type {SiteList} from '../schema/listing.js';
import {pageIdOf, type Site} from '../schema/sources.js';
import {chooseLists} from '../sources/lists/index.js';
import type {IngestOptions} from './ingest.js';
import {corpusFolder, isCollectionName} from './ingestStore.js';

/** Something to ingest. */
export type Target =
  | {readonly kind: 'site'; readonly name: string; readonly site: Site}
  | {readonly kind: 'address'; readonly name: string; readonly site: Site | null}
  | {
      readonly kind: 'path';
      readonly name: string;
      readonly inputs: readonly LocalInput[];
      /** Files of the folder that no reader knows, in a message. */
      readonly skipped: readonly Message[];
    };

/** A file to ingest. */
export interface LocalInput extends Input {
  /** The folder's name and the path below it, or the file's name. */
  readonly origin: string;
}

/** The targets named. @throws UsageError with every problem. */
export async function sortTargets(project: Project, options: IngestOptions, effects: Effects): Promise<Target[]> {
  const targets: Target[] = [];
  const problems: Message[] = [];
  for (const name of options.targets) {
    try {
      targets.push(await sortTarget(name, {project, options, effects}));
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      problems.push(...error.messages);
    }
  }
  if (options.into !== null && !isCollectionName(options.into)) {
    problems.push(
      usage(
        'ingest/bad-collection',
        `Unexpected \`${options.into}\` for --into, expected a name of letters, digits, \`-\` and \`_\` such as \`speeches\`.`,
      ),
    );
  }
  if (problems.length > 0) throw new UsageError(problems);
  return targets;
}

/** Options that mean nothing for a target (`ingest/no-effect`, warning): whoever gave them expects something of them. */
export function withoutEffect(target: Target, options: IngestOptions): Message[] {
  const {since, until, about, lists, versions, refresh, columns} = options;
  const ofDays = {'--since': since !== null, '--until': until !== null};
  const ofLists = {'--about': about !== null, '--list': lists.length > 0};
  const given: Readonly<Record<string, boolean>> = {
    path: {...ofDays, ...ofLists, '--versions': versions, '--refresh': refresh},
    address: {...ofLists, '--column or --table': Object.keys(columns).length > 0},
    site: {'--column or --table': Object.keys(columns).length > 0},
  }[target.kind];
  const names = Object.keys(given).filter(name => given[name]);
  if (names.length === 0) return [];
  const what = {path: 'files', address: 'an address', site: 'a source'}[target.kind];
  const text = `Unexpected ${names.join(', ')} with ${what}, where it has no effect; leave it out.`;
  return [message('ingest/no-effect', 'warning', text, {place: target.name})];
}

interface World {
  readonly project: Project;
  readonly options: IngestOptions;
  readonly effects: Effects;
}

async function sortTarget(name: string, {project, options, effects}: World): Promise<Target> {
  const site = project.sites.find(({id}) => id === name);
  if (site !== undefined) {
    chooseLists(site, options);
    return {kind: 'site', name, site};
  }
  if (/^[a-z][a-z0-9+.-]+:\/\//iu.test(name)) return addressTarget(name, project.sites);
  const path = resolve(options.from, name);
  if ((await effects.kind(path)) === 'none')
    throw new UsageError([usage('ingest/unknown-target', unknownTarget(name, project.sites))]);
  if (isInside(path, corpusFolder(project))) {
    const text = `Unexpected path \`${name}\` inside the project's corpus folder, expected files elsewhere: what lies there is read as it is.`;
    throw new UsageError([usage('ingest/inside-corpus', text)]);
  }
  const {inputs, messages} = await listInputs(effects, [name], options.from);
  const isFolder = (await effects.kind(path)) === 'folder';
  const originOf = (file: string): string =>
    [basename(path), ...(isFolder ? relative(path, file).split(/[/\\]/u) : [])].join('/');
  // Who takes in a folder believes all of it taken: here it is no mere note.
  const skipped = messages.map((one): Message => ({...one, severity: 'warning', place: name}));
  return {kind: 'path', name, inputs: inputs.map(input => ({...input, origin: originOf(input.file)})), skipped};
}

function addressTarget(name: string, sites: readonly Site[]): Target {
  if (!URL.canParse(name) || !/^https?:/iu.test(name)) {
    throw new UsageError([
      usage('ingest/bad-address', `Unexpected address \`${name}\`, expected one with \`http://\` or \`https://\`.`),
    ]);
  }
  // What follows `#` is a place within the page.
  const {href} = new URL(name);
  const url = href.split('#', 1)[0] ?? href;
  const site = sites.find(each => pageIdOf(each, url) !== null) ?? null;
  const owner = sites.find(({lists}) => lists.some(list => isListAddress(list, url)));
  if (site === null && owner !== undefined) {
    const text = `Unexpected address \`${name}\`: it is a list of \`${owner.id}\`, expected a page; say \`refrain ingest ${owner.id}\` with --about, --since or --list.`;
    throw new UsageError([usage('ingest/list-address', text)]);
  }
  return {kind: 'address', name: url, site};
}

/** Whether an address is one of a list's pages. */
function isListAddress(list: SiteList, url: string): boolean {
  if (list.kind === 'numbered') return false;
  const patterns = [list.url, ...(list.page === undefined ? [] : [list.page])].map(template =>
    template
      .split(/\{[a-z]+\}/u)
      .map(part => part.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&'))
      .join('[^/?#]+'),
  );
  return patterns.some(pattern => new RegExp(`^${pattern}/?$`, 'u').test(url));
}

function unknownTarget(name: string, sites: readonly Site[]): string {
  const known = sites.map(({id}) => `\`${id}\``).join(', ');
  return `Unexpected \`${name}\`, expected a source of sources.yaml (${known || 'none yet'}), an address with \`http://\` or \`https://\`, or a file or folder that exists.`;
}

function usage(rule: string, text: string): Message {
  return message(rule, 'error', text);
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || !(way === '..' || way.startsWith('../') || way.startsWith('..\\') || resolve(way) === way);
}
