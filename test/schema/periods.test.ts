import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {parsePeriods} from '../../src/schema/periods.js';

const file = (periods: string) => `schema: refrain.periods/1
sets:
  - id: s
    name: S
    source: test
    periods:
${periods}`;
const places = (periods: string) => parsePeriods(file(periods), 'p.yaml').messages.map(({place}) => place);

describe('parsePeriods(text, place)', () => {
  it('accepts the file of the project, whose phases leave no gap', () => {
    const {value, messages} = parsePeriods(readFileSync('corpus/periods.yaml', 'utf8'), 'corpus/periods.yaml');
    expect(messages).toEqual([]);
    const phases = value?.sets[0]?.periods ?? [];
    expect(phases.map(({id}) => id)).toEqual(['P0', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6']);
    expect(phases.slice(0, -1).map(({to}) => to)).toEqual(phases.slice(1).map(({from}) => from));
    expect(phases.at(-1)?.to).toBeNull();
    expect(value?.events.map(({id, from}) => [id, from])).toContainEqual(['bloody-january', '2022-01-02']);
  });

  it.each([
    ['an end before the start', '      - {id: a, name: A, from: 2020-01-01, to: 2019-01-01}\n', ['p.yaml:7:48']],
    [
      'an overlap',
      '      - {id: a, name: A, from: 2020-01-01}\n      - {id: b, name: B, from: 2021-01-01}\n',
      ['p.yaml:8:32'],
    ],
    [
      'a repeated id',
      '      - {id: a, name: A, from: 2020-01-01, to: 2020-02-01}\n      - {id: a, name: B, from: 2021-01-01}\n',
      ['p.yaml:8:14'],
    ],
    ['an impossible day', '      - {id: a, name: A, from: 2020-02-30}\n', ['p.yaml:7:32']],
  ])('refuses %s at its place', (_, periods, expected) => {
    expect(places(periods)).toEqual(expected);
  });

  it('lets periods of one set touch', () => {
    expect(
      places(
        '      - {id: a, name: A, from: 2020-01-01, to: 2021-01-01}\n      - {id: b, name: B, from: 2021-01-01}\n',
      ),
    ).toEqual([]);
  });
});
