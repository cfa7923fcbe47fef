/** `refrain corpus`: its actions and their flags as data. */
import type {CommandGroup, CommandInfo, Flag} from './flags.js';
import {corpus, format, project, strict} from './sharedFlags.js';

/** Filters of documents; those with `many` may be given several times, any of the values then fits. */
const filters: readonly Flag[] = [
  {form: '--speaker <id>', help: 'documents in which this person speaks', many: true},
  {form: '--side <code>', help: 'documents in which somebody speaks for this side, such as `KZ`', many: true},
  {form: '--office <id>', help: 'documents in which somebody speaks in this office', many: true},
  {form: '--period <id>', help: 'documents of a period or event of periods.yaml', many: true},
  {form: '--from <day>', help: 'documents from this day on: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`'},
  {form: '--to <day>', help: 'documents before this day, which is excluded'},
  {form: '--language <code>', help: 'documents in this language', many: true},
  {form: '--collection <name>', help: 'documents of this collection', many: true},
  {form: '--genre <name>', help: 'documents of this genre', many: true},
  {form: '--event <name>', help: 'documents of this event', many: true},
  {form: '--audience <name>', help: 'documents for this audience', many: true},
  {form: '--copresence <yes|no>', help: 'documents with or without a leader of another side', many: true},
];

const noArgument: Pick<CommandInfo, 'argument' | 'argumentHelp'> = {argument: null, argumentHelp: ''};

/** Care for documents. */
export const CORPUS: CommandGroup = {
  name: 'corpus',
  help: 'list, show and count documents; see gaps, copies and versions of one text',
  commands: [
    {
      name: 'corpus list',
      ...noArgument,
      help: 'one line for each document, also for those left out',
      flags: [
        corpus,
        ...filters,
        {form: '--sort <order>', help: 'order of the lines', choices: ['input', 'date'], initial: 'input'},
        format('text', 'csv', 'json', 'jsonl'),
        strict,
        project,
      ],
      examples: [
        ['refrain corpus list --speaker tokayev --from 2022', 'documents in which he speaks'],
        ['refrain corpus list --format csv > documents.csv', 'a table of all'],
      ],
    },
    {
      name: 'corpus show',
      argument: '<id>',
      argumentHelp: 'id of a document',
      help: 'everything known of one document: origin, versions, turns',
      flags: [
        corpus,
        {form: '--text', help: 'its text, too', initial: false},
        format('text', 'csv', 'json'),
        strict,
        project,
      ],
      examples: [
        ['refrain corpus show kremlin-en-67749', 'metadata, versions and turns'],
        ['refrain corpus show kremlin-en-67749 --format csv', 'its turns as a table'],
      ],
    },
    {
      name: 'corpus stats',
      ...noArgument,
      help: 'documents, events, turns, sentences and words by collection, language and side',
      flags: [corpus, ...filters, format('text', 'csv', 'json'), strict, project],
      examples: [['refrain corpus stats --collection kremlin', 'one collection']],
    },
    {
      name: 'corpus coverage',
      ...noArgument,
      help: 'a calendar: for which months there are documents, by speaker',
      flags: [
        corpus,
        ...filters,
        {
          form: '--unit <unit>',
          help: 'what the cells count',
          choices: ['documents', 'events', 'words'],
          initial: 'documents',
        },
        format('text', 'csv', 'json'),
        strict,
        project,
      ],
      examples: [
        ['refrain corpus coverage', "the people of the project's plan"],
        ['refrain corpus coverage --speaker putin --unit words', 'one person, in words'],
      ],
    },
    {
      name: 'corpus dedupe',
      ...noArgument,
      help: 'what is left out and why, versions of one text, and pairs that may be versions',
      flags: [corpus, ...filters, format('text', 'csv', 'json'), strict, project],
      examples: [['refrain corpus dedupe', 'ends with lines for versions.yaml']],
    },
  ],
};
