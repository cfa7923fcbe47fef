/** What an answer rests on: words and events, other contrasts, what the windows cannot separate, what was affirmed. */
import type {ComparisonRow, GroupFigures} from '../../analysis/compare.js';
import {isBeforeAfter, rangeOf, type Selection} from '../../model/index.js';
import {placeOf} from '../groupWords.js';
import {nameFrame, nameLanguage} from '../names.js';
import {countOf, daysBetween, formatCount} from '../numbers.js';
import type {ReportView} from '../view.js';
import {describeRows} from './rows.js';

/** Marked days up to so long after the border of the windows are named, since the windows cannot separate them. */
const NEAR_DAYS = 120;
/** Marks nearer than this belong to the border itself. */
const SAME_DAYS = 14;

/** Words and events on each side, by language. */
export function describeBasis(view: ReportView, rows: readonly ComparisonRow[]): string[] {
  const languages = [...new Set(rows.map(({language}) => language))];
  return languages.flatMap(language => {
    const row = rows.find(one => one.language === language);
    if (row === undefined) return [];
    const side = (group: GroupFigures) =>
      `${countOf(group.events, 'event')} with ${countOf(group.words, 'word')} ${placeOf(group)}`;
    return [`${nameLanguage(view, language)}: ${side(row.reference)}, ${side(row.target)}.`];
  });
}

/** Other declared contrasts over the same days, for comparison. */
export function describeOthers(view: ReportView, declared: readonly ComparisonRow[], main: ComparisonRow): string[] {
  const same = declared.filter(
    row =>
      row.contrast !== main.contrast &&
      sameDays(row.reference.where, main.reference.where) &&
      sameDays(row.target.where, main.target.where),
  );
  const keys = [...new Set(same.map(row => JSON.stringify([row.contrast, row.language])))];
  return keys.map(key => {
    const rows = same.filter(row => JSON.stringify([row.contrast, row.language]) === key);
    return `For comparison, the same days: ${describeRows(view, rows)}`;
  });
}

function sameDays(a: Selection, b: Selection): boolean {
  const [one, other] = [rangeOf(a), rangeOf(b)];
  return one !== null && one.from === other?.from && one.to === other.to;
}

/** Marked days shortly after the border between the windows. */
export function describeNear({marks}: ReportView, row: ComparisonRow): string[] {
  const border = rangeOf(row.target.where)?.from;
  if (border === undefined || !isBeforeAfter(row)) return [];
  const near = marks
    .map(mark => ({...mark, days: daysBetween(border, mark.date)}))
    .filter(({days}) => days > SAME_DAYS && days <= NEAR_DAYS);
  return near.map(
    ({name, days}) =>
      `${name} follows ${countOf(Math.floor(days / 7), 'week')} after the border between the two periods; this comparison cannot separate the two.`,
  );
}

/** How many coded sentences affirm, by language, and what that is called. */
export function describeAffirmed(view: ReportView, rows: readonly ComparisonRow[]): string[] {
  const promoted = view.frames.some(({direction}) => direction.includes('Russia')) ? 'Russian-promoted' : 'promoted';
  const languages = [...new Set(rows.map(({language}) => language))];
  const counts = languages.map(language => {
    const of = ({affirm, coded}: GroupFigures) => `${formatCount(affirm)} of ${formatCount(coded)}`;
    const parts = rows
      .filter(row => row.language === language)
      .map(
        row =>
          `${nameFrame(view, row.frame)} ${of(row.reference)} ${placeOf(row.reference)} and ${of(row.target)} ${placeOf(row.target)}`,
      );
    return `Coded sentences that affirm their frame, ${nameLanguage(view, language)} texts: ${parts.join('; ')}.`;
  });
  return [
    ...counts,
    `Where a frame is promoted by the other side, to affirm it is affirmation of a ${promoted} narrative; what caused it, or where the words came from, these figures cannot show.`,
  ];
}
