import {setTimeout as wait} from 'node:timers/promises';
import {describe, expect, it} from 'vitest';
import type {HttpRequest} from '../src/effects.js';
import {guardLookup, NetworkError, requestOnce} from '../src/network.js';
import {type LocalServer, serve, serveRaw} from './support/localServer.js';

const ask = (url: string, more: Partial<HttpRequest> = {}): HttpRequest => ({
  url,
  headers: {'user-agent': 'Refrain/0 (+test)'},
  timeoutMs: 400,
  totalMs: 2_000,
  allowPrivate: true,
  ...more,
});

/** The whole exchange: status and body as text. */
async function exchange(request: HttpRequest): Promise<{status: number; text: string}> {
  const {status, body} = await requestOnce(request);
  const parts: Uint8Array[] = [];
  for await (const part of body) parts.push(part);
  return {status, text: Buffer.concat(parts).toString('utf8')};
}

async function problemOf(request: HttpRequest): Promise<string> {
  const error = await exchange(request).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(NetworkError);
  return (error as NetworkError).kind;
}

/** A connection is seen to end a moment after the client ended it. */
async function isQuiet(server: LocalServer): Promise<boolean> {
  for (let tries = 0; tries < 50 && server.connections() > 0; tries++) await wait(10);
  return server.connections() === 0;
}

describe('requestOnce(request)', () => {
  it('gives status, headers in lower case and the body as sent, and leaves no connection', async () => {
    const server = await serve((request, response) => {
      response.writeHead(
        203,
        [
          ['X-Two', 'a'],
          ['X-Two', 'b'],
          ['Content-Encoding', 'gzip'],
        ].flat(),
      );
      response.end(`not packed, ${request.headers['user-agent']}, ${request.headers.connection}`);
    });
    const {status, headers, body} = await requestOnce(ask(server.origin));
    expect([status, headers['x-two'], headers['content-encoding']]).toEqual([203, 'a, b', 'gzip']);
    let text = '';
    for await (const part of body) text += Buffer.from(part).toString();
    expect(text).toBe('not packed, Refrain/0 (+test), close');
    expect(await isQuiet(server)).toBe(true);
  });

  it('follows no redirect', async () => {
    const server = await serve((_, response) => response.writeHead(302, {location: '/elsewhere'}).end());
    expect((await exchange(ask(server.origin))).status).toBe(302);
  });

  it.each([
    [
      'left early',
      async (body: AsyncIterable<Uint8Array>) => {
        for await (const _ of body) break;
      },
    ],
    [
      'never read',
      async (body: AsyncIterable<Uint8Array>) => {
        await body[Symbol.asyncIterator]().return?.();
      },
    ],
  ])('ends the connection when the body is %s', async (_, leave) => {
    const server = await serve((_request, response) => {
      response.write('x'.repeat(1 << 16));
    });
    await leave((await requestOnce(ask(server.origin))).body);
    expect(await isQuiet(server)).toBe(true);
  });

  it.each([
    ['file:///etc/passwd', 'unsupported'],
    ['data:text/plain,x', 'unsupported'],
    ['ftp://127.0.0.1/', 'unsupported'],
    ['http://name.invalid/', 'dns'],
  ])('refuses %s as %s', async (url, kind) => {
    expect(await problemOf(ask(url))).toBe(kind);
  });

  it.each(['127.0.0.1', '2130706433', '0x7f.1', '[::1]', '[::ffff:127.0.0.1]', 'localhost', '169.254.169.254', '0'])(
    'refuses %s unless private addresses are allowed, without a connection',
    async host => {
      let asked = 0;
      const server = await serve((_, response) => {
        asked++;
        response.end();
      });
      const port = server.host.split(':')[1];
      expect(await problemOf(ask(`http://${host}:${port}/`, {allowPrivate: false}))).toBe('private-address');
      expect(asked).toBe(0);
    },
  );

  it('says refused where nothing listens', async () => {
    expect(await problemOf(ask('http://127.0.0.1:1/'))).toBe('refused');
  });

  it.each<[string, Parameters<typeof serveRaw>[0], string]>([
    ['a garbage status line', socket => socket.end('HELLO THERE\r\n\r\n'), 'malformed'],
    [
      'a flood of headers',
      socket => socket.end(`HTTP/1.1 200 OK\r\n${`X-Flood: ${'x'.repeat(1000)}\r\n`.repeat(200)}\r\n`),
      'malformed',
    ],
    ['a header that never ends', flood, 'malformed'],
    ['a reset before the headers', socket => socket.resetAndDestroy(), 'reset'],
    ['a close before the headers', socket => socket.end(), 'reset'],
    [
      'a reset in the body',
      socket => {
        socket.write('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf');
        setTimeout(() => socket.resetAndDestroy(), 20);
      },
      'reset',
    ],
    [
      'a body shorter than its Content-Length',
      socket => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf'),
      'reset',
    ],
    [
      'chunks that break off',
      socket => socket.end('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n'),
      'reset',
    ],
    ['silence', () => {}, 'timeout'],
    ['silence after the headers', socket => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n'), 'timeout'],
    ['a drip of headers', socket => drip(socket, 'HTTP/1.1 200 OK\r\nX-Slow: '), 'timeout'],
    ['a drip of the body', socket => drip(socket, 'HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n'), 'timeout'],
  ])('tells %s', async (_, answer, kind) => {
    const server = await serveRaw(answer);
    const start = performance.now();
    expect(await problemOf(ask(server.origin, {timeoutMs: 300, totalMs: 700}))).toBe(kind);
    expect(performance.now() - start).toBeLessThan(1_500);
    expect(await isQuiet(server)).toBe(true);
  });

  it('tells a server that does not speak TLS', async () => {
    const server = await serve((_, response) => response.end());
    expect(await problemOf(ask(server.origin.replace('http:', 'https:')))).toBe('tls');
  });

  it.each([
    ['before it begins', 0],
    ['while it waits for headers', 30],
  ])('stops %s when told to', async (_, ms) => {
    const server = await serveRaw(() => {});
    const stop = new AbortController();
    if (ms === 0) stop.abort();
    else setTimeout(() => stop.abort(), ms);
    const start = performance.now();
    expect(await problemOf(ask(server.origin, {signal: stop.signal}))).toBe('aborted');
    expect(performance.now() - start).toBeLessThan(300);
  });

  it('stops within the body when told to', async () => {
    const server = await serve((_, response) => {
      response.write('begun');
    });
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 50);
    expect(await problemOf(ask(server.origin, {signal: stop.signal}))).toBe('aborted');
    expect(await isQuiet(server)).toBe(true);
  });
});

describe('guardLookup(resolve)', () => {
  const look = (found: {address: string; family: number}[], all: boolean): Promise<unknown> =>
    new Promise(resolve => {
      const guarded = guardLookup((_, options, callback) => {
        if (options.all === true) callback(null, found);
        else callback(null, found[0]?.address ?? '', found[0]?.family);
      });
      guarded('host.example', {all}, (error, address) => resolve(error ?? address));
    });

  it.each([true, false])('passes public addresses on (all: %s)', async all => {
    const found = [{address: '93.184.215.14', family: 4}];
    expect(await look(found, all)).toEqual(all ? found : '93.184.215.14');
  });

  it.each([true, false])('refuses a name that points to this machine (all: %s)', async all => {
    expect(await look([{address: '127.0.0.1', family: 4}], all)).toMatchObject({
      kind: 'private-address',
      message: '`host.example` is `127.0.0.1`, an address of this machine or a private network',
    });
  });

  it('refuses a name with one private address among public ones', async () => {
    const found = [
      {address: '93.184.215.14', family: 4},
      {address: 'fd00::1', family: 6},
    ];
    expect(await look(found, true)).toMatchObject({kind: 'private-address'});
  });

  it('passes on that a name is not known', async () => {
    const unknown = Object.assign(new Error('getaddrinfo ENOTFOUND'), {code: 'ENOTFOUND'});
    const guarded = guardLookup((_, __, callback) => callback(unknown, ''));
    expect(await new Promise(resolve => guarded('host.example', {}, resolve))).toBe(unknown);
  });
});

/** One byte every 20 ms for as long as anybody listens. */
function drip(
  socket: {write(text: string): unknown; on(event: 'close', then: () => void): unknown},
  head: string,
): void {
  socket.write(head);
  const timer = setInterval(() => socket.write('x'), 20);
  socket.on('close', () => clearInterval(timer));
}

function flood(socket: {write(text: string): unknown; on(event: 'close', then: () => void): unknown}): void {
  socket.write('HTTP/1.1 200 OK\r\nX-Flood: ');
  const timer = setInterval(() => socket.write('x'.repeat(1 << 14)), 1);
  socket.on('close', () => clearInterval(timer));
}
