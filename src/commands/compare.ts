/** `refrain compare`: how often frames are coded in two groups of speech. */
import {tableComparison} from '../analysis/compare.js';
import type {ComparedFrame} from '../analysis/comparison/row.js';
import type {Effects} from '../effects.js';
import {describeSelection, type Group, type Message, type MessageLog, UsageError} from '../model/index.js';
import type {Project} from '../project/load.js';
import {languagesOf} from '../project/resolvePlan.js';
import type {ComparisonView, ContrastView, GroupView} from '../report/comparison/view.js';
import {type Asked, type AskedContrasts, explainExcluded, resolveAsked} from './askedContrasts.js';
import {codeWithGold} from './codeWithGold.js';
import {correctRows} from './correctRows.js';
import {explainEmpty, warnEmptyGroups} from './emptyGroup.js';
import {checkOverlap} from './groupPair.js';
import {describeFrames} from './reportView.js';
import {openSpeech, type Speech, type SpeechOptions} from './speechCorpus.js';
import {namesOfFrames, refuseName} from './unknownName.js';
import {viewGold} from './viewGold.js';

/** Options of {@link compare}. */
export interface CompareOptions extends SpeechOptions, Asked {
  /** Frames to show; none: those of the plan. */
  readonly frames: readonly string[];
  /** All frames of the codebook, those the plan sets apart too. */
  readonly allFrames: boolean;
  /** Gold file to correct the rows shown with. */
  readonly gold?: string | undefined;
}

/**
 * Compare groups of speech frame by frame.
 *
 * Everything is computed over all frames of the plan, so that showing fewer of them, after a look at all, changes no q.
 *
 * @throws UsageError for unknown names, groups that are none or that the filters exclude, and paths that do not exist.
 */
export async function compare(
  project: Project,
  options: CompareOptions,
  effects: Effects,
): Promise<{readonly view: ComparisonView; readonly log: MessageLog}> {
  const asked = askedFrames(project, options);
  const speech = await openSpeech(project, options, effects);
  const resolved = resolveAsked(speech, options);
  const groups = resolved.contrasts.flatMap(({target, reference}) => [target.where, reference.where]);
  const {tallies, placed} = await codeWithGold(speech, groups, options, effects);
  const {plan, settings} = speech;
  const planned = options.groups.length === 0 && !options.january;
  if (!planned) for (const one of resolved.contrasts) checkOverlap({...one, rest: one.rest === true}, settings);
  if (groups.length === 0) speech.log.add([explainExcluded(speech)]);
  speech.log.add(warnEmpty(resolved.contrasts, settings));
  if (planned) speech.log.add(plan.messages);
  const frames = joinFrames(plan.frames, asked ?? []);
  const rows = tableComparison(tallies, resolved.contrasts, {...plan, frames}, settings);
  const shown = asked?.map(({id}) => id) ?? frames.filter(({declared}) => declared).map(({id}) => id);
  const source = placed && {tallies, sample: placed.sample};
  return {
    view: {
      ...viewOf(speech, resolved, planned ? frames : frames.filter(({id}) => shown.includes(id))),
      gold: viewGold(placed, options.gold),
      rows: correctRows(
        rows.filter(({frame}) => shown.includes(frame)),
        source,
        {confidence: plan.confidence, log: speech.log},
      ),
    },
    log: speech.log,
  };
}

/** The frames asked for, those of the plan with its word on them, others as not declared; null: nobody asked. */
function askedFrames(project: Project, {frames, allFrames}: CompareOptions): readonly ComparedFrame[] | null {
  if (frames.length === 0 && !allFrames) return null;
  const known = project.lexicon.codebook.frames.map(({id}) => id);
  const unknown = frames.filter(id => !known.includes(id));
  if (unknown.length > 0) {
    const names = namesOfFrames(project.lexicon, project.lexicon.codebook.frames);
    throw new UsageError(unknown.map(id => refuseName(id, '--frame', names)));
  }
  const {plan, lexicon} = project;
  const declared = (id: string) => (plan.frames.length > 0 ? plan.frames.includes(id) : !plan.further.includes(id));
  return known
    .filter(id => allFrames || frames.includes(id))
    .map(id => ({id, languages: languagesOf(id, lexicon), declared: declared(id)}));
}

/** Each empty group once, though several contrasts may share it. */
function warnEmpty(contrasts: AskedContrasts['contrasts'], settings: Speech['settings']): readonly Message[] {
  const groups = contrasts.flatMap(({target, reference}) => [target, reference]);
  const byWords = new Map(warnEmptyGroups(groups, settings).map(one => [one.text, one]));
  return [...byWords.values()];
}

function joinFrames(own: readonly ComparedFrame[], more: readonly ComparedFrame[]): readonly ComparedFrame[] {
  return [...own, ...more.filter(({id}) => own.every(one => one.id !== id))];
}

function viewOf(
  {project, plan, settings}: Speech,
  {contrasts, excluded}: AskedContrasts,
  frames: readonly ComparedFrame[],
): Omit<ComparisonView, 'rows' | 'gold'> {
  const {actors, lexicon} = project;
  const {seed, confidence, replicates, draws} = plan;
  const group = ({label, where}: Group, rest: boolean): GroupView => ({
    label,
    group: describeSelection(where),
    rest,
    empty: explainEmpty(where, settings),
  });
  return {
    coder: lexicon.coderId,
    codebook: lexicon.codebookId,
    ...{seed, confidence, replicates, draws},
    ...describeFrames(project, frames),
    speakers: plan.speakers.map(({id, name}) => ({id, name})),
    names: Object.fromEntries(actors.people.map(({id, name}) => [id, name])),
    contrasts: contrasts.map(
      ({id, name, note, declared, target, reference, rest}): ContrastView => ({
        ...{id, name, note, declared},
        target: group(target, false),
        reference: group(reference, rest === true),
      }),
    ),
    excluded,
    declarations: plan.declarations,
  };
}
