/** Names in a time line: who, which frame, which period. */
import type {PeriodUnit} from '../../analysis/periodUnit.js';
import type {Subject} from '../../analysis/timelineLine.js';
import {nameLanguage} from '../names.js';
import type {TimelineView} from './view.js';

/** Stands for `not told apart` in the columns of a subject. */
const ALL = '*';

/** Frame, person or side, and language. */
export type RowKey = Subject & {readonly frame: string; readonly language: string};

/** A person, or all who speak for a side. */
export function nameWho({names}: Pick<TimelineView, 'names'>, {speaker, side}: Subject): string {
  return speaker === ALL ? `all speakers for ${side}` : (names[speaker] ?? speaker);
}

/** `Friendship · Anna Sample · English texts`. */
export function nameRow(view: TimelineView, {frame, speaker, side, language}: RowKey): string {
  const title = view.frames.find(({id}) => id === frame)?.name ?? frame;
  return `${title} · ${nameWho(view, {speaker, side})} · ${nameLanguage({names: {}}, language)} texts`;
}

/** Whether two rows are of one frame, subject and language. */
export function isSameRow(a: RowKey, b: RowKey): boolean {
  return a.frame === b.frame && a.speaker === b.speaker && a.side === b.side && a.language === b.language;
}

/** A period's short name: `2021-07`, `2021-Q3`, `2021-H2`, `2021`; a day inside a period gets the period's. */
export function namePeriod(from: string, unit: PeriodUnit): string {
  const [year, month] = [from.slice(0, 4), Number(from.slice(5, 7))];
  if (unit === 'year') return year;
  if (unit === 'month') return from.slice(0, 7);
  return unit === 'quarter' ? `${year}-Q${Math.ceil(month / 3)}` : `${year}-H${Math.ceil(month / 6)}`;
}
