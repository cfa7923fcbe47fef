/** From what is asked of a site to the pages to fetch. */
import {type Message, message, UsageError} from '../../model/index.js';
import type {SiteList} from '../../schema/listing.js';
import type {Site} from '../../schema/sources.js';
import {numberedPages} from './numberedList.js';
import {type Walk, walkList} from './pagedList.js';
import type {Candidate, ListResult, Query} from './query.js';

export type {Candidate, FetchedList, FetchList, ListResult, Query} from './query.js';
export {isNewer, isOlder} from './query.js';

/** What {@link listSite} needs beside the site. */
export interface ListOptions extends Pick<Walk, 'query' | 'fetchList' | 'progress'> {
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * The lists a query means: those named, else those that serve `about`, else the default ones.
 *
 * @throws UsageError for a list or an `about` the site does not have, and for numbered documents without `since`.
 */
export function chooseLists(site: Site, {about, lists: names, since}: Query): readonly SiteList[] {
  const serving = site.lists.filter(list => servesAbout(list, about));
  const chosen =
    names.length > 0
      ? names.flatMap(name => serving.filter(list => list.name === name))
      : serving.filter(list => about !== null || list.default);
  const problem = problemOf(site, {about, names, since, chosen, serving});
  if (problem !== null) throw new UsageError([message('ingest/no-list', 'error', problem)]);
  // Several lists may serve a value; the first is the most special one.
  return about !== null && names.length === 0 ? chosen.slice(0, 1) : chosen;
}

function servesAbout({about: pattern}: SiteList, about: string | null): boolean {
  if (about === null || pattern === undefined) return (about === null) === (pattern === undefined);
  return new RegExp(`^(?:${pattern})$`, 'u').test(about);
}

interface Choice {
  readonly about: string | null;
  readonly names: readonly string[];
  readonly since: string | null;
  readonly chosen: readonly SiteList[];
  readonly serving: readonly SiteList[];
}

function problemOf(site: Site, {about, names, since, chosen, serving}: Choice): string | null {
  const quote = (values: readonly string[]): string => values.map(value => `\`${value}\``).join(', ');
  if (site.lists.length === 0) {
    return `Unexpected source \`${site.id}\` without lists in sources.yaml, expected a page's address; give the address.`;
  }
  const unknown = names.find(name => !site.lists.some(list => list.name === name));
  if (unknown !== undefined) {
    return `Unexpected list \`${unknown}\`, expected one of ${quote(site.lists.map(({name}) => name))} of \`${site.id}\`.`;
  }
  if (about !== null && serving.length === 0) {
    const known = quote(site.lists.flatMap(({about: pattern}) => pattern ?? []));
    const expected =
      known === ''
        ? `nothing: \`${site.id}\` has no catalogues; use --since and --until`
        : `a value of the form ${known}`;
    return `Unexpected \`${about}\` for --about, expected ${expected}.`;
  }
  if (chosen.length === 0) {
    return `Unexpected call without a list of \`${site.id}\`, expected --about or --list with one of ${quote(site.lists.map(({name}) => name))}.`;
  }
  if (since === null && chosen.some(({kind}) => kind === 'numbered')) {
    return `Missing --since: the documents of \`${site.id}\` are numbered by session, expected a first day such as \`2021-09-01\`.`;
  }
  return null;
}

/** Pages of a site a query means, each address once, in the order of the lists. */
export async function listSite(site: Site, {query, fetchList, progress, today}: ListOptions): Promise<ListResult> {
  const found = new Map<string, Candidate>();
  const messages: Message[] = [];
  for (const list of chooseLists(site, query)) {
    const result: ListResult =
      list.kind === 'numbered'
        ? {candidates: numberedPages(list, {...query, since: query.since ?? today}, today), messages: []}
        : await walkList({site, list, query, fetchList, progress});
    messages.push(...result.messages);
    for (const candidate of result.candidates) if (!found.has(candidate.url)) found.set(candidate.url, candidate);
  }
  return {candidates: [...found.values()], messages};
}
