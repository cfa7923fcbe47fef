/** Display names of what the report speaks of; an id without a name is shown as it is. */
import type {HeadlineColumn} from '../analysis/headline.js';
import {formatRange} from './numbers.js';
import type {Grade, ReportView} from './view.js';

const LANGUAGES: Readonly<Record<string, string>> = {
  en: 'English',
  ru: 'Russian',
  kk: 'Kazakh',
  und: 'undetermined language',
  '*': 'different languages',
};

/** What a grade means. */
export const GRADE_WORDS: Readonly<Record<Grade['grade'], string>> = {
  none: 'not yet checked against readers',
  provisional: 'checked against automated annotators only',
  human: 'checked against human double coding',
};

/** Name of a frame. */
export function nameFrame({frames}: Pick<ReportView, 'frames'>, id: string): string {
  return frames.find(frame => frame.id === id)?.name ?? id;
}

/** Name of a person. */
export function nameSpeaker({speakers, names}: Pick<ReportView, 'speakers' | 'names'>, id: string | null): string {
  if (id === null) return 'all speakers';
  return speakers.find(speaker => speaker.id === id)?.name ?? names[id] ?? id;
}

/** English name of a language. */
export function nameLanguage({names}: Pick<ReportView, 'names'>, id: string): string {
  return names[id] ?? LANGUAGES[id] ?? id;
}

/** Who a comparison is about: a person, or a side. */
export function nameSubject(
  view: Pick<ReportView, 'speakers' | 'names'>,
  {speaker, side}: {speaker: string | null; side: string | null},
): string {
  return speaker === null && side !== null ? `all speakers for ${side}` : nameSpeaker(view, speaker);
}

/** Words for an office filter. */
export function nameOffice(office: string | null): string {
  return office === null ? 'in any office' : `in the office of ${office}`;
}

/** Heading and days of a column: periods show their id, windows their label. */
export function nameColumn(
  {periods}: Pick<ReportView, 'periods'>,
  {id, label, from, to}: HeadlineColumn,
): {title: string; days: string} {
  return {title: isPeriod({periods}, id) ? `${id} ${label}` : label, days: formatRange(from, to)};
}

/** Whether a column of the headline is a period (else a window of a comparison). */
export function isPeriod({periods}: Pick<ReportView, 'periods'>, id: string): boolean {
  return periods.some(period => period.id === id);
}

/** The grade of a frame in a language, null when the view has none. */
export function gradeOf({grades}: Pick<ReportView, 'grades'>, frame: string, language: string): Grade | null {
  return grades.find(one => one.frame === frame && one.language === language) ?? null;
}
