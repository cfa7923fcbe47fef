import {describe, expect, it} from 'vitest';
import {summariseFrame, tableFrequency} from '../../src/analysis/frequency.js';
import {tableFrequencyBy} from '../../src/analysis/frequencyBy.js';
import {makeTally} from '../support/records.js';

const OPTIONS = {
  frames: [
    {id: 'burden', languages: ['en']},
    {id: 'threat', languages: ['en', 'ru']},
  ],
  seed: 1,
  replicates: 2000,
  confidence: 0.95,
};
const many = Array.from({length: 24}, (_, i) =>
  makeTally({document: `d${i}`, coded: i % 3, speaker: i < 12 ? 'anna' : 'boris', words: 900 + 13 * i}),
);
const same = <T>(line: T): T => line;

describe('tableFrequencyBy(tallies, dimensions, options, extend)', () => {
  it('gives each group the figures it has in frequency.csv', () => {
    const [first] = tableFrequencyBy(many, ['speaker'], OPTIONS, same);
    const {values, frame, language, ...figures} = first ?? expect.fail('no line');
    expect({values, frame, language}).toEqual({values: ['anna'], frame: 'burden', language: 'en'});
    const row = tableFrequency(many, OPTIONS).find(one => one.speaker === 'anna' && one.frame === 'burden');
    expect(row).toMatchObject(figures);
  });

  it('is in the order of language, frame, group, and leaves out languages without rules', () => {
    const both = [...many, makeTally({document: 'r', language: 'ru'})];
    const lines = tableFrequencyBy(both, ['speaker'], OPTIONS, same);
    expect(lines.map(({language, frame, values}) => [language, frame, ...values].join(' '))).toEqual([
      'en burden anna',
      'en burden boris',
      'en threat anna',
      'en threat boris',
      'ru threat anna',
    ]);
  });

  it('lets a caller add to a line what depends on its group', () => {
    const lines = tableFrequencyBy(many, ['speaker'], OPTIONS, (line, group) => ({
      ...line,
      corrected: group.tallies.length,
    }));
    expect(lines.map(({corrected}) => corrected)).toEqual([12, 12, 12, 12]);
  });

  it('equals one row computed by itself', () => {
    const key = {
      frame: 'burden',
      speaker: null,
      side: null,
      office: null,
      period: null,
      language: 'en',
      collection: 'x',
    };
    const [line] = tableFrequencyBy(many, [], OPTIONS, same);
    expect(summariseFrame(key, many, OPTIONS).rate).toEqual(line?.rate);
  });

  it('is empty without speech', () => {
    expect(tableFrequencyBy([], ['speaker'], OPTIONS, same)).toEqual([]);
  });
});
