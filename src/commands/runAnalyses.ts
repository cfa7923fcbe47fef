/** Analyses a run makes besides its tables: the time line, and the words and profiles the plan asks for. */
import {countProfile, createFrameCounter, type ProfileStretch} from '../analysis/profile/countProfile.js';
import {profileSpeech} from '../analysis/profile/profile.js';
import {createWordCounter, type SpeechWords} from '../analysis/speechWords.js';
import type {CodedDocument, Tally} from '../analysis/tally.js';
import {describeSelection, EVERYTHING, type Message, message, type Selection, selects} from '../model/index.js';
import type {Project} from '../project/load.js';
import type {ResolvedPair, ResolvedProfile} from '../project/planRecord.js';
import type {ResolvedPlan} from '../project/resolvePlan.js';
import {renderKeynessCsv} from '../report/keyness/data.js';
import {renderProfileCsv, renderRankCsv} from '../report/profile/csv.js';
import {renderTimelineCsv} from '../report/timeline/csv.js';
import {type GroupPair, REST, refuseOverlap} from './groupPair.js';
import {compareWords} from './keyness.js';
import {KEYNESS_DEFAULTS} from './keynessOptions.js';
import {spokenWords} from './keynessSpeech.js';
import {PROFILE_DEFAULTS, profileFrames} from './profile.js';
import {readAmong} from './profileAmong.js';
import {measureTimeline} from './timeline.js';
import {resolveTimeline, subjectsOf} from './timelineOptions.js';

/** A table to be written beside the report. */
export interface RunTable {
  /** File name, `keyness-<id>.csv`. */
  readonly name: string;
  readonly text: string;
}

/** Counts words and frames of every document while a run codes; nothing where the plan asks for neither words nor profiles. */
export interface AnalysisCounter {
  readonly add: (coded: CodedDocument) => void;
  /** Tables of words and profiles, in the order of the plan; groups that share speech have a message and no table. */
  readonly tables: () => {readonly tables: readonly RunTable[]; readonly messages: readonly Message[]};
}

/** The three tables of the time line of the plan's speakers. */
export function timelineTables(project: Project, plan: ResolvedPlan, tallies: readonly Tally[]): readonly RunTable[] {
  const office = plan.office === null ? [] : [plan.office];
  const subjects = subjectsOf(EVERYTHING, project);
  const wanted: Selection = {...EVERYTHING, speaker: project.plan.speakers, office};
  const view = measureTimeline({
    project,
    plan,
    subjects,
    scope: describeSelection(wanted),
    tallies: tallies.filter(tally => selects(wanted, tally)),
    asked: resolveTimeline(plan, project.lexicon, {frames: [], breaks: [], control: null}),
    unit: plan.timeline?.unit ?? 'half-year',
  });
  return [
    {name: 'timeline.csv', text: renderTimelineCsv(view, 'periods')},
    {name: 'breaks.csv', text: renderTimelineCsv(view, 'breaks')},
    {name: 'changes.csv', text: renderTimelineCsv(view, 'changes')},
  ];
}

/** A counter for the words and profiles of a plan. */
export function createAnalysisCounter(plan: ResolvedPlan): AnalysisCounter {
  const words = createWordCounter();
  const frames = createFrameCounter(
    plan.frames.map(({id}) => id),
    false,
  );
  const spoken: SpeechWords[] = [];
  const stretches: ProfileStretch[] = [];
  const asked = plan.vocabulary.length + plan.profiles.length > 0;
  return {
    add(coded) {
      if (!asked) return;
      const counted = words.add(coded);
      spoken.push(...counted);
      if (plan.profiles.length > 0) stretches.push(...countProfile(coded, {counted, frames}));
    },
    tables() {
      const made = [
        ...plan.vocabulary.map(one => tableWords(one, {plan, settings: spoken, speechOf: spokenWords(spoken, words)})),
        ...plan.profiles.map(one => tableProfile(one, {plan, stretches, words, frames})),
      ];
      return {tables: made.flatMap(({tables}) => tables), messages: made.flatMap(({messages}) => messages)};
    },
  };
}

type Made = ReturnType<AnalysisCounter['tables']>;

/** Shared speech belongs to no group alone. */
function refused(id: string, text: string): Made {
  return {tables: [], messages: [message('plan/overlapping-groups', 'warning', `\`${id}\` has no table: ${text}`)]};
}

function tableWords(
  {id, target, reference}: ResolvedPair,
  counted: Omit<Parameters<typeof compareWords>[0], 'pair'>,
): Made {
  const everything = {label: REST, where: {...EVERYTHING, office: target.where.office}};
  const pair: GroupPair = {target, reference: reference ?? everything, rest: reference === null};
  const problem = refuseOverlap(pair, counted.settings);
  if (problem !== null) return refused(id, problem.text);
  const {top: permuted, ...defaults} = KEYNESS_DEFAULTS;
  const choices = {...defaults, unit: 'word', measure: 'lrc', permuted, top: null, stop: null} as const;
  const view = compareWords({...counted, pair}, choices, null);
  const messages = view.missing.map(text => message('plan/nothing-compared', 'info', `\`${id}\`: ${text}`));
  return {tables: [{name: `keyness-${id}.csv`, text: renderKeynessCsv(view)}], messages};
}

interface ProfileCounts {
  readonly plan: ResolvedPlan;
  readonly stretches: readonly ProfileStretch[];
  readonly words: ReturnType<typeof createWordCounter>;
  readonly frames: ReturnType<typeof createFrameCounter>;
}

function tableProfile(
  {id, target, reference, among}: ResolvedProfile,
  {plan, stretches, words, frames}: ProfileCounts,
): Made {
  const problem = refuseOverlap({target, reference, rest: false}, stretches);
  if (problem !== null) return refused(id, problem.text);
  const {rows, unmatched} = profileSpeech(stretches, {
    ...{target, reference, seed: plan.seed, ...PROFILE_DEFAULTS},
    among: among && readAmong(among, reference),
    measures: ['frames', 'words', 'rarer-words'],
    frames: profileFrames(plan, frames),
    words: {form: words.form, size: words.size()},
  });
  return {
    tables: [
      {name: `profile-${id}.csv`, text: renderProfileCsv(rows)},
      ...(among === null ? [] : [{name: `ranks-${id}.csv`, text: renderRankCsv(rows)}]),
    ],
    messages: [
      ...(rows.length === 0 ? [nothing(id, 'no language in which both groups speak')] : []),
      ...unmatched.map(({language, group}) => nothing(id, `\`${language}\` is spoken by \`${group}\` only`)),
    ],
  };
}

function nothing(id: string, reason: string): Message {
  return message('plan/nothing-compared', 'info', `\`${id}\`: ${reason}, so it has no row.`);
}
