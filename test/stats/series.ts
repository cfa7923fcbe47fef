/** Made-up series for tests of breaks and changes. */
import type {SeriesPoint} from '../../src/stats/interruptedDesign.js';
import {createRandom} from '../../src/stats/random.js';

/** A Poisson number by inversion; only for means below some hundred. */
function drawPoisson(mean: number, uniform: number): number {
  let [k, probability] = [0, Math.exp(-mean)];
  for (let below = probability; uniform > below && k < 1000; below += probability) {
    k += 1;
    probability *= mean / k;
  }
  return k;
}

/** Points of one exposure each; `rateAt` gives the mean at index t. */
export function makeSeries(size: number, rateAt: (t: number) => number, seed: number | string = 1): SeriesPoint[] {
  const random = createRandom(seed);
  return Array.from({length: size}, (_, t) => {
    const exposure = 1000 + random.int(2000);
    const count = drawPoisson((rateAt(t) * exposure) / 1000, random.next());
    return {time: t + 1, count, exposure, covariates: []};
  });
}
