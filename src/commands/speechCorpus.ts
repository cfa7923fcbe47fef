/** A corpus opened for the analysis commands: read once for copies and versions, then once more for speech. */
import {type SplitDocument, stretchesOf} from '../analysis/stretches.js';
import {type CodedDocument, type Tally, tallySpeech} from '../analysis/tally.js';
import type {Effects} from '../effects.js';
import {
  createMessageLog,
  EVERYTHING,
  intersectSelections,
  type MessageLog,
  message,
  type Selection,
  type Setting,
  selects,
  UsageError,
} from '../model/index.js';
import {
  codeSplit,
  type Study,
  type Surroundings,
  type Surveyed,
  splitDocument,
  surveyCorpus,
  visitCorpus,
} from '../pipeline.js';
import {type Input, listCorpus} from '../project/inputs.js';
import type {Project} from '../project/load.js';
import {type ResolvedPlan, resolvePlan} from '../project/resolvePlan.js';
import {type FilterOptions, readFilter} from './corpusFilter.js';
import {createStudy} from './study.js';

/** Which corpus and which of its speech. */
export interface SpeechOptions {
  /** Documents instead of the project's; empty: the project's. */
  readonly corpus: readonly string[];
  /** Folder relative paths start from. */
  readonly from: string;
  readonly filter: FilterOptions;
  readonly seed?: number | undefined;
  readonly progress?: Surroundings['progress'];
}

/** Further steps of a pass with coding. */
export interface CodingPass {
  /** Every document that stays, wanted or not, before it is coded. */
  readonly see?: (split: SplitDocument) => void;
  /** Codings to be counted instead of all. */
  readonly choose?: (coded: CodedDocument) => CodedDocument;
}

/** A corpus whose first pass is done. */
export interface Speech {
  readonly project: Project;
  readonly plan: ResolvedPlan;
  readonly log: MessageLog;
  readonly surveyed: Surveyed;
  /** What the filters ask for; the office is left out, see {@link inOffice}. */
  readonly filter: Selection;
  /** Offices asked for by flag; null: the plan's holds where a group names none; empty: any. */
  readonly office: readonly string[] | null;
  /** Settings of all speech the second pass has met, wanted or not; says which condition left nothing. */
  readonly settings: readonly Setting[];
  /** Second pass without coding: every document that stays. */
  readonly splitEach: (visit: (split: SplitDocument) => void | Promise<void>) => Promise<void>;
  /**
   * Second pass with coding: every document that stays and has speech of a wanted selection; tallies of wanted speech only.
   */
  readonly codeEach: (
    wanted: readonly Selection[],
    visit?: (coded: CodedDocument) => void,
    also?: CodingPass,
  ) => Promise<readonly Tally[]>;
}

/**
 * Open a corpus.
 *
 * @throws UsageError for a path that does not exist, standard input, and filters the project does not know.
 */
export async function openSpeech(project: Project, options: SpeechOptions, effects: Effects): Promise<Speech> {
  const anyOffice = options.filter.office.includes('any');
  const named = options.filter.office.filter(one => one !== 'any');
  const {office, ...rest} = readFilter(project, {...options.filter, office: named});
  const log = createMessageLog();
  log.add(project.messages);
  const {inputs, messages} = await listCorpus(effects, project, options);
  log.add(messages);
  const study = createStudy(project);
  const around: Surroundings = {effects, log, ...(options.progress && {progress: options.progress})};
  const surveyed = await surveyCorpus(inputs, study, around);
  if (surveyed.documents === 0) log.add([message('input/no-documents', 'warning', NO_DOCUMENTS)]);
  const settings: Setting[] = [];
  const pass: Pass = {inputs, study, around, surveyed, settings};
  return {
    project,
    plan: resolvePlan(project, {seed: options.seed}),
    log,
    surveyed,
    filter: {...rest, office: []},
    office: anyOffice ? [] : office.length > 0 ? office : null,
    settings,
    splitEach: visit => splitAll(pass, visit),
    codeEach: (wanted, visit, also) => codeWanted(pass, wanted, {visit: visit ?? (() => {}), ...also}),
  };
}

/**
 * A selection inside the filters, in the office that holds for it: its own, else that asked for by flag, else the plan's.
 *
 * @throws UsageError when the selection and the filters exclude each other.
 */
export function insideFilters(
  {filter, office, project}: Pick<Speech, 'filter' | 'office' | 'project'>,
  selection: Selection,
  shown: string,
): Selection {
  const planned = project.plan.office === 'any' ? [] : [project.plan.office];
  const held = selection.office.length > 0 ? selection.office : (office ?? planned);
  const both = intersectSelections({...selection, office: held}, {...EVERYTHING, ...filter});
  if (both !== null) return both;
  const text = `Unexpected group \`${shown}\` outside of the filters, expected speech that fits both; leave one of the two out.`;
  throw new UsageError([message('input/excluded-group', 'error', text)]);
}

interface Pass {
  readonly inputs: readonly Input[];
  readonly study: Study;
  readonly around: Surroundings;
  readonly surveyed: Surveyed;
  readonly settings: Setting[];
}

async function splitAll(
  {inputs, study, around, surveyed, settings}: Pass,
  visit: (split: SplitDocument) => void | Promise<void>,
): Promise<void> {
  settings.length = 0;
  await visitCorpus(inputs, study, {...around, surveyed}, async document => {
    const split = splitDocument(document, study.actors, around.log);
    for (const {setting} of stretchesOf(split)) settings.push(setting);
    await visit(split);
  });
}

async function codeWanted(
  pass: Pass,
  wanted: readonly Selection[],
  {visit, see, choose = coded => coded}: CodingPass & {readonly visit: (coded: CodedDocument) => void},
): Promise<readonly Tally[]> {
  const {study, around} = pass;
  const tallies: Tally[] = [];
  const isWanted = (setting: Setting): boolean => wanted.some(one => selects(one, setting));
  await splitAll(pass, split => {
    see?.(split);
    if (!stretchesOf(split).some(({setting}) => isWanted(setting))) return;
    const coded = codeSplit(split, study, around.log);
    tallies.push(...tallySpeech(choose(coded), study.periods).filter(isWanted));
    visit(coded);
  });
  return tallies;
}

const NO_DOCUMENTS =
  'Unexpected empty corpus, expected at least one readable document; name files or folders with `--corpus`.';
