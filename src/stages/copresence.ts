/** Who meets whom: whether a leader of another side speaks at the event of a document. */
import type {Described, Document, Turn} from '../model/index.js';

/** Offices whose holders count as leaders. */
export const LEADER_OFFICES: readonly string[] = ['president'];

/** Sides of those who speak in a document. */
export function sidesSpeaking(turns: readonly Turn[]): ReadonlySet<string> {
  return new Set(turns.flatMap(({kind, side}) => (kind === 'speech' && side !== null ? [side] : [])));
}

/** Sides for which a leader, known by name, speaks in a document. */
export function leadersSpeaking(turns: readonly Turn[], offices: readonly string[]): ReadonlySet<string> {
  const leaders = turns.filter(
    ({kind, speaker, office}) => kind === 'speech' && speaker !== null && office !== null && offices.includes(office),
  );
  return new Set(leaders.flatMap(({side}) => (side === null ? [] : [side])));
}

/**
 * Copresence of a document: `yes` when at its event a leader spoke for a side other than one of its own speakers, `no`
 * when none did, unknown when nobody's speech with a known side stands in it. A given value stays.
 *
 * @param given - As the record says.
 */
export function copresenceOf(
  {given, sides}: {readonly given: Document['copresence']; readonly sides: ReadonlySet<string>},
  leaders: ReadonlySet<string>,
): Described<'yes' | 'no'> {
  if (given.basis === 'given') return given;
  if (sides.size === 0) return {value: null, basis: 'unknown'};
  const met = [...leaders].some(leader => [...sides].some(side => side !== leader));
  return {value: met ? 'yes' : 'no', basis: 'inferred'};
}

/** Leaders by event, gathered over a corpus. */
export interface Meetings {
  readonly add: (document: Document, turns: readonly Turn[]) => void;
  /** Copresence of a document as far as has been gathered. */
  readonly copresenceOf: (document: Document, turns: readonly Turn[]) => Described<'yes' | 'no'>;
}

/** Gather who leads which side at which event; documents without an event are their own. */
export function createMeetings(): Meetings {
  const leaders = new Map<string, Set<string>>();
  const eventOf = (document: Document): string => document.event.value ?? document.id;
  return {
    add(document, turns) {
      const at = leaders.get(eventOf(document)) ?? new Set();
      for (const side of leadersSpeaking(turns, LEADER_OFFICES)) at.add(side);
      leaders.set(eventOf(document), at);
    },
    copresenceOf: (document, turns) =>
      copresenceOf(
        {given: document.copresence, sides: sidesSpeaking(turns)},
        leaders.get(eventOf(document)) ?? new Set(),
      ),
  };
}
