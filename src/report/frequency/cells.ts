/** The cells of one line: count, measure, interval and what they rest on. */
import type {Estimate} from '../../analysis/frameFigures.js';
import type {FrequencyLine} from '../../analysis/frequencyBy.js';
import {formatCount, formatFixed, formatInterval, formatRate, NARROW} from '../numbers.js';
import type {TextColumn} from '../textTable.js';
import type {FrequencyView, Measure} from './view.js';

/** Heads of what is shown of each measure. */
const HEADS: Readonly<Record<Measure, {readonly of: string; readonly value: string}>> = {
  rate: {of: 'words', value: 'per 1,000'},
  share: {of: 'sentences', value: 'share'},
  documents: {of: 'documents', value: 'share'},
  events: {of: 'events', value: 'share'},
};

/** Columns of figures, in the order of {@link showLine}. */
export function listColumns(view: Pick<FrequencyView, 'per' | 'rows'>): TextColumn[] {
  const {per} = view;
  const number = (name: string): TextColumn => ({name, pad: 'start'});
  const columns = [
    number(per === 'documents' ? 'with it' : per === 'events' ? 'with it' : 'coded'),
    number(HEADS[per].of),
    number(HEADS[per].value),
    {name: 'interval'},
  ];
  if (per === 'rate' || per === 'share') columns.push(number('SE'));
  if (showsFormulas(view)) columns.push(number('no formulas'));
  if (per !== 'documents') columns.push(number('docs'));
  if (per !== 'events') columns.push(number('events'));
  if (per === 'rate') columns.push(number('deff'));
  return columns;
}

/** Whether the rates without set phrases stand in a column: they do where one differs. */
export function showsFormulas({per, rows}: Pick<FrequencyView, 'per' | 'rows'>): boolean {
  return per === 'rate' && rows.some(({formulaic}) => formulaic > 0);
}

/** The figures of a line as text. */
export function showLine(line: FrequencyLine, view: Pick<FrequencyView, 'per' | 'rows'>): string[] {
  const {per} = view;
  const {documents, events, codedDocuments, codedEvents} = line;
  const cells = [
    formatCount(per === 'documents' ? codedDocuments : per === 'events' ? codedEvents : line.coded),
    formatCount({rate: line.words, share: line.sentences, documents, events}[per]),
    ...showMeasure(line, per),
  ];
  if (per === 'rate') cells.push(line.rateSe === null ? '–' : formatRate(line.rateSe));
  if (per === 'share') cells.push(line.shareSe === null ? '–' : showShare(line.shareSe));
  if (showsFormulas(view)) {
    cells.push(line.rateWithoutFormulas === null ? '–' : formatRate(line.rateWithoutFormulas));
  }
  if (per !== 'documents') cells.push(`${formatCount(codedDocuments)}/${formatCount(documents)}`);
  if (per !== 'events') cells.push(`${formatCount(codedEvents)}/${formatCount(events)}`);
  if (per === 'rate') cells.push(line.designEffect === null ? '–' : formatFixed(line.designEffect, 1));
  return cells;
}

/** A share as per cent with as many figures as a rate: `0.35 %`. */
export function showShare(share: number): string {
  return `${formatRate(100 * share)}${NARROW}%`;
}

/** Value and interval; signs are told below the tables. */
function showMeasure(line: FrequencyLine, per: Measure): [value: string, interval: string] {
  if (per === 'documents') return [line.documentShare === null ? '–' : showShare(line.documentShare), '–'];
  if (per === 'events') return [showValue(line.eventShare, showShare), showInterval(line.eventShare, 100)];
  const estimate = per === 'rate' ? line.rate : line.share;
  const value = showValue(estimate, per === 'rate' ? formatRate : showShare);
  const few = line.notes.includes('few-events') ? '*' : '';
  if (estimate.low !== null) {
    return [value, `${line.notes.includes('wide') ? '~' : ''}${showInterval(estimate, per === 'rate' ? 1 : 100)}`];
  }
  return [`${value}${few}`, few !== '' && per === 'rate' ? showPoisson(line) : showZero(line)];
}

function showValue({value}: Estimate, show: (value: number) => string): string {
  return value === null ? '–' : show(value);
}

function showInterval({low, high}: Estimate, scale: number): string {
  return low === null || high === null ? '–' : formatInterval(scale * low, scale * high);
}

function showPoisson({poisson}: FrequencyLine): string {
  return poisson === null ? '–' : `[${formatInterval(poisson.low, poisson.high)}]`;
}

function showZero({eventShareUpper, events}: FrequencyLine): string {
  if (eventShareUpper === null || eventShareUpper >= 1 || events === 0) return '–';
  return `<${showShare(eventShareUpper)} of events`;
}
