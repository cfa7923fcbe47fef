/** Draws of equal samples of a target and its rivals: the inner loop of the ranking. */
import {type DealtPairs, dealPairs} from './blocks.js';
import type {CountVector} from './countVector.js';
import {drawPairs, type Places, placeUnits, type UnitPair} from './matchedUnits.js';
import {createPool} from './pooledEntropy.js';
import type {ProfileUnit} from './profileUnit.js';
import {createRandom, deriveSeed, type Random} from './random.js';
import {shuffle, shuffleInPlace} from './shuffle.js';
import {createThinner} from './thinning.js';

/** A group to be ranked: its units long enough and in strata of the target. */
export interface Rival {
  readonly label: string;
  readonly units: readonly ProfileUnit[];
  /** Pairs it can form with the target. */
  readonly events: number;
}

/** Options of {@link createRankDraws}. */
export interface RankDrawOptions {
  readonly size: number;
  readonly seed: number | string;
  readonly countsPerEvent: number;
}

/** Excess divergences of all rivals, in their order. */
export interface RankDraws {
  /** Mean of so many draws of so many pairs. */
  readonly full: (pairs: number, draws: number) => number[];
  /** The same from a random half of the target's events. */
  readonly halved: (pairs: number) => number[];
}

/** Events are thinned anew after so many draws, and after so many halves. */
const DRAWS_PER_THINNING = 8;
const HALVES_PER_THINNING = 20;
/** Samples taken inside one half. */
const INNER_DRAWS = 2;

/** A rival with what changes from draw to draw. */
interface Player extends Rival {
  readonly places: Places;
  readonly random: Random;
  thinned: CountVector[];
}

/**
 * Excess of a draw: pairs of events are dealt to two samples of the target, A and A′, and of the rival, B and B′;
 * ½[H(A + B′) + H(A′ + B)] − ½H(A + A′) − ½H(B + B′), H the entropy of the pooled counts. It is the mean JSD between the
 * groups minus that within them; all four pools have one size and the same strata. With one mixed pool only, what single
 * events are about would not cancel out.
 *
 * @param target - Every unit holds `countsPerEvent` counts or more, as do the rivals'.
 */
export function createRankDraws(
  target: readonly ProfileUnit[],
  rivals: readonly Rival[],
  {seed, countsPerEvent, size}: RankDrawOptions,
): RankDraws {
  const random = createRandom(deriveSeed(seed, 'target'));
  const order = target.map(({stratum}, place) => ({stratum, place}));
  const players = rivals.map(rival => openPlayer(rival, seed));
  const thin = createThinner(largestOf([target, ...rivals.map(({units}) => units)]));
  const thinAll = (units: readonly ProfileUnit[], stream: Random): CountVector[] =>
    units.map(({vector}) => thin(vector, countsPerEvent, stream));
  let own: CountVector[] = [];
  let halves = 0;
  const refresh = (): void => {
    own = thinAll(target, random);
    for (const player of players) player.thinned = thinAll(player.units, player.random);
  };
  const excessOf = createExcess(size, countsPerEvent * target.length);
  const measure = (pairs: readonly UnitPair[], {thinned, random: stream}: Player): number =>
    excessOf(dealPairs(pairs, target, stream), own, thinned);
  return {
    full(pairs, draws) {
      const totals = players.map(() => 0);
      for (let draw = 0; draw < draws; draw += 1) {
        if (draw % DRAWS_PER_THINNING === 0) refresh();
        const turn = shuffle(order, random);
        players.forEach((player, i) => {
          const drawn = drawPairs(turn, player.places, {wanted: pairs, random: player.random});
          totals[i] = (totals[i] as number) + measure(drawn, player);
        });
      }
      return totals.map(total => total / draws);
    },
    halved(pairs) {
      if (halves++ % HALVES_PER_THINNING === 0) refresh();
      const turn = shuffle(order, random);
      return players.map(player => {
        const wanted = Math.floor(player.events / 2);
        const half = drawPairs(turn, player.places, {wanted, random: player.random});
        return averageOf(INNER_DRAWS, () => {
          shuffleInPlace(half, player.random);
          return measure(half.slice(0, pairs), player);
        });
      });
    },
  };
}

function openPlayer(rival: Rival, seed: number | string): Player {
  const random = createRandom(deriveSeed(seed, `rival/${rival.label}`));
  return {...rival, places: placeUnits(rival.units), random, thinned: []};
}

function averageOf(times: number, draw: () => number): number {
  let total = 0;
  for (let i = 0; i < times; i += 1) total += draw();
  return total / times;
}

function createExcess(size: number, largest: number) {
  const pool = createPool(size, largest);
  const entropy = (
    one: readonly number[],
    vectors: readonly CountVector[],
    other: readonly number[],
    others: readonly CountVector[],
  ): number => {
    for (const place of one) pool.add(vectors[place] as CountVector);
    for (const place of other) pool.add(others[place] as CountVector);
    return pool.take();
  };
  return ({first: [a, b], second: [c, d]}: DealtPairs, own: readonly CountVector[], theirs: readonly CountVector[]) => {
    const mixed = entropy(a, own, d, theirs) + entropy(b, own, c, theirs);
    return (mixed - entropy(a, own, b, own) - entropy(c, theirs, d, theirs)) / 2;
  };
}

function largestOf(groups: readonly (readonly ProfileUnit[])[]): number {
  return groups.flat().reduce((largest, {total}) => Math.max(largest, total), 1);
}
