/** Rows of the frequency and comparison tables corrected for coding error, in their order. */
import {type Group, selects} from '../../model/index.js';
import type {ComparisonRow} from '../compare.js';
import {ALL, type FrequencyKey, type FrequencyRow} from '../frequency.js';
import type {Tally} from '../tally.js';
import {type ContrastCorrection, correctContrast} from './correctContrast.js';
import {type CorrectionOptions, correctGroup, type GroupCorrection} from './correctGroup.js';
import type {GoldSample, Included} from './goldSample.js';

/** What all rows are corrected with: the tallies the rows were made of, and the gold placed in the same speech. */
export interface CorrectionSource {
  readonly tallies: readonly Tally[];
  readonly sample: GoldSample;
}

/** What is read of a row of a comparison. */
export interface ComparedRow extends Pick<ComparisonRow, 'frame' | 'language' | 'ratio' | 'difference'> {
  readonly target: ComparedGroup;
  readonly reference: ComparedGroup;
  /** Whether rates (default) or shares were compared. */
  readonly measure?: 'rate' | 'share' | undefined;
}

/** One group of it. */
export interface ComparedGroup extends Group {
  /** All that fits the conditions but the other group's speech. */
  readonly rest?: boolean;
}

/** One correction for each row of a comparison. */
export function correctComparison(
  rows: readonly ComparedRow[],
  source: CorrectionSource,
  options: CorrectionOptions,
): readonly ContrastCorrection[] {
  const groupOf = ({label, where, rest}: ComparedGroup, other: ComparedGroup) => {
    const includes: Included = one => selects(where, one) && !(rest === true && selects(other.where, one));
    return {label, includes};
  };
  return rows.map(({frame, language, measure, target, reference, ratio, difference}) => {
    const groups = {target: groupOf(target, reference), reference: groupOf(reference, target)};
    return correctContrast({...source, ...groups, frame, language, measure, raw: {ratio, difference}}, options);
  });
}

/** One correction for each row of a frequency table. */
export function correctFrequency(
  rows: readonly FrequencyRow[],
  source: CorrectionSource,
  options: CorrectionOptions,
): readonly GroupCorrection[] {
  return rows.map(row => {
    const {frame, language} = row;
    return correctGroup(
      {...source, frame, language, label: labelOf(row), includes: one => belongsTo(row, one)},
      options,
    );
  });
}

const COLUMNS = ['speaker', 'side', 'office', 'period', 'collection'] as const;

/** Whether speech belongs to a row; `*` takes all values together, null is a value of its own. */
export function belongsTo(key: FrequencyKey, one: Parameters<Included>[0]): boolean {
  return key.language === one.language && COLUMNS.every(name => key[name] === ALL || key[name] === one[name]);
}

/** The row in the words a user would type; `all speech` without a condition. */
function labelOf(key: FrequencyKey): string {
  const parts = COLUMNS.filter(name => key[name] !== ALL).map(name => `${name}:${key[name] ?? 'unknown'}`);
  return parts.length === 0 ? 'all speech' : parts.join('+');
}
