import {gzipSync} from 'node:zlib';
import {describe, expect, it} from 'vitest';
import {BrokenGzip, collect, signature, unpack} from '../../src/readers/bytes.js';
import {chunksOf} from './input.js';

describe('signature(bytes)', () => {
  it.each([
    ['text', Buffer.from('Dear friends'), null],
    ['Cyrillic text', Buffer.from('Дорогие друзья'), null],
    ['UTF-16 with a mark', Buffer.from('\uFEFFab', 'utf16le'), null],
    ['nothing', Buffer.from(''), null],
    ['a PDF', Buffer.from('%PDF-1.7'), 'pdf'],
    ['a ZIP', Buffer.from('PK\x03\x04..'), 'zip'],
    ['a PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13]), 'png'],
    ['a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'jpeg'],
    ['an old Word file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'ole'],
    ['NUL bytes', Buffer.from('ab\0cd'), 'binary'],
  ])('knows %s', (_, bytes, expected) => {
    expect(signature(bytes)).toBe(expected);
  });
});

describe('unpack(chunks)', () => {
  const text = Array.from({length: 5000}, (_, index) => `line ${index} ${(index * 7919) % 1000}`).join('\n');

  it.each([1, 3, 1000, 1 << 20])('gives back what was packed, in pieces of %i bytes', async size => {
    const packed = gzipSync(text.slice(0, 5000));
    expect((await collect(unpack(chunksOf(packed, size)))).toString()).toBe(text.slice(0, 5000));
  });

  it('passes on what is not packed, one byte included', async () => {
    for (const plain of ['', 'a', 'abc']) expect((await collect(unpack(chunksOf(plain, 1)))).toString()).toBe(plain);
  });

  it('unpacks members one after the other', async () => {
    const packed = Buffer.concat([gzipSync('one '), gzipSync('two')]);
    expect((await collect(unpack(chunksOf(packed)))).toString()).toBe('one two');
  });

  it.each([100, 1 << 20])('gives what stands before a break, then throws (pieces of %i bytes)', async size => {
    const packed = gzipSync(text);
    let got = '';
    const drain = async (): Promise<void> => {
      for await (const piece of unpack(chunksOf(packed.subarray(0, packed.length * 0.6), size)))
        got += Buffer.from(piece).toString();
    };
    await expect(drain()).rejects.toThrow(BrokenGzip);
    expect(got.length).toBeGreaterThan(text.length * 0.4);
    expect(text.startsWith(got)).toBe(true);
  });
});
