/** Frequency of frames in speech: counts, rates and shares with event-cluster bootstrap intervals. */
import {computeWilsonInterval} from '../stats/interval.js';
import {createRandom, deriveSeed} from '../stats/random.js';
import {type RateNote, summariseRate} from '../stats/summary.js';
import {groupBy} from './groupBy.js';
import type {FrameCount, Tally} from './tally.js';

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

/** An estimate with its interval; null where it is not defined or the events are too few. */
export interface Estimate {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** One row of `frequency.csv`. */
export interface FrequencyRow extends FrequencyKey, FrameCount {
  readonly documents: number;
  readonly events: number;
  readonly sentences: number;
  readonly words: number;
  readonly codedDocuments: number;
  readonly codedEvents: number;
  /** Coded sentences per 1,000 words. */
  readonly rate: Estimate;
  /** Coded sentences / sentences. */
  readonly share: Estimate;
  /** Documents with a coding / documents; documents of one event depend on each other, so no interval. */
  readonly documentShare: number | null;
  /** Events with a coding / events, Wilson interval. */
  readonly eventShare: Estimate;
  /** Variance of the rate over its variance were sentences independent. */
  readonly designEffect: number | null;
  readonly method: 'bootstrap-percentile' | 'bootstrap-bca' | 'none';
  readonly notes: readonly RateNote[];
  /** Strata of the bootstrap that were taken together, having fewer than two events. */
  readonly collapsed: readonly (readonly string[])[];
}

/** Options of {@link tableFrequency}. */
export interface FrequencyOptions {
  /** Frames in the order of the table, with the languages they have rules in. */
  readonly frames: readonly {readonly id: string; readonly languages: readonly string[]}[];
  readonly seed: number;
  readonly replicates: number;
  readonly confidence: number;
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
  const groups = GROUPINGS.flatMap(columns => [...groupBy(tallies, tally => JSON.stringify(keyOf(tally, columns)))]);
  const rows = groups.flatMap(([key, members]) => {
    const parts = JSON.parse(key) as Omit<FrequencyKey, 'frame'>;
    return options.frames
      .filter(({languages}) => languages.includes(parts.language))
      .map(({id}) => summariseFrame({frame: id, ...parts}, members, options));
  });
  const order = new Map(options.frames.map(({id}, index) => [id, index]));
  return rows.sort((a, b) => (order.get(a.frame) ?? 0) - (order.get(b.frame) ?? 0) || compareKeys(a, b));
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

/**
 * One row: the tallies must all belong to the key. Draws derive from the frame and the events, so that no row changes
 * another's and the same events have the same interval wherever they are shown.
 */
export function summariseFrame(key: FrequencyKey, tallies: readonly Tally[], options: FrequencyOptions): FrequencyRow {
  const events = gatherEvents(key.frame, tallies);
  const level = options.confidence;
  const seed = deriveSeed(options.seed, JSON.stringify([key.frame, events.map(({event}) => event)]));
  const {replicates} = options;
  const summarise = (exposure: 'words' | 'sentences', scale: number) =>
    summariseRate(
      events.map(event => ({count: event.count.coded, exposure: event[exposure], stratum: event.stratum})),
      {random: createRandom(seed), replicates, scale, level},
    );
  const rate = summarise('words', 1000);
  const share = summarise('sentences', 1);
  const codedEvents = events.filter(({count}) => count.coded > 0).length;
  const codedDocuments = new Set(tallies.filter(({frames}) => frames.has(key.frame)).map(({document}) => document))
    .size;
  const documents = new Set(tallies.map(({document}) => document)).size;
  return {
    ...key,
    ...sumCounts(events.map(({count}) => count)),
    documents,
    events: events.length,
    sentences: sum(events, 'sentences'),
    words: sum(events, 'words'),
    codedDocuments,
    codedEvents,
    rate: {value: rate.estimate, low: rate.low, high: rate.high},
    share: {value: share.estimate, low: share.low, high: share.high},
    documentShare: documents === 0 ? null : codedDocuments / documents,
    eventShare: estimateShare(codedEvents, events.length, level),
    designEffect: rate.designEffect,
    method: rate.method,
    notes: rate.notes,
    collapsed: rate.collapsed,
  };
}

/** The tallies of one event together. */
export interface EventCount {
  readonly event: string;
  /** Period and genre of its first tally. */
  readonly stratum: string;
  readonly genre: string | null;
  readonly sentences: number;
  readonly words: number;
  readonly count: FrameCount;
}

const NOTHING: FrameCount = {coded: 0, affirm: 0, reject: 0, attribute: 0, neutral: 0, mixed: 0, formulaic: 0};

/** Counts of one frame by event, in order of first appearance; events without the frame count 0. */
export function gatherEvents(frame: string, tallies: readonly Tally[]): EventCount[] {
  return [...groupBy(tallies, ({event}) => event)].map(([event, members]) => {
    const [first] = members;
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
  for (const count of counts) for (const name of Object.keys(total) as (keyof FrameCount)[]) total[name] += count[name];
  return total;
}

function sum<K extends string>(items: readonly Readonly<Record<K, number>>[], name: K): number {
  return items.reduce((total, item) => total + item[name], 0);
}

function estimateShare(count: number, total: number, level: number): Estimate {
  const interval = total === 0 ? null : computeWilsonInterval(count, total, {level});
  return {value: total === 0 ? null : count / total, low: interval?.low ?? null, high: interval?.high ?? null};
}

/** Order of rows of one frame: speaker, side, office, period, language, collection; by code unit, null last. */
function compareKeys(a: FrequencyKey, b: FrequencyKey): number {
  for (const column of ['speaker', 'side', 'office', 'period', 'language', 'collection'] as const) {
    const [x, y] = [a[column] ?? '\uffff', b[column] ?? '\uffff'];
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}
