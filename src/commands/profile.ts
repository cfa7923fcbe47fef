/** `refrain profile`: how alike two groups speak, and who else speaks like the target. */
import {countProfile, createFrameCounter, type ProfileStretch} from '../analysis/profile/countProfile.js';
import {type ProfileOptions, type ProfileTable, profileSpeech} from '../analysis/profile/profile.js';
import type {Match, Measure} from '../analysis/profile/profileUnits.js';
import {createWordCounter} from '../analysis/speechWords.js';
import type {Effects} from '../effects.js';
import {type Group, type MessageLog, selects, soleValue} from '../model/index.js';
import type {Project} from '../project/load.js';
import {warnEmptyGroups} from './emptyGroup.js';
import {readGroup} from './groupExpression.js';
import {checkOverlap, describePair, resolvePair} from './groupPair.js';
import {type AmongProperty, readAmong} from './profileAmong.js';
import {openSpeech, type Speech, type SpeechOptions} from './speechCorpus.js';

/** What holds where nobody chooses. */
export const PROFILE_DEFAULTS = {match: 'genre-year', minEvents: 20, draws: 1000} as const;

/** What is asked for. */
export interface ProfileRequest extends SpeechOptions {
  readonly target: string;
  readonly reference: string;
  readonly among: AmongProperty | null;
  readonly of: 'frames' | 'words' | 'both';
  readonly match: Match;
  /** Frames divided by sub-code and stance. */
  readonly detail: boolean;
  readonly minEvents: number;
  readonly draws: number;
  /** Ranked groups to be named whatever their rank. */
  readonly beside: readonly string[];
}

/** Profiles compared. */
export interface ProfileResult extends ProfileTable {
  readonly target: string;
  readonly reference: string;
  /** Conditions of the two in full, filters and office included. */
  readonly conditions: Readonly<Record<'target' | 'reference', string>>;
  readonly among: AmongProperty | null;
  readonly match: Match;
  readonly detail: boolean;
  readonly minEvents: number;
  readonly beside: readonly string[];
  /** The reference's value of `among`. */
  readonly asked: string | null;
  /** Collections the groups' speech is from. */
  readonly collections: readonly string[];
  readonly seed: number;
  /** Why a group holds no speech, in words. */
  readonly empty: readonly string[];
  readonly log: MessageLog;
}

/**
 * Compare two groups' profiles.
 *
 * @throws UsageError for groups that cannot be read, that share speech, or a ranking the groups do not allow.
 */
export async function profile(project: Project, request: ProfileRequest, effects: Effects): Promise<ProfileResult> {
  const typed = [readGroup(project, request.target), readGroup(project, request.reference)] as const;
  const speech = await openSpeech(project, request, effects);
  const pair = resolvePair(speech, ...typed);
  const {target, reference} = pair;
  const among = request.among && readAmong(request.among, reference);
  const collected = await collect(speech, request, [target, reference, ...(among ? [{where: among.where}] : [])]);
  checkOverlap(pair, speech.settings);
  const {match, detail, minEvents, draws, beside} = request;
  const {seed} = speech.plan;
  const options = {target, reference, among, measures: measuresOf(request.of), match, seed, draws, minEvents};
  const {rows, unmatched} = profileSpeech(collected.stretches, {...options, ...collected.lists});
  const warnings = warnEmptyGroups([target, reference], speech.settings);
  const {log} = speech;
  log.add(warnings);
  const empty = warnings.map(({text}) => text);
  const labels = {
    target: target.label,
    reference: reference.label,
    conditions: describePair(pair),
    among: request.among,
  };
  const collections = [...new Set(collected.stretches.map(({collection}) => collection))].toSorted();
  const asked = among && soleValue(reference.where, among.property);
  return {...labels, asked, collections, match, detail, minEvents, beside, seed, rows, unmatched, empty, log};
}

/** Counts of all wanted speech, in one pass; nothing is coded when only words are asked for. */
async function collect(
  speech: Speech,
  {of, detail}: ProfileRequest,
  wanted: readonly Pick<Group, 'where'>[],
): Promise<{stretches: readonly ProfileStretch[]; lists: Pick<ProfileOptions, 'frames' | 'words'>}> {
  const {plan} = speech;
  const frames = createFrameCounter(
    plan.frames.map(({id}) => id),
    detail,
  );
  const words = createWordCounter();
  const stretches: ProfileStretch[] = [];
  const visit = (split: Parameters<typeof countProfile>[0]): void => {
    const counted = countProfile(split, {counted: words.add(split), frames});
    stretches.push(...counted.filter(one => wanted.some(({where}) => selects(where, one))));
  };
  if (of === 'words') await speech.splitEach(visit);
  else
    await speech.codeEach(
      wanted.map(({where}) => where),
      visit,
    );
  return {stretches, lists: {frames: profileFrames(plan, frames), words: {form: words.form, size: words.size()}}};
}

/** The values of a frame counter with the languages their frames have rules in. */
export function profileFrames(
  {frames}: Pick<Speech['plan'], 'frames'>,
  counter: ReturnType<typeof createFrameCounter>,
): ProfileOptions['frames'] {
  const languages = new Map(frames.map(frame => [frame.id, frame.languages]));
  return counter.values().map(value => ({value, languages: languages.get(value.split('.')[0] ?? '') ?? []}));
}

function measuresOf(of: ProfileRequest['of']): readonly Measure[] {
  return [
    ...(of === 'words' ? [] : ['frames' as const]),
    ...(of === 'frames' ? [] : (['words', 'rarer-words'] as const)),
  ];
}
