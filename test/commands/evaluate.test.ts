import {join} from 'node:path';
import {beforeAll, describe, expect, it} from 'vitest';
import {type Evaluation, evaluate} from '../../src/commands/evaluate.js';
import {nodeEffects} from '../../src/effects.js';
import {UsageError} from '../../src/model/index.js';
import {loadProject, type Project} from '../../src/project/load.js';
import {ROOT} from '../support/cli.js';
import {memoryEffects} from '../support/memoryEffects.js';

const DOCUMENT = {
  id: 'speech',
  date: '2020-05-01',
  speaker: 'Kassym-Jomart Tokayev',
  text: 'Our peoples are bound by friendship. Trade grew by a tenth. We value our independence.',
};
const FRIENDSHIP = [{frame: 'friendship', stance: 'affirm'}];

const unit = (id: string, fields: object = {}): object => ({
  schema: 'refrain.gold/1',
  id,
  document: 'speech',
  language: 'en',
  speaker: null,
  before: '',
  text: 'Our peoples are bound by friendship.',
  after: '',
  codes: FRIENDSHIP,
  unsure: false,
  ...fields,
});
const UNITS = [
  unit('found'),
  unit('quiet', {text: 'Trade grew by a tenth.', codes: []}),
  unit('missed', {text: 'We value our independence.', unsure: true}),
  unit('elsewhere', {document: 'b', text: 'Our friends came to dinner.', codes: [], speaker: 'Vladimir Putin'}),
];

let project: Project;
beforeAll(async () => {
  project = await loadProject(nodeEffects, ROOT);
});

/** Evaluate these lines, with the speech as corpus unless `corpus` is false. */
function run(
  lines: readonly (object | string)[],
  {frames = [], corpus = true}: {frames?: readonly string[]; corpus?: boolean} = {},
): Promise<Evaluation> {
  const written = lines.map(line => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  const files = new Map([
    [join('/f', 'gold.jsonl'), written],
    [join('/f', 'speeches.jsonl'), JSON.stringify(DOCUMENT)],
  ]);
  const options = {gold: 'gold.jsonl', corpus: corpus ? ['speeches.jsonl'] : [], frames, from: '/f'};
  return evaluate(project, options, memoryEffects(files));
}

const rulesIn = ({log}: Evaluation) => log.groups().map(({rule, count}) => `${rule} ${count}`);

describe('evaluate(project, options, effects)', () => {
  it('scores the frames that occur in gold, per side, beside the keyword list', async () => {
    const {view} = await run(UNITS);
    expect(view).toMatchObject({units: 4, unsure: 1, inDocument: 3, frames: ['friendship'], weighted: false});
    expect(view.rows).toMatchObject([
      {
        frame: 'friendship',
        language: 'en',
        side: '*',
        positives: 2,
        coder: {truePositives: 1, falsePositives: 0, falseNegatives: 1, trueNegatives: 2},
        keywords: {truePositives: 1, falsePositives: 1},
        unsure: {falseNegatives: 1},
      },
      {side: 'KZ', positives: 2},
      {side: 'RU', positives: 0, keywords: {falsePositives: 1}},
    ]);
  });

  it('takes the side from the turn, without the document from the speaker named, else from nobody', async () => {
    const sides = async (lines: readonly object[], corpus: boolean) =>
      (await run(lines, {corpus})).view.rows.map(({side}) => side);
    expect(await sides([unit('a')], true)).toEqual(['*', 'KZ']);
    expect(await sides([unit('a', {speaker: 'President of Russia Vladimir Putin'})], false)).toEqual(['*', 'RU']);
    expect(await sides([unit('a', {speaker: 'A Person'})], false)).toEqual(['*', 'unknown']);
  });

  it('lists errors with the words they rest on, and those masks hide', async () => {
    const text = 'We signed the Treaty of Friendship.';
    const {view} = await run([...UNITS, unit('masked', {document: 'c', text})]);
    expect(view.errors).toMatchObject([
      {
        kind: 'missed',
        unit: 'missed',
        side: 'KZ',
        found: [{frame: 'sovereignty', evidence: [{role: 'context'}, {role: 'cue', text: 'independence'}]}],
        masked: [],
      },
      {kind: 'missed', unit: 'masked', found: [], masked: [{role: 'mask', rule: 'mask/en/treaty-titles'}]},
    ]);
  });

  it('scores the frames asked for instead, weighted where every unit has its probability', async () => {
    const {view, log} = await run(
      UNITS.map(one => ({...one, pi: 0.5})),
      {frames: ['sovereignty', 'sovereignty']},
    );
    expect(view).toMatchObject({frames: ['sovereignty'], weighted: true});
    expect(view.rows[0]).toMatchObject({coder: {falsePositives: 1}, weighted: {precision: {value: 0}}});
    expect(log.count('warning')).toBe(0);
  });

  it('says so where only some units have a probability, and weights nothing', async () => {
    const found = await run([...UNITS, unit('drawn', {pi: 0.5})]);
    expect(rulesIn(found)).toEqual(['gold/some-probabilities 1']);
    expect(found.view.rows.every(({weighted}) => weighted === null)).toBe(true);
  });

  it('counts strata at their size where every unit has one, each in one language', async () => {
    const drawn = (stratum: string, fields: object = {}) => ({pi: 0.5, stratum, ...fields});
    const units = (french: string) => [
      ...UNITS.map((one, index) => ({...one, ...drawn(index < 2 ? 'near' : 'rest')})),
      unit('other', {text: 'Торговля выросла.', language: 'ru', codes: [], document: 'c', ...drawn(french)}),
    ];
    const strata = async (name: string) =>
      (await run(units(name))).view.rows.map(row => row.stratified?.strata ?? null);
    expect(await strata('ru')).toEqual([2, null, null, 1, null]);
    expect(await strata('rest')).toEqual([null, null, null, null, null]);
  });

  it('names a unit that does not stand in its document, and codes it between its neighbours', async () => {
    const found = await run([...UNITS, unit('lost', {text: 'Friendship binds our peoples.'})]);
    expect(rulesIn(found)).toEqual(['gold/sentence-not-found 1']);
    expect(found.view).toMatchObject({units: 5, inDocument: 3});
    expect(found.view.rows[0]?.coder.truePositives).toBe(2);
  });

  it('finds a unit written in decomposed letters', async () => {
    const text = 'Доброе й.';
    const document = JSON.stringify({...DOCUMENT, text});
    const files = new Map([
      ['/f/gold.jsonl', JSON.stringify(unit('a', {text: text.normalize('NFD'), language: 'ru'}))],
      ['/f/speeches.jsonl', document],
    ]);
    const options = {gold: 'gold.jsonl', corpus: ['speeches.jsonl'], frames: [], from: '/f'};
    expect((await evaluate(project, options, memoryEffects(files))).view.inDocument).toBe(1);
  });

  it('warns where accuracy differs between groups', async () => {
    const many = (name: string, fields: object) =>
      Array.from({length: 12}, (_, index) => unit(`${name}${index}`, {document: `${name}${index}`, ...fields}));
    const kz = many('kz', {speaker: 'Kassym-Jomart Tokayev', date: '2023-05-01'});
    const ru = many('ru', {speaker: 'Vladimir Putin', date: '2020-05-01', text: 'Trade grew by a tenth.'});
    const {log} = await run([...kz, ...ru], {corpus: false});
    const [group] = log.groups();
    expect(group).toMatchObject({rule: 'evaluate/unequal-accuracy', severity: 'warning', count: 2});
    expect(group?.first.map(({text}) => text)).toEqual([
      'Unequal accuracy for `friendship` (en), expected the same in both groups; recall by side: KZ 1.00 (12/12), RU 0.00 (0/12); difference 1.00 [0.66, 1.00]: more is found for KZ than for RU, so a comparison of their rates shows a difference that is not there, or hides one. Correct for it before comparing them (in 2 of 2 comparisons the interval of the difference excludes 0; by chance alone up to about 0.1 would).',
      expect.stringContaining('recall by period: before January 2022 0.00 (0/12), from January 2022 1.00 (12/12)'),
    ]);
  });

  it('goes on past lines that are no units', async () => {
    const found = await run([
      ...UNITS,
      'no json',
      unit('found'),
      unit('x', {pi: 2}),
      unit('y', {codes: [{frame: 'z'}]}),
    ]);
    expect(found.view.units).toBe(5);
    expect(rulesIn(found)).toEqual(['gold/duplicate-id 1', 'gold/invalid-line 2', 'gold/unknown-frame 1']);
  });

  it.each([
    ['an empty file', [''], [], 'gold/empty'],
    ['no usable line', ['{"a": 1}'], [], 'gold/empty'],
    ['a frame nobody knows', UNITS, ['friends'], 'evaluate/unknown-frame'],
  ])('refuses %s', async (_, lines, frames, rule) => {
    const error = await run(lines, {frames}).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UsageError);
    expect((error as UsageError).messages[0]?.rule).toBe(rule);
  });
});
