import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {fileNameOf, localUrl} from '../../src/sources/fileName.js';

describe('fileNameOf(id)', () => {
  it.each(['kremlin-en-67749', 'un_77.kz', '2022', 'послание-2022', 'қазақстан-халқына', 'a'.repeat(100)])(
    'leaves `%s` as it is',
    id => {
      expect(fileNameOf(id)).toBe(id);
    },
  );

  it.each([
    ['KAZ_77_2022', 'kaz_77_2022'],
    ['../../etc/passwd', 'etc-passwd'],
    ['..\\x', 'x'],
    ['/', 'id-'],
    ['', 'id-'],
    ['.', 'id-'],
    ['a\0b', 'a-b'],
    ['a/b', 'a-b'],
    ['a:b', 'a-b'],
    ['con', 'id-con'],
    ['nul.txt', 'id-nul.txt'],
    ['com1', 'id-com1'],
    ['raw', 'id-raw'],
    ['readme-first', 'id-readme-first'],
    ['_draft', 'draft'],
    ['.hidden', 'hidden'],
    ['trailing.', 'trailing'],
    ['trailing ', 'trailing'],
    ['\u0439', null],
    ['\u0438\u0306', '\u0439'],
    ['Послание', 'послание'],
    ['\u{1F600}', 'id-'],
    ['\ud800', 'id-'],
    ['a'.repeat(101), 'a'.repeat(97)],
    ['a.0123456789abcdef', 'a.0123456789abcdef'],
  ])('makes of %j a safe name that reads %j', (id, readable) => {
    if (readable === null) expect(fileNameOf(id)).toBe(id);
    else {
      expect(fileNameOf(id).slice(0, -17)).toBe(readable);
      expect(fileNameOf(id)).toMatch(/\.[0-9a-f]{16}$/u);
    }
  });

  const anyId = fc.oneof(
    fc.string({unit: 'binary', maxLength: 300}),
    fc.string({
      unit: fc.constantFrom('a', 'A', '.', '-', '_', 'й', 'Й', '\u0306', 'и', '/', 'con', 'ß', 's', 'ſ'),
      maxLength: 8,
    }),
  );

  it('is safe on every system, whatever the id', () => {
    fc.assert(
      fc.property(anyId, id => {
        const name = fileNameOf(id);
        expect(name).toMatch(/^[\p{L}\d](?:[\p{L}\d._-]*[\p{L}\d])?$/u);
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d|raw)(?:\.|$)|^readme/iu);
        expect(name.normalize('NFC').toLowerCase()).toBe(name);
        expect(Buffer.byteLength(name)).toBeLessThan(220);
      }),
    );
  });

  it('gives two ids two names, also where case and Unicode form do not count', () => {
    fc.assert(
      fc.property(anyId, anyId, (a, b) => {
        const same = fileNameOf(a).normalize('NFD').toUpperCase() === fileNameOf(b).normalize('NFD').toUpperCase();
        expect(same).toBe(a === b);
      }),
    );
  });
});

describe('localUrl(path)', () => {
  it('is the path below the folder, encoded', () => {
    expect(localUrl('2022/речь 1#2.txt')).toBe('file:2022/%D1%80%D0%B5%D1%87%D1%8C%201%232.txt');
    expect(localUrl('a\\b.txt')).toBe('file:a/b.txt');
    expect(localUrl('\ud800.txt')).toBe('file:%EF%BF%BD.txt');
  });

  it.each(['/home/x/a.txt', 'C:\\a.txt', '../a.txt', 'a/../../b.txt'])('refuses `%s`', path => {
    expect(() => localUrl(path)).toThrow('expected a path below a folder');
  });
});
