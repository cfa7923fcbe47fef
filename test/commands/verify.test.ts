import {mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {beforeAll, describe, expect, it} from 'vitest';
import {renderVerify} from '../../src/commands/renderVerify.js';
import {type Verification, verify} from '../../src/commands/verify.js';
import {nodeEffects} from '../../src/effects.js';
import type {RawDocument} from '../../src/model/index.js';
import {loadProject, type Project} from '../../src/project/load.js';
import {read} from '../../src/readers/index.js';
import {openArchive} from '../../src/sources/archive.js';
import {type ReadOptions, readRecords} from '../../src/sources/readRecords.js';
import {extractorName, type Provenance, textHash, toRecord} from '../../src/sources/record.js';
import {VERSION} from '../../src/version.js';
import {windows1251} from '../readers/windows1251.js';
import {ROOT, refrain, temporaryFolder} from '../support/cli.js';

let project: Project;
beforeAll(async () => {
  project = await loadProject(nodeEffects, ROOT);
});

/** Synthetic pages. */
const PAGES = {
  'one.html': '<html><body><h1>One</h1><p>Dear friends, we met here today.</p></body></html>',
  'two.txt': 'A short note.\n\nIt has two paragraphs.\n',
  'many.jsonl': '{"id":"m1","text":"First of many."}\n{"id":"m2","text":"Second of many."}\n',
};

async function readPage(name: string, bytes: Uint8Array): Promise<RawDocument[]> {
  const documents: RawDocument[] = [];
  const chunks = (async function* () {
    yield bytes;
  })();
  for await (const {document} of read({
    path: name,
    collection: 'notes',
    chunks,
    sites: [],
    url: null,
    contentType: null,
    columns: {},
  })) {
    if (document !== null) documents.push(document);
  }
  return documents;
}

/** A corpus folder of the pages, taken into an archive as `ingest` does it. */
async function corpus(changes: Partial<Provenance> = {}): Promise<string> {
  const folder = temporaryFolder();
  const {archive} = await openArchive(nodeEffects, folder);
  mkdirSync(join(folder, 'notes'));
  for (const [name, page] of Object.entries(PAGES)) {
    const bytes = new TextEncoder().encode(page);
    const url = `https://a.example/${name}`;
    const retrieved = '2026-10-02T12:00:00Z';
    const visit = {url, finalUrl: url, redirects: [], status: 200, headers: {}, retrieved, source: null, note: null};
    const {sha256} = await archive.keep(visit, bytes);
    const provenance: Provenance = {
      ...{url, retrievedUrl: url, retrieved, licence: null, attribution: null, source: null, contentType: null},
      ...{rawSha256: sha256, readAs: name, readColumns: {}, extractor: extractorName(VERSION, name)},
      ...changes,
    };
    for (const document of await readPage(name, bytes)) {
      writeFileSync(join(folder, 'notes', `${document.id}.jsonl`), toRecord(document, provenance));
    }
  }
  await archive.close();
  return folder;
}

const check = (path: string): Promise<Verification> => verify(project, {corpus: [path], from: '/'}, nodeEffects);

/** `document rule` of each finding. */
const found = ({findings}: Verification): string[] => findings.map(({document, rule}) => `${document} ${rule}`);

/** Change a document's record. */
function edit(folder: string, id: string, change: (line: string) => string): void {
  const file = join(folder, 'notes', `${id}.jsonl`);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

/** The file of raw bytes behind a document. */
function rawOf(folder: string, id: string): string {
  const {raw_sha256: hash} = JSON.parse(readFileSync(join(folder, 'notes', `${id}.jsonl`), 'utf8'));
  return join(folder, 'raw', hash.slice(0, 2), `${hash}.gz`);
}

describe('verify(project, options, effects)', () => {
  it('finds nothing wrong with documents as they were taken', async () => {
    const result = await check(await corpus());
    expect(result.findings).toEqual([]);
    expect(result.counts).toEqual({
      ...{documents: 4, intact: 4, remarked: 0, broken: 0, withoutProof: 0, unreadable: 0},
      ...{raw: 3, retrievals: 3},
    });
  });

  const breaks: [string, (folder: string) => void, string[]][] = [
    ['raw bytes that are gone', folder => rmSync(rawOf(folder, 'one')), ['one verify/raw-missing']],
    ['raw bytes that do not unpack', folder => writeFileSync(rawOf(folder, 'one'), 'x'), ['one verify/raw-damaged']],
    [
      'other raw bytes, for every document in them',
      folder => writeFileSync(rawOf(folder, 'm1'), gzipSync('other')),
      ['m1 verify/raw-wrong-hash', 'm2 verify/raw-wrong-hash'],
    ],
    [
      'a text edited by hand',
      folder => edit(folder, 'two', line => line.replace('short', 'long')),
      ['two verify/text-edited'],
    ],
    [
      'a journal that lost a line',
      folder => {
        const file = join(folder, 'raw', 'retrievals.jsonl');
        writeFileSync(file, readFileSync(file, 'utf8').replace(/^.*two\.txt.*\n/mu, ''));
      },
      ['two verify/no-retrieval'],
    ],
    [
      'an address the journal does not know for these bytes',
      folder => edit(folder, 'two', line => line.replace('"retrieved_url":"https', '"retrieved_url":"http')),
      ['two verify/no-retrieval'],
    ],
    [
      'a document that its bytes do not hold',
      folder => edit(folder, 'm2', line => line.replace('"id":"m2"', '"id":"m3"')),
      ['m3 verify/unreadable'],
    ],
    [
      'marks nobody made',
      folder =>
        edit(folder, 'two', line => line.replace('"text":', '"marks":[{"kind":"label","start":0,"end":3}],"text":')),
      ['two verify/marks-differ'],
    ],
    [
      'a date somebody changed',
      folder => edit(folder, 'two', line => line.replace('"id":"two",', '"id":"two","date":"2022-01-05",')),
      ['two verify/fields-differ'],
    ],
    [
      'bytes of nobody',
      folder => {
        const hash = 'ab'.repeat(32);
        mkdirSync(join(folder, 'raw', 'ab'), {recursive: true});
        writeFileSync(join(folder, 'raw', 'ab', `${hash}.gz`), 'x');
      },
      ['null verify/unreferenced'],
    ],
    [
      'a record that does not say how it was read',
      folder => edit(folder, 'two', line => line.replace('"read_as":"two.txt",', '')),
      ['two verify/incomplete'],
    ],
  ];

  it.each(breaks)('names %s', async (_what, breakIt, expected) => {
    const folder = await corpus();
    breakIt(folder);
    const result = await check(folder);
    expect(found(result)).toEqual(expected);
    const broken = result.findings.filter(({severity}) => severity === 'error').length;
    const warned = result.findings.filter(({severity}) => severity === 'warning').length;
    expect(result.counts).toMatchObject({broken, remarked: warned, intact: 4 - broken - warned});
  });

  /** A text replaced together with its hash. */
  const replace = (line: string): string => {
    const record = JSON.parse(line);
    const text = record.text.replace('short', 'shirt');
    return JSON.stringify({...record, text, text_sha256: textHash(text)});
  };

  it('names a text replaced together with its hash, with what differs', async () => {
    const folder = await corpus();
    edit(folder, 'two', replace);
    const {findings} = await check(folder);
    expect(findings).toMatchObject([{rule: 'verify/text-differs', severity: 'error', document: 'two'}]);
    expect(findings[0]?.text).toContain(
      '1 character (`i`) where reading again gives 1 character (`o`), from line 1, character 4 on',
    );
  });

  it('says when another version read what differs, and does not call that broken', async () => {
    const folder = await corpus({extractor: 'refrain/0.0.1 text/0'});
    edit(folder, 'two', replace);
    const {findings, counts} = await check(folder);
    expect(findings).toMatchObject([{rule: 'verify/other-version', severity: 'warning', document: 'two'}]);
    expect(findings[0]?.text).toContain(`\`refrain/0.0.1 text/0\`, this is \`refrain/${VERSION} text/1\``);
    expect(counts).toMatchObject({intact: 3, remarked: 1, broken: 0});
  });

  it('reads again as it was read: with the address, the content type and the columns', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'web'));
    const {archive} = await openArchive(nodeEffects, folder);
    const take = async (page: Uint8Array, url: string, {readAs, columns}: Pick<ReadOptions, 'readAs' | 'columns'>) => {
      const headers = {'content-type': readAs.endsWith('.csv') ? 'text/csv' : 'text/html; charset=windows-1251'};
      const address = {url, finalUrl: `${url}/`, redirects: [], status: 200, headers, source: null, note: null};
      const retrieval = await archive.keep({...address, retrieved: '2026-10-02T12:00:00Z'}, page);
      const options = {
        readAs,
        retrieval,
        columns,
        collection: 'web',
        site: null,
        sites: project.sites,
        version: VERSION,
      };
      const {records} = await readRecords(page, options);
      writeFileSync(join(folder, 'web', `${readAs}.jsonl`), records.map(({line}) => line).join(''));
    };
    const page = windows1251('<html><body><p>Уважаемые друзья, мы собрались здесь сегодня.</p></body></html>');
    await take(page, 'https://a.example/1', {readAs: 'a.html', columns: {}});
    await take(page, 'https://a.example/2', {readAs: 'b.html', columns: {}});
    const table = new TextEncoder().encode('key,words\nt1,First words.\nt2,Second words.\n');
    await take(table, 'https://a.example/t', {readAs: 't.csv', columns: {id: 'key', text: 'words'}});
    await archive.close();
    const result = await check(folder);
    expect([result.findings, result.counts]).toMatchObject([[], {documents: 4, intact: 4, raw: 2, retrievals: 3}]);
    expect(readFileSync(join(folder, 'web', 'a.html.jsonl'), 'utf8')).toContain('Уважаемые друзья');
  });

  it('also looks at earlier versions of changed pages', async () => {
    const folder = await corpus();
    mkdirSync(join(folder, 'notes', '_earlier'));
    renameSync(join(folder, 'notes', 'two.jsonl'), join(folder, 'notes', '_earlier', 'two.0123456789ab.jsonl'));
    rmSync(rawOf(folder, 'one'));
    const result = await check(folder);
    expect([found(result), result.counts.documents]).toEqual([['one verify/raw-missing'], 4]);
  });

  it('finds the archive of a single file and of a collection', async () => {
    const folder = await corpus();
    for (const path of [join(folder, 'notes'), join(folder, 'notes', 'one.jsonl')]) {
      expect(found(await check(path))).toEqual([]);
    }
  });

  it('counts documents without proof, those that cannot be read, and an empty folder', async () => {
    const folder = temporaryFolder();
    expect((await check(folder)).counts).toMatchObject({documents: 0, raw: 0, retrievals: 0});
    writeFileSync(join(folder, 'a.jsonl'), '{"id":"a","text":"Mine."}\nno json\n');
    expect((await check(folder)).counts).toMatchObject({documents: 1, intact: 0, withoutProof: 1, unreadable: 1});
  });
});

describe('renderVerify(verification, format)', () => {
  it('gives findings and a summary, a table, or a record', async () => {
    const folder = await corpus();
    rmSync(rawOf(folder, 'one'));
    const result = await check(folder);
    const text = renderVerify(result, 'text').split('\n');
    expect(text[0]).toBe(`${folder}/notes/one.jsonl:1 one: error verify/raw-missing`);
    expect(text.at(-2)).toBe('4 documents: 3 intact, 1 broken; 2 raw files, 3 retrievals.');
    expect(renderVerify(result, 'csv')).toMatch(/^document,place,severity,rule,text\r?\none,/u);
    expect(JSON.parse(renderVerify(result, 'json'))).toMatchObject({
      schema: 'refrain.verification/1',
      documents: 4,
      broken: 1,
      findings: [{document: 'one', rule: 'verify/raw-missing'}],
    });
  });
});

/** A small project, which is loaded at once. */
const PROJECT = ['--project', join(ROOT, 'templates', 'project')];

describe('refrain verify, refrain warc', () => {
  it('exit 0 on an intact corpus, 1 on a broken one, and write a file that appears whole', async () => {
    const folder = await corpus();
    expect(refrain(['verify', '--corpus', folder, ...PROJECT])).toMatchObject({status: 0, stderr: ''});
    const file = join(temporaryFolder(), 'a.warc.gz');
    expect(refrain(['warc', file, '--corpus', folder, ...PROJECT])).toEqual({
      status: 0,
      stderr: '',
      stdout: `${file}: 4 records of 3 retrievals.\n`,
    });
    expect(readdirSync(join(file, '..'))).toEqual(['a.warc.gz']);
    rmSync(rawOf(folder, 'two'));
    expect(refrain(['verify', '--corpus', folder, ...PROJECT]).status).toBe(1);
  });
});
