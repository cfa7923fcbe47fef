/** Gold units placed in the speech of a corpus while it is coded: what corrections for coding error are computed from. */
import type {GoldSample, PlacedGold} from '../analysis/correction/goldSample.js';
import {groupBy} from '../analysis/groupBy.js';
import {settingOf} from '../analysis/stretches.js';
import {type CodedDocument, periodOf} from '../analysis/tally.js';
import {type MessageLog, type Period, type Selection, type Setting, selects} from '../model/index.js';
import type {GoldUnit} from '../schema/gold.js';
import {type GoldLosses, warnOfDesign, warnOfLosses} from './goldLosses.js';
import {locateUnit, sentencesAt} from './goldSpan.js';

/** What became of the units of a gold file. */
export interface GoldPlaced extends GoldLosses {
  readonly sample: GoldSample;
  /** Units of the file. */
  readonly units: number;
  /** Units that carry a probability. */
  readonly withPi: number;
}

/** Takes coded documents, gives the gold sentences found in them. */
export interface GoldPlacer {
  /** To be called with every coded document, each once. */
  readonly add: (coded: CodedDocument) => void;
  /**
   * To be called when all are coded. The log gets what could not be used and why.
   *
   * @param settings - All speech of the corpus, coded or not: a document outside of it is not in the corpus.
   */
  readonly finish: (settings: readonly Pick<Setting, 'document'>[]) => GoldPlaced;
}

/** Options of {@link createGoldPlacer}. */
export interface GoldPlacerOptions {
  /** Speech that is counted: gold in other speech must not correct it. */
  readonly wanted: readonly Selection[];
  readonly periods: readonly Period[];
  readonly log: MessageLog;
  /** Errors in the gold file (default 0): with any, the sample is not what was drawn, and corrects nothing. */
  readonly errors?: number;
}

/**
 * Place gold units in documents. A unit is the sentences that overlap it by more than half of the shorter, as in
 * `evaluate`; it has the speaker, side and office of the turn its first sentence stands in, and the frames the coder gave
 * to any of them.
 *
 * A second unit at the same sentence is left out, since a sentence read twice would be corrected twice; so are units outside
 * of speech, of documents the corpus does not hold, and whose words do not stand there.
 */
export function createGoldPlacer(
  units: readonly GoldUnit[],
  {wanted, periods, log, errors = 0}: GoldPlacerOptions,
): GoldPlacer {
  const byDocument = groupBy(units, ({document}) => document);
  const placed: PlacedGold[] = [];
  const lost: Record<keyof GoldLosses, GoldUnit[]> = {
    absent: [],
    notFound: [],
    notSpeech: [],
    twice: [],
    notWanted: [],
  };
  const visited = new Set<string>();
  const add = (coded: CodedDocument): void => {
    const {id} = coded.document;
    visited.add(id);
    const taken = new Set<string>();
    for (const unit of byDocument.get(id) ?? []) {
      const found = placeUnit(unit, coded, {wanted, periods, taken});
      if (typeof found === 'string') lost[found].push(unit);
      else placed.push(found);
    }
  };
  const finish = (settings: readonly Pick<Setting, 'document'>[]): GoldPlaced => {
    const spoken = new Set(settings.map(({document}) => document));
    for (const [document, members] of byDocument) {
      if (!visited.has(document)) lost[spoken.has(document) ? 'notWanted' : 'absent'].push(...members);
    }
    const withPi = units.filter(({pi}) => pi !== undefined).length;
    const drawn = withPi === units.length && errors === 0;
    log.add([...warnOfDesign({withPi, units: units.length, errors}), ...warnOfLosses(lost)]);
    return {sample: {units: placed, drawn}, units: units.length, withPi, ...lost};
  };
  return {add, finish};
}

function placeUnit(
  unit: GoldUnit,
  {document, turns, sentences, codings}: CodedDocument,
  {wanted, periods, taken}: Pick<GoldPlacerOptions, 'wanted' | 'periods'> & {taken: Set<string>},
): PlacedGold | keyof GoldLosses {
  const span = locateUnit(unit, document.text);
  const own = span === null ? [] : sentencesAt(span, sentences);
  const [first] = own;
  if (first === undefined) return 'notFound';
  const turn = turns.find(({id}) => id === first.turn);
  if (turn?.kind !== 'speech') return 'notSpeech';
  const setting = settingOf(document, turn, first.language);
  if (!wanted.some(one => selects(one, setting))) return 'notWanted';
  if (own.some(({id}) => taken.has(id))) return 'twice';
  for (const {id} of own) taken.add(id);
  const ids = new Set(own.map(({id}) => id));
  const found = codings.filter(({sentence}) => ids.has(sentence)).map(({frame}) => frame);
  return {
    ...setting,
    unit: unit.id,
    period: periodOf(document, periods),
    pi: unit.pi ?? null,
    unsure: unit.unsure,
    gold: [...new Set(unit.codes.map(({frame}) => frame))],
    found: [...new Set(found)],
  };
}
