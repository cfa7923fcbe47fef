/** Simulated corpora: speech with a known truth, a coder that errs, and a gold sample drawn with known probabilities. */
import type {GoldSample, PlacedGold} from '../../../src/analysis/correction/goldSample.js';
import type {Tally} from '../../../src/analysis/tally.js';
import type {Random} from '../../../src/stats/random.js';
import {makeTally} from '../../support/records.js';

/** How one side speaks and is coded. */
export interface SimulatedSide {
  readonly side: string;
  readonly events: number;
  /** Share of sentences that have the frame, on average over events. */
  readonly prevalence: number;
  readonly sensitivity: number;
  readonly specificity: number;
}

/** A corpus with its gold sample and what is true of it. */
export interface Simulated {
  readonly tallies: readonly Tally[];
  readonly sample: GoldSample;
  /** True sentences by side. */
  readonly truth: Readonly<Record<string, number>>;
}

/** Sentences of an event, words of a sentence. */
export const [SENTENCES, WORDS] = [100, 20];

/** Gold sentence of a side, in a document and event of its own unless told otherwise. */
export function makeGold(fields: Partial<PlacedGold> = {}): PlacedGold {
  const {frames: _frames, sentences: _sentences, words: _words, ...setting} = makeTally();
  return {...setting, unit: 'u', pi: 0.5, unsure: false, gold: [], found: [], ...fields};
}

/**
 * Draw a corpus of events of 100 sentences. Gold is drawn sentence by sentence: of those coded with probability `coded`, of
 * those with a suspicious word (all that have the frame, and one in ten others) `near`, of the rest `rest`.
 */
export function simulate(
  sides: readonly SimulatedSide[],
  random: Random,
  pi: {coded: number; near: number; rest: number} = {coded: 0.4, near: 0.25, rest: 0.03},
): Simulated {
  const tallies: Tally[] = [];
  const units: PlacedGold[] = [];
  const truth: Record<string, number> = {};
  for (const {side, events, prevalence, sensitivity, specificity} of sides) {
    for (let event = 0; event < events; event += 1) {
      const document = `${side}${event}`;
      // Events differ: the share is between 0.2 and 1.8 times the mean.
      const share = prevalence * (0.2 + 1.6 * random.next());
      let coded = 0;
      for (let i = 0; i < SENTENCES; i += 1) {
        const has = random.next() < share;
        const found = random.next() < (has ? sensitivity : 1 - specificity);
        const near = has || random.next() < 0.1;
        const drawn = found ? pi.coded : near ? pi.near : pi.rest;
        truth[side] = (truth[side] ?? 0) + Number(has);
        coded += Number(found);
        if (random.next() >= drawn) continue;
        const names = (yes: boolean) => (yes ? ['burden'] : []);
        const fields = {unit: `${document}/${i}`, document, event: document, side, pi: drawn};
        units.push(makeGold({...fields, gold: names(has), found: names(found)}));
      }
      tallies.push(makeTally({document, event: document, side, coded, sentences: SENTENCES, words: SENTENCES * WORDS}));
    }
  }
  return {tallies, sample: {units, drawn: true}, truth};
}
