/** One page from the network to the corpus: fetch, keep the bytes, read, save. What is there already is not fetched again. */
import {type Message, message} from '../model/index.js';
import type {Site} from '../schema/sources.js';
import type {Archive, Retrieval} from './archive.js';
import type {Collection} from './collection.js';
import {type Fetcher, failureMessage} from './fetch/index.js';
import {fileNameOf} from './fileName.js';
import {type Candidate, isNewer, isOlder, type Query} from './lists/index.js';
import {readAsOf} from './readAs.js';
import {type ReadOptions, readRecords} from './readRecords.js';

/**
 * What became of a page: `known` was not asked for again, `unchanged` was and had not changed, `outside` lies outside
 * the days asked for, `gone` does not exist, `unread` was fetched but holds no document.
 */
export type PageOutcome = 'new' | 'changed' | 'same' | 'unchanged' | 'known' | 'outside' | 'gone' | 'unread' | 'failed';

/** A page and what became of it. */
export interface TakenPage {
  readonly url: string;
  readonly outcome: PageOutcome;
  /** Ids of its documents. */
  readonly ids: readonly string[];
  readonly title: string | null;
  readonly date: string | null;
  /** Addresses of other versions. */
  readonly alternates: readonly string[];
  /** Whether a request was made. */
  readonly fetched: boolean;
  /** No further page of this host can be had now. */
  readonly ends: boolean;
  readonly messages: readonly Message[];
}

/** What taking pages needs. */
export interface PageContext {
  readonly archive: Archive;
  readonly collection: Collection;
  readonly fetcher: Fetcher;
  readonly site: Site | null;
  readonly sites: readonly Site[];
  readonly query: Pick<Query, 'since' | 'until'>;
  /** Ask for pages again that are there, with the validators their server gave. */
  readonly refresh: boolean;
  readonly version: string;
  readonly signal: AbortSignal;
}

/**
 * Take one page.
 *
 * - A page whose document is there is `known`, unless `refresh` or a list that tells of a later change asks for it again.
 * - Bytes that were kept, but whose document is not there (a run that was killed, an earlier failure to read), are read
 *   from the archive without a request.
 * - The bytes, then the journal, then the document reach the disk: whatever is interrupted is done by the next call.
 */
export async function takePage(candidate: Candidate, context: PageContext): Promise<TakenPage> {
  const {archive, collection, refresh} = context;
  const {url} = candidate;
  const held = collection.ofUrl(url)[0] ?? (candidate.id === null ? null : heldById(candidate.id, context));
  const isStale =
    candidate.updated !== null && held?.retrieved != null && candidate.updated >= held.retrieved.slice(0, 10);
  if (held !== null && !refresh && !isStale) return result(candidate, {outcome: 'known', ids: [held.id]});
  const latest = archive.latest(url);
  if (held === null && latest !== null && !refresh) {
    const kept = await archive.read(latest.sha256);
    if (kept.bytes !== null) return saveRecords(candidate, kept.bytes, {retrieval: latest, context, fetched: false});
  }
  return fetchPage(candidate, {context, latest, isHeld: held !== null});
}

/** A document of the site with this id: lists may name one page under several addresses. */
function heldById(id: string, {site, collection}: PageContext) {
  return site === null ? null : collection.byId(`${site.id}-${id}`);
}

async function fetchPage(
  candidate: Candidate,
  {context, latest, isHeld}: {context: PageContext; latest: Retrieval | null; isHeld: boolean},
): Promise<TakenPage> {
  const {archive, fetcher, site, signal} = context;
  const {url} = candidate;
  const validators = isHeld && latest !== null ? validatorsOf(latest) : {};
  const got = await fetcher.fetch(url, {validators, signal});
  if (got.kind === 'failure') {
    const isGone = got.reason === 'ingest/gone';
    // Numbers that do not exist are how a series ends, not a failure.
    const messages = isGone && candidate.series !== null ? [] : [failureMessage(got)];
    return result(candidate, {outcome: isGone ? 'gone' : 'failed', fetched: true, ends: got.isFatalForHost, messages});
  }
  const about = {url, finalUrl: got.finalUrl, redirects: got.redirects, status: got.status, headers: got.headers};
  const retrieval = {...about, retrieved: got.retrieved, source: site?.id ?? null, note: null};
  if (got.kind === 'unchanged') {
    await archive.confirm(retrieval);
    return result(candidate, {outcome: 'unchanged', fetched: true});
  }
  const kept = await archive.keep(retrieval, got.bytes);
  return saveRecords(candidate, got.bytes, {retrieval: kept, context, fetched: true});
}

function validatorsOf({headers}: Retrieval): {etag?: string; lastModified?: string} {
  const {etag, 'last-modified': lastModified} = headers;
  return {...(etag !== undefined && {etag}), ...(lastModified !== undefined && {lastModified})};
}

async function saveRecords(
  candidate: Candidate,
  bytes: Uint8Array,
  {retrieval, context, fetched}: {retrieval: Retrieval; context: PageContext; fetched: boolean},
): Promise<TakenPage> {
  const {collection, site, sites, version, query} = context;
  const readAs = readAsOf(retrieval.finalUrl, bytes, retrieval.headers['content-type'] ?? null);
  // A site of files that answers with a page says in words that it has no such file.
  if (readAs === null || (site !== null && site.selectors === undefined && readAs.endsWith('.html'))) {
    const messages = candidate.series === null ? [notReadable(candidate.url, retrieval)] : [];
    return result(candidate, {outcome: 'unread', fetched, messages});
  }
  const options: ReadOptions = {readAs, retrieval, collection: collection.name, site, sites, columns: {}, version};
  const {records, messages} = await readRecords(bytes, options);
  const [first] = records;
  if (first === undefined) return result(candidate, {outcome: 'unread', fetched, messages: messages.map(asOrdinary)});
  const found = {...candidate, title: first.title ?? candidate.title, date: first.date ?? candidate.date};
  const ids = records.map(({id}) => id);
  const alternates = records.flatMap(record => record.alternates);
  if (isOlder(first.date, query) || isNewer(first.date, query))
    return result(found, {outcome: 'outside', ids, fetched});
  const saved = await collection.save({stem: fileNameOf(records.length === 1 ? first.id : readAs), records});
  const changed = saved.earlier === null ? [] : [changedPage(found.url, {...saved, earlier: saved.earlier})];
  return result(found, {outcome: saved.outcome, ids, alternates, fetched, messages: [...messages, ...changed]});
}

function result(
  {url, title, date}: Pick<Candidate, 'url' | 'title' | 'date'>,
  found: Pick<TakenPage, 'outcome'> & Partial<TakenPage>,
): TakenPage {
  return {url, title, date, ids: [], alternates: [], fetched: false, ends: false, messages: [], ...found};
}

/** A page that announces an event and holds no words is ordinary on these sites: no reason for a run to fail. */
function asOrdinary(one: Message): Message {
  return one.rule === 'read/empty' ? {...one, severity: 'warning'} : one;
}

function changedPage(url: string, {file, earlier}: {file: string; earlier: string}): Message {
  const text = `The page has another text than before: \`${file}\` holds the new one, \`${earlier}\` the earlier one. Codings made on the earlier text do not fit the new one.`;
  return message('ingest/changed-page', 'warning', text, {place: url});
}

function notReadable(url: string, {headers}: Retrieval): Message {
  const type = headers['content-type'] ?? 'no content type';
  const text = `Unexpected \`${type}\`, expected a document in a form that can be read (of a source without \`selectors\`, a file such as a PDF); nothing was made of it, its bytes are kept.`;
  return message('ingest/content-type', 'error', text, {place: url});
}
