/** `refrain timeline`: rates over time, and what models of breaks say about them. */
import {tableBetween} from '../analysis/betweenBreaks.js';
import {tableChanges} from '../analysis/changes.js';
import type {MeasurePlan} from '../analysis/measure.js';
import type {PeriodUnit} from '../analysis/periodUnit.js';
import {type SeriesOptions, type SeriesRow, tableSeries} from '../analysis/series.js';
import {gridSpeech} from '../analysis/seriesGrid.js';
import type {Tally} from '../analysis/tally.js';
import {tableTimeline} from '../analysis/timeline.js';
import {divideLines, type Subject, type TimelineLine} from '../analysis/timelineLine.js';
import type {Effects} from '../effects.js';
import {describeSelection, EVERYTHING, type MessageLog, type Selection} from '../model/index.js';
import type {Project} from '../project/load.js';
import {resolvePlan} from '../project/resolvePlan.js';
import type {LineInfo, TimelineView} from '../report/timeline/view.js';
import {readFilter} from './corpusFilter.js';
import {explainEmpty, warnNoSpeech} from './emptyGroup.js';
import {gradesOf} from './reportView.js';
import {insideFilters, openSpeech, type Speech, type SpeechOptions} from './speechCorpus.js';
import {
  type AskedTimeline,
  DEFAULT_UNIT,
  type ResolvedTimeline,
  resolveTimeline,
  subjectsOf,
} from './timelineOptions.js';

/** Options of {@link timeline}. */
export interface TimelineOptions extends SpeechOptions, AskedTimeline {
  /** Null: the plan's, else quarters. */
  readonly unit: PeriodUnit | null;
}

/** What came of it. */
export interface TimelineResult {
  readonly view: TimelineView;
  readonly log: MessageLog;
}

/**
 * Read a corpus twice, count, and model.
 *
 * @throws UsageError for names and days the project does not know, before the corpus is read.
 */
export async function timeline(project: Project, options: TimelineOptions, effects: Effects): Promise<TimelineResult> {
  const asked = resolveTimeline(resolvePlan(project, {seed: options.seed}), project.lexicon, options);
  readFilter(project, {...options.filter, office: options.filter.office.filter(office => office !== 'any')});
  const speech = await openSpeech(project, options, effects);
  const unit = options.unit ?? project.plan.timeline?.unit ?? DEFAULT_UNIT;
  const subjects = subjectsOf(speech.filter, project);
  const wanted = selectionOf(speech, subjects);
  const tallies = await speech.codeEach([wanted]);
  const empty = tallies.length === 0 ? explainEmpty(wanted, speech.settings) : null;
  if (empty !== null) speech.log.add([warnNoSpeech(empty)]);
  const scope = describeSelection(wanted);
  return {view: measureTimeline({project, plan: speech.plan, subjects, scope, tallies, asked, unit}), log: speech.log};
}

/** The speech of all subjects; the plan's people where no filter names anybody. */
function selectionOf(speech: Speech, subjects: readonly Subject[]): Selection {
  const named = speech.filter.speaker.length + speech.filter.side.length > 0;
  const people = named ? EVERYTHING : {...EVERYTHING, speaker: subjects.map(({speaker}) => speaker)};
  return insideFilters(speech, people, describeSelection(people));
}

/** Counts of speech, and what is asked of them. */
export interface CountedLines {
  readonly project: Project;
  readonly plan: MeasurePlan;
  readonly subjects: readonly Subject[];
  /** Which speech, as a user would type it. */
  readonly scope: string;
  readonly tallies: readonly Tally[];
  readonly asked: ResolvedTimeline;
  readonly unit: PeriodUnit;
}

/** Points, models of breaks, changes nobody named, and what lies between breaks. */
export function measureTimeline({project, plan, subjects, scope, tallies, asked, unit}: CountedLines): TimelineView {
  const {breaks, control} = asked;
  const lines = divideLines(tallies, subjects);
  const modelled = control === null || asked.asked.includes(control) ? asked.asked : [...asked.asked, control];
  const {seed, replicates, confidence, draws} = plan;
  const shared = {unit, seed, replicates, confidence, draws};
  return {
    ...shared,
    scope,
    breaks: breaks.map(day => ({day, name: project.periods.events.find(({from}) => from === day)?.name ?? null})),
    control: control?.id ?? null,
    frames: project.lexicon.codebook.frames
      .filter(({id}) => modelled.some(frame => frame.id === id))
      .map(({id, name}) => ({id, name})),
    asked: asked.asked.map(({id}) => id),
    names: Object.fromEntries(project.actors.people.map(({id, name}) => [id, name])),
    lines: lines.map(line => infoOf(line, unit)),
    points: tableTimeline(tallies, {subjects, unit}, {...plan, frames: asked.asked}),
    series: modelBreaks(lines, modelled, {...shared, plan, breaks, control: control?.id ?? null}),
    between: tableBetween(lines, {frames: asked.asked, breaks, unit}),
    changes: tableChanges(lines, {...shared, frames: asked.asked}),
    grades: gradesOf(project, {frames: modelled}),
  };
}

/**
 * Models of the frames asked for. All frames of their families are modelled with them, so that asking for fewer of them
 * changes no q.
 */
function modelBreaks(
  lines: readonly TimelineLine[],
  modelled: ResolvedTimeline['asked'],
  {plan, ...options}: Omit<SeriesOptions, 'frames'> & {readonly plan: MeasurePlan},
): readonly SeriesRow[] {
  const shown = modelled.map(({id}) => id);
  const kinds = modelled.filter(({id}) => id !== options.control).map(({declared}) => declared);
  const others = plan.frames.filter(({id, declared}) => kinds.includes(declared) && !shown.includes(id));
  return tableSeries(lines, {...options, frames: [...modelled, ...others]}).filter(({frame}) => shown.includes(frame));
}

function infoOf({tallies, speaker, side, language}: TimelineLine, unit: PeriodUnit): LineInfo {
  const {undated, crossing} = gridSpeech(tallies, {unit, breakDay: null});
  const documents = new Set(tallies.map(({document}) => document)).size;
  return {speaker, side, language, documents, undated, crossing};
}
