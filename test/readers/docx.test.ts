import {strToU8} from 'fflate';
import {describe, expect, it} from 'vitest';
import {paragraph, wordFile} from '../support/word.js';
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

  it('marks the bold labels of a transcript, and keeps its line breaks', async () => {
    const body = [
      paragraph('Talks in Norland'),
      paragraph('*Mr. A. Norden:', ' Welcome.|All of you.'),
      paragraph('*Guest', ': Thank you.'),
      paragraph('*Important: ', 'the road.'),
      paragraph('In 2022: ', '*nothing'),
      paragraph('*Mr. A. Norden: Gladly. ', 'And soon.'),
    ].join('');
    const {document} = await readOne('f.docx', wordFile(body));
    expect(document?.text).toContain('Mr. A. Norden: Welcome.\nAll of you.\n\nGuest: Thank you.\n\n');
    expect(document?.marks.map(({kind, start, end}) => `${kind} ${document.text.slice(start, end)}`)).toEqual([
      'label Mr. A. Norden:',
      'label Guest:',
      'label Important:',
      'label Mr. A. Norden:',
    ]);
  });

  it('takes bold beginnings for no labels where none comes twice', async () => {
    const body = paragraph('*Important:', ' the road.') + paragraph('*Also:', ' the bridge.');
    expect((await readOne('f.docx', wordFile(body))).document?.marks).toEqual([]);
  });

  it('reads a file with pictures, without looking at them', async () => {
    const body = `${paragraph('One.')}<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/></w:drawing></w:r></w:p>`;
    const {document, messages} = await readOne('f.docx', wordFile(body, {'word/media/image1.png': strToU8('x')}));
    expect(messages).toEqual([]);
    expect(document?.text).toBe('One.');
  });

  it.each([
    [
      'a bomb',
      wordFile(paragraph('One.'), {'word/media/a.bin': new Uint8Array(4 << 20)}),
      'read/unsafe-archive',
      /^Unexpected entry `word\/media\/a\.bin`, which swells from \d+ to 4194304 bytes, expected a Word file as Word writes it; it was not opened\. Do not trust the file\.$/,
    ],
    [
      'entities',
      wordFile(paragraph('One.'), {'word/styles.xml': strToU8('<!DOCTYPE a [<!ENTITY b "cc">]><a>&b;</a>')}),
      'read/unsafe-archive',
      /^Unexpected `<!DOCTYPE` in `word\/styles\.xml`/,
    ],
    [
      'too much XML',
      wordFile('<w:p/>'.repeat(700_000), {'a.bin': [strToU8('x'), {level: 0}]}),
      'read/unsafe-archive',
      /swells/,
    ],
    [
      'too many paragraphs',
      wordFile(Array.from({length: 610_000}, (_, index) => `<w:p w:r="${index * 7919}"/>`).join('')),
      'read/too-large',
      /^Unexpected Word file of \d+ tags, at most 600000; divide it, or save it as plain text\.$/,
    ],
  ])('does not open %s', async (_, bytes, rule, text) => {
    const {document, messages} = await readOne('f.docx', bytes);
    expect(document).toBeNull();
    expect(messages).toMatchObject([{rule, severity: 'error', place: 'f.docx', text: expect.stringMatching(text)}]);
  });
});
