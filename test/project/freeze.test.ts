import {describe, expect, it} from 'vitest';
import {planFreeze} from '../../src/commands/planFreeze.js';
import {frozenPath} from '../../src/project/freeze.js';
import {effectsAt, exampleFiles, loadExample} from '../support/exampleProject.js';

const FROZEN = '/p/analysis.frozen.yaml';

async function frozen(changes: Parameters<typeof exampleFiles>[0] = {}) {
  const files = exampleFiles(changes);
  await planFreeze(await loadExample(files), {again: null}, effectsAt(files));
  return files;
}

/** State of the freeze and rules of warnings after a change of its text. */
async function afterChange(change: (text: string) => string) {
  const files = await frozen();
  files.set(FROZEN, change(files.get(FROZEN) ?? ''));
  const {freeze, messages} = await loadExample(files);
  return [freeze, messages.map(({rule, severity}) => `${severity} ${rule}`)];
}

describe('frozenPath(planPath)', () => {
  it('stands beside the plan', () => {
    expect(frozenPath('analysis.yaml')).toBe('analysis.frozen.yaml');
    expect(frozenPath('plans/second.yml')).toBe('plans/second.frozen.yaml');
  });
});

describe('readFreeze(effects, project)', () => {
  it('is none, without a word, where there is no file', async () => {
    const {freeze, messages} = await loadExample(exampleFiles());
    expect([freeze, messages]).toEqual([null, []]);
  });

  it('is read with the project, and belongs to its files', async () => {
    const {freeze, files, messages} = await loadExample(await frozen());
    expect(freeze?.plan.contrasts.map(({id}) => id)).toEqual(['reform']);
    expect(files.at(-1)).toEqual({path: 'analysis.frozen.yaml', sha256: freeze?.sha256});
    expect(messages).toEqual([]);
  });

  it('survives other line ends, which editors and git make', async () => {
    const [freeze] = await afterChange(text => text.replaceAll('\n', '\r\n'));
    expect(freeze).not.toBeNull();
  });

  it.each([
    ['another date', (text: string) => text.replace('frozen: 2022-03-01', 'frozen: 2021-03-01')],
    ['another contrast', (text: string) => text.replace('to:2022-01-01', 'to:2021-01-01')],
    ['another reason', (text: string) => text.replace('history: []', 'history: []\nextra: 1')],
    ['no seal', (text: string) => text.replace(/^seal:.*$/mu, '')],
    ['a cut', (text: string) => text.slice(0, text.length / 2)],
    ['nothing at all', () => ''],
    ['a newer schema', (text: string) => text.replace('refrain.frozen-plan/1', 'refrain.frozen-plan/2')],
  ])('counts as none, loudly, with %s', async (_, change) => {
    expect(await afterChange(change)).toEqual([null, ['warning plan/frozen-damaged']]);
  });

  it.each([
    [
      'of another plan file',
      {'refrain.yaml': (text: string) => text.replace('plan: analysis.yaml', 'plan: other.yaml')},
    ],
    [
      'of another project with another question',
      {
        'refrain.yaml': (text: string) => text.replace('How migration is talked about', 'Bread'),
        'analysis.yaml': (text: string) => text.replace('Is migration talked', 'Is bread talked'),
      },
    ],
  ])('counts as none, loudly, when it is one %s', async (_, changes) => {
    const files = await frozen();
    for (const [name, change] of Object.entries(changes))
      files.set(`/p/${name}`, change(files.get(`/p/${name}`) ?? ''));
    files.set('/p/other.yaml', files.get('/p/analysis.yaml') ?? '');
    files.set('/p/other.frozen.yaml', files.get(FROZEN) ?? '');
    const {freeze, messages} = await loadExample(files);
    expect([freeze, messages.map(({rule}) => rule)]).toEqual([null, ['plan/frozen-other']]);
  });

  it('stays that of a project whose name alone was corrected', async () => {
    const files = await frozen();
    files.set('/p/refrain.yaml', (files.get('/p/refrain.yaml') ?? '').replace('How migration', 'How immigration'));
    expect((await loadExample(files)).freeze).not.toBeNull();
  });
});
