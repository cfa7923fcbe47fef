/** `periods.yaml`: sets of periods fixed in advance, and events to mark. */
import {z} from 'zod';
import type {Period} from '../model/index.js';
import {type Parsed, parseYaml} from './yaml.js';

const id = z.string().regex(/^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/, 'expected words joined by hyphens');
const day = z.iso.date('expected a day such as 2022-01-02');

const period = z.strictObject({
  id,
  name: z.string().min(1),
  /** Inclusive. */
  from: day,
  /** Exclusive; absent: open. */
  to: day.optional(),
  note: z.string().optional(),
});

type Refuse = (path: readonly (string | number)[], expected: string) => void;

/** Shape of `periods.yaml`. Periods of one set may leave gaps but do not overlap; ids are unique in the whole file. */
export const periodsSchema = z
  .strictObject({
    schema: z.literal('refrain.periods/1'),
    sets: z.array(
      z.strictObject({id, name: z.string().min(1), source: z.string().min(1), periods: z.array(period).min(1)}),
    ),
    events: z.array(period).default([]),
  })
  .superRefine(({sets, events}, context) => {
    const refuse: Refuse = (path, message) => context.addIssue({code: 'custom', path: [...path], message});
    const seen = new Set<string>();
    const check = (each: z.infer<typeof period>, path: readonly (string | number)[]): void => {
      if (seen.has(each.id)) refuse([...path, 'id'], `expected each id once, \`${each.id}\` stands above`);
      seen.add(each.id);
      if (each.to !== undefined && each.to <= each.from) refuse([...path, 'to'], `expected a day after ${each.from}`);
    };
    sets.forEach(({periods}, set) => {
      periods.forEach((each, index) => {
        const path = ['sets', set, 'periods', index];
        check(each, path);
        const clash = periods.slice(0, index).find(other => overlaps(each, other));
        if (clash !== undefined) refuse([...path, 'from'], `expected no overlap with \`${clash.id}\` of the same set`);
      });
    });
    events.forEach((each, index) => {
      check(each, ['events', index]);
    });
  });

function overlaps(a: z.infer<typeof period>, b: z.infer<typeof period>): boolean {
  return a.from < (b.to ?? '9999') && b.from < (a.to ?? '9999');
}

/** Periods that divide the time line, each document in at most one. */
export interface PeriodSet {
  readonly id: string;
  readonly name: string;
  /** Where the borders come from. */
  readonly source: string;
  readonly periods: readonly Period[];
}

/** What `periods.yaml` holds. */
export interface Periods {
  readonly sets: readonly PeriodSet[];
  /** Marked by their first day. */
  readonly events: readonly Period[];
}

/**
 * Parse `periods.yaml`.
 *
 * @param text - The whole file.
 * @param place - File as shown to the user.
 * @returns Sets and events in file order, or null and every problem at `file:line:column`: the rules of
 *   {@link parseYaml}; repeated ids, empty ranges and overlaps come as `schema/unexpected-value`.
 */
export function parsePeriods(text: string, place: string): Parsed<Periods> {
  const {value, messages} = parseYaml(text, place, periodsSchema as z.ZodType<z.infer<typeof periodsSchema>>);
  if (value === null) return {value: null, messages};
  const sets = value.sets.map(set => ({...set, periods: set.periods.map(toPeriod)}));
  return {value: {sets, events: value.events.map(toPeriod)}, messages};
}

function toPeriod({id, name, from, to}: z.infer<typeof period>): Period {
  return {id, name, from, to: to ?? null};
}
