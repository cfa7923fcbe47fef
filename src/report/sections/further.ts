/** Frames whose rules nobody has checked: counted, shown apart, and kept out of every answer. */
import type {Links} from '../links.js';
import {html, type Markup} from '../markup.js';
import {countOf} from '../numbers.js';
import {viewFurther} from '../parts.js';
import type {ReportView} from '../view.js';
import {renderFamilies} from './comparison.js';
import {renderHeadline} from './headline.js';

/** Headline tables and comparisons of the frames shown apart, folded. */
export function renderFurther(view: ReportView, links: Links): Markup {
  const further = viewFurther(view);
  if (further.frames.length === 0) return html`<p>None: every frame counted belongs to the study.</p>`;
  return html`<p>${countOf(further.frames.length, 'frame')} with rules that <b>nobody has checked against readers yet</b>. The counts show what the rules
find; how much of it careful readers would find, and what they would find besides, is not known. They take no part in the answer or in the declared comparisons.</p>
<details><summary>Their figures</summary>${renderHeadline(further, links)}
<h3>Their comparisons</h3>${renderFamilies(further, further.comparison, links, 'Further frames, exploratory')}</details>`;
}
