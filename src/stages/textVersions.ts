/** Versions found by what texts of one day share, where no name tells. */
import {type Message, message} from '../model/index.js';
import {judgeVersions, NEAR, type VersionVerdict} from './judgeVersions.js';
import type {Linking} from './namedVersions.js';
import {isOtherPage} from './siteOfDocument.js';
import {compareVersions, type VersionEvidence} from './versionEvidence.js';
import type {VersionLink} from './versionLinks.js';
import type {VersionTraits} from './versionTraits.js';

/** Documents of one day up to which all are compared with each other. */
const CROWDED = 300;

/** A text shorter than half of the other, or longer than twice, is no rival of the pair's partner. */
const RIVAL_LENGTHS = 0.5;

interface Pair {
  readonly a: number;
  readonly b: number;
  readonly evidence: VersionEvidence;
  readonly verdict: VersionVerdict;
}

/**
 * Link documents of the same day, or of one event their records name, that are surely versions of one text, and tell
 * which may be.
 *
 * - Pages of one site, or of sites with common ids, that have different ids are different texts and never linked; nor
 *   are two documents in one language of one collection, though these may be suggested.
 * - A pair is linked when {@link judgeVersions} is sure and no third document comes near: none in either one's language
 *   shares with the other three quarters of what the pair shares. Copies in one language need no such margin.
 * - Likely pairs, and sure ones with a near rival, are suggestions when neither side has a better partner.
 *
 * Cost: pairs of one day times their lengths; days with more than 300 documents are left alone and told
 * (`versions/crowded-day`, info), so that it stays about linear in the size of a corpus.
 */
export function linkTexts(linking: Linking): {suggestions: readonly VersionLink[]; messages: readonly Message[]} {
  const suggestions: VersionLink[] = [];
  const messages: Message[] = [];
  for (const [key, members] of blocksOf(linking.entries)) {
    if (members.length > CROWDED) messages.push(crowded(key, members.length));
    else suggestions.push(...linkBlock(linking, members));
  }
  const position = new Map(linking.entries.map(({index}, at) => [index, at]));
  const open = suggestions.filter(({a, b}) => !linking.sets.together(position.get(a) ?? 0, position.get(b) ?? 0));
  return {suggestions: distinct(open), messages};
}

/** Positions by day, and by named event; only those with two members or more. */
function blocksOf(entries: readonly VersionTraits[]): readonly (readonly [string, readonly number[]])[] {
  const blocks = new Map<string, number[]>();
  for (const [position, {day, event}] of entries.entries()) {
    const keys = [day, event.basis === 'given' && event.value !== null ? `event ${event.value}` : null];
    for (const key of keys) {
      if (key === null) continue;
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [position]);
      else block.push(position);
    }
  }
  return [...blocks].filter(([, {length}]) => length > 1);
}

function linkBlock(linking: Linking, members: readonly number[]): readonly VersionLink[] {
  const {entries, sets, links} = linking;
  const pairs = pairsOf(linking, members);
  const pairsWith = groupByMember(pairs);
  const suggestions: VersionLink[] = [];
  for (const pair of pairs.filter(({verdict}) => verdict !== 'no').toSorted(surestFirst(linking))) {
    const {a, b, evidence, verdict} = pair;
    if (sets.together(a, b)) continue;
    const [x, y] = [entries[a], entries[b]] as [VersionTraits, VersionTraits];
    const next = nextOf(linking, pairsWith, pair);
    const found: VersionLink = {a: x.index, b: y.index, basis: 'text', evidence, next};
    const clear = x.language === y.language || next <= NEAR * evidence.common;
    if (verdict === 'sure' && clear && !clash(linking, a, b)) {
      sets.unite(a, b);
      links.push(found);
    } else if (next <= evidence.common) suggestions.push(found);
  }
  return suggestions;
}

function pairsOf({entries, sets}: Linking, members: readonly number[]): readonly Pair[] {
  return members.flatMap((a, rank) =>
    members.slice(rank + 1).flatMap((b): Pair[] => {
      const [x, y] = [entries[a], entries[b]] as [VersionTraits, VersionTraits];
      if (sets.together(a, b) || isOtherPage(x.page, y.page)) return [];
      const evidence = compareVersions(x, y);
      return [{a, b, evidence, verdict: judgeVersions(x, y, evidence)}];
    }),
  );
}

/** Sure before likely, copies in one language before translations, more in common before less, then input order. */
function surestFirst({entries}: Linking): (x: Pair, y: Pair) => number {
  const across = ({a, b}: Pair): number => (entries[a]?.language === entries[b]?.language ? 0 : 1);
  const doubt = ({verdict}: Pair): number => (verdict === 'sure' ? 0 : 1);
  return (x, y) =>
    doubt(x) - doubt(y) || across(x) - across(y) || y.evidence.common - x.evidence.common || x.a - y.a || x.b - y.b;
}

function groupByMember(pairs: readonly Pair[]): ReadonlyMap<number, readonly Pair[]> {
  const byMember = new Map<number, Pair[]>();
  for (const pair of pairs)
    for (const member of [pair.a, pair.b]) {
      const own = byMember.get(member);
      if (own === undefined) byMember.set(member, [pair]);
      else own.push(pair);
    }
  return byMember;
}

/** Most that a third document, in no group with either, shares with one of the two in the language of the other. */
function nextOf({entries, sets}: Linking, pairsWith: ReadonlyMap<number, readonly Pair[]>, {a, b}: Pair): number {
  let next = 0;
  for (const [own, partner] of [
    [a, b],
    [b, a],
  ] as const) {
    for (const {a: x, b: y, evidence} of pairsWith.get(own) ?? []) {
      const third = x === own ? y : x;
      if (third === partner || entries[third]?.language !== entries[partner]?.language) continue;
      if (evidence.lengths >= RIVAL_LENGTHS && !sets.together(third, partner)) next = Math.max(next, evidence.common);
    }
  }
  return next;
}

/** Whether uniting would put documents known or taken to differ into one group. */
function clash({entries, sets}: Linking, a: number, b: number): boolean {
  return sets
    .members(a)
    .some(x => sets.members(b).some(y => areDistinct(entries[x] as VersionTraits, entries[y] as VersionTraits)));
}

/** Other pages, or two texts in one language that one collection holds. */
function areDistinct(x: VersionTraits, y: VersionTraits): boolean {
  return isOtherPage(x.page, y.page) || (x.collection === y.collection && x.language === y.language);
}

/** A pair of a day may come again with a named event. */
function distinct(links: readonly VersionLink[]): readonly VersionLink[] {
  return [...new Map(links.map(each => [`${each.a} ${each.b}`, each])).values()].toSorted(
    (x, y) => x.a - y.a || x.b - y.b,
  );
}

function crowded(key: string, count: number): Message {
  const text = `Unexpected ${count} documents of \`${key}\`, expected at most ${CROWDED} of a day; their texts were not compared for versions, declare them in \`versions.yaml\`.`;
  return message('versions/crowded-day', 'info', text);
}
