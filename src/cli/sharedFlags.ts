/** Flags several commands have. */
import type {Flag} from './flags.js';

/** Which project. */
export const project: Flag = {
  form: '--project <dir>',
  help: 'project folder (default: the nearest above the working folder, else the one installed)',
};

/** Whether warnings fail. */
export const strict: Flag = {form: '--strict', help: 'exit 1 on warnings too', initial: false};

/** Argument that names a lexicon. */
export const lexiconFolder = {
  argument: '[dir]',
  argumentHelp: "lexicon folder, or a project folder that names one (default: the project's)",
};
