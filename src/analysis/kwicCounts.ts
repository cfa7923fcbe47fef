/** Concordance lines counted by group: how often, over how many words, with the interval the events allow. */
import type {Period, Setting} from '../model/index.js';
import {createRandom, deriveSeed} from '../stats/random.js';
import {type RateNote, type RateSummary, summariseRate} from '../stats/summary.js';
import type {Estimate} from './frequency.js';
import {periodOf} from './tally.js';

/** What lines can be counted by. */
export const KWIC_GROUPS = ['speaker', 'side', 'year', 'period', 'collection', 'keyword'] as const;

/** What lines are counted by: `year` and `period` of the document's whole range of days, `keyword` the folded form. */
export type KwicGroup = (typeof KWIC_GROUPS)[number];

/** A group of lines in one language: rates of different languages are not comparable. */
export interface KwicCount {
  /** Null where the value is unknown, or a document is undated or lies across a border. */
  readonly value: string | null;
  readonly language: string;
  readonly count: number;
  /** Words looked through. */
  readonly words: number;
  readonly documents: number;
  readonly events: number;
  /** Documents and events with at least one line. */
  readonly hitDocuments: number;
  readonly hitEvents: number;
  /** Count per 1,000 words; interval over events. */
  readonly rate: Estimate;
  readonly method: RateSummary['method'];
  readonly notes: readonly RateNote[];
}

/** Options of {@link createKwicCounter}. */
export interface KwicCounterOptions {
  readonly by: KwicGroup;
  readonly periods: readonly Period[];
  readonly seed: number;
  readonly replicates: number;
  readonly confidence: number;
}

/** Counts lines as they come. */
export interface KwicCounter {
  /** Words looked through, whether anything stands in them or not. */
  readonly addWords: (setting: Setting, words: number) => void;
  /** One thing found, in words that were or will be added. @param form - Folded keyword. */
  readonly addHit: (setting: Setting, form: string) => void;
  /** Number of groups. */
  readonly size: () => number;
  /**
   * Groups: years and periods in time, others by count, largest first, then by value; null last.
   *
   * @param limit - Most groups; null: all. Each costs a bootstrap.
   */
  readonly rows: (limit: number | null) => readonly KwicCount[];
}

interface EventTotal {
  words: number;
  /** Of the document whose id comes first, so far. */
  stratum: string;
  first: string;
  readonly documents: Set<string>;
}

interface HitTotal {
  count: number;
  readonly documents: Set<string>;
}

interface Row {
  readonly value: string | null;
  readonly language: string;
  /** Key of the words it is counted over. */
  readonly over: string;
  readonly hits: Map<string, HitTotal>;
}

/** A counter without anything. Draws derive from the seed and the group alone, so no group changes another's. */
export function createKwicCounter(options: KwicCounterOptions): KwicCounter {
  const {by, periods} = options;
  const exposure = new Map<string, Map<string, EventTotal>>();
  const rows = new Map<string, Row>();
  const overOf = (setting: Setting): string =>
    JSON.stringify([by === 'keyword' ? null : groupValue(by, setting, periods), setting.language]);

  function rowOf(setting: Setting, form: string | null): Row {
    const value = by === 'keyword' ? form : groupValue(by, setting, periods);
    const key = JSON.stringify([value, setting.language]);
    const row = rows.get(key) ?? {value, language: setting.language, over: overOf(setting), hits: new Map()};
    rows.set(key, row);
    return row;
  }

  function addWords(setting: Setting, words: number): void {
    const over = overOf(setting);
    const events = exposure.get(over) ?? new Map<string, EventTotal>();
    exposure.set(over, events);
    const stratum = `${periodOf(setting, periods) ?? '-'}/${setting.genre ?? '-'}`;
    const first = setting.document;
    const event = events.get(setting.event) ?? {words: 0, stratum, first, documents: new Set()};
    events.set(setting.event, event);
    if (first < event.first) Object.assign(event, {stratum, first});
    event.words += words;
    event.documents.add(setting.document);
    if (by !== 'keyword') rowOf(setting, null);
  }

  function addHit(setting: Setting, form: string): void {
    const {hits} = rowOf(setting, form);
    const hit = hits.get(setting.event) ?? {count: 0, documents: new Set()};
    hits.set(setting.event, hit);
    hit.count += 1;
    hit.documents.add(setting.document);
  }

  const sorted = (limit: number | null): readonly Row[] =>
    [...rows.values()].sort(by === 'year' || by === 'period' ? byTime(periods) : byCount).slice(0, limit ?? undefined);
  return {
    addWords,
    addHit,
    size: () => rows.size,
    rows: limit => sorted(limit).map(row => summarise(row, exposure.get(row.over) ?? new Map(), options)),
  };
}

function groupValue(by: Exclude<KwicGroup, 'keyword'>, setting: Setting, periods: readonly Period[]): string | null {
  if (by === 'period') return periodOf(setting, periods);
  if (by !== 'year') return setting[by];
  const {dateFrom, dateTo} = setting;
  if (dateFrom === null || dateTo === null) return null;
  const year = dateFrom.slice(0, 4);
  return dateTo <= `${String(Number(year) + 1).padStart(4, '0')}-01-01` ? year : null;
}

function summarise(row: Row, events: ReadonlyMap<string, EventTotal>, options: KwicCounterOptions): KwicCount {
  const {value, language, hits} = row;
  // The draws of frequencies: the same events have the same interval wherever they are shown.
  const random = createRandom(deriveSeed(options.seed, JSON.stringify([...events.keys()])));
  const rate = summariseRate(
    [...events].map(([event, {words, stratum, documents}]) => ({
      count: hits.get(event)?.count ?? 0,
      exposure: words,
      stratum,
      documents: documents.size,
    })),
    {random, replicates: options.replicates, level: options.confidence, scale: 1000},
  );
  const hitDocuments = new Set([...hits.values()].flatMap(({documents}) => [...documents])).size;
  return {
    value,
    language,
    count: rate.count,
    words: rate.exposure,
    documents: rate.documents,
    events: rate.events,
    hitDocuments,
    hitEvents: hits.size,
    rate: {value: rate.estimate, low: rate.low, high: rate.high},
    method: rate.method,
    notes: rate.notes,
  };
}

function byCount(a: Row, b: Row): number {
  return countOf(b) - countOf(a) || compareText(a.value ?? '\uffff', b.value ?? '\uffff') || byLanguage(a, b);
}

function countOf({hits}: Row): number {
  return [...hits.values()].reduce((sum, {count}) => sum + count, 0);
}

function byTime(periods: readonly Period[]): (a: Row, b: Row) => number {
  const startOf = (value: string | null): string =>
    value === null ? '\uffff' : (periods.find(({id}) => id === value)?.from ?? value);
  return (a, b) => compareText(startOf(a.value), startOf(b.value)) || byLanguage(a, b);
}

function byLanguage(a: Row, b: Row): number {
  return compareText(a.language, b.language);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
