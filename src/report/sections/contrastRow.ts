/** One frame of a contrast: counts, ratio with its checks, difference, test. */
import type {ComparisonRow, GroupFigures, Mix, PartFigures} from '../../analysis/compare.js';
import type {Estimate} from '../../analysis/frequency.js';
import {formatMeasure, isOneKind, showInfluence, showRatio, showStandardised} from '../comparison/cells.js';
import {isTurned} from '../comparison/turned.js';
import {sayLimits} from '../comparison/words.js';
import {filterGroup, type Links} from '../links.js';
import {html, type Markup} from '../markup.js';
import {nameFrame} from '../names.js';
import {explainComparison, explainTest} from '../notes.js';
import {formatCount, formatInterval, formatP, formatPercent, formatRate} from '../numbers.js';
import type {ReportView} from '../view.js';
import {renderBadge} from './headline.js';

/** What the rows of a contrast have in common. */
export interface RowContext {
  readonly links: Links;
  /** Notes said for all rows. */
  readonly shared: readonly string[];
  /** How p was reached, where it is said for all rows. */
  readonly test: string | null;
}

/** The notes of a row but the one its ratio tells itself. */
export function explainRow(row: ComparisonRow): readonly string[] {
  return explainComparison({...row, notes: row.notes.filter(note => note !== 'zero-corrected')});
}

/** A frame as a row of the table. */
export function renderContrastRow(view: ReportView, row: ComparisonRow, {links, shared, test}: RowContext): Markup {
  const notes = explainRow(row).filter(note => !shared.includes(note));
  const side = (group: GroupFigures) => renderSide(row, group, links.link(filterGroup(row, group), group.coded));
  return html`<tr><th scope="row">${nameFrame(view, row.frame)} ${renderBadge(view, row.frame, row.language)}${
    !row.declared && view.declarations === undefined && html` <small class="quiet">exploratory</small>`
  }</th>${side(row.reference)}${side(row.target)}<td>${renderRatio(row)}${
    notes.length > 0 && html`<small class="note">${notes.join(' ')}</small>`
  }${renderChecks(view, row)}</td><td>${renderDifference(row)}</td>
<td>${row.p === null ? html`<span class="quiet">not tested</span>` : html`${formatP(row.p)}${test === null && html`<small>${explainTest(row, view.draws ?? null)}</small>`}`}</td>
<td>${renderAdjusted(row)}</td></tr>
`;
}

function renderAdjusted({q, qAnyDependence}: ComparisonRow): Markup {
  if (q === null || qAnyDependence === null) return html`<span class="quiet">–</span>`;
  return html`${formatP(q)}<small>BY ${formatP(qAnyDependence)}</small>`;
}

/** Count, affirming ones, and rate or share with its interval. */
function renderSide({measure}: ComparisonRow, group: GroupFigures, number: Markup): Markup {
  const {affirm, coded} = group;
  const {value, low, high} = group[measure];
  const scale = measure === 'rate' ? 1 : 100;
  return html`<td>${number}${coded > 0 && html` <span class="quiet">${formatCount(affirm)} affirm</span>`}<br>${
    value === null ? html`<span class="quiet">${measure} not defined</span>` : formatMeasure(value, measure)
  }${low !== null && high !== null && html` <span class="quiet">(${formatInterval(low * scale, high * scale)})</span>`}</td>`;
}

/** Value over interval; a ratio that hangs on the ½ added to a count of zero is no figure to read first. */
function renderRatio(row: ComparisonRow): Markup {
  const {ratio, notes} = row;
  if (isTurned(row))
    return html`<span class="quiet">a count is 0</span><small>not told: ½ added to both would turn it round</small>`;
  if (ratio.value === null || !notes.includes('zero-corrected')) return renderEstimate(ratio);
  const {value, low, high} = ratio;
  const interval = low === null || high === null ? 'no interval' : formatInterval(low, high);
  return html`<span class="quiet">a count is 0</span><small>½ added to both: ${formatRate(value)}, ${interval}</small>`;
}

function renderDifference({difference, measure}: ComparisonRow): Markup {
  const scaled = (value: number | null) => (value === null || measure === 'rate' ? value : value * 100);
  const {value, low, high} = difference;
  return renderEstimate({...difference, value: scaled(value), low: scaled(low), high: scaled(high)});
}

/** Value over interval; where one is missing it says so, a note says why. */
function renderEstimate({value, low, high}: Estimate): Markup {
  if (value === null) return html`<span class="quiet">not defined</span>`;
  const interval = low === null || high === null ? 'no interval' : formatInterval(low, high);
  return html`${formatRate(value)}<br><span class="quiet">${interval}</span>`;
}

/** What the ratio becomes without joint events, in one mix, and without one event: folded, so that the table stays narrow. */
function renderChecks(view: ReportView, row: ComparisonRow): Markup | false {
  const {nonJoint, standardised, influence, exactRatio} = row;
  const mixes = standardised.filter(one => !isOneKind(one) && one.ratio.value !== null);
  const lines: readonly (readonly [name: string, value: string])[] = [
    ...(nonJoint === null ? [] : [['without joint events', showNonJoint(row, nonJoint)] as const]),
    ...mixes.map(one => [MIX_NAMES[one.by], showStandardised(one)] as const),
    ...(influence === null ? [] : [['without one event', showInfluence(row)] as const]),
    ...(exactRatio === null
      ? []
      : [
          [
            'were sentences independent',
            `${formatPercent(view.confidence)} interval ${sayLimits(exactRatio)}`,
          ] as const,
        ]),
  ];
  if (lines.length === 0 || row.notes.includes('nothing-coded')) return false;
  return html`<details class="checks"><summary aria-label="Checks of this ratio">Checks</summary><ul>${lines.map(
    ([name, value]) => html`<li>${name}: ${value}</li>`,
  )}</ul></details>`;
}

function showNonJoint({target, reference}: ComparisonRow, {ratio, ...part}: PartFigures): string {
  const silent = [part.reference, part.target].filter(({exposure}) => exposure === 0).length;
  if (silent > 0) return silent === 2 ? 'no speech' : 'no speech on one side';
  if (part.target.events === target.events && part.reference.events === reference.events)
    return 'the same, none is joint';
  if (part.reference.coded + part.target.coded === 0) return 'not coded there';
  const zero = part.reference.coded === 0 || part.target.coded === 0;
  return `${showRatio(ratio, zero)}, ${formatCount(part.reference.coded)} and ${formatCount(part.target.coded)} coded`;
}

const MIX_NAMES: Readonly<Record<Mix, string>> = {
  genre: 'in one mix of genres',
  copresence: 'in one mix of joint and other events',
  'genre-copresence': 'in one mix of both',
};
