/** What `refrain timeline` is asked for, its names checked against the project and its defaults taken from the plan. */
import type {ResolvedContrast} from '../analysis/compare.js';
import type {PeriodUnit} from '../analysis/periodUnit.js';
import {ofSide, ofSpeaker, type Subject} from '../analysis/timelineLine.js';
import type {Lexicon} from '../lexicon/index.js';
import {type Message, message, rangeOf, type Selection, UsageError} from '../model/index.js';
import type {Project} from '../project/load.js';
import type {Plan} from '../schema/plan.js';
import {parseDateRange} from '../stages/dates.js';
import {namesOfFrames, refuseName} from './unknownName.js';

/** The step when neither the command line nor the plan names one. */
export const DEFAULT_UNIT = 'quarter' satisfies PeriodUnit;

/** The control frame when nobody names one. */
const DEFAULT_CONTROL = 'anti-terror-cooperation';

/** As typed. */
export interface AskedTimeline {
  /** Ids; `all`: every frame of the plan; empty: the declared ones. */
  readonly frames: readonly string[];
  /** Days; empty: those of the plan's time line, else of its declared contrasts. */
  readonly breaks: readonly string[];
  /** Frame id, or `none`; null: the plan's first, else the usual one where the plan has it. */
  readonly control: string | null;
}

interface PlanFrame {
  readonly id: string;
  readonly languages: readonly string[];
  readonly declared: boolean;
}

/** What is to be shown and modelled. */
export interface ResolvedTimeline {
  readonly asked: readonly PlanFrame[];
  readonly breaks: readonly string[];
  readonly control: PlanFrame | null;
}

/** What of the plan a time line goes by. */
interface TimelinePlan {
  readonly frames: readonly PlanFrame[];
  readonly contrasts: readonly ResolvedContrast[];
  readonly timeline?: Plan['timeline'];
}

/**
 * Names and days in place of what was typed.
 *
 * @throws UsageError naming every frame the plan does not know and every day that is none.
 */
export function resolveTimeline(
  {frames, contrasts, timeline = null}: TimelinePlan,
  lexicon: Pick<Lexicon, 'codebook'>,
  asked: AskedTimeline,
): ResolvedTimeline {
  const problems: Message[] = [];
  const find = (flag: string, id: string, also: string): PlanFrame | null => {
    const found = frames.find(frame => frame.id === id) ?? null;
    if (found === null) problems.push(refuseName(id, flag, {...namesOfFrames(lexicon, frames), also}));
    return found;
  };
  const named = [...new Set(asked.frames.filter(id => id !== 'all'))].map(id => find('--frame', id, '`all`'));
  const chosen = asked.frames.includes('all')
    ? frames
    : asked.frames.length > 0
      ? frames.filter(frame => named.includes(frame))
      : frames.filter(({declared}) => declared);
  const control =
    asked.control === null
      ? (frames.find(({id}) => id === (timeline?.control[0] ?? DEFAULT_CONTROL)) ?? null)
      : asked.control === 'none'
        ? null
        : find('--control', asked.control, '`none`');
  const declared = timeline?.breaks.map(({date}) => date) ?? [];
  const plannedBreaks = declared.length > 0 ? declared : breaksOf(contrasts);
  const breaks = asked.breaks.length > 0 ? readDays(asked.breaks, problems) : plannedBreaks;
  if (problems.length > 0) throw new UsageError(problems);
  return {asked: chosen, breaks: [...new Set(breaks)].sort(), control};
}

function readDays(values: readonly string[], problems: Message[]): string[] {
  return values.flatMap(value => {
    const day = parseDateRange(value)?.dateFrom ?? null;
    if (day !== null) return [day];
    const text = `Unexpected \`${value}\` for \`--break\`, expected a day such as \`2022-01-02\`, or \`2022-01\` or \`2022\` for its first day.`;
    problems.push(message('input/invalid-day', 'error', text));
    return [];
  });
}

/** First days of what declared contrasts hold against an earlier time. */
export function breaksOf(contrasts: readonly ResolvedContrast[]): string[] {
  return contrasts.flatMap(({declared, target, reference}) => {
    const [later, earlier] = [rangeOf(target.where), rangeOf(reference.where)];
    const follows = later !== null && earlier?.to !== undefined && earlier.to !== null && earlier.to <= later.from;
    return declared && follows ? [later.from] : [];
  });
}

/** Whose time lines: people named by filter, else sides named by filter, else the plan's speakers. */
export function subjectsOf(filter: Selection, {plan}: Pick<Project, 'plan'>): readonly Subject[] {
  if (filter.speaker.length > 0) return [...new Set(filter.speaker)].map(ofSpeaker);
  if (filter.side.length > 0) return [...new Set(filter.side)].map(ofSide);
  return plan.speakers.map(ofSpeaker);
}
