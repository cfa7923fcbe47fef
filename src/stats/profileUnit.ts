/** Events as the comparison of profiles sees them. */
import {type CountVector, countTotal} from './countVector.js';

/** What one group said in one event. */
export interface ProfileUnit {
  /** Counts of words or of coded sentences by type. */
  readonly vector: CountVector;
  /** Sum of the counts, above 0. */
  readonly total: number;
  /** Events of different groups are compared, and labels exchanged, inside a stratum only, e.g. genre/year. */
  readonly stratum: string;
}

/** A unit of a vector. */
export function unitOf(vector: CountVector, stratum: string): ProfileUnit {
  return {vector, stratum, total: countTotal(vector)};
}

/** What all comparisons of profiles need to know of the types. */
export interface ProfileSpace {
  /** Number of types; types are 0 … size − 1. */
  readonly size: number;
  /** Added to the count of every type: ½ for a closed list such as frames, 0 for words. */
  readonly added: 0 | 0.5;
}
