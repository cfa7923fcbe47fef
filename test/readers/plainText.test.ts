import {describe, expect, it} from 'vitest';
import {fixture, readOne, rules} from './input.js';
import {windows1251} from './windows1251.js';

describe('read(a text file)', () => {
  it.each([
    ['UTF-8', Buffer.from('Құрметті достар!\r\n')],
    ['UTF-8 with a mark', Buffer.from('\uFEFFҚұрметті достар!\r\n')],
    ['UTF-16', Buffer.from('\uFEFFҚұрметті достар!\r\n', 'utf16le')],
  ])('gives the text of %s unchanged, named after the file', async (_, bytes) => {
    const {document, messages} = await readOne('talks/2022.01.txt', bytes);
    expect(messages).toEqual([]);
    expect(document).toMatchObject({
      id: '2022.01',
      collection: 'test',
      text: 'Құрметті достар!\r\n',
      fields: {},
      place: 'talks/2022.01.txt',
    });
  });

  it.each([
    [
      'windows-1251',
      windows1251('Дорогие друзья'),
      'read/not-utf8',
      'Unexpected byte 2 of the file: not valid UTF-8, looks like `windows-1251`; expected UTF-8. Convert the file, e.g. `iconv -f windows-1251 -t UTF-8`.',
    ],
    [
      'a PDF',
      fixture('record.pdf'),
      'read/binary',
      'Unexpected `pdf` data, expected text: this is a PDF file; rename it to end in `.pdf`.',
    ],
    [
      'a Word file',
      fixture('speech.docx'),
      'read/binary',
      'Unexpected `zip` data, expected text: this is a ZIP container; rename a Word file to end in `.docx`, unpack anything else.',
    ],
    [
      'UTF-16 without a mark',
      Buffer.from('Dear friends', 'utf16le'),
      'read/binary',
      'Unexpected `binary` data, expected text: this is binary data (NUL bytes); leave the file out, or add the byte order mark if it is UTF-16.',
    ],
    ['white space', ' \r\n\t', 'read/empty', 'Unexpected empty document, expected text; check the file or remove it.'],
  ])('refuses %s', async (_, bytes, rule, text) => {
    const {document, messages} = await readOne('f.txt', bytes);
    expect(document).toBeNull();
    expect(messages).toMatchObject([{rule, severity: 'error', text, place: 'f.txt'}]);
  });

  it('refuses a picture named as text', async () => {
    expect(rules(await readOne('f.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10])))).toEqual(['error read/binary']);
  });
});
