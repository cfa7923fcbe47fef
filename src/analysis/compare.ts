/** Two periods compared: rate ratio, difference, permutation test, corrections for the family of tests. */
import {computeBenjaminiHochberg, computeBenjaminiYekutieli} from '../stats/corrections.js';
import type {PermutationTest} from '../stats/labelPermutation.js';
import {permuteRates} from '../stats/permutation.js';
import {createRandom, deriveSeed} from '../stats/random.js';
import {bootstrapRateRatio} from '../stats/rateRatio.js';
import {groupByStratum} from '../stats/strata.js';
import {ALL, type Estimate, type EventCount, type FrequencyRow, gatherEvents, summariseFrame} from './frequency.js';
import {isWithin, type Tally} from './tally.js';

/** A half-open range of days with the words it is shown under. */
export interface Window {
  readonly label: string;
  readonly from: string;
  readonly to: string | null;
}

/** A comparison declared in the plan, its periods resolved to days. */
export interface ResolvedContrast {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly speaker: string | null;
  readonly side: string | null;
  /** Null: any office. */
  readonly office: string | null;
  readonly before: Window;
  readonly after: Window;
  readonly declared: boolean;
}

/** Name of a window by its days: equal windows have equal names, and so equal draws, wherever they are shown. */
export function windowId({from, to}: Pick<Window, 'from' | 'to'>): string {
  return `${from}/${to ?? ''}`;
}

/** Why a row has no interval or no p-value. */
export type ComparisonNote =
  | 'few-events'
  | 'wide'
  | 'no-speech'
  | 'nothing-coded'
  | 'zero-corrected'
  | 'no-mixed-stratum';

/** One side of a comparison. */
export type WindowFigures = Window &
  Pick<FrequencyRow, 'documents' | 'events' | 'sentences' | 'words' | 'coded' | 'affirm' | 'rate'>;

/** One row of `comparison.csv`: contrast × language × frame. */
export interface ComparisonRow {
  readonly contrast: string;
  readonly name: string;
  readonly declared: boolean;
  readonly speaker: string | null;
  readonly side: string | null;
  readonly office: string | null;
  readonly language: string;
  readonly frame: string;
  readonly before: WindowFigures;
  readonly after: WindowFigures;
  /** Rate after / rate before. */
  readonly ratio: Estimate;
  /** Rate after − rate before, coded sentences per 1,000 words. */
  readonly difference: Estimate;
  readonly p: number | null;
  /** How many arrangements of the labels exist; null above 1e15. */
  readonly arrangements: number | null;
  readonly exact: boolean;
  /** Benjamini–Hochberg over the family; null where p is. */
  readonly q: number | null;
  /** Benjamini–Yekutieli over the family. */
  readonly qAnyDependence: number | null;
  /** Tests with a p-value in the row's family (declared, or exploratory). */
  readonly family: number;
  readonly notes: readonly ComparisonNote[];
}

/** A frame with the languages it has rules in. */
export interface ComparedFrame {
  readonly id: string;
  readonly languages: readonly string[];
  /** Part of the declared family of tests; false: shown apart, exploratory whatever the contrast. */
  readonly declared: boolean;
}

/** Options of {@link tableComparison}. */
export interface ComparisonOptions {
  readonly frames: readonly ComparedFrame[];
  readonly seed: number;
  readonly replicates: number;
  readonly confidence: number;
  readonly draws: number;
  readonly exactLimit: number;
}

type Uncorrected = Omit<ComparisonRow, 'q' | 'qAnyDependence' | 'family'>;

/**
 * Compare every frame before and after, per contrast and language.
 *
 * A language appears where the contrast's speaker has speech in it in either window. Events lie in a window only if their
 * documents' whole range of days does. Labels are permuted inside genre strata. Declared contrasts of declared frames form
 * one family for the corrections, all other rows another; rows without a p-value are in none.
 *
 * @returns In the order of the contrasts, then language, then frame.
 */
export function tableComparison(
  tallies: readonly Tally[],
  contrasts: readonly ResolvedContrast[],
  options: ComparisonOptions,
): ComparisonRow[] {
  const rows = contrasts.flatMap(contrast => {
    const inScope = tallies.filter(tally => isInScope(tally, contrast));
    const before = inScope.filter(tally => isWithin(tally, contrast.before));
    const after = inScope.filter(tally => isWithin(tally, contrast.after));
    const languages = [...new Set([...before, ...after].map(({language}) => language))].sort();
    return languages.flatMap(language =>
      options.frames
        .filter(frame => frame.languages.includes(language))
        .map(frame => compareFrame({contrast, language, frame}, {before, after}, options)),
    );
  });
  return correct(rows);
}

function isInScope(tally: Tally, {speaker, side, office}: ResolvedContrast): boolean {
  return (
    (speaker === null || tally.speaker === speaker) &&
    (side === null || tally.side === side) &&
    (office === null || tally.office === office)
  );
}

interface Compared {
  readonly contrast: ResolvedContrast;
  readonly language: string;
  readonly frame: ComparedFrame;
}

function compareFrame(
  {contrast, language, frame: {id: frame, declared}}: Compared,
  groups: {before: readonly Tally[]; after: readonly Tally[]},
  options: ComparisonOptions,
): Uncorrected {
  const before = groups.before.filter(tally => tally.language === language);
  const after = groups.after.filter(tally => tally.language === language);
  const [eventsBefore, eventsAfter] = [gatherEvents(frame, before), gatherEvents(frame, after)];
  const name = JSON.stringify([contrast.id, language, frame]);
  const random = (use: string) => createRandom(deriveSeed(options.seed, `${use} ${name}`));
  const {replicates, confidence, draws, exactLimit} = options;
  const ratio = bootstrapRateRatio(
    groupByStratum(eventsAfter.map(toCluster)),
    groupByStratum(eventsBefore.map(toCluster)),
    {
      random: random('ratio'),
      replicates,
      scale: 1000,
      level: confidence,
    },
  );
  const test = permuteRates(eventsAfter.map(toUnit), eventsBefore.map(toUnit), {
    random: random('permutation'),
    draws,
    exactLimit,
  });
  const figures = (window: Window, tallies: readonly Tally[]): WindowFigures => {
    const {speaker, side, office} = contrast;
    const key = {frame, speaker: speaker ?? ALL, side: side ?? ALL, office, period: windowId(window), language};
    const row = summariseFrame({...key, collection: ALL}, tallies, options);
    const {documents, events, sentences, words, coded, affirm, rate} = row;
    return {...window, documents, events, sentences, words, coded, affirm, rate};
  };
  // A count of zero does not vary from draw to draw, so the interval would be too short.
  const unlessZero = (low: number | null, high: number | null) =>
    ratio.zeroCorrected || nothingCoded(shown) ? {low: null, high: null} : {low, high};
  const {id, speaker, side, office} = contrast;
  const shown = {before: figures(contrast.before, before), after: figures(contrast.after, after)};
  return {
    contrast: id,
    name: contrast.name,
    declared: contrast.declared && declared,
    speaker,
    side,
    office,
    language,
    frame,
    ...shown,
    ratio: {value: ratio.ratio, ...unlessZero(ratio.low, ratio.high)},
    difference: {value: ratio.difference, ...unlessZero(ratio.differenceLow, ratio.differenceHigh)},
    p: nothingCoded(shown) ? null : test.p,
    arrangements: test.arrangements,
    exact: test.exact,
    notes: noteRow(shown, {zeroCorrected: ratio.zeroCorrected, size: ratio.note, test}),
  };
}

function nothingCoded({before, after}: {before: WindowFigures; after: WindowFigures}): boolean {
  return before.coded + after.coded === 0;
}

function noteRow(
  shown: {before: WindowFigures; after: WindowFigures},
  {zeroCorrected, size, test}: {zeroCorrected: boolean; size: 'few-events' | 'wide' | null; test: PermutationTest},
): ComparisonNote[] {
  if (shown.before.words === 0 || shown.after.words === 0) return ['no-speech'];
  const notes: ComparisonNote[] = size === null ? [] : [size];
  if (nothingCoded(shown)) notes.push('nothing-coded');
  if (zeroCorrected) notes.push('zero-corrected');
  if (test.reason === 'no-mixed-stratum') notes.push('no-mixed-stratum');
  return notes;
}

/** Adjust p-values inside each family; the order of rows stays. */
function correct(rows: readonly Uncorrected[]): ComparisonRow[] {
  const corrected = new Map<Uncorrected, Pick<ComparisonRow, 'q' | 'qAnyDependence' | 'family'>>();
  for (const declared of [true, false]) {
    const family = rows.filter(row => row.declared === declared);
    const pValues = family.map(({p}) => p);
    const q = computeBenjaminiHochberg(pValues);
    const qAny = computeBenjaminiYekutieli(pValues);
    const size = pValues.filter(p => p !== null).length;
    for (const [index, row] of family.entries()) {
      corrected.set(row, {q: q[index] ?? null, qAnyDependence: qAny[index] ?? null, family: size});
    }
  }
  return rows.map(row => {
    const values = corrected.get(row);
    if (values === undefined) throw new Error(`expected a family for ${row.contrast}, got none`);
    return {...row, ...values};
  });
}

function toCluster({count, words, stratum}: EventCount) {
  return {numerator: count.coded, denominator: words, stratum};
}

/** Labels are exchangeable inside a genre only; language is one per table already. */
function toUnit({count, words, genre}: EventCount) {
  return {count: count.coded, exposure: words, stratum: genre ?? '-'};
}
