/** Named lists of alternatives: those of a file and those shared by its language. */
import {type Message, message} from '../model/index.js';
import type {ListFile} from '../schema/lexicon.js';
import type {Source} from './lexiconFiles.js';
import {type Item, type Line, parsePattern} from './patternSyntax.js';

/** A file with lists of its own. */
export interface WithLists {
  readonly lists: Readonly<Record<string, readonly string[]>>;
}

/** Lists a file may use. */
export interface Lists {
  /** Alternatives of a list; null when it is unknown or has an error. */
  readonly linesOf: (name: string) => readonly Line[] | null;
  /** Names in a line that no list has. */
  readonly unknownIn: (line: Line) => readonly string[];
  /** What may stand instead of an unknown name, for messages. */
  readonly expected: () => string;
}

/** A list while it is read. */
interface Entry {
  readonly name: string;
  readonly lines: readonly (Line | null)[];
  readonly source: Source<WithLists>;
}

/** Lists of a language's `lists` file; problems go to `messages`. */
export function readSharedLists(sources: readonly Source<ListFile>[], messages: Message[]): Lists {
  return readLists(sources, null, messages);
}

/** Lists of one file beside those shared; a name both have is a problem, since a reader could not tell which is meant. */
export function readFileLists(source: Source<WithLists>, shared: Lists, messages: Message[]): Lists {
  for (const name of Object.keys(source.value.lists)) {
    if (shared.unknownIn([{kind: 'list', name}]).length > 0) continue;
    const text = `Unexpected second list \`{${name}}\`, expected a name the language's \`lists\` file does not have; rename or remove it.`;
    messages.push(message('lexicon/duplicate-id', 'error', text, {place: source.at(['lists', name])}));
  }
  return readLists([source], shared, messages);
}

function readLists(sources: readonly Source<WithLists>[], shared: Lists | null, messages: Message[]): Lists {
  const entries = sources.flatMap(source =>
    Object.entries(source.value.lists).map(([name, patterns]): Entry => {
      const lines = patterns.map((pattern, index) => {
        const {line, problems} = parsePattern(pattern);
        for (const {rule, severity, text} of problems) {
          messages.push(message(rule, severity, text, {place: source.at(['lists', name, index])}));
        }
        return line;
      });
      return {name, lines, source};
    }),
  );
  const known = new Map<string, readonly Line[] | null>(
    entries.map(({name, lines}) => [name, lines.every(line => line !== null) ? lines : null]),
  );
  const lists: Lists = {
    linesOf: name => (known.has(name) ? (known.get(name) ?? null) : (shared?.linesOf(name) ?? null)),
    unknownIn: line =>
      [...new Set(namesIn(line))].filter(
        name => !known.has(name) && (shared === null || shared.unknownIn([{kind: 'list', name}]).length > 0),
      ),
    expected: () => {
      const names = [...known.keys()].map(name => `\`{${name}}\``).join(', ');
      return `a list of this file (${names === '' ? 'it has none' : names}) or of the language's \`lists\` file`;
    },
  };
  for (const entry of entries) checkNames(entry, lists, messages);
  if (hasCycle(known)) for (const entry of entries) breakCycle(entry, known, messages);
  return lists;
}

function checkNames({name, lines, source}: Entry, lists: Lists, messages: Message[]): void {
  for (const [index, line] of lines.entries()) {
    for (const unknown of lists.unknownIn(line ?? [])) {
      const text = `Unexpected list \`{${unknown}}\` in list \`{${name}}\`, expected ${lists.expected()}; define or correct it.`;
      messages.push(message('lexicon/unknown-list', 'error', text, {place: source.at(['lists', name, index])}));
    }
  }
}

/** Whether some list holds itself: lists that use no other are taken away until none is left, or none can be. */
function hasCycle(known: ReadonlyMap<string, readonly Line[] | null>): boolean {
  const users = new Map<string, string[]>();
  const open = new Map<string, number>();
  for (const [name, lines] of known) {
    const used = [...new Set((lines ?? []).flatMap(namesIn))].filter(one => known.has(one));
    open.set(name, used.length);
    for (const one of used) users.set(one, [...(users.get(one) ?? []), name]);
  }
  const free = [...open].flatMap(([name, uses]) => (uses === 0 ? [name] : []));
  let left = known.size;
  for (let name = free.pop(); name !== undefined; name = free.pop()) {
    left -= 1;
    for (const user of users.get(name) ?? []) {
      const uses = (open.get(user) ?? 0) - 1;
      open.set(user, uses);
      if (uses === 0) free.push(user);
    }
  }
  return left > 0;
}

/** Report a list that holds itself and empty it, so that nothing runs round in it. */
function breakCycle({name, source}: Entry, known: Map<string, readonly Line[] | null>, messages: Message[]): void {
  const cycle = cycleFrom(name, known);
  if (cycle === null) return;
  const text = `Unexpected list \`{${name}}\` inside itself (${cycle.join(' → ')}), expected lists that end; take one step out.`;
  messages.push(message('lexicon/list-cycle', 'error', text, {place: source.at(['lists', name])}));
  known.set(name, null);
}

/** List names in a line, in brackets too. */
function namesIn(line: Line): readonly string[] {
  return line.flatMap((item: Item) => {
    if (item.kind === 'list') return [item.name];
    return item.kind === 'choice' || item.kind === 'optional' ? item.lines.flatMap(namesIn) : [];
  });
}

/** Names on a way from the list back to itself; null when there is none. */
function cycleFrom(start: string, known: ReadonlyMap<string, readonly Line[] | null>): readonly string[] | null {
  const seen = new Set<string>();
  function walk(name: string, path: readonly string[]): readonly string[] | null {
    for (const next of (known.get(name) ?? []).flatMap(namesIn)) {
      if (next === start) return [...path, next];
      if (seen.has(next)) continue;
      seen.add(next);
      const found = walk(next, [...path, next]);
      if (found !== null) return found;
    }
    return null;
  }
  return walk(start, [start]);
}
