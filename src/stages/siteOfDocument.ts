/** Which site a document comes from, and the site's own id of its page. */
import type {Document} from '../model/index.js';

/** What is asked of a site; an entry of `sources.yaml` has it. */
export interface VersionSite {
  readonly id: string;
  /** Matched against a whole address; its first group is the page's id. */
  readonly urlPattern: string;
  /** Sites that give the versions of a page one id share this name. */
  readonly versionGroup?: string | undefined;
}

/** Where a document stands on a site. */
export interface SitePage {
  readonly site: string;
  /** The site's own id of the page. */
  readonly page: string;
  /** Sites that share it give versions of a page one id; null when ids of the site say nothing about other sites. */
  readonly group: string | null;
}

/**
 * A function from a document to its page: by its id (`<site>-<page>`), else by its address; null for a document of no
 * known site.
 */
export function createSiteFinder(
  sites: readonly VersionSite[],
): (document: Pick<Document, 'id' | 'url'>) => SitePage | null {
  const known = sites.map(site => ({...site, pattern: new RegExp(site.urlPattern, 'u')}));
  const pageOf = ({id, versionGroup}: VersionSite, page: string): SitePage => ({
    site: id,
    page,
    group: versionGroup ?? null,
  });
  return ({id, url}) => {
    for (const site of known) if (id.startsWith(`${site.id}-`)) return pageOf(site, id.slice(site.id.length + 1));
    if (url === null) return null;
    for (const site of known) {
      const page = site.pattern.exec(url)?.[1];
      if (page !== undefined) return pageOf(site, page);
    }
    return null;
  };
}

/** Whether two documents are known to be different texts: other pages of one site, or of sites with common ids. */
export function isOtherPage(a: SitePage | null, b: SitePage | null): boolean {
  if (a === null || b === null || a.page === b.page) return false;
  return a.site === b.site || (a.group !== null && a.group === b.group);
}
