/** Atom and RSS feeds: addresses, titles and days of what a site published last. */
import {load} from 'cheerio';
import {toDay} from './dates.js';
import {charsetOf, decodePage} from './htmlEncoding.js';
import {absolute, type ListedPage, type ListPageOptions} from './listPage.js';

/**
 * Entries of a feed in its order, each address once. What is no feed gives none; entities a feed defines itself are
 * not expanded.
 *
 * Atom: the `alternate` link, else the id when it is an address; RSS: `link`, else `guid`.
 */
export function readFeed(
  bytes: Uint8Array,
  {url: base, contentType}: Pick<ListPageOptions, 'url' | 'contentType'>,
): ListedPage[] {
  const decoded = decodePage(bytes, charsetOf(contentType));
  if (decoded.text === null) return [];
  const feed = load(decoded.text, {xml: {xmlMode: true, decodeEntities: true}});
  const found = new Map<string, ListedPage>();
  for (const element of feed('feed > entry, channel > item, item').toArray()) {
    const entry = feed(element);
    const text = (name: string): string => entry.children(name).first().text().replace(/\s+/gu, ' ').trim();
    const links = entry.children('link');
    const atom = links.filter('[rel="alternate"][href], :not([rel])[href]').first().attr('href');
    const ids = [text('id'), text('guid')].filter(each => /^https?:\/\//iu.test(each));
    const candidates = [atom, text('link'), ...ids];
    const address = candidates.map(link => (link ? absolute(link, base) : null)).find(link => link !== null);
    if (!address || found.has(address)) continue;
    const published = text('published') || text('pubDate') || text('dc\\:date') || text('updated');
    const isMarkup = entry.children('title').first().attr('type') === 'html';
    found.set(address, {
      url: address,
      id: null,
      title: (isMarkup ? plain(text('title')) : text('title')) || null,
      date: toDay(published),
      updated: toDay(text('updated')),
    });
  }
  return [...found.values()];
}

/** A title that is itself markup, as its words. */
function plain(title: string): string {
  return load(title, null, false).root().text().replace(/\s+/gu, ' ').trim();
}
