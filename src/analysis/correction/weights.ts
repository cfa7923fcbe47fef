/** Whether the probabilities of a gold sample fit the speech it is to correct. */
import type {Tally} from '../tally.js';
import type {PlacedGold} from './goldSample.js';

/** Off by less than this nothing is said. */
const TOLERATED = 0.25;
/** Standard errors beyond which chance is no explanation. */
const UNLIKELY = 3;

/** Sentences the gold units stand for, and whether that fits. */
export interface WeightCheck {
  /** Σ1/π, an estimate of the number of sentences. */
  readonly represented: number;
  readonly sentences: number;
  readonly fits: boolean;
}

/**
 * Compare Σ1/π over a group's gold units, which estimates its number of sentences, with that number.
 *
 * It does not fit when it is off by more than a quarter and by more than three standard errors, these from the spread of
 * the differences between events. Then the gold was drawn from other material than the group's speech, or its
 * probabilities are wrong; either way the correction would be.
 *
 * Source: Horvitz & Thompson 1952 (the number of units as a total to be estimated).
 */
export function checkWeights(tallies: readonly Tally[], gold: readonly PlacedGold[]): WeightCheck {
  const offs = new Map<string, number>();
  let [represented, sentences] = [0, 0];
  const add = (event: string, amount: number): void => {
    offs.set(event, (offs.get(event) ?? 0) + amount);
  };
  for (const tally of tallies) {
    sentences += tally.sentences;
    add(tally.event, -tally.sentences);
  }
  for (const {event, pi} of gold) {
    represented += 1 / (pi ?? 1);
    add(event, 1 / (pi ?? 1));
  }
  const m = offs.size;
  const off = represented - sentences;
  const squares = [...offs.values()].reduce((sum, value) => sum + (value - off / m) ** 2, 0);
  const se = Math.sqrt((m / Math.max(1, m - 1)) * squares);
  return {
    represented,
    sentences,
    fits: m < 2 || Math.abs(off) <= TOLERATED * sentences || Math.abs(off) <= UNLIKELY * se,
  };
}
