/** The analyses of frames and words: options translated, result written, exit code chosen. */
import type {FilterOptions} from '../commands/corpusFilter.js';
import type {FrequencyRequest} from '../commands/frequency.js';
import type {ProfileRequest} from '../commands/profile.js';
import type {SpeechOptions} from '../commands/speechCorpus.js';
import type {TimelineOptions} from '../commands/timeline.js';
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

/** Messages, then the result, whole or in parts; gives the exit code. */
export async function answer({options}: Call, log: MessageLog, text: string | Iterable<string>): Promise<number> {
  clearProgress();
  process.stderr.write(renderMessages(log));
  for (const part of typeof text === 'string' ? [text] : text) await writeOut(part);
  return exitCode(log.count('error'), log, options);
}

interface CompareFlags {
  readonly january: boolean;
  readonly frame: readonly string[];
  readonly allFrames: boolean;
  readonly gold?: string;
  readonly format: 'text' | 'csv' | 'json';
}

/** `refrain compare`. */
export async function actCompare(call: Call): Promise<number> {
  const {compare} = await import('../commands/compare.js');
  const {renderCompare} = await import('../commands/renderCompare.js');
  const {january, frame: frames, allFrames, gold, format} = call.options as unknown as CompareFlags;
  const project = await openProject(call.options, call.home);
  const asked = {groups: call.args, january, frames, allFrames, gold};
  const {view, log} = await compare(project, {...speechOptions(call.options), ...asked}, effects);
  return answer(call, log, renderCompare(view, {format, ...terminal()}));
}

/** `refrain frequency`. */
export async function actFrequency(call: Call): Promise<number> {
  const {frequency} = await import('../commands/frequency.js');
  const {renderFrequency} = await import('../commands/renderFrequency.js');
  const flags = call.options as unknown as Pick<FrequencyRequest, 'by' | 'allFrames' | 'withoutFormulas' | 'per'> & {
    readonly frame: readonly string[];
    readonly stance?: FrequencyRequest['stance'];
    readonly detail: 'frame' | 'sub';
    readonly gold?: string;
    readonly format: 'text' | 'csv' | 'json';
  };
  const project = await openProject(call.options, call.home);
  const {by, frame: frames, allFrames, withoutFormulas, per, stance = null, detail, gold, format} = flags;
  const asked = {by, frames, allFrames, withoutFormulas, per, stance, subCodes: detail === 'sub', gold};
  const {view, log} = await frequency(project, {...speechOptions(call.options), ...asked}, effects);
  return answer(call, log, renderFrequency(view, {format, width: terminal().width}));
}

/** `refrain profile`. */
export async function actProfile(call: Call): Promise<number> {
  const {profile} = await import('../commands/profile.js');
  const {besideOf} = await import('../commands/profileAmong.js');
  const {renderProfile} = await import('../commands/renderProfile.js');
  const {args, options, home} = call;
  const project = await openProject(options, home);
  const {among, of, match, detail} = options as unknown as ProfileRequest;
  const {minEvents, draws, beside} = options as {minEvents?: number; draws?: number; beside: readonly string[]};
  const request: ProfileRequest = {
    ...speechOptions(options),
    target: args[0] ?? '',
    reference: args[1] ?? '',
    among: among ?? null,
    of,
    match,
    detail,
    minEvents: minEvents ?? 20,
    draws: draws ?? 1000,
    beside: besideOf(beside, among ?? null),
  };
  const result = await profile(project, request, effects);
  const format = options.format as 'text' | 'csv' | 'json';
  return answer(call, result.log, renderProfile(result, {format, width: terminal().width}));
}

/** `refrain timeline`. */
export async function actTimeline(call: Call): Promise<number> {
  const {timeline} = await import('../commands/timeline.js');
  const {renderTimeline} = await import('../commands/renderTimeline.js');
  const flags = call.options as unknown as {
    readonly unit?: TimelineOptions['unit'];
    readonly frame: readonly string[];
    readonly break: readonly string[];
    readonly control?: string;
    readonly format: 'text' | 'csv' | 'json';
    readonly table: Parameters<typeof renderTimeline>[1]['table'];
  };
  const project = await openProject(call.options, call.home);
  const {unit = null, frame: frames, break: breaks, control = null, format, table} = flags;
  const {view, log} = await timeline(project, {...speechOptions(call.options), unit, frames, breaks, control}, effects);
  return answer(call, log, renderTimeline(view, {format, table, width: terminal().width}));
}
