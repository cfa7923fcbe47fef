/** Pages of sites described in `sources.yaml`: whose page it is, and what its selectors give. */
import {type Mark, type Message, message} from '../model/index.js';
import {hostOf, type PageSite, pageIdOf, type Site} from '../schema/sources.js';
import {toDay} from './dates.js';
import {elementsInside, lineOf, type Page, type Selection, textOf} from './htmlTree.js';
import {bodyOf} from './pageBody.js';
import {alternatesOf, tagsOf} from './pageLinks.js';
import {shown, type WholeFile} from './reader.js';

/** The site a page belongs to. */
export interface SiteMatch {
  readonly site: PageSite;
  /** The site's own id of the page; null when the page does not tell. */
  readonly pageId: string | null;
  readonly url: string | null;
}

/** What the selectors gave. */
export interface SitePage {
  /** Null: the body selector matched nothing. */
  readonly text: string | null;
  readonly marks: readonly Mark[];
  readonly fields: Readonly<Record<string, unknown>>;
  readonly messages: readonly Message[];
}

/** Comment a browser leaves in a page it saves: `<!-- saved from url=(0046)http://en.kremlin.ru/… -->`. */
const SAVED_FROM = /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/u;

/** Absolute addresses a page gives for itself, surest first; a relative canonical link comes from a mirror. */
export function pageUrls(page: Page, html: string): string[] {
  const urls = [
    page('meta[property="og:url"]').attr('content'),
    page('link[rel="canonical"]').attr('href'),
    SAVED_FROM.exec(html.slice(0, 4096))?.[1],
  ];
  return urls.filter(url => url !== undefined && /^https?:\/\//u.test(url)) as string[];
}

/**
 * The site a page belongs to: by the address it was fetched from, by one it gives itself, else by markup; null when none
 * fits. A page whose address on the site is another than that of a document (a gallery beside it, say) has no id of the
 * site.
 */
export function pickSite(page: Page, html: string, {sites: all, url: from}: WholeFile['input']): SiteMatch | null {
  const sites = all.filter((site): site is PageSite => site.selectors !== undefined);
  const urls = [...(from === null ? [] : [from]), ...pageUrls(page, html)];
  for (const url of urls) {
    for (const site of sites) {
      const pageId = pageIdOf(site, url);
      if (pageId !== null) return {site, pageId, url};
    }
  }
  const site = sites.find(({markers}) => markers.some(marker => page(marker).length > 0));
  if (site === undefined) return null;
  const url = urls.find(each => site.hosts.includes(hostOf(each))) ?? null;
  const raw = site.idFrom === undefined ? undefined : rawValue(page(site.idFrom.selector), site.idFrom.attribute);
  const pageId =
    raw === undefined || url !== null ? undefined : new RegExp(site.idFrom?.pattern ?? '', 'u').exec(raw)?.[1];
  return {site, pageId: pageId ?? null, url};
}

/**
 * Whether a page is a list of pages, or another page of a site that is no document; null when it is none we know.
 *
 * @returns The selector that says so.
 */
export function listMarkerOf(page: Page, sites: readonly Site[]): string | null {
  return sites.flatMap(({listMarkers}) => listMarkers).find(marker => page(marker).length > 0) ?? null;
}

/**
 * Text, marks and fields of a page of a known site.
 *
 * Messages: `read/selector-missing` (warning) for a title, date or body selector that matches nothing,
 * `read/unknown-date` (warning) for a date in no known form, `read/title-only` (info) for a page whose news is its title, `read/dropped-text` (info) with the paragraphs left out
 * as `dropText`.
 */
export function readSitePage(page: Page, {site, url}: SiteMatch, at: {place: string; document: string}): SitePage {
  const {selectors} = site;
  const messages: Message[] = [];
  const inArticle = selectors.article === undefined ? page.root() : page(selectors.article).first();
  const root = inArticle.length === 0 ? page.root() : inArticle;
  const first = (selector: string | undefined): Selection =>
    page((selector === undefined ? [] : elementsInside(page, selector, root).slice(0, 1)) as []);
  const missing = (what: string, selector: string): void => {
    const text = `Unexpected page of \`${site.id}\` without ${what}, expected \`${selector}\`; check the selector in sources.yaml.`;
    messages.push(message('read/selector-missing', 'warning', text, at));
  };

  const title = lineOf(first(selectors.title));
  if (title === '') missing('a title', selectors.title);
  const dates = selectors.date.map(({selector, attribute}) => rawValue(first(selector), attribute) ?? '');
  const date = dates.map(toDay).find(found => found !== null) ?? null;
  const oddDate = dates.find(raw => raw.trim() !== '');
  if (date === null && oddDate !== undefined) messages.push(unknownDate(oddDate, at));
  else if (date === null) missing('a date', selectors.date.map(({selector}) => selector).join(', '));
  const lead = textOf(first(selectors.lead));
  const found = {
    url,
    date,
    title,
    time: lineOf(first(selectors.time)),
    place: lineOf(first(selectors.place)),
    language: site.language,
    licence: site.licence,
    attribution: site.attribution ?? null,
    source: site.id,
    lead,
    tags: tagsOf(page, site),
    alternates: alternatesOf(page, site, url),
  };
  const fields = Object.fromEntries(Object.entries(found).filter(([, value]) => !isNothing(value)));

  const body = first(selectors.body);
  if (body.length === 0) {
    missing('a text', selectors.body);
    return {text: null, marks: [], fields, messages};
  }
  const {text, marks, dropped} = bodyOf(page, body, site);
  if (dropped.length > 0) messages.push(droppedText(dropped, at));
  if (text !== '' || lead !== '')
    return text === '' ? {text: lead, marks, fields, messages} : {text, marks, fields, messages};
  if (title !== '') messages.push(titleOnly(at));
  return {text: title, marks, fields, messages};
}

function isNothing(value: unknown): boolean {
  return value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
}

function droppedText(dropped: readonly string[], at: {place: string; document: string}): Message {
  const examples = dropped
    .slice(0, 3)
    .map(paragraph => shown(paragraph))
    .join(', ');
  return message(
    'read/dropped-text',
    'info',
    `Left out ${dropped.length} paragraph(s) named in sources.yaml: ${examples}.`,
    at,
  );
}

function titleOnly(at: {place: string; document: string}): Message {
  const text =
    'Unexpected page without text, expected some below its title; the title stands for it. Look at the page for a picture or a link to the text.';
  return message('read/title-only', 'info', text, at);
}

function unknownDate(raw: string, at: {place: string; document: string}): Message {
  const text = `Unexpected ${shown(raw)} for the date, expected a day such as \`2022-01-10\` or \`January 10, 2022\`; the document stays undated.`;
  return message('read/unknown-date', 'warning', text, at);
}

function rawValue(selection: Selection, attribute: string | undefined): string | undefined {
  if (selection.length === 0) return undefined;
  return attribute === undefined ? lineOf(selection.first() as Selection) : selection.first().attr(attribute);
}
