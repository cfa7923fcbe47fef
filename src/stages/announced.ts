/** Heads of state speak under a heading that says of which country: their labels do not. */
import type {Document, Span} from '../model/index.js';
import {countryIn} from './countries.js';
import type {Label} from './findLabels.js';

const ANNOUNCES = /^(?:Address|Statement|Speech) (?:by|of) /u;

/** Tells the country a label's speaker was announced from; null where no heading tells it. */
export type CountryAnnounced = (label: Pick<Label, 'span'>) => string | null;

/**
 * Look for headings that announce a speaker, once per document.
 *
 * The answer for a label is the two-letter code of the country in the last such heading before it, when that heading
 * names the speaker: `Address by King Omar, King of the Hashemite Kingdom of Jordan` for the label
 * `King Omar (spoke in Arabic):`. It is null when the heading announces somebody else, or names no country or several.
 */
export function findAnnouncements({text, marks}: Document): CountryAnnounced {
  const headings = marks.filter(({kind, start, end}) => kind === 'heading' && ANNOUNCES.test(text.slice(start, end)));
  return ({span}) => {
    const heading = lastBefore(headings, span.start);
    if (heading === null) return null;
    const announced = text.slice(heading.start, heading.end);
    const names =
      text
        .slice(span.start, span.end)
        .replace(/\([^)]*\)/gu, '')
        .match(NAME) ?? [];
    const surname = names.at(-1);
    const isNamed = surname !== undefined && names.length > 1 && wordsOf(announced).includes(surname);
    return isNamed ? countryIn(announced) : null;
  };
}

/** The last of ascending spans that ends at or before an offset, by halving: a record may have as many labels as headings. */
function lastBefore(spans: readonly Span[], offset: number): Span | null {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).end <= offset) low = middle + 1;
    else high = middle;
  }
  return spans[low - 1] ?? null;
}

const NAME = /\p{Lu}[\p{L}\p{M}’'-]+/gu;

function wordsOf(text: string): readonly string[] {
  return text.match(NAME) ?? [];
}
