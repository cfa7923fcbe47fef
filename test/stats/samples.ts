/** Published samples that several tests use. */
import type {RatioCluster} from '../../src/stats/ratio.js';

const pair = (numerators: readonly number[], denominators: readonly number[]): readonly RatioCluster[] =>
  numerators.map((numerator, i) => ({numerator, denominator: denominators[i] ?? 0}));

/** Populations of ten cities in 1930 over 1920: Cochran 1977, p. 152; `city` of the R package boot. */
export const CITY = pair([143, 104, 69, 260, 75, 63, 50, 48, 111, 50], [138, 93, 61, 179, 48, 37, 29, 23, 30, 2]);

/** Hits and words of 24 invented documents, for comparison with SciPy. */
export const DOCUMENTS = pair(
  [2, 5, 0, 9, 1, 3, 0, 6, 1, 19, 2, 4, 0, 12, 0, 3, 4, 1, 7, 1, 2, 0, 14, 3],
  [
    812, 1500, 640, 2210, 980, 1310, 760, 1875, 590, 3020, 1105, 1430, 870, 2600, 690, 1220, 1990, 540, 1660, 930, 1150,
    720, 2450, 1010,
  ],
);

/** LSAT and grade average of 15 law schools: Efron & Tibshirani 1993, table 3.1. */
export const LAW_SCHOOLS: readonly (readonly [lsat: number, gpa: number])[] = [
  [576, 3.39],
  [635, 3.3],
  [558, 2.81],
  [578, 3.03],
  [666, 3.44],
  [580, 3.07],
  [555, 3.0],
  [661, 3.43],
  [651, 3.36],
  [605, 3.13],
  [653, 3.12],
  [575, 2.74],
  [545, 2.76],
  [572, 2.88],
  [594, 2.96],
];
