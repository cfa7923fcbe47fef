import {beforeAll, describe, expect, it} from 'vitest';
import {createPeriodFinder, createSideFinder, occasionGroups} from '../../src/commands/goldContext.js';
import {nodeEffects} from '../../src/effects.js';
import {loadProject, type Project} from '../../src/project/load.js';
import {ROOT} from '../support/cli.js';
import {makeDocument, makeTurn} from '../support/records.js';

let project: Project;
beforeAll(async () => {
  project = await loadProject(nodeEffects, ROOT);
});
const on = (day: string, next: string) => makeDocument({dateFrom: day, dateTo: next});

describe('createSideFinder(actors)', () => {
  it.each([
    ['the turn', makeTurn({side: 'BY'}), 'Vladimir Putin', 'CN', 'BY'],
    ['the speaker named', makeTurn({side: null}), 'President of Russia Vladimir Putin', 'CN', 'RU'],
    ['the record, where a bare surname proves nothing', null, 'Tokayev', 'CN', 'CN'],
    ['nobody', null, 'A Person', null, null],
    ['nobody, where nobody is named', null, null, null, null],
  ])('takes the side from %s', (_, turn, speaker, country, expected) => {
    expect(createSideFinder(project.actors)(turn, makeDocument({country}), speaker)).toBe(expected);
  });
});

describe('createPeriodFinder(project)', () => {
  it('names the windows of each pair of ranges the plan contrasts, pairs that stand twice once', () => {
    const groups = createPeriodFinder(project)(on('2022-03-01', '2022-03-02'));
    expect(groups.map(({group, rank}) => `${group} ${rank}`)).toEqual(['from January 2022 1', 'after the invasion 1']);
    expect(new Set(groups.map(({partition}) => partition)).size).toBe(2);
  });

  it("names the study's period where the plan contrasts nothing, none for the undated", () => {
    const find = createPeriodFinder({...project, plan: {...project.plan, contrasts: []}});
    expect(find(on('2022-03-01', '2022-03-02'))).toEqual([
      {dimension: 'period', partition: 'periods', group: 'P5', rank: 5},
    ]);
    expect(find(makeDocument({dateFrom: null, dateTo: null}))).toEqual([]);
  });
});

describe('occasionGroups(document)', () => {
  it('names what is known', () => {
    const document = makeDocument({
      genre: {value: 'interview', basis: 'inferred'},
      copresence: {value: 'no', basis: 'inferred'},
    });
    expect(occasionGroups(document).map(({group}) => group)).toEqual(['interview', 'no such leader present']);
    expect(occasionGroups(makeDocument())).toEqual([]);
  });
});
