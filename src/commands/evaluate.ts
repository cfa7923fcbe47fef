/** `refrain evaluate`: how well the coder agrees with gold sentences, where it errs, and for whom it errs more. */
import {compareGroups} from '../analysis/evaluation/differences.js';
import {listErrors} from '../analysis/evaluation/errors.js';
import type {JudgedUnit} from '../analysis/evaluation/judged.js';
import {scoreFrames} from '../analysis/evaluation/scoreFrames.js';
import type {Effects} from '../effects.js';
import {createMessageLog, type Message, type MessageLog, message, UsageError} from '../model/index.js';
import {listInputs} from '../project/inputs.js';
import type {Project} from '../project/load.js';
import type {EvaluationView} from '../report/evaluation/view.js';
import {type CodedUnit, codeGold} from './codeGold.js';
import {createPeriodFinder, createSideFinder, occasionGroups} from './goldContext.js';
import {readGold} from './goldFile.js';
import {createStudy} from './study.js';
import {warnOfDifferences} from './unequalAccuracy.js';

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

/** Gold beside what was found, with all that is known of each unit. */
function judgeUnits(coded: readonly CodedUnit[], project: Project, log: MessageLog): readonly JudgedUnit[] {
  const keywords = project.lexicon.keywords();
  const sideOf = createSideFinder(project.actors);
  const periodsOf = createPeriodFinder(project);
  const withPi = coded.filter(({unit}) => unit.pi !== undefined).length;
  const weighted = withPi === coded.length;
  if (withPi > 0 && !weighted) log.add([someProbabilities(withPi, coded.length)]);
  const oneLanguage = createLanguageCheck(coded);
  return coded.map(({unit, document, turn, inDocument, found, masked}): JudgedUnit => {
    const {id, language, text, unsure, codes, speaker, pi, stratum} = unit;
    const hits = keywords.find(text, language).map(({frame}) => frame);
    return {
      id,
      document: unit.document,
      language,
      text,
      side: sideOf(turn, document, speaker),
      unsure,
      pi: weighted ? (pi ?? null) : null,
      stratum: oneLanguage(stratum, language) ? (stratum ?? null) : null,
      gold: codes,
      found,
      keywords: keywords.languages.includes(language) ? hits : null,
      masked,
      groups: [...periodsOf(document), ...(inDocument ? occasionGroups(document) : [])],
    };
  });
}

/** Whether a stratum lies in one language: of one over several nobody knows how large its part in each is. */
function createLanguageCheck(coded: readonly CodedUnit[]): (stratum: string | undefined, language: string) => boolean {
  const languages = new Map<string | undefined, Set<string>>();
  for (const {unit} of coded) {
    languages.set(unit.stratum, (languages.get(unit.stratum) ?? new Set()).add(unit.language));
  }
  return stratum => languages.get(stratum)?.size === 1;
}

function someProbabilities(some: number, all: number): Message {
  const text = `Unexpected \`pi\` in only ${some} of ${all} units, expected it in all or none; figures are not weighted, add the missing probabilities.`;
  return message('gold/some-probabilities', 'warning', text);
}
