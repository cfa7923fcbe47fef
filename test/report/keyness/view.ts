/** A keyness table of two words, made by hand. */
import type {KeynessRow} from '../../../src/analysis/keyness/keynessRow.js';
import type {WordFigures} from '../../../src/analysis/keyness/wordFigures.js';
import type {KeynessView} from '../../../src/report/keyness/view.js';

const FIGURES: WordFigures = {
  count: 60,
  rate: 1.5,
  documents: 20,
  most: 9,
  mostDocument: 'd1',
  dispersion: {dp: 0.3, normalised: 0.31},
};
const NONE: WordFigures = {count: 0, rate: 0, documents: 0, most: 0, mostDocument: null, dispersion: null};

/** A row for a word only the target says. */
export function makeRow(fields: Partial<KeynessRow> = {}): KeynessRow {
  return {
    term: 'peace',
    target: FIGURES,
    reference: NONE,
    g2TwoCell: 30.5,
    g2FourCell: 30.6,
    pIndependent: 3.3e-8,
    qIndependent: 6.6e-8,
    log2Ratio: {value: 6.9, low: null, high: null},
    percentDifference: 12000,
    bic: 19,
    ell: null,
    delta: 1.1,
    deltaVariance: 0.04,
    zeta: 5.5,
    lrc: 1.25,
    permutation: {p: 0.0005, statistic: 4.8, arrangements: null, exact: false, draws: 1999, reason: null},
    notes: ['zero-corrected'],
    ...fields,
  };
}

/** A row the other way round, with one document that holds most. */
export function makeOther(): KeynessRow {
  return makeRow({
    term: 'bread, warm',
    target: FIGURES,
    reference: {...FIGURES, count: 80, most: 70, mostDocument: 'd7'},
    g2TwoCell: -9.4,
    log2Ratio: {value: -0.8, low: -1.2, high: -0.4},
    lrc: -0.04,
    permutation: null,
    notes: ['one-document'],
  });
}

/** A view of both. */
export function makeView(fields: Partial<KeynessView> = {}): KeynessView {
  const size = {documents: 30, events: 25, words: 40000, largest: {document: 'd1', words: 3000}};
  const table = {
    target: size,
    reference: {...size, largest: {document: 'd7', words: 30000}},
    background: {documents: 100, words: 123456},
    tested: 1234,
    towardsTarget: [makeRow()],
    towardsReference: [makeOther()],
    undecided: [makeRow({term: 'and', lrc: 0})],
  };
  return {
    unit: 'word',
    n: null,
    target: {label: 'speaker:anna', conditions: 'speaker:anna+office:mayor'},
    reference: {label: 'everything else', conditions: 'office:mayor without the target'},
    measure: 'lrc',
    minCount: 5,
    minDocuments: 3,
    prior: 500,
    confidence: 0.95,
    seed: 1,
    draws: 1999,
    top: null,
    permuted: 25,
    stop: null,
    languages: [{language: 'en', table}],
    missing: [],
    ...fields,
  };
}
