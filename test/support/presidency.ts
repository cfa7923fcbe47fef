/** A made-up presidency's site on this machine, in the markup of en.kremlin.ru (synthetic pages: no words of anybody). */
import {createHash} from 'node:crypto';
import {writeFileSync} from 'node:fs';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {join} from 'node:path';
import {refrain, temporaryFolder} from './cli.js';
import {type LocalServer, serve} from './localServer.js';

/** An event of the site. */
export interface SiteEvent {
  readonly id: number;
  readonly day: string;
  title: string;
  words: string;
  updated?: string;
  /** Languages it is published in. */
  readonly languages?: readonly string[];
}

/** The site, its events, and what was asked of it. */
export interface Presidency extends LocalServer {
  readonly events: SiteEvent[];
  /** Paths in the order they were asked for, with the status given. */
  readonly requests: {readonly path: string; readonly status: number; readonly agent: string}[];
  /** Answers instead of the site's own; false: the site's own. */
  intercept: (request: IncomingMessage, response: ServerResponse) => boolean;
}

const PER_PAGE = 5;

/** Serve events, newest first in the lists. */
export async function servePresidency(events: SiteEvent[]): Promise<Presidency> {
  const state: Partial<Presidency> & Pick<Presidency, 'requests' | 'events'> = {events, requests: []};
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    response.on('finish', () => {
      const agent = request.headers['user-agent'] ?? '';
      state.requests.push({path: request.url ?? '', status: response.statusCode, agent});
    });
    if (state.intercept?.(request, response) === true) return;
    const page = pageAt(request.url ?? '/', state.events);
    const etag = page === null ? '' : `"${createHash('sha256').update(page).digest('hex').slice(0, 16)}"`;
    if (page === null) response.writeHead(404).end('nothing here');
    else if (request.headers['if-none-match'] === etag) response.writeHead(304, {etag}).end();
    else response.writeHead(200, {'content-type': 'text/html; charset=utf-8', etag}).end(page);
  };
  const server = await serve(answer);
  return Object.assign(state, {intercept: () => false}, server) as Presidency;
}

function pageAt(path: string, events: readonly SiteEvent[]): string | null {
  const [, language = '', rest = ''] = /^\/(en|ru)\/(.*)$/u.exec(path) ?? [];
  const own = events
    .filter(({languages = ['en', 'ru']}) => languages.includes(language))
    .toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : b.id - a.id));
  const [, number] = /^news\/page\/(\d+)$/u.exec(rest) ?? [];
  if (rest === 'news' || number !== undefined) return listPage(own, Number(number ?? 1), language);
  if (rest === 'feed') return feed(own, language);
  const event = own.find(({id}) => rest === `news/${id}`);
  return event === undefined ? null : eventPage(event, language);
}

function listPage(events: readonly SiteEvent[], number: number, language: string): string {
  const pages = Math.ceil(events.length / PER_PAGE);
  const items = events.slice((number - 1) * PER_PAGE, number * PER_PAGE).map(
    ({id, day, title, updated = day}) =>
      `<div class="hentry_event" data-id="${id}"><h3 class="hentry__title"><a href="/${language}/news/${id}"><span class="entry-title">${title}</span>
        <time class="published" datetime="${day}">${day}</time><span class="updated">${updated}</span></a></h3></div>`,
  );
  return `<!doctype html><html lang="${language}"><body><div class="lister-page" data-pages="${pages}">${items.join('')}</div></body></html>`;
}

function feed(events: readonly SiteEvent[], language: string): string {
  const entries = events
    .slice(0, PER_PAGE)
    .map(
      ({id, day, title}) =>
        `<entry><title>${title}</title><id>ORIGIN/${language}/news/${id}</id><link rel="alternate" href="/${language}/news/${id}"/><published>${day}T12:00:00+03:00</published></entry>`,
    );
  return `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom">${entries.join('')}</feed>`;
}

function eventPage({id, day, title, words}: SiteEvent, language: string): string {
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"></head><body><nav>Menu</nav><article class="read__in" id="event-${id}">
    <h1 class="entry-title">${title}</h1><time class="read__published" datetime="${day}">${day}</time><div class="read__place">The Hall, Norland</div>
    <div class="read__internal_content"><p><b>President of Norland Ann Green:</b> ${words}</p></div></article></body></html>`;
}

/** Numbered events, one a day from 2022-01-01 on. */
export function manyEvents(count: number): SiteEvent[] {
  return Array.from({length: count}, (_, index) => ({
    id: 1000 + index,
    day: new Date(Date.UTC(2022, 0, 1 + index)).toISOString().slice(0, 10),
    title: `Meeting ${index + 1}`,
    words: `Good day number ${index + 1}, dear guests.`,
  }));
}

/** A new project whose sources are the site in English and Russian (`norland-en`, `norland-ru`). */
export function projectFor({origin}: LocalServer): string {
  const folder = join(temporaryFolder(), 'study');
  refrain(['init', folder]);
  const site = (language: string): string => `  - id: norland-${language}
    name: Norland
    hosts: [127.0.0.1]
    language: ${language}
    licence: CC BY 4.0
    attribution: The Office of Norland
    urlPattern: '^${origin}/${language}/news/(\\d+)$'
    pageUrl: '${origin}/${language}/news/{id}'
    versionGroup: norland
    selectors:
      article: article.read__in
      title: h1.entry-title
      date: [{selector: time.read__published, attribute: datetime}]
      place: .read__place
      body: .read__internal_content
    politeness: {delayMs: 0}
    listing:
      - {item: .hentry_event, link: .hentry__title a, id: {attribute: data-id}, title: .entry-title, date: {selector: time.published, attribute: datetime}, updated: {selector: .updated}, pages: {selector: .lister-page, attribute: data-pages}}
    lists:
      - {name: news, kind: pages, default: true, url: '${origin}/${language}/news', page: '${origin}/${language}/news/page/{page}'}
      - {name: feed, kind: feed, url: '${origin}/${language}/feed'}
`;
  writeFileSync(
    join(folder, 'corpus', 'sources.yaml'),
    `schema: refrain.sources/1\nsites:\n${site('en')}${site('ru')}`,
  );
  const settings = `ingest: {contact: someone@norland.example, allowPrivate: true, delayMs: 0, timeoutSeconds: 1, maxMegabytes: 1, retries: 1}\n`;
  writeFileSync(join(folder, 'refrain.yaml'), `${PROJECT}${settings}`);
  return folder;
}

const PROJECT = `schema: refrain.project/1
name: Norland
lexicon: lexicons/migration
plan: analysis.yaml
`;
