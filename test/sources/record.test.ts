import {describe, expect, it} from 'vitest';
import type {RawDocument} from '../../src/model/index.js';
import {read} from '../../src/readers/index.js';
import {extractorName, type Provenance, textHash, toRecord} from '../../src/sources/record.js';

const RAW = 'a'.repeat(64);

const provenance: Provenance = {
  url: 'https://a.example/1',
  retrievedUrl: 'https://a.example/1?print',
  retrieved: '2026-10-02T12:00:00Z',
  licence: 'CC BY 4.0',
  attribution: 'A site',
  source: 'site-en',
  contentType: 'text/html',
  rawSha256: RAW,
  readAs: '1.html',
  readColumns: {},
  extractor: 'refrain/1.2.3 html/2',
};

function document(fields: Partial<RawDocument> = {}): RawDocument {
  return {id: 'a-1', collection: 'a', text: 'One.', fields: {}, marks: [], place: '1.html', rawSha256: RAW, ...fields};
}

/** What `run` sees of a record. */
async function readBack(line: string): Promise<RawDocument | null> {
  async function* chunks() {
    yield new TextEncoder().encode(line);
  }
  for await (const one of read({
    path: 'a.jsonl',
    collection: 'a',
    chunks: chunks(),
    sites: [],
    url: null,
    contentType: null,
    columns: {},
  }))
    return one.document;
  return null;
}

describe('toRecord(document, provenance)', () => {
  it('writes keys in a fixed order, the text last', () => {
    const fields = {zeal: 1, title: 'T', '7': 'x', date: '2022-01-05', lead: undefined, place: null, text: 'no'};
    const marks = [{kind: 'label' as const, start: 0, end: 2}];
    expect(toRecord(document({fields, marks}), provenance)).toBe(
      `{"id":"a-1","date":"2022-01-05","title":"T","url":"https://a.example/1","retrieved":"2026-10-02T12:00:00Z","licence":"CC BY 4.0","attribution":"A site","source":"site-en","content_type":"text/html","retrieved_url":"https://a.example/1?print","read_as":"1.html","extractor":"refrain/1.2.3 html/2","raw_sha256":"${RAW}","text_sha256":"${textHash('One.')}","7":"x","zeal":1,"marks":[{"kind":"label","start":0,"end":2}],"text":"One."}\n`,
    );
  });

  it('takes address, licence and source of the page where its provenance has none', () => {
    const fields = {url: 'https://page.example/', licence: 'L', source: 'S'};
    const without = {...provenance, url: null, licence: null, source: null};
    expect(JSON.parse(toRecord(document({fields}), without))).toMatchObject(fields);
    expect(JSON.parse(toRecord(document({fields}), provenance))).toMatchObject({
      url: provenance.url,
      licence: 'CC BY 4.0',
    });
  });

  it('stays on one line for every program, and comes back with its text, marks and hash of raw bytes', async () => {
    const text = 'Ә: One\u0085two \u{1F600}"\\\ttab.\n\nThree.';
    const marks = [{kind: 'label' as const, start: 0, end: 2}];
    const fields = JSON.parse('{"title":"a\u2028b","__proto__":{"x":1}}') as Record<string, unknown>;
    const line = toRecord(document({text, marks, fields}), provenance);
    expect(line.slice(0, -1)).not.toMatch(/[\n\r\u0085\u2028\u2029]/u);
    expect(await readBack(line)).toMatchObject({id: 'a-1', text, marks, rawSha256: RAW});
    expect((await readBack(line))?.fields.title).toBe('a\u2028b');
  });

  it('normalises the text, and leaves out marks that pointed into another one', async () => {
    const marks = [{kind: 'heading' as const, start: 0, end: 4}];
    const back = await readBack(toRecord(document({text: '\ufeffOne\r\ne\u0301', marks}), provenance));
    expect(back).toMatchObject({text: 'One\n\u00e9', marks: []});
    expect(back?.fields.text_sha256).toBe(textHash('One\n\u00e9'));
  });
});

describe('extractorName(version, readAs)', () => {
  it.each([
    ['1.html', 'refrain/1.2.3 html/2'],
    ['1.HTM.gz', 'refrain/1.2.3 html/2'],
    ['1.xyz', 'refrain/1.2.3 unknown'],
  ])('of `%s` is `%s`', (name, expected) => {
    expect(extractorName('1.2.3', name)).toBe(expected);
  });
});
