import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {fixture, PAGES, readOne, rules} from './input.js';

const RECORD = [
  'Mr. Green (Norland): The harbour opens in spring and the cooperation of both towns has carried it through a long winter. We thank everyone who helped.',
  'The ferry will run every day of the week from the first of May until the last day of September.',
  'Mrs. Brown (Southland): Our cooperation began with a single letter. It was answered within the day, and many more letters followed it in the years to come.',
  'The President: I thank the speaker for these words.',
].join('\n\n');

/** A synthetic PDF of empty pages. */
function pagesOf(count: number): Uint8Array {
  const numbers = Array.from({length: count}, (_, index) => index + 3);
  const pages = numbers.map(number => `${number} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n`).join('');
  const kids = numbers.map(number => `${number} 0 R`).join(' ');
  return Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[${kids}]/Count ${count}>>endobj\n${pages}trailer<</Root 1 0 R>>\n%%EOF`,
  );
}

describe('read(a PDF)', () => {
  it.each(['record.pdf', 'owner-locked.pdf'])('rebuilds the paragraphs of %s across lines and pages', async name => {
    const {document, messages} = await readOne(name, fixture(name));
    expect(document?.text).toBe(RECORD);
    expect(messages).toMatchObject([
      {
        rule: 'read/running-lines',
        severity: 'info',
        text: 'Left out 6 line(s) repeated at the top or bottom of most pages: `Meeting record`, `1/3`, `2/3`.',
        document: name.slice(0, -4),
      },
    ]);
  });

  it.each([
    [
      'one that needs a password',
      fixture('encrypted.pdf'),
      'read/encrypted',
      /^Unexpected encrypted PDF, expected one that opens without a password; save an unlocked copy\.$/,
    ],
    [
      'half a file',
      fixture('record.pdf').subarray(0, 300),
      'read/damaged',
      /^Unexpected damaged PDF \(`.+`\), expected a whole one; fetch the file again\.$/,
    ],
    ['text', Buffer.from('Dear friends'), 'read/damaged', /^Unexpected damaged PDF/],
    ['a file without pages', pagesOf(0), 'read/damaged', /^Unexpected PDF without pages, expected at least one/],
    [
      'a file of too many pages',
      pagesOf(3001),
      'read/too-large',
      /^Unexpected PDF of 3001 pages, expected at most 200 MB and 3000 pages; split the file\.$/,
    ],
    [
      'a page without text',
      fixture('empty.pdf'),
      'read/needs-ocr',
      /^Unexpected lack of text on 1 of 1 page\(s\) \(1\), expected letters; needs OCR/,
    ],
  ])('refuses %s', async (_, bytes, rule, text) => {
    const {document, messages} = await readOne('f.pdf', bytes);
    expect(document).toBeNull();
    expect(messages).toMatchObject([{rule, severity: 'error', place: 'f.pdf', text: expect.stringMatching(text)}]);
  });

  it('puts two columns on one line in order, and says so', async () => {
    expect(rules(await readOne('columns.pdf', fixture('columns.pdf')))).toEqual(['info pdf/columns-ordered']);
  });
});

describe.skipIf(PAGES === null)('read(UN documents) [skipped where the sample files are not at hand]', () => {
  const folder = join(PAGES ?? '', 'un');
  const load = (name: string) => readOne(name, readFileSync(join(folder, name)));

  it.each([
    ['en_ga_65_pv_document_71.pdf', 'un-a-65-pv-71'],
    ['en_ga_76_pv_document_102.pdf', 'un-a-76-pv-102'],
    ['en_sc_1997_pv_document_3756.pdf', 'un-s-pv-3756'],
  ])('reads the record %s', async (name, id) => {
    const {document, ...read} = await load(name);
    expect(rules({document, ...read})).toEqual(['info read/running-lines', 'info read/title-page']);
    expect(document?.id).toBe(id);
    expect(document?.text).not.toMatch(/10-70469|22-58466|PV\.\d+ \d|This record contains/);
  });

  it('reads a statement as delivered, with who made it, where and when', async () => {
    const {document, ...read} = await load('unga79_statement_kz_en.pdf');
    expect(rules({document, ...read})).toEqual(['info read/running-lines']);
    expect(document?.fields).toMatchObject({
      speaker: 'Murat Nurtleu',
      date: '2024-09-28',
      place: 'New York',
      source: 'un-statement',
    });
    const [head] = document?.marks ?? [];
    expect(head?.kind).toBe('heading');
    expect(document?.text.slice(head?.end).trimStart()).toMatch(/^Mr\. President, Mr\. Secretary-General/u);
  });

  it('refuses a statement whose fonts give no letters', async () => {
    expect(rules(await load('unga79_statement_ru_ru.pdf'))).toEqual(['error read/needs-ocr']);
  });
});
