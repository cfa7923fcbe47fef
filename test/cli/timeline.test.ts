import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeAll, describe, expect, it} from 'vitest';
import {ROOT, refrain} from '../support/cli.js';
import {addCorpus, norland, speech} from '../support/norland.js';

let cwd = '';

/** Twenty-four talks, one a quarter, the frame more often from the twelfth on, and one without a date. */
beforeAll(() => {
  cwd = norland();
  const talks = Array.from({length: 24}, (_, index) => ({
    id: `talk-${index}`,
    date: `${2019 + Math.floor((index + 1) / 4)}-${String(((index + 1) % 4) * 3 + 1).padStart(2, '0')}-20`,
    genre: 'address',
    text: speech('Ann Green', index, 1 + ((index * 7) % 4) + (index < 11 ? 0 : 3)),
  }));
  addCorpus(cwd, 'talks', [...talks, {id: 'undated', text: speech('Ann Green', 99, 2)}]);
});

/** The made-up study with the frames of the study this project ships. */
function withManyFrames(): string {
  const folder = norland();
  const settings = join(folder, 'refrain.yaml');
  const lexicon = JSON.stringify(join(ROOT, 'lexicons', 'narratives'));
  writeFileSync(settings, readFileSync(settings, 'utf8').replace(/^lexicon: .*$/mu, `lexicon: ${lexicon}`));
  const talks = Array.from({length: 24}, (_, index) => ({
    id: `talk-${index}`,
    date: `${2019 + Math.floor((index + 1) / 4)}-${String(((index + 1) % 4) * 3 + 1).padStart(2, '0')}-20`,
    genre: 'address',
    text: `${speech('Ann Green', index, 0)} ${'Our nations are bound by eternal friendship. '.repeat(1 + (index % 4))}We shall never give up our sovereignty.`,
  }));
  addCorpus(folder, 'talks', talks);
  return folder;
}

const run = (...args: readonly string[]) =>
  refrain(['timeline', '--corpus', 'talks', '--unit', 'quarter', ...args], {cwd});

describe('refrain timeline', () => {
  it('prints periods, the model of the break in words, and what it cannot show', () => {
    const {stdout, status} = run('--speaker', 'green', '--frame', 'burden', '--office', 'any', '--control', 'none');
    expect(status).toBe(0);
    expect(stdout).toContain('Burden · Ann Green · English texts');
    expect(stdout).toMatch(/2019-Q2 +\d+ +\d+ +1 +\d+\.\d+\*? +█+/u);
    expect(stdout).toMatch(/At 1 January 2022 \(Reform\): (?:the level|no change of level)/u);
    expect(stdout).toContain('1 undated document');
    expect(stdout).toContain('What it cannot show');
  });

  it('writes the same bytes twice, and other draws for another seed', () => {
    const asked = ['--format', 'json', '--frame', 'burden', '--office', 'any'];
    const [first, second, other] = [run(...asked), run(...asked), run(...asked, '--seed', '2')];
    expect(first.stdout).toBe(second.stdout);
    expect(other.stdout).not.toBe(first.stdout);
    const view = JSON.parse(first.stdout);
    expect(view.schema).toBe('refrain.timeline/1');
    expect(view.control).toBeNull();
    expect(
      view.series.map(({frame, breakDay, control}: Record<string, unknown>) => [frame, breakDay, control]),
    ).toEqual([['burden', '2022-01-01', false]]);
  });

  it('corrects for all declared frames and breaks, so that choosing one frame after looking leaves its q as it was', () => {
    const folder = withManyFrames();
    const levels = (...more: readonly string[]) => {
      const {stdout} = refrain(['timeline', '--corpus', 'talks', '--format', 'json', '--unit', 'quarter', ...more], {
        cwd: folder,
      });
      const {series} = JSON.parse(stdout) as {series: {frame: string; q: number | null}[]};
      return series.filter(({frame}) => frame === 'friendship');
    };
    const one = levels('--frame', 'friendship');
    expect(one).toHaveLength(1);
    expect(one[0]?.q).not.toBeNull();
    expect(one).toEqual(levels());
  });

  it('writes each table as CSV', () => {
    const csv = (table: string) =>
      run('--frame', 'burden', '--unit', 'quarter', '--format', 'csv', '--table', table).stdout;
    expect(csv('periods').split('\n')[1]).toMatch(/^burden,green,\*,en,2019-04-01,2019-07-01,figures,1,/u);
    expect(csv('breaks').split('\n')[1]).toMatch(/^burden,green,\*,en,2022-01-01,false,11,/u);
    expect(csv('changes').split('\n')[1]).toMatch(/^burden,green,\*,en,24,/u);
  });

  it('has words for days and names that do not exist, and for ranges turned round', () => {
    const wrong = run('--break', 'yesterday', '--frame', 'brden');
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toContain('Unexpected `yesterday` for `--break`');
    expect(wrong.stderr).toContain('Unexpected `brden` for `--frame`');
    const reversed = run('--from', '2022', '--to', '2021');
    expect([reversed.status, reversed.stdout]).toEqual([2, '']);
    expect(reversed.stderr).toContain('Unexpected `2021` for `--to`');
  });

  it('says which condition leaves no speech', () => {
    const {stdout, stderr, status} = run('--speaker', 'brown');
    expect(status).toBe(0);
    expect(stderr).toContain('input/no-speech');
    expect(stderr).toContain('speaker `brown`');
    expect(stdout).toContain('No dated speech to show.');
  });

  it('says that a break lies outside of the data, and that one period is too few', () => {
    const {stdout} = run(
      '--office',
      'any',
      '--frame',
      'burden',
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
