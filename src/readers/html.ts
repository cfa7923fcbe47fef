/** Saved web pages: a site of `sources.yaml` when one fits, else a general extractor. */
import {type Mark, type Message, message} from '../model/index.js';
import {extractArticle, NOTHING} from './article.js';
import {toDay} from './dates.js';
import {DEEPEST_READ, nestsDeeperThan} from './htmlDepth.js';
import {charsetOf, decodePage} from './htmlEncoding.js';
import {isDeeperThan, type Page, parseHtml, textOf} from './htmlTree.js';
import {fileStem, type Read, readOrEmpty, sha256, shown, unread, type WholeFile} from './reader.js';
import {listMarkerOf, pageUrls, pickSite, readSitePage, type SiteMatch, type SitePage} from './sitePage.js';

interface At {
  readonly place: string;
  readonly document: string;
}

interface Extracted {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly fields: Readonly<Record<string, unknown>>;
  readonly messages: readonly Message[];
}

/**
 * Bytes of the largest page that is read. The tree of a page takes up to a hundred times its size, and the longest
 * transcripts are below 2 MB.
 */
const LARGEST = 10_000_000;

const TOO_DEEP = `Unexpected nesting of more than ${DEEPEST_READ} elements, expected a page as browsers show it; save its text alone.`;

/**
 * Read a saved page. Id: `<site>-<page id>` on a known site, else the file stem.
 *
 * Messages: those of {@link readSitePage}; `read/bad-selector` (warning) for a selector no parser understands;
 * `read/general-extractor` (warning on a known site whose body was not found, else info); `read/guessed-encoding`
 * and `read/undecodable-bytes` (warnings); `read/list-page`, `read/not-utf8`, `read/too-deep`, `read/too-large`,
 * `read/empty` (errors).
 */
export async function readHtml({input, bytes}: WholeFile): Promise<Read> {
  if (bytes.length > LARGEST) return unread('too-large', tooLarge(bytes.length), input.path);
  const decoded = decodePage(bytes, charsetOf(input.contentType));
  if (decoded.text === null) return unread('not-utf8', decoded.problem, input.path);
  if (nestsDeeperThan(decoded.text, DEEPEST_READ)) return unread('too-deep', TOO_DEEP, input.path);
  const page = await parseHtml(decoded.text);
  const stem = fileStem(input.path);
  const {match, list, problem} = findSite(page, decoded.text, input);
  if (list !== null) return unread('list-page', listPage(list), input.path);
  const id = match === null || match.pageId === null ? stem : `${match.site.id}-${match.pageId}`;
  const at = {place: input.path, document: id};
  const notes = [...decoded.notes, ...problem].map(({rule, text}) => message(rule, 'warning', text, at));
  const extracted = await extract(page, decoded.text, match, at);
  const {text, marks, fields, messages} = extracted;
  const document = {
    id,
    collection: input.collection,
    text,
    fields,
    marks,
    place: input.path,
    rawSha256: sha256(bytes),
  };
  return readOrEmpty(document, [...notes, ...messages]);
}

async function extract(page: Page, html: string, match: SiteMatch | null, at: At): Promise<Extracted> {
  if (match === null) return readAnyPage(page, html, at);
  const known = trySitePage(page, match, at);
  if (known.text !== null) return {...known, text: known.text};
  const any = await readAnyPage(page, html, at);
  // A page without a word says nothing of selectors; `read/empty` tells of it.
  if (any.text.trim() === '') return {...any, messages: []};
  const text = `The text of \`${match.site.id}\` was taken by the general extractor, expected selector \`${match.site.selectors.body}\` to match; compare with the page and correct sources.yaml.`;
  const fallback = message('read/general-extractor', 'warning', text, at);
  return {text: any.text, marks: [], fields: {...any.fields, ...known.fields}, messages: [...known.messages, fallback]};
}

/** Nesting beyond which the general extractor takes seconds to minutes; such a page gives all its text. */
const DEEPEST = 250;
/** Characters beyond which it takes minutes on a page of many small paragraphs; such a page gives all its text, too. */
const LARGEST_SEARCHED = 2_000_000;

/** Text by the look of the page: headings and paragraphs of its main part, or all of it when no part stands out. */
async function readAnyPage(page: Page, html: string, at: At): Promise<Extracted> {
  const hopeless = html.length > LARGEST_SEARCHED || isDeeperThan(page, DEEPEST);
  const article = hopeless ? NOTHING : await extractArticle(() => page.html());
  const main = article.html === null ? '' : textOf((await parseHtml(article.html))('body'));
  const found = {
    url: pageUrls(page, html)[0],
    date: article.published === null ? null : toDay(article.published),
    title: article.title,
    language: article.language?.split(/[-_]/u)[0]?.toLowerCase(),
  };
  const fields = Object.fromEntries(Object.entries(found).filter(([, value]) => (value ?? '') !== '')) as Record<
    string,
    string
  >;
  const text =
    'No site of sources.yaml fits the page: its text was found by the general extractor. Compare it with the page, or describe the site.';
  return {
    text: main === '' ? textOf(page('body')) : main,
    marks: [],
    fields,
    messages: [message('read/general-extractor', 'info', text, at)],
  };
}

interface Note {
  readonly rule: string;
  readonly text: string;
}

interface Found {
  readonly match: SiteMatch | null;
  /** What marks the page as a list; null when nothing does. */
  readonly list: string | null;
  readonly problem: readonly Note[];
}

function findSite(page: Page, html: string, input: WholeFile['input']): Found {
  try {
    return {match: pickSite(page, html, input), list: listMarkerOf(page, input.sites), problem: []};
  } catch (error) {
    return {match: null, list: null, problem: [{rule: 'read/bad-selector', text: badSelector(error)}]};
  }
}

function listPage(marker: string): string {
  return `Unexpected list of pages (\`${marker}\` of sources.yaml), expected one document; read the pages it lists.`;
}

function tooLarge(bytes: number): string {
  return `Unexpected page of ${Math.ceil(bytes / 1e6)} MB, expected at most ${LARGEST / 1e6} MB; save the text alone, or split the page.`;
}

/** A selector is known to be broken only when it is used. */
function trySitePage(page: Page, match: SiteMatch, at: At): SitePage {
  try {
    return readSitePage(page, match, at);
  } catch (error) {
    return {
      text: null,
      marks: [],
      fields: {},
      messages: [message('read/bad-selector', 'warning', badSelector(error), at)],
    };
  }
}

function badSelector(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return `Unexpected selector in sources.yaml, expected CSS: ${shown(reason, 120)}; correct it.`;
}
