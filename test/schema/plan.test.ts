import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {parsePlan} from '../../src/schema/plan.js';
import {ROOT} from '../support/cli.js';
import {groups, REFORM, writePlan} from '../support/exampleProject.js';

const FIRST = `schema: refrain.plan/1
question: Is it?
speakers: [anna]
office: any
periods: study
bootstrap: {}
permutations: {}
contrasts:
  - id: reform
    name: Reform
    note: n
    speaker: anna
    before: {label: b, range: {period: before}}
    after: {label: a, range: {from: 2022-01-01, to: null}}
    declared: true
`;
const parse = (text: string) => parsePlan(text, 'a.yaml');
const told = (text: string) => parse(text).messages.map(({rule, place, text: words}) => [rule, place, words]);

describe('parsePlan(text, place)', () => {
  it('reads the first version into the form of the second', () => {
    const {value, messages} = parse(FIRST);
    expect(messages).toEqual([]);
    expect(value?.plan).toMatchObject({
      schema: 'refrain.plan/1',
      seed: null,
      families: [],
      timeline: null,
      contrasts: [{id: 'reform', family: null, target: null, reference: null}],
    });
  });

  it('reads the plan of the repository', () => {
    const {value, messages} = parse(readFileSync(join(ROOT, 'analysis.yaml'), 'utf8'));
    expect(messages).toEqual([]);
    expect(value?.plan.contrasts.filter(({declared}) => declared).map(({id}) => id)).toEqual([
      'tokayev-january',
      'putin-january',
      'tokayev-invasion',
    ]);
  });

  it('takes one value for a list of one, and any letter case of codes', () => {
    const plan = writePlan(groups('g', 'side: kz, language: [RU, kk]', 'side: [RU], copresence: no'));
    const [contrast] = parse(plan).value?.plan.contrasts ?? [];
    expect(contrast?.target?.where).toMatchObject({side: ['KZ'], language: ['ru', 'kk'], from: null});
    expect(contrast?.reference?.where).toMatchObject({side: ['RU'], copresence: ['no']});
  });

  it('refuses a version newer than it knows, at its place, and nothing else of it', () => {
    expect(told('schema: refrain.plan/3\nwonders: 1\n')).toEqual([
      [
        'plan/newer-version',
        'a.yaml:1:9',
        'Unexpected `refrain.plan/3`, expected `refrain.plan/1` or `refrain.plan/2`: the plan was written for a newer Refrain; update the program.',
      ],
    ]);
  });

  it.each([
    ['groups beside windows', REFORM.replace('declared', 'target: {label: x, where: {}}\n    declared'), 'a.yaml:7:5'],
    ['a target without a reference', groups('g', '', '').replace(/ {4}reference.*\n/u, ''), 'a.yaml:7:5'],
    ['one window', REFORM.replace(/ {4}before.*\n/u, ''), 'a.yaml:7:5'],
    ['a speaker beside groups', groups('g', '', '', 'speaker: anna\n    declared: true'), 'a.yaml:7:5'],
  ])('refuses %s', (_, contrasts, place) => {
    expect(told(writePlan(contrasts))).toEqual([
      ['schema/unexpected-value', place, expect.stringContaining('or `target` and `reference` alone')],
    ]);
  });

  it.each([
    ['an empty list', 'speaker: []', 'schema/unexpected-value'],
    ['an unknown condition', 'mood: good', 'schema/unknown-key'],
    ['a day that does not exist', 'from: 2022-02-30', 'schema/unexpected-value'],
    ['a side of three letters', 'side: KAZ', 'schema/unexpected-value'],
  ])('refuses %s in a group', (_, where, rule) => {
    const [first] = told(writePlan(groups('g', where, '')));
    expect(first?.[0]).toBe(rule);
    expect(first?.[1]).toMatch(/^a\.yaml:10:\d+$/u);
  });

  it('knows neither groups nor a seed in the first version', () => {
    expect(told(FIRST.replace('office', 'seed: 3\noffice'))).toEqual([
      ['schema/unknown-key', 'a.yaml:4:1', expect.stringContaining('`seed`')],
    ]);
  });
});
