/** What `refrain corpus stats` prints. */
import {renderRows} from '../report/csv.js';
import {renderTextTable} from '../report/textTable.js';
import type {CorpusStats, StatsRow} from './corpusStats.js';

const CSV = [
  'collection',
  'language',
  'side',
  'documents',
  'events',
  'turns',
  'sentences',
  'words',
  'first_day',
  'last_day',
  'undated',
  'licence_unknown',
] as const;

/** Counts of a corpus for standard output. */
export function renderCorpusStats(
  stats: CorpusStats,
  {format, width}: {readonly format: 'text' | 'csv' | 'json'; readonly width: number},
): string {
  if (format === 'csv') return renderRows(stats.rows.map(csvRow), CSV);
  if (format === 'json') return `${JSON.stringify({schema: 'refrain.corpus-stats/1', ...stats}, null, 2)}\n`;
  return renderText(stats, width);
}

function csvRow({firstDay, lastDay, licenceUnknown, ...row}: StatsRow) {
  return {...row, first_day: firstDay, last_day: lastDay, licence_unknown: licenceUnknown};
}

function renderText({rows, genres, leftOut}: CorpusStats, width: number): string {
  const number = {pad: 'start'} as const;
  const table = renderTextTable(
    [
      {name: 'collection', limit: 12},
      {name: 'lang'},
      {name: 'side'},
      {name: 'docs', ...number},
      {name: 'events', ...number},
      {name: 'turns', ...number},
      {name: 'sent.', ...number},
      {name: 'words', ...number},
      {name: 'first'},
      {name: 'last'},
      {name: 'und.', ...number},
      {name: 'lic.?', ...number},
    ],
    rows.map(row => [
      row.collection === '*' ? 'all' : row.collection,
      row.language === '*' ? 'all' : row.language,
      row.side === '*' ? 'all' : (row.side ?? '–'),
      ...[row.documents, row.events, row.turns, row.sentences, row.words].map(String),
      row.firstDay ?? '–',
      row.lastDay ?? '–',
      String(row.undated),
      String(row.licenceUnknown),
    ]),
    {width},
  );
  const byGenre = renderTextTable(
    [{name: 'genre'}, {name: 'docs', ...number}, {name: 'words', ...number}],
    genres.map(({genre, documents, words}) => [genre ?? 'unknown', String(documents), String(words)]),
    {width},
  );
  const reasons = Object.entries(leftOut).map(([reason, count]) => `${count} ${reason}`);
  const apart = reasons.length === 0 ? 'none' : reasons.join(', ');
  return `${table}\nA document counts in the row of every side that speaks in it; – : words of nobody whose\nside is known. und.: undated. lic.?: licence not known.\n\n${byGenre}\nLeft out, not counted above: ${apart}\n`;
}
