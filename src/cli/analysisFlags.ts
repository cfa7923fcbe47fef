/** Analyses of frames and words: commands and flags as data. */
import type {CommandInfo, Flag} from './flags.js';
import {keyness} from './keynessFlags.js';
import {kwicCommand} from './kwicFlags.js';
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

/** Gold sentences to correct figures with. */
export const gold: Flag = {
  form: '--gold <file>',
  help: 'correct for coding error by gold sentences drawn with known probabilities',
};

/** What every analysis has beside its own flags. */
export const shared: readonly Flag[] = [corpus, ...speechFilters, seed, format('text', 'csv', 'json'), strict, project];

const PROFILE: CommandInfo = {
  name: 'profile',
  argument: '<target> <reference>',
  argumentHelp: 'groups of speech such as `side:KZ` or `speaker:tokayev+period:P3`',
  help: 'how alike two groups speak, in frames and in words, and who else speaks like the target',
  flags: [
    {
      form: '--among <property>',
      help: 'rank the reference among all others: side, speaker or collection',
      choices: ['side', 'speaker', 'collection'],
    },
    {form: '--of <what>', help: 'what profiles are made of', choices: ['frames', 'words', 'both'], initial: 'both'},
    {
      form: '--match <how>',
      help: 'which events are compared with each other: of one genre and year, of one genre, or all',
      choices: ['genre-year', 'genre', 'none'],
      initial: 'genre-year',
    },
    {form: '--detail', help: 'divide frames by sub-code and stance', initial: false},
    {form: '--min-events <n>', help: 'fewest matching events of a ranked group (default: 20)', whole: true},
    {form: '--draws <n>', help: 'exchanges of labels drawn for the test (default: 1000)', whole: true},
    {
      form: '--beside <name>',
      help: 'a ranked group to be named whatever its rank (default for sides: KG, TJ, TM, UZ)',
      many: true,
    },
    ...shared,
  ],
  examples: [
    ['refrain profile speaker:tokayev speaker:putin', 'two speakers'],
    ['refrain profile side:KZ side:RU --collection un-general-debate --office any --among side', 'among all countries'],
  ],
};

/** All analyses, in the order of the help. */
export const ANALYSES: readonly CommandInfo[] = [
  keyness(shared),
  {
    name: 'compare',
    argument: '[groups...]',
    argumentHelp:
      "target and reference, such as `speaker:tokayev speaker:putin`; a target alone is compared with all other speech; none: the plan's comparisons",
    help: 'compare how often frames are coded in two groups of speech',
    flags: [
      {form: '--january', help: 'compare the time before and after Bloody January 2022', initial: false},
      {form: '--frame <id>', help: "frame to compare (default: the plan's); may be given several times", many: true},
      {form: '--all-frames', help: 'every frame, those without validated rules too, apart', initial: false},
      gold,
      ...shared,
    ],
    examples: [
      ['refrain compare', "the plan's comparisons"],
      ['refrain compare speaker:tokayev speaker:putin --from 2022', 'one speaker against another'],
      ['refrain compare side:KZ --collection un-general-debate --office any', 'one side against all others'],
      ['refrain compare --january --speaker putin', 'before and after January 2022'],
    ],
  },
  {
    name: 'frequency',
    argument: null,
    argumentHelp: '',
    help: 'how often frames are coded: counts, rates and shares by speaker, period and more',
    flags: [
      {
        form: '--by <list>',
        help: 'groups: speaker, side, office, period, collection, genre, audience, copresence, event, document, year, half-year, quarter, month, joined by commas (default: speaker); languages are never taken together, `--by language` divides by nothing else',
        many: true,
      },
      {form: '--frame <id>', help: 'frame to count (default: those the plan declares)', many: true},
      {form: '--all-frames', help: 'every frame of the plan, those without checked rules too, apart', initial: false},
      {
        form: '--stance <name>',
        help: 'count only sentences of this stance towards the frame',
        choices: ['affirm', 'reject', 'attribute', 'neutral'],
      },
      {
        form: '--per <measure>',
        help: 'what the text shows: per 1,000 words, share of sentences, of documents or of events; CSV and JSON hold all',
        choices: ['rate', 'share', 'documents', 'events'],
        initial: 'rate',
      },
      {form: '--without-formulas', help: 'leave out set courtesy phrases and formulas', initial: false},
      {
        form: '--detail <level>',
        help: 'frames, or their sub-codes too',
        choices: ['frame', 'sub'],
        initial: 'frame',
      },
      gold,
      ...shared,
    ],
    examples: [
      ['refrain frequency', "the plan's frames by speaker"],
      ['refrain frequency --speaker tokayev --by year --stance affirm', 'one speaker, year by year'],
      ['refrain frequency --by side --per share --all-frames --format csv', 'every frame, for a spreadsheet'],
    ],
  },
  {
    name: 'timeline',
    argument: null,
    argumentHelp: '',
    help: 'rates of frames over time, breaks at named days, changes nobody named',
    flags: [
      {
        form: '--unit <length>',
        help: "length of a period; choose it before looking (default: the plan's, else quarter)",
        choices: ['month', 'quarter', 'half-year', 'year'],
      },
      {form: '--frame <id>', help: 'frame to follow, `all` for all (default: those the plan declares)', many: true},
      {form: '--break <day>', help: "day at which a change is asked for (default: the plan's)", many: true},
      {
        form: '--control <frame>',
        help: "frame that should not move, `none` for none (default: the plan's, else anti-terror-cooperation, if there is one)",
      },
      {
        form: '--table <name>',
        help: 'which table `--format csv` writes',
        choices: ['periods', 'breaks', 'changes'],
        initial: 'periods',
      },
      ...shared,
    ],
    examples: [
      ['refrain timeline --speaker tokayev --frame friendship', 'one time line with all its periods'],
      ['refrain timeline --frame all --format csv --table breaks', 'what changed at the days of the plan'],
      ['refrain timeline --unit half-year --break 2014-03-18', 'another length, another day'],
    ],
  },
  PROFILE,
  kwicCommand(speechFilters, seed),
];
