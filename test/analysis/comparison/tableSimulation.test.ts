import {describe, expect, it} from 'vitest';
import {tableComparison} from '../../../src/analysis/compare.js';
import type {Tally} from '../../../src/analysis/tally.js';
import {EVERYTHING, type Selection} from '../../../src/model/index.js';
import {createRandom, type Random} from '../../../src/stats/random.js';
import {makeTally} from '../../support/records.js';
import {drawGamma, drawNormal, drawPoisson} from '../../support/simulatedEvents.js';

/** More runs for the figures in docs/methods.md: `REFRAIN_RUNS=400 npx vitest run test/analysis/comparison/tableSimulation.test.ts`. */
const RUNS = Number(process.env.REFRAIN_RUNS ?? 10);
const FRAMES = Array.from({length: 10}, (_, f) => ({id: `f${f}`, languages: ['en'], declared: true}));
/** Coded sentences per 1,000 words. */
const GENRES = {address: 0.4, meeting: 1.2, un: 0.8};
type Genre = keyof typeof GENRES;
type Mix = Readonly<Record<Genre, number>>;

/** Events of one speaker, of the other and of both, with the mix of genres of each. */
interface Law {
  readonly events: readonly [number, number, number];
  readonly mixes: readonly [Mix, Mix, Mix];
}

/** Speech of two speakers who say everything equally often inside a genre; one event in five has two documents a speaker. */
function speak({events, mixes}: Law, random: Random): Tally[] {
  const pick = (mix: Mix): Genre => {
    let left = random.next();
    for (const genre of Object.keys(GENRES) as Genre[]) {
      left -= mix[genre];
      if (left < 0) return genre;
    }
    return 'un';
  };
  return [['anna'], ['bert'], ['anna', 'bert']].flatMap((speakers, kind) =>
    Array.from({length: events[kind] ?? 0}, (_, index) => {
      const genre = pick(mixes[kind] as Mix);
      const event = `${kind}-${index}`;
      const common = FRAMES.map(() => drawGamma(2, random));
      const day = `20${15 + random.int(9)}-0${1 + random.int(9)}-1${random.int(9)}`;
      const texts = random.next() < 0.2 ? 2 : 1;
      return speakers.flatMap(speaker =>
        Array.from({length: texts}, (_, text) => {
          const words = Math.max(50, Math.round(1500 * Math.exp(0.7 * drawNormal(random))));
          const counts = FRAMES.flatMap(({id}, f) => {
            const mean = (words / 1000) * GENRES[genre] * (f % 3 === 0 ? 0.5 : 1) * (common[f] ?? 1);
            const coded = drawPoisson(mean * drawGamma(0.8, random), random);
            const none = {affirm: coded, reject: 0, attribute: 0, neutral: 0, mixed: 0, formulaic: 0};
            return coded === 0 ? [] : [[id, {coded, ...none}] as const];
          });
          const days = {dateFrom: day, dateTo: day.replace(/.$/, last => String(Number(last) + 1))};
          const setting = {document: `${event}-${speaker}-${text}`, event, genre, speaker, ...days};
          return makeTally({...setting, words, sentences: Math.ceil(words / 20), frames: new Map(counts)});
        }),
      );
    }).flat(),
  );
}

const contrast = (id: string, target: Partial<Selection>, reference: Partial<Selection>) => ({
  ...{id, name: id, note: '', declared: true, family: 'declared'},
  target: {label: 'target', where: {...EVERYTHING, ...target}},
  reference: {label: 'reference', where: {...EVERYTHING, ...reference}},
});
const anna = (from: string, to: string | null) => ({speaker: ['anna'], within: [{from, to}]});
const CONTRASTS = [
  contrast('speakers', {speaker: ['anna']}, {speaker: ['bert']}),
  contrast('time', anna('2019-07-01', null), anna('2000-01-01', '2019-07-01')),
];

const EVEN: Law = {
  events: [30, 30, 15],
  mixes: [
    {address: 0.5, meeting: 0.3, un: 0.2},
    {address: 0.2, meeting: 0.3, un: 0.5},
    {address: 0.2, meeting: 0.6, un: 0.2},
  ],
};
const FEW: Law = {
  events: [12, 25, 6],
  mixes: [{address: 0.7, meeting: 0.2, un: 0.1}, {address: 0.1, meeting: 0.2, un: 0.7}, EVEN.mixes[2]],
};

describe('tableComparison(tallies, contrasts, options) of speech without a difference inside genres', () => {
  it.each<[string, Law]>([
    ['30 and 30 events, 15 of both', EVEN],
    ['12 and 25 events, 6 of both, genres drifting', FEW],
  ])(
    'has p ≤ .05 in one test of twenty, and any q ≤ .05 in one family of twenty, with %s',
    (name, law) => {
      const random = createRandom(`table ${name}`);
      let [tests, positive, families] = [0, 0, 0];
      for (let seed = 1; seed <= RUNS; seed += 1) {
        const options = {frames: FRAMES, seed, replicates: 2000, confidence: 0.95, draws: 999, exactLimit: 20000};
        const rows = tableComparison(speak(law, random), CONTRASTS, options).filter(({p}) => p !== null);
        tests += rows.length;
        positive += rows.filter(({p}) => (p ?? 1) <= 0.05).length;
        families += Number(rows.some(({q}) => (q ?? 1) <= 0.05));
      }
      if (process.env.REFRAIN_RUNS !== undefined) console.log(name, positive / tests, families / RUNS);
      // Frames of one sample share its events, so tests are taken as a quarter as many.
      expect(Math.abs(positive / tests - 0.05)).toBeLessThan(0.015 + 2 * Math.sqrt((4 * 0.05 * 0.95) / tests));
      expect(families / RUNS).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / RUNS));
    },
    600_000,
  );
});
