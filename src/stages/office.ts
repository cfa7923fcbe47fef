/** Who speaks for whom at a date. */
import type {Actor, Tenure} from '../model/index.js';

/** Half-open range of days, both null when undated. */
export interface Days {
  readonly dateFrom: string | null;
  readonly dateTo: string | null;
}

/**
 * The tenure a person holds during the whole of a range of days.
 *
 * @returns null when undated, when no tenure covers the range, or when the range runs over a change of office.
 */
export function tenureAt(actor: Actor, {dateFrom, dateTo}: Days): Tenure | null {
  if (dateFrom === null || dateTo === null) return null;
  return actor.tenures.find(({from, to}) => from <= dateFrom && (to === null || dateTo <= to)) ?? null;
}
