/** `refrain verify` and `refrain warc`: flags as data. */
import type {CommandInfo} from './flags.js';
import {project, strict} from './sharedFlags.js';

const corpus = {
  form: '--corpus <path>',
  help: "documents instead of the project's: a file or a folder; may be given several times",
  many: true,
} as const;

/** Commands about where documents come from. */
export const PROOF: readonly CommandInfo[] = [
  {
    name: 'verify',
    argument: null,
    argumentHelp: '',
    help: 'check that every document still follows from the raw bytes it was taken from',
    flags: [
      corpus,
      {
        form: '--format <form>',
        help: 'what stands on standard output',
        choices: ['text', 'csv', 'json'],
        initial: 'text',
      },
      strict,
      project,
    ],
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
