import {describe, expect, it} from 'vitest';
import type {PdfPage} from '../../../src/readers/pdfItems.js';
import {layOut, type PageLines} from '../../../src/readers/pdfLayout.js';
import {headOf, readRecord} from '../../../src/readers/unRecord/readRecord.js';
import {column, FULL, page} from './print.js';

/** Read synthetic pages; marks as `kind: text`. */
function recordOf(...pages: readonly PdfPage[]) {
  const laid: PageLines[] = [];
  for (const each of pages) laid.push(layOut(each, laid.at(-1)));
  const [first] = laid;
  const head = first === undefined ? null : headOf(first);
  if (head === null) throw new Error('expected a record, got another text');
  const {marks, text, ...rest} = readRecord(head, laid);
  return {...rest, text, marks: marks.map(({kind, start, end}) => `${kind}: ${text.slice(start, end)}`)};
}

const TITLE = [
  ...column({x: 120, y: 740}, ['United Nations']),
  ...column({x: 480, y: 740}, ['A/70/PV.999']),
  ...column({x: 120, y: 700}, ['**General Assembly**', 'Seventieth session']),
  ...column({x: 480, y: 700}, ['_Official Records_']),
  ...column({x: 120, y: 650}, ['**999**th plenary meeting', 'Monday, 2 May 2016, 10 a.m.', 'New York']),
  ...column({x: 60, y: 580}, [`_President_: Mr. Green ${'. '.repeat(60)} (Norland)`]),
];

describe('readRecord(pages of today)', () => {
  const record = recordOf(
    page(
      TITLE,
      column({x: 60, y: 550}, [
        '>_The meeting was called to order at 10.05 a.m._',
        '|**Agenda item 5** (_continued_)',
        '|>**(a) Harbours of the**',
        '>>**northern coast**',
        '|>**The President** (_spoke in French_): We open',
        `${FULL} ever`,
        'and a day.',
        '|>**Ms. Brown** (Southland) (_spoke in_',
        '_Spanish_): The harbour is a har-',
        'bour for all.',
        `|>${FULL.slice(4)}`,
      ]),
      column({x: 320, y: 550}, [
        'end. The ferry will come back to the town in spring.',
        `|>${FULL.slice(4)}`,
        'and the other towns of the coast will follow it soon.',
        '|>_It was so decided._',
        '|>**Mr. van der White** (Republic of',
        'Westland), Rapporteur of the Committee: I report',
        `${FULL} other.`,
        '|>_A recorded vote was taken._',
        '|_In favour_:',
        '>Norland, Southland',
        '|_Against_:',
        '>Outland, the former Eastern Republic of Midland,',
        '>Westland',
        '|>_Draft resolution I was adopted by 2 votes_',
        '>_to none_ (resolution 70/999).',
      ]),
      column({x: 60, y: 100}, [
        'This record contains the text of speeches delivered in English and of the interpretation of',
        'other speeches.',
      ]),
      column({x: 60, y: 60}, ['16-12345 (E)']),
    ),
    page(
      column({x: 60, y: 728}, ['**A/70/PV.999**']),
      column({x: 60, y: 690}, [
        '>**The Acting President**: The next speaker has the floor.',
        '|>**Mr. Black** (Eastland) (_spoke in Russian_) I thank you.',
        `|>${FULL.slice(4)} is it:`,
        `>${FULL.slice(4)}`,
        '|>**Sheikh Muhammad bin Abdulrahman bin**',
      ]),
      column({x: 320, y: 690}, [
        '**Jassim bin Muhammad Al-Brown** (Outland): I am',
        'brief, and so on.',
        '|>**Crown Prince Abdullah bin Muhammad bin Ali**',
        '(Inland): The end.',
        '|>_The meeting rose at noon._',
      ]),
      column({x: 60, y: 60}, ['**2/2**']),
      column({x: 500, y: 60}, ['16-12345']),
    ),
  );

  it('marks labels, headings and directions', () => {
    expect(record.marks).toEqual([
      'direction: The meeting was called to order at 10.05 a.m.',
      'heading: Agenda item 5 (continued)',
      'heading: (a) Harbours of the northern coast',
      'label: The President (spoke in French):',
      'label: Ms. Brown (Southland) (spoke in Spanish):',
      'direction: It was so decided.',
      'label: Mr. van der White (Republic of Westland), Rapporteur of the Committee:',
      'direction: A recorded vote was taken.\n\nIn favour:\n\nNorland, Southland\n\nAgainst:\n\nOutland, the former Eastern Republic of Midland, Westland',
      'direction: Draft resolution I was adopted by 2 votes to none (resolution 70/999).',
      'label: The Acting President:',
      'label: Mr. Black (Eastland) (spoke in Russian)',
      'label: Sheikh Muhammad bin Abdulrahman bin Jassim bin Muhammad Al-Brown (Outland):',
      'label: Crown Prince Abdullah bin Muhammad bin Ali (Inland):',
      'direction: The meeting rose at noon.',
    ]);
  });

  it('reads the left column before the right one and mends hyphens', () => {
    expect(record.text).toContain('The harbour is a harbour for all.\n\n');
    expect(record.text).toContain('from one end to an end. The ferry will come back to the town in spring.\n\n');
  });

  it('leaves out title page, notice and running lines, and says so', () => {
    expect(record.text).toMatch(/^The meeting was called/u);
    expect(record.text).not.toMatch(/16-12345|PV\.999|This record|2\/2/u);
    expect(record.furniture).toContain('A/70/PV.999');
    expect(record.titlePage).toContain('Seventieth session');
  });

  it('has the fields of its title page', () => {
    expect(record.id).toBe('un-a-70-pv-999');
    expect(record.fields).toMatchObject({
      symbol: 'A/70/PV.999',
      session: 70,
      meeting: 999,
      date: '2016-05-02',
      place: 'New York',
      president: 'Mr. Green',
      president_country: 'Norland',
      language: 'en',
      url: 'https://docs.un.org/en/A/70/PV.999',
      source: 'un-record',
    });
  });
});

describe('readRecord(a scan of old print)', () => {
  it('knows numbered paragraphs, names in capitals and what the scan made of colons', () => {
    const {marks, id, fields} = recordOf(
      page(
        column({x: 60, y: 740}, ['United Nations']),
        column({x: 60, y: 725}, ['GENERAL ASSEMBLY TWENTY-THIRD SESSION']),
        column({x: 60, y: 710}, ['Official Records']),
        column({x: 400, y: 740}, ['1234th PLENARY MEETING']),
        column({x: 400, y: 725}, ['Friday, 4 October 1968, at 10.30 a.m.']),
        column({x: 400, y: 710}, ['NEW YORK']),
        column({x: 60, y: 690}, [`President: Mr. Pedro GREEN (Norland). ${'. '.repeat(50)}`]),
        column({x: 60, y: 660}, [
          'AGENDA ITEM 9',
          '|General debate (continued)',
          '>1. The PRESIDENT (interpretation from French);',
          `${FULL} all.`,
          '>2. Mr. BROWN (Southland): We have the honour of',
          `${FULL} end.`,
          `>3. ${FULL.slice(6)}`,
          'as we know: this is no label.',
          '>4. Mr. WHITE (translated from Spanish) (West-',
          'land): We have come to the harbour.',
        ]),
        column({x: 320, y: 660}, [
          `${FULL} all.`,
          `${FULL} all.`,
          `>5. ${FULL.slice(6)} all.`,
          `${FULL} all.`,
          '>6. Sir John BLACK (Eastland): I thank the speaker.',
          `${FULL} all.`,
          'The meeting rose at 1 p.m.',
        ]),
      ),
    );
    expect(marks).toEqual([
      'heading: AGENDA ITEM 9',
      'label: The PRESIDENT (interpretation from French);',
      'label: Mr. BROWN (Southland):',
      'label: Mr. WHITE (translated from Spanish) (Westland):',
      'label: Sir John BLACK (Eastland):',
      'direction: The meeting rose at 1 p.m.',
    ]);
    expect(id).toBe('un-a-pv-1234');
    expect(fields).toMatchObject({session: 23, date: '1968-10-04', url: 'https://undocs.org/A/PV.1234'});
  });

  it('reads typed pages of one column and drops who goes on speaking from their heads', () => {
    const wide = 'The harbour of the town is open to the ships of all the towns on this coast and of others';
    const {marks, text} = recordOf(
      page(
        column({x: 400, y: 740}, ['PROVISIONAL', 'A/45/PV.99', '3 October 1990']),
        column({x: 100, y: 650}, ['PROVISIONAL VERBATIM RECORD OF THE 99th MEETING']),
        column({x: 100, y: 620}, ['Held at Headquarters, New York, on Tuesday, 2 October 1990, at 10 a.m.']),
        column({x: 100, y: 590}, ['President: Mr. GREEN (Norland)']),
      ),
      page(
        column({x: 72, y: 740}, ['AB/cd A/45/PV.99']),
        column({x: 300, y: 728}, ['2-5']),
        column({x: 72, y: 690}, [
          '>The meeting was called to order at 10.20 a.m.',
          '|>The PRESIDENT (interpretation from Arabic): I call on the next speaker now.',
          '|>Mr. BROWN (Southland): We come from the south.',
          `|>${wide}`,
          `${wide} who`,
        ]),
      ),
      page(
        column({x: 72, y: 740}, ['AB/cd A/45/PV.99']),
        column({x: 300, y: 728}, ['6']),
        column({x: 400, y: 716}, ['(Mr. Brown, Southland)']),
        column({x: 72, y: 690}, [`are ready. ${wide}`, `${wide}.`, '|>The meeting rose at noon.']),
      ),
    );
    expect(marks).toEqual([
      'direction: The meeting was called to order at 10.20 a.m.',
      'label: The PRESIDENT (interpretation from Arabic):',
      'label: Mr. BROWN (Southland):',
      'direction: The meeting rose at noon.',
    ]);
    expect(text).toContain('who are ready. The harbour');
    expect(text).not.toMatch(/Mr\. Brown, |AB\/cd/u);
  });
});

it('headOf(any other text) is null', () => {
  const laid = layOut(page(column({x: 60, y: 700}, ['A speech about A/70/PV.1', FULL, FULL])));
  expect(headOf(laid)).toBeNull();
});
