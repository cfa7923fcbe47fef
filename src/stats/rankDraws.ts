/** Draws of equal samples of a target and its rivals: the inner loop of the ranking. */
import type {CountVector} from './countVector.js';
import {createEqualSums} from './equalSums.js';
import {drawPairs, type Places, placeUnits, type UnitPair} from './matchedUnits.js';
import type {ProfileSpace, ProfileUnit} from './profileUnit.js';
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
export interface RankDrawOptions extends ProfileSpace {
  readonly seed: number | string;
  readonly eventsPerDraw: number;
  readonly countsPerEvent: number;
}

/** Distances of all rivals, in their order. */
export interface RankDraws {
  /** Mean √JSD of so many draws. */
  readonly distances: (draws: number) => number[];
  /** The same from a random half of the target's events. */
  readonly halved: () => number[];
}

/** Events are thinned anew after so many rounds of draws. */
const ROUNDS_PER_THINNING = 8;
/** Samples taken inside one half. */
const INNER_DRAWS = 3;

/** A rival with what changes from draw to draw. */
interface Player extends Rival {
  readonly places: Places;
  readonly random: Random;
  thinned: CountVector[];
}

/**
 * All samples have `eventsPerDraw` events with `countsPerEvent` counts each; every unit must hold that many, and every
 * rival's half must have that many pairs.
 */
export function createRankDraws(
  target: readonly ProfileUnit[],
  rivals: readonly Rival[],
  {seed, eventsPerDraw, countsPerEvent, ...space}: RankDrawOptions,
): RankDraws {
  const random = createRandom(deriveSeed(seed, 'target'));
  const order = target.map(({stratum}, place) => ({stratum, place}));
  const players = rivals.map(
    (rival): Player => ({
      ...rival,
      places: placeUnits(rival.units),
      random: createRandom(deriveSeed(seed, `rival/${rival.label}`)),
      thinned: [],
    }),
  );
  const sums = createEqualSums(eventsPerDraw * countsPerEvent, space);
  const thin = createThinner(largestOf([target, ...rivals.map(({units}) => units)]));
  const thinAll = (units: readonly ProfileUnit[], stream: Random): CountVector[] =>
    units.map(({vector}) => thin(vector, countsPerEvent, stream));
  let own: CountVector[] = [];
  let rounds = 0;
  const refresh = (): void => {
    if (rounds++ % ROUNDS_PER_THINNING !== 0) return;
    own = thinAll(target, random);
    for (const player of players) player.thinned = thinAll(player.units, player.random);
  };
  const measure = (pairs: readonly UnitPair[], {thinned}: Player): number => {
    for (const [mine, theirs] of pairs.slice(0, eventsPerDraw)) {
      sums.add(0, own[mine] as CountVector);
      sums.add(1, thinned[theirs] as CountVector);
    }
    return Math.sqrt(sums.take());
  };
  return {
    distances(draws) {
      const totals = players.map(() => 0);
      for (let draw = 0; draw < draws; draw += 1) {
        refresh();
        const turn = shuffle(order, random);
        players.forEach((player, i) => {
          const pairs = drawPairs(turn, player.places, {wanted: eventsPerDraw, random: player.random});
          totals[i] = (totals[i] as number) + measure(pairs, player);
        });
      }
      return totals.map(total => total / draws);
    },
    halved() {
      refresh();
      const turn = shuffle(order, random);
      return players.map(player => {
        const half = drawPairs(turn, player.places, {wanted: halfOf(player.events), random: player.random});
        let total = 0;
        for (let draw = 0; draw < INNER_DRAWS; draw += 1) {
          shuffleInPlace(half, player.random);
          total += measure(half, player);
        }
        return total / INNER_DRAWS;
      });
    },
  };
}

/** Events in half a sample of so many. */
export function halfOf(events: number): number {
  return Math.floor(events / 2);
}

function largestOf(groups: readonly (readonly ProfileUnit[])[]): number {
  return groups.flat().reduce((largest, {total}) => Math.max(largest, total), 1);
}
