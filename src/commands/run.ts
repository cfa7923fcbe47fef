/** `refrain run`: everything from documents to report. */
import {join, relative, resolve} from 'node:path';
import {measure, type Tables} from '../analysis/measure.js';
import type {CodedDocument} from '../analysis/tally.js';
import type {Effects} from '../effects.js';
import {createMessageLog, type MessageLog, message, UsageError} from '../model/index.js';
import {codeCorpus, type Study, type Surroundings, surveyCorpus} from '../pipeline.js';
import {listCorpus} from '../project/inputs.js';
import type {Project} from '../project/load.js';
import {type PlanOverrides, resolvePlan} from '../project/resolvePlan.js';
import {renderComparisonCsv, renderFrequencyCsv} from '../report/csv.js';
import {renderReport} from '../report/html.js';
import {recordSentences} from '../report/sentenceRecord.js';
import type {ReportView} from '../report/view.js';
import {createGatherer, viewOf} from './reportView.js';
import {createAnalysisCounter, timelineTables} from './runAnalyses.js';
import {nameRun, recordRun} from './runRecord.js';
import {createStudy} from './study.js';

/** Options of {@link run}. */
export interface RunOptions extends PlanOverrides {
  /** Documents instead of the project's; empty: the project's. */
  readonly corpus: readonly string[];
  /** Folder for results instead of the project's; the run gets a folder of its own in it. */
  readonly output?: string | undefined;
  /** Folder relative paths on the command line start from. */
  readonly from: string;
  readonly progress?: Surroundings['progress'];
}

/** What a run gives. */
export interface RunResult {
  /** Folder of the results. */
  readonly folder: string;
  readonly view: ReportView;
  readonly tables: Tables;
  readonly log: MessageLog;
  /** Documents or records that could not be used. */
  readonly failed: number;
}

/**
 * Read, split, code, measure and report a corpus; write `codings.jsonl`, `frequency.csv`, `comparison.csv`,
 * `timeline.csv`, `breaks.csv`, `changes.csv`, the words and profiles of the plan, `run.json` and `report.html` into a
 * folder named after the hash of inputs and settings.
 *
 * @throws UsageError for a path that does not exist, before anything is written.
 */
export async function run(project: Project, options: RunOptions, effects: Effects): Promise<RunResult> {
  const started = effects.now();
  const log = createMessageLog();
  log.add(project.messages);
  const listed = await listCorpus(effects, project, options);
  log.add(listed.messages);
  const results = resultsFolder(project, options);
  await checkBefore(results, effects);
  const study: Study = createStudy(project);
  const plan = resolvePlan(project, options);
  log.add(plan.messages);
  const around: Surroundings = {effects, log, ...(options.progress && {progress: options.progress})};

  const surveyed = await surveyCorpus(listed.inputs, study, around);
  if (surveyed.documents === 0) log.add([message('input/no-documents', 'warning', NO_DOCUMENTS)]);
  const name = nameRun(project, plan, surveyed.inputs);
  const folder = join(results, name);
  const gatherer = createGatherer(plan);
  const codings = await effects.draft(join(folder, 'codings.jsonl'));
  const analyses = createAnalysisCounter(plan);
  const write = async (coded: CodedDocument): Promise<void> => {
    gatherer.add(coded);
    analyses.add(coded);
    const records = recordSentences(coded, {codedOnly: true});
    if (records.length > 0) await codings.write(`${records.map(record => JSON.stringify(record)).join('\n')}\n`);
  };
  try {
    const counted = await codeCorpus(listed.inputs, study, {...around, surveyed, write});
    await codings.commit();
    const tables = measure(counted.tallies, counted.coverage, plan);
    const asked = analyses.tables();
    log.add(asked.messages);
    const further = [...timelineTables(project, plan, counted.tallies), ...asked.tables];
    const files = further.map(table => ({name: table.name, empty: !table.text.trimEnd().includes('\n')}));
    const view = viewOf({project, plan, tables, counted, surveyed, gathered: gatherer.gathered(), name, files});
    const own = [
      {name: 'frequency.csv', text: renderFrequencyCsv(tables.frequency, view.grades)},
      {name: 'comparison.csv', text: renderComparisonCsv(tables.comparison, view.grades, plan.declarations)},
    ];
    for (const {name: file, text} of [...own, ...further]) await effects.writeText(join(folder, file), text);
    await effects.writeText(join(folder, 'report.html'), renderReport(view));
    const record = recordRun({project, plan, surveyed, counted, log, view, clock: {started, finished: effects.now()}});
    await effects.writeText(join(folder, 'run.json'), record);
    return {folder: shownPath(folder, options.from), view, tables, log, failed: log.count('error')};
  } catch (error) {
    await codings.discard();
    throw error;
  }
}

const NO_DOCUMENTS =
  'Unexpected empty corpus, expected at least one readable document; name files or folders with `--corpus`.';

function resultsFolder({folder, settings}: Project, {output, from}: RunOptions): string {
  return output === undefined ? resolve(folder, settings.output) : resolve(from, output);
}

/** What would fail only after the work was done. @throws UsageError for a folder that cannot be written. */
async function checkBefore(results: string, effects: Effects): Promise<void> {
  try {
    await (await effects.draft(join(results, '.probe'))).discard();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const text = `Unexpected folder for results \`${results}\`: it cannot be written (${reason}); expected a folder of yours, name one with \`--output\`.`;
    throw new UsageError([message('output/not-writable', 'error', text)]);
  }
}

/** A folder below the working folder by its relative path, any other by its whole one. */
function shownPath(folder: string, from: string): string {
  const inside = relative(from, folder);
  return inside.startsWith('..') ? folder : inside;
}
