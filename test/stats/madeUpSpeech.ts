/** Made-up sources of speech: bursty events drawn from a profile that may drift over the years. */
import {vectorOf} from '../../src/stats/countVector.js';
import {type ProfileUnit, unitOf} from '../../src/stats/profileUnit.js';
import type {Random} from '../../src/stats/random.js';

export const SIZE = 400;

/** Zipfian shares of words. */
export const ZIPF = normalise(Array.from({length: SIZE}, (_, i) => 1 / (i + 2)));

/** The same source with some words more and others less frequent. */
export function tilt(shares: readonly number[], strength: number, random: Random): number[] {
  return normalise(shares.map(share => share * Math.exp(strength * (2 * random.next() - 1))));
}

/** An event: a few topics of its own (bursts), then words at random. */
export function speak(
  shares: readonly number[],
  {words, stratum, random, burst = 0.6}: {words: number; stratum: string; random: Random; burst?: number},
): ProfileUnit {
  const own = cumulate(tilt(shares, burst, random));
  const counts = new Map<number, number>();
  for (let i = 0; i < words; i += 1) {
    const level = random.next();
    const at = own.findIndex(sum => sum > level);
    const type = at < 0 ? SIZE - 1 : at;
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return unitOf(vectorOf(counts), stratum);
}

function cumulate(shares: readonly number[]): number[] {
  let sum = 0;
  return shares.map(share => (sum += share));
}

function normalise(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map(weight => weight / total);
}

/** Rank correlation without ties. */
export function correlateRanks(x: readonly number[], y: readonly number[]): number {
  const [a, b] = [ranks(x), ranks(y)];
  const squares = a.reduce((sum, rank, i) => sum + (rank - (b[i] as number)) ** 2, 0);
  return 1 - (6 * squares) / (x.length * (x.length ** 2 - 1));
}

function ranks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((i, j) => (values[i] as number) - (values[j] as number));
  const result: number[] = [];
  order.forEach((place, rank) => {
    result[place] = rank;
  });
  return result;
}
