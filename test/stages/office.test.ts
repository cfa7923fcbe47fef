import {describe, expect, it} from 'vitest';
import {parseDateRange} from '../../src/stages/dates.js';
import {tenureAt} from '../../src/stages/office.js';
import {projectActors} from './support.js';

const {people} = projectActors();

describe('tenureAt(actor, {dateFrom, dateTo})', () => {
  it.each([
    ['tokayev', '1995', 'foreign-minister'],
    ['tokayev', '2000-05-01', 'prime-minister'],
    ['tokayev', '2004', 'foreign-minister'],
    ['tokayev', '2018', 'senate-chair'],
    ['tokayev', '2019-03-19', 'senate-chair'],
    ['tokayev', '2019-03-20', 'president'],
    ['tokayev', '2019', null],
    ['nazarbayev', '2019-03-19', 'president'],
    ['nazarbayev', '2021-12-28', 'security-council-chair'],
    ['nazarbayev', '2022-06', null],
    ['putin', '2000-01-15', 'president'],
    ['putin', '2010', 'prime-minister'],
    ['putin', '2022-02-24', 'president'],
    ['medvedev', '2010', 'president'],
    ['medvedev', '2015', 'prime-minister'],
    ['medvedev', '2022', null],
  ])('gives the office of %s in %s: %s', (id, date, office) => {
    const actor = people.find(each => each.id === id);
    const range = parseDateRange(date);
    expect(actor !== undefined && range !== null ? (tenureAt(actor, range)?.office ?? null) : 'missing').toBe(office);
  });

  it('gives none when undated', () => {
    expect(people[0] === undefined ? 'missing' : tenureAt(people[0], {dateFrom: null, dateTo: null})).toBeNull();
  });
});
