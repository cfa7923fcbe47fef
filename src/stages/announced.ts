/** Heads of state speak under a heading that says of which country: their labels do not. */
import type {Document} from '../model/index.js';
import {countryIn} from './countries.js';
import type {Label} from './findLabels.js';

const ANNOUNCES = /^(?:Address|Statement|Speech) (?:by|of) /u;

/**
 * Two-letter code of the country in the last heading before a label, when that heading announces the speaker by name:
 * `Address by King Omar, King of the Hashemite Kingdom of Jordan` for the label `King Omar (spoke in Arabic):`.
 *
 * @returns null when the heading announces nobody, somebody else, or names no country or several.
 */
export function countryAnnounced({text, marks}: Document, {span}: Pick<Label, 'span'>): string | null {
  const heading = marks.findLast(
    ({kind, start, end}) => kind === 'heading' && end <= span.start && ANNOUNCES.test(text.slice(start, end)),
  );
  if (heading === undefined) return null;
  const announced = text.slice(heading.start, heading.end);
  const names =
    text
      .slice(span.start, span.end)
      .replace(/\([^)]*\)/gu, '')
      .match(NAME) ?? [];
  const surname = names.at(-1);
  return surname !== undefined && names.length > 1 && wordsOf(announced).includes(surname)
    ? countryIn(announced)
    : null;
}

const NAME = /\p{Lu}[\p{L}\p{M}’'-]+/gu;

function wordsOf(text: string): readonly string[] {
  return text.match(NAME) ?? [];
}
