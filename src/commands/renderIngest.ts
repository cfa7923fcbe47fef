/** What `refrain ingest` prints. */
import {renderRows} from '../report/csv.js';
import {cleanText} from '../report/terminal.js';
import type {IngestItem, IngestResult, ItemOutcome, JobResult} from './ingest.js';

/** Outcomes in the order of the summary, in words. */
const WORDS: readonly (readonly [ItemOutcome, string])[] = [
  ['wanted', 'to fetch'],
  ['new', 'new'],
  ['changed', 'changed (both versions kept)'],
  ['same', 'read again with the same text'],
  ['unchanged', 'asked again and unchanged'],
  ['known', 'there already'],
  ['outside', 'outside the days asked for'],
  ['gone', 'that do not exist'],
  ['unread', 'without a readable document'],
  ['failed', 'failed'],
];

/** A summary per target, a table of items (CSV), or both (JSON). */
export function renderIngest(result: IngestResult, format: 'text' | 'csv' | 'json'): string {
  const {jobs, dryRun, interrupted, log} = result;
  if (format === 'csv') return renderItems(jobs.flatMap(({items}) => items));
  if (format === 'json') {
    const record = {schema: 'refrain.ingest/1', dryRun, interrupted, jobs, messages: log.groups()};
    return `${JSON.stringify(record, null, 2)}\n`;
  }
  const listed = dryRun ? jobs.flatMap(({items}) => items.map(renderItem)).join('') : '';
  return `${listed}${jobs.map(job => renderJob(job, dryRun)).join('')}`;
}

function renderJob({target, collections, items, stopped, left}: JobResult, dryRun: boolean): string {
  const counts = WORDS.flatMap(([outcome, words]) => {
    const count = items.filter(item => item.outcome === outcome).length;
    return count === 0 ? [] : [`${count} ${words}`];
  });
  const where = collections.length === 0 ? '' : `, collection ${collections.join(', ')}`;
  const head = `${cleanText(target)}: ${counts.join(', ') || 'nothing found'}${where}${dryRun ? ' (dry run: nothing was written)' : ''}.`;
  return `${head}\n${stopped === null ? '' : `  ${REASONS[stopped]}${left === 0 ? '' : left === null ? ' while the list was read' : `; ${left} left`}. The same call goes on from here.\n`}`;
}

const REASONS: Readonly<Record<NonNullable<JobResult['stopped']>, string>> = {
  limit: 'Stopped at --limit',
  signal: 'Stopped by you',
  host: 'Stopped because the host gives no more pages at present (see the errors)',
};

function renderItem({outcome, from, date, title, ids}: IngestItem): string {
  const mark = outcome === 'known' ? 'there ' : 'fetch ';
  return `${mark} ${date ?? '          '}  ${cleanText(ids[0] ?? from)}${title === null ? '' : `  ${cleanText(title)}`}\n`;
}

function renderItems(items: readonly IngestItem[]): string {
  const columns = ['target', 'collection', 'outcome', 'ids', 'date', 'title', 'from'] as const;
  return renderRows(
    items.map(item => ({...item, ids: item.ids.join(' ')})),
    columns,
  );
}
