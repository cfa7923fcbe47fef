/** The comparisons: declared ones as one family, exploratory ones apart. */
import type {ComparisonRow, GroupFigures, Mix} from '../../analysis/compare.js';
import type {Estimate} from '../../analysis/frequency.js';
import {describeSelection, rangeOf} from '../../model/index.js';
import {isOneKind, showInfluence, showRatio, showStandardised} from '../comparison/cells.js';
import {isTurned} from '../comparison/turned.js';
import {filterGroup, type Links} from '../links.js';
import {html, type Markup} from '../markup.js';
import {nameFrame, nameLanguage, nameOffice, nameSubject} from '../names.js';
import {explainComparison, explainTest} from '../notes.js';
import {countOf, formatCount, formatInterval, formatP, formatPercent, formatRange, formatRate} from '../numbers.js';
import type {ReportView} from '../view.js';
import {scrollBox} from './box.js';
import {markContrast, renderDeclarations, splitFamilies} from './declaration.js';
import {renderBadge} from './headline.js';

const COLUMNS = 7;

/** All comparisons, or a line that there are none. */
export function renderComparison(view: ReportView, links: Links): Markup {
  const declared = view.comparison.filter(row => row.declared);
  const exploratory = view.comparison.filter(row => !row.declared);
  if (view.comparison.length === 0)
    return html`<p>No comparison: the corpus holds no speech in the periods to be compared.</p>`;
  return html`<p>Rate ratio above 1: coded more often in the target (for periods: after) than in the reference (before). The test asks whether the
labels of the two groups could be exchanged among events of the same kind; q is p adjusted for the number of tests (Benjamini–Hochberg), BY the same under any dependence
(Benjamini–Yekutieli). No direction was expected. The checks under each ratio give it without events at which a leader of another side speaks, with both groups
brought to one mix of genres and joint events (in square brackets the share of speech it covers), and its range when each event is left out in turn (! one event decides; * no interval).</p>
${renderDeclarations(view)}${
  declared.length === 0
    ? html`<p>None of the comparisons is declared.</p>`
    : splitFamilies(declared).map(rows =>
        renderFamily(view, rows, links, 'Comparisons declared before looking at results'),
      )
}
${
  exploratory.length > 0 &&
  html`<h3>Exploratory comparisons</h3>
<p>Added or changed after looking; in families of their own. They suggest questions and answer none.</p>
${splitFamilies(exploratory).map(rows => renderFamily(view, rows, links, 'Exploratory comparisons'))}`
}`;
}

/** One family of comparisons as a table. */
export function renderFamily(view: ReportView, rows: readonly ComparisonRow[], links: Links, caption: string): Markup {
  const [first] = rows;
  if (first === undefined) return html`<p>None.</p>`;
  const level = formatPercent(view.confidence);
  const groups = [...new Set(rows.map(row => JSON.stringify([row.contrast, row.language])))];
  const bodies = groups.map(key => {
    const own = rows.filter(row => JSON.stringify([row.contrast, row.language]) === key);
    return renderGroup(view, own, links);
  });
  const table = html`<table class="comparison"><caption><span class="stick">${caption}: family of ${countOf(first.familyTests, 'test')} (${first.family})</span></caption>
<thead><tr><th scope="col">Frame</th><th scope="col">Reference<small>before</small></th><th scope="col">Target<small>after</small></th><th scope="col">Rate ratio<small>target / reference, ${level} interval</small></th>
<th scope="col">Difference<small>per 1,000 words</small></th><th scope="col">p<small>permutation test</small></th><th scope="col">q<small>BH; BY</small></th></tr></thead>
${bodies}</table>`;
  return scrollBox(caption, table);
}

function renderGroup(view: ReportView, rows: readonly ComparisonRow[], links: Links): Markup {
  const [first] = rows;
  if (first === undefined) return html``;
  const note = view.contrastNotes?.[first.contrast] ?? '';
  const group = (figures: GroupFigures) => `${describeGroup(figures)}; ${basis(figures)}`;
  return html`<tbody><tr class="group"><th scope="rowgroup" colspan="${COLUMNS}"><span class="stick">${first.name}, ${nameLanguage(view, first.language)} texts
<small>${markContrast(view, first)}${nameSubject(view, first)}, ${nameOffice(first.office)}. Reference: ${group(first.reference)}. Target: ${group(first.target)}. ${note}</small></span></th></tr>
${rows.map(row => renderRow(view, row, links))}</tbody>`;
}

/** Label and days; the conditions where a group is no range of days. */
function describeGroup({label, where}: GroupFigures): string {
  const range = rangeOf(where);
  const words = range === null ? describeSelection(where) : formatRange(range.from, range.to);
  return words === '' ? label : `${label} (${words})`;
}

function basis({words, events}: GroupFigures): string {
  return `${formatCount(words)} words in ${formatCount(events)} events`;
}

function renderRow(view: ReportView, row: ComparisonRow, links: Links): Markup {
  const notes = explainComparison(row);
  const side = (figures: GroupFigures) => renderSide(figures, links.link(filterGroup(row, figures), figures.coded));
  const tested = row.p === null || row.q === null || row.qAnyDependence === null;
  return html`<tr><th scope="row">${nameFrame(view, row.frame)} ${renderBadge(view, row.frame, row.language)}${
    !row.declared && html` <small class="quiet">exploratory</small>`
  }${notes.length > 0 && html`<small class="note">${notes.join(' ')}</small>`}</th>${side(row.reference)}${side(row.target)}<td>${isTurned(row) ? html`<span class="quiet">not told: ½ would turn it round</span>` : renderEstimate(row.ratio)}${renderChecks(row)}</td><td>${renderEstimate(row.difference)}</td>
<td>${row.p === null ? html`<span class="quiet">not tested</span>` : html`${formatP(row.p)}<small>${explainTest(row, view.draws ?? null)}</small>`}</td>
<td>${tested ? html`<span class="quiet">–</span>` : html`${formatP(row.q ?? 1)}<small>BY ${formatP(row.qAnyDependence ?? 1)}</small>`}</td></tr>
`;
}

/** What the ratio becomes without joint events, in one mix, and without one event: folded, so that the table stays narrow. */
function renderChecks(row: ComparisonRow): Markup | false {
  const {nonJoint, standardised, influence} = row;
  const mixes = standardised.filter(one => !isOneKind(one) && one.ratio.value !== null);
  if (nonJoint === null && mixes.length === 0 && influence === null) return false;
  const line = (name: string, value: string) => html`<li>${name}: ${value}</li>`;
  return html`<details class="checks"><summary>Checks</summary><ul>${
    nonJoint !== null &&
    line(
      'without joint events',
      `${formatCount(nonJoint.reference.coded)} and ${formatCount(nonJoint.target.coded)} coded, ${showRatio(nonJoint.ratio)}`,
    )
  }${mixes.map(one => line(MIX_NAMES[one.by], showStandardised(one)))}${
    influence !== null && line('without one event', showInfluence(row))
  }</ul></details>`;
}

const MIX_NAMES: Readonly<Record<Mix, string>> = {
  genre: 'in one mix of genres',
  copresence: 'in one mix of joint and other events',
  'genre-copresence': 'in one mix of both',
};

function renderSide({rate, affirm, coded}: GroupFigures, number: Markup): Markup {
  const {value, low, high} = rate;
  return html`<td>${number}${coded > 0 && html` <span class="quiet">${formatCount(affirm)} affirm</span>`}<br>${
    value === null ? html`<span class="quiet">rate not defined</span>` : formatRate(value)
  }${low !== null && high !== null && html` <span class="quiet">(${formatInterval(low, high)})</span>`}</td>`;
}

/** Value over interval; where one is missing it says so, the row's note says why. */
function renderEstimate({value, low, high}: Estimate): Markup {
  if (value === null) return html`<span class="quiet">not defined</span>`;
  const interval = low === null || high === null ? 'no interval' : formatInterval(low, high);
  return html`${formatRate(value)}<br><span class="quiet">${interval}</span>`;
}
