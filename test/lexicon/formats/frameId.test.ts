import {describe, expect, it} from 'vitest';
import {createFrameIds, slugOf} from '../../../src/lexicon/formats/frameId.js';

describe('slugOf(path)', () => {
  it.each([
    [['Law & Order', 'Police'], 'law-order-police'],
    [['+STATE+'], 'state'],
    [['Économie', 'Größe'], 'economie-gro-e'],
    [['Дружба', 'Щит'], 'druzhba-shchit'],
    [['Қауіпсіздік'], 'qauipsizdik'],
    [['港口'], 'category'],
    [['***'], 'category'],
    [['x'.repeat(200)], 'x'.repeat(80)],
  ])('%j → %s', (path, slug) => {
    expect(slugOf(path)).toBe(slug);
  });
});

describe('createFrameIds()', () => {
  it('never gives an id twice', () => {
    const idOf = createFrameIds();
    expect([idOf(['a']), idOf(['A']), idOf(['a 2']), idOf(['a'])]).toEqual(['a', 'a-2', 'a-2-2', 'a-3']);
  });
});
