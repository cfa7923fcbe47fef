/** Standard errors of regression coefficients whose errors are uneven and follow each other. */

/** What the covariance is computed from. */
export interface NeweyWestInput {
  /** X: one array per coefficient, one entry per observation. */
  readonly columns: readonly ArrayLike<number>[];
  /** Observed minus fitted, y_t − μ_t; weighted as in the estimating equation Σ x_t (y_t − μ_t) = 0. */
  readonly residuals: ArrayLike<number>;
  /** (XᵀX)⁻¹ for least squares, (XᵀMX)⁻¹ for a Poisson regression with fitted means M. */
  readonly inverse: readonly (readonly number[])[];
  /** Whole positions in time, ascending; default 0, 1, 2 … A gap counts: two observations are as far apart as these. */
  readonly positions?: ArrayLike<number> | undefined;
  /** Largest lag L ≥ 0 that is taken into account. */
  readonly lag: number;
}

/** The lag by the usual rule, L = ⌊4(T/100)^{2/9}⌋ for T observations; source: Newey & West 1994, Rev. Econ. Stud. 61. */
export function chooseLag(observations: number): number {
  return Math.floor(4 * (observations / 100) ** (2 / 9));
}

/**
 * The covariance of coefficients, consistent under uneven variances and autocorrelation up to lag L.
 *
 * V = A⁻¹ [Σ_{|t−s| ≤ L} (1 − |t−s|/(L+1)) g_t g_sᵀ] A⁻¹ with scores g_t = x_t(y_t − μ_t) and A⁻¹ the given inverse:
 * Bartlett weights, no small-sample factor. Positions without an observation add nothing. With few observations it is
 * too small.
 *
 * @returns Rows and columns as the columns of X.
 *
 * Source: Newey & West 1987, Econometrica 55, 703–708; gaps: Datta & Du 2012, FEDS 2012-06 (amplitude modulated).
 */
export function computeNeweyWest({columns, residuals, inverse, positions, lag}: NeweyWestInput): readonly number[][] {
  const scores = Array.from({length: residuals.length}, (_, t) =>
    columns.map(column => (column[t] as number) * (residuals[t] as number)),
  );
  const placeOf = (t: number): number => (positions === undefined ? t : (positions[t] as number));
  const size = columns.length;
  const middle = columns.map(() => new Float64Array(size));
  for (let t = 0; t < scores.length; t += 1) {
    for (let s = t; s >= 0 && placeOf(t) - placeOf(s) <= lag; s -= 1) {
      const weight = 1 - (placeOf(t) - placeOf(s)) / (lag + 1);
      addProducts(middle, [scores[t] as number[], scores[s] as number[]], weight);
      if (s < t) addProducts(middle, [scores[s] as number[], scores[t] as number[]], weight);
    }
  }
  return multiply(multiply(inverse, middle), inverse);
}

function addProducts(target: readonly Float64Array[], [a, b]: readonly [number[], number[]], weight: number): void {
  for (const [i, row] of target.entries()) {
    for (let j = 0; j < row.length; j += 1) {
      row[j] = (row[j] as number) + weight * (a[i] as number) * (b[j] as number);
    }
  }
}

function multiply(a: readonly ArrayLike<number>[], b: readonly ArrayLike<number>[]): number[][] {
  return a.map(row => {
    const product = new Array<number>(b.length).fill(0);
    for (const [k, other] of b.entries()) {
      for (let j = 0; j < product.length; j += 1) {
        product[j] = (product[j] as number) + (row[k] as number) * (other[j] as number);
      }
    }
    return product;
  });
}
