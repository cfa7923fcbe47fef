import {describe, expect, it} from 'vitest';
import {readGroup} from '../../src/commands/groupExpression.js';
import {EVERYTHING, UsageError} from '../../src/model/index.js';

const TENURE = {office: 'mayor', side: 'AA', from: '2019-01-01', to: null};
const PROJECT = {
  actors: {people: [{id: 'anna', name: 'Anna', side: 'AA', tenures: [TENURE], forms: ['Anna']}], labels: []},
  periods: {
    sets: [{id: 's', name: 'S', source: '', periods: [{id: 'P1', name: '', from: '2020-01-01', to: '2021-01-01'}]}],
    events: [],
  },
} as unknown as Parameters<typeof readGroup>[0];

/** Texts of what is refused. */
function refusals(expression: string): string[] {
  try {
    readGroup(PROJECT, expression);
  } catch (error) {
    if (error instanceof UsageError) return error.messages.map(({text}) => text);
    throw error;
  }
  return [];
}

describe('readGroup(project, expression)', () => {
  it('joins conditions by + and values by comma', () => {
    expect(readGroup(PROJECT, 'speaker:anna+period:P1+genre:letter,speech+side:aa')).toEqual({
      label: 'speaker:anna+period:P1+genre:letter,speech+side:aa',
      where: {
        ...EVERYTHING,
        speaker: ['anna'],
        side: ['AA'],
        genre: ['letter', 'speech'],
        within: [{from: '2020-01-01', to: '2021-01-01'}],
      },
    });
  });

  it('reads days, the last excluded', () => {
    expect(readGroup(PROJECT, 'from:2020+to:2020-06').where.within).toEqual([{from: '2020-01-01', to: '2020-06-01'}]);
  });

  it.each([
    ['anna', 'Unexpected `anna` as a group, expected conditions such as'],
    ['genre:letter+anna', 'Unexpected `anna` in the group `genre:letter+anna`'],
    ['Anna', '; did you mean `speaker:anna`?'],
    ['speakr:anna', '; did you mean `speaker:anna`?'],
    ['aa', '; did you mean `side:AA`?'],
    ['p1', '; did you mean `period:P1`?'],
    ['speaker:Anna', '; did you mean `speaker:anna`?'],
    ['speaker:', 'expected a value behind the colon'],
    ['speaker:anna+speaker:anna', 'expected `speaker` once'],
    ['speaker:bert', 'Unexpected `bert` for `speaker:`, expected one of `anna`.'],
    ['from:2021+to:2020', 'expected a day after `2021`'],
    ['from:soon', 'Unexpected `soon` for `from:`'],
    ['period:P1+from:2022', 'expected days they share'],
  ])('refuses %s in words', (expression, words) => {
    expect(refusals(expression).join('\n')).toContain(words);
  });
});
