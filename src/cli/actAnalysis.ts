/** The analyses of frames and words: options translated, result written, exit code chosen. */
import type {FilterOptions} from '../commands/corpusFilter.js';
import type {SpeechOptions} from '../commands/speechCorpus.js';
import type {MessageLog} from '../model/index.js';
import {type Call, clearProgress, exitCode, showProgress, writeOut} from './call.js';
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
