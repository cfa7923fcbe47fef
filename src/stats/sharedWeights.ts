/** The fixed weights with which groups are standardised to one mix of strata. */

/** The exposure of a stratum in one group. */
export interface StratumExposure {
  readonly name: string;
  readonly exposure: number;
}

/** Result of {@link computeSharedWeights}. */
export interface SharedWeights {
  /** By name; weights add up to 1 over the strata all groups have. */
  readonly weights: readonly {readonly name: string; readonly weight: number}[];
  /** Share of the pooled exposure that lies in these strata, 0–1; `null` without any exposure. */
  readonly coveredWeight: number | null;
  /** Names of strata without an exposure in some group, in order. */
  readonly dropped: readonly string[];
}

/**
 * Weights of strata common to all groups: pooled exposure of the stratum over that of all common strata.
 *
 * @param groups - For each group its strata; a stratum that is not listed has no exposure there.
 * @returns A stratum is dropped when a group has no exposure in it; the covered weight says how much remains.
 *
 * Source: Rothman, Greenland & Lash 2008, Modern Epidemiology, 3rd ed., ch. 3 (standardisation to the pooled groups).
 */
export function computeSharedWeights(groups: readonly (readonly StratumExposure[])[]): SharedWeights {
  const names = [...new Set(groups.flat().map(({name}) => name))].sort();
  const exposureOf = (strata: readonly StratumExposure[], wanted: string): number =>
    strata.reduce((sum, {name, exposure}) => (name === wanted ? sum + exposure : sum), 0);
  const pooled = names.map(name => ({name, exposure: exposureOf(groups.flat(), name)}));
  const common = pooled.filter(({name}) => groups.every(strata => exposureOf(strata, name) > 0));
  const [all, covered] = [pooled, common].map(list => list.reduce((sum, {exposure}) => sum + exposure, 0));
  return {
    weights: common.map(({name, exposure}) => ({name, weight: exposure / (covered || 1)})),
    coveredWeight: all ? (covered ?? 0) / all : null,
    dropped: names.filter(name => !common.some(kept => kept.name === name)),
  };
}
