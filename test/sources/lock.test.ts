import {existsSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {type Effects, nodeEffects} from '../../src/effects.js';
import {takeLock} from '../../src/sources/lock.js';
import {temporaryFolder} from '../support/cli.js';

/** A machine `here` on which this process is 10 and only 10 and 20 run. */
const effects: Effects = {
  ...nodeEffects,
  self: () => ({pid: 10, host: 'here'}),
  isAlive: pid => pid === 10 || pid === 20,
};

describe('takeLock(effects, folder)', () => {
  it('holds the folder until released', async () => {
    const folder = temporaryFolder();
    const lock = await takeLock(effects, folder);
    expect(readdirSync(folder)).toEqual(['.lock-here-10']);
    await lock.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['a dead process', '.lock-here-30'],
    ['an earlier process with our number', '.lock-here-10'],
  ])('takes over from %s', async (_who, name) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, name), '');
    await takeLock(effects, folder);
    expect(readdirSync(folder)).toEqual(['.lock-here-10']);
  });

  it.each([
    ['a living process', '.lock-here-20', /process 20 at work.*wait until it has ended.*remove `/u],
    [
      'another machine',
      '.lock-there-30',
      /process 30 of the machine `there`.*if no refrain runs there any more, remove `/u,
    ],
  ])('respects %s and leaves no file of its own', async (_who, name, words) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, name), '');
    const taking = takeLock(effects, folder);
    await expect(taking).rejects.toMatchObject({
      name: 'UsageError',
      messages: [
        {rule: 'archive/in-use', severity: 'error', place: join(folder, name), text: expect.stringMatching(words)},
      ],
    });
    expect([existsSync(join(folder, name)), existsSync(join(folder, '.lock-here-10'))]).toEqual([true, false]);
  });

  it('respects a process of another machine that has our number', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, '.lock-there-10'), '');
    await expect(takeLock(effects, folder)).rejects.toThrow('process 10 of the machine `there`');
  });

  it('says that the folder cannot be written', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    await expect(takeLock(effects, join(file, 'raw'))).rejects.toMatchObject({
      name: 'UsageError',
      messages: [{rule: 'archive/not-writable', place: join(file, 'raw')}],
    });
  });

  it('lets at most one of many that begin together in', async () => {
    const folder = temporaryFolder();
    const attempts = Array.from({length: 8}, (_, index) =>
      takeLock({...effects, self: () => ({pid: 100 + index, host: 'here'}), isAlive: () => true}, folder),
    );
    const results = await Promise.allSettled(attempts);
    expect(results.filter(({status}) => status === 'fulfilled').length).toBeLessThan(2);
  });
});

describe('nodeEffects.isAlive(pid)', () => {
  it('tells running processes from others', () => {
    expect([nodeEffects.isAlive(process.pid), nodeEffects.isAlive(1), nodeEffects.isAlive(2 ** 22 + 1)]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
