import {describe, expect, it} from 'vitest';
import {readUtf8} from '../../src/project/readText.js';
import {memoryEffects} from '../support/memoryEffects.js';

/** Effects over one file of bytes, handed out in pieces of three. */
function effectsOf(bytes: readonly number[]) {
  return {
    ...memoryEffects(new Map()),
    async *open() {
      for (let at = 0; at < bytes.length; at += 3) yield Uint8Array.from(bytes.slice(at, at + 3));
    },
  };
}

const bytesOf = (text: string): number[] => [...Buffer.from(text, 'utf8')];

describe('readUtf8(effects, path, shown)', () => {
  it.each(['', 'a: b\n', '\ufeffa: б\n', 'қазақ \u{1F91D}\n', 'written U+FFFD: \ufffd'])(
    'reads %j as it is',
    async text => {
      expect(await readUtf8(effectsOf(bytesOf(text)), 'f', 'f')).toEqual({text, problem: null});
    },
  );

  it.each<readonly [string, readonly number[], string]>([
    ['Windows-1251', [...bytesOf('a: b\nб: '), 0xcf, 0xf0, 0xe8], 'f.yaml:2:4'],
    ['a half of a letter at the end', [...bytesOf('a'), 0xd0], 'f.yaml:1:2'],
    ['a half surrogate', [...bytesOf('x\n\n'), 0xed, 0xa0, 0x80], 'f.yaml:3:1'],
    ['UTF-16', [0xff, 0xfe, 0x61, 0], 'f.yaml:1:1'],
    ['bad bytes after a written U+FFFD', [...bytesOf('\ufffd\ufffd'), 0xff], 'f.yaml:1:3'],
  ])('refuses %s at its place', async (_, bytes, place) => {
    const {text, problem} = await readUtf8(effectsOf(bytes), 'f', 'f.yaml');
    expect([text, problem?.rule, problem?.place]).toEqual([null, 'schema/not-utf8', place]);
  });
});
