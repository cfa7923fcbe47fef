/** Pages of links: what a site has, as its lists tell it. */
import type {ListForm} from '../schema/listing.js';
import {toDay} from './dates.js';
import {DEEPEST_READ, nestsDeeperThan} from './htmlDepth.js';
import {charsetOf, decodePage} from './htmlEncoding.js';
import {type Page, parseHtml, type Selection, textOf} from './htmlTree.js';

/** A page a site has. */
export interface ListedPage {
  /** Absolute address. */
  readonly url: string;
  /** The site's own id of the page; null when the list does not tell. */
  readonly id: string | null;
  readonly title: string | null;
  /** `YYYY-MM-DD` or `YYYY-MM`. */
  readonly date: string | null;
  /** Day of the last change. */
  readonly updated: string | null;
}

/** One page of a list. */
export interface ListPage {
  readonly items: readonly ListedPage[];
  /** Absolute address of the next page. */
  readonly next: string | null;
  /** How many pages the list has. */
  readonly pages: number | null;
  /** Which of the forms of `sources.yaml` gave the items, from 0; null when none did. */
  readonly form: number | null;
}

/** What {@link readListPage} goes by. */
export interface ListPageOptions {
  /** Where the page came from: its links are relative to it. */
  readonly url: string;
  readonly contentType: string | null;
  readonly forms: readonly ListForm[];
  /** Address of a page by its id, with `{id}`. */
  readonly pageUrl: string | null;
}

/** An id that changes nothing of an address it is put into but its place. */
const IN_ADDRESS = /^[\p{L}\p{N}_-]+$/u;

const NOTHING: ListPage = {items: [], next: null, pages: null, form: null};

/**
 * Links of a page of links, in its order, each address once; only `http` and `https`.
 *
 * The first form that gives a link is used. A page in no known encoding, nested too deep to be read, or without links gives nothing.
 */
export async function readListPage(bytes: Uint8Array, options: ListPageOptions): Promise<ListPage> {
  const decoded = decodePage(bytes, charsetOf(options.contentType));
  if (decoded.text === null || nestsDeeperThan(decoded.text, DEEPEST_READ)) return NOTHING;
  const page = await parseHtml(decoded.text);
  for (const [index, form] of options.forms.entries()) {
    const items = itemsOf(page, form, options);
    if (items.length > 0) return {items, form: index, ...pagingOf(page, form, options.url)};
  }
  return NOTHING;
}

function itemsOf(page: Page, form: ListForm, {url: base, pageUrl}: ListPageOptions): ListedPage[] {
  const found = new Map<string, ListedPage>();
  for (const element of page(form.item).toArray()) {
    const item = page(element) as Selection;
    const part = (selector: string | undefined): Selection =>
      selector === undefined ? item : (item.find(selector).first() as Selection);
    const id = fieldValue(item, form.id);
    const link = absolute(part(form.link).attr('href'), base);
    const url = id !== null && pageUrl !== null && IN_ADDRESS.test(id) ? pageUrl.replace('{id}', () => id) : link;
    if (url === null || found.has(url)) continue;
    const title = form.title === undefined ? '' : textOf(part(form.title)).replace(/\s+/gu, ' ').trim();
    const day = (field: ListForm['date']): string | null => toDay(fieldValue(item, field) ?? '');
    found.set(url, {url, id, title: title || null, date: day(form.date), updated: day(form.updated)});
  }
  return [...found.values()];
}

function pagingOf(page: Page, {next, pages}: ListForm, base: string): Pick<ListPage, 'next' | 'pages'> {
  const count = pages === undefined ? null : fieldValue(page('html') as Selection, pages);
  return {
    next: next === undefined ? null : absolute(page(next).first().attr('href'), base),
    pages: count !== null && /^\d{1,6}$/u.test(count) ? Number(count) : null,
  };
}

/** Attribute or text of a field inside an element, null when there is none. */
function fieldValue(inside: Selection, field: ListForm['date']): string | null {
  if (field === undefined) return null;
  const element = field.selector === undefined ? inside : inside.find(field.selector).first();
  if (element.length === 0) return null;
  const value = field.attribute === undefined ? textOf(element as Selection) : (element.attr(field.attribute) ?? '');
  return value.trim() || null;
}

/** A link as an absolute web address without fragment; null for anything else. */
export function absolute(link: string | undefined, base: string): string | null {
  if (link === undefined || !URL.canParse(link, base)) return null;
  const url = new URL(link, base);
  url.hash = '';
  return /^https?:$/u.test(url.protocol) ? url.href : null;
}
