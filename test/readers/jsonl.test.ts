import {createHash} from 'node:crypto';
import {gzipSync} from 'node:zlib';
import {describe, expect, it} from 'vitest';
import {readAll, readOne, rules} from './input.js';
import {windows1251} from './windows1251.js';

const GOOD = '{"id":"a","text":"Dear friends."}';

describe('read(a JSONL file)', () => {
  it('gives one document per line with its place and the hash of its bytes', async () => {
    const reads = await readAll('x/kz.jsonl', `${GOOD}\n\n{"id":7,"text":"Hm.","date":"2022-01-10","mood":["calm"]}`);
    expect(reads).toEqual([
      {
        document: {
          id: 'a',
          collection: 'test',
          text: 'Dear friends.',
          fields: {},
          marks: [],
          place: 'x/kz.jsonl:1',
          rawSha256: sha256(GOOD),
        },
        messages: [],
      },
      {
        document: expect.objectContaining({
          id: '7',
          fields: {date: '2022-01-10', mood: ['calm']},
          place: 'x/kz.jsonl:3',
        }),
        messages: [],
      },
    ]);
  });

  it('takes the hash of the bytes a record was extracted from, when it is one', async () => {
    const [given, wrong] = ['a'.repeat(64), 'A'.repeat(64)];
    const right = await readOne('kz.jsonl', `{"id":"a","text":"x","raw_sha256":"${given}"}`);
    expect([right.document?.rawSha256, right.messages]).toEqual([given, []]);
    const line = `{"id":"a","text":"x","raw_sha256":"${wrong}"}`;
    const other = await readOne('kz.jsonl', line);
    expect([other.document?.rawSha256, rules(other)]).toEqual([sha256(line), ['warning read/field-type']]);
  });

  it.each([
    ['a byte order mark', `\uFEFF${GOOD}\n`],
    ['CRLF', `${GOOD}\r\n`],
    ['gzip under another name', gzipSync(GOOD)],
    ['white space around', `\n  \n\t${GOOD}\t\n \n`],
  ])('reads past %s', async (_, bytes) => {
    const {document, messages} = await readOne('kz.ndjson', bytes);
    expect(messages).toEqual([]);
    expect(document).toMatchObject({id: 'a', text: 'Dear friends.'});
  });

  it.each([
    [
      'no JSON',
      'Dear friends',
      'read/not-json',
      "Unexpected `Dear friends`, expected one JSON object per line (Unexpected token 'D'); correct the line.",
    ],
    [
      'half a record',
      '{"id":"a","text":"x',
      'read/not-json',
      'Unexpected `{"id":"a","text":"x`, expected one JSON object per line (Unterminated string in JSON at position 19); correct the line.',
    ],
    [
      'an array',
      '[{"id":"a"}]',
      'read/not-a-record',
      'Unexpected `[{"id":"a"}]`, expected a JSON object with `id` and `text`; write one document per line, e.g. with `jq -c .[]`.',
    ],
    [
      'null',
      'null',
      'read/not-a-record',
      'Unexpected `null`, expected a JSON object with `id` and `text`; correct the line.',
    ],
    ['no id', '{"text":"x"}', 'read/missing-field', 'Missing `id`, expected text or a number, not empty; add it.'],
    [
      'an empty text',
      '{"id":"a","text":" "}',
      'read/missing-field',
      'Unexpected `" "` for `text`, expected text, not empty; correct it.',
    ],
    [
      'a list for text',
      '{"id":"a","text":["x"]}',
      'read/missing-field',
      'Unexpected `["x"]` for `text`, expected text, not empty; correct it.',
    ],
  ])('refuses %s and goes on', async (_, line, rule, text) => {
    const [bad, good] = await readAll('f.jsonl', `${line}\n${GOOD}`);
    expect(bad?.document).toBeNull();
    expect(bad?.messages).toMatchObject([{rule, severity: 'error', text, place: 'f.jsonl:1', span: null}]);
    expect(good?.document?.id).toBe('a');
  });

  it('names both when id and text are missing', async () => {
    expect(rules(await readOne('f.jsonl', '{}'))).toEqual(['error read/missing-field', 'error read/missing-field']);
  });

  it('sets a known field of the wrong type aside with one warning', async () => {
    const {document, messages} = await readOne('f.jsonl', '{"id":"a","text":"x","title":["T"],"place":"Astana"}');
    expect(document?.fields).toEqual({place: 'Astana'});
    expect(messages).toEqual([
      {
        rule: 'read/field-type',
        severity: 'warning',
        text: 'Unexpected `["T"]` for `title`, expected text; the field was left out. Correct it.',
        place: 'f.jsonl:1',
        document: 'a',
        span: null,
      },
    ]);
  });

  it('takes fields from the keys named for them', async () => {
    const columns = {id: 'uid', text: 'body', speaker: 'who', date: 'day'};
    const [one, two] = await readAll('f.jsonl', '{"uid":"a","body":"x","who":"Mayor","text":7}\n{"id":"b"}', {columns});
    expect(one?.document).toMatchObject({id: 'a', text: 'x', fields: {speaker: 'Mayor', text_in_file: 7}});
    expect(two?.messages.map(({text}) => text)).toEqual([
      'Missing `uid`, expected text or a number, not empty; add it.',
      'Missing `body`, expected text, not empty; add it.',
    ]);
  });

  it('refuses a line in another encoding and goes on', async () => {
    const line = windows1251('{"id":"b","text":"Дорогие друзья и коллеги, благодарю вас"}\n');
    const [bad, good] = await readAll('f.jsonl', Buffer.concat([line, Buffer.from(GOOD)]));
    expect(bad?.messages).toMatchObject([
      {
        rule: 'read/not-utf8',
        severity: 'error',
        text: 'Unexpected byte 20 of the line: not valid UTF-8, looks like `windows-1251`; expected UTF-8. Convert the file, e.g. `iconv -f windows-1251 -t UTF-8`.',
        place: 'f.jsonl:1',
      },
    ]);
    expect(good?.document?.id).toBe('a');
  });

  it('says once that a file is UTF-16', async () => {
    const reads = await readAll('f.jsonl', Buffer.from(`\uFEFF${GOOD}\n${GOOD}`, 'utf16le'));
    expect(reads.map(rules)).toEqual([['error read/not-utf8']]);
  });

  it('keeps the documents before a break in the gzip stream and names the line', async () => {
    const lines = Array.from({length: 2000}, (_, index) => `{"id":${index},"text":"speech ${(index * 7919) % 1009}"}`);
    const packed = gzipSync(lines.join('\n'));
    const reads = await readAll('f.jsonl.gz', packed.subarray(0, packed.length / 2), {size: 500});
    const last = reads.at(-1);
    expect(reads.length).toBeGreaterThan(500);
    expect(reads.slice(0, -1).every(({document}) => document !== null)).toBe(true);
    expect(last?.messages).toMatchObject([
      {rule: 'read/broken-gzip', severity: 'error', place: `f.jsonl.gz:${reads.length}`},
    ]);
  });

  it('warns of an empty file', async () => {
    for (const bytes of ['', '\n\n', '\uFEFF'])
      expect(rules(await readOne('f.jsonl', bytes))).toEqual(['warning read/empty']);
  });

  it('reads a line of many megabytes', async () => {
    const {document} = await readOne('f.jsonl', `{"id":"a","text":"${'слово '.repeat(2_000_000)}"}`);
    expect(document?.text.length).toBe(12_000_000);
  });
});

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
