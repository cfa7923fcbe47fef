/** The sides that have a row of their own. */
import type {JudgedUnit} from './judged.js';

/** Sides too rare for a row of their own, together. */
export const OTHER_SIDES = 'other';
/** Units whose side nobody knows. */
export const UNKNOWN_SIDE = 'unknown';

/** Fewest units of a side not named beforehand for a row of its own. */
const FEWEST = 10;

/** Groups of units by side. */
export interface SideGroups {
  /** Groups that occur: the sides named first, then others by code, `other`, `unknown`. */
  readonly names: readonly string[];
  readonly groupOf: (unit: Pick<JudgedUnit, 'side'>) => string;
}

/**
 * Group units by side: each side named, and each other with ten units or more, is a group; the rest are `other`.
 *
 * @param units - Of one language.
 * @param named - Sides the study is about.
 */
export function groupSides(units: readonly Pick<JudgedUnit, 'side'>[], named: readonly string[]): SideGroups {
  const count = (side: string): number => units.filter(unit => unit.side === side).length;
  const present = [...new Set(units.map(({side}) => side))].filter(side => side !== null);
  const frequent = present.filter(side => !named.includes(side) && count(side) >= FEWEST).sort();
  const own = [...named.filter(side => present.includes(side)), ...frequent];
  const groupOf = ({side}: Pick<JudgedUnit, 'side'>): string => {
    if (side === null) return UNKNOWN_SIDE;
    return own.includes(side) ? side : OTHER_SIDES;
  };
  const seen = new Set(units.map(groupOf));
  return {names: [...own, OTHER_SIDES, UNKNOWN_SIDE].filter(name => seen.has(name)), groupOf};
}
