import {gzipSync} from 'node:zlib';
import {describe, expect, it} from 'vitest';
import type {Effects} from '../../../src/effects.js';
import {requestOnce} from '../../../src/network.js';
import {DEFAULT_LIMITS, type FetchSettings} from '../../../src/sources/fetch/index.js';
import {SETTINGS, startFetcher} from '../../support/fetching.js';
import {type LocalServer, serve, serveRaw} from '../../support/localServer.js';

type Answer = Parameters<typeof serveRaw>[0];
type Wire = Parameters<Answer>[0];

const OK = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n';

/** A server that is sane but for `/bad`. */
function hostile(bad: Answer): Promise<LocalServer> {
  return serveRaw((socket, request) => {
    if (request.startsWith('GET /robots.txt')) socket.end('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n');
    else if (request.startsWith('GET /good')) socket.end(`${OK}Content-Length: 4\r\n\r\ngood`);
    else bad(socket, request);
  });
}

/** Write for as long as anybody listens, never faster than they read. */
function pour(socket: Wire, head: string, piece: string | Buffer): void {
  socket.write(head);
  const more = (): void => {
    while (!socket.destroyed && socket.write(piece));
  };
  socket.on('drain', more);
  more();
}

function drip(socket: Wire, head: string): void {
  socket.write(head);
  const timer = setInterval(() => socket.write('x'), 20);
  socket.on('close', () => clearInterval(timer));
}

const redirect =
  (location: string): Answer =>
  socket =>
    socket.end(`HTTP/1.1 302 Found\r\nLocation: ${location}\r\nContent-Length: 0\r\n\r\n`);
const packed =
  (bytes: Buffer): Answer =>
  socket => {
    socket.write(`${OK}Content-Encoding: gzip\r\n\r\n`);
    socket.end(bytes);
  };
const BOMB = gzipSync(Buffer.alloc(200_000_000));

const CASES: readonly (readonly [name: string, bad: Answer, reason: string, text: RegExp])[] = [
  [
    'an endless body',
    socket => pour(socket, `${OK}\r\n`, 'x'.repeat(1 << 16)),
    'ingest/too-large',
    /more than 1000000 bytes, expected at most 1000000\. .*save it/u,
  ],
  [
    'a body announced too large',
    socket => pour(socket, `${OK}Content-Length: 99999999999\r\n\r\n`, 'x'.repeat(1 << 16)),
    'ingest/too-large',
    /a body of 99999999999 bytes announced/u,
  ],
  ['a gzip bomb', packed(BOMB), 'ingest/too-large', /more than 1000000 bytes/u],
  [
    'a slow drip',
    socket => drip(socket, `${OK}\r\n`),
    'ingest/timeout',
    /took too long.* in 2 tries, expected signs of life every 0\.4 s and the end within 0\.6 s\. Run the same call again/u,
  ],
  [
    'a slow drip of headers',
    socket => drip(socket, 'HTTP/1.1 200 OK\r\nX: '),
    'ingest/timeout',
    /no whole answer in time/u,
  ],
  ['silence', () => {}, 'ingest/timeout', /no whole answer in time/u],
  [
    'a redirect to itself',
    redirect('/bad'),
    'ingest/redirects',
    /leads in a circle, back to `http:.*\/bad`, expected a page/u,
  ],
  [
    'a redirect to a file',
    redirect('file:///etc/passwd'),
    'ingest/redirects',
    /leads to `file:\/\/\/etc\/passwd`, which has the scheme `file:`, expected an `http:` or `https:` address/u,
  ],
  ['a redirect to data', redirect('data:text/html,x'), 'ingest/redirects', /has the scheme `data:`/u],
  ['a redirect to a script', redirect('javascript:alert(1)'), 'ingest/redirects', /has the scheme `javascript:`/u],
  [
    'a redirect without an address',
    socket => socket.end('HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n'),
    'ingest/status',
    /answered 302, expected 200 with a page, or a redirect with its `Location`/u,
  ],
  [
    'a redirect to a very long address',
    redirect(`/${'x'.repeat(6_000)}`),
    'ingest/redirects',
    /longer than 4096 characters/u,
  ],
  [
    '403 for ever',
    socket => socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n'),
    'ingest/refused',
    /answered 403.*does not hand out this page/u,
  ],
  [
    '429 for ever',
    socket => socket.end('HTTP/1.1 429 Slow\r\nContent-Length: 0\r\n\r\n'),
    'ingest/too-quick',
    /answered 429 in 2 tries, by which .* asked too often\. Wait some time/u,
  ],
  [
    '500 for ever',
    socket => socket.end('HTTP/1.1 500 Oh\r\nContent-Length: 0\r\n\r\n'),
    'ingest/server',
    /answered 500 in 2 tries, expected 200: the site has trouble/u,
  ],
  [
    '500 with an endless body',
    socket => pour(socket, 'HTTP/1.1 500 Oh\r\n\r\n', 'x'.repeat(1 << 16)),
    'ingest/server',
    /answered 500 in 2 tries/u,
  ],
  [
    'a page that is gone',
    socket => socket.end('HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n'),
    'ingest/gone',
    /answered 410, expected 200: the page is gone/u,
  ],
  [
    'no content',
    socket => socket.end('HTTP/1.1 204 No Content\r\n\r\n'),
    'ingest/status',
    /answered 204, expected 200 with a page/u,
  ],
  [
    'a part nobody asked for',
    socket => socket.end('HTTP/1.1 206 Partial\r\nContent-Length: 1\r\n\r\nx'),
    'ingest/status',
    /answered 206/u,
  ],
  [
    'gzip that breaks off',
    packed(gzipSync('a speech '.repeat(500)).subarray(0, 40)),
    'ingest/damaged',
    /body is damaged: a packed body that cannot be unpacked \(unexpected end of file\) in 2 tries/u,
  ],
  ['gzip that is none', packed(Buffer.from('a speech')), 'ingest/damaged', /incorrect header check/u],
  [
    'an unknown encoding',
    socket => socket.end(`${OK}Content-Encoding: zstd\r\nContent-Length: 1\r\n\r\nx`),
    'ingest/encoding',
    /unexpected `Content-Encoding: zstd`, expected gzip, deflate, br or none/u,
  ],
  [
    'a connection reset at once',
    socket => socket.resetAndDestroy(),
    'ingest/network',
    /the connection broke off .* in 2 tries/u,
  ],
  [
    'a body that breaks off',
    socket => socket.end(`${OK}Content-Length: 100\r\n\r\nhalf`),
    'ingest/damaged',
    /no whole HTTP answer \(`Response body length does not match content-length header`\)/u,
  ],
  [
    'a flood of headers',
    socket => pour(socket, 'HTTP/1.1 200 OK\r\n', `X-Flood: ${'x'.repeat(1_000)}\r\n`),
    'ingest/damaged',
    /no whole HTTP answer .* in 2 tries/u,
  ],
  [
    'a garbage status line',
    socket => socket.end('\u0000\u0001 hello\r\n\r\n'),
    'ingest/damaged',
    /no whole HTTP answer .* in 2 tries/u,
  ],
  [
    'an answer split in two by its own header',
    socket => socket.end(`${OK}Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello`),
    'ingest/damaged',
    /no whole HTTP answer/u,
  ],
];

describe('fetch from a hostile server', () => {
  const settings: Partial<FetchSettings> = {retries: 1, limits: {...SETTINGS.limits, totalMs: 600}};

  it.each(CASES)('tells %s, in bounded memory and time, and the next fetch works', async (_, bad, reason, text) => {
    const {origin} = await hostile(bad);
    const {fetcher} = startFetcher(settings);
    const memory = process.memoryUsage().arrayBuffers;
    const begun = performance.now();
    const result = await fetcher.fetch(`${origin}/bad`);
    expect(result).toMatchObject({kind: 'failure', reason, text: expect.stringMatching(text)});
    expect(result).toMatchObject({text: expect.stringMatching(/\/bad`(?:, where .* leads)?: .*\. \p{Lu}.*\.$/u)});
    expect(performance.now() - begun).toBeLessThan(3_000);
    expect(process.memoryUsage().arrayBuffers - memory).toBeLessThan(30_000_000);
    expect(await fetcher.fetch(`${origin}/good`)).toMatchObject({
      kind: 'page',
      bytes: new TextEncoder().encode('good'),
    });
  });

  it.each([
    'http://127.0.0.1/',
    'http://localhost/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[::ffff:10.0.0.1]/',
    'https://192.168.1.1/',
  ])('does not let a public site lead it to %s', async location => {
    const request: Effects['request'] = async asked => {
      if (new URL(asked.url).hostname !== 'public.example') return requestOnce(asked);
      const status = asked.url.endsWith('/robots.txt') ? 404 : 302;
      return {status, headers: {location}, body: (async function* () {})()};
    };
    const {fetcher} = startFetcher({allowPrivate: false}, {request});
    expect(await fetcher.fetch('http://public.example/1')).toMatchObject({
      reason: 'ingest/private-address',
      isFatalForHost: false,
      status: null,
      text: expect.stringMatching(/`, an address of this machine or a private network; expected a public host\./u),
    });
  });

  it('is not led to this machine by a name of its own', async () => {
    const {fetcher} = startFetcher({allowPrivate: false});
    expect(await fetcher.fetch('http://localhost/1')).toMatchObject({
      reason: 'ingest/private-address',
      isFatalForHost: true,
      text: expect.stringMatching(/^`http:\/\/localhost\/robots\.txt`: `localhost` is `(?:127\.0\.0\.1|::1)`/u),
    });
  });

  it('does not drown in chunks of one byte', async () => {
    const chunks = '1\r\nx\r\n'.repeat(5_000);
    const {origin} = await hostile(socket => pour(socket, `${OK}Transfer-Encoding: chunked\r\n\r\n`, chunks));
    const {fetcher} = startFetcher({limits: {...SETTINGS.limits, maxBytes: 100_000, totalMs: 5_000}});
    const memory = process.memoryUsage();
    expect(await fetcher.fetch(`${origin}/bad`)).toMatchObject({reason: 'ingest/too-large'});
    expect(process.memoryUsage().arrayBuffers - memory.arrayBuffers).toBeLessThan(10_000_000);
  });

  it('hands a wrong content type over as it is', async () => {
    const {origin} = await hostile(socket =>
      socket.end('HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 6\r\n\r\n<html>'),
    );
    expect(await startFetcher().fetcher.fetch(`${origin}/bad`)).toMatchObject({
      kind: 'page',
      headers: {'content-type': 'image/png'},
    });
  });

  it('reads no further than a length that says too little', async () => {
    const {origin} = await hostile(socket => socket.end(`${OK}Content-Length: 4\r\n\r\nhalf of it`));
    expect(await startFetcher().fetcher.fetch(`${origin}/bad`)).toMatchObject({
      bytes: new TextEncoder().encode('half'),
    });
  });

  it.each([
    [50_000_000, 'page'],
    [50_000_001, 'failure'],
  ])('with the usual limits takes %i bytes as a %s', async (size, kind) => {
    const server = await serve((request, response) => {
      if (request.url === '/robots.txt') response.writeHead(404).end();
      else response.end(Buffer.alloc(size));
    });
    const result = await startFetcher({limits: DEFAULT_LIMITS}).fetcher.fetch(`${server.origin}/large`);
    expect(result.kind).toBe(kind);
    if (result.kind === 'page') expect(result.bytes).toHaveLength(size);
  });

  it('is not held up at one host by another that keeps silent', async () => {
    const [silent, fine] = await Promise.all([hostile(() => {}), hostile(() => {})]);
    const {fetcher} = startFetcher(settings);
    const order: string[] = [];
    await Promise.all([
      fetcher.fetch(`${silent.origin}/bad`).then(() => order.push('silent')),
      fetcher.fetch(`${fine.origin}/good`).then(() => order.push('fine')),
    ]);
    expect(order).toEqual(['fine', 'silent']);
  });
});
