/** The table of an evaluation: one row per frame, language and side. */
import {deriveSeed} from '../../stats/random.js';
import {ALL} from '../frequency.js';
import {type Detection, scoreDetection, scoreWeighted, type WeightedDetection} from './detection.js';
import {type Accuracy, ENOUGH, type FigureOptions, MEASURABLE, shareOf} from './figures.js';
import {type JudgedUnit, type Judgement, judge} from './judged.js';
import {groupSides} from './sides.js';
import {type StanceScores, scoreStances} from './stances.js';
import {type StratifiedCase, type StratifiedDetection, scoreStratified} from './stratified.js';

/**
 * What the number of gold positives allows. `not-measurable`: under ten; `not-alone`: under twenty, not to be judged
 * without its interval and the other rows.
 */
export type Verdict = 'not-measurable' | 'not-alone' | 'measured';

/** Scores of one frame in one language, for one side or all. */
export interface ScoreRow {
  readonly frame: string;
  readonly language: string;
  /** `*` for all sides together; else a side, `other` or `unknown`. */
  readonly side: string;
  readonly units: number;
  /** Units with the frame in gold. */
  readonly positives: number;
  readonly verdict: Verdict;
  readonly coder: Detection;
  /** Null unless every unit of the row has an inclusion probability. */
  readonly weighted: WeightedDetection | null;
  /** For all sides together, where every unit has its stratum and strata their own probability; else null. */
  readonly stratified: StratifiedDetection | null;
  /** The naive keyword list; null in a language without one. */
  readonly keywords: Detection | null;
  /** The coder on units the annotators were unsure of; they are scored above too. */
  readonly unsure: Detection;
  /** Of units whose frame was found and whose value is in gold: share with the same. */
  readonly sub: Accuracy;
  readonly target: Accuracy;
  readonly stance: Accuracy;
  readonly stances: StanceScores;
}

/** Options of {@link scoreFrames}. */
export interface ScoreOptions {
  readonly seed: number;
  /** Confidence level. */
  readonly level: number;
  /** Sides with a row of their own however few their units. */
  readonly sides: readonly string[];
}

/**
 * Score a coder against gold.
 *
 * A unit counts once per frame; stance, sub-code and target are taken from the first code of the frame on each side.
 *
 * @returns By frame (order given), language, side (all sides first). Undefined ratios are null.
 */
export function scoreFrames(
  units: readonly JudgedUnit[],
  frames: readonly string[],
  {seed, level, sides}: ScoreOptions,
): readonly ScoreRow[] {
  const languages = [...new Set(units.map(({language}) => language))].sort();
  return frames.flatMap(frame =>
    languages.flatMap(language => {
      const judgements = judge(
        units.filter(unit => unit.language === language),
        frame,
      );
      const groups = groupSides(
        judgements.map(({unit}) => unit),
        sides,
      );
      const score = (side: string, own: readonly Judgement[]): ScoreRow =>
        scoreRow(own, {
          frame,
          language,
          side,
          level,
          seed: deriveSeed(seed, `evaluate ${frame} ${language}${side === ALL ? '' : ` ${side}`}`),
        });
      return [
        score(ALL, judgements),
        ...groups.names.map(side =>
          score(
            side,
            judgements.filter(({unit}) => groups.groupOf(unit) === side),
          ),
        ),
      ];
    }),
  );
}

function scoreRow(
  judgements: readonly Judgement[],
  {frame, language, side, ...options}: {frame: string; language: string; side: string} & FigureOptions,
): ScoreRow {
  const cases = judgements.map(({unit, gold, found}) => detectionCase(unit, gold !== null, found !== null));
  const unsure = judgements.flatMap(({unit}, index) => (unit.unsure ? (cases[index] ?? []) : []));
  const naive = judgements.flatMap(({unit, gold, keyword}) =>
    keyword === null ? [] : [detectionCase(unit, gold !== null, keyword)],
  );
  const positives = cases.filter(({gold}) => gold).length;
  const accuracy = (key: 'sub' | 'stance' | 'target'): Accuracy => {
    const pairs = judgements.flatMap(({gold, found}) =>
      gold !== null && found !== null && gold[key] !== undefined ? [{gold: gold[key], found: found[key]}] : [],
    );
    return shareOf(pairs.filter(({gold, found}) => gold === found).length, pairs.length, options);
  };
  return {
    frame,
    language,
    side,
    units: cases.length,
    positives,
    verdict: positives < MEASURABLE ? 'not-measurable' : positives < ENOUGH ? 'not-alone' : 'measured',
    coder: scoreDetection(cases, 'coder', options),
    weighted: scoreWeighted(cases, 'coder', options),
    // A side is a part of each stratum whose size nobody knows.
    stratified: side === ALL ? scoreStratified(cases, options) : null,
    keywords: naive.length === 0 ? null : scoreDetection(naive, 'keywords', options),
    unsure: scoreDetection(unsure, 'unsure', options),
    sub: accuracy('sub'),
    target: accuracy('target'),
    stance: accuracy('stance'),
    stances: scoreStances(judgements, 'coder', options),
  };
}

function detectionCase({document, pi, stratum}: JudgedUnit, gold: boolean, found: boolean): StratifiedCase {
  return {document, pi, stratum, gold, found};
}
