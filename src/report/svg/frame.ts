/** What the charts share: axes, marks of one speaker, the legend. */
import {html, type Markup} from '../markup.js';
import type {Scale} from './scales.js';
import {drawSymbol} from './shapes.js';

/** One estimate in place. */
export interface Dot {
  readonly x: number;
  readonly rate: {readonly value: number | null; readonly low: number | null; readonly high: number | null};
  /** For the reader's pointer and for screen readers. */
  readonly title: string;
}

/** Horizontal grid lines with their values at the left, on request also at the right. */
export function drawRateAxis(
  scale: Scale,
  {left, right, both = false}: {left: number; right: number; both?: boolean},
): Markup {
  return html`${scale.ticks.map(tick => {
    const y = scale.at(tick);
    return html`<line class="grid" x1="${left}" x2="${right}" y1="${y}" y2="${y}"/><text class="tick" x="${left - 6}" y="${y + 4}" text-anchor="end">${scale.label(tick)}</text>${both && html`<text class="tick" x="${right + 6}" y="${y + 4}">${scale.label(tick)}</text>`}`;
  })}`;
}

/** A dot with its interval; hollow where there is none. */
export function drawDot({x, rate, title}: Dot, scale: Scale, series: number): Markup {
  const {value, low, high} = rate;
  if (value === null) return html``;
  const interval = low !== null && high !== null;
  return html`<g class="s${series}"><title>${title}</title>${
    interval && html`<line class="bar" x1="${x}" x2="${x}" y1="${scale.at(low)}" y2="${scale.at(high)}"/>`
  }<path class="${interval ? 'dot' : 'dot hollow'}" transform="translate(${x},${scale.at(value)})" d="${drawSymbol(series)}"/></g>
`;
}

/** Symbols with names, and what a hollow one means. */
export function renderLegend(names: readonly string[]): Markup {
  return html`<ul class="legend">${names.map(
    (
      name,
      series,
    ) => html`<li><svg viewBox="-9 -9 18 18" width="16" height="16" aria-hidden="true"><g class="s${series}"><path class="dot" d="${drawSymbol(series)}"/></g></svg>${name}</li>
`,
  )}<li><svg viewBox="-9 -9 18 18" width="16" height="16" aria-hidden="true"><path class="dot hollow plain" d="${drawSymbol(0)}"/></svg>hollow: no interval (too few events, or nothing coded)</li></ul>
`;
}

/** The largest value or limit, 0 without any. */
export function findMax(rates: readonly Dot['rate'][]): number {
  return rates.reduce((max, {value, high}) => Math.max(max, value ?? 0, high ?? 0), 0);
}
