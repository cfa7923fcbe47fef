/** The two figures with their tables: rates by period, and by half-year. */
import type {TimelinePoint} from '../../analysis/timeline.js';
import {rangeOf} from '../../model/index.js';
import type {Links} from '../links.js';
import {html, type Markup} from '../markup.js';
import {isPeriod, nameFrame, nameLanguage, nameSpeaker} from '../names.js';
import {formatCount, formatDay, joinWords} from '../numbers.js';
import {renderLegend} from '../svg/frame.js';
import {describeRate, drawRates} from '../svg/rates.js';
import {drawTimeline} from '../svg/timeline.js';
import type {Mark, ReportView} from '../view.js';
import {scrollBox} from './box.js';

/** Rates by speaker and period, one chart per frame, for each language. */
export function renderRates(view: ReportView): Markup {
  const {columns, rows} = view.headline;
  const periods = columns.filter(({id}) => isPeriod(view, id));
  const drawable = rows.filter(({cells}) => cells.some(({state}) => state === 'figures'));
  if (drawable.length === 0 || periods.length === 0) return html`<p>Nothing to draw: no speech in any period.</p>`;
  const names = view.speakers.map(({name}) => name);
  return html`<p>Dots are rates, coded sentences per 1,000 words; bars their intervals. The scales of the charts differ. A place without a dot: not in office, or no speech in the corpus.</p>
${renderLegend(names)}${languagesOf(drawable).map(language => {
  const own = drawable.filter(row => row.language === language);
  const frames = [...new Set(own.map(({frame}) => frame))];
  return html`<h3>${nameLanguage(view, language)} texts</h3><div class="multiples">${frames.map((frame, index) => {
    const title = `${nameFrame(view, frame)}, ${nameLanguage(view, language)} texts`;
    const lines = view.speakers.flatMap(({id}) =>
      rows.filter(row => row.frame === frame && row.language === language && row.speaker === id),
    );
    return html`<figure><figcaption>${nameFrame(view, frame)}</figcaption>${drawRates({id: `rates-${language}-${index}`, title, columns: periods, rows: lines, names})}</figure>
`;
  })}</div>`;
})}<p class="key">${periods.map(({id, label}) => html`<b>${id}</b> ${label} `)}. The figures behind the charts are in the tables “By period” above.</p>`;
}

/** Rates by half-year with the marked days, and the table behind them. */
export function renderTimeline(view: ReportView, links: Links): Markup {
  const {timeline, speakers} = view;
  if (timeline.length === 0) return html`<p>Nothing to draw: no dated speech of the speakers of this study.</p>`;
  const main = mainMark(view);
  const others = view.marks.filter(({id}) => id !== main?.id);
  return html`<p>Coded sentences per 1,000 words. ${main !== null && html`The thick line is ${main.name}, ${formatDay(main.date)}. `}${
    others.length > 0 && html`Thin lines: ${joinWords(others.map(({name, date}) => `${name} (${formatDay(date)})`))}. `
  }A half-year without speech is a gap, not zero. Lines join neighbouring half-years only.${
    view.files?.some(({name}) => name === 'breaks.csv') === true &&
    html` What is tested of them is in <a href="breaks.csv">breaks.csv</a> and <a href="changes.csv">changes.csv</a>; the drawing itself tests nothing.`
  }</p>
${renderLegend(speakers.map(({name}) => name))}${languagesOf(timeline).map(language => renderLanguage(view, language, main))}
${renderPoints(view, links)}`;
}

function renderLanguage(view: ReportView, language: string, main: Mark | null): Markup {
  const own = view.timeline.filter(point => point.language === language);
  const frames = [...new Set(own.map(({frame}) => frame))];
  const from = own.reduce((first, point) => (point.from < first ? point.from : first), own[0]?.from ?? '');
  const to = own.reduce((last, point) => (point.to > last ? point.to : last), own[0]?.to ?? '');
  const names = view.speakers.map(({name}) => name);
  const label = (frame: string) => `${nameFrame(view, frame)}, ${nameLanguage(view, language)} texts by half-year`;
  return html`<h3>${nameLanguage(view, language)} texts</h3>${frames.map((frame, index) => {
    const series = view.speakers.map(({id}) => own.filter(point => point.frame === frame && point.speaker === id));
    const chart = drawTimeline({
      id: `time-${language}-${index}`,
      title: label(frame),
      series,
      names,
      days: {from, to},
      marks: view.marks,
      main: main?.id ?? null,
    });
    return html`<figure><figcaption>${nameFrame(view, frame)}</figcaption>${scrollBox(label(frame), chart)}</figure>`;
  })}`;
}

/** The mark on the border of the first declared contrast. */
function mainMark({marks, comparison}: ReportView): Mark | null {
  const main = comparison.find(({declared}) => declared);
  if (main === undefined) return null;
  const border = rangeOf(main.target.where)?.from;
  return marks.find(({date}) => date === border) ?? null;
}

function renderPoints(view: ReportView, links: Links): Markup {
  const row = (point: TimelinePoint) => {
    const {frame, speaker, language, from, to} = point;
    const number = links.link({frame, speaker, side: null, office: view.office, language, from, to}, point.coded);
    return html`<tr><th scope="row">${nameFrame(view, frame)}</th><td class="text">${nameSpeaker(view, speaker)}</td><td class="text">${nameLanguage(view, language)}</td><td class="text">${from.slice(0, 4)}, ${from.slice(5, 7) === '01' ? '1st' : '2nd'} half</td>
<td>${number}</td><td>${describeRate(point.rate)}</td><td>${formatCount(point.events)}</td><td>${formatCount(point.words)}</td></tr>
`;
  };
  const caption = 'Rates by half-year';
  const table = html`<table><caption><span class="stick">${caption}</span></caption><thead><tr><th scope="col">Frame</th><th scope="col">Speaker</th><th scope="col">Language</th><th scope="col">Half-year</th><th scope="col">Coded</th><th scope="col">Rate (interval)</th><th scope="col">Events</th><th scope="col">Words</th></tr></thead><tbody>
${view.timeline.map(row)}</tbody></table>`;
  return html`<details><summary>The figures behind the timelines</summary>${scrollBox(caption, table)}</details>`;
}

function languagesOf(items: readonly {readonly language: string}[]): string[] {
  return [...new Set(items.map(({language}) => language))];
}
