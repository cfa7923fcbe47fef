/** Two groups of speech compared: rate ratio, difference, permutation test, corrections for the family of tests. */

import {type Condition, type DayRange, type Group, rangeOf, selects, soleValue} from '../model/index.js';
import {computeBenjaminiHochberg, computeBenjaminiYekutieli} from '../stats/corrections.js';
import type {PermutationTest} from '../stats/labelPermutation.js';
import {permuteRates} from '../stats/permutation.js';
import {createRandom, deriveSeed} from '../stats/random.js';
import {bootstrapRateRatio} from '../stats/rateRatio.js';
import {groupByStratum} from '../stats/strata.js';
import {ALL, type Estimate, type EventCount, type FrequencyRow, gatherEvents, summariseFrame} from './frequency.js';
import type {Tally} from './tally.js';

/** A comparison declared in the plan, its names resolved. */
export interface ResolvedContrast {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  /** For periods: the later one. */
  readonly target: Group;
  /** What the target is compared with; for periods: the earlier one. */
  readonly reference: Group;
  readonly declared: boolean;
}

/** Name of a window by its days: equal windows have equal names, and so equal draws, wherever they are shown. */
export function windowId({from, to}: DayRange): string {
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
export type GroupFigures = Group &
  Pick<FrequencyRow, 'documents' | 'events' | 'sentences' | 'words' | 'coded' | 'affirm' | 'rate'>;

/** One row of `comparison.csv`: contrast × language × frame. */
export interface ComparisonRow {
  readonly contrast: string;
  readonly name: string;
  readonly declared: boolean;
  /** Speaker, side and office that both groups ask for; null where they ask for none, several or different ones. */
  readonly speaker: string | null;
  readonly side: string | null;
  readonly office: string | null;
  readonly language: string;
  readonly frame: string;
  readonly target: GroupFigures;
  readonly reference: GroupFigures;
  /** Rate of the target / rate of the reference. */
  readonly ratio: Estimate;
  /** Rate of the target − rate of the reference, coded sentences per 1,000 words. */
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
 * Compare every frame in two groups, per contrast and language.
 *
 * A language appears where either group has speech in it. Events lie in a range of days only if their documents' whole
 * range of days does. Labels are permuted inside genre strata. Declared contrasts of declared frames form one family for
 * the corrections, all other rows another; rows without a p-value are in none.
 *
 * @returns In the order of the contrasts, then language, then frame.
 */
export function tableComparison(
  tallies: readonly Tally[],
  contrasts: readonly ResolvedContrast[],
  options: ComparisonOptions,
): ComparisonRow[] {
  const rows = contrasts.flatMap(contrast => {
    const target = tallies.filter(tally => selects(contrast.target.where, tally));
    const reference = tallies.filter(tally => selects(contrast.reference.where, tally));
    const languages = [...new Set([...target, ...reference].map(({language}) => language))].sort();
    return languages.flatMap(language =>
      options.frames
        .filter(frame => frame.languages.includes(language))
        .map(frame => compareFrame({contrast, language, frame}, {target, reference}, options)),
    );
  });
  return correct(rows);
}

interface Compared {
  readonly contrast: ResolvedContrast;
  readonly language: string;
  readonly frame: ComparedFrame;
}

interface Pair<T> {
  readonly target: T;
  readonly reference: T;
}

function compareFrame(
  {contrast, language, frame: {id: frame, declared}}: Compared,
  groups: Pair<readonly Tally[]>,
  options: ComparisonOptions,
): Uncorrected {
  const target = groups.target.filter(tally => tally.language === language);
  const reference = groups.reference.filter(tally => tally.language === language);
  const [targetEvents, referenceEvents] = [gatherEvents(frame, target), gatherEvents(frame, reference)];
  const name = JSON.stringify([contrast.id, language, frame]);
  const random = (use: string) => createRandom(deriveSeed(options.seed, `${use} ${name}`));
  const {replicates, confidence, draws, exactLimit} = options;
  const ratio = bootstrapRateRatio(
    groupByStratum(targetEvents.map(toCluster)),
    groupByStratum(referenceEvents.map(toCluster)),
    {random: random('ratio'), replicates, scale: 1000, level: confidence},
  );
  const test = permuteRates(targetEvents.map(toUnit), referenceEvents.map(toUnit), {
    random: random('permutation'),
    draws,
    exactLimit,
  });
  const shown = {
    target: describeGroup({group: contrast.target, language, frame}, target, options),
    reference: describeGroup({group: contrast.reference, language, frame}, reference, options),
  };
  // A count of zero does not vary from draw to draw, so the interval would be too short.
  const unlessZero = (low: number | null, high: number | null) =>
    ratio.zeroCorrected || nothingCoded(shown) ? {low: null, high: null} : {low, high};
  return {
    contrast: contrast.id,
    name: contrast.name,
    declared: contrast.declared && declared,
    speaker: sharedValue(contrast, 'speaker'),
    side: sharedValue(contrast, 'side'),
    office: sharedValue(contrast, 'office'),
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

function describeGroup(
  {group, language, frame}: {group: Group; language: string; frame: string},
  tallies: readonly Tally[],
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
  const {documents, events, sentences, words, coded, affirm, rate} = summariseFrame(key, tallies, options);
  return {...group, documents, events, sentences, words, coded, affirm, rate};
}

/** The one value both groups ask for; null otherwise. */
function sharedValue({target, reference}: ResolvedContrast, condition: Condition): string | null {
  const value = soleValue(target.where, condition);
  return value === soleValue(reference.where, condition) ? value : null;
}

function nothingCoded({target, reference}: Pair<GroupFigures>): boolean {
  return target.coded + reference.coded === 0;
}

function noteRow(
  shown: Pair<GroupFigures>,
  {zeroCorrected, size, test}: {zeroCorrected: boolean; size: 'few-events' | 'wide' | null; test: PermutationTest},
): ComparisonNote[] {
  if (shown.target.words === 0 || shown.reference.words === 0) return ['no-speech'];
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
