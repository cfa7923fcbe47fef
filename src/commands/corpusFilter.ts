/** The common filters of documents: parsed from what was typed, checked against the project, asked of a document. */
import {isWithin} from '../analysis/tally.js';
import {type Message, message, UsageError} from '../model/index.js';
import type {Project} from '../project/load.js';
import {parseDateRange} from '../stages/dates.js';
import {type CorpusDocument, eventOf} from './corpusDocuments.js';

/** Filters as typed; empty lists and nulls ask for nothing. Several values of one filter: any of them. */
export interface FilterOptions {
  readonly speaker: readonly string[];
  readonly side: readonly string[];
  readonly office: readonly string[];
  readonly period: readonly string[];
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; inclusive. */
  readonly since: string | null;
  /** The same, exclusive. */
  readonly until: string | null;
  readonly language: readonly string[];
  readonly collection: readonly string[];
  readonly genre: readonly string[];
  readonly event: readonly string[];
}

/** Whether a document is wanted. */
export type DocumentFilter = (document: CorpusDocument) => boolean;

/**
 * Make a filter.
 *
 * - `speaker`, `side`, `office`: one voice of the document has all that are asked for.
 * - `period`, `since`, `until`: the whole of the document's dates lies inside; undated documents do not.
 * - The others: the document's own value, exactly; languages and sides in any letter case.
 *
 * @throws UsageError naming every speaker, office or period the project does not know, and every day that is none.
 */
export function createFilter(project: Pick<Project, 'actors' | 'periods'>, options: FilterOptions): DocumentFilter {
  const periods = [...project.periods.sets.flatMap(set => set.periods), ...project.periods.events];
  const problems = checkNames(project, options);
  const [since, until] = [dayOf('--from', options.since, problems), dayOf('--to', options.until, problems)];
  if (problems.length > 0) throw new UsageError(problems);
  const chosen = periods.filter(({id}) => options.period.includes(id));
  const sides = options.side.map(side => side.toUpperCase());
  const languages = options.language.map(language => language.toLowerCase());
  const dated = since !== null || until !== null;
  return document =>
    any(languages, document.language) &&
    any(options.collection, document.collection) &&
    any(options.genre, document.genre.value) &&
    any(options.event, eventOf(document)) &&
    (chosen.length === 0 || chosen.some(period => isWithin(document, period))) &&
    (!dated || isWithin(document, {from: since ?? '', to: until})) &&
    hasVoice(document, {...options, side: sides});
}

/** Whether a value is among those asked for; nothing asked for is no condition. */
function any(values: readonly string[], value: string | null): boolean {
  return values.length === 0 || (value !== null && values.includes(value));
}

/** Whether one voice has everything that is asked of voices. */
function hasVoice(
  {voices}: Pick<CorpusDocument, 'voices'>,
  {speaker, side, office}: Pick<FilterOptions, 'speaker' | 'side' | 'office'>,
): boolean {
  if (speaker.length + side.length + office.length === 0) return true;
  return voices.some(voice => any(speaker, voice.speaker) && any(side, voice.side) && any(office, voice.office));
}

function checkNames({actors, periods}: Pick<Project, 'actors' | 'periods'>, options: FilterOptions): Message[] {
  const people = actors.people.map(({id}) => id);
  const offices = [...new Set(actors.people.flatMap(({tenures}) => tenures.map(({office}) => office)))];
  const ids = [...periods.sets.flatMap(set => set.periods), ...periods.events].map(({id}) => id);
  const unknown = (flag: string, values: readonly string[], known: readonly string[]): Message[] =>
    values
      .filter(value => !known.includes(value))
      .map(value => {
        const text = `Unexpected \`${value}\` for \`${flag}\`, expected one of ${known.map(one => `\`${one}\``).join(', ')}.`;
        return message('input/unknown-name', 'error', text);
      });
  return [
    ...unknown('--speaker', options.speaker, people),
    ...unknown('--office', options.office, offices),
    ...unknown('--period', options.period, ids),
  ];
}

/** First day of what was typed; null when nothing was. */
function dayOf(flag: string, value: string | null, problems: Message[]): string | null {
  if (value === null) return null;
  const range = parseDateRange(value);
  if (range === null) {
    const text = `Unexpected \`${value}\` for \`${flag}\`, expected a day such as \`2022-01-02\`, or \`2022-01\` or \`2022\` for its first day.`;
    problems.push(message('input/invalid-day', 'error', text));
  }
  return range?.dateFrom ?? null;
}
