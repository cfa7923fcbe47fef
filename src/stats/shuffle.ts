/** Random orders. */
import type {Random} from './random.js';

/** The items in a random order, every order equally likely. */
export function shuffle<T>(items: readonly T[], random: Random): T[] {
  const dealt = [...items];
  shuffleInPlace(dealt, random);
  return dealt;
}

/**
 * Put items into a random order where they stand.
 *
 * Source: Knuth 1997, The Art of Computer Programming 2, §3.4.2, algorithm P.
 */
export function shuffleInPlace<T>(items: T[], random: Random): void {
  for (let i = items.length - 1; i > 0; i -= 1) {
    const j = random.int(i + 1);
    [items[i], items[j]] = [items[j] as T, items[i] as T];
  }
}
