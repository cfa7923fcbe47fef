/** A group of speech by event, gathered once for all frames. */
import type {FrameCount, Tally} from './tally.js';

/** What was said at one event, whatever was coded in it. */
export interface GroupEvent {
  readonly event: string;
  /** Period and genre of the document whose id comes first: what the bootstrap holds fixed. */
  readonly stratum: string;
  readonly genre: string | null;
  readonly sentences: number;
  readonly words: number;
}

/** One frame in a group. */
export interface GroupFrame {
  /** Over all events. */
  readonly total: FrameCount;
  /** Coded sentences by event, in the order of the events. */
  readonly coded: Int32Array;
  /** Documents with a coded sentence. */
  readonly documents: number;
}

/** The events of a group. */
export interface SpeechGroup {
  /** In order of first appearance. */
  readonly events: readonly GroupEvent[];
  readonly documents: number;
  readonly sentences: number;
  readonly words: number;
  /** Frames that occur. */
  readonly frames: ReadonlyMap<string, GroupFrame>;
}

/** No coded sentence. */
export const NOTHING: FrameCount = {
  coded: 0,
  affirm: 0,
  reject: 0,
  attribute: 0,
  neutral: 0,
  mixed: 0,
  formulaic: 0,
};

type Mutable<T> = {-readonly [K in keyof T]: T[K]};

/** Gather the tallies of a group by event. */
export function gatherGroup(tallies: readonly Tally[]): SpeechGroup {
  const events: Mutable<GroupEvent>[] = [];
  const first: string[] = [];
  const places = new Map<string, number>();
  for (const {document, event, period, genre, sentences, words} of tallies) {
    const kind = {stratum: `${period ?? '-'}/${genre ?? '-'}`, genre};
    const place = places.get(event) ?? events.length;
    const known = events[place];
    if (known === undefined) {
      places.set(event, place);
      first.push(document);
      events.push({event, ...kind, sentences, words});
      continue;
    }
    known.sentences += sentences;
    known.words += words;
    if (document < (first[place] as string)) {
      first[place] = document;
      Object.assign(known, kind);
    }
  }
  return {
    events,
    documents: new Set(tallies.map(({document}) => document)).size,
    sentences: events.reduce((total, {sentences}) => total + sentences, 0),
    words: events.reduce((total, {words}) => total + words, 0),
    frames: gatherFrames(tallies, places),
  };
}

function gatherFrames(tallies: readonly Tally[], places: ReadonlyMap<string, number>): Map<string, GroupFrame> {
  const frames = new Map<string, {total: Mutable<FrameCount>; coded: Int32Array; documents: Set<string>}>();
  for (const {event, document, frames: counts} of tallies) {
    for (const [frame, count] of counts) {
      let found = frames.get(frame);
      if (found === undefined) {
        found = {total: {...NOTHING}, coded: new Int32Array(places.size), documents: new Set()};
        frames.set(frame, found);
      }
      addCounts(found.total, count);
      // Every event of the tallies has a place.
      found.coded[places.get(event) as number] = (found.coded[places.get(event) as number] as number) + count.coded;
      found.documents.add(document);
    }
  }
  return new Map([...frames].map(([frame, {documents, ...rest}]) => [frame, {...rest, documents: documents.size}]));
}

/** Add counts to a sum. */
export function addCounts(sum: Mutable<FrameCount>, count: FrameCount): void {
  for (const name of Object.keys(NOTHING) as (keyof FrameCount)[]) sum[name] += count[name];
}
