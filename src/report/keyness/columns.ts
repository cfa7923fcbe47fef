/** `refrain keyness --format csv`: one row per language and term, the order that of the measure. */
import type {KeynessRow} from '../../analysis/keyness/keynessRow.js';
import type {WordFigures} from '../../analysis/keyness/wordFigures.js';
import {type CsvColumn, define} from '../csvColumns.js';

/** A row with its place in the table. */
export interface PlacedRow {
  readonly language: string;
  readonly unit: string;
  /** Group the term is more frequent in, by the measure. */
  readonly towards: 'target' | 'reference' | 'neither';
  /** Place on its side, from 1. */
  readonly rank: number;
  readonly row: KeynessRow;
}

/** Columns of the table. */
export const KEYNESS_COLUMNS: readonly CsvColumn<PlacedRow>[] = define<PlacedRow>(
  ['language', 'language of the sentences', ({language}) => language],
  ['unit', 'word, lemma, or ngram with its length', ({unit}) => unit],
  ['towards', 'group with more, by the measure rows are ordered by', ({towards}) => towards],
  ['rank', 'place on that side, from 1', ({rank}) => rank],
  ['term', 'folded form; lemma: its most frequent form', ({row}) => row.term],
  ...groupColumns('target', row => row.target),
  ...groupColumns('reference', row => row.reference),
  ['g2_two_cell', 'G² of Rayson & Garside; negative: more in the reference', ({row}) => row.g2TwoCell],
  ['g2_four_cell', 'G² of Dunning', ({row}) => row.g2FourCell],
  [
    'p_independent_words',
    'χ² p of g2_two_cell; too small, since words of one speech depend on each other; 0 below 1e-308',
    ({row}) => row.pIndependent,
  ],
  ['q_independent_words', 'Benjamini–Hochberg over all types tested in the language', ({row}) => row.qIndependent],
  ['log2_ratio', 'log₂ of target rate / reference rate', ({row}) => row.log2Ratio.value],
  ['log2_ratio_low', 'lower limit of its interval over events', ({row}) => row.log2Ratio.low],
  ['log2_ratio_high', 'upper limit', ({row}) => row.log2Ratio.high],
  ['percent_difference', '100 (ratio − 1)', ({row}) => row.percentDifference],
  ['bic', '|g2_two_cell| − ln of all words', ({row}) => row.bic],
  ['ell', 'effect size of log-likelihood; empty where an expected count is at most 1', ({row}) => row.ell],
  ['log_odds_delta', 'log-odds ratio with informative prior', ({row}) => row.delta],
  ['log_odds_variance', 'its variance', ({row}) => row.deltaVariance],
  ['log_odds_zeta', 'delta / √variance', ({row}) => row.zeta],
  ['lrc', 'log₂ ratio there is at least; 0: none is certain', ({row}) => row.lrc],
  ['p', 'p of exchanging the labels of events inside genres', ({row}) => row.permutation?.p ?? null],
  ['exact', 'true: all arrangements were enumerated', ({row}) => row.permutation?.exact ?? null],
  ['arrangements', 'how many exist; empty above 1e15', ({row}) => row.permutation?.arrangements ?? null],
  [
    'notes',
    'zero-corrected, one-document, few-events, wide; not-permuted, or why a permutation has no p; joined by ;',
    ({row}) => listNotes(row).join(';'),
  ],
);

function groupColumns(
  group: 'target' | 'reference',
  of: (row: KeynessRow) => WordFigures,
): (readonly [string, string, CsvColumn<PlacedRow>['value']])[] {
  return [
    [`${group}_count`, `occurrences in the ${group}`, ({row}) => of(row).count],
    [`${group}_rate`, 'per 1,000 words', ({row}) => of(row).rate],
    [`${group}_documents`, 'documents with it', ({row}) => of(row).documents],
    [`${group}_most`, 'most occurrences in one document', ({row}) => of(row).most],
    [`${group}_most_document`, 'the first document with so many', ({row}) => of(row).mostDocument],
    [`${group}_dp`, "Gries' DP over documents, 0 even to 1 uneven", ({row}) => of(row).dispersion?.dp ?? null],
    [`${group}_dp_normalised`, 'DP over its greatest value', ({row}) => of(row).dispersion?.normalised ?? null],
  ];
}

/** Notes of a row, and why there is no p of a permutation. */
export function listNotes({notes, permutation}: KeynessRow): readonly string[] {
  const missing = permutation === null ? 'not-permuted' : permutation.reason;
  return missing === null ? notes : [...notes, missing];
}
