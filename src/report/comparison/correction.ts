/** A comparison corrected for coding error, beneath the figures as coded. */
import type {ContrastCorrection} from '../../analysis/correction/correctContrast.js';
import type {GroupCorrection} from '../../analysis/correction/correctGroup.js';
import type {Estimate} from '../../analysis/frequency.js';
import {explainCorrectionNote, explainVerdict} from '../correctionText.js';
import {countComparisons, describeDifference, explainDifference} from '../evaluation/differenceText.js';
import {explainGold, type GoldView} from '../goldView.js';
import {nameFrame} from '../names.js';
import {formatCount, formatInterval, formatPercent, formatRate, joinWords} from '../numbers.js';
import {type TerminalOptions, wrapText} from '../terminal.js';
import {renderTextTable} from '../textTable.js';
import type {ComparisonView, CorrectedRow} from './view.js';

/** A row that is corrected, or says why not. */
type Row = CorrectedRow & {readonly correction: ContrastCorrection};

const FRAME = {name: 'frame', limit: 22};
/** Verdicts by which the corrected groups differ. */
const CONTRASTED = ['stands', 'reversed', 'appears'] as const;
/** A cut figure would be a wrong one. */
const UNCUT = {width: 1000};

/** Tables of corrected figures, then what correction does in words; nothing without gold. */
export function renderCorrection(
  view: ComparisonView,
  all: readonly CorrectedRow[],
  options: TerminalOptions,
): string[] {
  const rows = all.filter((row): row is Row => row.correction !== null);
  const [first] = rows;
  if (view.gold === null || first === undefined) return [];
  const figures = rows.filter(({correction}) => hasFigure(correction.target) || hasFigure(correction.reference));
  const contrasted = rows.filter(({correction}) => correction.difference.value !== null);
  const unit = first.measure === 'rate' ? 'per 1,000 words' : 'share of sentences';
  const tables = [
    ...(figures.length === 0 ? [] : [renderGroups(view, figures)]),
    ...(contrasted.length === 0 ? [] : [renderContrasts(view, contrasted)]),
  ];
  const words = [...sayVerdicts(view, rows), ...sayNotes(view, rows), ...sayAccuracy(view, rows)];
  const list = words.map(line => wrapText(`- ${line}`, options)).join('\n');
  if (tables.length === 0) return [`Not corrected for coding error\n${list}`];
  return [[`Corrected for coding error, ${unit}`, ...tables].join('\n').trimEnd(), list];
}

/** How to read the corrected figures, and the gold they rest on. */
export function explainCorrection(view: ComparisonView, gold: GoldView, {width}: TerminalOptions): string {
  const level = formatPercent(view.confidence);
  const reading = `Gold in the tables: gold sentences in the group, of them missed / coded wrongly. Contrast: whether the ${level} interval of the difference excludes 0, as coded and corrected: stands (both, same side), reversed (both, other side), removed (only as coded), appears (only corrected), none. Corrected intervals are Student's over events; frame by frame, not adjusted for the number of frames. p and q are of the figures as coded; where the two disagree, rest on the corrected ones.`;
  return [...explainGold(gold), ...(gold.drawn ? [reading] : [])].map(line => wrapText(line, {width})).join('\n');
}

function hasFigure({share}: GroupCorrection): boolean {
  return share.value !== null;
}

function renderGroups(view: ComparisonView, rows: readonly Row[]): string {
  const cells = (group: GroupCorrection, row: Row): string[] => {
    const {units, missed, wrong} = group.gold;
    return [
      showEstimate(row.measure === 'rate' ? group.rate : group.share, row.measure),
      `${formatCount(units)}: ${formatCount(missed)}/${formatCount(wrong)}`,
    ];
  };
  return renderTextTable(
    [FRAME, {name: 'target'}, {name: 'gold'}, {name: 'reference'}, {name: 'gold'}],
    rows.map(row => [
      nameFrame(view, row.frame),
      ...cells(row.correction.target, row),
      ...cells(row.correction.reference, row),
    ]),
    UNCUT,
  );
}

function renderContrasts(view: ComparisonView, rows: readonly Row[]): string {
  return renderTextTable(
    [FRAME, {name: 'difference as coded'}, {name: 'corrected'}, {name: 'corrected ratio'}, {name: 'contrast'}],
    rows.map(({frame, measure, correction}) => [
      nameFrame(view, frame),
      showEstimate(correction.raw.difference, measure),
      showEstimate(correction.difference, measure),
      showEstimate(correction.ratio, 'rate'),
      correction.verdict ?? 'not known',
    ]),
    UNCUT,
  );
}

/** `1.20 (0.40–2.10)`, a share in per cent; a star without an interval, a dash without a figure. */
function showEstimate({value, low, high}: Estimate, measure: Row['measure']): string {
  if (value === null) return '–';
  const scale = measure === 'rate' ? 1 : 100;
  const figure = `${formatRate(scale * value)}${measure === 'rate' ? '' : ' %'}`;
  return low === null || high === null ? `${figure}*` : `${figure} (${formatInterval(scale * low, scale * high)})`;
}

/** What correction does to the contrasts, the frames of one verdict together. */
function sayVerdicts(view: ComparisonView, rows: readonly Row[]): string[] {
  const said = (some: readonly Row[], say: (row: Row) => string) =>
    gather(
      some.map(row => [say(row), nameFrame(view, row.frame)]),
      rows.length,
    );
  const borderline = rows.filter(({correction: {verdict, ratio}}) => {
    const {low, high} = ratio;
    return CONTRASTED.some(one => one === verdict) && low !== null && high !== null && low <= 1 && high >= 1;
  });
  return [
    ...said(rows, ({correction}) => explainVerdict(correction)),
    ...said(
      borderline,
      () => 'Borderline: the interval of the corrected difference excludes 0, but that of the corrected ratio holds 1.',
    ),
  ];
}

/** Why there is no figure or interval, or how far to trust it. */
function sayNotes(view: ComparisonView, rows: readonly Row[]): string[] {
  const said = rows.flatMap(({frame, correction: {target, reference}}) => {
    const words = (group: GroupCorrection) => group.notes.map(note => explainCorrectionNote(note, group));
    const [own, other] = [words(target), words(reference)];
    const of = (some: readonly string[], side: string) => some.map(one => ({one, side, name: nameFrame(view, frame)}));
    return [
      ...of(
        own.filter(one => other.includes(one)),
        'both groups',
      ),
      ...of(
        own.filter(one => !other.includes(one)),
        'target',
      ),
      ...of(
        other.filter(one => !own.includes(one)),
        'reference',
      ),
    ];
  });
  return gather(
    said.map(({one, side, name}) => [`${side}: ${one}.`, name]),
    rows.length,
  );
}

/** Whether the coder is equally good in both groups, as far as gold shows. */
function sayAccuracy(view: ComparisonView, rows: readonly Row[]): string[] {
  const all = rows.flatMap(({correction}) => correction.accuracy);
  if (all.length === 0) {
    return [
      'Whether the coder is equally good in both groups is not known: for that both need ten gold sentences with a frame, without it or coded.',
    ];
  }
  const unequal = all.filter(one => one.unequal);
  const lines = unequal.map(
    one => `Unequal accuracy for ${nameFrame(view, one.frame)}: ${describeDifference(one)}: ${explainDifference(one)}.`,
  );
  const counted = countComparisons(all, view.confidence);
  const silent = rows.filter(({correction}) => !correction.accuracy.some(({measure}) => measure === 'recall'));
  const recall =
    silent.length === 0
      ? ''
      : ` Recall could not be compared for ${silent.length === rows.length ? 'any frame' : joinWords(silent.map(({frame}) => nameFrame(view, frame)))}: fewer than ten gold sentences with it in one of the groups.`;
  return [
    ...lines,
    `${unequal.length === 0 ? 'No unequal accuracy seen, which is no proof of equality' : 'Of accuracy'}: ${counted}.${recall}`,
  ];
}

/** Sentences with the frames they are said of; `All frames` where it is all, nothing where there is one. */
function gather(pairs: readonly (readonly [sentence: string, name: string])[], frames: number): string[] {
  const said = new Map<string, string[]>();
  for (const [sentence, name] of pairs) said.set(sentence, [...(said.get(sentence) ?? []), name]);
  return [...said].map(([sentence, names]) => {
    const who = names.length === frames && frames > 1 ? 'All frames' : joinWords(names);
    return `${who}: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
  });
}
