/** What the links of a page say of it: countries, persons and topics it is about, its versions in other languages. */
import type {PageSite} from '../schema/sources.js';
import {lineOf, type Page, type Selection} from './htmlTree.js';
import {absolute} from './listPage.js';

/** An id of the site, with the words of the link where the site's entry asks for them. */
export type Tag = string | {readonly id: string; readonly name: string};

/** Tags by the names of `selectors.tags`, in page order, each once; names without a tag on the page are left out. */
export function tagsOf(page: Page, {selectors}: PageSite): Readonly<Record<string, readonly Tag[]>> {
  const groups = Object.entries(selectors.tags).map(([name, {selector, attribute, pattern, named}]) => {
    const id = new RegExp(pattern, 'u');
    const tags = new Map<string, Tag>();
    for (const link of elements(page, selector)) {
      const found = id.exec((attribute === undefined ? lineOf(link) : link.attr(attribute)) ?? '')?.[1];
      if (found !== undefined && !tags.has(found)) tags.set(found, named ? {id: found, name: lineOf(link)} : found);
    }
    return [name, [...tags.values()]] as const;
  });
  return Object.fromEntries(groups.filter(([, tags]) => tags.length > 0));
}

/** Absolute addresses of the page in other languages, by language code. */
export function alternatesOf(page: Page, {selectors}: PageSite, url: string | null): Readonly<Record<string, string>> {
  if (selectors.alternates === undefined) return {};
  const found = elements(page, selectors.alternates).flatMap(link => {
    const href = link.attr('href') ?? '';
    // A relative address holds only beside the address of the page itself.
    const address = absolute(href, url ?? href);
    const language = link.attr('hreflang')?.toLowerCase();
    return address === null || language === undefined ? [] : [[language, address] as const];
  });
  return Object.fromEntries(found);
}

function elements(page: Page, selector: string): Selection[] {
  return page(selector)
    .toArray()
    .map(element => page(element) as Selection);
}
