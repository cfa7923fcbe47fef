import {describe, expect, it} from 'vitest';
import {createIngestProgress, durationOf} from '../../src/cli/ingestProgress.js';
import type {IngestItem} from '../../src/commands/ingest.js';

const ITEM: IngestItem = {
  target: 't',
  collection: 'c',
  from: 'http://a.example/1',
  outcome: 'new',
  ids: ['a-1'],
  title: 'Talks',
  date: '2022-01-01',
};

function watch(isTerminal: boolean) {
  const out: string[] = [];
  const clock = {now: 0};
  const progress = createIngestProgress({isTerminal, width: 60, now: () => clock.now, write: text => out.push(text)});
  return {progress, out, clock};
}

describe('createIngestProgress(options)', () => {
  it('foretells the time left from the pages fetched, not from those that were there', () => {
    const {progress, out, clock} = watch(false);
    for (let done = 1; done <= 50; done += 1) progress.onItem({...ITEM, outcome: 'known'}, {done, total: 60});
    for (let done = 51; done <= 53; done += 1) {
      clock.now += 15_000;
      progress.onItem(ITEM, {done, total: 60});
    }
    expect(out.at(-1)).toBe(
      'new a-1 2022-01-01 Talks (53 of 60: 3 new or changed, 50 others, 0 failed, about 2 min left)\n',
    );
    expect(out).toHaveLength(3);
  });

  it('keeps to one line of a terminal, and lets no title steer it', () => {
    const {progress, out} = watch(true);
    progress.onItem({...ITEM, title: '\u001b[31mRed\u202e and long'.repeat(10)}, {done: 1, total: 2});
    expect(out[0]?.startsWith('\r\u001b[2K1 of 2')).toBe(true);
    const shown = out[0]?.slice(5) ?? '';
    expect([shown.includes('\u001b'), shown.includes('\u202e'), shown.length < 60]).toEqual([false, false, true]);
  });

  it('says why it waits long, and not that it waits briefly', () => {
    const {progress, out} = watch(false);
    progress.onWait({host: 'a.example', ms: 15_000, why: 'spacing'});
    progress.onWait({host: 'a.example', ms: 1_800_000, why: 'pause'});
    expect(out).toEqual(['waiting 30 min for a.example (the host wants rest)\n']);
  });
});

describe('durationOf(ms)', () => {
  it.each([
    [10, '1 s'],
    [89_000, '89 s'],
    [90_000, '2 min'],
    [3_600_000, '60 min'],
    [7_500_000, '2 h 5 min'],
  ])('%d ms are %s', (ms, words) => {
    expect(durationOf(ms)).toBe(words);
  });
});
