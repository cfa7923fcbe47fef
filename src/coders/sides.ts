/** Whose side a turn speaks for and who its partner is, from the document around it. */
import type {FoundTarget} from '../lexicon/findings.js';
import type {Document, Language, Turn} from '../model/index.js';
import type {Codebook} from '../schema/codebook.js';

type Targets = Codebook['targets'];

/** What a document tells about its sides. */
export interface Surroundings {
  readonly document: Document;
  readonly turns: readonly Turn[];
  /** Target expressions found in the document's title. */
  readonly title: readonly FoundTarget[];
}

/** Targets of the two sides of a turn; null when unknown. */
export interface Sides {
  readonly self: string | null;
  /** Null when nobody, or more than one, comes into question. */
  readonly partner: string | null;
  /** Both sides of "our two countries"; empty when either is unknown. A read-out may know the pair without knowing who is who. */
  readonly pair: readonly string[];
}

/** Target of a side, null for no side. */
function targetOf(side: string | null, {sides, fallback}: Targets): string | null {
  return side === null ? null : (sides[side] ?? fallback);
}

/** The other targets the title names, weak ones aside. */
function namedIn(title: readonly FoundTarget[], {values, weak}: Targets): readonly string[] {
  const known = new Set(values.map(({id}) => id));
  return [...new Set(title.map(({is}) => is))].filter(is => known.has(is) && !weak.includes(is));
}

function known(self: string | null, partner: string | null): Sides {
  return {self, partner, pair: self === null || partner === null ? [] : [self, partner]};
}

/** The only one, null when there are none or several. */
function only<T>(items: readonly T[]): T | null {
  return items.length === 1 ? (items[0] ?? null) : null;
}

/**
 * Sides of a turn.
 *
 * The own side is the turn's, else the record's country. The partner is the one other side that speaks in the document;
 * with several or none, the one other target its title names ("Meeting with President of …"). A speaker of unknown side in
 * a document where one known side speaks is the guest the title names or, when it names nobody else, of that same side.
 * Otherwise the own side is that of the language, if any, and the pair are the two targets a title names.
 */
export function sidesOf(
  turn: Turn,
  language: Language,
  {document, turns, title}: Surroundings,
  targets: Targets,
): Sides {
  const named = namedIn(title, targets);
  const own = turn.side ?? document.country;
  const speaking = [...new Set(turns.filter(({kind}) => kind === 'speech').map(({side}) => side))].filter(
    side => side !== null,
  );
  if (own !== null) {
    const self = targetOf(own, targets);
    const others = speaking.filter(side => side !== own);
    return known(self, targetOf(only(others), targets) ?? only(named.filter(is => is !== self)));
  }
  const host = turn.kind === 'speech' ? targetOf(only(speaking), targets) : null;
  if (host !== null) {
    const guests = named.filter(is => is !== host);
    if (guests.length === 0) return known(host, null);
    return guests.length === 1 ? known(only(guests), host) : known(null, host);
  }
  const self = targetOf(targets.selfByLanguage[language] ?? null, targets);
  const sides = known(self, only(named.filter(is => is !== self)));
  return self === null && named.length === 2 ? {self, partner: null, pair: named} : sides;
}
