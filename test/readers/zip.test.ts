import fc from 'fast-check';
import {strToU8, unzipSync, zipSync} from 'fflate';
import {describe, expect, it} from 'vitest';
import {checkedXmlArchive, LIMITS} from '../../src/readers/zip.js';

/** A small XML part. */
const PART = strToU8('<a>words</a>');

/** Bytes with those at the first place of a signature changed, `offset` bytes behind it. */
function changed(archive: Uint8Array, signature: number, offset: number, value: number, bits: 16 | 32): Uint8Array {
  const bytes = Uint8Array.from(archive);
  const view = new DataView(bytes.buffer);
  let at = 0;
  while (view.getUint32(at, true) !== signature) at += 1;
  if (bits === 16) view.setUint16(at + offset, value, true);
  else view.setUint32(at + offset, value, true);
  return bytes;
}

const LISTED = 0x02014b50;
const END = 0x06054b50;

describe('checkedXmlArchive(bytes)', () => {
  it('keeps the XML parts and leaves everything else behind', () => {
    const {bytes, problem} = checkedXmlArchive(
      zipSync({
        'a/b.xml': PART,
        'c.rels': [PART, {level: 0}],
        'media/d.png': strToU8('x'),
        'қала.xml': PART,
        'e.xml': new Uint8Array(),
      }),
    );
    expect(problem).toBeNull();
    const names = Object.entries(unzipSync(bytes ?? new Uint8Array())).map(([name, {length}]) => `${name} ${length}`);
    expect(names).toEqual(['a/b.xml 12', 'c.rels 12', 'қала.xml 12', 'e.xml 0']);
  });

  it('gives the same bytes for the same archive', () => {
    const archive = zipSync({'a.xml': PART});
    expect(checkedXmlArchive(archive)).toEqual(checkedXmlArchive(archive));
  });

  it.each([
    [
      'a name that leads up',
      zipSync({'../a.xml': PART}),
      'unsafe',
      'entry name `../a.xml`, which leads out of the archive',
    ],
    ['a name that leads up on its way', zipSync({'a/../../b.xml': PART}), 'unsafe', /leads out/u],
    ['an absolute name', zipSync({'/etc/a.xml': PART}), 'unsafe', /leads out/u],
    ['a drive', zipSync({'C:a.xml': PART}), 'unsafe', /leads out/u],
    ['a backslash', zipSync({'a\\b.xml': PART}), 'unsafe', /leads out/u],
    ['a name without end', zipSync({[`${'a'.repeat(2000)}.xml`]: PART}), 'unsafe', /of 2004 letters$/u],
    ['two entries of one name', zipSync({'a.xml': PART, 'A.xml': PART}), 'unsafe', 'second entry `A.xml`'],
    ['a document type', zipSync({'a.xml': strToU8('<!DOCTYPE a><a/>')}), 'unsafe', '`<!DOCTYPE` in `a.xml`'],
    ['an entity', zipSync({'a.rels': strToU8('<!ENTITY a "b"><a/>')}), 'unsafe', '`<!ENTITY` in `a.rels`'],
    [
      'an entry that swells',
      zipSync({'a.bin': new Uint8Array(3 << 20)}),
      'unsafe',
      /^entry `a\.bin`, which swells from \d+ to 3145728 bytes$/u,
    ],
    [
      'an entry larger than it declares',
      changed(zipSync({'a.xml': new Uint8Array(1 << 20).fill(0x20)}), LISTED, 24, 1000, 32),
      'unsafe',
      'entry `a.xml`, which holds more than the 1000 bytes it declares',
    ],
    [
      'an entry smaller than it declares',
      changed(zipSync({'a.xml': PART}), LISTED, 24, 1000, 32),
      'damaged',
      'entry `a.xml` of 12 bytes instead of 1000',
    ],
    [
      'entries that share bytes',
      changed(zipSync({'a.bin': PART}), LISTED, 20, 5000, 32),
      'unsafe',
      'entries that share their bytes',
    ],
    ['a password', changed(zipSync({'a.xml': PART}), LISTED, 8, 1, 16), 'encrypted', 'entry `a.xml` with a password'],
    ['an unknown method', changed(zipSync({'a.xml': PART}), LISTED, 10, 12, 16), 'damaged', /unknown kind/u],
    ['a list of more entries than there are', changed(zipSync({'a.xml': PART}), END, 10, 3, 16), 'damaged', /cut off/u],
    [
      'too many entries',
      changed(zipSync({'a.xml': PART}), END, 10, 20_000, 16),
      'large',
      '20000 entries, at most 10000',
    ],
    ['the large kind of archive', changed(zipSync({'a.xml': PART}), END, 16, 0xffffffff, 32), 'large', /ZIP64/u],
    [
      'too many tags',
      zipSync({'a.xml': strToU8('<a/>'.repeat(LIMITS.tags + 1))}, {level: 0}),
      'large',
      '600001 tags, at most 600000',
    ],
    ['no list', strToU8('PK\u0003\u0004 nothing'), 'damaged', /cut off/u],
    ['nothing', new Uint8Array(), 'damaged', /cut off/u],
  ])('refuses %s', (_, archive, problem, seen) => {
    expect(checkedXmlArchive(archive)).toEqual({
      bytes: null,
      problem,
      seen: typeof seen === 'string' ? seen : expect.stringMatching(seen as RegExp),
    });
  });

  it('refuses more than it may unpack without unpacking it', () => {
    const archive = zipSync({'a.bin': PART});
    const huge = changed(changed(archive, LISTED, 24, 250 << 20, 32), LISTED, 20, 12, 32);
    expect(checkedXmlArchive(huge)).toMatchObject({problem: 'unsafe', seen: expect.stringContaining('swells')});
    const parts = Object.fromEntries(
      [1, 2, 3].map(number => [`${number}.xml`, strToU8('ab c'.repeat(3 << 20))] as const),
    );
    expect(checkedXmlArchive(zipSync(parts, {level: 0}))).toMatchObject({
      problem: 'large',
      seen: '36 MB of XML, at most 32 MB',
    });
  });

  it('refuses or reads whatever bytes change', () => {
    const archive = zipSync({
      'a.xml': strToU8('<a>words and words and words</a>'),
      'b/c.rels': [PART, {level: 0}],
      'd.png': PART,
    });
    const change = fc.record({at: fc.nat(archive.length - 1), byte: fc.integer({min: 0, max: 255})});
    fc.assert(
      fc.property(fc.array(change, {minLength: 1, maxLength: 5}), fc.nat(archive.length), (changes, length) => {
        const bytes = Uint8Array.from(archive);
        for (const {at, byte} of changes) bytes[at] = byte;
        for (const one of [bytes, bytes.subarray(0, length)]) {
          const {problem, bytes: kept} = checkedXmlArchive(one);
          expect(problem === null ? kept?.length : problem.length).toBeGreaterThan(0);
        }
      }),
      {numRuns: 3000},
    );
  });
});
