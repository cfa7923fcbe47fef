/** Commands and flags as data: help text and parsing both come from here. */
import {ANALYSES} from './analysisFlags.js';
import {CORPUS} from './corpusFlags.js';
import {INGEST} from './ingestFlags.js';
import {LEXICON} from './lexiconFlags.js';
import {PLAN} from './planFlags.js';
import {PROOF} from './proofFlags.js';
import {corpus, format, project, strict} from './sharedFlags.js';

/** A flag as commander reads it, with its one-line help. */
export interface Flag {
  /** `--name`, `--name VALUE`. */
  readonly form: string;
  readonly help: string;
  /** Values allowed; any when absent. */
  readonly choices?: readonly string[];
  readonly initial?: string | boolean;
  /** May be given several times. */
  readonly many?: boolean;
  readonly required?: boolean;
  /** A whole number ≥ 0. */
  readonly whole?: boolean;
}

/** Commands that do something, by the words they are called with. */
export type CommandName =
  | 'run'
  | 'code'
  | 'ingest'
  | 'verify'
  | 'warc'
  | 'evaluate'
  | 'compare'
  | 'init'
  | 'kwic'
  | 'frequency'
  | 'profile'
  | 'timeline'
  | 'keyness'
  | `lexicon ${LexiconAction}`
  | `corpus ${CorpusAction}`
  | `plan ${PlanAction}`;

/** Actions of `refrain lexicon`. */
export type LexiconAction = 'check' | 'test' | 'explain' | 'diff' | 'import' | 'export';

/** Actions of `refrain corpus`. */
export type CorpusAction = 'list' | 'show' | 'stats' | 'coverage' | 'dedupe';

/** Actions of `refrain plan`. */
export type PlanAction = 'check' | 'freeze' | 'status';

/** A command with its argument and flags. */
export interface CommandInfo {
  readonly name: CommandName;
  /** Positional arguments as commander writes them, separated by spaces. */
  readonly argument: string | null;
  /** Of several arguments a line each. */
  readonly argumentHelp: string;
  readonly help: string;
  readonly flags: readonly Flag[];
  /** Example calls with a line on each. */
  readonly examples: readonly (readonly [call: string, what: string])[];
}

/** A command that does nothing itself and has commands below it; alone it prints its help. */
export interface CommandGroup {
  readonly name: string;
  readonly help: string;
  readonly commands: readonly CommandInfo[];
}

/** All commands, in the order of the help. */
export const COMMANDS: readonly (CommandInfo | CommandGroup)[] = [
  {
    name: 'run',
    argument: null,
    argumentHelp: '',
    help: 'read, split, code, measure and report a corpus',
    flags: [
      corpus,
      {form: '--output <dir>', help: 'folder for results; each run gets a folder of its own in it'},
      {form: '--office <id>', help: "office the counted turns are spoken in, `any` for all (default: the plan's)"},
      {form: '--seed <n>', help: "seed of all random draws (default: the project's)", whole: true},
      format('text', 'csv', 'json'),
      strict,
      project,
    ],
    examples: [
      ['refrain run', "the project's own documents"],
      ['refrain run --corpus speeches/ --output results', 'documents of a folder'],
    ],
  },
  {
    name: 'code',
    argument: '[files...]',
    argumentHelp:
      'speeches as txt, md, html, pdf, docx, xml (TEI), csv, tsv or jsonl; folders; `-` reads standard input',
    help: 'code new speeches',
    flags: [
      {
        form: '--format <form>',
        help: 'marked text, one JSON object per sentence, a JSON array, or a table',
        choices: ['text', 'jsonl', 'json', 'csv'],
        initial: 'text',
      },
      {form: '--coded-only', help: 'leave out sentences without a code', initial: false},
      strict,
      project,
    ],
    examples: [
      ['refrain code speech.pdf', 'marked text on the terminal'],
      ['refrain code --format jsonl - < speech.txt', 'one JSON object per sentence'],
    ],
  },
  INGEST,
  ...ANALYSES,
  {
    name: 'evaluate',
    argument: null,
    argumentHelp: '',
    help: 'compare the coder with gold sentences: precision, recall, F1, stance and target',
    flags: [
      {form: '--gold <file>', help: 'coded sentences, one JSON object per line (`refrain.gold/1`)', required: true},
      {
        form: '--corpus <path>',
        help: 'the documents they come from, so that each is coded in its place; may be given several times',
        many: true,
      },
      {
        form: '--frame <id>',
        help: 'frame to score (default: those that occur in gold); may be given several times',
        many: true,
      },
      {
        form: '--errors',
        help: 'list every error with its evidence; with `--format csv` instead of the scores',
        initial: false,
      },
      format('text', 'csv', 'json'),
      strict,
      project,
    ],
    examples: [['refrain evaluate --gold gold.jsonl --errors', 'a table, then the errors']],
  },
  PLAN,
  LEXICON,
  CORPUS,
  ...PROOF,
  {
    name: 'init',
    argument: '<dir>',
    argumentHelp: 'new folder',
    help: 'make a new project folder with a small example that runs at once',
    flags: [],
    examples: [['refrain init migration', 'then: cd migration, refrain run']],
  },
];
