/** The common filters: parsed from what was typed, checked against the project, asked of documents or of speech. */
import {
  EVERYTHING,
  intersectSelections,
  type Message,
  message,
  type Period,
  type Selection,
  type Setting,
  selects,
  UsageError,
} from '../model/index.js';
import type {Project} from '../project/load.js';
import {parseDateRange} from '../stages/dates.js';
import {type CorpusDocument, eventOf} from './corpusDocuments.js';
import {type KnownNames, refuseName} from './unknownName.js';

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
  readonly audience: readonly string[];
  readonly copresence: readonly string[];
}

/** Filters that ask for nothing. */
export const NO_FILTER: FilterOptions = {
  speaker: [],
  side: [],
  office: [],
  period: [],
  since: null,
  until: null,
  language: [],
  collection: [],
  genre: [],
  event: [],
  audience: [],
  copresence: [],
};

/** Whether a document is wanted. */
export type DocumentFilter = (document: CorpusDocument) => boolean;

/** How a filter is written where it was typed, by the name of its flag. */
export type Typed = (name: string) => string;

const AS_FLAGS: Typed = name => `--${name}`;

/** Parts of a project that filters are checked against. */
export type FilterProject = Pick<Project, 'actors' | 'periods'>;

/**
 * Filters as a selection of speech. `period`, `since` and `until`: the whole of the document's dates lies inside, undated
 * documents do not; languages and sides in any letter case; the others exactly.
 *
 * @throws UsageError naming every speaker, office or period the project does not know, every day that is none, and days
 *   that leave nothing (`--to` not after `--from`, or outside every period asked for).
 */
export function readFilter(project: FilterProject, options: FilterOptions, typed: Typed = AS_FLAGS): Selection {
  const problems = checkNames(project, options, typed);
  const [since, until] = [dayOf(typed('from'), options.since, problems), dayOf(typed('to'), options.until, problems)];
  if (since !== null && until !== null && until <= since) problems.push(reversed(options, typed));
  if (problems.length > 0) throw new UsageError(problems);
  const dated =
    since === null && until === null ? EVERYTHING : {...EVERYTHING, within: [{from: since ?? '', to: until}]};
  const chosen = periodsOf(project).filter(({id}) => options.period.includes(id));
  const both = intersectSelections(dated, {...EVERYTHING, within: chosen.map(({from, to}) => ({from, to}))});
  if (both === null) throw new UsageError([outside(options)]);
  const {speaker, office, collection, genre, audience, copresence, event} = options;
  return {
    ...both,
    ...{speaker, office, collection, genre, audience, copresence, event},
    side: options.side.map(side => side.toUpperCase()),
    language: options.language.map(language => language.toLowerCase()),
  };
}

/**
 * Filters as a condition on documents: `speaker`, `side` and `office` ask that one voice of the document has all of them,
 * the others ask for the document's own value.
 *
 * @throws UsageError as {@link readFilter} does.
 */
export function createFilter(project: FilterProject, options: FilterOptions): DocumentFilter {
  const selection = readFilter(project, options);
  const {speaker, side, office} = selection;
  const ofVoices = {...EVERYTHING, speaker, side, office};
  const ofDocument = {...selection, speaker: [], side: [], office: []};
  const asked = speaker.length + side.length + office.length > 0;
  return document => {
    const {id, collection, dateFrom, dateTo, language} = document;
    const [genre, audience, copresence] = [document.genre.value, document.audience.value, document.copresence.value];
    const shared = {document: id, event: eventOf(document), collection, dateFrom, dateTo, genre, audience, copresence};
    const fits = (one: Selection, voice: Pick<Setting, 'speaker' | 'side' | 'office'>): boolean =>
      selects(one, {...shared, language: language ?? '', ...voice});
    return fits(ofDocument, NOBODY) && (!asked || document.voices.some(voice => fits(ofVoices, voice)));
  };
}

const NOBODY = {speaker: null, side: null, office: null};

function periodsOf({periods}: FilterProject): readonly Period[] {
  return [...periods.sets.flatMap(set => set.periods), ...periods.events];
}

function reversed({since, until}: FilterOptions, typed: Typed): Message {
  const to = typed('to');
  const text = `Unexpected \`${until}\` for \`${to}\`, expected a day after \`${since}\`; \`${to}\` is excluded, so the two leave no day between them.`;
  return message('input/reversed-days', 'error', text);
}

function outside({period, since, until}: FilterOptions): Message {
  const days = [...(since === null ? [] : [`from ${since}`]), ...(until === null ? [] : [`to ${until}`])].join(' ');
  const text = `Unexpected days \`${days}\` outside of \`${period.join(', ')}\`, expected days they share; leave one of the two out.`;
  return message('input/no-days', 'error', text);
}

/** Names the project knows, by the filters that check them. */
export function knownNames(project: FilterProject): Readonly<Record<'speaker' | 'office' | 'period', KnownNames>> {
  const {people} = project.actors;
  const periods = periodsOf(project);
  return {
    speaker: {
      ids: people.map(({id}) => id),
      aliases: people.flatMap(({id, name, forms}) => [name, ...forms].map(form => [form, id] as const)),
    },
    office: {ids: [...new Set(people.flatMap(({tenures}) => tenures.map(({office}) => office)))]},
    period: {ids: periods.map(({id}) => id), aliases: periods.map(({id, name}) => [name, id])},
  };
}

function checkNames(project: FilterProject, options: FilterOptions, typed: Typed): Message[] {
  const known = knownNames(project);
  // Behind a colon the suggestion is the condition as it is to be typed, behind a flag the value.
  const show = (name: string) => (id: string) => (typed(name).endsWith(':') ? `${typed(name)}${id}` : id);
  return (['speaker', 'office', 'period'] as const).flatMap(name =>
    options[name]
      .filter(value => !known[name].ids.includes(value))
      .map(value => refuseName(value, typed(name), known[name], show(name))),
  );
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
