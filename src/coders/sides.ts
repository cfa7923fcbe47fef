/** Whose side a turn speaks for and who its partner is, from the document around it. */
import type {FoundTarget} from '../lexicon/findings.js';
import type {Document, Language, Turn} from '../model/index.js';
import type {Codebook} from '../schema/lexicon.js';

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
}

/** Target of a side, null for no side. */
function targetOf(side: string | null, {sides, fallback}: Targets): string | null {
  return side === null ? null : (sides[side] ?? fallback);
}

/** Target of the speaker's own side: the turn's, else the record's country, else the language's. */
function selfOf(turn: Turn, document: Document, language: Language, targets: Targets): string | null {
  return targetOf(turn.side ?? document.country ?? targets.selfByLanguage[language] ?? null, targets);
}

/**
 * Sides of a turn.
 *
 * The partner is the one other side that speaks in the document; with several or none, the one other target its title
 * names ("Meeting with President of Kazakhstan"). Where the own side is unknown (a read-out), a title naming two sides
 * gives both, in order.
 */
export function sidesOf(turn: Turn, language: Language, around: Surroundings, targets: Targets): Sides {
  const self = selfOf(turn, around.document, language, targets);
  const known = new Set(targets.values.map(({id}) => id));
  const named = [...new Set(around.title.map(({is}) => is))].filter(is => known.has(is) && !targets.weak.includes(is));
  const own = turn.side ?? around.document.country;
  const speaking = new Set(
    around.turns.filter(({kind, side}) => kind === 'speech' && side !== null && side !== own).map(({side}) => side),
  );
  if (own !== null && speaking.size === 1) return {self, partner: targetOf([...speaking][0] ?? null, targets)};
  if (self === null) {
    const [first = null, second = null, third = null] = named;
    return third === null && second !== null
      ? {self: first, partner: second}
      : {self: null, partner: named.length === 1 ? first : null};
  }
  const others = named.filter(is => is !== self);
  return {self, partner: others.length === 1 ? (others[0] ?? null) : null};
}
