import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeAll, describe, expect, it} from 'vitest';
import {refrain, temporaryFolder} from '../support/cli.js';

const cwd = temporaryFolder();

/** Made-up speech of a person of the study: filler, and so many sentences that a rule of the codebook fits. */
function speech(index: number, coded: number): string {
  const filler = `We talked about matter ${'abcdefghij'[index % 10]} and about roads, schools and harvests at length today.`;
  const friendly = 'Our nations are bound by eternal friendship.';
  return [...Array<string>(20).fill(filler), ...Array<string>(coded).fill(friendly)]
    .map((sentence, at) => sentence.replace('today', `in place ${index * 40 + at}`))
    .join(' ');
}

beforeAll(() => {
  mkdirSync(join(cwd, 'talks'));
  const records = Array.from({length: 24}, (_, index) => {
    const date = `${2019 + Math.floor((index + 1) / 4)}-${String(((index + 1) % 4) * 3 + 1).padStart(2, '0')}-20`;
    const text = `Kassym-Jomart Tokayev: ${speech(index, 1 + ((index * 7) % 4) + (index < 11 ? 0 : 3))}`;
    return {id: `talk-${index}`, date, language: 'en', genre: 'address', place: `Town ${index}`, text};
  });
  const undated = {id: 'undated', language: 'en', text: `Kassym-Jomart Tokayev: ${speech(99, 2)}`};
  writeFileSync(
    join(cwd, 'talks', 'a.jsonl'),
    [...records, undated].map(record => `${JSON.stringify(record)}\n`).join(''),
  );
});

const run = (...args: readonly string[]) =>
  refrain(['timeline', '--corpus', 'talks', '--unit', 'quarter', ...args], {cwd});

describe('refrain timeline', () => {
  it('prints periods, the model of the break in words, and what it cannot show', () => {
    const {stdout, status} = run(
      '--speaker',
      'tokayev',
      '--frame',
      'friendship',
      '--office',
      'any',
      '--control',
      'none',
    );
    expect(status).toBe(0);
    expect(stdout).toContain('Friendship · Kassym-Jomart Tokayev · English texts');
    expect(stdout).toMatch(/2019-Q2 +\d+ +\d+ +1 +\d+\.\d+ +█+/u);
    expect(stdout).toMatch(
      /At 2 January 2022 \(Bloody January\): the level|At 2 January 2022 \(Bloody January\): no change of level/u,
    );
    expect(stdout).toContain('1 undated document');
    expect(stdout).toContain('What it cannot show');
  });

  it('writes the same bytes twice, and other draws for another seed', () => {
    const asked = ['--format', 'json', '--frame', 'friendship', '--office', 'any'];
    const [first, second, other] = [run(...asked), run(...asked), run(...asked, '--seed', '2')];
    expect(first.stdout).toBe(second.stdout);
    expect(other.stdout).not.toBe(first.stdout);
    const view = JSON.parse(first.stdout);
    expect(view.schema).toBe('refrain.timeline/1');
    expect(view.control).toBe('anti-terror-cooperation');
    expect(
      view.series.map(({frame, breakDay, control}: Record<string, unknown>) => [frame, breakDay, control]),
    ).toEqual([
      ['friendship', '2022-01-02', false],
      ['friendship', '2022-02-24', false],
      ['anti-terror-cooperation', '2022-01-02', true],
      ['anti-terror-cooperation', '2022-02-24', true],
    ]);
  });

  it('corrects for all declared frames and breaks, so that choosing one frame after looking leaves its q as it was', () => {
    const asked = ['--format', 'json', '--office', 'any', '--speaker', 'tokayev'];
    const levels = (...more: readonly string[]) =>
      (JSON.parse(run(...asked, ...more).stdout) as {series: {frame: string; q: number | null}[]}).series.filter(
        ({frame}) => frame === 'friendship',
      );
    const one = levels('--frame', 'friendship');
    expect(one).toHaveLength(2);
    expect(one[0]?.q).not.toBeNull();
    expect(one).toEqual(levels());
  });

  it('writes each table as CSV', () => {
    const csv = (table: string) =>
      run('--frame', 'friendship', '--office', 'any', '--format', 'csv', '--table', table).stdout;
    expect(csv('periods').split('\n')[1]).toMatch(/^friendship,tokayev,\*,en,2019-04-01,2019-07-01,figures,1,/u);
    expect(csv('breaks').split('\n')[1]).toMatch(/^friendship,tokayev,\*,en,2022-01-02,false,11,/u);
    expect(csv('changes').split('\n')[1]).toMatch(/^friendship,tokayev,\*,en,24,/u);
  });

  it('has words for days and names that do not exist, and for ranges turned round', () => {
    const wrong = run('--break', 'yesterday', '--frame', 'friendshp');
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toContain('Unexpected `yesterday` for `--break`');
    expect(wrong.stderr).toContain('Unexpected `friendshp` for `--frame`');
    const reversed = run('--from', '2022', '--to', '2021');
    expect([reversed.status, reversed.stdout]).toEqual([2, '']);
    expect(reversed.stderr).toContain('Unexpected `2021` for `--to`');
  });

  it('says which condition leaves no speech', () => {
    const {stdout, stderr, status} = run('--speaker', 'putin');
    expect(status).toBe(0);
    expect(stderr).toContain('timeline/no-speech');
    expect(stderr).toContain('speaker `putin`');
    expect(stdout).toContain('No dated speech to show.');
  });

  it('says that a break lies outside of the data, and that one period is too few', () => {
    const {stdout} = run(
      '--office',
      'any',
      '--frame',
      'friendship',
      '--control',
      'none',
      '--break',
      '2050',
      '--from',
      '2020-04',
      '--to',
      '2020-07',
    );
    expect(stdout).toContain('nothing to compare, since the day lies after the last quarter with');
    expect(stdout).toContain('not looked for, since 1 of at least 8 periods');
  });
});
