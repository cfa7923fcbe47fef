import type {IncomingMessage, ServerResponse} from 'node:http';
import {gzipSync} from 'node:zlib';
import {describe, expect, it} from 'vitest';
import type {Fetched} from '../../../src/sources/fetch/index.js';
import {START, startFetcher} from '../../support/fetching.js';
import {serve} from '../../support/localServer.js';

const HALF_HOUR = 1_800_000;

/** A site: each path with its answers in turn, the last for ever; no rules unless given. */
async function site(paths: Record<string, readonly Reply[]>) {
  const asked: string[] = [];
  const requests: IncomingMessage[] = [];
  const server = await serve((request, response) => {
    const path = request.url ?? '';
    const before = asked.filter(known => known === path).length;
    asked.push(path);
    requests.push(request);
    const replies = paths[path] ?? [404];
    const reply = replies[Math.min(before, replies.length - 1)] ?? 404;
    if (typeof reply === 'number') response.writeHead(reply).end();
    else reply(response);
  });
  return {...server, asked, requests};
}

type Reply = number | ((response: ServerResponse) => void);
const text =
  (body: string, headers: Record<string, string> = {}): Reply =>
  response =>
    response.writeHead(200, headers).end(body);
const status =
  (code: number, headers: Record<string, string>): Reply =>
  response =>
    response.writeHead(code, headers).end();
const bodyOf = (page: unknown): string => new TextDecoder().decode((page as Fetched).bytes);

describe('createFetcher(effects, settings).fetch(url, options)', () => {
  it('gives the page unpacked, with headers, time and our name sent', async () => {
    const {origin, requests} = await site({
      '/1': [
        response =>
          response
            .writeHead(200, {'Content-Encoding': 'gzip', 'Content-Type': 'text/html', ETag: '"a"'})
            .end(gzipSync('a speech')),
      ],
    });
    const page = await startFetcher().fetcher.fetch(`${origin}/1#part`);
    expect(page).toMatchObject({
      kind: 'page',
      url: `${origin}/1#part`,
      finalUrl: `${origin}/1`,
      status: 200,
      headers: {'content-type': 'text/html', etag: '"a"'},
      retrieved: new Date(START + 1_000).toISOString(),
      redirects: [],
    });
    expect(bodyOf(page)).toBe('a speech');
    expect(requests.map(({headers}) => headers['user-agent'])).toEqual(['Refrain/0 (+test)', 'Refrain/0 (+test)']);
    expect(requests[1]?.headers).toMatchObject({'accept-encoding': 'gzip, deflate, br'});
    expect(requests[1]?.headers).not.toHaveProperty('cookie');
  });

  it('asks for the rules first, once, and waits between all requests', async () => {
    const {origin, asked} = await site({'/1': [text('one')], '/2': [text('two')]});
    const {fetcher, waits} = startFetcher();
    await Promise.all([fetcher.fetch(`${origin}/1`), fetcher.fetch(`${origin}/2`)]);
    expect(asked).toEqual(['/robots.txt', '/1', '/2']);
    expect(waits).toEqual([1_000, 1_000]);
  });

  it('says what it waits for', async () => {
    const {origin, host} = await site({'/1': [503, text('one')]});
    const told: unknown[] = [];
    await startFetcher({onWait: wait => told.push(wait)}).fetcher.fetch(`${origin}/1`);
    expect(told).toEqual([
      {host, ms: 1_000, why: 'spacing'},
      {host, ms: 2_000, why: 'retry'},
    ]);
  });

  it('asks for the rules again after a day', async () => {
    const {origin, asked} = await site({'/1': [text('one')]});
    const {fetcher, pass} = startFetcher();
    for (const ms of [0, 86_000_000, 1_000_000]) {
      pass(ms);
      await fetcher.fetch(`${origin}/1`);
    }
    expect(asked).toEqual(['/robots.txt', '/1', '/1', '/robots.txt', '/1']);
  });

  describe('robots.txt', () => {
    it('is honoured, with the longer of its delay and ours', async () => {
      const {origin, asked} = await site({
        '/robots.txt': [text('User-agent: *\nDisallow: /search\nCrawl-delay: 20')],
        '/1': [text('one')],
      });
      const {fetcher, waits} = startFetcher();
      expect(await fetcher.fetch(`${origin}/search?q=1`)).toMatchObject({
        kind: 'failure',
        reason: 'ingest/robots',
        text: `\`${origin}/search?q=1\`: line 2 of \`${origin}/robots.txt\` asks programs not to fetch it. Leave it out, or save it with a browser and take in the file.`,
        status: null,
        isFatalForHost: false,
      });
      expect(await fetcher.fetch(`${origin}/1`)).toMatchObject({kind: 'page'});
      expect(asked).toEqual(['/robots.txt', '/1']);
      expect(waits).toEqual([20_000]);
    });

    it.each<[string, readonly Reply[], string, number]>([
      ['404', [404], 'page', 1],
      ['410', [410], 'page', 1],
      ['204', [204], 'page', 1],
      ['a redirect that leads nowhere', [status(302, {location: 'file:///x'})], 'page', 1],
      ['a redirect in circles', [status(302, {location: '/robots.txt'})], 'page', 1],
      ['5xx that passes', [500, 503, text('')], 'page', 3],
      ['401', [401], 'ingest/robots', 1],
      ['403', [403], 'ingest/robots', 1],
      ['5xx that stays', [500], 'ingest/robots-unreachable', 3],
      ['429 that stays', [429], 'ingest/too-quick', 3],
      ['a damaged body', [text('x', {'content-encoding': 'gzip'})], 'ingest/robots-unreachable', 3],
      ['a connection that breaks off', [response => response.destroy()], 'ingest/robots-unreachable', 3],
      ['more than is read', [text(`User-agent: *\nDisallow: /2\n${'#'.repeat(2_000_000)}`)], 'page', 1],
    ])('with %s gives %s', async (_, replies, expected, tries) => {
      const {origin, asked} = await site({'/robots.txt': replies, '/1': [text('one')]});
      const result = await startFetcher({
        limits: {maxBytes: 10_000_000, maxRedirects: 5, timeoutMs: 400, totalMs: 1_000},
      }).fetcher.fetch(`${origin}/1`);
      expect(result.kind === 'failure' ? result.reason : result.kind).toBe(expected);
      expect(asked.filter(path => path === '/robots.txt')).toHaveLength(tries);
      expect(asked.includes('/1')).toBe(expected === 'page');
      if (result.kind === 'failure') expect(result.isFatalForHost).toBe(true);
    });

    it('of a redirect target counts for the target, whatever the start allows', async () => {
      const target = await site({'/robots.txt': [text('User-agent: *\nDisallow: /')]});
      const start = await site({'/1': [status(302, {location: `${target.origin}/page`})]});
      expect(await startFetcher().fetcher.fetch(`${start.origin}/1`)).toMatchObject({
        reason: 'ingest/robots',
        redirects: [`${target.origin}/page`],
        text: expect.stringContaining(`\`${target.origin}/page\`, where \`${start.origin}/1\` leads: line 2`),
      });
      expect(target.asked).toEqual(['/robots.txt']);
    });

    it('that was down is asked for again some minutes later', async () => {
      const {origin, asked} = await site({'/robots.txt': [500, 500, 500, 404], '/1': [text('one')]});
      const {fetcher, pass} = startFetcher();
      const kinds: string[] = [];
      for (const ms of [0, 1_000, 600_000]) {
        pass(ms);
        kinds.push((await fetcher.fetch(`${origin}/1`)).kind);
      }
      expect(kinds).toEqual(['failure', 'failure', 'page']);
      expect(asked).toHaveLength(5);
    });
  });

  describe('too quick', () => {
    const polite = {politeness: () => ({delayMs: 15_000, pauseMs: HALF_HOUR, maxRequests: null})};
    it('rests once after 403 and goes on', async () => {
      const {origin} = await site({'/1': [403, text('one')]});
      const {fetcher, waits} = startFetcher(polite);
      expect(await fetcher.fetch(`${origin}/1`)).toMatchObject({kind: 'page'});
      expect(waits).toEqual([15_000, HALF_HOUR]);
    });

    it('gives up after a second 403, and leaves the host alone', async () => {
      const {origin, host, asked} = await site({'/robots.txt': [404, 403], '/1': [403], '/2': [text('two')]});
      const {fetcher, waits} = startFetcher(polite);
      expect(await fetcher.fetch(`${origin}/1`)).toMatchObject({
        kind: 'failure',
        reason: 'ingest/too-quick',
        status: 403,
        isFatalForHost: true,
        text: `\`${origin}/1\`: answered 403 in 2 tries, by which \`${host}\` says that it is asked too often. Wait 30 minutes, then run the same call again: what is here already is not asked for again.`,
      });
      expect(await fetcher.fetch(`${origin}/2`)).toMatchObject({kind: 'page'});
      expect(asked).toEqual(['/robots.txt', '/1', '/1', '/robots.txt', '/2']);
      expect(waits).toEqual([15_000, HALF_HOUR, 15_000, HALF_HOUR]);
    });

    it('is not what a page says that is closed while the rest of the site is open', async () => {
      const {origin, asked} = await site({'/1': [403], '/2': [text('two')]});
      const {fetcher, waits} = startFetcher(polite);
      expect(await fetcher.fetch(`${origin}/1`)).toMatchObject({
        reason: 'ingest/refused',
        status: 403,
        isFatalForHost: false,
      });
      expect(await fetcher.fetch(`${origin}/2`)).toMatchObject({kind: 'page'});
      expect(asked).toEqual(['/robots.txt', '/1', '/1', '/robots.txt', '/2']);
      expect(waits).toEqual([15_000, HALF_HOUR, 15_000, 15_000]);
    });

    it('is what a site says that refuses its rules, after one rest', async () => {
      const {origin, asked} = await site({'/robots.txt': [403], '/1': [text('one')]});
      expect(await startFetcher(polite).fetcher.fetch(`${origin}/1`)).toMatchObject({
        reason: 'ingest/too-quick',
        isFatalForHost: true,
      });
      expect(asked).toEqual(['/robots.txt', '/robots.txt']);
    });

    it('rests before the host has to say so', async () => {
      const {origin} = await site({'/1': [text('one')]});
      const {fetcher, waits} = startFetcher({
        politeness: () => ({delayMs: 15_000, pauseMs: HALF_HOUR, maxRequests: 3}),
      });
      for (let time = 0; time < 4; time++) await fetcher.fetch(`${origin}/1`);
      expect(waits).toEqual([15_000, 15_000, HALF_HOUR, 15_000]);
    });

    it('is told by 429 with its own wait, for everybody who asks this host', async () => {
      const {origin} = await site({'/1': [status(429, {'retry-after': '90'}), text('one')], '/2': [text('two')]});
      const {fetcher, waits} = startFetcher();
      const both = await Promise.all([fetcher.fetch(`${origin}/1`), fetcher.fetch(`${origin}/2`)]);
      expect(both.map(({kind}) => kind)).toEqual(['page', 'page']);
      expect(waits).toEqual([1_000, 90_000, 1_000]);
    });
  });

  describe('validators', () => {
    const validators = {etag: '"v1"', lastModified: 'Thu, 01 Jan 2026 00:00:00 GMT'};
    it('are sent, and 304 is an unchanged page', async () => {
      const {origin, requests} = await site({'/1': [status(304, {etag: '"v1"'})]});
      const result = await startFetcher().fetcher.fetch(`${origin}/1`, {validators});
      expect(result).toMatchObject({kind: 'unchanged', status: 304, finalUrl: `${origin}/1`, headers: {etag: '"v1"'}});
      expect(requests[1]?.headers).toMatchObject({
        'if-none-match': '"v1"',
        'if-modified-since': validators.lastModified,
      });
      expect(requests[0]?.headers).not.toHaveProperty('if-none-match');
    });

    it('stay with the host they came from', async () => {
      const target = await site({'/2': [text('two')]});
      const {origin} = await site({'/1': [status(301, {location: `${target.origin}/2`})]});
      await startFetcher().fetcher.fetch(`${origin}/1`, {validators});
      expect(target.requests[1]?.headers).not.toHaveProperty('if-none-match');
    });

    it.each(['"a"\r\nX-Evil: 1', '"ключ"', '', null])('that no header can hold are not sent: %j', async etag => {
      const {origin, requests} = await site({'/1': [text('one')]});
      expect(await startFetcher().fetcher.fetch(`${origin}/1`, {validators: {etag}})).toMatchObject({kind: 'page'});
      expect(requests[1]?.headers).not.toHaveProperty('if-none-match');
    });

    it('are needed for 304 to be an answer', async () => {
      const {origin} = await site({'/1': [304]});
      expect(await startFetcher().fetcher.fetch(`${origin}/1`)).toMatchObject({reason: 'ingest/status', status: 304});
    });
  });

  describe('redirects', () => {
    it('are followed and recorded, across hosts too', async () => {
      const target = await site({'/two': [text('moved here')]});
      const {origin, asked} = await site({
        '/1': [status(301, {location: 'one?x=1#y'})],
        '/one?x=1': [status(307, {location: `${target.origin}/two`})],
      });
      const page = await startFetcher().fetcher.fetch(`${origin}/1`);
      expect(page).toMatchObject({
        kind: 'page',
        url: `${origin}/1`,
        finalUrl: `${target.origin}/two`,
        redirects: [`${origin}/one?x=1`, `${target.origin}/two`],
      });
      expect(bodyOf(page)).toBe('moved here');
      expect(asked).toEqual(['/robots.txt', '/1', '/one?x=1']);
      expect(target.asked).toEqual(['/robots.txt', '/two']);
    });

    it('from https: to http: are followed, recorded, and wait for the one host', async () => {
      const {fetcher, waits} = startFetcher(
        {},
        {
          request: async ({url}) => {
            const status = url.endsWith('/robots.txt') ? 404 : url.startsWith('https:') ? 301 : 200;
            return {status, headers: {location: url.replace('https:', 'http:')}, body: (async function* () {})()};
          },
        },
      );
      expect(await fetcher.fetch('https://site.example/1')).toMatchObject({
        kind: 'page',
        finalUrl: 'http://site.example/1',
        redirects: ['http://site.example/1'],
      });
      expect(waits).toEqual([1_000, 1_000, 1_000]);
    });

    it('wait their turn', async () => {
      const {origin} = await site({'/1': [status(301, {location: '/2'})], '/2': [text('two')]});
      const {fetcher, waits} = startFetcher();
      await fetcher.fetch(`${origin}/1`);
      expect(waits).toEqual([1_000, 1_000]);
    });

    it('end in words after too many', async () => {
      const steps = Object.fromEntries(
        Array.from({length: 9}, (_, at) => [`/${at}`, [status(302, {location: `/${at + 1}`})]]),
      );
      const {origin, asked} = await site(steps);
      expect(await startFetcher().fetcher.fetch(`${origin}/0`)).toMatchObject({
        reason: 'ingest/redirects',
        status: 302,
        text: `\`${origin}/5\`, where \`${origin}/0\` leads: leads on to \`${origin}/6\` after 5 redirects, expected a page by then. Open it with a browser and use the address it ends at.`,
      });
      expect(asked).toHaveLength(7);
    });
  });

  describe('trouble', () => {
    it.each<[string, Reply]>([
      ['500', 500],
      ['a broken connection', response => response.destroy()],
      ['silence', () => {}],
    ])('that passes is got over: %s', async (_, reply) => {
      const {origin} = await site({'/1': [reply, text('one')]});
      const {fetcher, waits} = startFetcher();
      expect(await fetcher.fetch(`${origin}/1`)).toMatchObject({kind: 'page'});
      expect(waits).toEqual([1_000, 2_000]);
    });

    it('page after page is told as trouble of the host', async () => {
      const {origin} = await site({'/1': [500], '/2': [text('two')], '/3': [404], '/4': [403]});
      const {fetcher} = startFetcher();
      const fatal: boolean[] = [];
      // A host that answers with a page, or says that there is none, is at work.
      for (const path of ['/1', '/1', '/2', '/1', '/1', '/3', '/1', '/1', '/4', '/1', '/1', '/1']) {
        const result = await fetcher.fetch(origin + path);
        if (result.kind === 'failure') fatal.push(result.isFatalForHost);
      }
      expect(fatal.map(String).join(' ')).toBe(`${'false '.repeat(10)}true`);
    });

    it.each(['file:///etc/passwd', 'javascript:alert(1)', 'nonsense', 'http://u:p@127.0.0.1/'])(
      'with the address %s asks nobody',
      async url => {
        const {fetcher, waits} = startFetcher();
        expect(await fetcher.fetch(url)).toMatchObject({
          kind: 'failure',
          url,
          reason: 'ingest/address',
          status: null,
          redirects: [],
        });
        expect(waits).toEqual([]);
      },
    );

    it('of our own making is thrown', async () => {
      const {fetcher} = startFetcher({}, {request: () => Promise.reject(new Error('mistake'))});
      await expect(fetcher.fetch('http://site.example/')).rejects.toThrow('mistake');
    });
  });

  describe('a signal', () => {
    it('ends a transfer at once', async () => {
      const {origin} = await site({'/1': [response => response.write('begun')], '/2': [text('two')]});
      const {fetcher} = startFetcher();
      await fetcher.fetch(`${origin}/2`);
      const stop = new AbortController();
      setTimeout(() => stop.abort(), 50);
      const begun = performance.now();
      expect(await fetcher.fetch(`${origin}/1`, {signal: stop.signal})).toMatchObject({
        kind: 'failure',
        reason: 'ingest/stopped',
        isFatalForHost: false,
      });
      expect(performance.now() - begun).toBeLessThan(300);
      expect(await fetcher.fetch(`${origin}/2`)).toMatchObject({kind: 'page'});
    });

    it('ends a wait at once', async () => {
      const {origin} = await site({'/1': [503]});
      const stop = new AbortController();
      const {fetcher} = startFetcher(
        {},
        {
          sleep: (_, signal) =>
            new Promise(resolve => {
              signal?.addEventListener('abort', () => resolve());
              setTimeout(() => stop.abort(), 20);
            }),
        },
      );
      expect(await fetcher.fetch(`${origin}/1`, {signal: stop.signal})).toMatchObject({
        reason: 'ingest/stopped',
        text: `\`${origin}/1\`: stopped before the page was there. Run the same call again to go on.`,
      });
    });

    it('shared by many calls is no cause for warnings', async () => {
      const {origin} = await site({'/1': [text('one')]});
      const warnings: Error[] = [];
      const warn = (warning: Error): void => void warnings.push(warning);
      process.on('warning', warn);
      const {signal} = new AbortController();
      const {fetcher} = startFetcher();
      const pages = await Promise.all(Array.from({length: 30}, () => fetcher.fetch(`${origin}/1`, {signal})));
      process.off('warning', warn);
      expect(new Set(pages.map(({kind}) => kind))).toEqual(new Set(['page']));
      expect(warnings).toEqual([]);
    });

    it('of one call leaves the others alone, though they share the rules', async () => {
      const {origin} = await site({
        '/robots.txt': [response => setTimeout(() => response.writeHead(404).end(), 100)],
        '/1': [text('one')],
      });
      const {fetcher} = startFetcher();
      const stop = new AbortController();
      const first = fetcher.fetch(`${origin}/1`, {signal: stop.signal});
      const second = fetcher.fetch(`${origin}/1`);
      setTimeout(() => stop.abort(), 30);
      expect([(await first).kind, (await second).kind]).toEqual(['failure', 'page']);
    });
  });
});
