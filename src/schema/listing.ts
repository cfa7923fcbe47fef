/** How a site lists its pages: the part of `sources.yaml` that only collecting looks at. */
import {z} from 'zod';
import {isPattern, selector, siteId} from './siteParts.js';

const field = z.strictObject({selector: selector.optional(), attribute: z.string().min(1).optional()});

/** An address with placeholders in braces. */
function template(allowed: readonly string[], required: readonly string[] = []) {
  return z.string().superRefine((value, context) => {
    const names = [...value.matchAll(/\{([^{}]*)\}/gu)].map(([, name = '']) => name);
    const shown = allowed.map(name => `\`{${name}}\``).join(', ');
    const unknown = names.find(name => !allowed.includes(name));
    const missing = required.find(name => !names.includes(name));
    if (!/^https?:\/\//u.test(value))
      context.addIssue({code: 'custom', message: 'expected an address with `http://` or `https://`'});
    if (unknown !== undefined)
      context.addIssue({code: 'custom', message: `unexpected \`{${unknown}}\`, expected only ${shown}`});
    if (missing !== undefined) context.addIssue({code: 'custom', message: `expected \`{${missing}}\` in the address`});
  });
}

const common = {
  name: siteId,
  /** Read when nobody names a list. */
  default: z.boolean().default(false),
  /** Values of `--about` this list serves, a regular expression for the whole value; it then stands for `{about}`. */
  about: z.string().min(1).refine(isPattern, 'expected a regular expression').optional(),
};

const list = z.discriminatedUnion('kind', [
  /** Pages of links, newest first. */
  z.strictObject({
    ...common,
    kind: z.literal('pages'),
    url: template(['about']),
    /** Address of the further pages; without it only links of the listing's `next` lead on. */
    page: template(['about', 'page'], ['page']).optional(),
    /** Number of the page `url` shows. */
    first: z.int().nonnegative().default(1),
  }),
  /** An Atom or RSS feed, newest first. */
  z.strictObject({
    ...common,
    kind: z.literal('feed'),
    url: template(['about']),
    page: template(['about', 'page'], ['page']).optional(),
    first: z.int().nonnegative().default(1),
  }),
  /** Documents numbered within a session of the General Assembly (session 1 met in autumn 1946); no list is read. */
  z.strictObject({
    ...common,
    kind: z.literal('numbered'),
    url: template(['about', 'session', 'number'], ['session']),
    first: z.int().nonnegative().default(1),
    /** A session ends after so many numbers in a row that do not exist. */
    misses: z.int().positive().default(3),
  }),
]);

/** How a page of links looks. Of several forms the first that gives links is used, and the others are named in a message. */
const form = z.strictObject({
  item: selector,
  /** The link to the page, inside the item; the item itself when absent. */
  link: selector.optional(),
  /** The site's own id of the page; the address is then made from the site's `pageUrl`. */
  id: field.optional(),
  title: selector.optional(),
  date: field.optional(),
  /** Day of the last change. */
  updated: field.optional(),
  /** The link to the next page. */
  next: selector.optional(),
  /** Where the number of pages stands: lets a search by date jump. */
  pages: field.optional(),
});

/** What collecting knows of a site. */
export const listingShape = {
  /** Address of a page by its id. */
  pageUrl: template(['id'], ['id']).optional(),
  /** Sites of one group give the versions of one text the same id. */
  versionGroup: siteId.optional(),
  listing: z.array(form).default([]),
  lists: z.array(list).default([]),
};

/** A list of a site's pages. */
export type SiteList = z.output<typeof list>;
/** A look of a page of links. */
export type ListForm = z.output<typeof form>;
