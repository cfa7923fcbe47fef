import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import type {Mark, RawDocument} from '../../../src/model/index.js';
import {openPdf} from '../../../src/readers/pdfItems.js';
import {layOut} from '../../../src/readers/pdfLayout.js';
import {clearFurniture} from '../../../src/readers/unRecord/recordFurniture.js';
import {markParagraphs} from '../../../src/readers/unRecord/recordMarks.js';
import {recordParagraphs} from '../../../src/readers/unRecord/recordParagraphs.js';
import {PAGES, readOne} from '../input.js';

interface Golden {
  readonly total_speeches: number;
  readonly total_stage_directions: number;
  readonly items: readonly {readonly agenda_number: number | null; readonly speech_count: number}[];
}

const folder = join(PAGES ?? '', 'un');
const bytesOf = (name: string): Uint8Array => readFileSync(join(folder, name));

const {pages} = JSON.parse(readFileSync('test/readers/unRecord/labels.json', 'utf8')) as {
  pages: readonly {readonly file: string; readonly page: number; readonly labels: readonly string[]}[];
};

/** Labels of one page read by itself. */
async function labelsOn(file: string, number: number): Promise<string[]> {
  const {pdf} = await openPdf(bytesOf(file));
  if (pdf === null) throw new Error('expected a PDF that opens, got none');
  const page = layOut(await pdf.page(number, true));
  await pdf.close();
  const paragraphs = recordParagraphs(clearFurniture([page]).pages, true);
  const {text, marks} = markParagraphs(paragraphs, {bold: true, italic: true});
  return marks.filter(({kind}) => kind === 'label').map(({start, end}) => text.slice(start, end));
}

async function documentOf(file: string): Promise<RawDocument> {
  const {document} = await readOne(file, bytesOf(file));
  if (document === null) throw new Error('expected a record, got an error');
  return document;
}

/** Marks parted by agenda items; before the first one the number is null. */
function itemsOf({text, marks}: RawDocument): {number: number | null; marks: (Mark & {readonly text: string})[]}[] {
  const items: ReturnType<typeof itemsOf> = [{number: null, marks: []}];
  for (const mark of marks) {
    const words = text.slice(mark.start, mark.end);
    const number = /^Agenda item (\d+)/u.exec(words)?.[1];
    if (mark.kind === 'heading' && number !== undefined) items.push({number: Number(number), marks: []});
    items.at(-1)?.marks.push({...mark, text: words});
  }
  return items;
}

const count = (marks: readonly Mark[], kind: Mark['kind']): number => marks.filter(mark => mark.kind === kind).length;

describe.skipIf(PAGES === null)('records of the UN [skipped where the sample files are not at hand]', () => {
  it.each(pages)('finds the labels of $file, page $page, as read by eye', async ({file, page, labels}) => {
    expect(await labelsOn(file, page)).toEqual(labels);
  });

  it('agrees with an independent parse of A/65/PV.71, but for turns that parse takes into a heading or speech', async () => {
    const golden = JSON.parse(readFileSync(join(folder, 'en_ga_65_pv_document_71.golden.json'), 'utf8')) as Golden;
    const items = itemsOf(await documentOf('en_ga_65_pv_document_71.pdf'));
    const speeches = items.map(({number, marks}) => {
      const labels = marks.filter(({kind}) => kind === 'label');
      // It reads the last heading and the turn behind it as one block, and knows no office between country and colon.
      const inHeading = marks.filter(
        ({kind}, index) => kind === 'label' && marks[index - 1]?.kind === 'heading',
      ).length;
      const withOffice = labels.filter(({text}) => /\), [^(]+:$/u.test(text)).length;
      return {agenda_number: number, speech_count: labels.length - inHeading - withOffice};
    });
    expect(speeches).toEqual(golden.items.map(({agenda_number, speech_count}) => ({agenda_number, speech_count})));
    const all = items.flatMap(({marks}) => marks);
    expect([count(all, 'label'), golden.total_speeches]).toEqual([114, 95]);
    // It counts as directions what says `adopted`; set full stops in plain type hide the others from it.
    const adopted = all.filter(({kind, text}) => kind === 'direction' && / was adopted/u.test(text));
    expect(adopted).toHaveLength(golden.total_stage_directions);
    expect(count(all, 'direction')).toBe(93);
  });

  it.each([
    ['en_ga_76_pv_document_102.pdf', {label: 87, direction: 30, heading: 31}],
    ['en_sc_1997_pv_document_3756.pdf', {label: 20, direction: 6, heading: 3}],
  ])('finds the turns of %s', async (file, expected) => {
    const {marks} = await documentOf(file);
    const kinds = {
      label: count(marks, 'label'),
      direction: count(marks, 'direction'),
      heading: count(marks, 'heading'),
    };
    expect(kinds).toEqual(expected);
  });
});
