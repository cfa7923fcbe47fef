/** Analyses of frames and words: commands and flags as data. */
import type {CommandInfo, Flag} from './flags.js';
import {corpus, format, project, strict} from './sharedFlags.js';

/** Which speech; those with `many` may be given several times, any of the values then fits. */
export const speechFilters: readonly Flag[] = [
  {form: '--speaker <id>', help: 'speech of this person', many: true},
  {form: '--side <code>', help: 'speech for this side, such as `KZ`', many: true},
  {form: '--office <id>', help: "speech in this office, `any` for all (default: the plan's)", many: true},
  {form: '--period <id>', help: 'speech in a period or event of periods.yaml', many: true},
  {form: '--from <day>', help: 'speech from this day on: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`'},
  {form: '--to <day>', help: 'speech before this day, which is excluded'},
  {form: '--language <code>', help: 'speech in this language', many: true},
  {form: '--collection <name>', help: 'speech in documents of this collection', many: true},
  {form: '--genre <name>', help: 'speech in documents of this genre', many: true},
  {form: '--audience <name>', help: 'speech to this audience', many: true},
  {form: '--copresence <yes|no>', help: 'speech with or without a leader of another side present', many: true},
  {form: '--event <name>', help: 'speech at this event', many: true},
];

/** Seed of random draws. */
export const seed: Flag = {
  form: '--seed <n>',
  help: "seed of all random draws (default: the project's)",
  whole: true,
};

/** What every analysis has beside its own flags. */
export const shared: readonly Flag[] = [corpus, ...speechFilters, seed, format('text', 'csv', 'json'), strict, project];

/** All analyses, in the order of the help. */
export const ANALYSES: readonly CommandInfo[] = [
  {
    name: 'keyness',
    argument: '<target> [reference]',
    argumentHelp: 'groups such as `speaker:tokayev`; without a reference: everything else inside the filters',
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
  },
];
