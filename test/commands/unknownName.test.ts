import {describe, expect, it} from 'vitest';
import {didYouMean, refuseName, suggestIds} from '../../src/commands/unknownName.js';

const PEOPLE = {
  ids: ['anna', 'berta', 'carla'],
  aliases: [['Anna Ahlgren', 'anna'] as const, ['Анна Альгрен', 'anna'] as const, ['Berta Brandt', 'berta'] as const],
};

describe('suggestIds(typed, known)', () => {
  it.each([
    ['in other letter case', 'Anna', ['anna']],
    ['misspelled', 'berrta', ['berta']],
    ['by the name of a person', 'Berta Brandt', ['berta']],
    ['by a part of it', 'ahlgren', ['anna']],
    ['in another script', 'Анна Альгрен', ['anna']],
    ['and nothing where nothing is near', 'zzzzz', []],
  ])('finds an id %s', (_, typed, expected) => {
    expect(suggestIds(typed, PEOPLE)).toEqual(expected);
  });

  it('gives three at most', () => {
    expect(suggestIds('town', {ids: ['town-1', 'town-2', 'town-3', 'town-4']})).toHaveLength(3);
  });
});

describe('didYouMean(suggested)', () => {
  it('ends a sentence with or without a suggestion', () => {
    expect(didYouMean([])).toBe('.');
    expect(didYouMean(['a', 'b'])).toBe('; did you mean `a` or `b`?');
  });
});

describe('refuseName(typed, place, known, show)', () => {
  it('lists what is known and suggests what is near, as it is to be typed', () => {
    const {rule, severity, text} = refuseName('Anna', 'speaker:', PEOPLE, id => `speaker:${id}`);
    expect({rule, severity}).toEqual({rule: 'input/unknown-name', severity: 'error'});
    expect(text).toBe(
      'Unexpected `Anna` for `speaker:`, expected one of `anna`, `berta`, `carla`; did you mean `speaker:anna`?',
    );
  });

  it('gives five of a long list, and names what else may stand there', () => {
    const ids = Array.from({length: 31}, (_, at) => `frame-${at}`);
    expect(refuseName('xyz', '--frame', {ids, also: '`all`'}).text).toBe(
      'Unexpected `xyz` for `--frame`, expected `all` or one of `frame-0`, `frame-1`, `frame-2`, `frame-3`, `frame-4`, … (31 in all).',
    );
  });
});
