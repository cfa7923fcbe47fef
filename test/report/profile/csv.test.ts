import {describe, expect, it} from 'vitest';
import {type ProfileRow, profileSpeech} from '../../../src/analysis/profile/profile.js';
import {EVERYTHING} from '../../../src/model/index.js';
import {renderProfileCsv, renderRankCsv} from '../../../src/report/profile/csv.js';
import {FRAMES, makeStretch, side, speakYearly, vector, WORDS} from '../../analysis/profile/stretches.js';

const rowsOf = (speech: Parameters<typeof profileSpeech>[0]): readonly ProfileRow[] =>
  profileSpeech(speech, {
    ...{target: side('AA'), reference: side('BB'), among: {property: 'side', where: EVERYTHING}},
    ...{measures: ['words'], match: 'genre-year', frames: FRAMES, words: WORDS, seed: 1, draws: 19, minEvents: 10},
  }).rows;
const parse = (csv: string) =>
  csv
    .trimEnd()
    .split('\n')
    .map(line => line.split(','));

describe('renderProfileCsv(rows)', () => {
  it('has a row per language and measure with a value under every column that is defined', () => {
    const [header, row, ...more] = parse(renderProfileCsv(rowsOf([...speakYearly('AA'), ...speakYearly('BB')])));
    expect(more).toEqual([]);
    expect(header?.slice(0, 4)).toEqual(['language', 'measure', 'target', 'reference']);
    expect(row?.slice(0, 4)).toEqual(['en', 'words', 'side:AA', 'side:BB']);
    expect(row).toHaveLength(header?.length ?? 0);
    const empty = header?.filter((_, i) => row?.[i] === '');
    expect(empty).toEqual(['reason']);
  });

  it('leaves undefined values empty and names the reason', () => {
    const csv = renderProfileCsv(
      rowsOf([
        makeStretch(),
        makeStretch({side: 'BB', document: 'd2', words: vector(1), dateFrom: '1999-01-01', dateTo: '1999-01-02'}),
      ]),
    );
    expect(csv).not.toMatch(/NaN|undefined|null/u);
    expect(csv).toContain('no-mixed-stratum');
  });
});

describe('renderRankCsv(rows)', () => {
  it('has a row per ranked group, nearest first, then those not ranked', () => {
    const speech = [
      ...speakYearly('AA'),
      ...speakYearly('BB'),
      ...speakYearly('CC', {tilt: 0.5}),
      ...speakYearly('EE', {from: 2020}),
    ];
    const [header = [], ...rows] = parse(renderRankCsv(rowsOf(speech)));
    const column = (name: string) => rows.map(row => row[header.indexOf(name)]);
    expect(column('group')).toEqual(['BB', 'CC', 'EE']);
    expect(column('rank')).toEqual(['1', '2', '']);
    expect(column('ranked')).toEqual(['2', '2', '2']);
    expect(column('matched_events')).toEqual(['24', '24', '4']);
  });

  it('is a header without a ranking', () => {
    expect(parse(renderRankCsv([]))).toHaveLength(1);
  });
});
