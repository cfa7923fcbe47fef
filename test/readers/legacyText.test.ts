import {describe, expect, it} from 'vitest';
import {decodeLegacy} from '../../src/readers/legacyText.js';
import {windows1251} from './windows1251.js';

const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));

describe('decodeLegacy(bytes)', () => {
  it.each([
    ['UTF-8', Buffer.from('причал\r\nпирс\rмол'), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from('\uFEFFпричал\nпирс\nмол'), 'utf-8'],
    ['UTF-16 with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16('причал\nпирс\nмол')]), 'utf-16le'],
  ])('reads %s', (_, bytes, encoding) => {
    expect(decodeLegacy(bytes)).toEqual({text: 'причал\nпирс\nмол', encoding, guessed: false});
  });

  it('tells UTF-16 without a mark by its zeros, either way round', () => {
    const bytes = utf16('QUAY (1)\nтрап (1)');
    expect(decodeLegacy(bytes)).toMatchObject({text: 'QUAY (1)\nтрап (1)', encoding: 'utf-16le'});
    expect(decodeLegacy(Buffer.from(bytes).swap16())).toMatchObject({text: 'QUAY (1)\nтрап (1)', encoding: 'utf-16be'});
  });

  it('believes XML that names its encoding', () => {
    const xml = '<?xml version="1.0" encoding="ISO-8859-1"?><a b="Hafenbeh\u00f6rde"/>';
    expect(decodeLegacy(Buffer.from(xml, 'latin1'))).toMatchObject({text: xml, encoding: 'iso-8859-1', guessed: false});
  });

  it('guesses an encoding of Windows, and says so', () => {
    const french = 'CÔTE\n\tÉTAT (1)\n\tFORÊT (1)\n';
    expect(decodeLegacy(Buffer.from(french, 'latin1'))).toEqual({
      text: french,
      encoding: 'windows-1252',
      guessed: true,
    });
    const russian = 'ПОРТ\n\tпричал (1)\n\tпаром (1)\n\tбуксир (1)\n';
    expect(decodeLegacy(windows1251(russian))).toEqual({text: russian, encoding: 'windows-1251', guessed: true});
  });

  it.each([
    ['zeros all over', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 1])],
    ['UTF-16 cut off', Buffer.from([0xff, 0xfe, 0x41])],
  ])('gives no text for %s', (_, bytes) => {
    expect(decodeLegacy(bytes)).toEqual({text: null});
  });
});
