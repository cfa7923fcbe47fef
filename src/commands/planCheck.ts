/** `refrain plan check`: what the plan declares, how many tests that makes, how small p can get, and what is doubtful. */

import {type Reach, tableReach} from '../analysis/comparison/reach.js';
import type {Declarations} from '../analysis/declaration.js';
import type {Effects} from '../effects.js';
import {createMessageLog, describeSelection, type Group, type Message, type MessageLog} from '../model/index.js';
import {doubtPlan} from '../project/doubtPlan.js';
import type {Project} from '../project/load.js';
import {type ResolvedPlan, resolvePlan} from '../project/resolvePlan.js';
import {NO_FILTER} from './corpusFilter.js';
import {openSpeech, type SpeechOptions} from './speechCorpus.js';

/** Options of {@link planCheck}. */
export interface CheckOptions extends Pick<SpeechOptions, 'corpus' | 'from' | 'progress'> {
  /** Read the documents and count events; nothing is coded. */
  readonly events: boolean;
}

/** A comparison in words. */
export interface CheckedItem {
  readonly id: string;
  readonly name: string;
  readonly kind: 'contrast' | 'vocabulary' | 'profile';
  readonly declared: boolean;
  /** Null for words and profiles, which are in no family. */
  readonly family: string | null;
  readonly target: string;
  readonly reference: string;
}

/** What a check found. */
export interface PlanCheck {
  readonly question: string;
  readonly seed: number;
  readonly frames: readonly string[];
  readonly further: readonly string[];
  readonly items: readonly CheckedItem[];
  readonly declarations: Declarations;
  /** Null: documents were not read. */
  readonly reach: readonly Reach[] | null;
  readonly doubts: readonly Message[];
  /** What was noticed in project files and documents. */
  readonly log: MessageLog;
}

/** Check a plan that could be loaded. @throws UsageError for a path that does not exist. */
export async function planCheck(project: Project, options: CheckOptions, effects: Effects): Promise<PlanCheck> {
  const plan = resolvePlan(project);
  const {settings, actors} = project;
  const counted =
    options.events || options.corpus.length > 0 ? await countEvents(project, plan, options, effects) : null;
  return {
    question: project.plan.question,
    seed: plan.seed,
    frames: plan.frames.filter(({declared}) => declared).map(({id}) => id),
    further: plan.frames.filter(({declared}) => !declared).map(({id}) => id),
    items: listItems(plan),
    declarations: plan.declarations,
    reach: counted?.reach ?? null,
    doubts: [...doubtPlan(project.plan, plan, {actors, place: settings.plan}), ...plan.messages],
    log: counted?.log ?? logOf(project.messages),
  };
}

async function countEvents(
  project: Project,
  plan: ResolvedPlan,
  {corpus, from, progress}: CheckOptions,
  effects: Effects,
): Promise<{readonly reach: readonly Reach[]; readonly log: MessageLog}> {
  const speech = await openSpeech(project, {corpus, from, filter: NO_FILTER, ...(progress && {progress})}, effects);
  await speech.splitEach(() => {});
  return {reach: tableReach(speech.settings, plan.contrasts, plan), log: speech.log};
}

function logOf(messages: readonly Message[]): MessageLog {
  const log = createMessageLog();
  log.add(messages);
  return log;
}

function listItems({contrasts, vocabulary, profiles}: ResolvedPlan): CheckedItem[] {
  const say = ({label, where}: Group): string => {
    const conditions = describeSelection(where);
    return `${label} (${conditions === '' ? 'all speech' : conditions})`;
  };
  return [
    ...contrasts.map(
      ({id, name, declared, family, target, reference}): CheckedItem => ({
        ...{id, name, kind: 'contrast', declared, family},
        target: say(target),
        reference: say(reference),
      }),
    ),
    ...[
      ...vocabulary.map(one => ({...one, kind: 'vocabulary' as const})),
      ...profiles.map(one => ({...one, kind: 'profile' as const})),
    ].map(
      ({id, name, kind, declared, target, reference}): CheckedItem => ({
        ...{id, name, kind, declared, family: null},
        target: say(target),
        reference: reference === null ? 'all other speech' : say(reference),
      }),
    ),
  ];
}
