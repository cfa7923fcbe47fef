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

/** Everything, `refrain.keyness/1`, in parts of one row each: there can be hundreds of thousands, too many for one string. */
export function* renderKeynessJson({languages, ...view}: KeynessView): Generator<string> {
  yield `${openObject({schema: 'refrain.keyness/1', ...view})},"languages":[\n`;
  for (const [at, one] of languages.entries()) {
    yield at === 0 ? '' : ',\n';
    yield* renderLanguage(one, view.top);
  }
  yield '\n]}\n';
}

function* renderLanguage({language, table}: KeynessLanguage, top: number | null): Generator<string> {
  const {target, reference, background, tested} = table;
  yield `${openObject({language, target, reference, background, tested})},"rows":[\n`;
  let first = true;
  for (const {towards, rows} of sidesOf(table, top)) {
    for (const row of rows) {
      yield `${first ? '' : ',\n'}${JSON.stringify({towards, ...row, notes: listNotes(row)})}`;
      first = false;
    }
  }
  yield '\n]}';
}

/** A JSON object without its closing brace. */
function openObject(object: object): string {
  return JSON.stringify(object).slice(0, -1);
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
