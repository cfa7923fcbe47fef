import {describe, expect, it} from 'vitest';
import {
  describeSelection,
  EVERYTHING,
  intersectSelections,
  isBeforeAfter,
  rangeOf,
  type Selection,
  type Setting,
  selects,
  soleValue,
} from '../../src/model/index.js';

const SETTING: Setting = {
  document: 'd1',
  event: 'e1',
  collection: 'letters',
  dateFrom: '2020-05-01',
  dateTo: '2020-05-02',
  genre: 'letter',
  audience: null,
  copresence: 'no',
  speaker: 'anna',
  side: 'AA',
  office: 'mayor',
  language: 'en',
};
const choose = (fields: Partial<Selection>): Selection => ({...EVERYTHING, ...fields});
const YEAR = {from: '2020-01-01', to: '2021-01-01'};

describe('selects(selection, setting)', () => {
  it.each<[string, Partial<Selection>, Partial<Setting>, boolean]>([
    ['everything without conditions', {}, {}, true],
    ['any of several values', {speaker: ['bert', 'anna']}, {}, true],
    ['nothing else', {speaker: ['bert']}, {}, false],
    ['nothing unknown where a value is asked for', {audience: ['domestic']}, {}, false],
    ['only what fits all conditions', {speaker: ['anna'], language: ['ru']}, {}, false],
    ['documents inside the range', {within: [YEAR]}, {}, true],
    ['no documents across its border', {within: [YEAR]}, {dateFrom: '2020-12-31', dateTo: '2021-01-02'}, false],
    ['no undated documents in a range', {within: [YEAR]}, {dateFrom: null, dateTo: null}, false],
    ['undated documents without a range', {}, {dateFrom: null, dateTo: null}, true],
  ])('chooses %s', (_, selection, setting, expected) => {
    expect(selects(choose(selection), {...SETTING, ...setting})).toBe(expected);
  });
});

describe('intersectSelections(a, b)', () => {
  it('keeps the values both allow and the days both cover', () => {
    const a = choose({speaker: ['anna', 'bert'], within: [YEAR]});
    const b = choose({speaker: ['bert', 'cora'], side: ['AA'], within: [{from: '2020-06-01', to: null}]});
    expect(intersectSelections(a, b)).toEqual(
      choose({speaker: ['bert'], side: ['AA'], within: [{from: '2020-06-01', to: '2021-01-01'}]}),
    );
  });

  it('is null where no setting can fit both', () => {
    expect(intersectSelections(choose({speaker: ['anna']}), choose({speaker: ['bert']}))).toBeNull();
    expect(
      intersectSelections(choose({within: [YEAR]}), choose({within: [{from: '2021-01-01', to: null}]})),
    ).toBeNull();
  });
});

describe('describeSelection(selection)', () => {
  it('is what a user would type', () => {
    const selection = choose({speaker: ['anna', 'bert'], language: ['en'], within: [YEAR]});
    expect(describeSelection(selection)).toBe('speaker:anna,bert+language:en+from:2020-01-01+to:2021-01-01');
    expect(describeSelection(EVERYTHING)).toBe('');
  });
});

describe('soleValue(selection, condition) and rangeOf(selection)', () => {
  it('are null for none and for several', () => {
    expect([[], ['anna'], ['anna', 'bert']].map(speaker => soleValue(choose({speaker}), 'speaker'))).toEqual([
      null,
      'anna',
      null,
    ]);
    expect([[], [YEAR], [YEAR, YEAR]].map(within => rangeOf(choose({within})))).toEqual([null, YEAR, null]);
  });
});

describe('isBeforeAfter(groups)', () => {
  const group = (speaker: string, from: string, to: string | null) => ({
    where: {...EVERYTHING, speaker: [speaker], within: [{from, to}]},
  });
  const before = group('a', '2019-01-01', '2022-01-01');
  const after = group('a', '2022-01-01', null);

  it.each([
    ['one speaker in two windows', after, before, true],
    ['the windows the other way round', before, after, false],
    ['two speakers in the same days', after, group('b', '2022-01-01', null), false],
    ['two speakers in two windows', after, group('b', '2019-01-01', '2022-01-01'), false],
    ['no days', {where: EVERYTHING}, before, false],
  ])('%s: %#', (_, target, reference, expected) => {
    expect(isBeforeAfter({target, reference})).toBe(expected);
  });
});
