import {createHash} from 'node:crypto';
import {cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeAll, describe, expect, it} from 'vitest';
import {VERSION} from '../../src/version.js';
import {ROOT, refrain, temporaryFolder} from '../support/cli.js';

const lines = (text: string) => text.split('\n').filter(line => line !== '');
const speech = (fields: object) =>
  JSON.stringify({
    id: 'a',
    text: 'Friendship between our countries is unbreakable.',
    speaker: 'Kassym-Jomart Tokayev',
    ...fields,
  });

describe('refrain', () => {
  it('prints its version and help without loading a project', () => {
    expect(refrain(['--version'])).toMatchObject({stdout: `${VERSION}\n`, status: 0});
    const help = refrain(['--help']);
    expect(help.status).toBe(0);
    for (const command of ['run', 'code', 'init']) expect(help.stdout).toContain(`\n  ${command} `);
  });

  it.each([
    [['frobnicate'], "unknown command 'frobnicate'"],
    [['run', '--nonsense'], "unknown option '--nonsense'"],
    [['run', '--seed', 'x'], 'Expected a whole number'],
    [['code', '--format', 'xml', '-'], 'Allowed choices are text, jsonl, json, csv'],
    [['run', '--corpus', 'nowhere.jsonl'], 'Unexpected path `nowhere.jsonl`: nothing there'],
    [['run', '--project', 'docs'], 'Unexpected project folder `docs`'],
    [['run', '--corpus', '-'], 'a corpus is read twice'],
    [['run', '--output', 'package.json'], 'it cannot be written'],
  ])('exits 2 for wrong usage: %j', (args, message) => {
    const {stdout, stderr, status} = refrain(args);
    expect({status, stdout}).toEqual({status: 2, stdout: ''});
    expect(stderr).toContain(message);
  });
});

describe('refrain code', () => {
  it('warns of Kazakh in Latin letters, whatever language the record names, and codes none of it', () => {
    const text = 'Qazaqstan men Resei arasyndağy dostyq mäñgilik bolady.';
    const input = `${speech({text})}\n${speech({id: 'b', text, language: 'kk'})}\n${speech({id: 'c', text, language: 'en'})}\n`;
    const {stdout, stderr, status} = refrain(['code', '--format', 'jsonl', '-'], {input});
    expect(status).toBe(0);
    expect(stderr).toContain('warning document/kazakh-script (3 times');
    expect(stderr).toContain('Use the Cyrillic edition of the text or convert it before coding.');
    expect(lines(stdout).map(line => (JSON.parse(line) as {codings: unknown}).codings)).toEqual([[], [], []]);
  });

  it('codes standard input as JSONL, every sentence', () => {
    const input = `${speech({text: 'Friendship between our countries is unbreakable. Trade grew.'})}\n`;
    const {stdout, status} = refrain(['code', '--format', 'jsonl', '-'], {input});
    const records = lines(stdout).map(line => JSON.parse(line) as Record<string, unknown>);
    expect(status).toBe(0);
    expect(records).toMatchObject([
      {
        schema: 'refrain.sentence/1',
        document: 'a',
        turn: 1,
        sentence: 1,
        kind: 'speech',
        speaker: 'tokayev',
        language: 'en',
        start: 0,
      },
      {sentence: 2, codings: []},
    ]);
    expect(records[0]?.codings).toMatchObject([
      {frame: 'friendship', sub: 'bond', stance: 'affirm', coder: expect.stringMatching(/^lexicon@/)},
    ]);
  });

  it('leaves out uncoded sentences on demand', () => {
    const input = `${speech({text: 'Friendship between our countries is unbreakable. Trade grew.'})}\n`;
    expect(lines(refrain(['code', '--format', 'jsonl', '--coded-only', '-'], {input}).stdout)).toHaveLength(1);
  });

  it('goes on past bad documents, says where, what and how, and exits 1', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'mixed.jsonl');
    writeFileSync(file, ['{"id":"x"}', 'no json', speech({id: 'b'}), ''].join('\n'));
    const {stdout, stderr, status} = refrain(['code', '--format', 'jsonl', file]);
    expect(status).toBe(1);
    expect(lines(stdout)).toHaveLength(1);
    expect(stderr).toContain('mixed.jsonl:1');
    expect(stderr).toContain('mixed.jsonl:2');
  });

  it.each([
    ['empty.txt', Buffer.from('')],
    ['binary.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])],
    ['cp1251.txt', Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x20, 0xec, 0xe8, 0xf0])],
    ['broken.pdf', Buffer.from('%PDF-1.7 broken')],
    ['broken.docx', Buffer.from('PK not a zip')],
    ['cut.jsonl.gz', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0])],
  ])('refuses %s with one clear message and exit 1', (name, bytes) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, name), bytes);
    const {stdout, stderr, status} = refrain(['code', '--format', 'jsonl', join(folder, name)]);
    expect({status, stdout}).toEqual({status: 1, stdout: ''});
    expect(stderr).toContain(name);
    expect(stderr).toMatch(/expected/u);
  });
});

describe('refrain init', () => {
  const folder = join(temporaryFolder(), 'study');
  const made = refrain(['init', folder]);

  it('makes a project of another topic that runs at once', () => {
    expect(made.status).toBe(0);
    const {status, stderr, stdout} = refrain(['run'], {cwd: folder});
    expect({status, stderr}).toEqual({status: 0, stderr: ''});
    expect(stdout).toContain('report.html');
    const [run = ''] = readdirSync(join(folder, 'output'));
    const codings = lines(readFileSync(join(folder, 'output', run, 'codings.jsonl'), 'utf8')).map(line =>
      JSON.parse(line),
    );
    expect(codings.map(({document, codings: [{frame, stance}]}) => [document, frame, stance])).toEqual([
      ['example-2021', 'burden', 'affirm'],
      ['example-2023', 'burden', 'attribute'],
      ['example-2023', 'burden', 'reject'],
    ]);
  });

  it('takes rules in a language without a stemmer: literals and globs', () => {
    const rules = [
      'schema: refrain.rules/1',
      'frame: burden',
      'language: de',
      'rules:',
      '  - id: strain',
      '    note: Migration strains what the place has.',
      '    source: codebook, definition',
      '    match: ["(Zuwander*|Migrant*) ~3 (überlast*|=belastet)"]',
      '    examples: {match: [Die Zuwanderung überlastet unsere Schulen.], not: [Die Steuer belastet die Firmen.]}',
    ];
    writeFileSync(join(folder, 'lexicons', 'migration', 'rules', 'burden.de.yaml'), `${rules.join('\n')}\n`);
    const input = {id: 'a', language: 'de', text: 'Die ZUWANDERUNG belastet die Stadt. Belastend ist auch anderes.'};
    const {status, stdout} = refrain(['code', '--format', 'jsonl', '-'], {cwd: folder, input: JSON.stringify(input)});
    expect(status).toBe(0);
    expect(lines(stdout).map(line => JSON.parse(line).codings.map(({frame}: {frame: string}) => frame))).toEqual([
      ['burden'],
      [],
    ]);
  });

  it('never overwrites', () => {
    const {status, stderr} = refrain(['init', folder]);
    expect(status).toBe(2);
    expect(stderr).toContain('expected a new or empty folder');
  });
});

describe('refrain run', () => {
  const folder = temporaryFolder();
  const outcome = refrain(['run', '--output', folder]);
  const runs = readdirSync(folder);
  const results = join(folder, runs[0] ?? '');

  it('writes its tables and what the plan asks for into a folder of its own and nothing else', () => {
    expect(outcome.status).toBe(0);
    expect(runs).toHaveLength(1);
    expect(readdirSync(results).sort()).toEqual([
      'breaks.csv',
      'changes.csv',
      'codings.jsonl',
      'comparison.csv',
      'frequency.csv',
      'keyness-tokayev-words.csv',
      'profile-kz-like-ru.csv',
      'ranks-kz-like-ru.csv',
      'report.html',
      'run.json',
      'timeline.csv',
    ]);
  });

  it('records what went in and what was left out', () => {
    const record = JSON.parse(readFileSync(join(results, 'run.json'), 'utf8'));
    expect(record.counts).toMatchObject({read: 77, kept: 77, unreadable: 0});
    const [{sha256, path}] = record.inputs;
    expect(sha256).toBe(
      createHash('sha256')
        .update(readFileSync(join(ROOT, path)))
        .digest('hex'),
    );
    expect(record.files.map(({path: name}: {path: string}) => name)).toContain('analysis.yaml');
  });

  it('gives the same bytes twice but for the clock', () => {
    const again = temporaryFolder();
    refrain(['run', '--output', again]);
    expect(readdirSync(again)).toEqual(runs);
    for (const name of readdirSync(results)) {
      const [a, b] = [results, join(again, runs[0] ?? '')].map(where =>
        readFileSync(join(where, name), 'utf8').replace(/"(started|finished)": "[^"]*"/gu, ''),
      );
      expect(a === b, name).toBe(true);
    }
  });

  it('has as many codings in the file as in the frequency table', () => {
    const codings = lines(readFileSync(join(results, 'codings.jsonl'), 'utf8')).map(line => JSON.parse(line));
    const inSpeech = codings.filter(
      ({kind, codings: all}) => kind === 'speech' && all.some(({frame}: {frame: string}) => frame === 'sovereignty'),
    );
    const [header = [], ...rows] = lines(readFileSync(join(results, 'frequency.csv'), 'utf8')).map(line =>
      line.split(','),
    );
    const column = (row: string[], name: string) => row[header.indexOf(name)];
    const total = rows
      .filter(
        row =>
          column(row, 'frame') === 'sovereignty' &&
          ['speaker', 'period', 'collection', 'office'].every(name => column(row, name) === '*'),
      )
      .reduce((sum, row) => sum + Number(column(row, 'coded')), 0);
    expect(total).toBe(inSpeech.length);
  });

  it('marks the embedded corpus as a demonstration', () => {
    expect(readFileSync(join(results, 'report.html'), 'utf8')).toContain('say nothing about the speakers');
  });
});

describe('refrain run on an empty folder', () => {
  it('says that nothing was found', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'empty'));
    const {status, stderr} = refrain(['run', '--corpus', join(folder, 'empty'), '--output', join(folder, 'out')]);
    expect(status).toBe(0);
    expect(stderr).toContain('Unexpected empty corpus');
  });
});

describe('refrain run on invalid project files', () => {
  let folder = '';
  beforeAll(() => {
    folder = join(temporaryFolder(), 'study');
    refrain(['init', folder]);
  });

  it.each([
    ['refrain.yaml', 'seed: 1', 'sede: 1', /refrain\.yaml:\d+:1.*`sede`/su],
    [
      'analysis.yaml',
      'speakers: [example-speaker]',
      'speakers: [nobody]',
      /analysis\.yaml.*`nobody`.*`example-speaker`/su,
    ],
    ['corpus/periods.yaml', 'from: 2020-01-01', 'from: 2020-13-01', /periods\.yaml:\d+:\d+.*2020-13-01/su],
    ['lexicons/migration/rules/burden.en.yaml', 'within: 10', 'within: ten', /burden\.en\.yaml:\d+:\d+.*ten/su],
  ])('stops before it starts and names the place in %s', (name, good, bad, expected) => {
    const copy = join(temporaryFolder(), 'copy');
    mkdirSync(copy);
    cpSync(folder, copy, {recursive: true, filter: from => !from.includes('output')});
    writeFileSync(join(copy, name), readFileSync(join(copy, name), 'utf8').replace(good, bad));
    const {status, stderr} = refrain(['run'], {cwd: copy});
    expect(status).toBe(2);
    expect(stderr).toMatch(expected);
    expect(existsSync(join(copy, 'output'))).toBe(false);
  });
});
