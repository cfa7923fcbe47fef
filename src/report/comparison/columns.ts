/** Columns of `comparison.csv`, which are also its data dictionary: one row per contrast, language and frame. */
import type {ComparisonRow, Mix, Standardised} from '../../analysis/compare.js';
import {describeSelection, rangeOf} from '../../model/index.js';
import {type CsvColumn, define} from '../csvColumns.js';

type Columns = readonly CsvColumn<ComparisonRow>[];
type Side = 'target' | 'reference';

function defineSide(side: Side): Columns {
  return define<ComparisonRow>(
    [`${side}_label`, `name of the ${side} group`, row => row[side].label],
    [`${side}_group`, 'its conditions, joined by +; `rest of` them: without the target', row => nameGroup(row[side])],
    [`${side}_from`, 'its first day; empty: no range of days', row => rangeOf(row[side].where)?.from ?? null],
    [`${side}_to`, 'the day after its last; empty: open', row => rangeOf(row[side].where)?.to ?? null],
    [`${side}_documents`, 'documents with such speech', row => row[side].documents],
    [`${side}_events`, 'events with such speech', row => row[side].events],
    [`${side}_sentences`, 'sentences of speech', row => row[side].sentences],
    [`${side}_words`, 'words of speech', row => row[side].words],
    [`${side}_coded`, 'sentences with the frame, each once', row => row[side].coded],
    [`${side}_affirm`, 'of coded: affirm', row => row[side].affirm],
    [`${side}_rate`, 'coded sentences per 1,000 words', row => row[side].rate.value],
    [`${side}_rate_low`, 'lower limit of its interval over events', row => row[side].rate.low],
    [`${side}_rate_high`, 'upper limit', row => row[side].rate.high],
    [`${side}_share`, 'coded / sentences', row => row[side].share.value],
    [`${side}_undated`, 'documents left out for want of a date', row => row[side].undated],
    [`${side}_crossing`, 'documents left out, their days lying on both sides of a border', row => row[side].crossing],
  );
}

function nameGroup({where, rest}: ComparisonRow[Side]): string {
  return rest ? `rest of ${describeSelection(where)}` : describeSelection(where);
}

const KEY = define<ComparisonRow>(
  ['contrast', 'id of the contrast', row => row.contrast],
  ['name', 'its name', row => row.name],
  ['declared', 'true: declared before looking; false: exploratory', row => row.declared],
  ['speaker', 'person id; empty: all', row => row.speaker],
  ['side', 'ISO alpha-2 code spoken for; empty: all', row => row.side],
  ['office', 'office id; empty: any', row => row.office],
  ['language', 'language of the sentences; * the groups speak different ones', row => row.language],
  ['frame', 'code of the frame', row => row.frame],
  ['measure', 'what ratio and difference are of: rate or share', row => row.measure],
);

const RATIO = define<ComparisonRow>(
  ['ratio', 'target / reference', row => row.ratio.value],
  ['ratio_low', 'lower limit of its bootstrap interval', row => row.ratio.low],
  ['ratio_high', 'upper limit', row => row.ratio.high],
  ['difference', 'target − reference, per 1,000 words (of shares: 0–1)', row => row.difference.value],
  ['difference_low', 'lower limit of its bootstrap interval', row => row.difference.low],
  ['difference_high', 'upper limit', row => row.difference.high],
  ['exact_low', 'lower limit of the ratio were sentences independent', row => row.exactRatio?.low ?? null],
  ['exact_high', 'upper limit; empty: none', row => row.exactRatio?.high ?? null],
  ['exact_p', 'p of equal rates were sentences independent', row => row.exactRatio?.p ?? null],
  ['p', 'permutation test; empty: not tested', row => row.p],
  ['arrangements', 'how many arrangements of the labels exist; empty: above 1e15', row => row.arrangements],
  ['exact', 'true: all of them were enumerated', row => row.exact],
  ['q', 'Benjamini–Hochberg over the family', row => row.q],
  ['q_any_dependence', 'Benjamini–Yekutieli over the family', row => row.qAnyDependence],
  ['family', 'tests corrected together', row => row.family],
  ['family_tests', 'tests with a p-value in the family', row => row.familyTests],
  ['overlap', 'documents that belong to both groups; above 0 nothing is compared', row => row.overlap],
  ['shared_events', 'events at which both groups speak', row => row.sharedEvents],
);

const NON_JOINT = define<ComparisonRow>(
  ['nonjoint_target_events', 'without a leader of another side: events', row => row.nonJoint?.target.events ?? null],
  ['nonjoint_target_coded', 'coded sentences', row => row.nonJoint?.target.coded ?? null],
  ['nonjoint_target_value', 'rate or share', row => row.nonJoint?.target.value ?? null],
  ['nonjoint_reference_events', 'events', row => row.nonJoint?.reference.events ?? null],
  ['nonjoint_reference_coded', 'coded sentences', row => row.nonJoint?.reference.coded ?? null],
  ['nonjoint_reference_value', 'rate or share', row => row.nonJoint?.reference.value ?? null],
  ['nonjoint_ratio', 'target / reference', row => row.nonJoint?.ratio.value ?? null],
  ['nonjoint_ratio_low', 'lower limit of its bootstrap interval', row => row.nonJoint?.ratio.low ?? null],
  ['nonjoint_ratio_high', 'upper limit', row => row.nonJoint?.ratio.high ?? null],
  ['nonjoint_p', 'permutation test, not corrected', row => row.nonJoint?.p ?? null],
);

function defineMix(by: Mix): Columns {
  const prefix = `std_${by.replace('-', '_')}`;
  const of = (row: ComparisonRow): Standardised | undefined => row.standardised.find(one => one.by === by);
  return define<ComparisonRow>(
    [`${prefix}_target`, `rate or share of the target in the pooled mix by ${by}`, row => of(row)?.target ?? null],
    [`${prefix}_reference`, 'the same of the reference', row => of(row)?.reference ?? null],
    [`${prefix}_ratio`, 'target / reference', row => of(row)?.ratio.value ?? null],
    [`${prefix}_ratio_low`, 'lower limit of its linearised interval', row => of(row)?.ratio.low ?? null],
    [`${prefix}_ratio_high`, 'upper limit', row => of(row)?.ratio.high ?? null],
    [`${prefix}_covered`, 'share of all words in kinds both groups have, 0–1', row => of(row)?.covered ?? null],
    [`${prefix}_dropped`, 'kinds only one group has, joined by ;', row => of(row)?.dropped.join(';') ?? null],
  );
}

const INFLUENCE = define<ComparisonRow>(
  ['left_out_low', 'lowest ratio with one event left out', row => row.influence?.low.ratio ?? null],
  ['left_out_low_event', 'that event', row => row.influence?.low.event ?? null],
  ['left_out_high', 'highest ratio with one event left out', row => row.influence?.high.ratio ?? null],
  ['left_out_high_event', 'that event', row => row.influence?.high.event ?? null],
  ['decisive_event', 'event that matters most for p on its side of .05', row => row.influence?.decisive.event ?? null],
  ['decisive_p', 'p without it', row => row.influence?.decisive.p ?? null],
);

const NOTES = define<ComparisonRow>([
  'notes',
  'few-events, wide, no-speech, nothing-coded, zero-corrected, few-coded, no-mixed-stratum, overlap, languages-differ, one-event-decides, mix-reverses, mix-decides; joined by ;',
  row => row.notes.join(';'),
]);

/** `comparison.csv`. */
export const COMPARISON_COLUMNS: Columns = [
  ...KEY,
  ...defineSide('reference'),
  ...defineSide('target'),
  ...RATIO,
  ...NON_JOINT,
  ...(['genre', 'copresence', 'genre-copresence'] as const).flatMap(defineMix),
  ...INFLUENCE,
  ...NOTES,
];
