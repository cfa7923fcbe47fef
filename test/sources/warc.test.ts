import {rmSync} from 'node:fs';
import {join} from 'node:path';
import {gunzipSync} from 'node:zlib';
import {describe, expect, it, vi} from 'vitest';
import {WARCParser} from 'warcio';
import {nodeEffects} from '../../src/effects.js';
import {type Archive, type NewRetrieval, openArchive} from '../../src/sources/archive.js';
import {writeWarc} from '../../src/sources/warc.js';
import {temporaryFolder} from '../support/cli.js';

const OPTIONS = {version: '1.2.3', fileName: 'a.warc.gz'};

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function visit(url: string, fields: Partial<NewRetrieval> = {}): NewRetrieval {
  const retrieved = '2026-10-02T12:00:00.500Z';
  return {url, finalUrl: url, redirects: [], status: 200, headers: {}, retrieved, source: null, note: null, ...fields};
}

async function archiveOf(fill: (archive: Archive) => Promise<unknown>): Promise<{archive: Archive; folder: string}> {
  const folder = temporaryFolder();
  const {archive} = await openArchive(nodeEffects, folder);
  await fill(archive);
  return {archive, folder};
}

async function write(archive: Archive): Promise<{parts: Uint8Array[]; rules: string[]}> {
  const [parts, rules] = [[] as Uint8Array[], [] as string[]];
  for await (const {bytes, message} of writeWarc([archive], OPTIONS)) {
    if (bytes === null) rules.push(message.rule);
    else parts.push(bytes);
  }
  return {parts, rules};
}

/** Records as another program reads them. */
async function readBack(parts: readonly Uint8Array[]) {
  const records = [];
  for await (const record of new WARCParser([Buffer.concat(parts)])) {
    const payload = await record.contentText();
    const {warcType: type, warcTargetURI: url, warcDate: date, httpHeaders: http} = record;
    const header = (name: string) => record.warcHeader(name) ?? null;
    records.push({type, url, date, payload, header, status: http?.statusCode ?? null, http: http?.headers ?? null});
  }
  return records;
}

const URL_1 = 'https://a.example/1?x=\u044f';
const ASCII_1 = 'https://a.example/1?x=%D1%8F';
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-encoding': 'br',
  'content-length': '3',
  'transfer-encoding': 'chunked',
  'x-note': 'a\r\nx-forged: 1',
};

describe('writeWarc(archives, options)', () => {
  it('writes what another program reads back: info, answers, revisits, local files', async () => {
    const {archive} = await archiveOf(async one => {
      await one.keep(visit(URL_1, {headers: HEADERS}), bytesOf('<p>Привет</p>\r\n\r\n'));
      await one.confirm(visit(URL_1, {status: 304, headers: {etag: '"x"'}, retrieved: '2026-10-03T12:00:00Z'}));
      await one.keep(visit('https://a.example/copy'), bytesOf('<p>Привет</p>\r\n\r\n'));
      await one.keep(visit('https://a.example/gone', {status: 404}), bytesOf(''));
      await one.keep(visit('file:a/b.txt', {status: 0, headers: {'content-type': 'text/plain'}}), bytesOf('note'));
    });
    const {parts, rules} = await write(archive);
    const [info, answer, confirmed, copy, gone, local, ...none] = await readBack(parts);
    expect([rules, none]).toEqual([[], []]);
    expect(info).toMatchObject({type: 'warcinfo', date: '2026-10-03T12:00:00Z'});
    expect(info?.payload).toMatch(/^software: refrain\/1\.2\.3\r\n[\s\S]*\r\nrobots: obey\r\n/u);
    expect(info?.header('WARC-Filename')).toBe('a.warc.gz');
    const digest = answer?.header('WARC-Payload-Digest');
    expect(digest).toBe(`sha256:${archive.latest(URL_1)?.sha256}`);
    expect(answer).toMatchObject({type: 'response', url: ASCII_1, date: '2026-10-02T12:00:00.500Z', status: 200});
    expect(answer?.payload).toBe('<p>Привет</p>\r\n\r\n');
    expect([...(answer?.http ?? [])]).toEqual([
      ['content-length', '23'],
      ['content-type', 'text/html; charset=utf-8'],
      ['x-note', 'a x-forged: 1'],
      ['x-orig-content-encoding', 'br'],
      ['x-orig-content-length', '3'],
      ['x-orig-transfer-encoding', 'chunked'],
    ]);
    for (const [record, url, status, profile] of [
      [confirmed, ASCII_1, 304, 'server-not-modified'],
      [copy, 'https://a.example/copy', 200, 'identical-payload-digest'],
    ] as const) {
      expect(record).toMatchObject({type: 'revisit', url, status, payload: ''});
      expect(record?.header('WARC-Profile')).toBe(`http://netpreserve.org/warc/1.1/revisit/${profile}`);
      expect(record?.header('WARC-Payload-Digest')).toBe(digest);
      expect(record?.header('WARC-Refers-To-Target-URI')).toBe(ASCII_1);
      expect(record?.header('WARC-Refers-To-Date')).toBe('2026-10-02T12:00:00.500Z');
    }
    expect(gone).toMatchObject({type: 'response', status: 404, payload: ''});
    expect(local).toMatchObject({type: 'resource', url: 'file:a/b.txt', payload: 'note'});
    expect(local?.header('Content-Type')).toBe('text/plain');
  });

  it('tells the way to a page reached by redirects beside its record', async () => {
    const {archive} = await archiveOf(one =>
      one.keep(
        visit('http://a.example/1', {finalUrl: 'https://a.example/1', redirects: ['https://a.example/1']}),
        bytesOf('x'),
      ),
    );
    const [, answer, via] = await readBack((await write(archive)).parts);
    expect(answer).toMatchObject({type: 'response', url: 'https://a.example/1'});
    expect(via).toMatchObject({type: 'metadata', url: 'https://a.example/1'});
    expect(via?.payload).toBe('via: http://a.example/1\r\nredirect: https://a.example/1\r\n');
    expect(via?.header('WARC-Concurrent-To')).toBe(answer?.header('WARC-Record-ID'));
  });

  it('gives each record its own gzip member, id and right digests', async () => {
    const {archive} = await archiveOf(async one => {
      for (const url of ['https://a.example/1', 'https://a.example/1', 'https://a.example/2']) {
        await one.keep(visit(url), bytesOf(url));
      }
    });
    const {parts} = await write(archive);
    const texts = parts.map(part => gunzipSync(part).toString('utf8'));
    expect(texts.map(text => text.slice(0, 10))).toEqual(Array.from({length: 4}, () => 'WARC/1.1\r\n'));
    const ids = texts.map(text => /WARC-Record-ID: <urn:uuid:([0-9a-f-]{36})>/u.exec(text)?.[1] ?? '');
    expect(new Set(ids).size).toBe(4);
    for (const id of ids) expect(id).toMatch(/^.{8}-.{4}-5.{3}-[89ab].{3}-.{12}$/u);
  });

  it('is byte-equal for equal archives, whatever the time', async () => {
    const fill = (one: Archive) => one.keep(visit(URL_1, {headers: HEADERS}), bytesOf('x'));
    const first = await write((await archiveOf(fill)).archive);
    vi.useFakeTimers({now: 0, toFake: ['Date']});
    const second = await write((await archiveOf(fill)).archive);
    vi.useRealTimers();
    expect(Buffer.concat(second.parts)).toEqual(Buffer.concat(first.parts));
  });

  it('leaves out a retrieval whose bytes are gone, and writes nothing but the info of an empty archive', async () => {
    const {archive, folder} = await archiveOf(async one => {
      await one.keep(visit('https://a.example/1'), bytesOf('one'));
      await one.keep(visit('https://a.example/2'), bytesOf('two'));
    });
    rmSync(join(folder, 'raw', '76'), {recursive: true});
    const {parts, rules} = await write(archive);
    expect([(await readBack(parts)).map(({url}) => url ?? null), rules]).toEqual([
      [null, 'https://a.example/2'],
      ['warc/raw-missing'],
    ]);
    const empty = await archiveOf(async () => {});
    expect((await readBack((await write(empty.archive)).parts)).map(({type}) => type)).toEqual(['warcinfo']);
  });

  it('writes confirmed bytes of which the first retrieval is lost as a resource', async () => {
    const {archive} = await archiveOf(one => one.keep(visit(URL_1, {status: 304}), bytesOf('x')));
    const [, record] = await readBack((await write(archive)).parts);
    expect(record).toMatchObject({type: 'resource', url: ASCII_1, payload: 'x'});
  });
});
