import {describe, expect, it} from 'vitest';
import {tableSeries} from '../../src/analysis/series.js';
import type {Tally} from '../../src/analysis/tally.js';
import {divideLines, ofSpeaker} from '../../src/analysis/timelineLine.js';
import {computeBenjaminiHochberg} from '../../src/stats/corrections.js';
import {makeTally} from '../support/records.js';
import {makeQuarters, noise} from './quarters.js';

const BREAK = '2015-01-01';
const OPTIONS = {
  frames: [{id: 'burden', languages: ['en']}],
  unit: 'quarter',
  breaks: [BREAK],
  control: null,
  seed: 1,
  replicates: 2000,
  confidence: 0.95,
} as const;

const model = (tallies: readonly Tally[], options: Partial<Parameters<typeof tableSeries>[1]> = {}) =>
  tableSeries(divideLines(tallies, [ofSpeaker('anna')]), {...OPTIONS, ...options});

const draw = noise('series');
/** Ten years; the rate trebles in 2015, after 20 quarters. */
const JUMP = makeQuarters(40, quarter => draw(quarter < 20 ? 3 : 9));

describe('tableSeries(lines, options)', () => {
  it('finds a level change at a named day, with its checks', () => {
    const [row] = model(JUMP);
    expect(row).toMatchObject({
      breakDay: BREAK,
      reason: null,
      before: {points: 20, events: 40, words: 40000},
      after: {points: 20, events: 40, words: 40000},
      genres: [],
      unadjusted: null,
      simple: {value: null, low: null, high: null},
      notes: [],
    });
    expect(row?.level?.low).toBeGreaterThan(1.5);
    expect(row?.placebo).toMatchObject({dates: 25, undefinedDates: 0});
    expect(row?.placebo.p).toBeLessThan(0.1);
    expect(row?.q).toBe(row?.level?.p);
    expect(row?.withoutEvent?.low).toBeLessThanOrEqual(row?.level?.ratio ?? 0);
    expect(row?.withoutEvent?.high).toBeGreaterThanOrEqual(row?.level?.ratio ?? 0);
  });

  it('has the simple ratio instead of a model below eight points on a side', () => {
    const [row] = model(JUMP.filter(({dateFrom}) => (dateFrom ?? '') >= '2014-01-01'));
    expect(row).toMatchObject({reason: 'few-points', level: null, q: null, placebo: {p: null}, withoutEvent: null});
    expect(row?.before.points).toBe(4);
    expect(row?.simple.value).toBeGreaterThan(2);
  });

  it('knows a break outside of the data', () => {
    const rows = model(JUMP, {breaks: ['1990-01-01', '2050-01-01']});
    expect(rows.map(({notes, reason, simple}) => [notes, reason, simple.value])).toEqual([
      [['outside'], 'few-points', null],
      [['outside'], 'few-points', null],
    ]);
  });

  it.each([
    ['all-zeros', makeQuarters(40, () => 0)],
    ['separation', makeQuarters(40, quarter => (quarter < 20 ? 0 : 3))],
    ['few-points', [makeTally({coded: 3})]],
    [
      'few-points',
      makeQuarters(
        40,
        () => 3,
        () => ({dateFrom: '2012-01-01', dateTo: '2012-01-02'}),
      ),
    ],
    [
      'few-points',
      makeQuarters(
        40,
        () => 3,
        () => ({dateFrom: null, dateTo: null}),
      ),
    ],
  ])('says %s instead of giving a number', (reason, tallies) => {
    const [row] = model(tallies);
    expect(row).toMatchObject({reason, level: null, trend: null, trendChange: null, dispersion: null});
  });

  it('has no simple interval where a count is zero', () => {
    const [row] = model(makeQuarters(40, quarter => (quarter < 20 ? 0 : 3)));
    expect(row?.notes).toEqual(['zero-corrected']);
    expect(row?.simple).toMatchObject({low: null, high: null});
  });

  it('holds genre shares fixed', () => {
    // Toasts hold three times as many coded sentences, and there are more of them later on.
    const genres = noise('genres');
    const toasts = (quarter: number) => 200 + 40 * quarter + 100 * genres(3);
    const tallies = makeQuarters(40, () => 0).map((tally, index) => {
      const [quarter, toast] = [Math.floor(index / 2), index % 2 === 1];
      const words = toast ? toasts(quarter) : 2000;
      const coded = Math.round((words / 1000) * (toast ? 9 : 3)) + (draw(2) - 2);
      return makeTally({
        ...tally,
        coded: Math.max(0, coded),
        words,
        genre: toast ? 'toast' : 'talk',
        frames: countsOf(coded),
      });
    });
    const [row] = model(tallies);
    expect(row?.genres).toEqual(['toast']);
    expect(row?.unadjusted).not.toBeNull();
    expect(row?.level?.low).toBeLessThan(1);
    expect(row?.level?.high).toBeGreaterThan(1);
  });

  it('keeps the control frame out of the family of tests', () => {
    const frames = [...OPTIONS.frames, {id: 'other', languages: ['en']}];
    const both = JUMP.map(tally => ({...tally, frames: new Map([...tally.frames, ['other', countOf(2)]])}));
    const [row, control] = model(both, {frames, control: 'other'});
    expect(row?.control).toBe(false);
    expect(row?.q).toBe(row?.level?.p);
    expect(control).toMatchObject({control: true, q: null});
    expect(control?.level?.ratio).toBeCloseTo(1, 6);
  });

  it('corrects over all breaks together, frames that were not declared apart', () => {
    const frames = [
      {id: 'burden', languages: ['en'], declared: true},
      {id: 'other', languages: ['en'], declared: false},
    ];
    const both = JUMP.map((tally, index) => ({
      ...tally,
      frames: new Map([...tally.frames, ['other', countOf(index < 40 ? 1 + (index % 3) : 40 + (index % 7))]]),
    }));
    const breaks = [BREAK, '2016-07-01', '2013-04-01'];
    const rows = model(both, {frames, breaks});
    const alone = model(both, {frames: frames.slice(0, 1), breaks});
    const own = rows.filter(({frame}) => frame === 'burden');
    expect(own.map(({q}) => q)).toEqual(alone.map(({q}) => q));
    expect(own.map(({q}) => q)).toEqual(computeBenjaminiHochberg(own.map(({level}) => level?.p ?? null)));
    expect(own[0]?.q).toBeGreaterThan(own[0]?.level?.p ?? 1);
  });

  it('notes when a side holds few coded sentences', () => {
    const [row] = model(
      makeQuarters(
        40,
        quarter => Number(quarter % 4 === 0 && quarter < 20) + (quarter < 20 ? 0 : 2),
        (_, speech) => (speech === 0 ? {} : {frames: new Map()}),
      ),
    );
    expect(row?.notes).toEqual(['few-coded']);
  });

  it('gives equal rows for equal seeds, whatever other lines there are', () => {
    const few = JUMP.filter(({dateFrom}) => (dateFrom ?? '') >= '2014-01-01');
    const other = few.map(tally => ({...tally, speaker: 'bert'}));
    const lines = divideLines([...other, ...few], [ofSpeaker('bert'), ofSpeaker('anna')]);
    expect(tableSeries(lines, OPTIONS)[1]).toEqual({...model(few)[0]});
  });

  it('is empty without lines or breaks, and skips languages without rules', () => {
    expect(model([])).toEqual([]);
    expect(model(JUMP, {breaks: []})).toEqual([]);
    expect(model(JUMP.map(tally => ({...tally, language: 'ru'})))).toEqual([]);
  });
});

function countOf(coded: number) {
  return {coded, affirm: coded, reject: 0, attribute: 0, neutral: 0, mixed: 0, formulaic: 0};
}

function countsOf(coded: number) {
  return new Map(coded > 0 ? [['burden', countOf(coded)]] : []);
}
