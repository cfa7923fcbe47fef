import {describe, expect, it} from 'vitest';
import {declarationOf} from '../../src/analysis/declaration.js';
import {planFreeze} from '../../src/commands/planFreeze.js';
import {type PlanOverrides, resolvePlan} from '../../src/project/resolvePlan.js';
import {effectsAt, exampleFiles, groups, loadExample, REFORM, writePlan} from '../support/exampleProject.js';

const LETTERS = groups('letters', 'genre: letter', 'genre: speech', 'declared: true');
const LATER = groups('later', 'genre: a', 'genre: b');
const PLAN = writePlan(REFORM + LETTERS + LATER);

/** Freeze a plan, put another in its place, and resolve that. */
async function settle(
  plan: string,
  {frozen = PLAN, overrides = {}}: {frozen?: string | null; overrides?: PlanOverrides} = {},
) {
  const files = exampleFiles({'analysis.yaml': frozen ?? plan});
  if (frozen !== null) await planFreeze(await loadExample(files), {again: null}, effectsAt(files));
  files.set('/p/analysis.yaml', plan);
  const resolved = resolvePlan(await loadExample(files), overrides);
  return {
    ...resolved,
    states: Object.fromEntries(resolved.declarations.contrasts.map(({id, state}) => [id, state])),
    reasons: resolved.declarations.contrasts.flatMap(({reason}) => reason ?? []),
    rules: resolved.messages.map(({rule}) => rule),
  };
}

const families = (contrasts: readonly {id: string; declared: boolean; family: string}[]) =>
  contrasts.map(({id, declared, family}) => [id, declared, family]);

describe('settlePlan(project, named, record)', () => {
  it('takes the plan at its word without a freeze', async () => {
    const {states, rules, declarations} = await settle(PLAN, {frozen: null});
    expect(states).toEqual({reform: 'declared', letters: 'declared', later: 'exploratory'});
    expect(rules).toEqual([]);
    expect(declarations.families).toEqual([
      {
        id: 'declared',
        name: 'declared comparisons',
        contrasts: 2,
        frames: 1,
        languages: 1,
        tests: 2,
        frozenContrasts: null,
      },
    ]);
  });

  it('finds everything frozen that is as it was, whatever its name, note and order', async () => {
    const plan = writePlan(
      LATER + LETTERS.replace('note: n', 'note: better words') + REFORM.replace('name: Reform', 'name: The reform'),
    );
    const {states, rules, declarations} = await settle(plan);
    expect(states).toEqual({reform: 'frozen', letters: 'frozen', later: 'exploratory'});
    expect(rules).toEqual([]);
    expect(declarations.freeze).toMatchObject({frozen: '2022-03-01T12:00:00.000Z', history: [], runsBefore: []});
  });

  it('takes values in another order, and days written out, for the same group', async () => {
    const was = writePlan(groups('g', 'genre: [a, b], period: before', 'genre: c', 'declared: true'));
    const is = writePlan(groups('g', 'genre: [b, a], from: 2020-01-01, to: 2022-01-01', 'genre: c', 'declared: true'));
    expect((await settle(is, {frozen: was})).states).toEqual({g: 'frozen'});
  });

  it.each([
    ['a group', PLAN.replace('genre: letter', 'genre: article'), 'target was `genre:letter`, is `genre:article`'],
    [
      'days',
      PLAN.replace('genre: letter', 'genre: letter, to: 2030-01-01'),
      'target was `genre:letter`, is `genre:letter+to:2030-01-01`',
    ],
    [
      'the family',
      PLAN.replace('declared: true\n  - id: later', 'declared: true\n    family: own\n  - id: later').replace(
        'contrasts',
        'families: [{id: own, name: Own}]\ncontrasts',
      ),
      'family was `declared`, is `own`',
    ],
  ])('makes a contrast exploratory when %s changed, and leaves the others', async (_, plan, what) => {
    const {states, reasons, contrasts, rules} = await settle(plan);
    expect(states).toEqual({reform: 'frozen', letters: 'changed-since-freeze', later: 'exploratory'});
    expect(reasons).toEqual([`changed since the freeze of 2022-03-01: ${what}`]);
    expect(families(contrasts)).toEqual([
      ['reform', true, 'declared'],
      ['letters', false, 'exploratory'],
      ['later', false, 'exploratory'],
    ]);
    expect(rules).toEqual(['plan/changed-since-freeze', 'plan/smaller-family']);
  });

  it.each([
    ['the office', PLAN.replace('office: any', 'office: mayor')],
    ['thresholds', PLAN.replace('office', 'bootstrap: {confidence: 0.9}\noffice')],
    ['draws', PLAN.replace('office', 'permutations: {draws: 1999}\noffice')],
    ['a frame taken away', PLAN.replace('office', 'further: [burden]\noffice')],
  ])('makes every contrast exploratory when %s changed', async (_, plan) => {
    expect((await settle(plan)).states).toMatchObject({
      reform: 'changed-since-freeze',
      letters: 'changed-since-freeze',
    });
  });

  it('holds against the freeze what is asked for on the command line', async () => {
    const {states} = await settle(PLAN, {overrides: {office: 'mayor'}});
    expect(states).toMatchObject({reform: 'changed-since-freeze', letters: 'changed-since-freeze'});
  });

  it('says that the seed is another, and leaves contrasts frozen', async () => {
    const {states, declarations, rules} = await settle(PLAN, {overrides: {seed: 77}});
    expect(states).toMatchObject({reform: 'frozen'});
    expect(declarations.otherInputs).toEqual(['the seed (`1` then, `77` now)']);
    expect(rules).toEqual(['plan/other-inputs']);
  });

  it('shows a contrast declared since as changed, and one declared no more', async () => {
    const {states, reasons} = await settle(
      writePlan(
        REFORM.replace('declared: true', 'declared: false') +
          LETTERS +
          LATER.replace('false', 'true') +
          LETTERS.replaceAll('letters', 'new').replace('letter', 'poem'),
      ),
    );
    expect(states).toEqual({
      reform: 'changed-since-freeze',
      letters: 'frozen',
      later: 'changed-since-freeze',
      new: 'changed-since-freeze',
    });
    expect(reasons).toEqual([
      'changed since the freeze of 2022-03-01: declared then, exploratory now',
      'changed since the freeze of 2022-03-01: exploratory then, declared now',
      'changed since the freeze of 2022-03-01: added',
    ]);
  });

  it('never lets a declared contrast go in silence', async () => {
    const {declarations, rules, messages} = await settle(writePlan(REFORM));
    expect(declarations.missing).toEqual([{id: 'letters', name: 'letters', family: 'declared'}]);
    expect(rules).toEqual(['plan/declared-missing', 'plan/smaller-family']);
    expect(messages[0]?.text).toContain('it is declared and not reported');
    expect(declarations.families[0]).toMatchObject({contrasts: 1, frozenContrasts: 2});
  });

  it('does not ask after an exploratory contrast that is gone', async () => {
    expect((await settle(writePlan(REFORM + LETTERS))).rules).toEqual([]);
  });

  it('holds vocabulary and profiles against the freeze', async () => {
    const pair = (reference: string) =>
      `vocabulary: [{id: v, name: V, declared: true, target: {label: t, where: {genre: a}}, reference: {label: r, where: {${reference}}}}, {id: w, name: W, declared: false, target: {label: t, where: {genre: a}}}]\n`;
    const [was, is] = [writePlan(REFORM, pair('genre: b')), writePlan(REFORM, pair('genre: c'))];
    const state = async (plan: string) =>
      (await settle(plan, {frozen: was})).declarations.vocabulary.map(one => one.state);
    expect(await state(was)).toEqual(['frozen', 'exploratory']);
    expect(await state(is)).toEqual(['changed-since-freeze', 'exploratory']);
  });
});

describe('resolvePlan(project, overrides)', () => {
  it('takes the seed from the command line, else the plan, else the project', async () => {
    const seeded = writePlan(REFORM, 'seed: 5\n');
    const seed = async (plan: string, overrides: PlanOverrides) => (await settle(plan, {frozen: null, overrides})).seed;
    expect([await seed(seeded, {seed: 9}), await seed(seeded, {}), await seed(PLAN, {})]).toEqual([9, 5, 1]);
  });

  it('gives groups without an office that of the plan, lifted by `any`', async () => {
    const plan = writePlan(groups('g', 'genre: a', 'genre: b, office: any')).replace(
      'office: any\nperiods',
      'office: mayor\nperiods',
    );
    const {contrasts} = await settle(plan, {frozen: null});
    expect([contrasts[0]?.target.where.office, contrasts[0]?.reference.where.office]).toEqual([['mayor'], []]);
  });
});

describe('declarationOf(declarations, row)', () => {
  const row = {contrast: 'reform', frame: 'burden', declared: true};
  it('is that of the contrast', async () => {
    const {declarations} = await settle(PLAN);
    expect(declarationOf(declarations, row)).toEqual({state: 'frozen', reason: null});
  });
  it('is exploratory for what filters made narrower, for contrasts of nobody, and frames shown apart', async () => {
    const {declarations} = await settle(PLAN, {frozen: null});
    expect(declarationOf(declarations, {...row, declared: false}).state).toBe('exploratory');
    expect(declarationOf(declarations, {...row, contrast: 'typed'}).state).toBe('exploratory');
    const apart = await settle(PLAN.replace('office', 'further: [burden]\noffice'), {frozen: null});
    expect(declarationOf(apart.declarations, row).state).toBe('exploratory');
  });
  it('is the word of the row where nothing else is known', () => {
    expect(declarationOf(undefined, row).state).toBe('declared');
  });
});
