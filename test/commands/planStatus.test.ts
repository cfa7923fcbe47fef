import {describe, expect, it} from 'vitest';
import {planFreeze} from '../../src/commands/planFreeze.js';
import {planStatus} from '../../src/commands/planStatus.js';
import {renderPlanFreeze} from '../../src/commands/renderPlanFreeze.js';
import {renderPlanStatus} from '../../src/commands/renderPlanStatus.js';
import {effectsAt, exampleFiles, loadExample} from '../support/exampleProject.js';

const RUN = {
  'output/abc/run.json':
    '{"settings":{"name":"How migration is talked about"},"counts":{"words":5},"clock":{"finished":"2022-01-01T00:00:00Z"}}',
};
const RULES = '/p/lexicons/migration/rules/burden.en.yaml';

async function frozen() {
  const files = exampleFiles(RUN);
  const result = await planFreeze(await loadExample(files), {again: null}, effectsAt(files));
  return {files, result};
}
const status = async (files: Map<string, string>) => planStatus(await loadExample(files), effectsAt(files));
const text = async (files: Map<string, string>) => renderPlanStatus(await status(files), {format: 'text', width: 100});

describe('planStatus(project, effects)', () => {
  it('lists runs with results where nothing is frozen', async () => {
    const {items, frozen: none, runsBefore} = await status(exampleFiles(RUN));
    expect([items, none, runsBefore]).toEqual([[], null, [{run: 'abc', finished: '2022-01-01T00:00:00.000Z'}]]);
    expect(await text(exampleFiles(RUN))).toContain('Not frozen. `refrain plan freeze` freezes it.');
  });

  it('finds everything unchanged after a freeze, and the run that was there before', async () => {
    const {files} = await frozen();
    const {items, runsBefore} = await status(files);
    expect(items.map(({what, was, is}) => [what, was === is])).toEqual(
      ['plan', 'file of the plan', 'periods', 'actors', 'codebook', 'lexicon', 'seed', 'refrain'].map(what => [
        what,
        true,
      ]),
    );
    expect(runsBefore).toHaveLength(1);
  });

  it('remembers runs whose folders are gone', async () => {
    const {files} = await frozen();
    files.delete('/p/output/abc/run.json');
    expect((await status(files)).runsBefore).toEqual([{run: 'abc', finished: '2022-01-01T00:00:00.000Z'}]);
  });

  it('tells item by item what changed', async () => {
    const {files} = await frozen();
    files.set(RULES, `${files.get(RULES)}# remark\n`);
    const plan = files.get('/p/analysis.yaml') ?? '';
    files.set('/p/analysis.yaml', plan.replace('declared: true', 'declared: false').replace('seed: null', 'seed: 8'));
    const {items} = await status(files);
    expect(items.filter(({was, is}) => was !== is).map(({what}) => what)).toEqual([
      'plan',
      'file of the plan',
      'lexicon',
      'seed',
    ]);
    expect(items[0]?.changes).toEqual([
      'seed was `1`, is `8`',
      'contrasts: `reform` declared was `true`, is `false`',
      'contrasts: `reform` family was `declared`, is `exploratory`',
    ]);
    const shown = await text(files);
    expect(shown).toMatch(/^lexicon +CHANGED/mu);
    expect(shown).toContain('Changed since the freeze of 2022-03-01: the lexicon');
  });

  it('says that a damaged freeze counts as none', async () => {
    const {files} = await frozen();
    files.set('/p/analysis.frozen.yaml', 'x');
    expect(await text(files)).toContain('NOT FROZEN. Unexpected freeze');
    expect((await status(files)).messages.map(({rule}) => rule)).toEqual(['plan/frozen-damaged']);
  });

  it('claims no more than it knows', async () => {
    const {result} = await frozen();
    const shown = renderPlanFreeze(result, {format: 'text', width: 100});
    expect(shown).toContain(result.sha256);
    expect(shown).toContain('1 run in the output folder. Whoever saw them had looked.');
    expect(shown).toContain('proves nothing about when it was written');
    expect(JSON.parse(renderPlanFreeze(result, {format: 'json', width: 100}))).toMatchObject({
      schema: 'refrain.plan-freeze/1',
    });
  });
});
