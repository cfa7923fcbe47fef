/** The table of the first screen: frames by speaker and period, with the reason where a cell has no figures. */
import {type Actor, type DayRange, isWithin, type Period} from '../model/index.js';
import {windowId} from './compare.js';
import {computeFigures} from './frameFigures.js';
import {ALL, type FrequencyOptions, type FrequencyRow} from './frequency.js';
import {gatherGroup} from './speechGroup.js';
import type {Tally} from './tally.js';

/** A column: a period of the codebook or a window of the main comparison. */
export interface HeadlineColumn extends DayRange {
  readonly id: string;
  readonly label: string;
}

/** A cell: figures, or why there are none. */
export type HeadlineCell =
  | {readonly state: 'figures'; readonly column: string; readonly row: FrequencyRow}
  | {readonly state: 'not-in-office' | 'no-speech'; readonly column: string};

/** One frame of one speaker in one language. */
export interface HeadlineRow {
  readonly speaker: string;
  readonly frame: string;
  readonly language: string;
  /** In the order of the columns. */
  readonly cells: readonly HeadlineCell[];
}

/** Columns and rows. */
export interface HeadlineTable {
  readonly columns: readonly HeadlineColumn[];
  readonly rows: readonly HeadlineRow[];
}

/** Options of {@link tableHeadline}. */
export interface HeadlineOptions extends FrequencyOptions {
  readonly speakers: readonly Actor[];
  /** Office the turns are spoken in; null: any. */
  readonly office: string | null;
  readonly columns: readonly HeadlineColumn[];
}

/**
 * Frames × speakers × columns, per language in which any of the speakers has speech in that office.
 *
 * @returns Rows by language, frame (order of the options) and speaker (as given). A cell reads `not-in-office` where no
 *   day of the column lies in a tenure of the office, `no-speech` where the corpus holds nothing of the speaker there.
 */
export function tableHeadline(tallies: readonly Tally[], options: HeadlineOptions): HeadlineTable {
  const {speakers, office, columns} = options;
  const ids = speakers.map(({id}) => id);
  const inScope = tallies.filter(
    ({speaker, office: held}) => speaker !== null && ids.includes(speaker) && (office === null || held === office),
  );
  const languages = [...new Set(inScope.map(({language}) => language))].sort();
  const rows = languages.flatMap(language => {
    const frames = options.frames.filter(frame => frame.languages.includes(language)).map(({id}) => id);
    const cells = speakers.map(speaker =>
      columns.map(column => {
        const key = {speaker: speaker.id, side: ALL, office, period: windowId(column), language, collection: ALL};
        if (!holdsOffice(speaker, office, column)) return frames.map(() => without('not-in-office', column));
        const members = inScope.filter(
          tally => tally.speaker === speaker.id && tally.language === language && isWithin(tally, column),
        );
        if (members.length === 0) return frames.map(() => without('no-speech', column));
        const figures = computeFigures(frames, gatherGroup(members), options);
        return figures.map((one, at): HeadlineCell => {
          const row = {frame: frames[at] ?? '', ...key, ...one};
          return {state: 'figures', column: column.id, row};
        });
      }),
    );
    return frames.flatMap((frame, at) =>
      speakers.map((speaker, which) => ({
        speaker: speaker.id,
        frame,
        language,
        cells: (cells[which] ?? []).flatMap(ofColumn => ofColumn[at] ?? []),
      })),
    );
  });
  return {columns, rows};
}

function without(state: 'not-in-office' | 'no-speech', {id}: HeadlineColumn): HeadlineCell {
  return {state, column: id};
}

/** Whether any day of `[from, to)` lies in a tenure of the office. */
function holdsOffice({tenures}: Actor, office: string | null, {from, to}: Pick<Period, 'from' | 'to'>): boolean {
  return tenures.some(
    tenure =>
      (office === null || tenure.office === office) &&
      (tenure.to === null || tenure.to > from) &&
      (to === null || tenure.from < to),
  );
}
