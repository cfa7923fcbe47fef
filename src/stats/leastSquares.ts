/** Weighted least squares by orthogonalisation, with a check of rank. */

/** A regression to be solved; all arrays have one entry per observation. */
export interface Regression {
  /** One array per coefficient, the constant included. */
  readonly columns: readonly ArrayLike<number>[];
  readonly response: ArrayLike<number>;
  /** All ≥ 0; default all 1. */
  readonly weights?: ArrayLike<number>;
}

/** Result of {@link solveLeastSquares}. */
export interface LeastSquares {
  /** In the order of the columns; `null` when a column is collinear. */
  readonly coefficients: readonly number[] | null;
  /** (XᵀWX)⁻¹, rows and columns as the coefficients. */
  readonly inverse: readonly (readonly number[])[] | null;
  /** Index of the first column that the ones before it determine; `null` when there is none. */
  readonly collinear: number | null;
}

/** A column is collinear when this share of its length, or less, is left beside the columns before it. */
const RANK_TOLERANCE = 1e-9;

/**
 * The coefficients β that minimise Σ w_t (y_t − Σ_j x_tj β_j)², with (XᵀWX)⁻¹.
 *
 * The columns, times √w, are made orthogonal one after the other (Gram–Schmidt, done twice for each, which keeps full
 * precision); R β = Qᵀy is solved backwards. Fewer observations with weight than columns make a column collinear.
 *
 * Source: Björck 1996, Numerical Methods for Least Squares Problems, §2.4.
 */
export function solveLeastSquares({columns, response, weights}: Regression): LeastSquares {
  const roots = Float64Array.from(response, (_, t) => (weights === undefined ? 1 : Math.sqrt(weights[t] as number)));
  const scale = (values: ArrayLike<number>) => roots.map((root, t) => root * (values[t] as number));
  const basis: Float64Array[] = [];
  const upper: number[][] = [];
  for (const [index, column] of columns.entries()) {
    const rest = scale(column);
    const before = lengthOf(rest);
    const products = removeProjections(rest, basis);
    const length = lengthOf(rest);
    if (!(length > RANK_TOLERANCE * before)) return {coefficients: null, inverse: null, collinear: index};
    basis.push(rest.map(value => value / length));
    upper.push([...products, length]);
  }
  const projected = removeProjections(scale(response), basis);
  const inverseUpper = invertUpper(upper);
  const coefficients = inverseUpper.map(row => sum(row, (value, k) => value * (projected[k] as number)));
  const inverse = inverseUpper.map(a => inverseUpper.map(b => sum(a, (value, k) => value * (b[k] as number))));
  return {coefficients, inverse, collinear: null};
}

/** Take from `rest`, in place, its parts along the basis; gives the length of each part. */
function removeProjections(rest: Float64Array, basis: readonly Float64Array[]): number[] {
  const products = basis.map(() => 0);
  for (let pass = 0; pass < 2; pass += 1) {
    for (const [k, unit] of basis.entries()) {
      let product = 0;
      for (let t = 0; t < rest.length; t += 1) product += (unit[t] as number) * (rest[t] as number);
      for (let t = 0; t < rest.length; t += 1) rest[t] = (rest[t] as number) - product * (unit[t] as number);
      products[k] = (products[k] as number) + product;
    }
  }
  return products;
}

/** Inverse of R, whose column j is `upper[j]` (entries 0 to j), as rows. */
function invertUpper(upper: readonly (readonly number[])[]): number[][] {
  const size = upper.length;
  const inverse = upper.map(() => new Array<number>(size).fill(0));
  const at = (row: number, column: number): number => inverse[row]?.[column] ?? 0;
  for (let column = 0; column < size; column += 1) {
    for (let row = column; row >= 0; row -= 1) {
      let value = row === column ? 1 : 0;
      for (let k = row + 1; k <= column; k += 1) value -= (upper[k]?.[row] ?? 0) * at(k, column);
      (inverse[row] as number[])[column] = value / (upper[row]?.[row] as number);
    }
  }
  return inverse;
}

function lengthOf(values: Float64Array): number {
  let squares = 0;
  for (const value of values) squares += value * value;
  return Math.sqrt(squares);
}

function sum(values: readonly number[], term: (value: number, index: number) => number): number {
  let total = 0;
  for (const [index, value] of values.entries()) total += term(value, index);
  return total;
}
