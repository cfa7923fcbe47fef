/** Links between versions of a text: two documents, what the link rests on, how sure that is. */
import type {VersionEvidence} from './versionEvidence.js';

/**
 * Where a link comes from, surest first. `declared`: `versions.yaml`; `record`: the documents' own `versions`; `page`:
 * the same page, by the site's id for it; `alternates`: a page names the other's address; `text`: what the texts share.
 */
export type LinkBasis = 'declared' | 'record' | 'page' | 'alternates' | 'text';

/** Two documents that are versions of one text, or may be. */
export interface VersionLink {
  /** Input indices, the smaller first. */
  readonly a: number;
  readonly b: number;
  readonly basis: LinkBasis;
  /** What was compared; null where the link does not rest on the texts. */
  readonly evidence: VersionEvidence | null;
  /** Most that another document of the day shares with either of them, 0–1; null like `evidence`. */
  readonly next: number | null;
}

/** A link that rests on names, not on the texts. */
export function namedLink(a: number, b: number, basis: LinkBasis): VersionLink {
  return {a: Math.min(a, b), b: Math.max(a, b), basis, evidence: null, next: null};
}
