import {describe, expect, it} from 'vitest';
import {openPdf} from '../../src/readers/pdfItems.js';
import {fixture} from './input.js';

describe('openPdf(bytes)', () => {
  it('gives the pieces of every page', async () => {
    const {pdf} = await openPdf(fixture('record.pdf'));
    if (pdf === null) throw new Error('expected a PDF that opens, got none');
    const pages = [await pdf.page(1, true), await pdf.page(2, false), await pdf.page(3, true)];
    await pdf.close();
    expect(pages.map(({pieces}) => pieces.length)).toEqual([7, 4, 4]);
    expect(pages[0]).toMatchObject({
      left: 0,
      right: 595,
      pieces: expect.arrayContaining([expect.objectContaining({x: 60, y: 780, bold: false})]),
    });
  });

  it.each([
    ['a file with a password', fixture('encrypted.pdf'), 'encrypted'],
    ['half a file', fixture('record.pdf').subarray(0, 300), 'damaged'],
    ['nothing', new Uint8Array(), 'damaged'],
  ])('says why %s does not open', async (_, bytes, kind) => {
    expect(await openPdf(bytes)).toMatchObject({pdf: null, problem: {kind}});
  });

  it('refuses a page as large as a field', async () => {
    const bytes = Buffer.from(
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 900000 900]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
    );
    const {pdf} = await openPdf(bytes);
    await expect(pdf?.page(1, false)).rejects.toThrow('page 1: 0 pieces of text on 900000 by 900 points');
    await pdf?.close();
  });
});
