/** `refrain frequency`: how often frames are coded, in groups the user chooses. */
import {chooseCodings} from '../analysis/chooseCodings.js';
import {correctLine} from '../analysis/correction/correctLine.js';
import {tableFrequencyBy} from '../analysis/frequencyBy.js';
import {createLeftOut} from '../analysis/leftOut.js';
import type {CodedDocument, Tally} from '../analysis/tally.js';
import type {Effects} from '../effects.js';
import {describeSelection, EVERYTHING, type MessageLog, message, type Stance, UsageError} from '../model/index.js';
import type {Project} from '../project/load.js';
import {resolvePlan} from '../project/resolvePlan.js';
import type {CorrectedLine, FrequencyView, Measure} from '../report/frequency/view.js';
import {codeWithGold} from './codeWithGold.js';
import {readFilter} from './corpusFilter.js';
import {explainEmpty} from './emptyGroup.js';
import {type AskedFrequency, type ResolvedFrequency, resolveFrequency} from './frequencyOptions.js';
import {bannerOf, gradesOf} from './reportView.js';
import {insideFilters, openSpeech, type SpeechOptions} from './speechCorpus.js';
import {viewGold} from './viewGold.js';

/** Options of {@link frequency}. */
export interface FrequencyRequest extends SpeechOptions, AskedFrequency {
  readonly stance: Stance | null;
  readonly withoutFormulas: boolean;
  readonly per: Measure;
  /** Gold file to correct the lines with. */
  readonly gold?: string | undefined;
}

/** What came of it. */
export interface FrequencyResult {
  readonly view: FrequencyView;
  readonly log: MessageLog;
}

/**
 * Count frames in the speech that fits the filters.
 *
 * @throws UsageError for names and days the project does not know, and for gold beside a choice of codings, before the
 *   corpus is read.
 */
export async function frequency(
  project: Project,
  request: FrequencyRequest,
  effects: Effects,
): Promise<FrequencyResult> {
  refuseChoice(request);
  const plan = resolvePlan(project, {seed: request.seed});
  const asked = resolveFrequency(plan, project.lexicon, request);
  readFilter(project, {...request.filter, office: request.filter.office.filter(office => office !== 'any')});
  const speech = await openSpeech(project, request, effects);
  const wanted = insideFilters(speech, EVERYTHING, '');
  const {see, leftOut} = createLeftOut(wanted);
  const picked = {renderings: 0, quotations: 0};
  const visit = ({document}: CodedDocument): void => {
    picked.renderings += document.rendering ? 1 : 0;
    picked.quotations += 'quoted_in' in document.metadata ? 1 : 0;
  };
  const choose = (coded: CodedDocument): CodedDocument => chooseCodings(coded, request);
  const gold = {gold: request.gold, from: request.from, visit, also: {see, choose}};
  const {tallies, placed} = await codeWithGold(speech, [wanted], gold, effects);
  const reason = tallies.length === 0 ? explainEmpty(wanted, speech.settings) : null;
  if (reason !== null) {
    const text = `Unexpected choice of speech that nothing fits, expected at least one document: ${reason}.`;
    speech.log.add([message('input/no-speech', 'warning', text)]);
  }
  const {per, stance, withoutFormulas} = request;
  const {seed, replicates, confidence} = plan;
  const counted = describeTallies(tallies, asked);
  const subCodes = asked.frames.filter(({sub}) => sub !== null).map(({id}) => id);
  const rows = tableFrequencyBy(tallies, asked.by, {...plan, frames: asked.frames}, (line, group): CorrectedLine => {
    if (placed === null || subCodes.includes(line.frame)) return {...line, correction: null};
    const source = {tallies: group.tallies, sample: placed.sample};
    return {...line, correction: correctLine(line, asked.by, source, plan)};
  });
  const view: FrequencyView = {
    ...{scope: describeSelection(wanted), office: wanted.office, by: asked.by, per, stance, withoutFormulas},
    ...{seed, replicates, confidence},
    frames: asked.frames.map(({id, frame, sub, name, declared}) => ({id, frame, sub, name, declared})),
    framesNotShown: asked.notShown,
    names: Object.fromEntries(project.actors.people.map(({id, name}) => [id, name])),
    grades: gradesOf(project, {frames: asked.frames.filter(({sub}) => sub === null)}),
    rows,
    gold: viewGold(placed, request.gold),
    ...counted,
    banner: bannerOf(picked, counted.documents),
    leftOut: leftOut(),
    empty: reason ?? (rows.length === 0 ? 'no frame has rules in the languages of this speech' : null),
  };
  return {view, log: speech.log};
}

/** Gold says whether a sentence has a frame; counts of a part of the codings are another thing. */
function refuseChoice({gold, stance, withoutFormulas}: FrequencyRequest): void {
  if (gold === undefined || (stance === null && !withoutFormulas)) return;
  const flag = stance === null ? '--without-formulas' : `--stance ${stance}`;
  const text = `Unexpected \`${flag}\` beside \`--gold\`, expected all codings of a frame to be counted: gold corrects whether a sentence has the frame, not which of its codings are counted; leave one of the two out.`;
  throw new UsageError([message('gold/part-of-codings', 'error', text)]);
}

function describeTallies(
  tallies: readonly Tally[],
  {frames}: ResolvedFrequency,
): Pick<FrequencyView, 'documents' | 'undated' | 'withoutRules'> {
  const count = (some: readonly Tally[]): number => new Set(some.map(({document}) => document)).size;
  const silent = [...new Set(tallies.map(({language}) => language))]
    .filter(language => !frames.some(({languages}) => languages.includes(language)))
    .sort();
  return {
    documents: count(tallies),
    undated: count(tallies.filter(({dateFrom}) => dateFrom === null)),
    withoutRules: silent.map(language => ({
      language,
      sentences: tallies.reduce((sum, tally) => sum + (tally.language === language ? tally.sentences : 0), 0),
    })),
  };
}
