import {cpSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {ROOT, refrain, temporaryFolder} from '../support/cli.js';

const TEMPLATE = join(ROOT, 'templates', 'project', 'lexicons', 'migration');

/** A copy of the example lexicon with one file changed. */
function lexicon(name = '', change: (text: string) => string | Uint8Array = text => text): string {
  const folder = join(temporaryFolder(), 'lexicon');
  mkdirSync(folder);
  cpSync(TEMPLATE, folder, {recursive: true});
  if (name !== '') writeFileSync(join(folder, name), change(readFileSync(join(folder, name), 'utf8')));
  return folder;
}

const RULES = 'rules/burden.en.yaml';

describe('refrain lexicon', () => {
  it('prints its help alone', () => {
    const {status, stdout} = refrain(['lexicon']);
    expect(status).toBe(0);
    for (const action of ['check', 'test', 'explain', 'diff'])
      expect(stdout).toMatch(new RegExp(`^ {2}${action} `, 'mu'));
  });

  it.each([
    [['lexicon', 'frobnicate'], "unknown command 'frobnicate' of 'lexicon'"],
    [['lexicon', 'check', 'nowhere'], 'Unexpected path `nowhere`'],
    [
      ['lexicon', 'test', 'templates/project', '--frame', 'nonsense'],
      'Unexpected frame `nonsense`, expected one of `burden`',
    ],
    [['lexicon', 'test', 'templates/project', '--language', 'tlh'], 'Unexpected language `tlh`'],
    [['lexicon', 'explain'], "missing required argument 'sentence'"],
    [['lexicon', 'explain', ' ', '--lexicon', 'templates/project'], 'Unexpected empty sentence'],
    [
      ['lexicon', 'explain', 'Das ist unsere Freundschaft.', '--lexicon', 'templates/project'],
      'name it with `--language`',
    ],
    [['lexicon', 'diff', 'lexicons/narratives'], "missing required argument 'new'"],
    [['lexicon', 'diff', 'templates/project', 'templates/project', '--corpus', '-'], 'a corpus is read twice'],
  ])('exits 2 for wrong usage: %j', (args, message) => {
    const {stdout, stderr, status} = refrain(args);
    expect({status, stdout}).toEqual({status: 2, stdout: ''});
    expect(stderr).toContain(message);
  });
});

describe('refrain lexicon check', () => {
  it('passes a good lexicon and counts', () => {
    const folder = lexicon();
    const {status, stdout, stderr} = refrain(['lexicon', 'check', folder, '--strict']);
    expect({status, stderr}).toEqual({status: 0, stderr: ''});
    expect(stdout).toMatch(/lexicon: 1 frame, 1 language, 1 rule, 1 pattern, 3 examples; 0 errors, 0 warnings\.\n$/u);
  });

  it('names every error at its place and exits 1', () => {
    const folder = lexicon(RULES, text => text.replace(/match:\n( +)- /u, 'match:\n$1- "* (a"\n$1- '));
    const {status, stdout} = refrain(['lexicon', 'check', folder]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/burden\.en\.yaml:\d+:\d+: error lexicon\/bad-pattern\n/u);
    expect(stdout).toContain('Unexpected `*` in pattern `* (a`');
    expect(stdout).toContain('unclosed `(`');
  });

  it('names a file that is no UTF-8, with line and column', () => {
    const folder = lexicon(RULES, text =>
      Buffer.concat([Buffer.from('# '), Buffer.from([0xcf, 0xf0]), Buffer.from(`\n${text}`)]),
    );
    const {status, stdout} = refrain(['lexicon', 'check', folder, '--format', 'json']);
    expect(status).toBe(1);
    expect(JSON.parse(stdout).messages[0]).toMatchObject({
      file: join(folder, RULES),
      line: 1,
      column: 3,
      rule: 'schema/not-utf8',
    });
    expect(refrain(['lexicon', 'test', folder])).toMatchObject({status: 2, stdout: ''});
  });

  it('fails on a warning only when told to be strict, and writes tables', () => {
    const folder = lexicon(RULES, text =>
      text.replace(
        /^rules:\n/mu,
        '$&  - {id: aaa, note: n, source: s, match: [=wolf], examples: {match: [x]}}\n  - {id: aab, note: n, source: s, match: [wolf], examples: {match: [y]}}\n',
      ),
    );
    expect(refrain(['lexicon', 'check', folder]).status).toBe(0);
    const {status, stdout} = refrain(['lexicon', 'check', folder, '--strict', '--format', 'csv']);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^file,line,column,severity,rule,text\n.*,\d+,\d+,warning,lexicon\/overlap,"/u);
    const {stdout: lines} = refrain(['lexicon', 'check', folder, '--format', 'jsonl']);
    expect(JSON.parse(lines)).toMatchObject({severity: 'warning', rule: 'lexicon/overlap'});
  });
});

describe('refrain lexicon test', () => {
  it('passes the lexicon of a project and exits 0', () => {
    const {status, stdout} = refrain(['lexicon', 'test', 'templates/project']);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^templates\/project\/lexicons\/migration: \d+ examples of 1 rule; \d+ as expected, 0 not\.\n$/u,
    );
  });

  it('shows a failure with its place, what was expected and what came out', () => {
    const folder = lexicon(RULES, text =>
      text.replace(
        /^rules:\n/mu,
        '$&  - {id: aaa, note: n, source: s, match: [wolf], examples: {match: [{text: A wolf came., stance: reject}, A fox came.], not: [Wolves came.]}}\n',
      ),
    );
    const {status, stdout} = refrain(['lexicon', 'test', folder]);
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /burden\.en\.yaml:\d+:\d+: found with other values \(match example of burden\/en\/aaa\)\n {2}“A wolf came\.”\n {2}expected: a coding by burden\/en\/aaa with stance reject\n {2}came out: burden\S* {2}affirm/u,
    );
    expect(stdout).toMatch(/not found .*\n {2}“A fox came\.”\n.*\n {2}came out: no coding of burden\n/u);
    expect(stdout).toMatch(
      /found, but must not be .*\n {2}“Wolves came\.”\n {2}expected: no coding by burden\/en\/aaa\n/u,
    );
    const records = refrain(['lexicon', 'test', folder, '--format', 'jsonl']).stdout.trim().split('\n');
    expect(records.map(line => JSON.parse(line).problem)).toEqual(['different', 'missing', 'unexpected']);
  });
});

describe('refrain lexicon explain', () => {
  it('explains standard input as JSON with offsets in the sentence', () => {
    const args = [
      'lexicon',
      'explain',
      '-',
      '--format',
      'json',
      '--speaker',
      'KZ',
      '--partner',
      'RU',
      '--frame',
      'friendship',
    ];
    const {status, stdout} = refrain(args, {input: 'Friendship between our countries is unbreakable.\n'});
    const record = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(record).toMatchObject({schema: 'refrain.explain/1', language: 'en', detected: true, sentences: 1});
    expect(record.words[1]).toEqual({start: 11, end: 18, text: 'between'});
    expect(record.codings).toMatchObject([{frame: 'friendship', stance: 'affirm', target: 'KZ-RU'}]);
    expect(record.rules[0]).toMatchObject({outcome: 'fired', frame: 'friendship'});
    expect(Object.keys(record.unmatched)).toEqual(['friendship']);
  });

  it('lists rules without a match on demand', () => {
    const shown = (...more: string[]) =>
      refrain(['lexicon', 'explain', 'Trade grew.', '--language', 'en', '--lexicon', 'templates/project', ...more])
        .stdout;
    expect(shown()).not.toContain('no match');
    expect(shown()).toContain('No pattern matches (rules by frame): ');
    expect(shown('--all').match(/^no match /gmu)).toHaveLength(1);
  });
});

describe('refrain lexicon diff', () => {
  const same = lexicon();
  const project = ['--project', 'templates/project'];

  it('says that nothing moved between equal lexicons', () => {
    const {status, stdout} = refrain(['lexicon', 'diff', same, 'templates/project', ...project]);
    expect(status).toBe(0);
    expect(stdout).toContain('No sentence moved.');
  });

  const changed = lexicon(RULES, text => text.replace(/^( {4}match:)/mu, '    stance: neutral\n$1'));

  it('shows sentences that moved, the rules behind them, and results', () => {
    const {stdout} = refrain(['lexicon', 'diff', same, changed, ...project]);
    expect(stdout).toMatch(/burden \(en\): 0 appeared, 0 vanished, \d+ changed/u);
    expect(stdout).toMatch(/changed: stance {2}example-20\d\d\/t1\/s\d+/u);
    expect(stdout).toMatch(/ {4}old: .* affirm .* by burden\/en\//u);
    expect(stdout).toMatch(/ {4}new: .* neutral .* by burden\/en\//u);
    expect(stdout).toContain('Results moved');
    expect(stdout).toContain('stances moved');
  });

  it('says how many it does not show', () => {
    const {stdout} = refrain(['lexicon', 'diff', same, changed, '--limit', '0', ...project]);
    expect(stdout).toMatch(/\d+ moved sentences? more not shown/u);
    const record = JSON.parse(
      refrain(['lexicon', 'diff', same, changed, '--limit', '0', '--format', 'json', ...project]).stdout,
    );
    expect(record.notShown).toBeGreaterThan(0);
    expect(record.moved).toEqual([]);
  });

  it('writes tables and JSON lines', () => {
    const csv = refrain(['lexicon', 'diff', same, changed, '--format', 'csv', ...project]).stdout;
    expect(csv).toMatch(/^frame,language,kind,changed,document,sentence,/u);
    const lines = refrain(['lexicon', 'diff', same, changed, '--format', 'jsonl', ...project])
      .stdout.trim()
      .split('\n');
    const schemas = lines.map(line => JSON.parse(line).schema);
    expect(new Set(schemas)).toEqual(new Set(['refrain.moved-sentence/1', 'refrain.moved-result/1']));
    expect(csv.trim().split('\n')).toHaveLength(
      1 + schemas.filter(schema => schema === 'refrain.moved-sentence/1').length,
    );
  });

  it('names frames only one of them has', () => {
    const {stdout} = refrain(['lexicon', 'diff', same, 'lexicons/narratives', ...project]);
    expect(stdout).toContain('Only in the old lexicon, not compared: burden (');
    expect(stdout).toContain('Only in the new lexicon, not compared: friendship (');
  });
});
