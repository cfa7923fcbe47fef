/** What `refrain plan freeze` prints. */
import {countOf} from '../report/numbers.js';
import {wrapText} from '../report/terminal.js';
import type {EarlierRun} from './earlierRuns.js';
import type {FreezeResult} from './planFreeze.js';

/** What was written, and what it does and does not show. */
export function renderPlanFreeze(
  {path, sha256, frozen, unreadable}: FreezeResult,
  {format, width}: {readonly format: 'text' | 'json'; readonly width: number},
): string {
  if (format === 'json') {
    const {plan: _, ...rest} = frozen;
    return `${JSON.stringify({...rest, schema: 'refrain.plan-freeze/1', path, sha256, unreadable}, null, 2)}\n`;
  }
  const {hashes, history} = frozen;
  const last = history.at(-1);
  const blocks = [
    `Frozen ${frozen.frozen}: ${path}\nSHA-256 of the file: ${sha256}\nSHA-256 of the plan in it: ${hashes.plan}`,
    ...(last === undefined
      ? []
      : [wrapText(`It replaces the freeze of ${last.frozen ?? 'an unknown day'}: ${last.reason}`, {width})]),
    describeRuns(frozen.runsBefore, {width, unreadable}),
    wrapText(ADVICE, {width}),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** Advice that goes with every freeze. */
export const ADVICE =
  'A file on your own machine proves nothing about when it was written. Put the hash of the file where others can see it with a date: a registry of studies (OSF, AsPredicted), a public git commit, an e-mail to a colleague.';

/** Runs with results before the freeze, or without one, in words. */
export function describeRuns(
  runs: readonly EarlierRun[],
  {
    width,
    unreadable,
    frozen = true,
  }: {readonly width: number; readonly unreadable: readonly string[]; readonly frozen?: boolean},
): string {
  const when = frozen ? 'older than the freeze' : 'so far';
  const words =
    runs.length === 0
      ? `Runs with results ${when}: none in the output folder. What was seen elsewhere, or deleted, is not known.`
      : `Runs with results ${when}: ${countOf(runs.length, 'run')} in the output folder. Whoever saw them had looked.`;
  return [
    wrapText(words, {width}),
    ...runs.map(({run, finished}) => `  ${run}  ${finished}`),
    ...unreadable.map(run => `  ${run}  its run.json cannot be read`),
  ].join('\n');
}
