/** Speech coded with the gold sentences in it looked up on the way. */
import type {Tally} from '../analysis/tally.js';
import type {Effects} from '../effects.js';
import type {Selection} from '../model/index.js';
import {studyPeriods} from '../project/resolvePlan.js';
import {readGold} from './goldFile.js';
import {createGoldPlacer, type GoldPlaced} from './goldPlacing.js';
import type {Speech} from './speechCorpus.js';

/** Tallies of wanted speech, and the gold sentences in it; `placed` is null without a gold file. */
export interface CodedWithGold {
  readonly tallies: readonly Tally[];
  readonly placed: GoldPlaced | null;
}

/**
 * The second pass over a corpus, with gold. Give tallies and `placed.sample` to `correctComparison` or `correctFrequency`.
 *
 * @param options - `gold` as typed; undefined: tallies alone. `from`: folder relative paths start from.
 * @throws UsageError for a gold file that is missing or holds no unit, before anything is coded.
 */
export async function codeWithGold(
  speech: Speech,
  wanted: readonly Selection[],
  {gold, from}: {readonly gold?: string | undefined; readonly from: string},
  effects: Effects,
): Promise<CodedWithGold> {
  if (gold === undefined) return {tallies: await speech.codeEach(wanted), placed: null};
  const {project, log} = speech;
  const frames = project.lexicon.codebook.frames.map(({id}) => id);
  const units = await readGold({gold, from}, frames, {effects, log});
  const placer = createGoldPlacer(units, {wanted, periods: studyPeriods(project), log});
  const tallies = await speech.codeEach(wanted, placer.add);
  return {tallies, placed: placer.finish(speech.settings)};
}
