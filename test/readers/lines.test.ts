import {describe, expect, it} from 'vitest';
import {byteLines} from '../../src/readers/lines.js';
import {chunksOf} from './input.js';

async function linesOf(text: string, size: number): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of byteLines(chunksOf(text, size))) lines.push(Buffer.from(line).toString());
  return lines;
}

describe('byteLines(chunks)', () => {
  it.each([
    ['nothing', '', []],
    ['a last line without an end', 'a\nb', ['a', 'b']],
    ['CRLF', 'a\r\nb\r\n', ['a', 'b']],
    ['empty lines', '\n\na\n', ['', '', 'a']],
    ['a carriage return inside', 'a\rb\n', ['a\rb']],
    ['letters of two bytes', 'қа\nзақ\n', ['қа', 'зақ']],
  ])('gives the lines of %s, however cut', async (_, text, expected) => {
    for (const size of [1, 2, 3, 100]) expect(await linesOf(text, size)).toEqual(expected);
  });

  it('takes time in proportion to a very long line', async () => {
    const long = 'x'.repeat(1 << 25);
    const started = performance.now();
    expect((await linesOf(`${long}\n${long}`, 1 << 12)).map(({length}) => length)).toEqual([long.length, long.length]);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
