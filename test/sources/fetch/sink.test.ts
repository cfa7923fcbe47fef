import {describe, expect, it} from 'vitest';
import {createSink} from '../../../src/sources/fetch/sink.js';

async function* pieces(...sizes: number[]): AsyncGenerator<Uint8Array> {
  let next = 0;
  for (const size of sizes) yield Uint8Array.from({length: size}, () => next++ % 251);
}

describe('createSink(maxBytes)', () => {
  it.each([
    [10, [], 0, false],
    [10, [3, 0, 7], 10, false],
    [10, [3, 8], 10, true],
    [10, [11], 10, true],
    [0, [1], 0, true],
    [300_000, [70_000, 1, 200_000], 270_001, false],
    [100_000, Array.from({length: 1_000}, () => 99), 99_000, false],
  ])('with at most %i bytes holds of pieces the first', async (max, sizes, length, full) => {
    const sink = createSink(max);
    await sink.fill(pieces(...sizes));
    expect([sink.bytes().length, sink.isFull()]).toEqual([length, full]);
    expect([...sink.bytes()].every((byte, at) => byte === at % 251)).toBe(true);
  });
});
