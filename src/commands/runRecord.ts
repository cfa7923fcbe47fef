/** `run.json`: everything needed to repeat a run, and what it left out. The only file with clock times. */
import type {MeasurePlan} from '../analysis/measure.js';
import type {MessageLog} from '../model/index.js';
import type {Counted, InputRecord, Surveyed} from '../pipeline.js';
import type {Project} from '../project/load.js';
import type {ResolvedPlan} from '../project/resolvePlan.js';
import {sha256} from '../readers/index.js';
import type {ReportView} from '../report/view.js';
import {VERSION} from '../version.js';
import {lossesOf} from './reportView.js';

/** Name of a run's folder: twelve hex digits of the hash of version, settings, project files and inputs. */
export function nameRun(
  {settings, files}: Project,
  {seed, office}: MeasurePlan,
  inputs: readonly InputRecord[],
): string {
  // Paths of documents play no part, so that the same study has the same name on every machine.
  const documents = inputs.map(({collection, sha256}) => [collection, sha256]);
  return sha256(JSON.stringify([VERSION, settings, files, seed, office, documents])).slice(0, 12);
}

/** The text of `run.json`. */
export function recordRun({
  project,
  plan,
  surveyed,
  counted,
  log,
  view,
  clock,
}: {
  project: Project;
  plan: ResolvedPlan;
  surveyed: Surveyed;
  counted: Counted;
  log: MessageLog;
  view: ReportView;
  clock: {started: number; finished: number};
}): string {
  const {lexicon, settings, files} = project;
  const sum = (pick: (one: Counted['coverage'][number]) => number): number =>
    counted.coverage.reduce((total, one) => total + pick(one), 0);
  const record = {
    schema: 'refrain.run/1',
    run: view.run,
    versions: {
      refrain: VERSION,
      node: process.version,
      coder: lexicon.coderId,
      codebook: lexicon.codebookId,
    },
    settings,
    plan: project.plan,
    resolved: {seed: plan.seed, office: plan.office ?? 'any', frames: plan.frames},
    declarations: plan.declarations,
    files,
    inputs: surveyed.inputs,
    counts: {
      ...lossesOf(surveyed, counted),
      words: sum(({words}) => words),
      wordsByKind: addUp(counted.coverage.map(({wordsByKind}) => wordsByKind)),
      wordsByLanguage: addUp(counted.coverage.map(({wordsByLanguage}) => wordsByLanguage)),
      sentencesOfSpeech: counted.tallies.reduce((total, {sentences}) => total + sentences, 0),
      notInAPeriod: counted.coverage.filter(({period}) => period === null).length,
    },
    dropped: surveyed.survey.drops.size === 0 ? [] : [...surveyed.survey.drops.values()],
    versionGroups: versionGroupsOf(surveyed),
    messages: log.groups(),
    clock: {started: new Date(clock.started).toISOString(), finished: new Date(clock.finished).toISOString()},
  };
  return `${JSON.stringify(record, null, 2)}\n`;
}

/** Groups of versions by name, with what each link rests on. */
function versionGroupsOf({survey: {versions, ids}}: Surveyed) {
  return versions.groups.map(({name, members, links}) => ({
    name,
    documents: members.map(index => ids[index]),
    links: links.map(({a, b, basis, evidence}) => ({documents: [ids[a], ids[b]], basis, evidence})),
  }));
}

function addUp(records: readonly Readonly<Partial<Record<string, number>>>[]): Record<string, number> {
  const total = new Map<string, number>();
  for (const record of records) {
    for (const [name, value] of Object.entries(record)) total.set(name, (total.get(name) ?? 0) + (value ?? 0));
  }
  return Object.fromEntries([...total].sort(([a], [b]) => (a < b ? -1 : 1)));
}
