/** `refrain lexicon`: its actions and their flags as data. */
import {EXCHANGE} from './exchangeFlags.js';
import type {CommandGroup, Flag} from './flags.js';
import {lexiconFolder, project, strict} from './sharedFlags.js';

const format = (...choices: readonly string[]): Flag => ({
  form: '--format <form>',
  help: 'what stands on standard output',
  choices,
  initial: 'text',
});

/** Care for rule files. */
export const LEXICON: CommandGroup = {
  name: 'lexicon',
  help: 'check, test, explain, compare, import and export rule files',
  commands: [
    {
      name: 'lexicon check',
      ...lexiconFolder,
      help: 'find what is wrong with rule files: shape, names, duplicates, patterns that can never match, overlaps',
      flags: [format('text', 'json', 'jsonl', 'csv'), strict, project],
      examples: [
        ['refrain lexicon check', "the project's lexicon"],
        ['refrain lexicon check lexicons/mine --strict', 'another one; warnings fail too'],
      ],
    },
    {
      name: 'lexicon test',
      ...lexiconFolder,
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
    {
      name: 'lexicon explain',
      argument: '<sentence>',
      argumentHelp: 'one sentence in quotation marks; `-` reads standard input',
      help: 'try every rule on a sentence and tell why it fired or not',
      flags: [
        {form: '--language <code>', help: 'language of the sentence (default: judged by its words)'},
        {form: '--speaker <side>', help: 'side the speaker speaks for, such as `KZ`'},
        {form: '--partner <side>', help: 'side of the other leader present'},
        {form: '--before <sentence>', help: 'the sentence before'},
        {form: '--after <sentence>', help: 'the sentence after'},
        {form: '--title <text>', help: 'title of the document'},
        {form: '--frame <id>', help: 'rules of this frame only; may be given several times', many: true},
        {form: '--all', help: 'list the rules of which no pattern matches, too', initial: false},
        {form: '--lexicon <dir>', help: "lexicon or project folder (default: the project's)"},
        format('text', 'json'),
        project,
      ],
      examples: [
        ['refrain lexicon explain "We are eternal friends." --speaker KZ --partner RU', 'a sentence in a meeting'],
        ['refrain lexicon explain "They are not." --before "Are they allies?"', 'with the sentence before'],
      ],
    },
    {
      name: 'lexicon diff',
      argument: '<old> <new>',
      argumentHelp: 'lexicon folders, or project folders that name one',
      help: 'code a corpus with two lexicons: which sentences move, and which results',
      flags: [
        {
          form: '--corpus <path>',
          help: "documents instead of the project's: a file or a folder; may be given several times",
          many: true,
        },
        {
          form: '--limit <n>',
          help: 'sentences shown (default: 50; all in jsonl and csv, which are written as they are found)',
          whole: true,
        },
        format('text', 'json', 'jsonl', 'csv'),
        strict,
        project,
      ],
      examples: [
        ['refrain lexicon diff lexicons/narratives drafts/narratives', "on the project's documents"],
        ['refrain lexicon diff old new --corpus speeches/ --format csv', 'every sentence as a table'],
      ],
    },
    ...EXCHANGE,
  ],
};
