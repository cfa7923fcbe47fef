/** Speech coded with the gold sentences in it looked up on the way. */
import type {CodedDocument, Tally} from '../analysis/tally.js';
import type {Effects} from '../effects.js';
import type {Selection} from '../model/index.js';
import {studyPeriods} from '../project/resolvePlan.js';
import {readGold} from './goldFile.js';
import {createGoldPlacer, type GoldPlaced} from './goldPlacing.js';
import type {CodingPass, Speech} from './speechCorpus.js';

/** Tallies of wanted speech, and the gold sentences in it; `placed` is null without a gold file. */
export interface CodedWithGold {
  readonly tallies: readonly Tally[];
  readonly placed: GoldPlaced | null;
}

/** Options of {@link codeWithGold}. */
export interface GoldOptions {
  /** Gold file as typed; undefined: tallies alone. */
  readonly gold?: string | undefined;
  /** Folder relative paths start from. */
  readonly from: string;
  /** Called with every coded document. */
  readonly visit?: (coded: CodedDocument) => void;
  readonly also?: CodingPass;
}

/**
 * The second pass over a corpus, with gold. Give tallies and `placed.sample` to `correctComparison` or `correctFrequency`.
 *
 * A gold file with an error in it corrects nothing: a line left out is a sentence that was drawn and is missing.
 *
 * @throws UsageError for a gold file that is missing or holds no unit, before anything is coded.
 */
export async function codeWithGold(
  speech: Speech,
  wanted: readonly Selection[],
  {gold, from, visit = () => {}, also}: GoldOptions,
  effects: Effects,
): Promise<CodedWithGold> {
  if (gold === undefined) return {tallies: await speech.codeEach(wanted, visit, also), placed: null};
  const {project, log} = speech;
  const frames = project.lexicon.codebook.frames.map(({id}) => id);
  const before = log.count('error');
  const units = await readGold({gold, from}, frames, {effects, log});
  const errors = log.count('error') - before;
  const placer = createGoldPlacer(units, {wanted, periods: studyPeriods(project), log, errors});
  const both = (coded: CodedDocument): void => {
    placer.add(coded);
    visit(coded);
  };
  const tallies = await speech.codeEach(wanted, both, also);
  return {tallies, placed: placer.finish(speech.settings)};
}
