/** The two groups of a contrast: which speech is whose, what belongs to both, what has no place in time. */
import {type Condition, type Group, isWithin, rangeOf, type Setting, selects, soleValue} from '../../model/index.js';
import {ALL, summariseFrame} from '../frequency.js';
import type {Tally} from '../tally.js';
import {type ResolvedContrast, windowId} from './contrast.js';
import type {ComparisonOptions, GroupFigures, Sides} from './row.js';

/** Tallies of both groups, and how many documents belong to both. */
export interface Divided extends Sides<readonly Tally[]> {
  readonly overlap: number;
}

/** Divide tallies among the groups of a contrast; of `rest`, the reference is without the target's. */
export function divide(tallies: readonly Tally[], {target, reference, rest}: ResolvedContrast): Divided {
  const own = tallies.filter(tally => selects(target.where, tally));
  const taken = new Set(own);
  const others = tallies.filter(tally => selects(reference.where, tally) && !(rest === true && taken.has(tally)));
  const both = others.filter(tally => taken.has(tally));
  return {target: own, reference: others, overlap: new Set(both.map(({document}) => document)).size};
}

/** The one value both groups ask for; null otherwise. */
export function sharedValue({target, reference, rest}: ResolvedContrast, condition: Condition): string | null {
  const value = soleValue(target.where, condition);
  return rest === true || value === soleValue(reference.where, condition) ? value : null;
}

/** Documents that would be in a group had they days inside its ranges. */
export interface Unplaced {
  readonly undated: number;
  readonly crossing: number;
}

/**
 * Count documents that fit all conditions of a group but the days: without a date, or with days on both sides of a border.
 *
 * @param settings - All speech of the corpus. None for a group without a range of days.
 */
export function countUnplaced({where}: Group, settings: readonly Setting[]): Unplaced {
  if (where.within.length === 0) return {undated: 0, crossing: 0};
  const fitting = settings.filter(setting => selects({...where, within: []}, setting));
  const count = (chosen: readonly Setting[]) => new Set(chosen.map(({document}) => document)).size;
  return {
    undated: count(fitting.filter(({dateFrom}) => dateFrom === null)),
    crossing: count(
      fitting.filter(
        setting =>
          !where.within.some(range => isWithin(setting, range)) && where.within.some(range => touches(setting, range)),
      ),
    ),
  };
}

function touches({dateFrom, dateTo}: Setting, {from, to}: {from: string; to: string | null}): boolean {
  return dateFrom !== null && dateTo !== null && dateTo > from && (to === null || dateFrom < to);
}

/** Figures of one side. */
export function describeGroup(
  group: Group & {readonly rest: boolean} & Unplaced,
  {tallies, frame, language}: {tallies: readonly Tally[]; frame: string; language: string},
  options: ComparisonOptions,
): GroupFigures {
  const named = (condition: Condition) => soleValue(group.where, condition) ?? ALL;
  const range = rangeOf(group.where);
  const key = {
    frame,
    speaker: named('speaker'),
    side: named('side'),
    office: soleValue(group.where, 'office'),
    period: range === null ? ALL : windowId(range),
    language,
    collection: ALL,
  };
  const {documents, events, sentences, words, coded, affirm, rate, share} = summariseFrame(key, tallies, options);
  const languages = [...new Set(tallies.map(tally => tally.language))].sort();
  return {...group, documents, events, sentences, words, coded, affirm, rate, share, languages};
}
