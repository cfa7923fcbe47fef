/** Saved web pages: a site of `sources.yaml` when one fits, else a general extractor. */
import {type Message, message} from '../model/index.js';
import {extractArticle, NOTHING} from './article.js';
import {toDay} from './dates.js';
import {charsetOf, decodePage} from './htmlEncoding.js';
import {isDeeperThan, type Page, parseHtml, textOf} from './htmlTree.js';
import {fileStem, type Read, readOrEmpty, sha256, shown, unread, type WholeFile} from './reader.js';
import {pageUrls, pickSite, readSitePage, type SiteMatch, type SitePage} from './sitePage.js';

interface At {
  readonly place: string;
  readonly document: string;
}

interface Extracted {
  readonly text: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly messages: readonly Message[];
}

/**
 * Read a saved page. Id: `<site>-<page id>` on a known site, else the file stem.
 *
 * Messages: those of {@link readSitePage}; `read/bad-selector` (warning) for a selector no parser understands;
 * `read/general-extractor` (warning on a known site whose body was not found, else info); `read/guessed-encoding`
 * and `read/undecodable-bytes` (warnings); `read/not-utf8`, `read/empty` (errors).
 */
export async function readHtml({input, bytes}: WholeFile): Promise<Read> {
  const decoded = decodePage(bytes, charsetOf(input.contentType));
  if (decoded.text === null) return unread('not-utf8', decoded.problem, input.path);
  const page = await parseHtml(decoded.text);
  const stem = fileStem(input.path);
  const {match, problem} = findSite(page, decoded.text, input);
  const id = match === null || match.pageId === null ? stem : `${match.site.id}-${match.pageId}`;
  const at = {place: input.path, document: id};
  const notes = [...decoded.notes, ...problem].map(({rule, text}) => message(rule, 'warning', text, at));
  const extracted = await extract(page, decoded.text, match, at);
  const {text, fields, messages} = extracted;
  const document = {
    id,
    collection: input.collection,
    text,
    fields,
    marks: [],
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
  const text = `The text of \`${match.site.id}\` was taken by the general extractor, expected selector \`${match.site.selectors.body}\` to match; compare with the page and correct sources.yaml.`;
  const fallback = message('read/general-extractor', 'warning', text, at);
  return {text: any.text, fields: {...any.fields, ...known.fields}, messages: [...known.messages, fallback]};
}

/** Nesting beyond which the general extractor takes seconds to minutes; such a page gives all its text. */
const DEEPEST = 250;

/** Text by the look of the page: headings and paragraphs of its main part, or all of it when no part stands out. */
async function readAnyPage(page: Page, html: string, at: At): Promise<Extracted> {
  const article = isDeeperThan(page, DEEPEST) ? NOTHING : await extractArticle(() => page.html());
  const main = article.html === null ? '' : textOf((await parseHtml(article.html))('body'));
  const found = {
    url: pageUrls(page, html)[0],
    date: article.published === null ? null : toDay(article.published),
    title: article.title,
    language: article.language?.split(/[-_]/)[0]?.toLowerCase(),
  };
  const fields = Object.fromEntries(Object.entries(found).filter(([, value]) => (value ?? '') !== '')) as Record<
    string,
    string
  >;
  const text =
    'No site of sources.yaml fits the page: its text was found by the general extractor. Compare it with the page, or describe the site.';
  return {
    text: main === '' ? textOf(page('body')) : main,
    fields,
    messages: [message('read/general-extractor', 'info', text, at)],
  };
}

interface Note {
  readonly rule: string;
  readonly text: string;
}

function findSite(page: Page, html: string, input: WholeFile['input']): {match: SiteMatch | null; problem: Note[]} {
  try {
    return {match: pickSite(page, html, input), problem: []};
  } catch (error) {
    return {match: null, problem: [{rule: 'read/bad-selector', text: badSelector(error)}]};
  }
}

/** A selector is known to be broken only when it is used. */
function trySitePage(page: Page, match: SiteMatch, at: At): SitePage {
  try {
    return readSitePage(page, match, at);
  } catch (error) {
    return {text: null, fields: {}, messages: [message('read/bad-selector', 'warning', badSelector(error), at)]};
  }
}

function badSelector(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return `Unexpected selector in sources.yaml, expected CSS: ${shown(reason, 120)}; correct it.`;
}
