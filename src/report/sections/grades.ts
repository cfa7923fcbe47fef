/** How far the rules are known to agree with readers. */
import {html, type Markup} from '../markup.js';
import {GRADE_WORDS, nameFrame, nameLanguage} from '../names.js';
import {formatCount, formatFixed} from '../numbers.js';
import type {ReportView} from '../view.js';
import {scrollBox} from './box.js';

/** The table of evidence grades. */
export function renderGrades(view: ReportView): Markup {
  if (view.grades.length === 0) return html`<p>Nothing is known about how well the rules agree with readers.</p>`;
  const share = (value: number | null) =>
    value === null ? html`<td class="none">not measured</td>` : html`<td>${formatFixed(value, 2)}</td>`;
  const caption = 'Evidence grade of each frame and language';
  const table = html`<table><caption><span class="stick">${caption}</span></caption><thead><tr><th scope="col">Frame</th><th scope="col">Language</th><th scope="col">Grade</th>
<th scope="col">Precision</th><th scope="col">Recall</th><th scope="col">F1</th><th scope="col">n<small>positive units</small></th><th scope="col">Measured against</th></tr></thead><tbody>
${view.grades.map(
  ({
    frame,
    language,
    grade,
    positives,
    precision,
    recall,
    f1,
    against,
  }) => html`<tr><th scope="row">${nameFrame(view, frame)}</th><td class="text">${nameLanguage(view, language)}</td>
<td class="text"><span class="grade grade-${grade}">${grade}</span><small>${GRADE_WORDS[grade]}</small></td>${share(precision)}${share(recall)}${share(f1)}<td>${formatCount(positives)}</td><td class="text">${against}</td></tr>
`,
)}</tbody></table>`;
  return html`<p>Precision: of the sentences the rules code, the share readers code too. Recall: of those readers code, the share the rules find.
Figures of a frame graded <i>none</i> or <i>provisional</i> may move when people have checked it.</p>
${scrollBox(caption, table)}`;
}
