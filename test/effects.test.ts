import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {nodeEffects} from '../src/effects.js';
import {temporaryFolder} from './support/cli.js';

describe('nodeEffects.draft(path)', () => {
  it('shows the file under its name only when committed', async () => {
    const path = join(temporaryFolder(), 'deep', 'a.txt');
    const draft = await nodeEffects.draft(path);
    await draft.write('one\n');
    expect(existsSync(path)).toBe(false);
    await draft.commit();
    expect(readFileSync(path, 'utf8')).toBe('one\n');
    expect(readdirSync(join(path, '..'))).toEqual(['a.txt']);
  });

  it('leaves nothing and the old file alone when discarded', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.txt'), 'old');
    const draft = await nodeEffects.draft(join(folder, 'a.txt'));
    await draft.write('new');
    await draft.discard();
    expect(readdirSync(folder)).toEqual(['a.txt']);
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('old');
  });

  it('fails at commit, not in the background, when the target is a folder', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'a', 'b'), {recursive: true});
    const draft = await nodeEffects.draft(join(folder, 'a'));
    await draft.write('x');
    await expect(draft.commit()).rejects.toThrow();
  });
});

describe('nodeEffects.kind(path)', () => {
  it('tells files, folders and nothing apart', async () => {
    const folder = temporaryFolder();
    await nodeEffects.writeText(join(folder, 'a.txt'), 'x');
    expect([
      await nodeEffects.kind(folder),
      await nodeEffects.kind(join(folder, 'a.txt')),
      await nodeEffects.kind(join(folder, 'b')),
    ]).toEqual(['folder', 'file', 'none']);
  });
});
