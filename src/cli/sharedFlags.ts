/** Flags several commands have. */
import type {Flag} from './flags.js';

/** Which project. */
export const project: Flag = {
  form: '--project <dir>',
  help: 'project folder (default: the nearest above the working folder, else the one installed)',
};

/** Whether warnings fail. */
export const strict: Flag = {form: '--strict', help: 'exit 1 on warnings too', initial: false};

/** Documents that stand in for the project's. */
export const corpus: Flag = {
  form: '--corpus <path>',
  help: "documents instead of the project's: a file or a folder; may be given several times",
  many: true,
};

/** Form of the result; the text when nobody says. */
export const format = (...choices: readonly string[]): Flag => ({
  form: '--format <form>',
  help: 'what stands on standard output',
  choices,
  initial: 'text',
});

/** Argument that names a lexicon. */
export const lexiconFolder = {
  argument: '[dir]',
  argumentHelp: "lexicon folder, or a project folder that names one (default: the project's)",
};
