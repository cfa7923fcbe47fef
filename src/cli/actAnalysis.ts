/** The analyses of frames and words: options translated, result written, exit code chosen. */
import type {FilterOptions} from '../commands/corpusFilter.js';
import type {KeynessChoices} from '../commands/keynessOptions.js';
import type {SpeechOptions} from '../commands/speechCorpus.js';
import {nodeEffects as effects} from '../effects.js';
import type {MessageLog} from '../model/index.js';
import {type Call, clearProgress, exitCode, openProject, showProgress, terminal, writeOut} from './call.js';
import {renderMessages} from './messages.js';

/** What the shared flags ask for. */
export function speechOptions(options: Call['options']): SpeechOptions {
  const {corpus, seed} = options as {corpus: readonly string[]; seed?: number};
  return {corpus, seed, filter: filterOf(options), from: process.cwd(), progress: showProgress};
}

/** The filters as typed. */
export function filterOf(options: Call['options']): FilterOptions {
  const {from, to, ...rest} = options as unknown as FilterOptions & {readonly from?: string; readonly to?: string};
  return {...rest, since: from ?? null, until: to ?? null};
}

/** Messages, then the result; gives the exit code. */
export async function answer({options}: Call, log: MessageLog, text: string): Promise<number> {
  clearProgress();
  process.stderr.write(renderMessages(log));
  await writeOut(text);
  return exitCode(log.count('error'), log, options);
}

interface KeynessFlags extends Pick<KeynessChoices, 'unit' | 'measure'> {
  readonly n?: string;
  readonly minCount?: number;
  readonly minDocuments?: number;
  readonly top?: number;
  readonly prior?: number;
  readonly stop: string;
  readonly format: 'text' | 'csv' | 'json';
}

/** `refrain keyness`. */
export async function actKeyness(call: Call): Promise<number> {
  const {keyness} = await import('../commands/keyness.js');
  const {KEYNESS_DEFAULTS} = await import('../commands/keynessOptions.js');
  const {renderKeyness} = await import('../commands/renderKeyness.js');
  const {args, options, home} = call;
  const [target = '', reference = null] = args;
  const {unit, measure, n, stop, format, ...flags} = options as unknown as KeynessFlags;
  const {minCount, minDocuments, prior, top} = {...KEYNESS_DEFAULTS, ...flags};
  const {view, log} = await keyness(
    await openProject(options, home),
    {
      ...speechOptions(options),
      ...{target, reference, unit, measure, minCount, minDocuments, prior},
      n: n === undefined ? null : Number(n),
      top: format === 'text' ? top : (flags.top ?? null),
      permuted: top,
      stop: stop === 'none' ? null : stop,
    },
    effects,
  );
  return answer(call, log, renderKeyness(view, {format, ...terminal()}));
}
