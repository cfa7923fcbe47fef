/** Prevalence corrected for known sensitivity and specificity. Valid for groups only where both are equal in them. */
import {computeWilsonInterval, DEFAULT_LEVEL, type Interval, type LevelOptions} from './interval.js';
import {computeNormalQuantile} from './normal.js';

/** Cases of trials. */
export interface CountOf {
  readonly count: number;
  readonly total: number;
}

/** What the correction rests on, three independent samples. */
export interface RoganGladenInput {
  /** Coded as having the frame, of all. */
  readonly apparent: CountOf;
  /** Found, of those that have it. */
  readonly sensitivity: CountOf;
  /** Rightly left out, of those that do not. */
  readonly specificity: CountOf;
}

/**
 * Why there is no estimate, or how far to trust it. `no-units`: one of the samples is empty; `no-better-than-chance`:
 * Se + Sp ≤ 1, so the coding carries no information. With an estimate: `truncated` to 0 or 1; `unstable`: the interval
 * of the apparent share holds 1 − Sp, so that all that was found could be false.
 */
export type RoganGladenNote = 'no-units' | 'no-better-than-chance' | 'truncated' | 'unstable';

/** Result of {@link computeRoganGladen}. */
export interface RoganGladen {
  /** In [0, 1]; null where it is not defined. */
  readonly estimate: number | null;
  /** Delta method, of the estimate before truncation; null where that is not defined. */
  readonly se: number | null;
  /** Lang–Reiczigel, within [0, 1]. */
  readonly interval: Interval | null;
  readonly notes: readonly RoganGladenNote[];
}

/**
 * The Rogan–Gladen estimate of a prevalence.
 *
 * π = (AP + Sp − 1)/(Se + Sp − 1), truncated to [0, 1]; AP apparent share, Se sensitivity, Sp specificity.
 * se = √[AP(1−AP)/n + π²Se(1−Se)/n_Se + (1−π)²Sp(1−Sp)/n_Sp]/(Se + Sp − 1).
 * Interval: Lang & Reiczigel's, from adjusted shares; it keeps its level where a share is near 0 or 1.
 *
 * Independent units are assumed; sentences of one speech are not, so the interval is too short for a corpus. Use
 * `correctCounts` where the probabilities of drawing gold are known.
 *
 * Source: Rogan & Gladen 1978, American Journal of Epidemiology 107, 71–76; Lang & Reiczigel 2014, Preventive Veterinary
 * Medicine 113, 13–22.
 */
export function computeRoganGladen(input: RoganGladenInput, {level = DEFAULT_LEVEL}: LevelOptions = {}): RoganGladen {
  const {apparent, sensitivity, specificity} = input;
  const nothing = {estimate: null, se: null, interval: null};
  if ([apparent, sensitivity, specificity].some(({total}) => total === 0)) return {...nothing, notes: ['no-units']};
  const plain = sharesOf(input, {apparent: 0, accuracy: 0});
  if (plain.gain <= 0) return {...nothing, notes: ['no-better-than-chance']};
  const z = computeNormalQuantile((1 + level) / 2);
  const raw = plain.prevalence;
  const estimate = clamp(raw);
  const own = computeWilsonInterval(apparent.count, apparent.total, {level});
  const unstable = own !== null && own.low <= 1 - plain.sp && 1 - plain.sp <= own.high;
  const notes: readonly RoganGladenNote[] = [
    ...(estimate === raw ? [] : (['truncated'] as const)),
    ...(unstable ? (['unstable'] as const) : []),
  ];
  return {estimate, se: standardErrorOf(plain), interval: computeLangReiczigel(input, z), notes};
}

interface Shares {
  readonly ap: number;
  readonly se: number;
  readonly sp: number;
  readonly sizes: readonly [number, number, number];
  /** Se + Sp − 1. */
  readonly gain: number;
  readonly prevalence: number;
}

/** Shares after adding so many cases and twice as many trials. */
function sharesOf(
  {apparent, sensitivity, specificity}: RoganGladenInput,
  added: {apparent: number; accuracy: number},
): Shares {
  const share = ({count, total}: CountOf, extra: number): number => (count + extra) / (total + 2 * extra);
  const ap = share(apparent, added.apparent);
  const [se, sp] = [share(sensitivity, added.accuracy), share(specificity, added.accuracy)];
  const sizes = [
    apparent.total + 2 * added.apparent,
    sensitivity.total + 2 * added.accuracy,
    specificity.total + 2 * added.accuracy,
  ] as const;
  const gain = se + sp - 1;
  return {ap, se, sp, sizes, gain, prevalence: (ap + sp - 1) / gain};
}

function standardErrorOf({ap, se, sp, sizes: [n, nSe, nSp], gain, prevalence}: Shares): number {
  const variance =
    (ap * (1 - ap)) / n + (prevalence ** 2 * se * (1 - se)) / nSe + ((1 - prevalence) ** 2 * sp * (1 - sp)) / nSp;
  return Math.sqrt(variance) / gain;
}

/** Null where the adjusted shares say that the coding carries no information. */
function computeLangReiczigel(input: RoganGladenInput, z: number): Interval | null {
  const adjusted = sharesOf(input, {apparent: (z * z) / 2, accuracy: 1});
  const {se, sp, sizes, gain, prevalence} = adjusted;
  if (gain <= 0) return null;
  const [, nSe, nSp] = sizes;
  const shift = 2 * z * z * ((prevalence * se * (1 - se)) / nSe - ((1 - prevalence) * sp * (1 - sp)) / nSp);
  const half = z * standardErrorOf(adjusted);
  return {low: clamp(prevalence + shift - half), high: clamp(prevalence + shift + half)};
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}
