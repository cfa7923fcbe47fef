import {describe, expect, it} from 'vitest';
import {fixture, readOne} from './input.js';

describe('read(a Word file)', () => {
  it('keeps words apart over a line break', async () => {
    const {document, messages} = await readOne('talks/speech.docx', fixture('speech.docx'));
    expect(messages).toEqual([]);
    expect(document).toMatchObject({
      id: 'speech',
      text: 'Mayor of Norland: Қала үшін ең\nбасты мәселе – жол.\n\nWe build the road together.',
    });
  });

  it.each([
    [
      'an encrypted or old file',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'read/encrypted',
      /^Unexpected encrypted or old Word file, expected an open `\.docx`; save it as/,
    ],
    [
      'a ZIP of other things',
      fixture('archive.docx'),
      'read/damaged',
      /^Unexpected damaged Word file \(`.+`\), expected a whole `\.docx`; fetch or save it again\.$/,
    ],
    ['half a file', fixture('speech.docx').subarray(0, 700), 'read/damaged', /^Unexpected damaged Word file/],
    ['a PDF', fixture('record.pdf'), 'read/damaged', /^Unexpected `pdf` data, expected a Word file/],
  ])('refuses %s', async (_, bytes, rule, text) => {
    const {document, messages} = await readOne('f.docx', bytes);
    expect(document).toBeNull();
    expect(messages).toMatchObject([{rule, severity: 'error', place: 'f.docx', text: expect.stringMatching(text)}]);
  });
});
