/** From tables and coded documents to what the report shows. */
import type {MeasurePlan, Tables} from '../analysis/measure.js';
import {type CodedDocument, periodOf} from '../analysis/tally.js';
import type {Counted, Surveyed} from '../pipeline.js';
import type {Project} from '../project/load.js';
import {type ResolvedPlan, studyPeriods} from '../project/resolvePlan.js';
import {findAround} from '../report/around.js';
import {recordSentences} from '../report/sentenceRecord.js';
import type {Grade, Losses, ReportDocument, ReportSentence, ReportView} from '../report/view.js';
import {VERSION} from '../version.js';

/** What the report keeps of the documents: coded speech of the headline's speakers, and how many documents are picked. */
export interface Gathered {
  readonly sentences: readonly ReportSentence[];
  readonly documents: readonly ReportDocument[];
  /** Documents in our own words, and quotations picked by somebody. */
  readonly renderings: number;
  readonly quotations: number;
}

/** Collects {@link Gathered} one document at a time. */
export function createGatherer(plan: MeasurePlan): {add(coded: CodedDocument): void; gathered(): Gathered} {
  const wanted = new Set(plan.speakers.map(({id}) => id));
  const sentences: ReportSentence[] = [];
  const documents: ReportDocument[] = [];
  let renderings = 0;
  let quotations = 0;
  return {
    add(coded) {
      const {document} = coded;
      renderings += document.rendering ? 1 : 0;
      quotations += 'quoted_in' in document.metadata ? 1 : 0;
      const own = recordSentences(coded, {codedOnly: true}).filter(
        ({kind, speaker, office}) =>
          kind === 'speech' &&
          speaker !== null &&
          wanted.has(speaker) &&
          (plan.office === null || office === plan.office),
      );
      if (own.length === 0) return;
      const {id, title, url, place, dateFrom, licence, retrieved, rawSha256, textSha256, rendering, collection} =
        document;
      documents.push({id, title, url, place, dateFrom, licence, retrieved, rawSha256, textSha256});
      const period = periodOf(document, plan.periods);
      for (const {turn, sentence, speaker, side, office, dateTo, language, start, end, text, codings} of own) {
        const beside = {sentences: coded.sentences.filter(one => one.turn === `${id}/t${turn}`), text: document.text};
        const around = findAround({start, end}, codings, beside);
        const place = {collection, period, dateFrom, dateTo, language, start, rendering, text, ...around, codings};
        sentences.push({id: `${id}/t${turn}/s${sentence}`, document: id, speaker, side, office, ...place});
      }
    },
    gathered: () => ({sentences, documents, renderings, quotations}),
  };
}

/** Everything the report shows. */
export function viewOf({
  project,
  plan,
  tables,
  counted,
  surveyed,
  gathered,
  name,
  files,
}: {
  project: Project;
  plan: ResolvedPlan;
  tables: Tables;
  counted: Counted;
  surveyed: Surveyed;
  gathered: Gathered;
  name: string;
  files: NonNullable<ReportView['files']>;
}): ReportView {
  const {settings, actors, periods, lexicon} = project;
  const described = describeFrames(project, plan.frames);
  return {
    project: settings.name,
    question: project.plan.question,
    run: name,
    version: VERSION,
    coder: lexicon.coderId,
    codebook: lexicon.codebookId,
    seed: plan.seed,
    confidence: plan.confidence,
    replicates: plan.replicates,
    draws: plan.draws,
    contrastNotes: Object.fromEntries(plan.contrasts.map(({id, note}) => [id, note])),
    declarations: plan.declarations,
    files,
    banner: bannerOf(gathered, counted.coverage.length),
    ...described,
    speakers: plan.speakers.map(person => ({id: person.id, name: person.name})),
    names: Object.fromEntries(actors.people.map(person => [person.id, person.name])),
    office: plan.office,
    periods: studyPeriods(project),
    marks: periods.events.map(event => ({id: event.id, name: event.name, date: event.from})),
    headline: tables.headline,
    comparison: tables.comparison,
    timeline: tables.timeline.filter(({state}) => state === 'figures'),
    coverage: tables.coverage,
    losses: lossesOf(surveyed, counted),
    sentences: gathered.sentences,
    documents: gathered.documents,
  };
}

/** Names, grades and place of frames: what is shown of them beside figures. */
export function describeFrames(
  project: Pick<Project, 'lexicon' | 'plan'>,
  frames: MeasurePlan['frames'],
): Pick<ReportView, 'frames' | 'further' | 'grades'> {
  const {codebook} = project.lexicon;
  const {plan} = project;
  const ofStudy = (id: string) => (plan.frames.length > 0 ? plan.frames.includes(id) : !plan.further.includes(id));
  const directions = new Map(codebook.directions.map(one => [one.id, one.name]));
  return {
    frames: codebook.frames
      .filter(({id}) => frames.some(frame => frame.id === id))
      .map(({id, name: title, definition, direction, subCodes}) => ({
        id,
        name: title,
        definition,
        direction: directions.get(direction) ?? direction,
        subCodes: subCodes.map(sub => ({id: sub.id, definition: sub.definition})),
      })),
    // A frame added after a freeze is exploratory, but belongs to the study all the same.
    further: frames.filter(({id, declared}) => !declared && !ofStudy(id)).map(({id}) => id),
    grades: gradesOf(project, {frames}),
  };
}

/** The grade of every reported frame in every language it has rules in; `none` where nothing was measured. */
export function gradesOf({lexicon}: Pick<Project, 'lexicon'>, {frames}: Pick<MeasurePlan, 'frames'>): Grade[] {
  return frames.flatMap(({id: frame, languages}) =>
    languages.map(
      language =>
        lexicon.evidence.find(one => one.frame === frame && one.language === language) ?? {
          frame,
          language,
          grade: 'none' as const,
          positives: 0,
          precision: null,
          recall: null,
          f1: null,
          against: 'nothing: no gold sentences',
        },
    ),
  );
}

/** What came in and what was left out. */
export function lossesOf({inputs, documents, survey}: Surveyed, {coverage}: Counted): Losses {
  const dropped = [...survey.drops.values()];
  const count = (reason: string): number => dropped.filter(drop => drop.reason === reason).length;
  return {
    read: documents,
    unreadable: inputs.reduce((sum, {unreadable}) => sum + unreadable, 0),
    duplicates: count('duplicate-id'),
    contained: count('contained'),
    versions: count('version'),
    conflicting: count('conflicting-id'),
    kept: coverage.length,
    undated: coverage.filter(({dated}) => !dated).length,
  };
}

/** Why figures of picked passages say nothing about the speakers; null when no document is one. */
export function bannerOf(
  {renderings, quotations}: Pick<Gathered, 'renderings' | 'quotations'>,
  documents: number,
): string | null {
  if (renderings + quotations === 0) return null;
  return `A demonstration: ${renderings} of ${documents} documents are short passages rendered in the project's own words, ${quotations} are quotations picked by an author. The figures say nothing about the speakers. For real transcripts: refrain run --corpus PATH with documents of your own; refrain ingest collects them from the official sites.`;
}
