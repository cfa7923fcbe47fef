/** `refrain lexicon`: its actions and their flags as data. */
import type {CommandGroup, Flag} from './flags.js';
import {project, strict} from './sharedFlags.js';

const folder = {
  argument: '[dir]',
  argumentHelp: "lexicon folder, or a project folder that names one (default: the project's)",
};

const format = (...choices: readonly string[]): Flag => ({
  form: '--format <form>',
  help: 'what stands on standard output',
  choices,
  initial: 'text',
});

/** Care for rule files. */
export const LEXICON: CommandGroup = {
  name: 'lexicon',
  help: 'check, test, explain and compare rule files',
  commands: [
    {
      name: 'lexicon check',
      ...folder,
      help: 'find what is wrong with rule files: shape, names, duplicates, patterns that can never match, overlaps',
      flags: [format('text', 'json', 'jsonl', 'csv'), strict, project],
      examples: [
        ['refrain lexicon check', "the project's lexicon"],
        ['refrain lexicon check lexicons/mine --strict', 'another one; warnings fail too'],
      ],
    },
    {
      name: 'lexicon test',
      ...folder,
      help: 'code the example sentences of rules and stance words and compare with what they expect',
      flags: [
        {form: '--frame <id>', help: 'examples of this frame only; may be given several times', many: true},
        {form: '--language <code>', help: 'examples in this language only; may be given several times', many: true},
        format('text', 'json', 'jsonl'),
        strict,
        project,
      ],
      examples: [
        ['refrain lexicon test', 'all examples of the project'],
        ['refrain lexicon test --frame friendship --language ru', 'those of one file'],
      ],
    },
  ],
};
