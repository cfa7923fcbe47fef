import {describe, expect, it} from 'vitest';
import {planFreeze} from '../../src/commands/planFreeze.js';
import type {Effects} from '../../src/effects.js';
import {UsageError} from '../../src/model/index.js';
import {sha256} from '../../src/readers/index.js';
import {parseFrozenPlan} from '../../src/schema/frozenPlan.js';
import {effectsAt, exampleFiles, loadExample, REFORM, writePlan} from '../support/exampleProject.js';

const FROZEN = '/p/analysis.frozen.yaml';
const run = (name: string, finished: string, words = 5) =>
  JSON.stringify({settings: {name}, counts: {words}, clock: {finished}});

async function freeze(files: Map<string, string>, again: string | null = null, time?: string) {
  return planFreeze(await loadExample(files), {again}, effectsAt(files, time));
}

async function refused(files: Map<string, string>, again: string | null = null) {
  const error = await freeze(files, again).catch((thrown: unknown) => thrown);
  if (!(error instanceof UsageError)) throw new Error('expected a refusal');
  return error.messages.map(({rule}) => rule);
}

describe('planFreeze(project, options, effects)', () => {
  it('writes the resolved plan, its hash, the hashes of what it rests on, version, date and seed', async () => {
    const files = exampleFiles();
    const {path, sha256: hash, frozen} = await freeze(files);
    const text = files.get(FROZEN) ?? '';
    expect([path, hash]).toEqual(['analysis.frozen.yaml', sha256(text)]);
    const {value} = parseFrozenPlan(text, 'f');
    expect(value).toEqual(frozen);
    expect(value?.frozen).toBe('2022-03-01T12:00:00.000Z');
    expect(value?.hashes.plan).toBe(sha256(value?.plan ?? ''));
    expect(value?.hashes.file).toBe(sha256(files.get('/p/analysis.yaml') ?? ''));
    expect(value?.plan).toContain('seed: 1\n');
    expect(value?.plan).toContain('where: speaker:example-speaker+from:2020-01-01+to:2022-01-01\n');
  });

  it('writes the same bytes for the same plan at the same time', async () => {
    const [one, two] = [exampleFiles(), exampleFiles()];
    await freeze(one);
    await freeze(two);
    expect(one.get(FROZEN)).toBe(two.get(FROZEN));
  });

  it('hashes what decides codings and leaves out what does not', async () => {
    const rules = 'lexicons/migration/rules/burden.en.yaml';
    const plain = await freeze(exampleFiles());
    const changed = exampleFiles();
    changed.set(`/p/${rules}`, `${changed.get(`/p/${rules}`)}# a remark\n`);
    expect((await freeze(changed)).frozen.hashes).not.toEqual(plain.frozen.hashes);
    const graded = exampleFiles({
      'lexicons/migration/keywords.en.yaml':
        'schema: refrain.keywords/1\nlanguage: en\nnote: n\nframes: {burden: [burden]}\n',
    });
    expect((await freeze(graded)).frozen.hashes).toEqual(plain.frozen.hashes);
  });

  it('lists runs of this project that had results before, and says which records it cannot read', async () => {
    const name = 'How migration is talked about';
    const files = exampleFiles({
      'output/late/run.json': run(name, '2022-03-02T00:00:00Z'),
      'output/1234e5678901/run.json': run(name, '2022-02-02T00:00:00Z'),
      'output/other/run.json': run('Another project', '2022-02-01T00:00:00Z'),
      'output/empty/run.json': run(name, '2022-02-01T00:00:00Z', 0),
      'output/broken/run.json': '{',
      'output/none/frequency.csv': '',
    });
    const {frozen, unreadable} = await freeze(files);
    expect(frozen.runsBefore).toEqual([{run: '1234e5678901', finished: '2022-02-02T00:00:00.000Z'}]);
    expect(unreadable).toEqual(['broken']);
    expect((await loadExample(files)).freeze?.file.runsBefore).toEqual(frozen.runsBefore);
  });

  it('overwrites nothing without a reason', async () => {
    const files = exampleFiles();
    await freeze(files);
    const before = files.get(FROZEN);
    expect(await refused(files)).toEqual(['plan/already-frozen']);
    expect(await refused(files, '  ')).toEqual(['plan/no-reason']);
    expect(files.get(FROZEN)).toBe(before);
  });

  it('keeps every replaced freeze with the reason', async () => {
    const files = exampleFiles();
    const first = await freeze(files);
    const second = await freeze(files, 'a name was misspelt', '2022-04-01T00:00:00Z');
    const third = await freeze(files, ' again ', '2022-05-01T00:00:00Z');
    expect(third.frozen.history).toEqual([
      {
        frozen: '2022-03-01T12:00:00.000Z',
        plan: first.frozen.hashes.plan,
        sha256: first.sha256,
        damaged: false,
        reason: 'a name was misspelt',
      },
      expect.objectContaining({sha256: second.sha256, reason: 'again'}),
    ]);
  });

  it('keeps what can be read of a damaged freeze, and the hash of one that cannot be read', async () => {
    const files = exampleFiles();
    await freeze(files);
    files.set(FROZEN, (files.get(FROZEN) ?? '').replace('frozen: 2022-03-01', 'frozen: 2022-01-01'));
    const {frozen} = await freeze(files, 'somebody edited it');
    expect(frozen.history).toMatchObject([{frozen: '2022-01-01T12:00:00.000Z', damaged: true}]);
    files.set(FROZEN, 'gone: [');
    const {frozen: next} = await freeze(files, 'cut off');
    expect(next.history).toMatchObject([{frozen: null, plan: null, sha256: sha256('gone: ['), damaged: true}]);
  });

  it('needs a freeze for a second one, and something declared', async () => {
    expect(await refused(exampleFiles(), 'why not')).toEqual(['plan/not-frozen']);
    const plan = writePlan(REFORM.replace('declared: true', 'declared: false'));
    expect(await refused(exampleFiles({'analysis.yaml': plan}))).toEqual(['plan/nothing-declared']);
  });

  it('leaves the old freeze when the disk gives out', async () => {
    const files = exampleFiles();
    await freeze(files);
    const before = files.get(FROZEN);
    const full: Effects = {
      ...effectsAt(files),
      writeBytes: async () => {
        throw new Error('ENOSPC');
      },
    };
    await expect(planFreeze(await loadExample(files), {again: 'x'}, full)).rejects.toThrow('ENOSPC');
    expect(files.get(FROZEN)).toBe(before);
  });
});
