/** Which documents of a corpus are versions of one text: translations, and copies on other sites. */
import type {Message} from '../model/index.js';
import {createSets} from './disjointSets.js';
import {
  type DeclaredGroup,
  type Linking,
  linkAlternates,
  linkDeclared,
  linkPages,
  linkRecorded,
} from './namedVersions.js';
import {linkTexts} from './textVersions.js';
import type {VersionLink} from './versionLinks.js';
import type {VersionTraits} from './versionTraits.js';

/** Documents that are versions of one text. */
export interface VersionGroup {
  /** As declared, else as a record names it, else the id of its first document. */
  readonly name: string;
  /** Input indices, ascending; at least two. */
  readonly members: readonly number[];
  /** Links that hold it together, surest first, one fewer than members. */
  readonly links: readonly VersionLink[];
}

/** What linking found. */
export interface LinkedVersions {
  /** By first member. */
  readonly groups: readonly VersionGroup[];
  /** Pairs that may be versions: for somebody to decide. By input index. */
  readonly suggestions: readonly VersionLink[];
  /** `versions/unknown-document`, `versions/crowded-day`. */
  readonly messages: readonly Message[];
}

/**
 * Link documents that are versions of one text, surest ways first: declared, named by the records, one page, addresses
 * given by pages, what texts of one day share. Links are transitive.
 *
 * @param entries - One for each id, in input order.
 * @param declared - Groups of `versions.yaml`.
 */
export function linkVersions(
  entries: readonly VersionTraits[],
  declared: readonly DeclaredGroup[] = [],
): LinkedVersions {
  const linking: Linking = {entries, sets: createSets(entries.length), links: []};
  const unknown = linkDeclared(linking, declared);
  linkRecorded(linking, declared);
  linkPages(linking);
  linkAlternates(linking);
  const {suggestions, messages} = linkTexts(linking);
  return {groups: groupsOf(linking, declared), suggestions, messages: [...unknown, ...messages]};
}

function groupsOf({entries, sets, links}: Linking, declared: readonly DeclaredGroup[]): readonly VersionGroup[] {
  const names = new Map(declared.flatMap(({name, documents}) => documents.map(({id}) => [id, name] as const)));
  const position = new Map(entries.map(({index}, at) => [index, at]));
  const bySet = new Map<readonly number[], VersionLink[]>();
  for (const link of links) {
    const set = sets.members(position.get(link.a) ?? 0);
    const found = bySet.get(set);
    if (found === undefined) bySet.set(set, [link]);
    else found.push(link);
  }
  return [...bySet]
    .map(([set, held]) => ({positions: set.toSorted((a, b) => a - b), held}))
    .toSorted((a, b) => (a.positions[0] ?? 0) - (b.positions[0] ?? 0))
    .map(({positions, held}) => {
      const members = positions.map(at => entries[at] as VersionTraits);
      const named = members.map(({id}) => names.get(id) ?? null).find(name => name !== null);
      const given = members.find(({versions}) => versions.basis === 'given')?.versions.value;
      return {name: named ?? given ?? members[0]?.id ?? '', members: members.map(({index}) => index), links: held};
    });
}
