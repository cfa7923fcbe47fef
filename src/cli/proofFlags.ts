/** `refrain verify` and `refrain warc`: flags as data. */
import type {CommandInfo} from './flags.js';
import {corpus, format, project, strict} from './sharedFlags.js';

/** Commands about where documents come from. */
export const PROOF: readonly CommandInfo[] = [
  {
    name: 'verify',
    argument: null,
    argumentHelp: '',
    help: 'check that every document still follows from the raw bytes it was taken from',
    flags: [corpus, format('text', 'csv', 'json'), strict, project],
    examples: [
      ['refrain verify', "all of the project's documents; exit code 1 when a chain is broken"],
      ['refrain verify --corpus corpus/kremlin-en --format csv', 'one collection, findings as a table'],
    ],
  },
  {
    name: 'warc',
    argument: '<file>',
    argumentHelp: 'new file, ending in `.warc.gz`',
    help: 'write the raw bytes behind the documents as a file for web archives (WARC/1.1)',
    flags: [corpus, strict, project],
    examples: [['refrain warc speeches.warc.gz', 'everything retrieved, to deposit or to replay']],
  },
];
