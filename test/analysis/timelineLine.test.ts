import {describe, expect, it} from 'vitest';
import {divideLines, ofSide, ofSpeaker} from '../../src/analysis/timelineLine.js';
import {makeTally} from '../support/records.js';

describe('divideLines(tallies, subjects)', () => {
  it('divides by subject, in their order, and by language', () => {
    const tallies = [
      makeTally({language: 'ru'}),
      makeTally({document: 'd2'}),
      makeTally({document: 'd3', speaker: 'bert', side: 'BB'}),
    ];
    const lines = divideLines(tallies, [ofSide('BB'), ofSpeaker('anna'), ofSpeaker('nobody')]);
    expect(lines.map(({speaker, side, language, tallies: own}) => [speaker, side, language, own.length])).toEqual([
      ['*', 'BB', 'en', 1],
      ['anna', '*', 'en', 1],
      ['anna', '*', 'ru', 1],
    ]);
  });

  it('has no line without speech', () => {
    expect(divideLines([], [ofSpeaker('anna')])).toEqual([]);
  });
});
