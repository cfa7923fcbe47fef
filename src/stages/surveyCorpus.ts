/**
 * The first pass over a corpus: what stands in it twice, and who speaks at which event. Holds no text, only hashes.
 */
import {type Described, type Document, type Message, message, type Turn} from '../model/index.js';
import {copresenceOf, LEADER_OFFICES, leadersSpeaking, sidesSpeaking} from './copresence.js';
import {containedShare, type Shingles, shinglesOf} from './shingles.js';

/** Why a document is left out. */
export interface Drop {
  /** `duplicate-id`: same id and text; `conflicting-id`: same id, other text; `contained`: its words stand in another. */
  readonly reason: 'duplicate-id' | 'conflicting-id' | 'contained';
  /** Id of the document left out. */
  readonly document: string;
  /** Id of the document that stays; equal to `document` when ids are equal. */
  readonly kept: string;
  /** Input index of the document that stays. */
  readonly keptIndex: number;
  /** Share of shingles found in the one that stays, 0–1; 1 for equal ids with equal text, null for a conflict. */
  readonly share: number | null;
}

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
  /** By input index (from 0), for documents left out. */
  readonly drops: ReadonlyMap<number, Drop>;
  /** By event value. */
  readonly events: ReadonlyMap<string, EventSpeakers>;
  /** By input index, for documents that stay. */
  readonly copresence: ReadonlyMap<number, Described<'yes' | 'no'>>;
  /** `corpus/conflicting-id` (error), `corpus/duplicate-id` and `corpus/contained` (info). */
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
}

/** Share of shingles from which on a document is left out; short texts vary more by a word. */
const CONTAINED = 0.9;
const SHORT = {words: 30, contained: 0.5};

interface Entry {
  readonly index: number;
  readonly id: string;
  readonly hash: string;
  readonly event: string;
  readonly given: Document['copresence'];
  readonly shingles: Shingles;
  readonly sides: ReadonlySet<string>;
}

/**
 * Survey a corpus: duplicates by id, documents contained in others of the same event, and copresence.
 *
 * - Equal id and equal text: the first in input order stays. Equal id, other text: the later is refused.
 * - A document is left out when at least 90 % of its five-word shingles (50 % under 30 words) occur in another document
 *   of the same event that stays; the longer one in words stays, of equally long ones the first. Documents whose event
 *   is their own id (no day or no place known) share an event only with documents that name it.
 * - Copresence as {@link copresenceOf} says. Documents left out count for the event: their words were spoken there.
 *
 * Memory is 4 bytes a word; time grows with documents per event × words, the number of events does not matter.
 */
export function createSurvey({leaderOffices = LEADER_OFFICES}: SurveyOptions = {}): SurveyBuilder {
  const entries: Entry[] = [];
  const events = new Map<string, {speakers: Set<string>; leaders: Set<string>}>();
  const add = (document: Document, turns: readonly Turn[]): void => {
    const event = document.event.value ?? document.id;
    const spoken = turns.filter(({kind, speaker}) => kind === 'speech' && speaker !== null);
    const at = events.get(event) ?? {speakers: new Set<string>(), leaders: new Set<string>()};
    events.set(event, at);
    for (const {speaker} of spoken) at.speakers.add(speaker ?? '');
    for (const side of leadersSpeaking(turns, leaderOffices)) at.leaders.add(side);
    entries.push({
      index: entries.length,
      id: document.id,
      hash: document.textSha256,
      event,
      given: document.copresence,
      shingles: shinglesOf(document.text),
      sides: sidesSpeaking(turns),
    });
  };
  return {add, finish: () => finish(entries, events)};
}

function finish(
  entries: readonly Entry[],
  events: ReadonlyMap<string, {speakers: Set<string>; leaders: Set<string>}>,
): Survey {
  const drops = new Map<number, Drop>();
  const unique = dropRepeatedIds(entries, drops);
  for (const group of groupByEvent(unique)) dropContained(group, drops);
  const kept = unique.filter(({index}) => !drops.has(index));
  const sorted = [...drops.entries()].sort(([a], [b]) => a - b);
  return {
    documents: entries.length,
    drops: new Map(sorted),
    events: new Map(
      [...events].map(([event, found]) => [
        event,
        {speakers: [...found.speakers].sort(), leaders: [...found.leaders].sort()},
      ]),
    ),
    copresence: new Map(
      kept.map(entry => [entry.index, copresenceOf(entry, events.get(entry.event)?.leaders ?? new Set())]),
    ),
    messages: sorted.map(([, drop]) => report(drop)),
  };
}

/** Entries with an id not seen before; the others go to `drops`. */
function dropRepeatedIds(entries: readonly Entry[], drops: Map<number, Drop>): Entry[] {
  const first = new Map<string, Entry>();
  for (const entry of entries) {
    const kept = first.get(entry.id);
    if (kept === undefined) {
      first.set(entry.id, entry);
      continue;
    }
    const same = kept.hash === entry.hash;
    const reason = same ? 'duplicate-id' : 'conflicting-id';
    drops.set(entry.index, {reason, document: entry.id, kept: kept.id, keptIndex: kept.index, share: same ? 1 : null});
  }
  return [...first.values()];
}

function groupByEvent(entries: readonly Entry[]): Entry[][] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.event);
    if (group === undefined) groups.set(entry.event, [entry]);
    else group.push(entry);
  }
  return [...groups.values()].filter(({length}) => length > 1);
}

function dropContained(group: readonly Entry[], drops: Map<number, Drop>): void {
  const words = ({shingles}: Entry): number => shingles.words;
  const longestFirst = group.toSorted((a, b) => words(b) - words(a) || a.index - b.index);
  const kept: Entry[] = [];
  for (const entry of longestFirst) {
    const holder = holderOf(entry, kept);
    if (holder === null) kept.push(entry);
    else
      drops.set(entry.index, {
        reason: 'contained',
        document: entry.id,
        kept: holder.entry.id,
        keptIndex: holder.entry.index,
        share: holder.share,
      });
  }
}

/** The document that holds most of an entry's shingles, if that is enough; of equal ones the longest. */
function holderOf(entry: Entry, kept: readonly Entry[]): {entry: Entry; share: number} | null {
  const {shingles} = entry;
  const needed = shingles.words < SHORT.words ? SHORT.contained : CONTAINED;
  let best: {entry: Entry; share: number} | null = null;
  for (const other of kept) {
    const share = containedShare(shingles, other.shingles);
    if (share !== null && share >= needed && (best === null || share > best.share)) best = {entry: other, share};
  }
  return best;
}

function report({reason, document, kept, share}: Drop): Message {
  if (reason === 'conflicting-id')
    return message(
      'corpus/conflicting-id',
      'error',
      `Unexpected second document \`${document}\` with another text, expected each id once; the later one is left out, give it an id of its own.`,
      {document},
    );
  if (reason === 'duplicate-id')
    return message(
      'corpus/duplicate-id',
      'info',
      `Unexpected second copy of \`${document}\`, expected each document once; the first is kept.`,
      {document},
    );
  const percent = Math.round((share ?? 0) * 100);
  return message(
    'corpus/contained',
    'info',
    `Unexpected document \`${document}\` whose words stand in \`${kept}\` of the same event (${percent} %), expected each text once; the longer one is kept.`,
    {document},
  );
}
