import {describe, expect, it} from 'vitest';
import {computeLogOdds} from '../../src/stats/logOdds.js';

const words = (text: string) => text.split(' ');
const [FOX, PIG] = [
  words('the quick brown fox jumps over the lazy pig'),
  words('the lazy purple pig jumps over the lazier donkey'),
];

/** ζ of a word of the two sentences under a flat prior of 0.05 a type. */
function zetaOf(word: string): number | undefined {
  const types = new Set([...FOX, ...PIG]).size;
  const count = (text: readonly string[]) => ({
    count: text.filter(one => one === word).length,
    exposure: text.length,
  });
  return computeLogOdds(count(FOX), count(PIG), {word: 0.05, total: 0.05 * types})?.zeta;
}

describe('computeLogOdds(target, reference, prior)', () => {
  // Example of https://github.com/jmhessel/FightingWords, which prints z-scores.
  it.each([
    ['brown', 0.689423],
    ['donkey', -0.689423],
    ['the', 0],
  ])('gives with a flat prior for %s a ζ of %d', (word, zeta) => {
    expect(zetaOf(word)).toBeCloseTo(zeta, 6);
  });

  // Recomputed in Python from Monroe, Colaresi & Quinn 2008, eq. 15–16 and 22: 1,000 and 2,000 words, α₀ 100 × pooled share.
  it.each([
    ['friendship', 30, 10, 1.687048, 4.867044],
    ['reform', 5, 40, undefined, -2.895219],
  ])('gives with an informative prior for %s', (_, y1, y2, delta, zeta) => {
    const prior = {word: (100 * (y1 + y2)) / 3000, total: 100};
    const odds = computeLogOdds({count: y1, exposure: 1000}, {count: y2, exposure: 2000}, prior);
    if (delta !== undefined) expect(odds?.delta).toBeCloseTo(delta, 6);
    expect(odds?.zeta).toBeCloseTo(zeta, 6);
  });

  it('pulls a rare word towards 0 the more the larger the prior is', () => {
    const rare = (scale: number) =>
      computeLogOdds({count: 3, exposure: 1000}, {count: 0, exposure: 1000}, {word: 0.001 * scale, total: scale});
    expect(rare(5000)?.zeta).toBeLessThan(rare(50)?.zeta ?? 0);
  });

  it('is null for a word that is nowhere and has no prior, and for the only word', () => {
    const group = {count: 0, exposure: 10};
    expect(computeLogOdds(group, group, {word: 0, total: 5})).toBeNull();
    expect(computeLogOdds({count: 10, exposure: 10}, {count: 4, exposure: 4}, {word: 1, total: 1})).toBeNull();
  });
});
