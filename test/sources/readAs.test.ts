import {describe, expect, it} from 'vitest';
import {readAsOf} from '../../src/sources/readAs.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const ending = (url: string, text: string, type: string | null): string | null =>
  readAsOf(url, bytes(text), type)?.replace(/^[^.]*/u, '') ?? null;

describe('readAsOf(url, bytes, contentType)', () => {
  it.each([
    ['its first bytes before its type', 'https://example.org/a', '%PDF-1.7', 'text/html', '.pdf'],
    ['a page sent as plain text', 'https://example.org/a', '\uFEFF<!-- x --><!DOCTYPE html>', 'text/plain', '.html'],
    ['its type before its address', 'https://example.org/a.csv', 'words', 'text/plain; charset=utf-8', '.txt'],
    ['its address', 'https://example.org/a.CSV?x=1', 'words', 'application/x-odd', '.csv'],
    ['a page when nobody tells', 'https://example.org/a', 'words', null, '.html'],
    ['nothing for a type no reader knows', 'https://example.org/a', 'words', 'image/svg+xml', null],
    ['nothing for a type with the name of a property', 'https://example.org/a', 'words', 'constructor', null],
    ['nothing for a picture', 'https://example.org/a', 'GIF89a', 'text/html', null],
  ])('ends as %s says', (_, url, text, type, expected) => {
    expect(ending(url, text, type)).toBe(expected);
  });

  it('gives two addresses two names, and one address always the same', () => {
    const [first, again, other] = ['https://e.org/a-b', 'https://e.org/a-b', 'https://e.org/a/b'].map(url =>
      readAsOf(url, bytes('<html>'), null),
    );
    expect(again).toBe(first);
    expect(other).not.toBe(first);
    expect(first).toMatch(/^e-org-a-b-[0-9a-f]{8}\.html$/u);
  });

  it('is done at once with a page of nothing but comments', () => {
    const before = performance.now();
    expect(ending('https://e.org/a', `${'<!---->'.repeat(140)}x`, 'text/html')).toBe('.html');
    expect(performance.now() - before).toBeLessThan(1000);
  });
});
