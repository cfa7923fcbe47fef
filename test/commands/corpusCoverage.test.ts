import {describe, expect, it} from 'vitest';
import {coverMonths} from '../../src/commands/corpusCoverage.js';
import {renderCorpusCoverage} from '../../src/commands/renderCorpusCoverage.js';
import {LEFT_OUT, makeListed, makeVoice, UNDATED} from './corpus.js';

const on = (dateFrom: string, dateTo: string) => ({dateFrom, dateTo});
const DOCUMENTS = [
  makeListed({id: 'a', ...on('2020-11-03', '2020-11-04'), event: {value: 'e', basis: 'given'}}),
  makeListed({
    id: 'b',
    ...on('2020-11-03', '2020-11-04'),
    event: {value: 'e', basis: 'given'},
    voices: [makeVoice({words: 7}), makeVoice({speaker: 'bert', words: 90})],
  }),
  makeListed({id: 'c', ...on('2021-02-28', '2021-03-01')}),
  makeListed({id: 'd', ...on('2020-01-01', '2021-01-01')}),
  makeListed({id: 'e', ...UNDATED}),
  makeListed({id: 'f', ...LEFT_OUT}),
];
const cells = (unit: 'documents' | 'events' | 'words', speaker = '*') =>
  coverMonths(DOCUMENTS, {speakers: ['anna', 'carl'], unit})
    .find(row => row.speaker === speaker)
    ?.months.map(({month, count}) => `${month} ${count}`);

describe('coverMonths(documents, options)', () => {
  it('is empty for an empty corpus', () => {
    expect(coverMonths([], {speakers: ['anna'], unit: 'documents'})).toEqual([]);
  });

  it('gives every month from the first to the last, over the turn of a year', () => {
    expect(cells('documents')).toEqual(['2020-11 2', '2020-12 0', '2021-01 0', '2021-02 1']);
  });

  it.each([
    ['events', '*', ['2020-11 1', '2020-12 0', '2021-01 0', '2021-02 1']],
    ['words', '*', ['2020-11 107', '2020-12 0', '2021-01 0', '2021-02 10']],
    ['words', 'anna', ['2020-11 17', '2020-12 0', '2021-01 0', '2021-02 10']],
  ] as const)('counts %s of %s', (unit, speaker, expected) => {
    expect(cells(unit, speaker)).toEqual(expected);
  });

  it('counts undated documents and longer dates apart, and leaves out people who do not speak', () => {
    const rows = coverMonths(DOCUMENTS, {speakers: ['anna', 'carl'], unit: 'documents'});
    expect(rows.map(({speaker, undated, longer}) => [speaker, undated, longer])).toEqual([
      ['*', 1, 1],
      ['anna', 1, 1],
    ]);
  });

  it('has a row without months when nothing is dated', () => {
    expect(coverMonths([makeListed(UNDATED)], {speakers: [], unit: 'documents'})).toMatchObject([
      {months: [], undated: 1},
    ]);
  });
});

describe('renderCorpusCoverage(rows, options)', () => {
  const rows = coverMonths(DOCUMENTS, {speakers: ['anna'], unit: 'documents'});

  it('sets a block for each year, gaps as dots, nothing outside of the range, in 100 columns', () => {
    const lines = renderCorpusCoverage(rows, {format: 'text', unit: 'documents'}).split('\n');
    expect(lines[1]?.replace(/ +/gu, ' ')).toBe('all · en · letters 2 .');
    expect(lines[5]?.replace(/ +/gu, ' ')).toBe('all · en · letters . 1');
    expect(lines[1]).toHaveLength(lines[0]?.length ?? 0);
    expect(Math.max(...lines.slice(0, 8).map(line => line.length))).toBeLessThan(100);
    expect(lines).toContain('all · en · letters: 1 undated, 1 longer than a month');
  });

  it('says so when there is no document', () => {
    expect(renderCorpusCoverage([], {format: 'text', unit: 'documents'})).toBe('No document.\n');
  });

  it('gives a row for each month, zeros too, and those apart', () => {
    const csv = renderCorpusCoverage(rows.slice(0, 1), {format: 'csv', unit: 'documents'});
    expect(csv.split('\n')).toEqual([
      'speaker,collection,language,month,unit,count',
      '*,letters,en,2020-11,documents,2',
      '*,letters,en,2020-12,documents,0',
      '*,letters,en,2021-01,documents,0',
      '*,letters,en,2021-02,documents,1',
      '*,letters,en,undated,documents,1',
      '*,letters,en,longer than a month,documents,1',
      '',
    ]);
  });
});
