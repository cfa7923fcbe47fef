/** Columns of the tables of a time line, which are also their data dictionary. */
import type {ChangeRow} from '../../analysis/changes.js';
import type {BreakSide, SeriesRow} from '../../analysis/series.js';
import type {TimelinePoint} from '../../analysis/timeline.js';
import {type CsvColumn, define} from '../csvColumns.js';

type Key = Pick<TimelinePoint, 'frame' | 'speaker' | 'side' | 'language'>;

function defineKey<Row extends Key>(): readonly CsvColumn<Row>[] {
  return define<Row>(
    ['frame', 'code of the frame', row => row.frame],
    ['speaker', 'person id; * all', row => row.speaker],
    ['side', 'ISO alpha-2 code spoken for; * all', row => row.side],
    ['language', 'language of the sentences', row => row.language],
  );
}

/** One row per frame, subject, language and period. */
export const POINT_COLUMNS: readonly CsvColumn<TimelinePoint>[] = [
  ...defineKey<TimelinePoint>(),
  ...define<TimelinePoint>(
    ['from', 'first day of the period', row => row.from],
    ['to', 'day after the last', row => row.to],
    ['state', 'figures; missing: no speech, not zero', row => row.state],
    ['events', 'events with such speech', row => row.events],
    ['words', 'words of speech', row => row.words],
    ['coded', 'sentences with the frame, each once', row => (row.state === 'missing' ? null : row.coded)],
    ['rate', 'coded sentences per 1,000 words; empty: missing', row => row.rate.value],
    ['rate_low', 'lower limit of its interval over events', row => row.rate.low],
    ['rate_high', 'upper limit', row => row.rate.high],
  ),
];

function defineSide(side: 'before' | 'after'): readonly CsvColumn<SeriesRow>[] {
  const of = (name: keyof BreakSide) => (row: SeriesRow) => row[side][name];
  return define<SeriesRow>(
    [`${side}_periods`, `periods with speech ${side}`, of('points')],
    [`${side}_events`, 'their events', of('events')],
    [`${side}_words`, 'their words', of('words')],
    [`${side}_coded`, 'sentences with the frame, each once', of('coded')],
  );
}

function defineEffect(
  name: string,
  meaning: string,
  key: 'level' | 'trend' | 'trendChange',
): readonly CsvColumn<SeriesRow>[] {
  return define<SeriesRow>(
    [name, meaning, row => row[key]?.ratio ?? null],
    [`${name}_low`, 'lower limit of its interval', row => row[key]?.low ?? null],
    [`${name}_high`, 'upper limit', row => row[key]?.high ?? null],
    [`${name}_log_se`, 'Newey–West standard error of its logarithm', row => row[key]?.logSe ?? null],
    [`${name}_quasi_se`, 'quasi-Poisson standard error of its logarithm', row => row[key]?.quasiSe ?? null],
    [`${name}_p`, 'two-sided, of no change', row => row[key]?.p ?? null],
  );
}

/** One row per frame, subject, language and break. */
export const BREAK_COLUMNS: readonly CsvColumn<SeriesRow>[] = [
  ...defineKey<SeriesRow>(),
  ...define<SeriesRow>(
    ['break', 'first day after the break', row => row.breakDay],
    ['control', 'true: the frame that should not move', row => row.control],
  ),
  ...defineSide('before'),
  ...defineSide('after'),
  ...defineEffect('level', 'exp(β₂): level from the break on / level the trend before would give', 'level'),
  ...defineEffect('trend', 'exp(β₁): growth per period before', 'trend'),
  ...defineEffect('trend_change', 'exp(β₃): growth per period after / growth before', 'trendChange'),
  ...define<SeriesRow>(
    [
      'level_q',
      'Benjamini–Hochberg over all frames of the plan and all breaks without the control, frames not declared apart',
      row => row.q,
    ],
    ['dispersion', 'variance of counts / Poisson variance', row => row.dispersion],
    ['lag', 'largest lag of the Newey–West standard error', row => row.lag],
    ['placebo_p', 'rank of |β₂| among all possible dates', row => row.placebo.p],
    ['placebo_dates', 'possible dates', row => row.placebo.dates],
    ['level_without_event_low', 'smallest exp(β₂) without one event', row => row.withoutEvent?.low ?? null],
    ['level_without_event_high', 'largest', row => row.withoutEvent?.high ?? null],
    ['genres', 'genres whose shares are in the model, joined by ;', row => row.genres.join(';')],
    ['level_unadjusted', 'exp(β₂) without genre shares; empty: they are not in the model', row => row.unadjusted],
    ['simple_ratio', 'rate after / rate before, where there is no model', row => row.simple.value],
    ['simple_ratio_low', 'lower limit of its bootstrap interval', row => row.simple.low],
    ['simple_ratio_high', 'upper limit', row => row.simple.high],
    ['reason', 'why there is no model: few-points, all-zeros, separation, collinear, not-converged', row => row.reason],
    ['notes', 'outside, genres-left-out, few-coded, zero-corrected; joined by ;', row => row.notes.join(';')],
  ),
];

/** One row per frame, subject and language. */
export const CHANGE_COLUMNS: readonly CsvColumn<ChangeRow>[] = [
  ...defineKey<ChangeRow>(),
  ...define<ChangeRow>(
    ['periods', 'periods with speech', row => row.points],
    ['change', 'first day of the period of the best single change', row => row.one?.day ?? null],
    ['change_statistic', 'its likelihood ratio', row => row.one?.statistic ?? null],
    ['change_p', 'by dealing events over dates', row => row.one?.p ?? null],
    ['change_low', 'earliest date nearly as good', row => row.one?.low ?? null],
    ['change_high', 'latest', row => row.one?.high ?? null],
    ['rate_before', 'coded sentences per 1,000 words before it', row => row.one?.before ?? null],
    ['rate_after', 'from it on', row => row.one?.after ?? null],
    ['dispersion', 'variance of counts around it / Poisson variance', row => row.dispersion],
    ['changes', 'several changes by PELT, joined by ;', row => row.several?.join(';') ?? null],
    ['penalty', 'what each of them must gain', row => row.penalty],
    ['pettitt', "date of Pettitt's rank test", row => row.pettitt?.day ?? null],
    ['pettitt_p', 'its p', row => row.pettitt?.p ?? null],
    ['reason', 'why there is none: few-points, all-zeros', row => row.reason],
  ),
];
