/** Versions known by name: declared in a file, named by the records, one page on several sites, addresses a page gives. */
import {type Message, message} from '../model/index.js';
import type {DisjointSets} from './disjointSets.js';
import {containedShare} from './shingles.js';
import {type LinkBasis, namedLink, type VersionLink} from './versionLinks.js';
import type {VersionTraits} from './versionTraits.js';

/** A group of `versions.yaml`. */
export interface DeclaredGroup {
  readonly name: string | null;
  readonly documents: readonly {readonly id: string; readonly place: string}[];
}

/** What linking works on. */
export interface Linking {
  readonly entries: readonly VersionTraits[];
  /** Sets of positions in `entries`. */
  readonly sets: DisjointSets;
  readonly links: VersionLink[];
}

/** Least share of words two records of one page have in common to be versions; below it they are parts of the page. */
export const PARTS = 0.5;

/** Put two entries together and say why, if they do not stand together already. */
export function link({entries, sets, links}: Linking, a: number, b: number, basis: LinkBasis): void {
  const [x, y] = [entries[a], entries[b]];
  if (x !== undefined && y !== undefined && sets.unite(a, b)) links.push(namedLink(x.index, y.index, basis));
}

/**
 * Link what `versions.yaml` declares.
 *
 * @returns `versions/unknown-document` for ids the corpus does not hold: a warning where others of the group stand in
 *   it, else only an info, since a part of a corpus may have been named.
 */
export function linkDeclared(linking: Linking, declared: readonly DeclaredGroup[]): readonly Message[] {
  const positions = new Map(linking.entries.map(({id}, position) => [id, position]));
  return declared.flatMap(({documents}) => {
    const found = documents.flatMap(({id}) => positions.get(id) ?? []);
    const [first] = found;
    if (first !== undefined) for (const other of found) link(linking, first, other, 'declared');
    const severity = first === undefined ? 'info' : 'warning';
    return documents
      .filter(({id}) => !positions.has(id))
      .map(({id, place}) => message('versions/unknown-document', severity, unknown(id), {place}));
  });
}

function unknown(id: string): string {
  return `Unexpected document \`${id}\`, expected the id of a document in the corpus; correct or remove it.`;
}

/** Link documents whose records name the same `versions`, and those with the name of a declared group. */
export function linkRecorded(linking: Linking, declared: readonly DeclaredGroup[]): void {
  const positions = new Map(linking.entries.map(({id}, position) => [id, position]));
  const first = new Map<string, number>();
  for (const {name, documents} of declared) {
    const member = documents.map(({id}) => positions.get(id)).find(position => position !== undefined);
    if (name !== null && member !== undefined) first.set(name, member);
  }
  for (const [position, {versions}] of linking.entries.entries()) {
    if (versions.basis !== 'given' || versions.value === null) continue;
    const other = first.get(versions.value);
    if (other === undefined) first.set(versions.value, position);
    else link(linking, other, position, 'record');
  }
}

/**
 * Link documents of one page: of sites that give the versions of a page one id, and records of one page of one site
 * where at least half of the shorter stands in the longer. Turns cut from a page by speaker stay apart.
 */
export function linkPages(linking: Linking): void {
  const pages = new Map<string, number[]>();
  for (const [position, {page}] of linking.entries.entries()) {
    if (page === null) continue;
    const key = `${page.group ?? page.site}/${page.page}`;
    const members = pages.get(key);
    if (members === undefined) pages.set(key, [position]);
    else members.push(position);
  }
  for (const members of pages.values()) {
    for (const [rank, b] of members.entries())
      for (const a of members.slice(0, rank)) {
        const [x, y] = [linking.entries[a], linking.entries[b]];
        if (x === undefined || y === undefined || linking.sets.together(a, b)) continue;
        if (!arePartsOfPage(x, y)) link(linking, a, b, 'page');
      }
  }
}

/** Whether two documents are different parts of one page of one site. */
export function arePartsOfPage(a: VersionTraits, b: VersionTraits): boolean {
  if (a.page === null || b.page === null || a.page.site !== b.page.site || a.page.page !== b.page.page) return false;
  const [short, long] = a.shingles.words <= b.shingles.words ? [a, b] : [b, a];
  return (containedShare(short.shingles, long.shingles) ?? 0) < PARTS;
}

/** Link documents whose pages name each other's address as the same in another language. */
export function linkAlternates(linking: Linking): void {
  const positions = new Map<string, number>();
  for (const [position, {address}] of linking.entries.entries())
    if (address !== null && !positions.has(address)) positions.set(address, position);
  for (const [position, {alternates}] of linking.entries.entries())
    for (const address of alternates) {
      const other = positions.get(address);
      if (other !== undefined && other !== position) link(linking, other, position, 'alternates');
    }
}
