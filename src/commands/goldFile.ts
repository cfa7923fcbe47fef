/** A gold file read and checked. */
import type {Effects} from '../effects.js';
import {type MessageLog, message, UsageError} from '../model/index.js';
import {listInputs} from '../project/inputs.js';
import {type GoldUnit, parseGold} from '../schema/gold.js';
import {normaliseText} from '../text/normalise.js';

/** Which file. */
export interface GoldFileOptions {
  /** Gold file as named. */
  readonly gold: string;
  /** Folder relative paths start from. */
  readonly from: string;
}

/**
 * The units of a gold file, in Unicode's composed form as documents are. What is wrong with single lines goes to the log.
 *
 * @param frames - Frames of the codebook.
 * @throws UsageError for a missing file, and one without a unit.
 */
export async function readGold(
  {gold, from}: GoldFileOptions,
  frames: readonly string[],
  {effects, log}: {readonly effects: Effects; readonly log: MessageLog},
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
