/** One event for the versions of a text, and for whatever shares an event with one of them. */
import type {Described} from '../model/index.js';

/** A document with its event as described. */
export interface EventEntry {
  readonly index: number;
  readonly id: string;
  readonly event: Described;
}

/**
 * The event of every document once versions are linked, by input index.
 *
 * Documents of a group happened at one event, so the events of its members are one: the first among them in a fixed
 * order: events a record names, then those inferred from day and place, then documents that are their own event, each by
 * input order. That holds for all documents of these events:
 * what shared an event with the Russian version shares it with the English one. An event a record names is never
 * changed, so two versions whose records name different events keep them.
 *
 * @param groups - Input indices of versions of one text.
 */
export function mergeEvents(
  entries: readonly EventEntry[],
  groups: readonly (readonly number[])[],
): ReadonlyMap<number, Described> {
  const byIndex = new Map(entries.map(entry => [entry.index, entry]));
  const ranks = rankEvents(entries);
  const parent = new Map<string, string>();
  const find = (event: string): string => {
    let root = event;
    for (let next = parent.get(root); next !== undefined; next = parent.get(root)) root = next;
    if (root !== event) parent.set(event, root);
    return root;
  };
  for (const group of groups) {
    const [first, ...others] = group.flatMap(index => byIndex.get(index) ?? []).map(eventName);
    if (first === undefined) continue;
    for (const other of others) {
      const [x, y] = [find(first), find(other)];
      if (x === y) continue;
      const [keeps, goes] = (ranks.get(x) ?? 0) < (ranks.get(y) ?? 0) ? [x, y] : [y, x];
      parent.set(goes, keeps);
    }
  }
  return new Map(
    entries.map(entry => {
      const {index, event} = entry;
      if (event.basis === 'given') return [index, event];
      const value = find(eventName(entry));
      return [index, value === event.value ? event : {value, basis: 'inferred'}];
    }),
  );
}

/** Name of a document's event; its own id where it has none. */
export function eventName({id, event}: Pick<EventEntry, 'id' | 'event'>): string {
  return event.value ?? id;
}

/** Events in the order in which they are preferred. */
function rankEvents(entries: readonly EventEntry[]): ReadonlyMap<string, number> {
  const given = entries.filter(({event}) => event.basis === 'given');
  const known = entries.filter(entry => eventName(entry) !== entry.id);
  return new Map([...new Set([...given, ...known, ...entries].map(eventName))].map((event, rank) => [event, rank]));
}
