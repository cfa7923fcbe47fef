/** What is asked of a site, and whether a listed page can be meant. */
import type {Message} from '../../model/index.js';
import type {ListedPage} from '../../readers/listPage.js';

/** Which pages of a site are wanted. */
export interface Query {
  /** First day, inclusive, `YYYY-MM-DD`; null: from the beginning. */
  readonly since: string | null;
  /** Day after the last, exclusive; null: to the end. */
  readonly until: string | null;
  /** A country, person or other value a list of the site serves; null: the default lists. */
  readonly about: string | null;
  /** Names of lists; empty: by `about`, else the default ones. */
  readonly lists: readonly string[];
}

/** A page to fetch. */
export interface Candidate extends ListedPage {
  /** Numbered documents of one series end after a few that do not exist; null for a page that a list names. */
  readonly series: {readonly name: string; readonly misses: number} | null;
}

/** What a list gave. */
export interface ListResult {
  readonly candidates: readonly Candidate[];
  readonly messages: readonly Message[];
}

/** A list page as fetched, or why it could not be. */
export type FetchedList =
  | {readonly bytes: Uint8Array; readonly url: string; readonly contentType: string | null}
  | {readonly bytes: null; readonly failure: Message};

/** Fetches list pages; the polite kind. */
export type FetchList = (url: string) => Promise<FetchedList>;

/** Whether a day or month lies wholly before `since`; false without either. */
export function isOlder(date: string | null, {since}: Pick<Query, 'since'>): boolean {
  return date !== null && since !== null && (date.length === 7 ? `${date}-31` : date) < since;
}

/** Whether a day or month lies wholly at or after `until`; false without either. */
export function isNewer(date: string | null, {until}: Pick<Query, 'until'>): boolean {
  return date !== null && until !== null && (date.length === 7 ? `${date}-01` : date) >= until;
}
