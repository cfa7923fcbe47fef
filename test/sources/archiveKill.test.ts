import {spawn} from 'node:child_process';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {describe, expect, it} from 'vitest';
import {nodeEffects} from '../../src/effects.js';
import {openArchive} from '../../src/sources/archive.js';
import {ROOT, temporaryFolder} from '../support/cli.js';

const KILLS = 10;

const module = (path: string): string => JSON.stringify(pathToFileURL(join(ROOT, 'dist', path)).href);

/** Keeps pages of up to 300 kB until killed, three at a time; prints the number of each once it is kept. */
const WRITER = `
import {writeSync} from 'node:fs';
import {nodeEffects} from ${module('effects.js')};
import {openArchive} from ${module('sources/archive.js')};
const [folder, first] = process.argv.slice(1);
const {archive} = await openArchive(nodeEffects, folder);
let next = Number(first);
const work = async () => {
  for (;;) {
    const number = next++;
    const url = 'https://a.example/' + number;
    const bytes = new TextEncoder().encode((number + ' ').repeat(1 + (number * 7919) % 50000));
    await archive.keep({url, finalUrl: url, redirects: [], status: 200, headers: {}, retrieved: '2026-10-02T12:00:00Z', source: null, note: null}, bytes);
    writeSync(1, number + '\\n');
  }
};
await Promise.all([work(), work(), work()]);
`;

/** Numbers acknowledged by a writer that was killed `ms` after its first one. */
function killedAfter(ms: number, folder: string, first: number): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', WRITER, folder, String(first)]);
    let [out, errors] = ['', ''];
    child.stdout.on('data', chunk => {
      if (out === '') setTimeout(() => child.kill('SIGKILL'), ms);
      out += chunk;
    });
    child.stderr.on('data', chunk => {
      errors += chunk;
    });
    child.on('close', (_code, signal) => {
      if (signal === 'SIGKILL') resolve(out.split('\n').filter(Boolean).map(Number));
      else reject(new Error(errors));
    });
  });
}

describe('an archive whose writer is killed', () => {
  it(`holds everything it acknowledged, ${KILLS} times over, and opens again`, {timeout: 30_000}, async () => {
    const folder = temporaryFolder();
    const acknowledged: number[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      const kept = await killedAfter((kill * 37) % 97, folder, (acknowledged.at(-1) ?? 0) + 10);
      acknowledged.push(...kept.sort((a, b) => a - b));
      const {archive, messages} = await openArchive(nodeEffects, folder);
      const expected = acknowledged.slice(-50).map(number => `https://a.example/${number}`);
      const problems = expected.map(async url => [
        url,
        (await archive.read(archive.latest(url)?.sha256 ?? '')).problem,
      ]);
      expect(await Promise.all(problems)).toEqual(expected.map(url => [url, null]));
      expect(messages.filter(({severity}) => severity !== 'info')).toEqual([]);
      // Killed between the journal and its acknowledgement: at most the pages in flight.
      expect(archive.retrievals.length - acknowledged.length).toBeLessThanOrEqual(3 * (kill + 1));
      await archive.close();
    }
    expect(acknowledged.length).toBeGreaterThan(KILLS);
  });

  it('keeps a second writer out while it lives', async () => {
    const folder = temporaryFolder();
    const {archive} = await openArchive(nodeEffects, folder);
    await expect(killedAfter(0, folder, 1)).rejects.toThrow(
      `Unexpected process ${process.pid} at work on this archive`,
    );
    await archive.close();
    expect(await killedAfter(0, folder, 1)).not.toEqual([]);
  });
});
