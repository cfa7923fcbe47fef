/** What `refrain evaluate` prints for people. */
import type {AccuracyDifference} from '../../analysis/evaluation/differences.js';
import {FEW} from '../../analysis/evaluation/figures.js';
import {groupBy} from '../../analysis/groupBy.js';
import {countOf, formatPercent, joinWords} from '../numbers.js';
import {wrapText} from '../terminal.js';
import {countComparisons, describeDifference, explainDifference} from './differenceText.js';
import {renderErrors} from './errorsText.js';
import {renderRows} from './rowsText.js';
import type {EvaluationView} from './view.js';

/** The evaluation as text: what was scored, a table per frame and language, differences between groups, how to read it. */
export function renderEvaluationText(
  view: EvaluationView,
  {width, errors}: {readonly width: number; readonly errors: boolean},
): string {
  const tables = [...groupBy(view.rows, ({frame, language}) => JSON.stringify([frame, language])).values()];
  return [
    renderHead(view, width),
    ...tables.map(rows => renderRows(rows, width)),
    renderDifferences(view, width),
    renderGuide(view, width),
    ...(errors ? [renderErrors(view.errors, width)] : []),
  ].join('\n');
}

function renderHead(view: EvaluationView, width: number): string {
  const {gold, coder, codebook, frames, framesInCodebook, framesNamed, languages, units, unsure, inDocument} = view;
  const byLanguage = languages.map(({language, units: count}) => `${count} ${language}`).join(', ');
  const beside = 'between the sentences beside them';
  const outside =
    inDocument === units
      ? 'all were coded inside their document'
      : inDocument === 0
        ? `all were coded ${beside} (\`--corpus\` names the documents they come from)`
        : `${inDocument} were coded inside their document, the others ${beside}`;
  const occurring = `the ${countOf(frames.length, 'frame')} that ${frames.length === 1 ? 'occurs' : 'occur'} in gold, of ${framesInCodebook} in the codebook`;
  const scored =
    frames.length === 0
      ? 'No frame of the codebook occurs in gold, so nothing was scored; `--frame` names frames to score.'
      : `Scored: ${framesNamed ? joinWords(frames) : `${occurring} (\`--frame\` names others)`}.`;
  const paragraphs = [
    `${gold}: ${countOf(units, 'sentence')} (${byLanguage}), ${unsure} marked unsure; ${outside}.`,
    `Coder ${coder}, codebook ${codebook}. ${scored}`,
    'Gold means adjudicated codes, not truth: say who or what the annotators were wherever these figures are quoted.',
  ];
  return paragraphs.map(text => `${wrapText(text, {width})}\n`).join('');
}

function renderDifferences({differences, level}: EvaluationView, width: number): string {
  if (differences.length === 0) {
    const text =
      'Equally good for all? No two sides, periods, genres or kinds of meeting have ten sentences each to compare; whether the coder errs more in one of them is not known.';
    return `${wrapText(text, {width})}\n`;
  }
  const unequal = differences.filter(one => one.unequal);
  const intro = `Equally good for all? Recall, specificity and precision were compared between sides, periods, genres and meetings with and without a leader of another side, wherever both groups have ten sentences: ${countComparisons(differences, level)}.`;
  return `${wrapText(intro, {width})}\n${unequal.map(one => renderDifference(one, width)).join('')}`;
}

function renderDifference(difference: AccuracyDifference, width: number): string {
  const {frame, language} = difference;
  const text = `${frame}, ${language}, ${describeDifference(difference)}: ${explainDifference(difference)}.`;
  return `${wrapText(text, {width, indent: '    '}).replace(/^ {4}/u, '  ! ')}\n`;
}

function renderGuide({weighted, level, rows}: EvaluationView, width: number): string {
  const stratified = rows.some(row => row.stratified !== null);
  const percent = formatPercent(level);
  const lines = [
    'gold: sentences that have the frame in gold; found and missed: of these; wrong: sentences given the frame that gold does not give it.',
    `precision = found / (found + wrong); recall = found / gold; F1 is their harmonic mean. In brackets the ${percent} interval: Wilson for shares, bootstrap over documents for F1 and macro-F1. No brackets: an interval would claim too much, since there is no error to resample or a stance occurs fewer than ${FEW} times.`,
    '* fewer than 20 positives: not to be judged alone. Fewer than 10: not measurable, figures left out.',
    'naive: F1 of a bare list of keywords, any hit being the frame (keywords.<lang>.yaml). A rule file that is not clearly better adds nothing.',
    'Sides: the one the sentence is spoken for; `other`: sides with fewer than ten sentences; `unknown`: nobody knows. Sides without a positive or an error are left out. `unsure`: sentences the annotators were not sure of; they count above too.',
    ...(weighted
      ? [
          'weighted: each sentence counts 1/pi, pi being the probability it was drawn with: figures for the corpus, not the sample.',
        ]
      : []),
    ...(stratified
      ? [
          `strata: each stratum counted at its size in the corpus, sentences / pi. In brackets the ${percent} interval on the logit scale, with the share of each stratum that was read taken into account.`,
        ]
      : []),
  ];
  return `How to read this\n${lines.map(text => `${wrapText(text, {width, indent: '    '}).replace(/^ {2}/u, '')}\n`).join('')}`;
}
