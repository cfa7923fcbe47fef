/** `refrain lexicon import` and `export`: their flags as data. */
import type {CommandInfo} from './flags.js';
import {lexiconFolder, project, strict} from './sharedFlags.js';

/** Formats of other tools, as `--as` names them. */
const FORMAT_NAMES = ['quanteda', 'liwc', 'wordstat', 'yoshikoder', 'lexicoder'] as const;

/** Dictionaries of other tools, both ways. */
export const EXCHANGE: readonly CommandInfo[] = [
  {
    name: 'lexicon import',
    argument: '<file>',
    argumentHelp:
      'dictionary of quanteda (.yml), LIWC (.dic), WordStat (.cat), Yoshikoder (.ykd) or Lexicoder (.lc3, .lcd)',
    help: "make a lexicon from another tool's dictionary",
    flags: [
      {form: '--into <dir>', help: 'new folder for the lexicon', required: true},
      {form: '--as <format>', help: "format of the file (default: by the file's ending)", choices: FORMAT_NAMES},
      {form: '--language <code>', help: 'language of its words (default: judged by them)'},
      strict,
    ],
    examples: [['refrain lexicon import moral.dic --into lexicons/moral', 'categories become frames, words patterns']],
  },
  {
    name: 'lexicon export',
    ...lexiconFolder,
    help: 'write rules as a dictionary for another tool, with a list of what it cannot hold',
    flags: [
      {form: '--as <format>', help: 'format of the dictionary', choices: FORMAT_NAMES, required: true},
      {form: '--frame <id>', help: 'this frame only; may be given several times', many: true},
      {form: '--language <code>', help: 'rules in this language only; may be given several times', many: true},
      {form: '--output <file>', help: 'file to write (default: standard output)'},
      strict,
      project,
    ],
    examples: [
      ['refrain lexicon export --as quanteda --language en > narratives.yml', 'all frames, English rules'],
      ['refrain lexicon export --as wordstat --frame friendship --output friendship.cat', 'one frame'],
    ],
  },
];
