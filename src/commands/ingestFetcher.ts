/** The one fetcher of an ingest: what it is called and how it behaves comes from `refrain.yaml` and `sources.yaml`. */
import type {Effects} from '../effects.js';
import {message} from '../model/index.js';
import type {Project} from '../project/load.js';
import {createFetcher, DEFAULT_LIMITS, type Fetcher, type FetchSettings, nameAgent} from '../sources/fetch/index.js';
import {VERSION} from '../version.js';
import type {IngestOptions} from './ingest.js';

/** Nobody can be asked what the program is doing on a site. */
export const NO_CONTACT = message(
  'ingest/no-contact',
  'warning',
  'Missing `ingest.contact` in refrain.yaml, expected a mail address or page by which a site’s keepers can reach you; it goes into the user agent.',
);

/**
 * A fetcher for all targets of a call, so that two addresses of one host are not asked at once. Sites of one
 * `versionGroup` wait in one queue: they stand on one server, or behind one guard.
 */
export function fetcherOf(project: Project, {watch}: Pick<IngestOptions, 'watch'>, effects: Effects): Fetcher {
  const {contact, allowPrivate, delayMs, maxMegabytes, timeoutSeconds, retries} = project.settings.ingest;
  const settings: FetchSettings = {
    userAgent: nameAgent(VERSION, contact ?? 'no contact given'),
    politeness: host => {
      const site = project.sites.find(({hosts}) => hosts.includes(host.replace(/:\d+$/u, '')));
      const {delayMs: own, pauseMs, maxRequests} = site?.politeness ?? {delayMs};
      const limits = {delayMs: own, pauseMs: pauseMs ?? null, maxRequests: maxRequests ?? null};
      return site?.versionGroup === undefined ? limits : {...limits, queue: site.versionGroup};
    },
    limits: {...DEFAULT_LIMITS, maxBytes: maxMegabytes * 1_000_000, timeoutMs: timeoutSeconds * 1000},
    retries,
    allowPrivate,
    onWait: watch.onWait,
  };
  return createFetcher(effects, settings);
}
