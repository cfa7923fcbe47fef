import {describe, expect, it} from 'vitest';
import {gridSpeech} from '../../src/analysis/seriesGrid.js';
import {makeTally} from '../support/records.js';

const on = (dateFrom: string, dateTo: string, fields = {}) =>
  makeTally({document: dateFrom, dateFrom, dateTo, ...fields});

describe('gridSpeech(tallies, {unit, breakDay})', () => {
  it('divides the step in which the break falls', () => {
    const tallies = [on('2022-01-10', '2022-01-11'), on('2022-03-01', '2022-03-02'), on('2022-05-01', '2022-05-02')];
    const {slots, speech, breakAt} = gridSpeech(tallies, {unit: 'quarter', breakDay: '2022-02-24'});
    expect(slots).toEqual([
      {from: '2022-01-01', to: '2022-02-24', time: 54 / 90},
      {from: '2022-02-24', to: '2022-04-01', time: 1},
      {from: '2022-04-01', to: '2022-07-01', time: 2},
    ]);
    expect(speech.map(({slot}) => slot)).toEqual([0, 1, 2]);
    expect(breakAt).toBe(1);
  });

  it('divides nothing for a break on a border or outside', () => {
    const tallies = [on('2022-01-10', '2022-01-11'), on('2022-05-01', '2022-05-02')];
    const at = (breakDay: string) => {
      const {slots, breakAt} = gridSpeech(tallies, {unit: 'quarter', breakDay});
      return [slots.length, breakAt];
    };
    expect(['2022-04-01', '2050-01-01', '1990-01-01'].map(at)).toEqual([
      [2, 1],
      [2, 2],
      [2, 0],
    ]);
  });

  it('takes the documents of an event in a slot together', () => {
    const tallies = [
      on('2022-01-10', '2022-01-11', {event: 'e', coded: 1}),
      on('2022-01-12', '2022-01-13', {event: 'e', coded: 2, genre: null}),
    ];
    const {speech} = gridSpeech(tallies, {unit: 'quarter', breakDay: null});
    expect(speech).toEqual([
      {
        event: 'e',
        slot: 0,
        words: 2000,
        genres: new Map([
          ['speech', 1000],
          ['-', 1000],
        ]),
        coded: new Map([['burden', 3]]),
      },
    ]);
  });

  it('counts undated documents and those across a border or the break', () => {
    const tallies = [
      on('2022-01-10', '2022-01-11'),
      makeTally({document: 'u', dateFrom: null, dateTo: null}),
      on('2022-01-01', '2023-01-01', {document: 'year'}),
      on('2022-02-01', '2022-03-01', {document: 'month'}),
      on('2022-03-05', '2022-03-06', {words: 0}),
    ];
    expect(gridSpeech(tallies, {unit: 'quarter', breakDay: '2022-02-24'})).toMatchObject({undated: 1, crossing: 2});
    expect(gridSpeech(tallies, {unit: 'quarter', breakDay: null})).toMatchObject({undated: 1, crossing: 1});
  });

  it('is empty for no speech', () => {
    expect(gridSpeech([], {unit: 'year', breakDay: '2022-01-02'})).toEqual({
      slots: [],
      speech: [],
      breakAt: 0,
      undated: 0,
      crossing: 0,
    });
  });
});
