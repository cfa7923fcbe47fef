import {describe, expect, it} from 'vitest';
import {createFilter, type FilterOptions, NO_FILTER} from '../../src/commands/corpusFilter.js';
import {UsageError} from '../../src/model/index.js';
import {makeListed, makeVoice, UNDATED} from './corpus.js';

const PROJECT = {
  actors: {
    people: [
      {
        id: 'anna',
        name: 'Anna',
        side: 'AA',
        forms: [],
        tenures: [{office: 'mayor', side: 'AA', from: '2000-01-01', to: null}],
      },
      {id: 'bert', name: 'Bert', side: 'BB', forms: [], tenures: []},
    ],
    questionLabels: [],
    moderatorLabels: [],
  },
  periods: {
    sets: [{id: 's', name: 'S', source: 'x', periods: [{id: 'p1', name: 'P1', from: '2020-01-01', to: '2020-06-01'}]}],
    events: [{id: 'flood', name: 'Flood', from: '2020-05-01', to: '2020-05-02'}],
  },
};
const fits = (options: Partial<FilterOptions>, fields: Parameters<typeof makeListed>[0] = {}): boolean =>
  createFilter(PROJECT, {...NO_FILTER, ...options})(makeListed(fields));

describe('createFilter(project, options)', () => {
  it('lets everything through when nothing is asked', () => {
    expect([fits({}), fits({}, {...UNDATED, voices: []})]).toEqual([true, true]);
  });

  it.each<[string, Partial<FilterOptions>, boolean]>([
    ['a speaker', {speaker: ['anna']}, true],
    ['one of two speakers', {speaker: ['bert', 'anna']}, true],
    ['another speaker', {speaker: ['bert']}, false],
    ['a side in small letters', {side: ['aa']}, true],
    ['another side', {side: ['BB']}, false],
    ['an office', {office: ['mayor']}, true],
    ['a language', {language: ['EN']}, true],
    ['another language', {language: ['ru']}, false],
    ['a collection', {collection: ['letters']}, true],
    ['a genre', {genre: ['speech']}, false],
    ['an event', {event: ['d1']}, true],
    ['a period', {period: ['p1']}, true],
    ['a marked event', {period: ['flood']}, true],
    ['from its day on', {since: '2020-05-01'}, true],
    ['from the day after', {since: '2020-05-02'}, false],
    ['to its day, which is excluded', {until: '2020-05-01'}, false],
    ['to the day after', {until: '2020-05-02'}, true],
    ['from a year', {since: '2020'}, true],
    ['to a month', {until: '2020-05'}, false],
  ])('asks for %s', (_, options, fit) => {
    expect(fits(options)).toBe(fit);
  });

  it('wants speaker and side in one voice', () => {
    const voices = [makeVoice({side: 'AA'}), makeVoice({speaker: 'bert', side: 'BB'})];
    expect([
      fits({speaker: ['anna'], side: ['BB']}, {voices}),
      fits({speaker: ['bert'], side: ['BB']}, {voices}),
    ]).toEqual([false, true]);
  });

  it('leaves undated documents out of every range', () => {
    expect([fits({since: '1900'}, UNDATED), fits({period: ['p1']}, UNDATED)]).toEqual([false, false]);
  });

  it('names every value the project does not know', () => {
    const make = () =>
      createFilter(PROJECT, {
        ...NO_FILTER,
        speaker: ['anne'],
        period: ['p2'],
        office: ['king'],
        since: '2020-13',
        until: 'x',
      });
    expect(make).toThrow(UsageError);
    try {
      make();
    } catch (error) {
      expect((error as UsageError).messages.map(({rule, text}) => [rule, text.split('`')[1]])).toEqual([
        ['input/unknown-name', 'anne'],
        ['input/unknown-name', 'king'],
        ['input/unknown-name', 'p2'],
        ['input/invalid-day', '2020-13'],
        ['input/invalid-day', 'x'],
      ]);
    }
  });
});
