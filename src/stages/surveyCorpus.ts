/**
 * The first pass over a corpus: what stands in it twice, which documents are versions of one text, and who speaks at
 * which event. Holds no text, only hashes.
 */
import type {Described, Document, Message, Turn} from '../model/index.js';
import {copresenceOf, LEADER_OFFICES, leadersSpeaking, sidesSpeaking} from './copresence.js';
import {type Drop, dropContained, dropRepeatedIds, dropVersions, reportDrop} from './dropRepeats.js';
import {type LinkedVersions, linkVersions} from './linkVersions.js';
import {eventName, mergeEvents} from './mergeEvents.js';
import type {DeclaredGroup} from './namedVersions.js';
import {shinglesOf} from './shingles.js';
import {createSiteFinder, type VersionSite} from './siteOfDocument.js';
import {traitsOf, type VersionTraits} from './versionTraits.js';

export type {Drop} from './dropRepeats.js';

/** Who spoke at an event. */
export interface EventSpeakers {
  /** Ids of people credited with speech there, sorted. */
  readonly speakers: readonly string[];
  /** Sides whose leader spoke there, sorted. */
  readonly leaders: readonly string[];
}

/** What the first pass found. */
export interface Survey {
  /** Documents seen. */
  readonly documents: number;
  /** Their ids, by input index. */
  readonly ids: readonly string[];
  /** By input index (from 0), for documents left out. */
  readonly drops: ReadonlyMap<number, Drop>;
  /** By event value. */
  readonly events: ReadonlyMap<string, EventSpeakers>;
  /** By input index, for documents that stay. */
  readonly copresence: ReadonlyMap<number, Described<'yes' | 'no'>>;
  /** By input index: the event a document has since it, or another of its event, is linked with versions; else absent. */
  readonly moved: ReadonlyMap<number, Described>;
  /** Groups of versions, and pairs that may be. */
  readonly versions: Pick<LinkedVersions, 'groups' | 'suggestions'>;
  /** By input index: name of the group of versions a document stands in; absent where it stands in none. */
  readonly versionsOf: ReadonlyMap<number, Described>;
  /**
   * `corpus/conflicting-id` (error), `corpus/duplicate-id`, `corpus/contained`, `corpus/version` (info), and those of
   * {@link linkVersions}.
   */
  readonly messages: readonly Message[];
}

/** A survey being made. */
export interface SurveyBuilder {
  /** Take in the next document, with its turns, in input order. */
  readonly add: (document: Document, turns: readonly Turn[]) => void;
  /** What was found; the survey may go on afterwards. */
  readonly finish: () => Survey;
}

/** Options of {@link createSurvey}. */
export interface SurveyOptions {
  /** Offices whose holders count as leaders for copresence. Default: `['president']`. */
  readonly leaderOffices?: readonly string[];
  /** Sites whose page ids are known. Default: none. */
  readonly sites?: readonly VersionSite[];
  /** Groups of `versions.yaml`. Default: none. */
  readonly declared?: readonly DeclaredGroup[];
}

interface Entry extends VersionTraits {
  readonly hash: string;
  readonly given: Document['copresence'];
  readonly sides: ReadonlySet<string>;
  readonly leaders: ReadonlySet<string>;
}

/**
 * Survey a corpus: duplicates by id, versions of one text, documents contained in others of the same event, copresence.
 *
 * - Equal id and equal text: the first in input order stays. Equal id, other text: the later is refused.
 * - Versions are linked as {@link linkVersions} says and then share one event ({@link mergeEvents}).
 * - A document is left out when at least 90 % of its five-word shingles (50 % under 30 words) occur in another document
 *   of the same event that stays; the longer one in words stays, of equally long ones the first. Documents whose event
 *   is their own id (no day or no place known) share an event only with documents that name it, and their versions.
 * - Of versions of one text in one language one stays ({@link dropVersions}).
 * - Copresence as {@link copresenceOf} says. Documents left out count for the event: their words were spoken there.
 *
 * Memory is some 6 bytes a word; time grows with documents per event and per day × words, their number does not matter.
 */
export function createSurvey({
  leaderOffices = LEADER_OFFICES,
  sites = [],
  declared = [],
}: SurveyOptions = {}): SurveyBuilder {
  const entries: Entry[] = [];
  const pageOf = createSiteFinder(sites);
  const add = (document: Document, turns: readonly Turn[]): void => {
    const known = {index: entries.length, page: pageOf(document), shingles: shinglesOf(document.text)};
    entries.push({
      ...traitsOf({document, turns}, known),
      hash: document.textSha256,
      given: document.copresence,
      sides: sidesSpeaking(turns),
      leaders: leadersSpeaking(turns, leaderOffices),
    });
  };
  return {add, finish: () => finish(entries, declared)};
}

function finish(entries: readonly Entry[], declared: readonly DeclaredGroup[]): Survey {
  const drops = new Map<number, Drop>();
  const unique = dropRepeatedIds(entries, drops);
  const {groups, suggestions, messages} = linkVersions(unique, declared);
  const merged = mergeEvents(
    entries,
    groups.map(({members}) => members),
  );
  const eventOf = (entry: Entry): string => eventName({id: entry.id, event: merged.get(entry.index) ?? entry.event});
  for (const group of groupBy(unique, eventOf).values()) if (group.length > 1) dropContained(group, drops);
  const byIndex = new Map(unique.map(entry => [entry.index, entry]));
  for (const {members} of groups)
    dropVersions(
      members.flatMap(index => byIndex.get(index) ?? []),
      drops,
    );
  const events = speakersByEvent(entries, eventOf);
  const kept = unique.filter(({index}) => !drops.has(index));
  const sorted = [...drops.entries()].sort(([a], [b]) => a - b);
  return {
    documents: entries.length,
    ids: entries.map(({id}) => id),
    drops: new Map(sorted),
    events,
    copresence: new Map(
      kept.map(entry => [entry.index, copresenceOf(entry, new Set(events.get(eventOf(entry))?.leaders))]),
    ),
    moved: new Map([...merged].filter(([index, {value}]) => entries[index]?.event.value !== value)),
    versions: {groups, suggestions},
    versionsOf: new Map(
      groups.flatMap(({name, members}) => members.map(index => [index, namedAs(name, entries[index])] as const)),
    ),
    messages: [...messages, ...sorted.map(([, drop]) => reportDrop(drop))],
  };
}

/** The group's name, `given` where the record itself names it. */
function namedAs(name: string, entry: Entry | undefined): Described {
  return {value: name, basis: entry?.versions.value === name ? 'given' : 'inferred'};
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

function speakersByEvent(
  entries: readonly Entry[],
  eventOf: (entry: Entry) => string,
): ReadonlyMap<string, EventSpeakers> {
  return new Map(
    [...groupBy(entries, eventOf)].map(([event, members]) => [
      event,
      {
        speakers: [...new Set(members.flatMap(({speakers}) => speakers))].sort(),
        leaders: [...new Set(members.flatMap(({leaders}) => [...leaders]))].sort(),
      },
    ]),
  );
}
