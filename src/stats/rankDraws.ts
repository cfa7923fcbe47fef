/** Draws of equal samples of a target and its rivals: the inner loop of the ranking. */
import type {CountVector} from './countVector.js';
import {createEqualSums} from './equalSums.js';
import {drawPairs, type Places, placeUnits, shuffle} from './matchedUnits.js';
import type {ProfileSpace, ProfileUnit} from './profileUnit.js';
import {createRandom, deriveSeed, type Random} from './random.js';
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
  /** Mean √JSD of so many draws without replacement. */
  readonly distances: (draws: number) => number[];
  /** The same when the target's events are resampled once with replacement. */
  readonly resampled: () => number[];
}

/** Events are thinned anew after so many rounds of draws. */
const ROUNDS_PER_THINNING = 8;
/** Samples taken inside one bootstrap replicate. */
const INNER_DRAWS = 3;
/** How often a resampled target is gone through to find enough events of a rival's strata. */
const MOST_TURNS = 100;

type Order = readonly {readonly stratum: string; readonly place: number}[];

/** A rival with what changes from draw to draw. */
interface Player extends Rival {
  readonly places: Places;
  readonly random: Random;
  thinned: CountVector[];
}

/** All samples have `eventsPerDraw` events with `countsPerEvent` counts each; every unit must hold that many. */
export function createRankDraws(
  target: readonly ProfileUnit[],
  rivals: readonly Rival[],
  {seed, eventsPerDraw: wanted, countsPerEvent, ...space}: RankDrawOptions,
): RankDraws {
  const random = createRandom(deriveSeed(seed, 'target'));
  const order: Order = target.map(({stratum}, place) => ({stratum, place}));
  const players = rivals.map(
    (rival): Player => ({
      ...rival,
      places: placeUnits(rival.units),
      random: createRandom(deriveSeed(seed, `rival/${rival.label}`)),
      thinned: [],
    }),
  );
  const sums = createEqualSums(wanted * countsPerEvent, space);
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
  const measure = (turn: Order, player: Player, again: boolean): number | null => {
    const walk = again ? repeat(turn) : turn;
    const pairs = drawPairs(walk, player.places, {wanted, again, random: player.random});
    if (pairs.length < wanted) return null;
    for (const [mine, theirs] of pairs) {
      sums.add(0, own[mine] as CountVector);
      sums.add(1, player.thinned[theirs] as CountVector);
    }
    return Math.sqrt(sums.take());
  };
  const average = (from: Order, draws: number, again: boolean): number[] => {
    const totals = players.map(() => ({sum: 0, size: 0}));
    for (let draw = 0; draw < draws; draw += 1) {
      refresh();
      const turn = shuffle(from, random);
      players.forEach((player, i) => {
        const distance = measure(turn, player, again);
        const total = totals[i] as {sum: number; size: number};
        if (distance === null) return;
        total.sum += distance;
        total.size += 1;
      });
    }
    // A rival none of whose strata was drawn cannot be near or far; it stands last in that replicate.
    return totals.map(({sum, size}) => (size === 0 ? Number.POSITIVE_INFINITY : sum / size));
  };
  return {
    distances: draws => average(order, draws, false),
    resampled() {
      const drawn = order.map(() => order[random.int(order.length)] as Order[number]);
      return average(drawn, INNER_DRAWS, true);
    },
  };
}

function* repeat(order: Order): Generator<Order[number]> {
  for (let turn = 0; turn < MOST_TURNS; turn += 1) yield* order;
}

function largestOf(groups: readonly (readonly ProfileUnit[])[]): number {
  return groups.flat().reduce((largest, {total}) => Math.max(largest, total), 1);
}
