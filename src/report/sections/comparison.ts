/** The comparisons: every declared family in a table of its own, exploratory ones apart, those without speech in a line. */
import type {ComparisonRow} from '../../analysis/compare.js';
import {describeDeclaration} from '../declaration.js';
import type {Links} from '../links.js';
import {html, type Markup} from '../markup.js';
import {countOf, formatCount} from '../numbers.js';
import type {ReportView} from '../view.js';
import {scrollBox} from './box.js';
import {renderContrast} from './contrast.js';
import {renderDeclarations, splitFamilies} from './declaration.js';

/** All comparisons, or a line that there are none. */
export function renderComparison(view: ReportView, links: Links): Markup {
  const declared = view.comparison.filter(row => row.declared);
  const exploratory = view.comparison.filter(row => !row.declared);
  if (view.comparison.length === 0)
    return html`<p>No comparison: the corpus holds no speech in the periods to be compared.</p>${renderSpeechless(view)}`;
  return html`<p>Above 1, the ratio says: coded more often in the target (of two periods: the later one) than in the reference. No direction was expected.
A difference is one of what was coded in the texts at hand; it shows no cause.</p>
${GUIDE}${renderDeclarations(view)}${
  declared.length === 0
    ? html`<p>None of the comparisons is declared.</p>`
    : renderFamilies(view, declared, links, 'Declared before looking at results')
}
${
  exploratory.length > 0 &&
  html`<h3>Exploratory comparisons</h3>
<p>Added or changed after looking; in families of their own. They suggest questions and answer none.</p>
${renderFamilies(view, exploratory, links, 'Exploratory')}`
}${renderSpeechless(view)}`;
}

const GUIDE = html`<details class="guide"><summary>How to read the columns and the checks</summary><ul class="points">
<li><b>p</b> asks whether the labels of the two groups could be exchanged among events of the same kind. <b>q</b> is p adjusted for the number of tests in the family (Benjamini–Hochberg); <b>BY</b> the same under any dependence (Benjamini–Yekutieli).</li>
<li><b>Checks</b> under a ratio give the ratio again: without events at which a leader of another side speaks; with both groups brought to one mix of genres and joint events (in square brackets the share of speech the mix covers); lowest and highest when each event is left out in turn. <b>!</b> one event decides whether p is below 0.05; <b>*</b> no interval; <b>½</b> a count is 0, and ½ was added to both.</li>
<li><b>Were sentences independent</b>: the exact interval of the ratio. Sentences of one speech depend on each other, so the true uncertainty is larger.</li></ul></details>
`;

/** Rows as tables, one for each family of tests. */
export function renderFamilies(view: ReportView, rows: readonly ComparisonRow[], links: Links, kind: string): Markup {
  return html`${splitFamilies(rows).map(own => renderFamily(view, own, links, captionOf(view, own, kind)))}`;
}

/** Kind and name of a family, and how many tests q is corrected for. */
function captionOf({declarations}: ReportView, rows: readonly ComparisonRow[], kind: string): string {
  const [first] = rows;
  if (first === undefined) return kind;
  const {family, familyTests} = first;
  const name = family === 'declared' ? undefined : declarations?.families.find(({id}) => id === family)?.name;
  const named = name === undefined || name === family ? `“${family}”` : `“${family}” (${name})`;
  const here = rows.filter(({p}) => p !== null).length;
  const elsewhere = here < familyTests ? `, ${formatCount(here)} of them in this table` : '';
  return `${kind}: family ${named}, ${countOf(familyTests, 'test')} corrected together${elsewhere}`;
}

/** One family of comparisons as a table. */
export function renderFamily(view: ReportView, rows: readonly ComparisonRow[], links: Links, caption: string): Markup {
  if (rows.length === 0) return html`<p>None.</p>`;
  const keyOf = ({contrast, language}: ComparisonRow) => JSON.stringify([contrast, language]);
  const bodies = [...new Set(rows.map(keyOf))].map(key =>
    renderContrast(
      view,
      rows.filter(row => keyOf(row) === key),
      links,
    ),
  );
  const table = html`<table class="comparison"><caption><span class="stick">${caption}</span></caption>
${bodies}</table>`;
  return scrollBox(caption, table);
}

/** Contrasts of the plan neither of whose groups speaks in this corpus, in a line. */
function renderSpeechless({comparison, declarations}: ReportView): Markup | false {
  const silent = declarations?.contrasts.filter(({id}) => comparison.every(({contrast}) => contrast !== id)) ?? [];
  if (silent.length === 0) return false;
  const names = silent.map(one => `${one.name} (${describeDeclaration(one)})`);
  return html`<p class="quiet">Not compared, since this corpus holds no speech of either group in a language with rules: ${names.join('; ')}.</p>
`;
}
