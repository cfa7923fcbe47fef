/** Agreement of a coder with gold: precision, recall and F1 per frame and language, and accuracy of what goes with a frame. */
import {bootstrapStatistic} from '../stats/bootstrap.js';
import {computePercentileInterval} from '../stats/bootstrapInterval.js';
import {computeWilsonInterval} from '../stats/interval.js';
import {createRandom, deriveSeed} from '../stats/random.js';
import type {Estimate} from './frequency.js';
import {groupBy} from './groupBy.js';

/** Values that go with a frame; a value left out is not scored. */
export interface JudgedCode {
  readonly frame: string;
  readonly sub?: string | null | undefined;
  readonly stance?: string | undefined;
  readonly target?: string | null | undefined;
}

/** A unit with the gold codes and the coder's. */
export interface JudgedUnit {
  readonly id: string;
  /** Cluster of the interval of F1. */
  readonly document: string;
  readonly language: string;
  readonly unsure: boolean;
  readonly gold: readonly JudgedCode[];
  readonly found: readonly JudgedCode[];
}

/** Below so many gold positives a figure is not judged. */
export const MEASURABLE = 10;

/** Scores of one frame in one language. */
export interface FrameScore {
  readonly frame: string;
  readonly language: string;
  /** Units with the frame in gold. */
  readonly positives: number;
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
  /** Right / found, Wilson interval. */
  readonly precision: Estimate;
  /** Found / positives, Wilson interval. */
  readonly recall: Estimate;
  /** 2PR/(P + R); percentile interval over documents, none at 0 and 1. */
  readonly f1: Estimate;
  /** Of true positives whose value is in gold: share with the same. */
  readonly sub: Accuracy;
  readonly stance: Accuracy;
  readonly target: Accuracy;
  /** Recall per gold stance among true positives. */
  readonly stances: readonly {readonly stance: string; readonly right: number; readonly total: number}[];
  /** Ids of units. */
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

/** Right of total; null for none. */
export interface Accuracy {
  readonly right: number;
  readonly total: number;
  readonly share: Estimate;
}

/**
 * Score a coder against gold, per frame and language that occur in either.
 *
 * A unit counts once per frame; stance, sub-code and target are taken from the first code of the frame on each side.
 *
 * @returns By frame (order given) and language. Undefined ratios are null.
 */
export function scoreFrames(
  units: readonly JudgedUnit[],
  frames: readonly string[],
  {seed, level}: {seed: number; level: number},
): FrameScore[] {
  const languages = [...new Set(units.map(({language}) => language))].sort();
  return frames.flatMap(frame =>
    languages.map(language => {
      const own = units.filter(unit => unit.language === language);
      return scoreFrame(own, {frame, language, level, seed: deriveSeed(seed, `evaluate ${frame} ${language}`)});
    }),
  );
}

function scoreFrame(
  units: readonly JudgedUnit[],
  {frame, language, level, seed}: {frame: string; language: string; level: number; seed: string},
): FrameScore {
  const judged = units.map(unit => ({unit, gold: pick(unit.gold, frame), found: pick(unit.found, frame)}));
  const both = judged.flatMap(({gold, found}) => (gold && found ? [{gold, found}] : []));
  const wrong = judged.filter(({gold, found}) => !gold && found).map(({unit}) => unit.id);
  const missed = judged.filter(({gold, found}) => gold && !found).map(({unit}) => unit.id);
  const accuracy = (key: 'sub' | 'stance' | 'target'): Accuracy => {
    const scored = both.filter(({gold}) => gold[key] !== undefined);
    return rate(scored.filter(({gold, found}) => gold[key] === found[key]).length, scored.length, level);
  };
  const stances = [...groupBy(both, ({gold}) => gold.stance ?? '')]
    .filter(([stance]) => stance !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([stance, members]) => ({
      stance,
      right: members.filter(({found}) => found.stance === stance).length,
      total: members.length,
    }));
  return {
    frame,
    language,
    positives: both.length + missed.length,
    truePositives: both.length,
    falsePositives: wrong.length,
    falseNegatives: missed.length,
    precision: rate(both.length, both.length + wrong.length, level).share,
    recall: rate(both.length, both.length + missed.length, level).share,
    f1: estimateF1(
      judged.map(({unit, gold, found}) => ({document: unit.document, gold: !!gold, found: !!found})),
      {level, seed},
    ),
    sub: accuracy('sub'),
    stance: accuracy('stance'),
    target: accuracy('target'),
    stances,
    wrong,
    missed,
  };
}

function pick(codes: readonly JudgedCode[], frame: string): JudgedCode | null {
  return codes.find(code => code.frame === frame) ?? null;
}

function rate(right: number, total: number, level: number): Accuracy {
  const interval = computeWilsonInterval(right, total, {level});
  return {
    right,
    total,
    share: {value: total === 0 ? null : right / total, low: interval?.low ?? null, high: interval?.high ?? null},
  };
}

interface Judgement {
  readonly document: string;
  readonly gold: boolean;
  readonly found: boolean;
}

function estimateF1(judged: readonly Judgement[], {level, seed}: {level: number; seed: string}): Estimate {
  const value = computeF1(judged);
  // Without an error, or without a hit, every replicate is the same: an interval of no width would claim certainty.
  if (value === null || value === 0 || value === 1) return {value, low: null, high: null};
  const clusters = [...groupBy(judged, ({document}) => document).values()];
  const {replicates} = bootstrapStatistic([{name: 'all', clusters}], drawn => computeF1(drawn.flat()), {
    random: createRandom(seed),
  });
  const interval = computePercentileInterval(replicates, {level});
  return {value, low: interval?.low ?? null, high: interval?.high ?? null};
}

/** 2TP/(2TP + FP + FN), the harmonic mean of precision and recall; null without positives on either side. */
function computeF1(judged: readonly Judgement[]): number | null {
  let [both, either] = [0, 0];
  for (const {gold, found} of judged) {
    both += gold && found ? 2 : 0;
    either += (gold ? 1 : 0) + (found ? 1 : 0);
  }
  return either === 0 ? null : both / either;
}
