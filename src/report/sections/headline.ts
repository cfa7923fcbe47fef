/** The first table: frames by speaker, in the windows of the comparisons and in the periods. */
import type {HeadlineCell, HeadlineColumn, HeadlineRow} from '../../analysis/headline.js';
import {MIN_EVENTS} from '../../stats/eventRule.js';
import type {Links} from '../links.js';
import {type Content, html, type Markup} from '../markup.js';
import {
  GRADE_WORDS,
  gradeOf,
  isPeriod,
  nameColumn,
  nameFrame,
  nameLanguage,
  nameOffice,
  nameSpeaker,
} from '../names.js';
import {explainRate, STATE_WORDS} from '../notes.js';
import {countOf, formatCount, formatInterval, formatPercent, formatRate} from '../numbers.js';
import type {ReportView} from '../view.js';
import {scrollBox} from './box.js';

/** Which columns a table shows, and how it is called. */
interface Selection {
  readonly caption: string;
  readonly columns: readonly HeadlineColumn[];
}

/** Headline tables, two for each language: windows of the comparisons, then periods. */
export function renderHeadline(view: ReportView, links: Links): Markup {
  const {columns, rows} = view.headline;
  const languages = [...new Set(rows.map(({language}) => language))];
  if (rows.length === 0)
    return html`<p>No speech of the speakers of this study is in the corpus, ${nameOffice(view.office)}.</p>`;
  const windows = columns.filter(({id}) => !isPeriod(view, id));
  const periods = columns.filter(({id}) => isPeriod(view, id));
  const level = formatPercent(view.confidence);
  return html`<p class="key">In each cell: <b>coded sentences</b> (opens them) and how many affirm the frame; rate per 1,000 words with its
${level} interval over events; events with a coded sentence of all events, and words spoken. Below ${MIN_EVENTS} events there is no interval. Only speech ${nameOffice(view.office)}.</p>
${languages.map(language => {
  const name = nameLanguage(view, language);
  const own = rows.filter(row => row.language === language);
  const selections: Selection[] = [
    {caption: `In the windows of the comparisons, ${name} texts`, columns: windows},
    {caption: `By period, ${name} texts`, columns: periods},
  ];
  return html`<h3>${name} texts</h3>${selections
    .filter(selection => selection.columns.length > 0)
    .map(selection => renderTable(view, own, selection, links))}`;
})}`;
}

function renderTable(
  view: ReportView,
  rows: readonly HeadlineRow[],
  {caption, columns}: Selection,
  links: Links,
): Markup {
  const frames = [...new Set(rows.map(({frame}) => frame))];
  const heads = columns.map(column => {
    const {title, days} = nameColumn(view, column);
    return html`<th scope="col">${title}<small>${days}</small></th>`;
  });
  const bodies = frames.map(frame => {
    const own = rows.filter(row => row.frame === frame);
    return html`<tbody><tr class="group"><th scope="rowgroup" colspan="${columns.length + 1}"><span class="stick">${nameFrame(view, frame)} ${renderBadge(view, frame, own[0]?.language ?? '')}</span></th></tr>
${own.map(
  row => html`<tr><th scope="row">${nameSpeaker(view, row.speaker)}</th>${renderCells(view, row, columns, links)}</tr>
`,
)}</tbody>`;
  });
  const table = html`<table class="headline"><caption><span class="stick">${caption}</span></caption><thead><tr><th scope="col">Frame and speaker</th>${heads}</tr></thead>
${bodies}</table>`;
  return scrollBox(caption, table);
}

/** The evidence grade beside a frame's name. */
export function renderBadge(view: ReportView, frame: string, language: string): Markup {
  const grade = gradeOf(view, frame, language)?.grade ?? 'none';
  return html`<span class="grade grade-${grade}" title="${GRADE_WORDS[grade]}">evidence: ${grade}</span>`;
}

/** The cells of a row; one wide cell where all of them say the same. */
function renderCells(view: ReportView, row: HeadlineRow, columns: readonly HeadlineColumn[], links: Links): Content {
  const states = columns.map(column => row.cells.find(one => one.column === column.id)?.state);
  const [state] = states;
  if (state !== undefined && state !== 'figures' && states.every(one => one === state)) {
    return html`<td class="none" colspan="${columns.length}">${STATE_WORDS[state]}</td>`;
  }
  return columns.map(column => renderCell(view, row, column, links));
}

function renderCell(view: ReportView, row: HeadlineRow, column: HeadlineColumn, links: Links): Markup {
  const cell = row.cells.find(one => one.column === column.id);
  if (cell === undefined) return html`<td></td>`;
  if (cell.state !== 'figures') return html`<td class="none">${STATE_WORDS[cell.state]}</td>`;
  const {speaker, frame, language} = row;
  const filter = {frame, speaker, side: null, office: view.office, language, from: column.from, to: column.to};
  return renderFigures(cell.row, links.link(filter, cell.row.coded));
}

/** Count, rate with interval, events, words, and the notes. */
export function renderFigures(row: Extract<HeadlineCell, {state: 'figures'}>['row'], number: Markup): Markup {
  const {value, low, high} = row.rate;
  const affirm = row.coded > 0 && html` <span class="quiet">${formatCount(row.affirm)} affirm</span>`;
  const rate =
    value === null
      ? html`<span class="quiet">rate not defined</span>`
      : html`${formatRate(value)}${low !== null && high !== null && html` <span class="quiet">(${formatInterval(low, high)})</span>`}`;
  return html`<td>${number}${affirm}<br>${rate}<br><span class="quiet">${formatCount(row.codedEvents)} of ${formatCount(row.events)} events, ${countOf(row.words, 'word')}</span>${explainRate(
    row,
  ).map(note => html`<small class="note">${note}</small>`)}</td>`;
}
