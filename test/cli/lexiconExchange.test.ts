import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {ROOT, refrain, temporaryFolder} from '../support/cli.js';

const fixture = (name: string) => join(ROOT, 'test', 'fixtures', 'dictionaries', name);

describe('refrain lexicon import', () => {
  it('makes a lexicon a project can code with', () => {
    const cwd = temporaryFolder();
    expect(refrain(['init', 'town'], {cwd}).status).toBe(0);
    const {status, stdout, stderr} = refrain(
      ['lexicon', 'import', fixture('harbour.cat'), '--into', 'town/lexicons/harbour'],
      {cwd},
    );
    expect({status, stderr}).toEqual({status: 0, stderr: ''});
    expect(stdout).toContain('harbour: WordStat dictionary, language en; 4 frames, 8 patterns from 8 entries.');
    expect(stdout).toContain('set `lexicon: lexicons/harbour` in town/refrain.yaml');
    expect(refrain(['lexicon', 'check', 'town/lexicons/harbour', '--strict'], {cwd}).status).toBe(0);
    expect(refrain(['lexicon', 'test', 'town/lexicons/harbour'], {cwd}).stdout).toContain('4 as expected, 0 not');
    const settings = join(cwd, 'town', 'refrain.yaml');
    writeFileSync(settings, readFileSync(settings, 'utf8').replace(/^lexicon: .*$/mu, 'lexicon: lexicons/harbour'));
    const input = 'The Fishing Boats stayed in. A fishing boat left the quay before the storms. Nothing else happened.';
    const coded = refrain(['code', '--project', 'town', '--format', 'jsonl', '-'], {
      cwd,
      input: JSON.stringify({id: 'a', text: input, speaker: 'Example Speaker'}),
    });
    const found = coded.stdout
      .split('\n')
      .filter(line => line !== '')
      .map(line => JSON.parse(line).codings.map(({frame}: {frame: string}) => frame));
    expect(found).toEqual([[], ['harbour-ships', 'harbour', 'weather'], []]);
  });

  it('lists what does not come over, counts it, and fails on it with --strict', () => {
    const cwd = temporaryFolder();
    const lines = ['A', ...Array.from({length: 5}, (_, at) => `\t@RULE${at} [X NEAR Y] (1)`), '\tTHE_FERRY (1)', ''];
    writeFileSync(join(cwd, 'd.cat'), lines.join('\r\n'));
    const {status, stderr} = refrain(['lexicon', 'import', 'd.cat', '--into', 'new', '--strict'], {cwd});
    expect(status).toBe(1);
    expect(stderr).toContain(
      'warning import/not-expressed (5 times, the first 3 shown)\n  d.cat:2: Unexpected rule `@RULE0',
    );
    const notes = readFileSync(join(cwd, 'new', 'IMPORT.md'), 'utf8');
    expect(notes.match(/^- d\.cat:[2-6]: Unexpected rule/gmu)).toHaveLength(5);
    expect(readdirSync(join(cwd, 'new', 'rules'))).toEqual(['a.en.yaml']);
  });

  it.each([
    [['nowhere.cat', '--into', 'new'], 'Unexpected path `nowhere.cat`: no file there'],
    [['package.json', '--into', 'new'], 'expected one of `.yml`, `.yaml`, `.dic`'],
    [['package.json', '--into', 'docs'], 'Unexpected files at `docs`, expected a new or empty folder'],
    [
      ['package.json', '--into', 'new', '--as', 'excel'],
      'Allowed choices are quanteda, liwc, wordstat, yoshikoder, lexicoder',
    ],
    [['package.json'], "required option '--into <dir>' not specified"],
  ])('exits 2 for %j', (args, problem) => {
    const {status, stdout, stderr} = refrain(['lexicon', 'import', ...args]);
    expect({status, stdout}).toEqual({status: 2, stdout: ''});
    expect(stderr).toContain(problem);
    expect(existsSync(join(ROOT, 'new'))).toBe(false);
  });
});

describe('refrain lexicon export', () => {
  it('writes the dictionary to standard output and what it cannot hold to standard error, every line of it', () => {
    const args = ['--as', 'wordstat', '--frame', 'friendship', '--language', 'en', '--project', ROOT];
    const {status, stdout, stderr} = refrain(['lexicon', 'export', ...args], {cwd: temporaryFolder()});
    expect(status).toBe(0);
    expect(stdout).toMatch(/^friendship\n\tbond\n\t\tfriendship\n\t\t\tfriendship \(1\)\n/u);
    expect(stderr).toContain('[export/left-behind]');
    expect(stderr.match(/rules\/friendship\.en\.yaml:\d+:\d+: Unexpected gap in pattern/gu)?.length).toBeGreaterThan(3);
  });

  it('writes a file and beside it the list of what it cannot hold', () => {
    const cwd = temporaryFolder();
    const {status, stdout, stderr} = refrain(
      ['lexicon', 'export', '--as', 'liwc', '--frame', 'sovereignty', '--output', 'out/s.dic', '--project', ROOT],
      {cwd},
    );
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^out\/s\.dic: \d+ entries from \d+ rules; what it cannot hold: out\/s\.dic\.notes\.txt\n$/u,
    );
    expect(stderr).toContain('the first 3 shown');
    const notes = readFileSync(join(cwd, 'out', 's.dic.notes.txt'), 'utf8');
    expect(notes.split('\n').length).toBeGreaterThan(20);
    expect(readFileSync(join(cwd, 'out', 's.dic'), 'utf8')).toContain('%\n1\tsovereignty\n');
  });

  it.each([
    [['--as', 'quanteda', '--frame', 'nonsense', '--language', 'de'], 'Unexpected language `de`, expected one of'],
    [[], "required option '--as <format>' not specified"],
  ])('exits 2 for %j', (args, problem) => {
    const {status, stdout, stderr} = refrain(['lexicon', 'export', ...args]);
    expect({status, stdout}).toEqual({status: 2, stdout: ''});
    expect(stderr).toContain(problem);
  });
});
