/** Frequency of frames in speech: counts, rates and shares with event-cluster bootstrap intervals. */

import {firstDocument} from './firstDocument.js';
import {computeFigures, type FigureOptions, type FrequencyFigures} from './frameFigures.js';
import {groupBy} from './groupBy.js';
import {addCounts, gatherGroup, NOTHING} from './speechGroup.js';
import type {FrameCount, Tally} from './tally.js';

export type {Estimate} from './frameFigures.js';

/** In a key column: all values together. */
export const ALL = '*';

/** What a row is about; {@link ALL} where values are taken together, null where the value is unknown or none. */
export interface FrequencyKey {
  readonly frame: string;
  readonly speaker: string | null;
  readonly side: string | null;
  readonly office: string | null;
  readonly period: string | null;
  /** Never taken together: rates of different languages are not comparable. */
  readonly language: string;
  readonly collection: string;
}

/** One row of `frequency.csv`. */
export type FrequencyRow = FrequencyKey & FrequencyFigures;

/** Options of {@link tableFrequency}. */
export interface FrequencyOptions extends FigureOptions {
  /** Frames in the order of the table, with the languages they have rules in. */
  readonly frames: readonly {readonly id: string; readonly languages: readonly string[]}[];
}

type GroupColumns = readonly ('speaker' | 'office' | 'period' | 'collection')[];

/** Which columns are told apart; the others read {@link ALL}. Side and language always are. */
const GROUPINGS: readonly GroupColumns[] = [
  ['speaker', 'office', 'period', 'collection'],
  ['speaker', 'office', 'period'],
  ['speaker', 'office'],
  ['period', 'collection'],
  ['period'],
  [],
];

/**
 * Frequency of every frame by speaker, side, office, period, language and collection, and with speakers, periods or
 * collections taken together.
 *
 * A frame appears only in languages it has rules in: elsewhere a zero would say nothing. Rows without speech are absent.
 * Clusters are events; strata of the bootstrap are period × genre.
 *
 * @returns Sorted by the key columns: frame in the order of the options, the others by code unit, null last.
 */
export function tableFrequency(tallies: readonly Tally[], options: FrequencyOptions): FrequencyRow[] {
  const groups = GROUPINGS.flatMap(columns => groupTallies(tallies, columns)).sort((a, b) => compareKeys(a.key, b.key));
  const figuresOf = shareFigures(options);
  const computed = groups.map(group => figuresOf(group));
  return options.frames.flatMap(({id: frame}) =>
    groups.flatMap(({key}, at) => {
      const figures = computed[at]?.get(frame);
      return figures === undefined ? [] : [{frame, ...key, ...figures}];
    }),
  );
}

type GroupKey = Omit<FrequencyKey, 'frame'>;

/** One group of tallies; `name` tells which of all tallies it holds. */
interface KeyedGroup {
  readonly key: GroupKey;
  readonly name: string;
  readonly tallies: readonly Tally[];
}

function groupTallies(tallies: readonly Tally[], columns: GroupColumns): KeyedGroup[] {
  const numbers = groupBy(tallies.keys(), index => JSON.stringify(keyOf(tallies[index] as Tally, columns)));
  return [...numbers].map(([key, indices]) => ({
    key: JSON.parse(key) as GroupKey,
    name: indices.join(),
    tallies: indices.map(index => tallies[index] as Tally),
  }));
}

type FiguresByFrame = ReadonlyMap<string, FrequencyFigures>;

/** Figures of the frames of a group's language. A group met again under another key, as a speaker's only period is, is not drawn again. */
function shareFigures(options: FrequencyOptions): (group: KeyedGroup) => FiguresByFrame {
  const known = new Map<string, FiguresByFrame>();
  return ({key, name, tallies}) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const frames = options.frames.filter(({languages}) => languages.includes(key.language)).map(({id}) => id);
    const computed = computeFigures(frames, gatherGroup(tallies), options);
    const figures = new Map(frames.map((frame, at) => [frame, computed[at] as FrequencyFigures]));
    known.set(name, figures);
    return figures;
  };
}

function keyOf(tally: Tally, columns: GroupColumns): Omit<FrequencyKey, 'frame'> {
  const pick = (column: GroupColumns[number]): string | null => (columns.includes(column) ? tally[column] : ALL);
  return {
    speaker: pick('speaker'),
    side: tally.side,
    office: pick('office'),
    period: pick('period'),
    language: tally.language,
    collection: pick('collection') ?? ALL,
  };
}

/** One row: the tallies must all belong to the key; for many frames of one group see {@link computeFigures}. */
export function summariseFrame(key: FrequencyKey, tallies: readonly Tally[], options: FigureOptions): FrequencyRow {
  const [figures] = computeFigures([key.frame], gatherGroup(tallies), options);
  return {...key, ...(figures as FrequencyFigures)};
}

/** The tallies of one event together. */
export interface EventCount {
  readonly event: string;
  /** Period and genre of the document whose id comes first. */
  readonly stratum: string;
  readonly genre: string | null;
  readonly sentences: number;
  readonly words: number;
  readonly count: FrameCount;
}

/** Counts of one frame by event, in order of first appearance; events without the frame count 0. */
export function gatherEvents(frame: string, tallies: readonly Tally[]): EventCount[] {
  return [...groupBy(tallies, ({event}) => event)].map(([event, members]) => {
    const first = firstDocument(members);
    return {
      event,
      stratum: `${first?.period ?? '-'}/${first?.genre ?? '-'}`,
      genre: first?.genre ?? null,
      sentences: sum(members, 'sentences'),
      words: sum(members, 'words'),
      count: sumCounts(members.map(({frames}) => frames.get(frame) ?? NOTHING)),
    };
  });
}

function sumCounts(counts: readonly FrameCount[]): FrameCount {
  const total = {...NOTHING};
  for (const count of counts) addCounts(total, count);
  return total;
}

function sum<K extends string>(items: readonly Readonly<Record<K, number>>[], name: K): number {
  return items.reduce((total, item) => total + item[name], 0);
}

/** Order of rows of one frame: speaker, side, office, period, language, collection; by code unit, null last. */
function compareKeys(a: GroupKey, b: GroupKey): number {
  for (const column of ['speaker', 'side', 'office', 'period', 'language', 'collection'] as const) {
    const [x, y] = [a[column] ?? '\uffff', b[column] ?? '\uffff'];
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}
