import {describe, expect, it} from 'vitest';
import {english} from '../../src/text/english.js';

const sharing = (left: string, right: string): boolean =>
  english.analyse(left).some(key => english.analyse(right).includes(key));

describe('english.analyse(form)', () => {
  it.each([
    ['neighbour', 'neighbors', true],
    ['good-neighbourly', 'good-neighborly', true],
    ['organise', 'organizing', true],
    ['defence', 'defense', true],
    ['ally', 'allies', true],
    ['gunman', 'gunmen', true],
    ['crisis', 'crises', true],
    ['stand', 'stood', true],
    ['find', 'found', true],
    ['found', 'founded', true],
    ['russia', "russia's", true],
    ['states', "states'", true],
    ['independence', 'independent', true],
    ['terrorism', 'terror', true],
    ['terrorists', 'terrorist', true],
    ['terrorism', 'terrorist', false],
    ['hour', 'hor', false],
    ['four', 'for', false],
    ['specimen', 'speciman', false],
  ])('%s and %s share a key: %s', (left, right, expected) => {
    expect(sharing(left, right)).toBe(expected);
  });
});
