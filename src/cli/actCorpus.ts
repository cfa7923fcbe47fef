/** The actions of `refrain corpus`: options translated, result written, exit code chosen. */
import type {CoverageUnit} from '../commands/corpusCoverage.js';
import type {CorpusDocument, CorpusView} from '../commands/corpusDocuments.js';
import type {DocumentFilter} from '../commands/corpusFilter.js';
import type {ListFormat, ListSort} from '../commands/renderCorpusList.js';
import {nodeEffects as effects} from '../effects.js';
import {message} from '../model/index.js';
import type {Project} from '../project/load.js';
import {answer, filterOf} from './actAnalysis.js';
import {type Call, openProject, showProgress, terminal} from './call.js';

type Format = 'text' | 'csv' | 'json';

interface Opened {
  readonly project: Project;
  readonly view: CorpusView;
  readonly wanted: DocumentFilter;
  /** Documents that fit the filters. */
  readonly documents: readonly CorpusDocument[];
}

/** `refrain corpus list`. */
export async function actList(call: Call): Promise<number> {
  const {renderCorpusList} = await import('../commands/renderCorpusList.js');
  const {view, documents} = await open(call);
  const {format, sort} = call.options as {format: ListFormat; sort: ListSort};
  return answer(call, view.log, renderCorpusList(documents, {format, sort, width: terminal().width}));
}

/** `refrain corpus show`. */
export async function actShow(call: Call): Promise<number> {
  const {corpusShow} = await import('../commands/corpusShow.js');
  const {renderCorpusShow} = await import('../commands/renderCorpusShow.js');
  const {args, options, home} = call;
  const {format, text, corpus} = options as {format: Format; text: boolean; corpus: readonly string[]};
  const project = await openProject(options, home);
  const found = {corpus, from: process.cwd(), progress: showProgress};
  const {shown, log} = await corpusShow(project, args[0] ?? '', found, effects);
  return answer(call, log, shown === null ? '' : renderCorpusShow(shown, {format, text, width: terminal().width}));
}

/** `refrain corpus stats`. */
export async function actStats(call: Call): Promise<number> {
  const {countCorpus} = await import('../commands/corpusStats.js');
  const {renderCorpusStats} = await import('../commands/renderCorpusStats.js');
  const {view, documents} = await open(call);
  const format = call.options.format as Format;
  return answer(call, view.log, renderCorpusStats(countCorpus(documents), {format, width: terminal().width}));
}

/** `refrain corpus coverage`: rows of the people asked for, else of those of the plan. */
export async function actCoverage(call: Call): Promise<number> {
  const {coverMonths} = await import('../commands/corpusCoverage.js');
  const {renderCorpusCoverage} = await import('../commands/renderCorpusCoverage.js');
  const {project, view, documents} = await open(call);
  const {format, unit, speaker} = call.options as {format: Format; unit: CoverageUnit; speaker: readonly string[]};
  const speakers = speaker.length > 0 ? speaker : project.plan.speakers;
  return answer(call, view.log, renderCorpusCoverage(coverMonths(documents, {speakers, unit}), {format, unit}));
}

/** `refrain corpus dedupe`. */
export async function actDedupe(call: Call): Promise<number> {
  const {findRepeats} = await import('../commands/corpusDedupe.js');
  const {renderCorpusDedupe} = await import('../commands/renderCorpusDedupe.js');
  const {view, wanted} = await open(call);
  const format = call.options.format as Format;
  return answer(call, view.log, renderCorpusDedupe(findRepeats(view, wanted), {format, width: terminal().width}));
}

async function open({options, home}: Call): Promise<Opened> {
  const {readCorpus} = await import('../commands/corpusDocuments.js');
  const {createFilter} = await import('../commands/corpusFilter.js');
  const project = await openProject(options, home);
  const wanted = createFilter(project, filterOf(options));
  const {corpus} = options as {corpus: readonly string[]};
  const view = await readCorpus(project, {corpus, from: process.cwd(), progress: showProgress}, effects);
  const documents = view.documents.filter(wanted);
  if (documents.length === 0 && view.documents.length > 0)
    view.log.add([message('corpus/no-match', 'warning', NO_MATCH)]);
  return {project, view, wanted, documents};
}

const NO_MATCH =
  'Unexpected filters that no document fits, expected at least one document; leave one out, or see the values with `refrain corpus list`.';
