/** Codings written as strings, for tests of agreement. */
import type {CodedValues} from '../../src/stats/agreementMeasure.js';

/** Units from one row of values a coder, `·` missing. */
export function transpose(...coders: readonly (readonly string[])[]): readonly CodedValues<string>[] {
  const [first = []] = coders;
  return first.map((_, unit) => coders.map(values => (values[unit] === '·' ? null : (values[unit] ?? null))));
}

/** The canonical data of Krippendorff 2011, four coders and twelve units; also in R irr and in NLTK's test of disagreement. */
export const CANONICAL = transpose(
  [...'123321412···'],
  [...'1233224125·3'],
  [...'·3332342251·'],
  [...('1233244125' + '1·')],
);

/** The same with numbers. */
export function asNumbers(units: readonly CodedValues<string>[]): readonly CodedValues<number>[] {
  return units.map(values => values.map(value => (value === null ? null : Number(value))));
}

/** Units of two coders from a square table of counts, rows the first coder. */
export function expandTable(table: readonly (readonly number[])[]): readonly CodedValues<string>[] {
  return table.flatMap((row, a) =>
    row.flatMap((count, b) => Array.from({length: count}, () => [String(a), String(b)])),
  );
}
