/** One contrast in one language: what is compared, under the labels of its own groups, then a row for each frame. */
import type {ComparisonRow, GroupFigures} from '../../analysis/compare.js';
import {describeGroups} from '../groupWords.js';
import type {Links} from '../links.js';
import {html, type Markup} from '../markup.js';
import {nameLanguage} from '../names.js';
import {explainTest} from '../notes.js';
import {countOf, formatPercent} from '../numbers.js';
import type {ReportView} from '../view.js';
import {explainRow, renderContrastRow} from './contrastRow.js';
import {markContrast} from './declaration.js';

const COLUMNS = 7;

/** The rows of one contrast and language as a body of a table; one line where there is nothing to compare. */
export function renderContrast(view: ReportView, rows: readonly ComparisonRow[], links: Links): Markup {
  const [first] = rows;
  if (first === undefined) return html``;
  const shared = notesOfAll(rows);
  const nothing = rows.every(({notes}) => notes.includes('no-speech') || notes.includes('overlap'));
  const groups = describeGroups(view, first);
  const about = [
    `${markContrast(view, first)}${capitalise(groups.common.join(', '))}.`,
    view.contrastNotes?.[first.contrast] ?? '',
    ...shared,
    ...(nothing ? ['What the other side holds is in comparison.csv.'] : []),
  ].filter(text => text !== '');
  const test = testOfAll(view, rows);
  const head = html`<tr class="group"><th scope="rowgroup" colspan="${COLUMNS}"><span class="stick">${first.name}, ${nameLanguage(view, first.language)} texts
<small>${about.join(' ')}</small></span></th></tr>
`;
  if (nothing) return html`<tbody>${head}</tbody>`;
  return html`<tbody>${head}${renderLabels(view, first, test)}
${rows.map(row => renderContrastRow(view, row, {links, shared, test}))}</tbody>`;
}

/** The heads of the columns, by the names of the groups. */
function renderLabels(view: ReportView, row: ComparisonRow, test: string | null): Markup {
  const {target, reference, measure} = row;
  const groups = describeGroups(view, row);
  const unit = measure === 'rate' ? 'per 1,000 words' : 'percentage points';
  return html`<tr class="labels"><th scope="col">Frame</th>${renderGroup('Reference', reference, groups.reference)}${renderGroup('Target', target, groups.target)}
<th scope="col">${measure === 'rate' ? 'Rate ratio' : 'Ratio of shares'}<small>${target.label} / ${reference.label}, ${formatPercent(view.confidence)} interval</small></th><th scope="col">Difference<small>${unit}</small></th><th scope="col">p<small>permutation test${test !== null && `; ${test}`}</small></th><th scope="col">q<small>BH; BY</small></th></tr>`;
}

function renderGroup(role: string, {label, words, events}: GroupFigures, conditions: readonly string[]): Markup {
  const basis = `${countOf(words, 'word')} in ${countOf(events, 'event')}`;
  return html`<th scope="col">${label}<small>${role}: ${[...conditions, basis].join('; ')}</small></th>`;
}

/** Notes that hold for every row: said once. */
function notesOfAll(rows: readonly ComparisonRow[]): readonly string[] {
  const [first = [], ...others] = rows.map(explainRow);
  return first.filter(note => others.every(notes => notes.includes(note)));
}

/** How p was reached, where all tested rows share it; else null. */
function testOfAll(view: ReportView, rows: readonly ComparisonRow[]): string | null {
  const ways = new Set(rows.filter(({p}) => p !== null).map(row => explainTest(row, view.draws ?? null)));
  const [only] = ways;
  return ways.size === 1 && only !== undefined ? only : null;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
