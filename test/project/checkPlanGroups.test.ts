import {describe, expect, it} from 'vitest';
import {exampleFiles, groups, loadExample, placeOf, problemsOf, REFORM, writePlan} from '../support/exampleProject.js';

const problems = (contrasts: string, head = '') => problemsOf({'analysis.yaml': writePlan(contrasts, head)});
const windows = (before: string, after: string) =>
  REFORM.replace(/before: .*/u, `before: {label: b, range: ${before}}`).replace(
    /after: \{label.*/u,
    `after: {label: a, range: ${after}}`,
  );

describe('checkGroups(plan, around)', () => {
  it.each([
    [
      'reversed days',
      windows('{from: 2021-01-01, to: 2020-01-01}', '{period: after}'),
      'plan/reversed-range',
      '2020-01-01',
    ],
    ['no day', windows('{from: 2021-01-01, to: 2021-01-01}', '{period: after}'), 'plan/empty-range', '2021-01-01}'],
    [
      'an open window before',
      windows('{from: 2021-01-01, to: null}', '{period: after}'),
      'plan/overlap',
      '{period: after}',
    ],
    [
      'windows that overlap',
      windows('{from: 2021-01-01, to: 2022-01-02}', '{period: after}'),
      'plan/overlap',
      '{period: after}',
    ],
    [
      'the later window first',
      windows('{period: after}', '{period: before}'),
      'plan/reversed-range',
      '{period: before}',
    ],
  ])('refuses %s before and after', async (_, contrasts, rule, words) => {
    expect(await problems(contrasts)).toEqual([[rule, placeOf(writePlan(contrasts), words)]]);
  });

  it.each([
    ['reversed days', 'from: 2021-01-01, to: 2020-01-01', 'plan/reversed-range', '2020-01-01'],
    ['no day', 'from: 2021-01-01, to: 2021-01-01', 'plan/empty-range', '2021-01-01}'],
    ['days outside of the period', 'period: before, from: 2023-01-01', 'plan/empty-range', 'before, from'],
  ])('refuses %s in a group', async (_, where, rule, words) => {
    const contrasts = groups('g', where, 'side: XX');
    expect(await problems(contrasts)).toEqual([[rule, placeOf(writePlan(contrasts), words)]]);
  });

  it.each([
    ['equal groups', 'side: XX', 'side: XX'],
    ['days that overlap', 'side: XX, from: 2021-01-01', 'side: XX, to: 2021-06-01'],
    ['a group inside the other', 'speaker: example-speaker, side: XX', 'side: XX'],
    ['a group against everything', 'speaker: example-speaker', ''],
    ['one value of two in both', 'genre: [a, b]', 'genre: b'],
    ['any office against one', 'office: any', 'office: mayor'],
  ])('refuses %s: the same speech on both sides', async (_, target, reference) => {
    const [found] = await problems(groups('g', target, reference));
    expect(found).toEqual(['plan/overlap', expect.stringMatching(/^analysis\.yaml:11:\d+$/u)]);
  });

  it.each([
    ['days that touch', 'side: XX, from: 2021-01-01', 'side: XX, to: 2021-01-01'],
    ['different values', 'genre: a', 'genre: b'],
    ['conditions that may but need not meet', 'genre: a', 'audience: b'],
    ['an event of periods.yaml', 'period: reform', 'period: before'],
  ])('accepts %s', async (_, target, reference) => {
    const files = exampleFiles({'analysis.yaml': writePlan(groups('g', target, reference))});
    expect((await loadExample(files)).plan.contrasts).toHaveLength(1);
  });

  it('looks into vocabulary and profiles, too', async () => {
    const pair =
      'name: V, declared: true, target: {label: t, where: {side: XX}}, reference: {label: r, where: {side: XX}}';
    const found = await problems(REFORM, `vocabulary: [{id: v, ${pair}}]\nprofiles: [{id: p, ${pair}}]\n`);
    expect(found.map(([rule, place]) => [rule, place?.split(':')[1]])).toEqual([
      ['plan/overlap', '6'],
      ['plan/overlap', '7'],
    ]);
  });

  it('needs the one value whose rank is asked for', async () => {
    const profile = (reference: string) =>
      `profiles: [{id: p, name: P, among: side, declared: true, target: {label: t, where: {side: XX}}, reference: {label: r, where: {${reference}}}}]\n`;
    expect((await problems(REFORM, profile('side: [AA, BB]')))[0]?.[0]).toBe('plan/among');
    expect((await problems(REFORM, profile('speaker: example-speaker, genre: a')))[0]?.[0]).toBe('plan/among');
  });
});
