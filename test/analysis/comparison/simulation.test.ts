import {describe, expect, it} from 'vitest';
import {compareEvents} from '../../../src/analysis/comparison/compareEvents.js';
import {createRandom} from '../../../src/stats/random.js';
import {computeStandardisedRateRatio} from '../../../src/stats/standardisedRateRatio.js';
import {groupByStratum} from '../../../src/stats/strata.js';
import {type Law, simulateEvents} from '../../support/simulatedEvents.js';

/** More runs for the figures in docs/methods.md: `REFRAIN_RUNS=4000 npx vitest run test/analysis/comparison/simulation.test.ts`. */
const RUNS = Number(process.env.REFRAIN_RUNS ?? 200);
/** Two standard errors of a share of 5 % in so many runs, beside the 1.5 points the method may be off. */
const SLACK = 2 * Math.sqrt((0.05 * 0.95) / RUNS);

const EVEN: Law = {events: [30, 30, 0], mix: [0.5, 0.5], rates: [0.6, 0.6], ratio: 1, shape: 0.8};

interface Outcome {
  /** Share of samples with p ≤ .05. */
  readonly positive: number;
  /** Share of intervals of the ratio that hold the true one; of the standardised ratio's. */
  readonly covered: number;
  readonly standardised: number;
}

function simulate(name: string, law: Law): Outcome {
  const random = createRandom(`simulation ${name}`);
  const counts = {positive: 0, covered: 0, intervals: 0, standardised: 0, linear: 0};
  for (let run = 0; run < RUNS; run += 1) {
    const events = simulateEvents(law, random);
    const options = {
      random: () => random,
      replicates: 2000,
      confidence: 0.95,
      draws: 999,
      exactLimit: 2000,
      scale: 1000,
    };
    const {p, ratio} = compareEvents(events, options).figures;
    counts.positive += Number(p !== null && p <= 0.05);
    if (ratio.low !== null && ratio.high !== null) {
      counts.intervals += 1;
      counts.covered += Number(ratio.low <= law.ratio && law.ratio <= ratio.high);
    }
    const strata = groupByStratum(events.map(event => ({...event, stratum: event.genre ?? ''})));
    const {low, high} = computeStandardisedRateRatio(strata);
    if (low !== null && high !== null) {
      counts.linear += 1;
      counts.standardised += Number(low <= law.ratio && law.ratio <= high);
    }
  }
  const outcome = {
    positive: counts.positive / RUNS,
    covered: counts.covered / (counts.intervals || 1),
    standardised: counts.standardised / (counts.linear || 1),
  };
  if (process.env.REFRAIN_RUNS !== undefined) console.log(name, outcome, counts.intervals, counts.linear);
  return outcome;
}

describe('compareEvents(events, options) on speech made up by a known law', () => {
  it.each<[string, Law]>([
    ['without drift', EVEN],
    ['with a drift of genres, handled by strata', {...EVEN, mix: [0.7, 0.3], rates: [0.3, 1.5]}],
    ['with shared events', {...EVEN, events: [15, 15, 25]}],
    ['with shared events only', {...EVEN, events: [0, 0, 30]}],
  ])('calls 5 %% of equal groups different, %s', (name, law) => {
    expect(Math.abs(simulate(name, law).positive - 0.05)).toBeLessThan(0.015 + SLACK);
  });

  it('calls at most 5 % of equal groups different with few events, where p has few values', () => {
    expect(simulate('few', {...EVEN, events: [6, 7, 0]}).positive).toBeLessThan(0.05 + SLACK);
    expect(simulate('few shared', {...EVEN, events: [2, 3, 4]}).positive).toBeLessThan(0.05 + SLACK);
  });

  it.each<[string, Law, number]>([
    ['thirty events each', {...EVEN, ratio: 2}, 0.9],
    ['shared events', {...EVEN, events: [15, 15, 25], ratio: 2}, 0.9],
    ['sixty events each', {...EVEN, events: [60, 60, 0], ratio: 2}, 0.92],
    ['twelve events each', {...EVEN, events: [12, 12, 0], ratio: 2}, 0.84],
  ])('covers the true ratio with %s', (name, law, least) => {
    const {covered, standardised} = simulate(`coverage, ${name}`, law);
    expect(covered).toBeGreaterThan(least - SLACK);
    expect(standardised).toBeGreaterThan(least - SLACK);
  });

  it('covers the true ratio under a drift of genres by the standardised interval, not by the raw one', () => {
    const drift = {...EVEN, events: [60, 60, 0], mix: [0.8, 0.2], rates: [0.3, 1.5], ratio: 1} as const;
    const {covered, standardised} = simulate('coverage, drift', drift);
    expect(covered).toBeLessThan(0.5);
    expect(standardised).toBeGreaterThan(0.9 - SLACK);
  });
});
