import {describe, expect, it} from 'vitest';
import {exampleFiles, groups, loadExample, placeOf, problemsOf, REFORM, writePlan} from '../support/exampleProject.js';

const problems = (plan: string) => problemsOf({'analysis.yaml': plan});
const EXPLORATORY = REFORM.replace('id: reform', 'id: later').replace('declared: true', 'declared: false');
const family = (contrast: string, name: string) => `${contrast}    family: ${name}\n`;

describe('checkPlan(plan, surroundings)', () => {
  it('accepts families that hold one kind of contrast each', async () => {
    const head = 'families: [{id: main, name: Main}, {id: side, name: Side}]\n';
    const plan = writePlan(family(REFORM, 'main') + family(EXPLORATORY, 'side'), head);
    expect((await loadExample(exampleFiles({'analysis.yaml': plan}))).plan.families).toHaveLength(2);
  });

  it.each([
    ['an exploratory contrast in a family of declared ones', family(REFORM, 'main') + family(EXPLORATORY, 'main'), 2],
    ['an exploratory contrast in `declared`', REFORM + family(EXPLORATORY, 'declared'), 1],
    ['a declared contrast in `exploratory`', family(REFORM, 'exploratory'), 1],
  ])('refuses %s', async (_, contrasts, count) => {
    const found = await problems(writePlan(contrasts, 'families: [{id: main, name: Main}]\n'));
    expect(found.map(([rule]) => rule)).toEqual(Array(count).fill('plan/mixed-family'));
    expect(found[0]?.[1]).toMatch(/^analysis\.yaml:\d+:13$/u);
  });

  it('refuses a family nobody lists', async () => {
    const plan = writePlan(family(REFORM, 'main'));
    expect(await problems(plan)).toEqual([['plan/unknown-name', placeOf(plan, 'main')]]);
  });

  it.each([
    ['contrasts', writePlan(REFORM + REFORM), 'reform\n'],
    ['families', writePlan(REFORM, 'families: [{id: a, name: A}, {id: a, name: B}]\n'), 'a, name: B'],
    ['frames', writePlan(REFORM, 'frames: [burden, burden]\n'), 'burden]'],
    [
      'days of breaks',
      writePlan(REFORM, 'timeline: {breaks: [{label: a, date: 2022-01-01}, {label: b, date: 2022-01-01}]}\n'),
      '2022-01-01}]',
    ],
    [
      'vocabulary',
      writePlan(
        REFORM,
        'vocabulary: [{id: v, name: V, target: {label: t, where: {}}, declared: true}, {id: v, name: W, target: {label: t, where: {}}, declared: true}]\n',
      ),
      'v, name: W',
    ],
  ])('refuses %s that stand twice', async (_, plan, words) => {
    expect(await problems(plan)).toEqual([['plan/duplicate-id', placeOf(plan, words)]]);
  });

  it.each([
    ['a person', groups('g', 'speaker: nobody', 'side: XX'), 'nobody'],
    ['an office', groups('g', 'office: king', 'side: XX'), 'king'],
    ['a period among several', groups('g', 'period: [before, never]', 'side: XX'), 'never'],
    ['an event', groups('g', 'side: XX', 'period: feast'), 'feast'],
  ])('refuses %s that no other file knows, at its place', async (_, contrasts, words) => {
    const plan = writePlan(contrasts);
    expect(await problems(plan)).toEqual([['plan/unknown-name', placeOf(plan, words)]]);
  });

  it('refuses an office and a control frame nobody knows', async () => {
    const plan = writePlan(REFORM, 'timeline: {control: [weather]}\n').replace('office: any', 'office: king');
    expect(await problems(plan)).toEqual([
      ['plan/unknown-name', placeOf(plan, 'king')],
      ['plan/unknown-name', placeOf(plan, 'weather')],
    ]);
  });
});
