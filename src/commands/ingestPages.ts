/** Pages of a site, or one address: listed, fetched, kept, saved. */
import {message} from '../model/index.js';
import {pageIdOf, type Site} from '../schema/sources.js';
import {failureMessage} from '../sources/fetch/index.js';
import {type Candidate, type FetchedList, isNewer, isOlder, listSite} from '../sources/lists/index.js';
import type {PageContext, TakenPage} from '../sources/takePage.js';
import {takePages} from '../sources/takePages.js';
import {VERSION} from '../version.js';
import type {IngestItem, JobResult} from './ingest.js';
import {collectionsOf, type Work} from './ingestFiles.js';
import type {Target} from './ingestTargets.js';

/** Collection of pages no site of `sources.yaml` knows. */
const WEB = 'web';

type PageTarget = Extract<Target, {kind: 'site' | 'address'}>;

/** Ingest the pages a site lists for the query, or the page of an address. */
export async function ingestPages(target: PageTarget, work: Work): Promise<JobResult> {
  const {project, options, log} = work;
  const candidates = target.kind === 'address' ? [single(target.name)] : await listed(target, work);
  const isCutOff = options.signal.aborted;
  if (options.dryRun) return dryRun(target, candidates, work);
  const items: IngestItem[] = [];
  const collectionOf = (url: string): string => options.into ?? siteOf(url, project.sites)?.id ?? WEB;
  const itemOf = (page: TakenPage): IngestItem => {
    const {url, outcome, ids, title, date} = page;
    return {target: target.name, collection: collectionOf(url), from: url, outcome, ids, title, date};
  };
  const {stopped, left} = await takePages({
    candidates,
    limit: options.limit,
    signal: options.signal,
    contextOf: url => contextOf(url, {...work, collection: collectionOf(url)}),
    versionsOf: page => (options.versions ? versionsOf(page, project.sites) : []),
    onPage: (page, progress) => {
      log.add(page.messages);
      const item = itemOf(page);
      items.push(item);
      options.watch.onItem(item, progress);
    },
  });
  return {
    target: target.name,
    collections: collectionsOf(items),
    items,
    stopped: isCutOff ? 'signal' : stopped,
    left: isCutOff ? null : left,
  };
}

function single(url: string): Candidate {
  return {url, id: null, title: null, date: null, updated: null, series: null};
}

async function listed(
  {name, site}: Extract<Target, {kind: 'site'}>,
  {options, effects, log, fetcher}: Work,
): Promise<readonly Candidate[]> {
  const fetchList = async (url: string): Promise<FetchedList> => {
    const got = await fetcher.fetch(url, {signal: options.signal});
    if (got.kind === 'page')
      return {bytes: got.bytes, url: got.finalUrl, contentType: got.headers['content-type'] ?? null};
    if (got.kind === 'failure') return {bytes: null, failure: failureMessage(got)};
    const text = `\`${url}\`: Unexpected answer 304 to a request without conditions, expected a page.`;
    return {bytes: null, failure: message('ingest/status', 'error', text)};
  };
  const today = new Date(effects.now()).toISOString().slice(0, 10);
  const progress = (pages: number, found: number): void => options.watch.onList(name, pages, found);
  const {candidates, messages} = await listSite(site, {query: options, fetchList, progress, today});
  log.add(messages);
  return candidates;
}

async function dryRun(
  target: PageTarget,
  candidates: readonly Candidate[],
  {project, options, store}: Work,
): Promise<JobResult> {
  const name = options.into ?? target.site?.id ?? WEB;
  const collection = await store.collection(name);
  const items = candidates
    .filter(({date}) => !isOlder(date, options) && !isNewer(date, options))
    .map(({url, title, date}): IngestItem => {
      const site = siteOf(url, project.sites);
      const id = site === null ? null : `${site.id}-${pageIdOf(site, url)}`;
      const held = collection.ofUrl(url)[0] ?? (id === null ? null : collection.byId(id));
      const ids = held == null ? [] : [held.id];
      return {
        target: target.name,
        collection: name,
        from: url,
        outcome: held == null ? 'wanted' : 'known',
        ids,
        title,
        date,
      };
    });
  return {target: target.name, collections: [name], items, stopped: null, left: 0};
}

async function contextOf(
  url: string,
  {project, options, store, fetcher, collection}: Work & {collection: string},
): Promise<PageContext> {
  if (store.archive === null) throw new Error('expected an archive outside a dry run, got none');
  return {
    archive: store.archive,
    collection: await store.collection(collection),
    fetcher,
    site: siteOf(url, project.sites),
    sites: project.sites,
    query: options,
    refresh: options.refresh,
    version: VERSION,
    signal: options.signal,
  };
}

function siteOf(url: string, sites: readonly Site[]): Site | null {
  return sites.find(site => pageIdOf(site, url) !== null) ?? null;
}

/** Same id on the sites of one group, else the addresses the page itself gives, where a site of ours knows them. */
function versionsOf({url, outcome, alternates}: TakenPage, sites: readonly Site[]): string[] {
  if (outcome === 'gone' || outcome === 'failed' || outcome === 'unread') return [];
  const own = siteOf(url, sites);
  const id = own === null ? null : pageIdOf(own, url);
  const paired = sites.flatMap(({id: other, versionGroup, pageUrl}) =>
    own !== null &&
    id !== null &&
    other !== own.id &&
    versionGroup !== undefined &&
    versionGroup === own.versionGroup &&
    pageUrl !== undefined
      ? [pageUrl.replace('{id}', () => id)]
      : [],
  );
  return paired.length > 0 ? paired : alternates.filter(each => each !== url && siteOf(each, sites) !== null);
}
