/** Choosing speech by its setting, and the two groups of a comparison. */
import {type DayRange, isWithin, type Setting} from './setting.js';

/** Properties a condition may ask for by value, in the order of {@link describeSelection}. */
export const CONDITIONS = [
  'speaker',
  'side',
  'office',
  'language',
  'collection',
  'genre',
  'audience',
  'copresence',
  'event',
] as const;

/** A property of a setting that a condition may ask for. */
export type Condition = (typeof CONDITIONS)[number];

/** Conditions on a setting: all must hold. An empty list asks for nothing; of several values any will do. */
export interface Selection extends Readonly<Record<Condition, readonly string[]>> {
  /** Ranges of days, one of which holds the whole document; empty: any date and none. */
  readonly within: readonly DayRange[];
}

/** One of the two sides of a comparison. */
export interface Group {
  /** As shown beside figures. */
  readonly label: string;
  readonly where: Selection;
}

/** No condition at all. */
export const EVERYTHING: Selection = {
  speaker: [],
  side: [],
  office: [],
  language: [],
  collection: [],
  genre: [],
  audience: [],
  copresence: [],
  event: [],
  within: [],
};

/** Whether a stretch of speech is chosen. An unknown value fits no condition that names values. */
export function selects(selection: Selection, setting: Setting): boolean {
  for (const name of CONDITIONS) {
    const values = selection[name];
    const value = setting[name];
    if (values.length > 0 && (value === null || !values.includes(value))) return false;
  }
  return selection.within.length === 0 || selection.within.some(range => isWithin(setting, range));
}

/** What both choose; null when no setting can fit both. */
export function intersectSelections(a: Selection, b: Selection): Selection | null {
  const both: Record<Condition, readonly string[]> = {...EVERYTHING};
  for (const name of CONDITIONS) {
    const values = shared(a[name], b[name]);
    if (values === null) return null;
    both[name] = values;
  }
  const within = sharedRanges(a.within, b.within);
  return within === null ? null : {...both, within};
}

/**
 * A selection in the words a user would type: `speaker:tokayev+from:2019-03-20+to:2022-01-02`. Values in the order
 * given; empty for no condition. Several ranges are joined by `|`.
 */
export function describeSelection(selection: Selection): string {
  const values = CONDITIONS.filter(name => selection[name].length > 0).map(
    name => `${name}:${selection[name].join(',')}`,
  );
  const ranges = selection.within.map(({from, to}) =>
    [...(from === '' ? [] : [`from:${from}`]), ...(to === null ? [] : [`to:${to}`])].join('+'),
  );
  return [...values, ...(ranges.length === 0 ? [] : [ranges.join('|')])].join('+');
}

/** The one range of days of a selection; null when there is none, or several. */
export function rangeOf({within}: Selection): DayRange | null {
  return within.length === 1 ? (within[0] ?? null) : null;
}

/** Whether two groups are the same speech in two windows of days, the reference being the earlier one. */
export function isBeforeAfter({
  target,
  reference,
}: {
  target: {where: Selection};
  reference: {where: Selection};
}): boolean {
  const [after, before] = [rangeOf(target.where), rangeOf(reference.where)];
  if (after === null || before === null || before.to === null || after.from < before.to) return false;
  const rest = (where: Selection) => JSON.stringify({...where, within: []});
  return rest(target.where) === rest(reference.where);
}

/** The one value a selection asks for; null when it asks for none, or for several. */
export function soleValue(selection: Selection, condition: Condition): string | null {
  const values = selection[condition];
  return values.length === 1 ? (values[0] ?? null) : null;
}

function shared(a: readonly string[], b: readonly string[]): readonly string[] | null {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const values = a.filter(value => b.includes(value));
  return values.length === 0 ? null : values;
}

function sharedRanges(a: readonly DayRange[], b: readonly DayRange[]): readonly DayRange[] | null {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const ranges = a.flatMap(one => b.flatMap(other => overlap(one, other)));
  return ranges.length === 0 ? null : ranges;
}

function overlap(a: DayRange, b: DayRange): readonly DayRange[] {
  const from = a.from > b.from ? a.from : b.from;
  const to = a.to === null || (b.to !== null && b.to < a.to) ? b.to : a.to;
  return to !== null && to <= from ? [] : [{from, to}];
}
