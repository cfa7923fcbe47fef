/** From speech laid out in time to the points of a model, and the genres that explain them. */
import type {SeriesPoint} from '../stats/interruptedDesign.js';
import type {SeriesGrid} from './seriesGrid.js';

/** Observed points a coefficient needs. */
const POINTS_PER_COEFFICIENT = 5;
/** Constant, trend, level, change of trend. */
const OWN_COEFFICIENTS = 4;

/**
 * The points of one frame: counts, words, and shares of words by genre.
 *
 * @param genres - Genres whose shares are covariates, in their order.
 * @param without - An event to leave out; a slot that held nothing else is then missing.
 */
export function pointsOf(
  {slots, speech}: SeriesGrid,
  frame: string,
  {genres = [], without}: {readonly genres?: readonly string[]; readonly without?: string} = {},
): SeriesPoint[] {
  const counts = slots.map(() => 0);
  const words = slots.map(() => 0);
  const byGenre = genres.map(() => slots.map(() => 0));
  const add = (target: number[], slot: number, value: number): void => {
    target[slot] = (target[slot] ?? 0) + value;
  };
  for (const one of speech) {
    if (one.event === without) continue;
    add(counts, one.slot, one.coded.get(frame) ?? 0);
    add(words, one.slot, one.words);
    for (const [g, genre] of genres.entries()) add(byGenre[g] ?? [], one.slot, one.genres.get(genre) ?? 0);
  }
  return slots.map(({time}, slot) => {
    const exposure = words[slot] ?? 0;
    const covariates = byGenre.map(own => (exposure === 0 ? 0 : (own[slot] ?? 0) / exposure));
    return {time, count: counts[slot] ?? 0, exposure, covariates};
  });
}

/**
 * The genres whose shares the model takes in: all but the one with most words, by their words, as many as leave five
 * observed points for each coefficient. The others stand together with the largest.
 *
 * @returns None where there is one genre only, or fewer than 25 observed points.
 */
export function chooseGenres({speech}: SeriesGrid): string[] {
  const words = new Map<string, number>();
  for (const {genres} of speech) for (const [genre, own] of genres) words.set(genre, (words.get(genre) ?? 0) + own);
  const observed = new Set(speech.map(({slot}) => slot)).size;
  const room = Math.floor(observed / POINTS_PER_COEFFICIENT) - OWN_COEFFICIENTS;
  const ordered = [...words].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([genre]) => genre);
  return ordered.slice(1, 1 + Math.max(0, room));
}
