/** `refrain keyness`: its flags as data. */
import type {CommandInfo, Flag} from './flags.js';

/** The command with its own flags before those all analyses share. */
export const keyness = (shared: readonly Flag[]): CommandInfo => ({
  name: 'keyness',
  argument: '<target> [reference]',
  argumentHelp:
    'group of speech, such as `speaker:tokayev` or `side:KZ+period:P3,P4`\ngroup it is compared with (default: everything else inside the filters)',
  help: 'the words, or runs of words, that two groups of speech differ in',
  flags: [
    {
      form: '--unit <unit>',
      help: 'forms, forms joined by stem, or runs of words',
      choices: ['word', 'lemma', 'ngram'],
      initial: 'word',
    },
    {form: '--n <words>', help: 'words of a run (default: 2)', choices: ['2', '3', '4']},
    {form: '--min-count <n>', help: 'fewest occurrences in both groups together (default: 5)', whole: true},
    {form: '--min-documents <n>', help: 'fewest documents with it, of both groups (default: 3)', whole: true},
    {
      form: '--measure <name>',
      help: 'what rows are ordered by',
      choices: ['g2', 'log-ratio', 'log-odds', 'lrc'],
      initial: 'lrc',
    },
    {form: '--top <n>', help: 'rows a side (default: 25; csv and json: all)', whole: true},
    {form: '--prior <n>', help: 'size of the prior of the log-odds, in words (default: 500)', whole: true},
    {form: '--stop <file>', help: 'words to leave out, one a line', initial: 'none'},
    ...shared,
  ],
  examples: [
    ['refrain keyness speaker:tokayev speaker:putin', 'one table for each language both speak'],
    ['refrain keyness side:KZ --office any --unit lemma', 'against everybody else'],
    ['refrain keyness speaker:tokayev+from:2022-01-02 speaker:tokayev+to:2022-01-02', 'after against before'],
  ],
});
