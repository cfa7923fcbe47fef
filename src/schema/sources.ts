/** Shape of `corpus/sources.yaml`: the sites we know, how their pages look, what may be done with their texts. */
import {z} from 'zod';
import {listingShape} from './listing.js';
import {isPattern, selector, siteId} from './siteParts.js';
import {type Table, tablesShape} from './tables.js';
import {type Parsed, parseYaml} from './yaml.js';

const host = z.string().regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u, 'expected a host name such as `en.kremlin.ru`');

/** A pattern whose first group is the site's own id of a page. */
const idPattern = z
  .string()
  .min(1)
  .superRefine((source, context) => {
    const problem = patternProblem(source);
    if (problem !== null) context.addIssue({code: 'custom', message: problem});
  });

const field = z.strictObject({
  selector,
  /** Attribute to take; the element's text when absent. */
  attribute: z.string().min(1).optional(),
});

/** A regular expression for a whole text. */
const wholePattern = z.string().min(1).superRefine(compiles);

/** Links that say what a page is about. */
const tag = z.strictObject({
  selector,
  /** Attribute the id is taken from; the element's text when absent. */
  attribute: z.string().min(1).optional(),
  /** First group: the id. */
  pattern: idPattern,
  /** Whether the text of the element is kept beside the id. */
  named: z.boolean().default(false),
});

/** What a page sets apart by its look. */
const looks = z.strictObject({
  /** Bold text: at the start of a line it may be a speaker's label. */
  bold: selector,
  /** Links to persons, which may be part of a label. */
  link: selector.optional(),
  /** Text in italics: a line of it behind the first label tells what happens. */
  italic: selector.optional(),
  /** Bold lead-ins that name nobody (`First:`). */
  emphasis: z.array(wholePattern).default([]),
  /** Subheadings and pulled quotations: no speech, and the speaker goes on after them. */
  aside: selector.optional(),
});

/** How a site's pages look. */
const selectors = z.strictObject({
  /** Element all others are looked for in; the whole page when absent. */
  article: selector.optional(),
  title: selector,
  /** Tried in order; the first that gives a day counts. */
  date: z.array(field).min(1),
  time: selector.optional(),
  place: selector.optional(),
  /** Summary above the text; stands in for it when the body is empty. */
  lead: selector.optional(),
  body: selector,
  /** Removed from the body: tooltips, picture captions, tags. */
  drop: z.array(selector).default([]),
  /** Paragraphs of the body that consist of such text only are removed; regular expressions, whole paragraph. */
  dropText: z.array(wholePattern).default([]),
  labels: looks.optional(),
  /** By name: `countries`, `regions`, `persons`, `keywords`. Looked for in the whole page. */
  tags: z.record(siteId, tag).default({}),
  /** `<link hreflang href>` to the page in other languages. */
  alternates: selector.optional(),
});

const site = z.strictObject({
  id: siteId,
  name: z.string().min(1),
  hosts: z.array(host).min(1),
  language: z.string().regex(/^[a-z]{2,3}$/u, 'expected a language code such as `en`'),
  /** Null: not known; documents then carry none. */
  licence: z.string().min(1).nullable(),
  /** Where the entry was learnt and how far it was tried. */
  note: z.string().min(1).optional(),
  /** Matched against the whole canonical URL. */
  urlPattern: idPattern,
  /** Any of these present: a page of this site saved without its URL. */
  markers: z.array(selector).default([]),
  /** Where the id stands in a page saved without its URL. */
  idFrom: field.extend({pattern: idPattern}).optional(),
  /** Any of these present: a list of pages or another page that is no document. */
  listMarkers: z.array(selector).default([]),
  /** How its pages look; absent where it holds files only. */
  selectors: selectors.optional(),
  politeness: z.strictObject({
    /** Least time between two requests. */
    delayMs: z.int().nonnegative(),
    /** Pause after the site refused a request. */
    pauseMs: z.int().nonnegative().optional(),
    maxRequests: z.int().positive().optional(),
  }),
  /** Who is to be named with the texts, as the licence asks. */
  attribution: z.string().min(1).optional(),
  ...listingShape,
});

/** `corpus/sources.yaml`. */
const sourcesSchema = z.strictObject({
  schema: z.literal('refrain.sources/1'),
  sites: z.array(site).superRefine((sites, context) => {
    for (const [index, {id: own}] of sites.entries()) {
      if (sites.findIndex(other => other.id === own) === index) continue;
      context.addIssue({code: 'custom', path: [index, 'id'], message: 'expected an id not used above'});
    }
  }),
  tables: tablesShape,
});

/** A site documents come from. */
export type Site = z.output<typeof site>;

/** A site whose pages we can read. */
export type PageSite = Site & {readonly selectors: z.output<typeof selectors>};

/** Contents of `sources.yaml`. */
export interface Sources {
  /** In file order. */
  readonly sites: readonly Site[];
  readonly tables: readonly Table[];
}

/**
 * Parse `sources.yaml`.
 *
 * @returns Null when any message is an error (rules of {@link parseYaml}).
 */
export function parseSources(text: string, place: string): Parsed<Sources> {
  const {value, messages} = parseYaml(text, place, sourcesSchema);
  return {value: value === null ? null : {sites: value.sites, tables: value.tables}, messages};
}

/** The site's own id of the page at an address; null when the address is none of its pages. */
export function pageIdOf({hosts, urlPattern}: Site, url: string): string | null {
  return hosts.includes(hostOf(url)) ? (new RegExp(urlPattern, 'u').exec(url)?.[1] ?? null) : null;
}

/** Host of a web address, lower-case; empty for anything else. */
export function hostOf(url: string): string {
  return /^https?:\/\/([^/:?#]+)/u.exec(url)?.[1]?.toLowerCase() ?? '';
}

function patternProblem(source: string): string | null {
  if (!isPattern(source)) return 'expected a regular expression';
  // An alternative that matches nothing lists the groups of a pattern without a text to match.
  const groups = (new RegExp(`${source}|`, 'u').exec('')?.length ?? 1) - 1;
  return groups > 0 ? null : 'expected a group `(…)` around the id of the page';
}

function compiles(source: string, context: z.RefinementCtx): void {
  if (!isPattern(source)) context.addIssue({code: 'custom', message: 'expected a regular expression'});
}
