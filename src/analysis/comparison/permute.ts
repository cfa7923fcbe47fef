/** The permutation test of two groups of events, some of which may hold both. */
import type {PermutationOptions, PermutationTest} from '../../stats/labelPermutation.js';
import {ABSENT} from '../../stats/pairedClusters.js';
import {permuteRates} from '../../stats/permutation.js';
import type {PairedEvent} from './pairEvents.js';

/**
 * Test whether the labels of the groups are exchangeable.
 *
 * Events of one group exchange labels inside their genre. At an event that holds both, the two parts exchange labels with
 * each other only: they have the occasion, its host and its topics in common, and dealing them out to other events would
 * break what pairs them.
 */
export function permuteEvents(events: readonly PairedEvent[], options: PermutationOptions): PermutationTest {
  const units = (group: 'first' | 'second') =>
    events
      .filter(event => event[group] !== ABSENT)
      .map(event => ({
        count: event[group].numerator,
        exposure: event[group].denominator,
        stratum: isShared(event) ? `event ${event.event}` : (event.genre ?? '-'),
      }));
  return permuteRates(units('first'), units('second'), options);
}

function isShared({first, second}: PairedEvent): boolean {
  return first.denominator > 0 && second.denominator > 0;
}
