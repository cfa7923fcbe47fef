/** Words that several files of a lexicon share. */
import {z} from 'zod';

/** Name of a frame, rule, list or mask. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens, such as `at-the-expense`');

/** Language of a file, as in its name. */
export const language = z.string().regex(/^[a-z]{2,3}$/, 'expected a language code such as `en`');
