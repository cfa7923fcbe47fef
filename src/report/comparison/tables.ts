/** The tables of one comparison in one language. */
import type {ComparisonRow, Mix, PartSide} from '../../analysis/compare.js';
import {nameFrame} from '../names.js';
import {renderTextTable} from '../textTable.js';
import {showInfluence, showP, showPart, showRatio, showSide, showStandardised, showTest, TURNED} from './cells.js';
import {gradesOf} from './grades.js';
import {isTurned} from './turned.js';
import type {ComparisonView} from './view.js';

/** Frames are cut here; ids and names in full stand in CSV and JSON. */
const FRAME = {name: 'frame', limit: 22};

/** Lines are as long as they must: a cut figure would be a wrong one. */
const UNCUT = {width: 1000};

/** Counts, rates, ratio and test of every frame. */
export function renderFigures(view: ComparisonView, rows: readonly ComparisonRow[]): string {
  const zero = (row: ComparisonRow) => row.notes.includes('zero-corrected');
  return renderTextTable(
    [FRAME, {name: 'target'}, {name: 'reference'}, {name: 'ratio'}, {name: 'p'}, {name: 'q BH'}, {name: 'q BY'}],
    rows.map(row => [
      nameFrame(view, row.frame),
      showSide(row, 'target'),
      showSide(row, 'reference'),
      isTurned(row) ? TURNED : showRatio(row.ratio, zero(row)),
      showP(row.p),
      showP(row.q),
      showP(row.qAnyDependence),
    ]),
    UNCUT,
  );
}

/** The same where no leader of another side speaks beside. */
export function renderNonJoint(view: ComparisonView, rows: readonly ComparisonRow[]): string {
  return renderTextTable(
    [FRAME, {name: 'target'}, {name: 'reference'}, {name: 'ratio'}, {name: 'p, not corrected'}],
    rows.flatMap(row => {
      const {nonJoint, measure} = row;
      if (nonJoint === null) return [];
      const {target, reference, ratio, p} = nonJoint;
      const zero = target.coded === 0 || reference.coded === 0;
      return [
        [
          nameFrame(view, row.frame),
          showPart(target, measure),
          showPart(reference, measure),
          zero && isTurned({ratio, difference: minus(target, reference), notes: ['zero-corrected']})
            ? TURNED
            : showRatio(ratio, zero),
          showP(p),
        ],
      ];
    }),
    UNCUT,
  );
}

/** Ratios in one mix, without one event, how p was reached, and how far the rules are checked. */
export function renderChecks(view: ComparisonView, rows: readonly ComparisonRow[]): string {
  const mix = ({standardised}: ComparisonRow, wanted: Mix) =>
    showStandardised(standardised.find(({by}) => by === wanted));
  return renderTextTable(
    [
      FRAME,
      {name: 'by genre'},
      {name: 'by joint or not'},
      {name: 'by both'},
      {name: 'one event out'},
      {name: 'p from'},
      {name: 'evidence'},
    ],
    rows.map(row => [
      nameFrame(view, row.frame),
      mix(row, 'genre'),
      mix(row, 'copresence'),
      mix(row, 'genre-copresence'),
      showInfluence(row),
      showTest(row, view.draws),
      gradesOf(view, row),
    ]),
    UNCUT,
  );
}

function minus(target: PartSide, reference: PartSide): {readonly value: number | null} {
  return {value: target.value === null || reference.value === null ? null : target.value - reference.value};
}
