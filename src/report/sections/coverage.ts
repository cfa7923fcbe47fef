/** What the corpus holds, and what was left out on the way. */
import type {CoverageRow} from '../../analysis/coverage.js';
import {html, type Markup} from '../markup.js';
import {formatCount, formatRange} from '../numbers.js';
import type {Losses, ReportView} from '../view.js';
import {scrollBox} from './box.js';

/** Shades of the words in a cell: none, then one for each power of ten from 1,000 on. */
const SHADES = [1, 1_000, 10_000, 100_000, 1_000_000];

/** Collections by period. */
export function renderCoverage(view: ReportView): Markup {
  const {coverage, periods} = view;
  if (coverage.length === 0) return html`<p>The corpus holds no document.</p>`;
  const collections = [...new Set(coverage.map(({collection}) => collection))];
  const undated = coverage.some(({period}) => period === null);
  const columns = [...periods.map(({id}) => id), ...(undated ? [null] : [])];
  const caption = 'Coverage by collection and period';
  const heads = columns.map(id => {
    const period = periods.find(one => one.id === id);
    return period === undefined
      ? html`<th scope="col">no period<small>undated or across a border</small></th>`
      : html`<th scope="col">${period.id}<small>${formatRange(period.from, period.to)}</small></th>`;
  });
  const rows = collections.map(
    collection => html`<tr><th scope="row">${collection}</th>${columns.map(id =>
      renderCell(coverage.find(row => row.collection === collection && row.period === id)),
    )}</tr>
`,
  );
  const table = html`<table class="coverage"><caption><span class="stick">${caption}</span></caption><thead><tr><th scope="col">Collection</th>${heads}</tr></thead><tbody>
${rows}</tbody></table>`;
  return html`<p>Documents and events; all words, and of these the words of speech credited to a speaker. Darker cells hold more words.
An empty cell is a gap of this corpus: nothing follows from it about how much was said.</p>
${scrollBox(caption, table)}`;
}

function renderCell(row: CoverageRow | undefined): Markup {
  if (row === undefined) return html`<td class="none">–</td>`;
  const {documents, events, words, speechWords} = row;
  const shade = SHADES.filter(least => words >= least).length;
  return html`<td class="h${shade}">${formatCount(documents)} doc., <span class="quiet">${formatCount(events)} ev.</span><br>${formatCount(words)} words<br><span class="quiet">${formatCount(speechWords)} speech</span></td>`;
}

const LOSSES: readonly {readonly key: keyof Losses; readonly name: string; readonly means: string}[] = [
  {key: 'read', name: 'Read', means: 'documents that could be read'},
  {key: 'unreadable', name: 'Unreadable', means: 'files or records nothing could be made of'},
  {key: 'duplicates', name: 'Duplicates', means: 'same id and same text as an earlier document; left out'},
  {
    key: 'contained',
    name: 'Contained',
    means: 'wholly or almost wholly in another document of the same event; the longer one stays',
  },
  {key: 'versions', name: 'Versions', means: 'another version of a text in the same language; the longer one stays'},
  {key: 'conflicting', name: 'Conflicting', means: 'same id as an earlier document but another text; left out'},
  {key: 'kept', name: 'Kept', means: 'documents behind the figures'},
  {key: 'undated', name: 'Undated', means: 'of the kept: without a date, so in no period'},
];

/** The way from files to figures. */
export function renderLosses({losses}: ReportView): Markup {
  const caption = 'What came in and what was left out';
  const table = html`<table class="losses"><caption><span class="stick">${caption}</span></caption><thead><tr><th scope="col">Step</th><th scope="col">Documents</th><th scope="col">Meaning</th></tr></thead><tbody>
${LOSSES.map(
  ({
    key,
    name,
    means,
  }) => html`<tr><th scope="row">${name}</th><td>${formatCount(losses[key])}</td><td class="text">${means}</td></tr>
`,
)}</tbody></table>`;
  return html`${scrollBox(caption, table)}<p>Each document left out is named in <a href="run.json">run.json</a>.</p>`;
}
