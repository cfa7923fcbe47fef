import {gzipSync} from 'node:zlib';
import {describe, expect, it} from 'vitest';
import {EXTENSIONS} from '../../src/readers/index.js';
import {fixture, readAll, readOne, rules} from './input.js';

describe('read(input)', () => {
  it.each([
    ['text', 'Dear friends.', 'Dear friends.'],
    ['JSONL', '{"id":"a","text":"Dear friends."}', 'Dear friends.'],
    ['a page', '<!-- x --><!DOCTYPE html><title>T</title><p>Dear friends.</p>', 'Dear friends.'],
    ['gzipped text', gzipSync('Dear friends.'), 'Dear friends.'],
    [
      'a Word file',
      fixture('speech.docx'),
      'Mayor of Norland: Қала үшін ең\nбасты мәселе – жол.\n\nWe build the road together.',
    ],
  ])('tells %s on standard input by its content', async (_, bytes, text) => {
    const {document} = await readOne('-', bytes);
    expect(document?.text).toBe(text);
    expect(document?.place.startsWith('-')).toBe(true);
  });

  it('calls standard input `stdin`', async () => {
    expect((await readOne('-', 'x')).document?.id).toBe('stdin');
  });

  it.each([
    [
      'a/b.json',
      'Unexpected ending `.json`, expected one of `.txt`, `.md`, `.html`, `.htm`, `.pdf`, `.docx`, `.jsonl`, `.ndjson`, `.csv`, `.tsv`, `.xml`, each also with `.gz`; write one document per line and name the file `.jsonl`.',
    ],
    [
      'b.odt',
      'Unexpected ending `.odt`, expected one of `.txt`, `.md`, `.html`, `.htm`, `.pdf`, `.docx`, `.jsonl`, `.ndjson`, `.csv`, `.tsv`, `.xml`, each also with `.gz`; convert or rename the file.',
    ],
    [
      'a.b/speech',
      'Unexpected name without an ending, expected one of `.txt`, `.md`, `.html`, `.htm`, `.pdf`, `.docx`, `.jsonl`, `.ndjson`, `.csv`, `.tsv`, `.xml`, each also with `.gz`; convert or rename the file.',
    ],
  ])('refuses %s', async (path, text) => {
    expect(await readOne(path, 'x')).toEqual({
      document: null,
      messages: [{rule: 'read/unknown-format', severity: 'error', text, place: path, document: null, span: null}],
    });
  });

  it.each(['txt.gz', 'md.gz', 'html.gz'])('refuses a broken .%s as a whole', async ending => {
    expect(rules(await readOne(`f.${ending}`, gzipSync('Dear friends.').subarray(0, 20)))).toEqual([
      'error read/broken-gzip',
    ]);
  });

  it('says so of a broken gzip stream on standard input', async () => {
    expect((await readAll('-', gzipSync('Dear friends.').subarray(0, 20))).map(rules)).toEqual([
      ['error read/broken-gzip'],
    ]);
  });

  it.each(['.txt', '.MD', '.htm', '.html', '.pdf', '.docx', '.jsonl', '.ndjson', '.csv', '.tsv', '.xml'])(
    'reads nothing from an empty %s',
    async ending => {
      const {document, messages} = await readOne(`f${ending}`, '');
      expect(document).toBeNull();
      expect(messages.filter(({severity}) => severity !== 'info')).toHaveLength(1);
    },
  );
});

describe('EXTENSIONS', () => {
  it('holds every ending, packed too', () => {
    expect(EXTENSIONS).toContain('.txt');
    expect(EXTENSIONS).toContain('.jsonl.gz');
    expect(EXTENSIONS).not.toContain('.json');
  });
});
