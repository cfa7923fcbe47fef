import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeAll, describe, expect, it} from 'vitest';
import {parallelTexts} from '../stages/versionTexts.js';
import {refrain, temporaryFolder} from '../support/cli.js';

const cwd = temporaryFolder();
const {en, ru} = parallelTexts(0, 12, [2021, 45, 7]);
const line = (id: string, text: string, fields: Readonly<Record<string, unknown>> = {}): string =>
  `${JSON.stringify({id, text, ...fields})}\n`;

beforeAll(() => {
  mkdirSync(join(cwd, 'talks'));
  const day = {date: '2022-02-10', place: 'Moscow', licence: 'CC0', url: 'http://hill.example/1'};
  writeFileSync(
    join(cwd, 'talks', 'a.jsonl'),
    line('a-en', `Vladimir Putin: ${en}\n\nQuestion: Why?`, {...day, language: 'en', title: 'Talks', speaker: 'x'}) +
      line('b-ru', `Владимир Путин: ${ru}`, {...day, place: 'Москва', language: 'ru', url: null}) +
      line('old', 'Kassym-Jomart Tokayev: We met long ago.', {date: '2021-11', language: 'en'}) +
      line('none', 'Some words without a day.', {language: 'en'}) +
      line('old', 'Kassym-Jomart Tokayev: We met long ago.', {date: '2021-11', language: 'en'}),
  );
  writeFileSync(join(cwd, 'empty.jsonl'), '');
});

const corpus = (...args: readonly string[]) => refrain(['corpus', ...args, '--corpus', 'talks'], {cwd});
const json = (...args: readonly string[]) => JSON.parse(corpus(...args, '--format', 'json').stdout);

describe('refrain corpus list', () => {
  it('lists every document in input order, also those left out', () => {
    const {stdout, status} = corpus('list', '--format', 'csv');
    expect(status).toBe(0);
    expect(stdout.split('\n').map(row => row.split(',').slice(0, 7).join(','))).toEqual([
      'id,date_from,date_to,language,collection,words,speakers',
      expect.stringMatching(/^a-en,2022-02-10,2022-02-11,en,a,12\d,putin$/u),
      expect.stringMatching(/^b-ru,2022-02-10,2022-02-11,ru,a,12\d,putin$/u),
      'old,2021-11-01,2021-12-01,en,a,4,tokayev',
      'none,,,en,a,5,',
      'old,2021-11-01,2021-12-01,en,a,4,tokayev',
      '',
    ]);
  });

  it('sorts by date, filters, and writes one object a line', () => {
    const {stdout} = corpus('list', '--sort', 'date', '--format', 'jsonl', '--to', '2023', '--language', 'en');
    const records = stdout
      .trim()
      .split('\n')
      .map(row => JSON.parse(row));
    expect(records.map(({id, leftOut}) => [id, leftOut?.reason ?? null])).toEqual([
      ['old', null],
      ['old', 'duplicate-id'],
      ['a-en', null],
    ]);
    expect(records[0].schema).toBe('refrain.corpus-document/1');
  });

  it('sets a table for reading, and says when nothing fits', () => {
    expect(corpus('list').stdout).toContain('[left out: duplicate-id]');
    const {stdout, stderr, status} = corpus('list', '--collection', 'b');
    expect([stdout.trim().split('\n').at(-1), status]).toEqual(['0 documents, 0 words', 0]);
    expect(stderr).toContain('corpus/no-match');
  });

  it('refuses what the project does not know', () => {
    const {stderr, stdout, status} = corpus('list', '--speaker', 'nobody', '--from', 'soon');
    expect([stdout, status]).toEqual(['', 2]);
    expect(stderr).toMatch(/`nobody` for `--speaker`.*`soon` for `--from`/su);
  });

  it('works on an empty corpus', () => {
    const {stdout, stderr, status} = refrain(['corpus', 'list', '--corpus', 'empty.jsonl'], {cwd});
    expect([stdout.trim().endsWith('0 documents, 0 words'), status]).toEqual([true, 0]);
    expect(stderr).toContain('input/no-documents');
  });
});

describe('refrain corpus show', () => {
  it('tells origin, basis, versions and turns', () => {
    const {stdout, status} = corpus('show', 'b-ru');
    expect(status).toBe(0);
    expect(stdout).toMatch(/event +2022-02-10\/moscow \(inferred\)/u);
    expect(stdout).toMatch(/versions +a-en \(inferred\)/u);
    expect(stdout).toMatch(/licence +CC0/u);
    expect(stdout).toMatch(/a-en +en +hill\.example +2022-02-10 +yes +http:\/\/hill\.example\/1/u);
    expect(stdout).toMatch(/a-en = b-ru: the texts of one day: \d+ % of word beginnings in common/u);
    expect(stdout).toMatch(/1 +speech +putin +RU +president +12\d +Владимир Путин/u);
    expect(stdout).not.toContain(ru.slice(0, 30));
    expect(corpus('show', 'b-ru', '--text').stdout).toContain(ru.slice(0, 30));
  });

  it('gives the record as JSON and the turns as CSV', () => {
    const record = json('show', 'a-en');
    expect(record).toMatchObject({
      schema: 'refrain.corpus-show/1',
      id: 'a-en',
      versionDocuments: [{id: 'b-ru'}],
      leftOut: null,
    });
    expect(record.text).toBeUndefined();
    const rows = corpus('show', 'a-en', '--format', 'csv').stdout.trim().split('\n');
    expect(rows.map(row => row.split(',').slice(0, 4).join())).toEqual([
      'number,kind,speaker,label',
      '1,speech,putin,Vladimir Putin',
      '2,question,,Question',
    ]);
  });

  it('suggests similar ids for an unknown one', () => {
    const {stdout, stderr, status} = corpus('show', 'a-em');
    expect([stdout, status]).toEqual(['', 1]);
    expect(stderr).toContain('similar ids: `a-en`');
  });
});

describe('refrain corpus stats, coverage and dedupe', () => {
  it('counts', () => {
    const {rows, leftOut} = json('stats');
    expect(rows.at(-1)).toMatchObject({side: '*', documents: 4, events: 3, undated: 1, licenceUnknown: 2});
    expect(leftOut).toEqual({'duplicate-id': 1});
    expect(corpus('stats').stdout).toContain('Left out, not counted above: 1 duplicate-id');
    expect(corpus('stats', '--format', 'csv').stdout.split('\n')[0]).toContain(
      'collection,language,side,documents,events',
    );
  });

  it('shows the months with documents', () => {
    const {rows} = json('coverage', '--unit', 'events');
    expect(rows[0]).toMatchObject({speaker: '*', language: 'en', undated: 1});
    expect(rows[0].months.map(({count}: {count: number}) => count)).toEqual([1, 0, 0, 1]);
    expect(corpus('coverage', '--speaker', 'tokayev').stdout).toContain('tokayev · en · a');
  });

  it('names what is left out, versions, and pairs to decide, as YAML', () => {
    expect(json('dedupe')).toMatchObject({
      leftOut: [{reason: 'duplicate-id', document: 'old'}],
      groups: [{name: 'a-en', documents: ['a-en', 'b-ru'], links: [{basis: 'text'}]}],
      suggestions: [],
    });
    writeFileSync(
      join(cwd, 'pair.jsonl'),
      line('one', en, {date: '2022-02-10', language: 'en'}) +
        line('two words', `${en} more`, {date: '2022-02-10', language: 'en'}),
    );
    const {stdout} = refrain(['corpus', 'dedupe', '--corpus', 'pair.jsonl'], {cwd});
    expect(stdout).toContain('  - documents: [one, "two words"]\n');
    expect(stdout).toContain('schema: refrain.versions/1\ngroups:\n');
  });

  it('prints the help of the group', () => {
    const {stdout, status} = refrain(['corpus'], {cwd});
    expect(status).toBe(0);
    for (const name of ['list', 'show', 'stats', 'coverage', 'dedupe']) expect(stdout).toContain(`  ${name} `);
  });
});

describe('versions.yaml of a project', () => {
  it('is read, and a wrong one refused with its place', () => {
    const folder = temporaryFolder();
    refrain(['init', 'p'], {cwd: folder});
    const project = join(folder, 'p');
    writeFileSync(join(project, 'x.jsonl'), line('x', 'One.', {language: 'en'}) + line('y', 'Раз.', {language: 'ru'}));
    const write = (text: string) => writeFileSync(join(project, 'corpus', 'versions.yaml'), text);
    const dedupe = () => refrain(['corpus', 'dedupe', '--corpus', 'x.jsonl', '--format', 'json'], {cwd: project});
    write('schema: refrain.versions/1\ngroups:\n  - {name: v, documents: [x, y, z]}\n');
    const {stdout, stderr, status} = dedupe();
    expect(JSON.parse(stdout).groups).toMatchObject([{name: 'v', documents: ['x', 'y'], links: [{basis: 'declared'}]}]);
    expect(stderr).toContain('corpus/versions.yaml:3:');
    expect(status).toBe(0);
    write('schema: refrain.versions/1\ngroups:\n  - documents: [x, x]\n');
    expect(dedupe()).toMatchObject({
      stdout: '',
      status: 2,
      stderr: expect.stringContaining('corpus/versions.yaml:3:20'),
    });
  });
});
