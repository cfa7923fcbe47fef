/** Keyness as CSV and JSON. */
import type {KeynessTable} from '../../analysis/keyness/keyness.js';
import type {KeynessRow} from '../../analysis/keyness/keynessRow.js';
import {renderColumns} from '../csv.js';
import {KEYNESS_COLUMNS, listNotes, type PlacedRow} from './columns.js';
import type {KeynessLanguage, KeynessView} from './view.js';

/** One row per language and term: target, then reference, then terms the measure is 0 for; the header alone without. */
export function renderKeynessCsv(view: KeynessView): string {
  const unit = view.n === null ? view.unit : `${view.n}-gram`;
  const rows = view.languages.flatMap(({language, table}) =>
    sidesOf(table, view.top).flatMap(({towards, rows}) =>
      rows.map((row, at): PlacedRow => ({language, unit, towards, rank: at + 1, row})),
    ),
  );
  return renderColumns(rows, KEYNESS_COLUMNS);
}

/** Everything, `refrain.keyness/1`. */
export function renderKeynessJson({languages, ...view}: KeynessView): string {
  const shown = languages.map(({language, table}: KeynessLanguage) => {
    const {target, reference, background, tested} = table;
    const rows = sidesOf(table, view.top).flatMap(side =>
      side.rows.map(row => ({towards: side.towards, ...row, notes: listNotes(row)})),
    );
    return {language, target, reference, background, tested, rows};
  });
  return `${JSON.stringify({schema: 'refrain.keyness/1', ...view, languages: shown}, null, 2)}\n`;
}

interface Side {
  readonly towards: PlacedRow['towards'];
  readonly rows: readonly KeynessRow[];
}

/** Rows by side, the first of each where only those are asked for; terms of neither side only where all are. */
function sidesOf({towardsTarget, towardsReference, undecided}: KeynessTable, top: number | null): readonly Side[] {
  const cut = (rows: readonly KeynessRow[]) => (top === null ? rows : rows.slice(0, top));
  return [
    {towards: 'target', rows: cut(towardsTarget)},
    {towards: 'reference', rows: cut(towardsReference)},
    {towards: 'neither', rows: top === null ? undecided : []},
  ];
}
