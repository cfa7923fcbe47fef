/** `refrain kwic`: its flags as data. */
import type {CommandInfo, Flag} from './flags.js';
import {corpus, format, project, strict} from './sharedFlags.js';

/** Concordances. @param filters - Which speech, as all analyses have it. @param seed - Seed of random draws. */
export function kwicCommand(filters: readonly Flag[], seed: Flag): CommandInfo {
  return {
    name: 'kwic',
    argument: '[patterns...]',
    argumentHelp:
      "words as in rule files: `independence` any form, `=allies` this form, `friend*` glob, `'secur* ~3 others'` several words; several patterns: any",
    help: 'words in context: concordance lines by pattern or by the cues of codings',
    flags: [
      {
        form: '--frame <id>',
        help: 'sentences coded with this frame; without a pattern its cues are the keywords',
        many: true,
      },
      {
        form: '--rule <name>',
        help: 'sentences coded by this rule, such as `friendship/en/bonds-of-friendship`',
        many: true,
      },
      {form: '--stance <stance>', help: 'codings of this stance: affirm, reject, attribute or neutral', many: true},
      {form: '--target <id>', help: 'codings with this target', many: true},
      {form: '--sub <id>', help: 'codings with this sub-code', many: true},
      {
        form: '--kind <kinds>',
        help: 'kinds of turn, joined by commas: speech (default), question, moderator, direction, caption, joint, note, readout',
        many: true,
      },
      {form: '--window <n>', help: 'words on each side (default: 8)', whole: true},
      {
        form: '--sort <order>',
        help: 'by the words to the left or right (nearest first), by keyword, date, or as read',
        choices: ['left', 'right', 'keyword', 'date', 'document'],
        initial: 'document',
      },
      {form: '--limit <n>', help: 'lines or groups shown (default: 50 in text, else all; 500 keywords)', whole: true},
      {form: '--sample <n>', help: 'draw so many lines at random instead of showing the first', whole: true},
      {
        form: '--count-by <group>',
        help: 'count instead of listing: per 1,000 words, with documents, events and interval',
        choices: ['speaker', 'side', 'year', 'period', 'collection', 'keyword'],
      },
      corpus,
      ...filters.map(flag => (flag.form.startsWith('--office') ? anyOffice : flag)),
      seed,
      format('text', 'csv', 'json', 'jsonl'),
      strict,
      project,
    ],
    examples: [
      ['refrain kwic independence sovereign*', 'any form of the word, and whatever begins so'],
      ["refrain kwic 'strategic (partner|partnership)' --sort right --side KZ", 'two words, sorted by what follows'],
      ['refrain kwic --frame friendship --stance reject', 'cues of codings'],
      ['refrain kwic дружба --count-by year --speaker putin', 'counts and rates'],
    ],
  };
}

const anyOffice: Flag = {form: '--office <id>', help: 'speech in this office (default here: any)', many: true};
