/** `refrain plan`: its actions and their flags as data. */
import type {CommandGroup} from './flags.js';
import {corpus, format, project, strict} from './sharedFlags.js';

const noArgument = {argument: null, argumentHelp: ''} as const;

/** Declaring comparisons before looking. */
export const PLAN: CommandGroup = {
  name: 'plan',
  help: 'check, freeze and watch what analysis.yaml declares before looking',
  commands: [
    {
      name: 'plan check',
      ...noArgument,
      help: 'say in words what is declared, how many tests that makes, and what is doubtful',
      flags: [
        {form: '--events', help: 'read the documents and tell how small p can get; nothing is coded', initial: false},
        corpus,
        format('text', 'json'),
        strict,
        project,
      ],
      examples: [
        ['refrain plan check', 'the plan in words'],
        ['refrain plan check --corpus speeches/', 'and how small p can get with these documents'],
      ],
    },
    {
      name: 'plan freeze',
      ...noArgument,
      help: 'write the plan with hashes and date to analysis.frozen.yaml; reports then mark what was declared',
      flags: [
        {form: '--again <reason>', help: 'replace a freeze; the reason is kept in the file'},
        format('text', 'json'),
        strict,
        project,
      ],
      examples: [
        ['refrain plan freeze', 'before the first run'],
        ['refrain plan freeze --again "a speaker was misspelt"', 'a second time, with the reason'],
      ],
    },
    {
      name: 'plan status',
      ...noArgument,
      help: 'when the plan was frozen and what changed since, item by item',
      flags: [format('text', 'json'), strict, project],
      examples: [['refrain plan status --strict', 'exit 1 when something changed']],
    },
  ],
};
