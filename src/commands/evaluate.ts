/** `refrain evaluate`: how well the coder agrees with gold sentences, where it errs, and for whom it errs more. */
import {type AccuracyDifference, compareGroups} from '../analysis/evaluation/differences.js';
import {listErrors} from '../analysis/evaluation/errors.js';
import type {JudgedUnit} from '../analysis/evaluation/judged.js';
import {scoreFrames} from '../analysis/evaluation/scoreFrames.js';
import type {Effects} from '../effects.js';
import {createMessageLog, type Message, type MessageLog, message, UsageError} from '../model/index.js';
import {listInputs} from '../project/inputs.js';
import type {Project} from '../project/load.js';
import {countComparisons, describeDifference, explainDifference} from '../report/evaluation/differenceText.js';
import type {EvaluationView} from '../report/evaluation/view.js';
import {type GoldUnit, parseGold} from '../schema/gold.js';
import {normaliseText} from '../text/normalise.js';
import {type CodedUnit, codeGold} from './codeGold.js';
import {createPeriodFinder, createSideFinder, occasionGroups} from './goldContext.js';
import {createStudy} from './study.js';

/** Options of {@link evaluate}. */
export interface EvaluateOptions {
  /** Gold file. */
  readonly gold: string;
  /** Documents the units come from; a unit whose document is not among them is coded between its neighbours. */
  readonly corpus: readonly string[];
  /** Frames to score; empty: those that occur in gold. */
  readonly frames: readonly string[];
  /** Folder relative paths start from. */
  readonly from: string;
}

/** What was found, and what was noticed on the way. */
export interface Evaluation {
  readonly view: EvaluationView;
  readonly log: MessageLog;
}

/**
 * Evaluate the project's coder.
 *
 * @throws UsageError for a missing file, a gold file without a unit, and a frame the codebook does not have.
 */
export async function evaluate(project: Project, options: EvaluateOptions, effects: Effects): Promise<Evaluation> {
  const {lexicon, plan, settings} = project;
  const log = createMessageLog();
  log.add(project.messages);
  const known = lexicon.codebook.frames.map(({id}) => id);
  checkFrames(options.frames, known);
  const units = await readGold(options, known, {effects, log});
  const {inputs, messages} = await listInputs(effects, options.corpus, options.from);
  log.add(messages);
  const coded = await codeGold(units, {inputs, study: createStudy(project), lexicon, effects, log});
  const judged = judgeUnits(coded, project, log);
  const inGold = known.filter(id => units.some(({codes}) => codes.some(({frame}) => frame === id)));
  const frames = options.frames.length > 0 ? [...new Set(options.frames)] : inGold;
  const level = plan.bootstrap.confidence;
  const {source, receiver} = lexicon.codebook.sides;
  const sides = [receiver, source];
  const differences = compareGroups(judged, frames, {level, sides});
  log.add(warnOfDifferences(differences, level));
  const languages = [...new Set(units.map(({language}) => language))].sort();
  const view = {
    gold: options.gold,
    coder: lexicon.coderId,
    codebook: lexicon.codebookId,
    frames,
    framesInCodebook: known.length,
    framesNamed: options.frames.length > 0,
    languages: languages.map(language => ({
      language,
      units: units.filter(unit => unit.language === language).length,
    })),
    units: units.length,
    unsure: units.filter(({unsure}) => unsure).length,
    inDocument: coded.filter(({inDocument}) => inDocument).length,
    weighted: judged.every(({pi}) => pi !== null),
    level,
    rows: scoreFrames(judged, frames, {seed: settings.seed, level, sides}),
    differences,
    errors: listErrors(judged, frames),
  };
  return {view, log};
}

function checkFrames(named: readonly string[], known: readonly string[]): void {
  const expected = known.map(id => `\`${id}\``).join(', ');
  const problems = named
    .filter(id => !known.includes(id))
    .map(id =>
      message(
        'evaluate/unknown-frame',
        'error',
        `Unexpected frame \`${id}\`, expected one of the codebook: ${expected}.`,
      ),
    );
  if (problems.length > 0) throw new UsageError(problems);
}

/** The units of the gold file, in Unicode's composed form as documents are. */
async function readGold(
  {gold, from}: EvaluateOptions,
  frames: readonly string[],
  {effects, log}: {effects: Effects; log: MessageLog},
): Promise<readonly GoldUnit[]> {
  const {inputs} = await listInputs(effects, [gold], from);
  const [file] = inputs;
  if (file === undefined || inputs.length > 1) {
    const text = `Unexpected \`${gold}\`, expected one JSONL file of coded sentences.`;
    throw new UsageError([message('gold/missing', 'error', text)]);
  }
  const {units, messages} = parseGold(await effects.readText(file.file), gold, {frames});
  if (units.length === 0) {
    const text = `Unexpected file without a usable line (${messages.length} problems), expected at least one unit of \`refrain.gold/1\`.`;
    throw new UsageError([message('gold/empty', 'error', text, {place: gold}), ...messages.slice(0, 5)]);
  }
  log.add(messages);
  return units.map(unit => {
    const {before, text, after} = unit;
    return {...unit, before: normaliseText(before), text: normaliseText(text), after: normaliseText(after)};
  });
}

/** Gold beside what was found, with all that is known of each unit. */
function judgeUnits(coded: readonly CodedUnit[], project: Project, log: MessageLog): readonly JudgedUnit[] {
  const keywords = project.lexicon.keywords();
  const sideOf = createSideFinder(project.actors);
  const periodsOf = createPeriodFinder(project);
  const withPi = coded.filter(({unit}) => unit.pi !== undefined).length;
  const weighted = withPi === coded.length;
  if (withPi > 0 && !weighted) log.add([someProbabilities(withPi, coded.length)]);
  return coded.map(({unit, document, turn, inDocument, found, masked}): JudgedUnit => {
    const {id, language, text, unsure, codes, speaker, pi} = unit;
    const hits = keywords.find(text, language).map(({frame}) => frame);
    return {
      id,
      document: unit.document,
      language,
      text,
      side: sideOf(turn, document, speaker),
      unsure,
      pi: weighted ? (pi ?? null) : null,
      gold: codes,
      found,
      keywords: keywords.languages.includes(language) ? hits : null,
      masked,
      groups: [...periodsOf(document), ...(inDocument ? occasionGroups(document) : [])],
    };
  });
}

function someProbabilities(some: number, all: number): Message {
  const text = `Unexpected \`pi\` in only ${some} of ${all} units, expected it in all or none; figures are not weighted, add the missing probabilities.`;
  return message('gold/some-probabilities', 'warning', text);
}

function warnOfDifferences(differences: readonly AccuracyDifference[], level: number): readonly Message[] {
  const counted = countComparisons(differences, level);
  return differences
    .filter(({unequal}) => unequal)
    .map(one => {
      const text = `Unequal accuracy for \`${one.frame}\` (${one.language}), expected the same in both groups; ${describeDifference(one)}: ${explainDifference(one)}. Correct for it before comparing them (${counted}).`;
      return message('evaluate/unequal-accuracy', 'warning', text);
    });
}
