/** Keyness: the words two groups of speech differ in, by several measures. For discovery, not for tests of hypotheses. */
import {computeBenjaminiHochberg} from '../../stats/corrections.js';
import {permuteRates} from '../../stats/permutation.js';
import {createRandom, deriveSeed} from '../../stats/random.js';
import type {SpeechWords} from '../speechWords.js';
import {countDocuments, type GroupDocument, type GroupIndex, indexGroup, listDocuments} from './groupIndex.js';
import {compareWord, type IndexedGroup, type KeynessRow, type RowContext, type UncorrectedRow} from './keynessRow.js';
import {listEvents, measureGroup} from './wordFigures.js';

/** What rows are ordered by: two-cell G², log₂ ratio, ζ of the log-odds, conservative log₂ ratio. */
export type KeynessMeasure = 'g2' | 'log-ratio' | 'log-odds' | 'lrc';

/** Options of {@link tableKeyness}. */
export interface KeynessOptions {
  /** Fewest occurrences in both groups together. */
  readonly minCount: number;
  /** Fewest documents with the type, of both groups together. */
  readonly minDocuments: number;
  readonly measure: KeynessMeasure;
  /** Rows a side that get a permutation test. */
  readonly permuted: number;
  /** α₀ of the log-odds, > 0. */
  readonly prior: number;
  readonly confidence: number;
  readonly seed: number;
  /** What the draws are named by: groups, unit, language. */
  readonly name: string;
  readonly draws: number;
  readonly exactLimit: number;
  /** Types that have no row though they count as words, such as stop words. */
  readonly leaveOut?: (term: string) => boolean;
}

/** Speech of one language, its types numbered `0 … types - 1`. */
export interface KeynessSpeech {
  readonly target: readonly SpeechWords[];
  readonly reference: readonly SpeechWords[];
  /** All speech of the corpus in that language, the two groups among it: the prior of the log-odds. */
  readonly background: readonly SpeechWords[];
  readonly types: number;
  readonly form: (type: number) => string;
}

/** How much speech a group has. */
export interface GroupSize {
  readonly documents: number;
  readonly events: number;
  readonly words: number;
  /** The document with most of the words, the first of several; null without words. */
  readonly largest: Pick<GroupDocument, 'document' | 'words'> | null;
}

/** Result of {@link tableKeyness}. */
export interface KeynessTable {
  readonly target: GroupSize;
  readonly reference: GroupSize;
  readonly background: Pick<GroupSize, 'documents' | 'words'>;
  /** Types tested: all that are frequent enough in enough documents. */
  readonly tested: number;
  /** More in the target by the measure, greatest first. */
  readonly towardsTarget: readonly KeynessRow[];
  /** More in the reference by the measure, greatest first. */
  readonly towardsReference: readonly KeynessRow[];
  /** Neither: the measure is 0 or not defined. */
  readonly undecided: readonly KeynessRow[];
}

/**
 * Compare every type that is frequent enough in two groups of speech of one language.
 *
 * Rates are per 1,000 words, for n-grams too. Corrections (q, LRC) are over all types tested, whether shown or not. Equal
 * values of the measure are ordered by |G²|, then by the term.
 *
 * @returns Without rows when a group has no words.
 */
export function tableKeyness(speech: KeynessSpeech, options: KeynessOptions): KeynessTable {
  const [target, reference] = [speech.target, speech.reference].map((group): IndexedGroup => {
    const index = indexGroup(group, speech.types);
    return {index, sizes: measureGroup(index)};
  }) as [IndexedGroup, IndexedGroup];
  const background = sumBackground(speech);
  const tested = chooseTypes(speech, {target, reference}, options);
  const {prior, confidence} = options;
  const context = {target, reference, background, prior, confidence, tested: tested.length};
  const rows = tested.map(type => compareWord(type, speech.form(type), context));
  const q = computeBenjaminiHochberg(rows.map(({pIndependent}) => pIndependent));
  const order = rows.map((row, at) => ({
    row,
    type: tested[at] as number,
    q: q[at] ?? 1,
    value: measureRow(row, options),
  }));
  order.sort((a, b) => Math.abs(b.value) - Math.abs(a.value) || compareRows(a.row, b.row));
  const finish = (side: typeof order, permuted: number): readonly KeynessRow[] =>
    side.map(({row, type, q: qIndependent}, at) => {
      return {...row, qIndependent, permutation: at < permuted ? permute(row.term, type, context, options) : null};
    });
  return {
    target: sizeOf(target),
    reference: sizeOf(reference),
    background: {documents: background.documents, words: background.words},
    tested: tested.length,
    towardsTarget: finish(
      order.filter(({value}) => value > 0),
      options.permuted,
    ),
    towardsReference: finish(
      order.filter(({value}) => value < 0),
      options.permuted,
    ),
    undecided: finish(
      order.filter(({value}) => value === 0),
      0,
    ),
  };
}

/** Types with enough occurrences in enough documents, by ascending id; none when a group has no words. */
function chooseTypes(
  {types, form}: KeynessSpeech,
  {target, reference}: Pick<RowContext, 'target' | 'reference'>,
  {minCount, minDocuments, leaveOut}: KeynessOptions,
): readonly number[] {
  const chosen: number[] = [];
  if (target.index.words === 0 || reference.index.words === 0) return chosen;
  for (let type = 0; type < types; type += 1) {
    const count = (target.index.counts[type] as number) + (reference.index.counts[type] as number);
    if (count === 0 || count < minCount) continue;
    if (!hasDocuments(minDocuments, type, [target.index, reference.index])) continue;
    if (!leaveOut?.(form(type))) chosen.push(type);
  }
  return chosen;
}

/** Whether a type stands in enough documents; one in which both groups speak is one document. */
function hasDocuments(least: number, type: number, groups: readonly GroupIndex[]): boolean {
  const atMost = groups.reduce((sum, index) => sum + countDocuments(index, type), 0);
  if (atMost < least || atMost >= groups.length * least) return atMost >= least;
  return new Set(groups.flatMap(index => listDocuments(index, type))).size >= least;
}

function sumBackground({background, types}: KeynessSpeech) {
  const counts = new Int32Array(types);
  for (const stretch of background) {
    for (let at = 0; at < stretch.types.length; at += 1) {
      const type = stretch.types[at] as number;
      counts[type] = (counts[type] as number) + (stretch.counts[at] as number);
    }
  }
  const documents = new Set(background.filter(({words}) => words > 0).map(({document}) => document)).size;
  return {counts, documents, words: background.reduce((sum, {words}) => sum + words, 0)};
}

/** The measure's value, 0 where it is not defined. */
/** The value rows are ordered by; 0 for a log ratio that ½ turns round, since G² knows which rate is the higher one. */
function measureRow(row: UncorrectedRow, {measure}: KeynessOptions): number {
  const logRatio = row.log2Ratio.value ?? 0;
  const values = {
    g2: row.g2TwoCell,
    'log-ratio': logRatio * row.g2TwoCell < 0 ? 0 : logRatio,
    'log-odds': row.zeta,
    lrc: row.lrc,
  };
  return values[measure] ?? 0;
}

function compareRows(a: UncorrectedRow, b: UncorrectedRow): number {
  return Math.abs(b.g2TwoCell) - Math.abs(a.g2TwoCell) || (a.term < b.term ? -1 : Number(a.term > b.term));
}

/** Labels of events exchanged inside genres. Draws derive from the row's own key. */
function permute(
  term: string,
  type: number,
  {target, reference}: RowContext,
  {seed, name, draws, exactLimit}: KeynessOptions,
) {
  const random = createRandom(deriveSeed(seed, JSON.stringify(['keyness', name, term])));
  const groups = [target, reference].map(({index, sizes}) => listEvents(index, sizes, type));
  // The test is the same both ways; dealing out the smaller group's labels costs less.
  const [first = [], second = []] = groups.sort((a, b) => a.length - b.length);
  return permuteRates(first, second, {random, draws, exactLimit});
}

function sizeOf({index, sizes}: IndexedGroup): GroupSize {
  const {documents, words} = index;
  const largest = documents.reduce<GroupDocument | null>(
    (best, one) => (best === null || one.words > best.words ? one : best),
    null,
  );
  return {
    documents: documents.length,
    events: sizes.events,
    words,
    largest: largest && {document: largest.document, words: largest.words},
  };
}
