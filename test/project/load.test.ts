import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {findProject, loadProject} from '../../src/project/load.js';
import {ROOT} from '../support/cli.js';
import {type Changes, exampleFiles, problemsOf as problems} from '../support/exampleProject.js';
import {memoryEffects} from '../support/memoryEffects.js';

const TEMPLATE = join(ROOT, 'templates', 'project');

const project = (changes: Changes = {}) => memoryEffects(exampleFiles(changes));

describe('findProject(effects, where)', () => {
  const where = {named: null, fallback: '/home'};
  it('looks upwards from the working folder', async () => {
    expect(await findProject(project(), {...where, from: '/p/corpus/letters'})).toBe('/p');
  });
  it('falls back to the installed project', async () => {
    expect(await findProject(project(), {...where, from: '/elsewhere'})).toBe('/home');
  });
  it('refuses a named folder without a project file', async () => {
    await expect(findProject(project(), {...where, named: '/p/corpus', from: '/'})).rejects.toThrow(
      'expected a folder made by',
    );
  });
});

describe('loadProject(effects, folder)', () => {
  it('loads everything the settings name and hashes each file', async () => {
    const {files, lexicon, plan} = await loadProject(project(), '/p');
    expect(files.map(({path}) => path)).toEqual([
      'refrain.yaml',
      'corpus/actors.yaml',
      'corpus/periods.yaml',
      'corpus/sources.yaml',
      'analysis.yaml',
      'lexicons/migration/codebook.yaml',
      'lexicons/migration/stance.en.yaml',
      'lexicons/migration/rules/burden.en.yaml',
    ]);
    expect(lexicon.codebook.id).toBe('migration');
    expect(plan.speakers).toEqual(['example-speaker']);
  });

  it('tells the problems of several files at once', async () => {
    const found = await problems({'corpus/actors.yaml': null, 'corpus/periods.yaml': 'schema: 7\n'});
    expect(found).toContainEqual(['project/missing-file', 'corpus/actors.yaml']);
    expect(
      found.some(([rule, place]) => rule === 'schema/unexpected-value' && place?.startsWith('corpus/periods.yaml:1:')),
    ).toBe(true);
  });

  it('refuses a newer schema', async () => {
    expect(await problems({'refrain.yaml': 'schema: refrain.project/2\nname: x\n'})).toEqual([
      ['schema/unexpected-value', 'refrain.yaml:1:9'],
    ]);
  });

  it('refuses a plan that names what no other file knows', async () => {
    const plan = readFileSync(join(TEMPLATE, 'analysis.yaml'), 'utf8')
      .replace('period: before', 'period: never')
      .replace('frames: []', 'frames: [weather]');
    expect(await problems({'analysis.yaml': plan})).toEqual([
      ['plan/unknown-name', expect.stringMatching(/^analysis\.yaml:\d+:\d+$/u)],
      ['plan/unknown-name', expect.stringMatching(/^analysis\.yaml:\d+:\d+$/u)],
    ]);
  });

  it('refuses a frame both in the study and apart from it', async () => {
    const plan = readFileSync(join(TEMPLATE, 'analysis.yaml'), 'utf8')
      .replace('frames: []', 'frames: [burden]')
      .replace('further: []', 'further: [burden]');
    expect(await problems({'analysis.yaml': plan})).toEqual([
      ['plan/frame-twice', expect.stringMatching(/^analysis\.yaml:\d+:\d+$/u)],
    ]);
  });
});
