import {brotliCompressSync, deflateRawSync, deflateSync, gzipSync} from 'node:zlib';
import {describe, expect, it} from 'vitest';
import {NetworkError} from '../../../src/effects.js';
import {type BodyLimit, readBody} from '../../../src/sources/fetch/body.js';

const TEXT = 'Friends, neighbours, colleagues. '.repeat(400);
const PLAIN = Buffer.from(TEXT);
const REFUSE: BodyLimit = {maxBytes: 1_000_000, beyond: 'refuse'};

/** A body in pieces; says afterwards whether the connection was given up or read to its end. */
function answer(bytes: Uint8Array, headers: Record<string, string> = {}, size = 1_000) {
  const state = {ended: false, sent: 0};
  async function* body(): AsyncGenerator<Uint8Array> {
    try {
      for (let at = 0; at < bytes.length; at += size) {
        state.sent += size;
        yield bytes.subarray(at, at + size);
      }
    } finally {
      state.ended = true;
    }
  }
  return {state, response: {status: 200, headers, body: body()}};
}

describe('readBody(response, limit)', () => {
  it.each([
    ['', PLAIN],
    ['identity', PLAIN],
    ['gzip', gzipSync(PLAIN)],
    [' X-GZIP ', gzipSync(PLAIN)],
    ['gzip', Buffer.concat([gzipSync(PLAIN.subarray(0, 500)), gzipSync(PLAIN.subarray(500))])],
    ['deflate', deflateSync(PLAIN)],
    ['deflate', deflateRawSync(PLAIN)],
    ['br', brotliCompressSync(PLAIN)],
  ])('unpacks %j', async (coding, bytes) => {
    for (const size of [1, 7, 100_000]) {
      const {response, state} = answer(
        bytes,
        {'content-encoding': coding, 'content-length': String(bytes.length)},
        size,
      );
      expect(Buffer.from(await readBody(response, REFUSE)).toString()).toBe(TEXT);
      expect(state.ended).toBe(true);
    }
  });

  it.each(['', 'gzip', 'deflate', 'br'])('gives nothing for an empty body said to be %j', async coding => {
    expect(await readBody(answer(new Uint8Array(), {'content-encoding': coding}).response, REFUSE)).toHaveLength(0);
  });

  const damaged = gzipSync(PLAIN);
  damaged[damaged.length - 6] = (damaged[damaged.length - 6] ?? 0) ^ 0xff;
  it.each([
    [
      'gzip that breaks off',
      gzipSync(PLAIN).subarray(0, 60),
      {'content-encoding': 'gzip'},
      'damaged',
      'a packed body that cannot be unpacked (unexpected end of file)',
    ],
    [
      'gzip with a wrong sum',
      damaged,
      {'content-encoding': 'gzip'},
      'damaged',
      'a packed body that cannot be unpacked (incorrect data check)',
    ],
    [
      'plain text said to be gzip',
      PLAIN,
      {'content-encoding': 'gzip'},
      'damaged',
      'a packed body that cannot be unpacked (incorrect header check)',
    ],
    [
      'deflate that breaks off',
      deflateSync(PLAIN).subarray(0, 60),
      {'content-encoding': 'deflate'},
      'damaged',
      'a packed body that cannot be unpacked (unexpected end of file)',
    ],
    [
      'brotli that breaks off',
      brotliCompressSync(PLAIN).subarray(0, 30),
      {'content-encoding': 'br'},
      'damaged',
      'a packed body that cannot be unpacked (unexpected end of file)',
    ],
    [
      'plain text said to be brotli',
      PLAIN,
      {'content-encoding': 'br'},
      'damaged',
      /^a packed body that cannot be unpacked \(/u,
    ],
    [
      'a body shorter than announced',
      PLAIN,
      {'content-length': '13201'},
      'damaged',
      '13200 bytes, where `Content-Length` announced 13201',
    ],
    [
      'a body longer than announced',
      PLAIN,
      {'content-length': '5'},
      'damaged',
      '13200 bytes, where `Content-Length` announced 5',
    ],
    ['an unknown encoding', PLAIN, {'content-encoding': 'zstd'}, 'encoding', '`Content-Encoding: zstd`'],
    [
      'two encodings, as bombs have them',
      PLAIN,
      {'content-encoding': 'gzip, gzip'},
      'encoding',
      '`Content-Encoding: gzip, gzip`',
    ],
    [
      'too large a body announced',
      PLAIN,
      {'content-length': '1000001'},
      'too-large',
      'a body of 1000001 bytes announced',
    ],
  ])('refuses %s', async (_, bytes, headers, kind, message) => {
    const {response} = answer(bytes, headers as Record<string, string>);
    const expected = typeof message === 'string' ? message : expect.stringMatching(message);
    await expect(readBody(response, REFUSE)).rejects.toMatchObject({name: 'BodyError', kind, message: expected});
  });

  it('stops an endless body soon after the limit', async () => {
    const {response, state} = answer(new Uint8Array(10_000_000), {}, 10_000);
    await expect(readBody(response, REFUSE)).rejects.toMatchObject({
      kind: 'too-large',
      message: 'more than 1000000 bytes',
    });
    expect(state.ended).toBe(true);
    expect(state.sent).toBeLessThan(1_100_000);
  });

  it.each([
    ['gzip', gzipSync(new Uint8Array(100_000_000))],
    ['br', brotliCompressSync(new Uint8Array(100_000_000))],
    ['deflate', deflateSync(new Uint8Array(100_000_000))],
  ])('stops a bomb of %s while it unpacks', async (coding, bytes) => {
    const before = process.memoryUsage().arrayBuffers;
    const {response} = answer(bytes, {'content-encoding': coding});
    await expect(readBody(response, REFUSE)).rejects.toMatchObject({
      kind: 'too-large',
      message: 'more than 1000000 bytes',
    });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
  });

  it('stops a packed body that unpacks to nothing for ever', async () => {
    const nothing = gzipSync('');
    const many = Buffer.concat(Array.from({length: 60_000}, () => nothing));
    await expect(readBody(answer(many, {'content-encoding': 'gzip'}, 50_000).response, REFUSE)).rejects.toMatchObject({
      kind: 'too-large',
    });
  });

  it.each([
    ['', PLAIN],
    ['gzip', gzipSync(PLAIN)],
  ])('keeps the first bytes where that is enough (%j)', async (coding, bytes) => {
    const {response, state} = answer(bytes, {'content-encoding': coding}, 50);
    const kept = await readBody(response, {maxBytes: 100, beyond: 'cut'});
    expect(Buffer.from(kept).toString()).toBe(TEXT.slice(0, 100));
    expect(state.ended).toBe(true);
  });

  it.each(['', 'gzip'])('passes on what the network says (%j)', async coding => {
    const lost = new NetworkError('reset', 'other side closed');
    async function* body(): AsyncGenerator<Uint8Array> {
      yield gzipSync(PLAIN).subarray(0, 40);
      throw lost;
    }
    await expect(readBody({status: 200, headers: {'content-encoding': coding}, body: body()}, REFUSE)).rejects.toBe(
      lost,
    );
  });
});
