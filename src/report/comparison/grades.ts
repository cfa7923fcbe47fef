/** How far the rules behind a comparison are known to agree with readers. */
import type {ComparisonRow} from '../../analysis/compare.js';
import {gradeOf} from '../names.js';
import type {ReportView} from '../view.js';

/** The grade of a row's frame; where its languages have different ones, of each: `en provisional, ru none`. */
export function gradesOf(
  view: Pick<ReportView, 'grades'>,
  {frame, language, target, reference}: ComparisonRow,
): string {
  const spoken = [...new Set([...target.languages, ...reference.languages])].sort();
  const languages = spoken.length === 0 ? [language] : spoken;
  const grades = languages.map(language => gradeOf(view, frame, language)?.grade ?? 'none');
  return new Set(grades).size === 1
    ? (grades[0] ?? 'none')
    : languages.map((language, at) => `${language} ${grades[at]}`).join(', ');
}
