import {describe, expect, it} from 'vitest';
import {rangeOf} from '../../../src/model/index.js';
import {
  type CellFilter,
  isInCell,
  readCellKey,
  stanceTowards,
  unpackSentences,
  writeCellKey,
} from '../../../src/report/client/select.js';
import {packSentences} from '../../../src/report/pack.js';
import {buildView, draftDocuments} from '../support.js';

const VIEW = buildView(draftDocuments({documents: 60}));
const UNPACKED = unpackSentences(JSON.parse(JSON.stringify(packSentences(VIEW.sentences, VIEW.documents))));
const CELL: CellFilter = {
  frame: 'f',
  speaker: 'a',
  side: null,
  office: null,
  language: 'en',
  from: '2022-01-02',
  to: '2022-02-24',
};
const SENTENCE = {
  speaker: 'a',
  side: 'AA',
  office: 'president',
  language: 'en',
  dateFrom: '2022-01-02',
  dateTo: '2022-01-03',
  codings: [{frame: 'f', stance: 'affirm'}],
};

describe('isInCell', () => {
  it.each([
    ['the first day', {}, {}, true],
    ['the last day', {dateFrom: '2022-02-23', dateTo: '2022-02-24'}, {}, true],
    ['the day after', {dateFrom: '2022-02-24', dateTo: '2022-02-25'}, {}, false],
    ['a range across the border', {dateFrom: '2022-02-20', dateTo: '2022-03-01'}, {}, false],
    ['an open end', {dateFrom: '2030-01-01', dateTo: '2030-01-02'}, {to: null}, true],
    ['no date', {dateFrom: null, dateTo: null}, {}, false],
    ['another speaker', {speaker: 'b'}, {}, false],
    ['any speaker', {speaker: 'b'}, {speaker: null}, true],
    ['another side', {}, {side: 'CC'}, false],
    ['another office', {}, {office: 'minister'}, false],
    ['another language', {language: 'ru'}, {}, false],
    ['another frame', {codings: [{frame: 'g', stance: 'affirm'}]}, {}, false],
  ])('knows %s', (_, sentence, cell, expected) => {
    expect(isInCell({...SENTENCE, ...sentence}, {...CELL, ...cell})).toBe(expected);
  });

  it('lists as many sentences as every cell of the headline counts, with the same stances', () => {
    let checked = 0;
    for (const {frame, speaker, language, cells} of VIEW.headline.rows) {
      for (const cell of cells) {
        const column = VIEW.headline.columns.find(({id}) => id === cell.column);
        if (cell.state !== 'figures' || column === undefined) continue;
        const filter = {frame, speaker, side: null, office: VIEW.office, language, from: column.from, to: column.to};
        const found = UNPACKED.filter(one => isInCell(one, filter));
        expect(found).toHaveLength(cell.row.coded);
        for (const stance of ['affirm', 'reject', 'attribute', 'neutral', 'mixed'] as const) {
          expect(found.filter(one => stanceTowards(one, frame) === stance)).toHaveLength(cell.row[stance]);
        }
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(50);
  });

  it('lists as many sentences as comparisons and half-years count', () => {
    for (const {frame, speaker, side, office, language, target, reference} of VIEW.comparison) {
      for (const {where, coded} of [target, reference]) {
        const {from = '', to = null} = rangeOf(where) ?? {};
        const filter = {frame, speaker, side, office, language, from, to};
        expect(UNPACKED.filter(one => isInCell(one, filter))).toHaveLength(coded);
      }
    }
    for (const {frame, speaker, language, from, to, coded} of VIEW.timeline) {
      const filter = {frame, speaker, side: null, office: VIEW.office, language, from, to};
      expect(UNPACKED.filter(one => isInCell(one, filter))).toHaveLength(coded);
    }
    expect(VIEW.comparison.length).toBeGreaterThan(0);
  });
});

describe('writeCellKey and readCellKey', () => {
  it.each([
    [CELL],
    [{...CELL, speaker: null, side: 'AA', office: 'president', to: null}],
    [{...CELL, frame: 'a/b ~*', speaker: 'ж'}],
  ])('bring %j back', cell => {
    expect(readCellKey(writeCellKey(cell))).toEqual(cell);
  });
  it.each(['', 'figures', 's/a/b', 's/*/*/*/*/*/*/*', 's/a/b/c/d/e/f/g/h', 's/%E0%A4%A/x/x/x/x/x/x'])(
    'take %j for no key',
    key => {
      expect(readCellKey(key)).toBeNull();
    },
  );
});

describe('unpackSentences', () => {
  it('gives back every sentence with its codings and evidence', () => {
    expect(UNPACKED.map(({id}) => id)).toEqual(VIEW.sentences.map(({id}) => id));
    for (const [index, {text, codings, document}] of UNPACKED.entries()) {
      const original = VIEW.sentences[index];
      expect(text).toBe(original?.text.trimEnd());
      expect(document.id).toBe(original?.document);
      expect(codings.map(({frame, sub, stance, target}) => [frame, sub, stance, target])).toEqual(
        original?.codings.map(({frame, sub, stance, target}) => [frame, sub, stance, target]),
      );
      const words = codings.flatMap(({evidence}) => evidence.map(one => one.outside ?? text.slice(one.start, one.end)));
      expect(words).toEqual(original?.codings.flatMap(({evidence}) => evidence.map(one => one.text)));
    }
  });
});
