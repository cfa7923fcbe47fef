/** `refrain ingest` as data. */
import type {CommandInfo} from './flags.js';
import {format, project, strict} from './sharedFlags.js';

/** Collecting documents. */
export const INGEST: CommandInfo = {
  name: 'ingest',
  argument: '<targets...>',
  argumentHelp: 'sources of sources.yaml such as `kremlin-en`, addresses of pages, files, folders',
  help: 'bring documents into the corpus: from the sites, from an address, from files',
  flags: [
    {form: '--since <day>', help: 'first day wanted, such as 2021-11-01'},
    {form: '--until <day>', help: 'the day after the last one wanted'},
    {form: '--about <what>', help: "a country (`KZ`) or person (`tokayev`) of the source's catalogues"},
    {
      form: '--list <name>',
      help: 'a list of the source, such as `transcripts`; may be given several times',
      many: true,
    },
    {form: '--versions', help: 'with every page also its versions in other languages', initial: false},
    {form: '--limit <n>', help: 'stop after so many new documents', whole: true},
    {form: '--into <name>', help: "collection they go to (default: the source's, the folder's)"},
    {
      form: '--column <field=name>',
      help: 'for tables: which column holds a field, such as `text=body`; may be given several times',
      many: true,
    },
    {form: '--table <id>', help: 'for tables: columns as a table of sources.yaml names them'},
    {
      form: '--refresh',
      help: 'ask again for pages that are there; changed ones are kept in both versions',
      initial: false,
    },
    {form: '--dry-run', help: 'say what would be fetched; lists are read, nothing is written', initial: false},
    format('text', 'csv', 'json'),
    strict,
    project,
  ],
  examples: [
    [
      'refrain ingest kremlin-en --since 2021-11-01 --until 2022-07-01 --about KZ',
      'what the site lists for Kazakhstan',
    ],
    ['refrain ingest http://en.kremlin.ru/events/president/news/67564 --versions', 'one page, in English and Russian'],
    ['refrain ingest ~/transcripts --into interviews', 'a folder of files'],
  ],
};
