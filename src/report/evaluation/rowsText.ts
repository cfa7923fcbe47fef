/** The scores of one frame in one language as a small table. */
import type {Detection} from '../../analysis/evaluation/detection.js';
import {ENOUGH, type Figure, MEASURABLE} from '../../analysis/evaluation/figures.js';
import type {ScoreRow} from '../../analysis/evaluation/scoreFrames.js';
import {ALL} from '../../analysis/frequency.js';
import {countOf} from '../numbers.js';
import {cutToWidth, wrapText} from '../terminal.js';
import {showAccuracy, showCount, showFigure} from './figureText.js';

/** Columns: name, gold with its mark, found, missed, wrong, three figures, the F1 of the keyword list. */
const WIDTHS = {name: 9, count: 7, figure: 19} as const;
const HEAD = `  ${''.padEnd(WIDTHS.name)}gold  found missed  wrong  ${['precision', 'recall', 'F1'].map(name => name.padEnd(WIDTHS.figure)).join('')}naive\n`;

/** The rows of one frame and language, all sides first. */
export function renderRows(rows: readonly ScoreRow[], width: number): string {
  const [all, ...sides] = rows;
  if (all === undefined) return '';
  const {frame, language, units, positives, coder, verdict} = all;
  const title = `${frame}, ${language}: ${countOf(positives, 'positive')} in ${countOf(units, 'sentence')}\n`;
  if (positives === 0) {
    return `${title}  not measurable: no positives; the coder gives the frame to ${countOf(coder.falsePositives, 'sentence')}\n`;
  }
  // Sides of what cannot be judged as a whole would be rows of nothing, a single side the same row again.
  const apart = verdict === 'not-measurable' || sides.length < 2 ? [] : sides;
  const shown = apart.filter(row => row.positives + row.coder.falsePositives > 0);
  const lines = [all, ...shown].map(row =>
    renderLine(row.side === ALL ? 'all' : row.side, row.coder, row.keywords?.f1 ?? null),
  );
  const unsure = all.unsure.truePositives + all.unsure.falsePositives + all.unsure.falseNegatives;
  if (unsure > 0) lines.push(renderLine('unsure', all.unsure, null));
  return title + HEAD + lines.join('') + renderWeighted(all) + renderBound(all, width) + renderValues(all, width);
}

function renderLine(name: string, detection: Detection, naive: Figure | null): string {
  const {truePositives, falsePositives, falseNegatives, precision, recall, f1} = detection;
  const positives = truePositives + falseNegatives;
  const mark = positives >= MEASURABLE && positives < ENOUGH ? '*' : ' ';
  const counts = [truePositives, falseNegatives, falsePositives].map(count => String(count).padStart(WIDTHS.count));
  const head = `  ${cutToWidth(name, WIDTHS.name - 1).padEnd(WIDTHS.name)}${String(positives).padStart(4)}${mark}${counts.join('').slice(1)}  `;
  if (positives < MEASURABLE) return `${head}not measurable: ${countOf(positives, 'positive')}\n`;
  const figures = [precision, recall, f1].map(figure => showFigure(figure).padEnd(WIDTHS.figure)).join('');
  return `${head}${figures}${naive === null ? '' : (naive.value?.toFixed(2) ?? '–').padStart(5)}`
    .trimEnd()
    .concat('\n');
}

function renderWeighted({weighted, stratified, verdict}: ScoreRow): string {
  if (verdict === 'not-measurable') return '';
  const space = ' '.repeat(4 + 1 + 3 * WIDTHS.count - 1 + 2);
  const render = (name: string, {precision, recall, f1}: Record<'precision' | 'recall' | 'f1', Figure>): string => {
    const figures = [precision, recall, f1].map(figure => showFigure(figure).padEnd(WIDTHS.figure)).join('');
    return `  ${name.padEnd(WIDTHS.name)}${space}${figures}`.trimEnd().concat('\n');
  };
  return [
    weighted === null ? '' : render('weighted', weighted),
    stratified === null ? '' : render('strata', stratified),
  ].join('');
}

/** What the figures do not hold: strata without a miss, and gold in which none could show. */
function renderBound({stratified, coder, verdict}: ScoreRow, width: number): string {
  if (verdict === 'not-measurable') return '';
  const lines = [
    ...(coder.recall.reason === 'no-negatives'
      ? ['recall and F1 are not defined: the coder gives the frame to every sentence, so none can be missed']
      : []),
    ...(stratified === null || stratified.recallBound === null
      ? []
      : [`strata without a missed sentence still allow recall down to ${stratified.recallBound.toFixed(2)}`]),
  ];
  return lines.map(text => `${hang(text, width)}\n`).join('');
}

/** Sub-code, target and stance of what was found. */
function renderValues(row: ScoreRow, width: number): string {
  const {sub, target, stance, stances, coder, verdict, units, positives} = row;
  const wrap = (text: string): string => `${hang(text, width)}\n`;
  if (verdict === 'not-measurable') {
    const counts = `sub-code ${showCount(sub)}, target ${showCount(target)}, stance ${showCount(stance)}`;
    return wrap(`right of those found: ${counts}`);
  }
  const recalls = stances.recalls
    .map(({stance: name, ofFound, ofAll}) => `${name} ${showCount(ofFound)} (${showCount(ofAll)})`)
    .join(', ');
  return [
    `of those found: target ${showAccuracy(target)}; sub-code ${showAccuracy(sub)}; stance ${showAccuracy(stance)}`,
    `recall per stance, of those found (of all in gold): ${recalls === '' ? 'no stances in gold' : recalls}`,
    `macro-F1 of stance ${showFigure(stances.macroF1)}, of a coder that always says "affirm" ${showFigure(stances.alwaysAffirm)}`,
    `sentences right, with the frame or without: ${coder.agreement.right} of ${units}, of a coder that finds nothing ${units - positives}`,
  ]
    .map(wrap)
    .join('');
}

function hang(text: string, width: number): string {
  return wrapText(text, {width, indent: '    '}).replace(/^ {2}/u, '');
}
