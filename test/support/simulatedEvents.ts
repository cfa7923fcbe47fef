/** Speech made up by a known law: overdispersed counts by event, so that tests and intervals can be held to their word. */
import type {PairedEvent} from '../../src/analysis/comparison/pairEvents.js';
import {computeNormalQuantile} from '../../src/stats/normal.js';
import {ABSENT} from '../../src/stats/pairedClusters.js';
import type {Random} from '../../src/stats/random.js';

/** How events are made. */
export interface Law {
  /** Events of the first group alone, of the second alone, and of both. */
  readonly events: readonly [number, number, number];
  /** Share of the genre `much` in each group's own events; shared events have half. */
  readonly mix: readonly [number, number];
  /** Coded sentences per 1,000 words in the genres `little` and `much`. */
  readonly rates: readonly [number, number];
  /** True rate ratio inside a genre. */
  readonly ratio: number;
  /** Shape of the gamma factor of each speaker at each event: 1 makes counts geometric; smaller, more clustered. */
  readonly shape: number;
}

/** Shape of the factor two speakers at one event have in common. */
const COMMON_SHAPE = 2;
const MEAN_LOG_WORDS = Math.log(1500);

/** One sample of events. */
export function simulateEvents(law: Law, random: Random): PairedEvent[] {
  const speak = (genre: number, factor: number) => {
    const denominator = Math.max(50, Math.round(Math.exp(MEAN_LOG_WORDS + 0.7 * drawNormal(random))));
    const mean = (denominator / 1000) * (law.rates[genre] ?? 0) * factor * drawGamma(law.shape, random);
    return {numerator: drawPoisson(mean, random), denominator};
  };
  const make = (kind: 0 | 1 | 2, index: number): PairedEvent => {
    const genre = Number(random.next() < (kind === 2 ? 0.5 : law.mix[kind]));
    const common = kind === 2 ? drawGamma(COMMON_SHAPE, random) : 1;
    const name = genre === 0 ? 'little' : 'much';
    return {
      event: `${kind}-${index}`,
      stratum: name,
      genre: name,
      first: kind === 1 ? ABSENT : speak(genre, common * law.ratio),
      second: kind === 0 ? ABSENT : speak(genre, common),
    };
  };
  return ([0, 1, 2] as const).flatMap(kind => Array.from({length: law.events[kind]}, (_, i) => make(kind, i)));
}

/** Standard normal. */
export function drawNormal(random: Random): number {
  return computeNormalQuantile((random.int(1e9) + 0.5) / 1e9);
}

/** Marsaglia & Tsang 2000, with mean 1. */
export function drawGamma(shape: number, random: Random): number {
  const boost = shape < 1 ? (random.next() || Number.MIN_VALUE) ** (1 / shape) : 1;
  const d = (shape < 1 ? shape + 1 : shape) - 1 / 3;
  for (;;) {
    const x = drawNormal(random);
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(random.next() || Number.MIN_VALUE) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
      return (boost * d * v) / shape;
    }
  }
}

/** Knuth's product, in pieces so that large means do not underflow. */
export function drawPoisson(mean: number, random: Random): number {
  let [count, left] = [0, mean];
  while (left > 0) {
    const step = Math.min(left, 20);
    const limit = Math.exp(-step);
    for (let product = random.next(); product > limit; product *= random.next()) count += 1;
    left -= step;
  }
  return count;
}
