/** Links between versions in words. */
import {createSiteFinder, type VersionSite} from '../stages/siteOfDocument.js';
import type {LinkBasis, VersionLink} from '../stages/versionLinks.js';

const BASES: Readonly<Record<LinkBasis, string>> = {
  declared: 'declared in versions.yaml',
  record: 'the records name it',
  page: 'the same page',
  alternates: 'the page gives the other address',
  text: 'the texts of one day',
};

/** What a link rests on: `the texts of one day: 13 % of word beginnings in common, next best 5 %, …`. */
export function linkNote({basis, evidence, next}: VersionLink, sameLanguage: boolean): string {
  if (evidence === null) return BASES[basis];
  const percent = (share: number): string => `${Math.round(share * 100)} %`;
  const {common, numbers, lengths, titles, place, speakers} = evidence;
  const what = sameLanguage ? 'of the shorter stands in the longer' : 'of word beginnings in common';
  const parts = [
    `${percent(common)} ${what}`,
    next === null || next === 0 ? 'no other near' : `next best ${percent(next)}`,
    `lengths ${percent(lengths)}`,
    ...(numbers === null ? [] : [`numbers ${percent(numbers)}`]),
    ...(titles === null || titles === 0 ? [] : [`titles ${percent(titles)}`]),
    ...(place === true ? ['same place'] : []),
    ...(speakers === true ? ['same speakers'] : speakers === false ? ['other speakers'] : []),
  ];
  return `${BASES[basis]}: ${parts.join(', ')}`;
}

/** A function from a document to the site it comes from: its name in `sources.yaml`, else the host of its address. */
export function createSiteNames(
  sites: readonly VersionSite[],
): (document: {readonly id: string; readonly url: string | null}) => string | null {
  const pageOf = createSiteFinder(sites);
  return document =>
    pageOf(document)?.site ?? /^https?:\/\/([^/?#]+)/iu.exec(document.url ?? '')?.[1]?.toLowerCase() ?? null;
}
