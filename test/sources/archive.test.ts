import {appendFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {describe, expect, it} from 'vitest';
import {type Effects, nodeEffects} from '../../src/effects.js';
import {type NewRetrieval, openArchive, readArchive} from '../../src/sources/archive.js';
import {temporaryFolder} from '../support/cli.js';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function visit(url: string, fields: Partial<NewRetrieval> = {}): NewRetrieval {
  return {
    url,
    finalUrl: url,
    redirects: [],
    status: 200,
    headers: {'content-type': 'text/html', 'a-header': 'x'},
    retrieved: '2026-10-02T12:00:00.000Z',
    source: 'site-en',
    note: null,
    ...fields,
  };
}

const SHA_OF_ONE = '7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed';

describe('openArchive(effects, folder)', () => {
  it('keeps bytes once per content and a line per retrieval', async () => {
    const folder = temporaryFolder();
    const {archive, messages} = await openArchive(nodeEffects, folder);
    const first = await archive.keep(visit('https://a.example/1'), bytesOf('one'));
    await archive.keep(visit('https://a.example/2'), bytesOf('one'));
    expect(messages).toEqual([]);
    expect(first).toMatchObject({schema: 'refrain.retrieval/1', sha256: SHA_OF_ONE, bytes: 3});
    expect(await archive.hashes()).toEqual([SHA_OF_ONE]);
    expect(await archive.read(SHA_OF_ONE)).toEqual({bytes: Buffer.from('one'), problem: null});
    await archive.close();
    const lines = readFileSync(join(folder, 'raw', 'retrievals.jsonl'), 'utf8').split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/"headers":\{"a-header":"x","content-type":"text\/html"\}\}$/u);
    expect(readdirSync(join(folder, 'raw'))).toEqual(['76', 'retrievals.jsonl']);
  });

  it('writes equal bytes for equal input, without time or system', async () => {
    const files = await Promise.all(
      [temporaryFolder(), temporaryFolder()].map(async folder => {
        const {archive} = await openArchive(nodeEffects, folder);
        await archive.keep(visit('https://a.example/1'), bytesOf('one'));
        return readFileSync(join(folder, 'raw', '76', `${SHA_OF_ONE}.gz`));
      }),
    );
    expect(files[0]).toEqual(files[1]);
    expect([...(files[0] ?? Buffer.from('')).subarray(4, 10)]).toEqual([0, 0, 0, 0, 2, 255]);
  });

  it('knows the newest retrieval of an address that brought or confirmed bytes', async () => {
    const folder = temporaryFolder();
    const {archive} = await openArchive(nodeEffects, folder);
    const url = 'https://a.example/1';
    expect(archive.latest(url)).toBeNull();
    await archive.keep(visit(url), bytesOf('one'));
    const second = await archive.keep(visit(url, {retrieved: '2026-10-03T12:00:00Z'}), bytesOf('two'));
    await archive.keep(visit(url, {status: 503}), bytesOf('busy'));
    expect(archive.latest(url)).toEqual(second);
    const confirmed = await archive.confirm(visit(url, {status: 304, retrieved: '2026-10-04T12:00:00Z'}));
    expect(confirmed).toEqual({...second, status: 304, retrieved: '2026-10-04T12:00:00Z'});
    expect(archive.latest(url)).toEqual(confirmed);
    await expect(archive.confirm(visit('https://a.example/2'))).rejects.toThrow('expected bytes');
    await archive.close();
    const again = await readArchive(nodeEffects, folder);
    expect(again.archive.latest(url)).toEqual(confirmed);
    expect(again.archive.retrievals).toEqual(archive.retrievals);
  });

  it('keeps overlapping calls apart', async () => {
    const folder = temporaryFolder();
    const {archive} = await openArchive(nodeEffects, folder);
    const urls = Array.from({length: 30}, (_, index) => `https://a.example/${index}`);
    await Promise.all(urls.map(url => archive.keep(visit(url), bytesOf(url.slice(0, 19)))));
    expect((await readArchive(nodeEffects, folder)).archive.retrievals).toHaveLength(30);
    expect(archive.retrievals.map(({url}) => url).sort()).toEqual([...urls].sort());
  });

  it.each([
    ['missing', null],
    ['damaged', 'no gzip'],
    ['damaged', gzipSync('one').subarray(0, 15)],
    ['wrong-hash', gzipSync('two')],
  ])('tells that bytes are %s and writes them anew when they come again', async (problem, contents) => {
    const folder = temporaryFolder();
    if (contents !== null) {
      mkdirSync(join(folder, 'raw', '76'), {recursive: true});
      writeFileSync(join(folder, 'raw', '76', `${SHA_OF_ONE}.gz`), contents);
    }
    const {archive} = await openArchive(nodeEffects, folder);
    expect(await archive.read(SHA_OF_ONE)).toEqual({bytes: null, problem});
    await archive.keep(visit('https://a.example/1'), bytesOf('one'));
    expect((await archive.read(SHA_OF_ONE)).problem).toBeNull();
  });

  it.each(['../../etc/passwd', '', '76', `${SHA_OF_ONE}/..`])('has no bytes for `%s`', async hash => {
    const {archive} = await readArchive(nodeEffects, temporaryFolder());
    expect(await archive.read(hash)).toEqual({bytes: null, problem: 'missing'});
  });
});

/** An archive with two retrievals, closed, and its journal. */
async function madeArchive(): Promise<{folder: string; journal: string; whole: string}> {
  const folder = temporaryFolder();
  const {archive} = await openArchive(nodeEffects, folder);
  await archive.keep(visit('https://a.example/1'), bytesOf('one'));
  await archive.keep(visit('https://a.example/2'), bytesOf('two'));
  await archive.close();
  const journal = join(folder, 'raw', 'retrievals.jsonl');
  return {folder, journal, whole: readFileSync(journal, 'utf8')};
}

describe('the journal', () => {
  it('loses a half-written last line and goes on after it', async () => {
    const {folder, journal, whole} = await madeArchive();
    appendFileSync(journal, '{"schema":"refrain.retr');
    const {archive, messages} = await openArchive(nodeEffects, folder);
    expect(messages.map(({rule, severity, place}) => ({rule, severity, place}))).toEqual([
      {rule: 'archive/half-line', severity: 'info', place: 'raw/retrievals.jsonl'},
    ]);
    expect(messages[0]?.text).toContain('`{"schema":"refrain.retr`');
    expect(readFileSync(journal, 'utf8')).toBe(whole);
    await archive.keep(visit('https://a.example/3'), bytesOf('three'));
    expect(readFileSync(journal, 'utf8').split('\n')).toHaveLength(4);
    await archive.close();
  });

  it('completes a last line that lacks its line break only', async () => {
    const {folder, journal, whole} = await madeArchive();
    writeFileSync(journal, whole.trimEnd());
    const {archive, messages} = await openArchive(nodeEffects, folder);
    expect([messages, archive.retrievals.length]).toEqual([[], 2]);
    expect(readFileSync(journal, 'utf8')).toBe(whole);
    await archive.close();
  });

  it('is left as it is by who only reads', async () => {
    const {folder, journal, whole} = await madeArchive();
    appendFileSync(journal, 'x');
    const {archive, messages} = await readArchive(nodeEffects, folder);
    expect([archive.retrievals.length, messages.map(({rule}) => rule)]).toEqual([2, ['archive/half-line']]);
    expect(readFileSync(journal, 'utf8')).toBe(`${whole}x`);
  });

  it.each([
    ['\0\0\0\0', 'expected a JSON object'],
    ['[]', 'expected a JSON object'],
    ['{"schema":"refrain.retrieval/2"}', 'expected `refrain.retrieval/1` for `schema`'],
    ['{"schema":"refrain.retrieval/1"}', 'expected text for `url`'],
  ])('passes over a damaged line %j in the middle', async (line, words) => {
    const {folder, journal, whole} = await madeArchive();
    const [first, second] = whole.split('\n');
    writeFileSync(journal, `${first}\n${line}\n${second}\n`);
    const {archive, messages} = await openArchive(nodeEffects, folder);
    expect(archive.retrievals.map(({url}) => url)).toEqual(['https://a.example/1', 'https://a.example/2']);
    expect(messages.map(({rule, severity, place}) => ({rule, severity, place}))).toEqual([
      {rule: 'archive/bad-line', severity: 'warning', place: 'raw/retrievals.jsonl:2'},
    ]);
    expect(messages[0]?.text).toContain(words);
    await archive.close();
  });

  it('takes back the part of a line that a full disk took', async () => {
    const {folder, journal, whole} = await madeArchive();
    let full = true;
    const effects: Effects = {
      ...nodeEffects,
      async append(path, text) {
        if (!full) return nodeEffects.append(path, text);
        appendFileSync(path, text.slice(0, 40));
        throw new Error('ENOSPC');
      },
    };
    const {archive} = await openArchive(effects, folder);
    await expect(archive.keep(visit('https://a.example/3'), bytesOf('three'))).rejects.toThrow('ENOSPC');
    expect(readFileSync(journal, 'utf8')).toBe(whole);
    full = false;
    await archive.keep(visit('https://a.example/4'), bytesOf('four'));
    expect(archive.retrievals.map(({url}) => url.at(-1))).toEqual(['1', '2', '4']);
    await archive.close();
  });
});

describe('files of writes that never ended', () => {
  it('are removed on opening', async () => {
    const {folder} = await madeArchive();
    writeFileSync(join(folder, 'raw', '3f', '.0123456789ab.tmp'), 'x');
    writeFileSync(join(folder, 'raw', '76', '.ba9876543210.tmp'), 'x');
    writeFileSync(join(folder, 'raw', 'note.txt'), 'mine');
    const {archive, messages} = await openArchive(nodeEffects, folder);
    expect(messages.map(({rule}) => rule)).toEqual(['archive/unfinished']);
    expect(messages[0]?.text).toContain('2 file(s)');
    await archive.close();
    expect(readdirSync(join(folder, 'raw'))).toEqual(['3f', '76', 'note.txt', 'retrievals.jsonl']);
    expect(readdirSync(join(folder, 'raw', '76'))).toEqual([`${SHA_OF_ONE}.gz`]);
  });
});
