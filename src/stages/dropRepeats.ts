/** Which documents are left out, since their words stand in the corpus already. */
import {type Message, message} from '../model/index.js';
import {arePartsOfPage} from './namedVersions.js';
import {containedShare} from './shingles.js';
import type {VersionTraits} from './versionTraits.js';

/** Why a document is left out. */
export interface Drop {
  /**
   * `duplicate-id`: same id and text; `conflicting-id`: same id, other text; `contained`: its words stand in another;
   * `version`: another version of its text in the same language stays.
   */
  readonly reason: 'duplicate-id' | 'conflicting-id' | 'contained' | 'version';
  /** Id of the document left out. */
  readonly document: string;
  /** Id of the document that stays; equal to `document` when ids are equal. */
  readonly kept: string;
  /** Input index of the document that stays. */
  readonly keptIndex: number;
  /** Share of shingles found in the one that stays, 0–1; 1 for equal ids with equal text, null for a conflict. */
  readonly share: number | null;
}

/** Share of shingles from which on a document is left out; short texts vary more by a word. */
const CONTAINED = 0.9;
const SHORT = {words: 30, contained: 0.5};

/** Language of texts whose language is not known. */
const UNKNOWN_LANGUAGE = 'und';

/** Documents with an id not seen before, in input order; the others go to `drops`. */
export function dropRepeatedIds<T extends VersionTraits & {readonly hash: string}>(
  entries: readonly T[],
  drops: Map<number, Drop>,
): readonly T[] {
  const first = new Map<string, T>();
  for (const entry of entries) {
    const kept = first.get(entry.id);
    if (kept === undefined) {
      first.set(entry.id, entry);
      continue;
    }
    const same = kept.hash === entry.hash;
    const reason = same ? 'duplicate-id' : 'conflicting-id';
    drops.set(entry.index, dropFor(entry, kept, {reason, share: same ? 1 : null}));
  }
  return [...first.values()];
}

/**
 * Leave out documents of one event whose shingles stand to at least 90 % (50 % under 30 words) in a longer one that
 * stays; of equally long ones the first stays.
 */
export function dropContained(group: readonly VersionTraits[], drops: Map<number, Drop>): void {
  const kept: VersionTraits[] = [];
  for (const entry of group.toSorted(longestFirst)) {
    const holder = holderOf(entry, kept);
    if (holder === null) kept.push(entry);
    else drops.set(entry.index, dropFor(entry, holder.entry, {reason: 'contained', share: holder.share}));
  }
}

/**
 * Count versions of a text once per language: the longest in words stays, of equally long ones the first. Other
 * languages all stay, as do texts whose language is not known, and different parts of one page.
 */
export function dropVersions(group: readonly VersionTraits[], drops: Map<number, Drop>): void {
  const kept: VersionTraits[] = [];
  for (const entry of group.filter(({index}) => !drops.has(index)).toSorted(longestFirst)) {
    const holder = kept.find(
      other =>
        other.language === entry.language && other.language !== UNKNOWN_LANGUAGE && !arePartsOfPage(entry, other),
    );
    if (holder === undefined) kept.push(entry);
    else {
      const share = containedShare(entry.shingles, holder.shingles);
      drops.set(entry.index, dropFor(entry, holder, {reason: 'version', share}));
    }
  }
}

function longestFirst(a: VersionTraits, b: VersionTraits): number {
  return b.shingles.words - a.shingles.words || a.index - b.index;
}

/** The document that holds most of an entry's shingles, if that is enough; of equal ones the longest. */
function holderOf(entry: VersionTraits, kept: readonly VersionTraits[]): {entry: VersionTraits; share: number} | null {
  const {shingles} = entry;
  const needed = shingles.words < SHORT.words ? SHORT.contained : CONTAINED;
  let best: {entry: VersionTraits; share: number} | null = null;
  for (const other of kept) {
    const share = containedShare(shingles, other.shingles);
    if (share !== null && share >= needed && (best === null || share > best.share)) best = {entry: other, share};
  }
  return best;
}

function dropFor(
  entry: Pick<VersionTraits, 'id'>,
  kept: Pick<VersionTraits, 'id' | 'index'>,
  {reason, share}: Pick<Drop, 'reason' | 'share'>,
): Drop {
  return {reason, document: entry.id, kept: kept.id, keptIndex: kept.index, share};
}

/** What a drop tells: `corpus/conflicting-id` is an error, the others are infos. */
export function reportDrop({reason, document, kept, share}: Drop): Message {
  const percent = `${Math.round((share ?? 0) * 100)} %`;
  const text = {
    'conflicting-id': `Unexpected second document \`${document}\` with another text, expected each id once; the later one is left out, give it an id of its own.`,
    'duplicate-id': `Unexpected second copy of \`${document}\`, expected each document once; the first is kept.`,
    contained: `Unexpected document \`${document}\` whose words stand in \`${kept}\` of the same event (${percent}), expected each text once; the longer one is kept.`,
    version: `Unexpected document \`${document}\`, a version of \`${kept}\` in the same language (${percent} of its words stand there), expected each text once per language; the longer one is kept.`,
  }[reason];
  return message(`corpus/${reason}`, reason === 'conflicting-id' ? 'error' : 'info', text, {document});
}
