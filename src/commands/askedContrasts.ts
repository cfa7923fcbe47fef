/** Which groups `refrain compare` compares: those typed, one against the rest, the windows of January, or the plan's. */
import type {ResolvedContrast} from '../analysis/comparison/contrast.js';
import {
  describeSelection,
  EVERYTHING,
  type Group,
  intersectSelections,
  type Message,
  message,
  type Selection,
  UsageError,
} from '../model/index.js';
import {explainEmpty, warnNoSpeech} from './emptyGroup.js';
import {readGroup} from './groupExpression.js';
import {JANUARY_NOTE, januaryWindows} from './januaryWindows.js';
import {insideFilters, type Speech} from './speechCorpus.js';

/** What was asked for. */
export interface Asked {
  /** None, one or two group expressions. */
  readonly groups: readonly string[];
  readonly january: boolean;
}

/** Contrasts to compute, and the plan's that the filters leave nothing of. */
export interface AskedContrasts {
  readonly contrasts: readonly ResolvedContrast[];
  readonly excluded: readonly string[];
}

/** Family of what is compared on the command line. */
export const COMMAND_LINE = 'command line';

const AD_HOC = {declared: false, family: COMMAND_LINE} as const;

/**
 * Filters may leave nothing of the plan; {@link explainExcluded} says why.
 *
 * @throws UsageError for groups that are none, that the filters exclude, and for too many of them.
 */
export function resolveAsked(speech: Speech, {groups, january}: Asked): AskedContrasts {
  const [first, second] = groups.map(expression => readGroup(speech.project, expression));
  if (groups.length > (january ? 1 : 2))
    throw new UsageError([message('input/too-many-groups', 'error', tooMany(january))]);
  if (january) return {contrasts: compareJanuary(speech, first), excluded: []};
  if (first === undefined) return narrowPlan(speech);
  return {
    contrasts: [second === undefined ? compareRest(speech, first) : comparePair(speech, first, second)],
    excluded: [],
  };
}

function tooMany(january: boolean): string {
  return january
    ? 'Unexpected second group beside `--january`, expected one or none: the windows are compared with each other.'
    : 'Unexpected third group, expected at most a target and a reference; join the values of one group by commas.';
}

function comparePair(speech: Speech, first: Group, second: Group): ResolvedContrast {
  const place = (group: Group): Group => ({...group, where: insideFilters(speech, group.where, group.label)});
  const name = `${first.label} v ${second.label}`;
  return {id: name, name, note: '', target: place(first), reference: place(second), ...AD_HOC};
}

/** A group against all other speech inside the filters; of any office where the group names one. */
function compareRest(speech: Speech, group: Group): ResolvedContrast {
  const named = group.where.office.length > 0 && speech.office === null;
  const everything = named ? speech.filter : insideFilters(speech, EVERYTHING, 'the rest');
  const name = `${group.label} v the rest`;
  const target = {...group, where: insideFilters(speech, group.where, group.label)};
  return {id: name, name, note: '', target, reference: {label: 'the rest', where: everything}, rest: true, ...AD_HOC};
}

/** The windows of one subject: a group, else what the filters name, else the plan's first speaker. */
function compareJanuary(speech: Speech, group: Group | undefined): readonly ResolvedContrast[] {
  const subject = group ?? subjectOf(speech);
  const {before, after} = januaryWindows(speech.project);
  const place = ({label, from, to}: typeof before): Group => {
    const where = intersectSelections(subject.where, {...EVERYTHING, within: [{from, to}]});
    if (where === null) throw new UsageError([message('input/excluded-group', 'error', outside(subject.label, label))]);
    return {label, where: insideFilters(speech, where, `${subject.label}, ${label}`)};
  };
  return after.map(window => {
    const name = `${subject.label}, ${window.label} v ${before.label}`;
    return {
      id: `${subject.label} ${window.id}`,
      name,
      note: JANUARY_NOTE,
      target: place(window),
      reference: place(before),
      ...AD_HOC,
    };
  });
}

function outside(subject: string, window: string): string {
  return `Unexpected days of \`${subject}\`, expected some ${window}; leave the days out.`;
}

function subjectOf({filter, project}: Speech): Group {
  const named = [...filter.speaker, ...filter.side];
  if (named.length > 0) return {label: named.join(', '), where: EVERYTHING};
  const [speaker] = project.plan.speakers;
  if (speaker === undefined) throw new Error('expected a speaker in the plan, got none');
  return {label: speaker, where: {...EVERYTHING, speaker: [speaker]}};
}

/** The plan's contrasts; filters make them narrower, and so no longer what was declared. */
function narrowPlan({plan, filter, office, project}: Speech): AskedContrasts {
  const narrowed = office !== null || describeSelection(filter) !== '';
  if (plan.contrasts.length === 0) throw new UsageError([message('input/no-contrast', 'error', NO_CONTRAST)]);
  if (!narrowed) return {contrasts: plan.contrasts, excluded: []};
  const place = ({label, where}: Group): Group | null => {
    // The plan's own office gives way to the one asked for.
    const planned = office !== null && where.office.join() === project.plan.office;
    const base: Selection = planned ? {...where, office} : where;
    const inside = intersectSelections(base, {...filter, office: office ?? []});
    return inside && {label, where: inside};
  };
  const placed = plan.contrasts.map(contrast => {
    const [target, reference] = [place(contrast.target), place(contrast.reference)];
    return {
      contrast,
      narrow: target && reference && {...contrast, note: noteNarrowed(contrast), target, reference, ...AD_HOC},
    };
  });
  const contrasts = placed.flatMap(({narrow}) => narrow ?? []);
  const excluded = placed.filter(({narrow}) => narrow === null).map(({contrast}) => contrast.name);
  return {contrasts, excluded};
}

function noteNarrowed({declared, note}: ResolvedContrast): string {
  return [
    note,
    ...(declared ? ['Declared in the plan without these filters; with them it is another comparison.'] : []),
  ]
    .filter(part => part !== '')
    .join(' ');
}

const NO_CONTRAST =
  'Unexpected plan without contrasts, expected groups to compare; name them, such as `speaker:tokayev speaker:putin`.';

/**
 * Why nothing is left of the plan: the warning that the filters fit no speech at all.
 *
 * @throws UsageError when they do fit some, so that it is the plan they contradict.
 */
export function explainExcluded(speech: Speech): Message {
  const reason = explainEmpty(insideFilters(speech, EVERYTHING, ''), speech.settings);
  if (reason === null) throw new UsageError([message('input/excluded-group', 'error', ALL_EXCLUDED)]);
  return warnNoSpeech(reason);
}

const ALL_EXCLUDED =
  'Unexpected filters that leave nothing of any contrast of the plan, expected filters that fit one; leave some out.';
