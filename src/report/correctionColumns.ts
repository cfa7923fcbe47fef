/** Columns that corrections add to tables, which are also their data dictionary. */
import type {ContrastCorrection} from '../analysis/correction/correctContrast.js';
import type {GroupCorrection} from '../analysis/correction/correctGroup.js';
import {type CsvColumn, define} from './csvColumns.js';

/** Column for the reason where there is no corrected figure. */
const REASON = 'not_corrected';

/** For a row about one group. */
export const GROUP_CORRECTION_COLUMNS: readonly CsvColumn<GroupCorrection>[] = [
  ...defineReason<GroupCorrection>(group => refusalOf(group, '')),
  ...defineGroup<GroupCorrection>('', group => group),
];

/** For a row about two. */
export const CONTRAST_CORRECTION_COLUMNS: readonly CsvColumn<ContrastCorrection>[] = [
  ...defineReason<ContrastCorrection>(({target, reference}) => [
    ...refusalOf(target, 'target: '),
    ...refusalOf(reference, 'reference: '),
  ]),
  ...define<ContrastCorrection>(
    ['corrected_ratio', 'ratio of corrected rates, target / reference', ({ratio}) => ratio.value],
    ['corrected_ratio_low', 'lower limit of its interval', ({ratio}) => ratio.low],
    ['corrected_ratio_high', 'upper limit', ({ratio}) => ratio.high],
    ['corrected_difference', 'corrected rate of the target less that of the reference', row => row.difference.value],
    ['corrected_difference_se', 'its standard error over events', row => row.difference.se],
    ['corrected_difference_low', 'lower limit of its interval', row => row.difference.low],
    ['corrected_difference_high', 'upper limit', row => row.difference.high],
    ['correction_verdict', 'stands, reversed, removed, appears, none; empty not known', row => row.verdict],
    ['sign_changed', 'whether the corrected difference has the other sign', row => row.signChanged],
    [
      'unequal_accuracy',
      'measures whose difference between the groups excludes 0; joined by ;',
      ({accuracy}) =>
        accuracy
          .filter(({unequal}) => unequal)
          .map(({measure}) => measure)
          .join(';'),
    ],
  ),
  ...defineGroup<ContrastCorrection>('target_', row => row.target),
  ...defineGroup<ContrastCorrection>('reference_', row => row.reference),
];

/**
 * The columns for rows that may have no correction, whose cells are then empty.
 *
 * @param reason - Stands in `not_corrected` where there is none.
 */
export function forRows<Row, Correction>(
  columns: readonly CsvColumn<Correction>[],
  {of, reason}: {readonly of: (row: Row) => Correction | null; readonly reason: string},
): readonly CsvColumn<Row>[] {
  return columns.map(({name, meaning, value}) => ({
    name,
    meaning,
    value: row => {
      const correction = of(row);
      if (correction === null) return name === REASON ? reason : null;
      return value(correction);
    },
  }));
}

function defineReason<Row>(refuse: (row: Row) => readonly string[]): readonly CsvColumn<Row>[] {
  const meaning = 'why there is no corrected figure, of a group or at all; joined by ;; empty: there is';
  return define<Row>([REASON, meaning, row => refuse(row).join(';')]);
}

function refusalOf({share, notes}: GroupCorrection, prefix: string): readonly string[] {
  return share.value === null ? notes.map(note => prefix + note) : [];
}

function defineGroup<Row>(prefix: string, of: (row: Row) => GroupCorrection): readonly CsvColumn<Row>[] {
  return define<Row>(
    [`${prefix}corrected_rate`, 'coded sentences per 1,000 words, corrected', row => of(row).rate.value],
    [`${prefix}corrected_rate_se`, 'its standard error over events', row => of(row).rate.se],
    [`${prefix}corrected_rate_low`, 'lower limit of its interval', row => of(row).rate.low],
    [`${prefix}corrected_rate_high`, 'upper limit', row => of(row).rate.high],
    [`${prefix}corrected_share`, 'coded / sentences, corrected', row => of(row).share.value],
    [`${prefix}corrected_share_se`, 'its standard error over events', row => of(row).share.se],
    [`${prefix}corrected_share_low`, 'lower limit of its interval', row => of(row).share.low],
    [`${prefix}corrected_share_high`, 'upper limit', row => of(row).share.high],
    [`${prefix}gold_units`, 'gold sentences in this speech', row => of(row).gold.units],
    [`${prefix}gold_events`, 'events they lie in', row => of(row).gold.events],
    [`${prefix}gold_positives`, 'of gold: with the frame', row => of(row).gold.positives],
    [`${prefix}gold_missed`, 'of gold: with the frame, not coded', row => of(row).gold.missed],
    [`${prefix}gold_wrong`, 'of gold: coded, without the frame', row => of(row).gold.wrong],
    [`${prefix}gold_unsure`, 'of gold: annotators unsure', row => of(row).gold.unsure],
    [`${prefix}correction_notes`, 'why not corrected, or no interval; joined by ;', row => of(row).notes.join(';')],
  );
}
