import {describe, expect, it} from 'vitest';
import {decode, guessEncoding, notUtf8} from '../../src/readers/encoding.js';
import {windows1251} from './windows1251.js';

const RUSSIAN = 'Уважаемые друзья, благодарю вас за тёплый приём.';

describe('decode(bytes)', () => {
  it.each([
    ['UTF-8', Buffer.from('қазақ'), 'қазақ'],
    ['UTF-8 with a mark', Buffer.from('\uFEFFқазақ'), 'қазақ'],
    ['UTF-16 little-endian', Buffer.from('\uFEFFқазақ', 'utf16le'), 'қазақ'],
    ['UTF-16 big-endian', Buffer.from('\uFEFFқазақ', 'utf16le').swap16(), 'қазақ'],
    ['nothing', Buffer.from(''), ''],
  ])('decodes %s', (_, bytes, text) => {
    expect(decode(bytes)).toEqual({text});
  });

  it.each([
    ['windows-1251', windows1251(RUSSIAN), 1, 'windows-1251'],
    [
      'a stray byte among English words',
      Buffer.concat([
        Buffer.from('The president said '),
        Buffer.from([0x93]),
        Buffer.from('yes, of course, my friends'),
      ]),
      19,
      'windows-1252',
    ],
    ['a character cut off at the end', Buffer.from('ab қ').subarray(0, 4), 4, null],
  ])('names the place and a guess for %s', (_, bytes, offset, guess) => {
    expect(decode(bytes)).toEqual({text: null, offset, guess});
  });
});

describe('guessEncoding(bytes)', () => {
  it('tells KOI8-R by its small letters', () => {
    expect(guessEncoding(Buffer.from([0xd7, 0xc1, 0xd3, 0x20, 0xd0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4]))).toBe('koi8-r');
  });

  it('is null for plain ASCII', () => {
    expect(guessEncoding(Buffer.from('plain'))).toBeNull();
  });
});

describe('notUtf8(failed, unit)', () => {
  it('counts bytes from 1 and names a remedy', () => {
    expect(notUtf8({offset: 0, guess: 'koi8-r'}, 'file')).toBe(
      'Unexpected byte 1 of the file: not valid UTF-8, looks like `koi8-r`; expected UTF-8. Convert the file, e.g. `iconv -f koi8-r -t UTF-8`.',
    );
  });
});
