/** Pages of links and feeds, newest first: walked from `until` back to `since`. */
import {type Message, message} from '../../model/index.js';
import {readFeed} from '../../readers/feed.js';
import {type ListedPage, type ListPage, readListPage} from '../../readers/listPage.js';
import type {SiteList} from '../../schema/listing.js';
import type {Site} from '../../schema/sources.js';
import {type FetchList, isNewer, isOlder, type ListResult, type Query} from './query.js';

/** A list of pages or a feed. */
export type PagedList = Extract<SiteList, {kind: 'pages' | 'feed'}>;

/** What walking a list needs. */
export interface Walk {
  readonly site: Site;
  readonly list: PagedList;
  readonly query: Query;
  readonly fetchList: FetchList;
  /** Called after each page; for progress only. */
  readonly progress: (pages: number, found: number) => void;
}

/** No list at hand has as many pages; a server that invents pages for ever is stopped here. */
const MOST_PAGES = 5000;

/**
 * The pages of a list between `since` and `until`.
 *
 * Lists are taken to be in order of dates, newest first. Where the list says how many pages it has, the first page
 * wanted is found by halving; else every page is walked. The walk ends at a page whose dated items are all too old, a
 * page without new items, or the last page. Items without a date are kept: their documents tell.
 *
 * Messages: `ingest/list-empty` (error: the first page gives no links), `ingest/list-form` (warning: not the first form
 * of `sources.yaml` gave them), `ingest/list-incomplete` (error: a page could not be fetched).
 */
export async function walkList(walk: Walk): Promise<ListResult> {
  const {query, progress} = walk;
  const found = new Map<string, ListedPage>();
  const messages: Message[] = [];
  const pages = openPages(walk);
  const start = await firstWanted(pages, query);
  let number: number | null = start;
  for (let count = 1; number !== null && count <= MOST_PAGES; count += 1) {
    const page = await pages.get(number);
    if (page.failure !== null) {
      messages.push(...failures(walk, page.failure, number));
      break;
    }
    messages.push(...(number === start ? formMessages(walk, page, pages.addressOf(number)) : []));
    const before = found.size;
    for (const item of page.items) if (!found.has(item.url)) found.set(item.url, item);
    progress(count, found.size);
    const dated = page.items.filter(({date}) => date !== null);
    const isPast = dated.length > 0 && dated.every(({date}) => isOlder(date, query));
    number = isPast || found.size === before ? null : pages.after(number, page);
  }
  const candidates = [...found.values()].filter(({date}) => !isOlder(date, query) && !isNewer(date, query));
  return {candidates: candidates.map(item => ({...item, series: null})), messages};
}

interface Fetched extends ListPage {
  readonly failure: Message | null;
}

/** The pages of a list by number, each fetched once. */
interface Pages {
  readonly first: number;
  get(number: number): Promise<Fetched>;
  addressOf(number: number): string;
  /** Number of the page after one, null when it is the last. */
  after(number: number, page: Fetched): number | null;
}

function openPages({site, list, query: {about}, fetchList}: Walk): Pages {
  const fetched = new Map<number, Promise<Fetched>>();
  // Addresses found on the pages before, where the list has no pattern of its own.
  const linked = new Map<number, string>();
  const fill = (template: string): string => template.replaceAll('{about}', encodeURIComponent(about ?? ''));
  const addressOf = (number: number): string => {
    if (number === list.first) return fill(list.url);
    return linked.get(number) ?? fill(list.page ?? list.url).replaceAll('{page}', String(number));
  };
  const load = async (number: number): Promise<Fetched> => {
    const got = await fetchList(addressOf(number));
    if (got.bytes === null) return {items: [], next: null, pages: null, form: null, failure: got.failure};
    const {bytes, url, contentType} = got;
    if (list.kind === 'feed') {
      return {items: readFeed(bytes, {url, contentType}), next: null, pages: null, form: 0, failure: null};
    }
    const options = {url, contentType, forms: site.listing, pageUrl: site.pageUrl ?? null};
    return {...(await readListPage(bytes, options)), failure: null};
  };
  return {
    first: list.first,
    addressOf,
    get(number) {
      const known = fetched.get(number) ?? load(number);
      fetched.set(number, known);
      return known;
    },
    after(number, {next, pages}) {
      if (pages !== null && number - list.first + 1 >= pages) return null;
      if (list.page !== undefined) return number + 1;
      if (next !== null) linked.set(number + 1, next);
      return next === null ? null : number + 1;
    },
  };
}

/** Number of the first page that holds anything before `until`, by halving; the first one where halving is not possible. */
async function firstWanted(pages: Pages, query: Query): Promise<number> {
  const {first} = pages;
  if (query.until === null) return first;
  const start = await pages.get(first);
  let low = first;
  let high = first + (start.pages ?? 1) - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const {items, failure} = await pages.get(middle);
    const oldest = items.findLast(({date}) => date !== null)?.date ?? null;
    // A page that tells no date gives no direction.
    if (failure !== null || oldest === null) return first;
    if (isNewer(oldest, query)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function failures({site, list}: Walk, failure: Message, number: number): Message[] {
  const text = `The list \`${list.name}\` of \`${site.id}\` ended at page ${number}, which could not be fetched: what stands behind it is missing. Run the same call again later.`;
  return [failure, message('ingest/list-incomplete', 'error', text)];
}

function formMessages({site, list}: Walk, {items, form}: Fetched, address: string): Message[] {
  const place = {place: address};
  if (items.length === 0) {
    const what =
      list.kind === 'feed'
        ? 'an Atom or RSS feed with entries'
        : `links by one of the ${site.listing.length} form(s) of \`listing\``;
    const text = `Unexpected list \`${list.name}\` of \`${site.id}\` without any link, expected ${what}; the site may have changed: compare the page with sources.yaml.`;
    return [message('ingest/list-empty', 'error', text, place)];
  }
  if (form === 0 || form === null) return [];
  const text = `The list \`${list.name}\` of \`${site.id}\` was read by form ${form + 1} of \`listing\` (\`${site.listing[form]?.item ?? ''}\`), expected the first to fit; check sources.yaml.`;
  return [message('ingest/list-form', 'warning', text, place)];
}
