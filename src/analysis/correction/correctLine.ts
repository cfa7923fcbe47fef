/** A line of a frequency table by chosen groups, corrected for coding error. */
import {type Dimension, dimensionOf} from '../dimensions.js';
import type {FrequencyLine} from '../frequencyBy.js';
import {type CorrectionOptions, correctGroup, type GroupCorrection} from './correctGroup.js';
import type {CorrectionSource} from './correctTables.js';

/**
 * Correct a frame's share and rate in one group by {@link correctGroup}, with the gold sentences that lie in the same group.
 *
 * @param dimensions - Those the values of the line belong to, in the same order; none: all speech of the language.
 */
export function correctLine(
  {frame, language, values}: Pick<FrequencyLine, 'frame' | 'language' | 'values'>,
  dimensions: readonly Dimension[],
  source: CorrectionSource,
  options: CorrectionOptions,
): GroupCorrection {
  const named = dimensions.map((dimension, at) => `${dimension}:${values[at] ?? 'unknown'}`);
  return correctGroup(
    {
      ...{...source, frame, language},
      label: named.length === 0 ? 'all speech' : named.join('+'),
      includes: one => dimensions.every((dimension, at) => dimensionOf(dimension, one) === values[at]),
    },
    options,
  );
}
