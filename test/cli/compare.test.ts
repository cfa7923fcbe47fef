import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeAll, describe, expect, it} from 'vitest';
import {refrain, temporaryFolder} from '../support/cli.js';
import {sharedCorpus} from '../support/sharedCorpus.js';

const PLAIN = 'New neighbours open shops. The bridge was mended. Our schools are full.';
const BURDEN = 'Migration is a burden. The bridge was mended. Our schools are full.';

/** One article a month by each of two made-up speakers; the second speaks of a burden every time, the first seldom. */
function speeches(): string {
  const records = Array.from({length: 12}, (_, month) => {
    const date = `2021-${String(month + 1).padStart(2, '0')}-05`;
    const own = {date, language: 'en', genre: 'article', copresence: month < 3 ? 'yes' : 'no'};
    return [
      {
        id: `first-${month}`,
        speaker: 'Example Speaker',
        text: month % 4 === 0 ? `${BURDEN} Item ${month}.` : `${PLAIN} Item ${month}.`,
        ...own,
      },
      {id: `second-${month}`, speaker: 'Second Speaker', text: `${BURDEN} Number ${month}.`, ...own},
    ];
  });
  return records
    .flat()
    .map(record => `${JSON.stringify(record)}\n`)
    .join('');
}

describe('refrain compare', () => {
  let folder = '';
  const compare = (...args: string[]) => refrain(['compare', '--project', folder, ...args]);

  beforeAll(() => {
    folder = join(temporaryFolder(), 'study');
    refrain(['init', folder]);
    const actors = join(folder, 'corpus', 'actors.yaml');
    const second = `  - id: second-speaker
    name: Second Speaker
    side: YY
    tenures:
      - {office: mayor, from: 2020-01-01}
    forms: [Second Speaker]
`;
    writeFileSync(actors, `${readFileSync(actors, 'utf8')}${second}`);
    writeFileSync(join(folder, 'corpus', 'letters', 'more.jsonl'), speeches());
  });

  it('compares two speakers in a table and in words, marked as exploratory', () => {
    const {stdout, status} = compare('speaker:second-speaker', 'speaker:example-speaker');
    expect(status).toBe(0);
    expect(stdout).toContain('EXPLORATORY: not declared before looking');
    expect(stdout).toContain('Target: speaker:second-speaker');
    expect(stdout).toMatch(/coded more often in the target \(ratio/);
    expect(stdout).toContain('Without events at which a leader of another side speaks');
    expect(stdout).toContain('evidence: none');
    expect(stdout).not.toMatch(/NaN|undefined|null/);
  });

  it('writes one CSV row per frame, and everything as JSON, equal from run to run', () => {
    const csv = compare('speaker:second-speaker', '--format', 'csv').stdout.split('\n');
    expect(csv).toHaveLength(3);
    expect(csv[0]).toContain('nonjoint_ratio,');
    expect(csv[1]).toContain('speaker:second-speaker v the rest');
    const json = () => compare('speaker:second-speaker', '--format', 'json').stdout;
    expect(JSON.parse(json())).toMatchObject({
      schema: 'refrain.compare/1',
      contrasts: [{declared: false, reference: {rest: true, empty: null}}],
      rows: [{frame: 'burden', family: 'command line', target: {coded: 12}, reference: {coded: 6}}],
    });
    expect(json()).toBe(json());
  });

  it('shows the contrasts of the plan without arguments', () => {
    const {stdout, status} = compare();
    expect(status).toBe(0);
    expect(stdout).toContain('Before and after the reform\n(declared in the plan)');
    expect(stdout).toContain('Too few events');
    expect(stdout).toContain('the true uncertainty is');
  });

  it('says which condition leaves a group empty', () => {
    const {stdout, status} = compare('speaker:second-speaker', 'speaker:example-speaker+genre:letter');
    expect(status).toBe(0);
    expect(stdout).toContain('It holds no speech');
    expect(stdout).toMatch(/would fit without\s+genre `letter`/);
    expect(stdout).toContain('Cannot tell: no speech in the corpus');
  });

  it('refuses groups that have documents in common', () => {
    const {stdout, stderr, status} = compare('speaker:second-speaker', 'side:YY');
    expect({stdout, status}).toEqual({stdout: '', status: 2});
    expect(stderr).toContain('share speech of 12 documents');
  });

  it('compares before and after January with a word on the invasion', () => {
    const {stdout, status} = compare('--january');
    expect(status).toBe(0);
    expect(stdout).toContain('cannot separate');
    expect(stdout.match(/v before January 2022\n/g)).toHaveLength(3);
  });

  it.each([
    [['speaker:nobody'], 'Unexpected `nobody`'],
    [['--frame', 'nothing'], 'Unexpected `nothing` for `--frame`, expected one of `burden`'],
    [['a', 'b', 'c'], 'Unexpected `a` as a group'],
  ])('exits 2 for %j', (args, text) => {
    const {stderr, stdout, status} = compare(...args);
    expect({status, stdout}).toEqual({status: 2, stdout: ''});
    expect(stderr).toContain(text);
  });
});

describe('refrain compare with fewer frames shown', () => {
  it('corrects for all frames of the plan, so that choosing one after looking leaves its q as it was', () => {
    const cwd = temporaryFolder();
    const talk = (index: number) => {
      const name = index % 2 === 0 ? 'Kassym-Jomart Tokayev' : 'Vladimir Putin';
      const friendly = 'Our nations are bound by eternal friendship. '.repeat(
        index % 2 === 0 ? 1 + (index % 3) : index % 2,
      );
      const own = index % 3 === 0 ? 'We will defend our sovereignty and independence. ' : '';
      const text = `${name}: ${friendly}${own}Roads and schools were mended in place ${index}.`;
      const date = `2020-${String((index % 12) + 1).padStart(2, '0')}-${String(10 + index)}`;
      return {id: `talk-${index}`, date, language: 'en', genre: 'address', place: `Town ${index}`, text};
    };
    const lines = Array.from({length: 14}, (_, index) => `${JSON.stringify(talk(index))}\n`);
    writeFileSync(join(cwd, 'talks.jsonl'), lines.join(''));
    const compare = (...args: string[]) => {
      const groups = ['speaker:tokayev', 'speaker:putin', '--corpus', 'talks.jsonl', '--office', 'any'];
      const {stdout} = refrain(['compare', ...groups, '--format', 'json', ...args], {cwd});
      return (JSON.parse(stdout) as {rows: {frame: string; p: number; q: number; familyTests: number}[]}).rows;
    };
    const all = compare();
    const one = compare('--frame', 'friendship');
    expect(one).toHaveLength(1);
    expect(one[0]?.familyTests).toBeGreaterThan(1);
    expect(one[0]).toEqual(all.find(({frame}) => frame === 'friendship'));
  });
});

const kremlin = sharedCorpus('kremlin-kazakhstan.jsonl');

describe('refrain compare on the Kremlin’s pages with Kazakhstan', () => {
  it.skipIf(kremlin === null)('resamples events of both presidents whole (needs the shared corpus)', () => {
    const {stdout, status} = refrain([
      'compare',
      'speaker:tokayev',
      'speaker:putin',
      '--corpus',
      kremlin ?? '',
      '--format',
      'json',
    ]);
    const rows = (JSON.parse(stdout) as {rows: {language: string; sharedEvents: number; overlap: number}[]}).rows;
    expect(status).toBe(0);
    expect(rows.filter(({language}) => language === 'en').every(row => row.sharedEvents > 0 && row.overlap === 0)).toBe(
      true,
    );
  });
});
