import {describe, expect, it} from 'vitest';
import {nearestIds} from '../../src/commands/nearestIds.js';

const IDS = ['town-en-67748', 'town-en-67749', 'turns-town-en-67749', 'letter', 'a'];

describe('nearestIds(typed, ids)', () => {
  it.each([
    ['a missing digit', 'town-en-6774', ['town-en-67748', 'town-en-67749', 'turns-town-en-67749']],
    ['a wrong letter in other case', 'LETTRE', ['letter']],
    ['a part of an id', '67749', ['town-en-67749', 'turns-town-en-67749']],
    ['nothing like any', 'zzzzzzzz', []],
    ['nothing', '', []],
  ])('for %s', (_, typed, expected) => {
    expect(nearestIds(typed, IDS)).toEqual(expected);
  });

  it('gives five at most, each once', () => {
    const ids = Array.from({length: 12}, (_, n) => `id-${n % 8}`);
    expect(nearestIds('id-', ids)).toEqual(['id-0', 'id-1', 'id-2', 'id-3', 'id-4']);
  });
});
