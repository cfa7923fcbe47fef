import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {parseActors} from '../../src/schema/actors.js';

const HEAD = `schema: refrain.actors/1
offices:
  - {id: president, name: President}
questionLabels: [Question]
moderatorLabels: [Moderator]
people:
`;
const person = (id: string, forms: string, tenures = '[]') =>
  `  - {id: ${id}, name: N, side: KZ, forms: [${forms}], tenures: ${tenures}}\n`;
const problems = (people: string) =>
  parseActors(HEAD + people, 'actors.yaml').messages.map(({place, text}) => [place, text]);

describe('parseActors(text, place)', () => {
  it('accepts the file of the project', () => {
    const {value, messages} = parseActors(readFileSync('corpus/actors.yaml', 'utf8'), 'corpus/actors.yaml');
    expect(messages).toEqual([]);
    expect(value?.people.slice(0, 4).map(({id}) => id)).toEqual(['tokayev', 'nazarbayev', 'putin', 'medvedev']);
  });

  it('fills in what a tenure leaves out', () => {
    const tenures = '[{office: president, from: 2019-03-20}]';
    expect(parseActors(HEAD + person('a', 'A B', tenures), 'x').value?.people).toEqual([
      {
        id: 'a',
        name: 'N',
        side: 'KZ',
        forms: ['A B'],
        tenures: [{office: 'president', side: 'KZ', from: '2019-03-20', to: null}],
      },
    ]);
  });

  it.each([
    ['a repeated id', person('a', 'A B') + person('a', 'C D'), 'actors.yaml:8:10'],
    ['a form two people share', person('a', 'Anna Berg') + person('b', 'ANNA-BERG'), 'actors.yaml:8:40'],
    ['a form twice', person('a', 'Anna Berg, Anna Berg'), 'actors.yaml:7:51'],
    ['an office not listed', person('a', 'A B', '[{office: king, from: 2000-01-01}]'), 'actors.yaml:7:65'],
    [
      'an empty tenure',
      person('a', 'A B', '[{office: president, from: 2000-01-01, to: 2000-01-01}]'),
      'actors.yaml:7:98',
    ],
    [
      'overlapping tenures',
      person(
        'a',
        'A B',
        '[{office: president, from: 2000-01-01}, {office: president, from: 2005-01-01, to: 2006-01-01}]',
      ),
      'actors.yaml:7:121',
    ],
    ['an impossible day', person('a', 'A B', '[{office: president, from: 2000-02-30}]'), 'actors.yaml:7:82'],
  ])('refuses %s at its place', (_, people, place) => {
    expect(problems(people).map(([at]) => at)).toEqual([place]);
  });

  it('says what was expected', () => {
    expect(problems(person('a', 'A B') + person('a', 'C D'))[0]?.[1]).toContain(
      'expected each id once, `a` stands above',
    );
  });
});
