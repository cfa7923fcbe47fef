/** Marks of what was declared before looking, for the section of comparisons. */
import type {ComparisonRow} from '../../analysis/compare.js';
import {declarationOf} from '../../analysis/declaration.js';
import {describeDeclaration, describeFamilies, describeFreeze, describeLosses, STATES} from '../declaration.js';
import {html, type Markup} from '../markup.js';
import type {ReportView} from '../view.js';

/** What was declared and frozen, the sizes of the families, and what is missing; nothing where the view does not say. */
export function renderDeclarations({declarations}: ReportView): Markup | null {
  if (declarations === undefined) return null;
  const families = describeFamilies(declarations);
  const sizes =
    families.length === 0 ? 'No contrast is declared.' : `Declared families of tests: ${families.join('; ')}.`;
  const losses = describeLosses(declarations);
  return html`<p class="declarations">${describeFreeze(declarations)} ${sizes}<br><small>${Object.values(STATES)
    .map(({sign, words}) => `${sign} ${words}`)
    .join(' \u00b7 ')}</small></p>${
    losses.length > 0 &&
    html`<ul class="points">${losses.map(
      loss => html`<li><b>${loss}</b></li>
`,
    )}</ul>`
  }
`;
}

/** The mark of a contrast in one table, whose rows share it. */
export function markContrast({declarations}: ReportView, row: ComparisonRow): string {
  return declarations === undefined ? '' : `${describeDeclaration(declarationOf(declarations, row))}. `;
}

/** Rows by family, in the order of their first row. */
export function splitFamilies(rows: readonly ComparisonRow[]): readonly (readonly ComparisonRow[])[] {
  const ids = [...new Set(rows.map(({family}) => family))];
  return ids.map(id => rows.filter(({family}) => family === id));
}
