/** Columns of the tables of an evaluation, which are also their data dictionary. */
import type {Detection} from '../../analysis/evaluation/detection.js';
import type {CodingError} from '../../analysis/evaluation/errors.js';
import type {Accuracy, Figure} from '../../analysis/evaluation/figures.js';
import type {FoundCode, JudgedCode} from '../../analysis/evaluation/judged.js';
import type {ScoreRow} from '../../analysis/evaluation/scoreFrames.js';
import {type CsvColumn, define} from '../csvColumns.js';

type Columns = readonly CsvColumn<ScoreRow>[];

function defineFigure(name: string, meaning: string, figure: (row: ScoreRow) => Figure | null): Columns {
  return define<ScoreRow>(
    [name, meaning, row => figure(row)?.value ?? null],
    [`${name}_low`, 'lower limit of its interval', row => figure(row)?.low ?? null],
    [`${name}_high`, 'upper limit', row => figure(row)?.high ?? null],
  );
}

function defineAccuracy(name: string, what: string, accuracy: (row: ScoreRow) => Accuracy | null): Columns {
  return define<ScoreRow>(
    [`${name}_right`, `${what}: right`, row => accuracy(row)?.right ?? null],
    [`${name}_total`, `${what}: of so many`, row => accuracy(row)?.total ?? null],
  );
}

function defineStance(stance: string): Columns {
  const recallOf = (row: ScoreRow) => row.stances.recalls.find(one => one.stance === stance) ?? null;
  return [
    ...defineAccuracy(`${stance}_found`, `gold ${stance}, frame found`, row => recallOf(row)?.ofFound ?? null),
    ...defineAccuracy(`${stance}_all`, `gold ${stance}, also missed ones`, row => recallOf(row)?.ofAll ?? null),
  ];
}

function defineCounts(prefix: string, of: (row: ScoreRow) => Detection | null): Columns {
  return define<ScoreRow>(
    [`${prefix}true_positives`, 'found, and in gold', row => of(row)?.truePositives ?? null],
    [`${prefix}false_positives`, 'found, not in gold', row => of(row)?.falsePositives ?? null],
    [`${prefix}false_negatives`, 'in gold, not found', row => of(row)?.falseNegatives ?? null],
    [`${prefix}true_negatives`, 'neither', row => of(row)?.trueNegatives ?? null],
  );
}

/** `evaluate --format csv`: one row per frame, language and side. */
export const SCORE_COLUMNS: Columns = [
  ...define<ScoreRow>(
    ['frame', 'code of the frame', row => row.frame],
    ['language', 'language of the sentences', row => row.language],
    ['side', 'side spoken for; * all, other: rare ones together, unknown', row => row.side],
    ['units', 'gold sentences', row => row.units],
    ['positives', 'of these with the frame in gold', row => row.positives],
    ['verdict', 'measured; not-alone under 20 positives; not-measurable under 10', row => row.verdict],
  ),
  ...defineCounts('', row => row.coder),
  ...defineFigure('precision', 'TP/(TP + FP)', row => row.coder.precision),
  ...defineFigure('recall', 'TP/(TP + FN), sensitivity', row => row.coder.recall),
  ...defineFigure('specificity', 'TN/(TN + FP)', row => row.coder.specificity),
  ...defineFigure('f1', '2TP/(2TP + FP + FN)', row => row.coder.f1),
  ...define<ScoreRow>([
    'f1_reason',
    'why F1 has no interval: no-cases, few-positives, one-document, no-variation',
    row => row.coder.f1.reason,
  ]),
  ...defineFigure('weighted_precision', 'precision, units weighted by 1/pi', row => row.weighted?.precision ?? null),
  ...defineFigure('weighted_recall', 'recall, units weighted by 1/pi', row => row.weighted?.recall ?? null),
  ...defineFigure('weighted_f1', 'F1, units weighted by 1/pi', row => row.weighted?.f1 ?? null),
  ...defineFigure('strata_precision', 'precision, strata at their size', row => row.stratified?.precision ?? null),
  ...defineFigure('strata_recall', 'recall, strata at their size', row => row.stratified?.recall ?? null),
  ...defineFigure('strata_f1', 'F1, strata at their size', row => row.stratified?.f1 ?? null),
  ...define<ScoreRow>([
    'strata_recall_bound',
    'recall if strata without a miss hide as many as the rule of three allows',
    row => row.stratified?.recallBound ?? null,
  ]),
  ...defineAccuracy('sub', 'sub-code of frames found', row => row.sub),
  ...defineAccuracy('target', 'target of frames found', row => row.target),
  ...defineAccuracy('stance', 'stance of frames found', row => row.stance),
  ...['affirm', 'reject', 'attribute', 'neutral'].flatMap(defineStance),
  ...defineFigure('macro_f1', 'mean F1 of the stances in gold, frames found', row => row.stances.macroF1),
  ...define<ScoreRow>([
    'macro_f1_reason',
    'why it has no interval: as above, or rare-stance (under 5 units)',
    row => row.stances.macroF1.reason,
  ]),
  ...defineFigure('affirm_macro_f1', 'the same, always saying affirm', row => row.stances.alwaysAffirm),
  ...defineFigure('naive_precision', 'precision of the keyword list', row => row.keywords?.precision ?? null),
  ...defineFigure('naive_recall', 'recall of the keyword list', row => row.keywords?.recall ?? null),
  ...defineFigure('naive_f1', 'F1 of the keyword list', row => row.keywords?.f1 ?? null),
  ...defineAccuracy('agreement', 'sentences right, with the frame or without', row => row.coder.agreement),
  ...defineCounts('unsure_', row => row.unsure),
];

/** `evaluate --errors --format csv`: one row per error. */
export const ERROR_COLUMNS: readonly CsvColumn<CodingError>[] = define<CodingError>(
  ['kind', 'missed, wrong (found, not in gold), differs (other values)', error => error.kind],
  ['frame', 'code of the frame', error => error.frame],
  ['values', 'values that differ, joined by ;', error => error.values.join(';')],
  ['unit', 'id of the gold sentence', error => error.unit],
  ['document', 'document id', error => error.document],
  ['language', 'language of the sentence', error => error.language],
  ['side', 'side spoken for; empty unknown', error => error.side],
  ['unsure', 'true or false', error => error.unsure],
  ['text', 'the sentence', error => error.text],
  ['gold_sub', 'sub-code in gold', error => codeOf(error.gold, error)?.sub ?? null],
  ['gold_stance', 'stance in gold', error => codeOf(error.gold, error)?.stance ?? null],
  ['gold_target', 'target in gold', error => codeOf(error.gold, error)?.target ?? null],
  ['found_sub', 'sub-code found', error => codeOf(error.found, error)?.sub ?? null],
  ['found_stance', 'stance found', error => codeOf(error.found, error)?.stance ?? null],
  ['found_target', 'target found', error => codeOf(error.found, error)?.target ?? null],
  [
    'rules',
    'rules of the evidence, joined by ;',
    error =>
      evidenceOf(error)
        .map(({rule}) => rule)
        .join(';'),
  ],
  [
    'evidence',
    'words of the evidence, joined by |',
    error =>
      evidenceOf(error)
        .map(({text}) => text)
        .join('|'),
  ],
  [
    'masked',
    'a missed sentence: words hidden by masks, joined by |',
    error => error.masked.map(({text}) => text).join('|'),
  ],
);

function codeOf<Code extends JudgedCode>(codes: readonly Code[], {frame}: CodingError): Code | null {
  return codes.find(code => code.frame === frame) ?? null;
}

function evidenceOf(error: CodingError): FoundCode['evidence'] {
  return codeOf(error.found, error)?.evidence ?? [];
}
