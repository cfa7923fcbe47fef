/** HTML as a tree, and the readable text of a part of it. Home of cheerio, with `xmlTree.ts`. */
import type {CheerioAPI} from 'cheerio';

/** A parsed page: call it with a selector. */
export type Page = CheerioAPI;

/** Elements chosen from a page. */
export type Selection = ReturnType<CheerioAPI>;

/** What of a node the text is made from. */
interface TreeNode {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly children?: readonly TreeNode[];
}

const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol option p pre section summary table tbody tfoot thead tr ul'
  ).split(' '),
);
const CELLS: ReadonlySet<string> = new Set(['td', 'th']);
const UNSEEN: ReadonlySet<string> = new Set(['head', 'noscript', 'script', 'style', 'svg', 'template', 'textarea']);

/** Parse a page or a piece of HTML; never fails, as a browser never does. */
export async function parseHtml(html: string): Promise<Page> {
  const {load} = await import('cheerio');
  return load(html);
}

/**
 * Text of elements as a reader sees it: paragraphs separated by an empty line, `<br>` as a line break, table cells by a
 * space. Line breaks of the source count as spaces. Soft hyphens and zero-width spaces are removed, no-break spaces
 * become spaces and U+2011 becomes `-`: they serve the layout and split words in a search.
 */
export function textOf(selection: Selection): string {
  const out: string[] = [];
  // A stack instead of recursion: pages may nest deeper than calls can. Text is pushed for what follows an element.
  const stack: (TreeNode | string)[] = (selection.toArray() as readonly TreeNode[]).toReversed();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === 'string') out.push(node);
    else if (node.type === 'text') out.push((node.data ?? '').replace(/[\s\u00A0]+/g, ' '));
    else if (node.name === 'br') out.push('\n');
    else if (!UNSEEN.has(node.name ?? '')) {
      const gap = BLOCKS.has(node.name ?? '') ? '\n\n' : CELLS.has(node.name ?? '') ? ' ' : '';
      if (gap !== '') {
        out.push(gap);
        stack.push(gap);
      }
      for (const child of (node.children ?? []).toReversed()) stack.push(child);
    }
  }
  return tidy(out.join(''));
}

/** Whether elements of a page nest deeper than `limit`. */
export function isDeeperThan(page: Page, limit: number): boolean {
  let level = page.root().toArray() as readonly TreeNode[];
  for (let depth = 0; depth <= limit; depth += 1) level = level.flatMap(({children}) => children ?? []);
  return level.length > 0;
}

/** Text on one line, for titles and places. */
export function lineOf(selection: Selection): string {
  return textOf(selection).replace(/\s+/g, ' ');
}

function tidy(text: string): string {
  return text
    .replace(/[\u00AD\u200B\uFEFF]/g, '')
    .replaceAll('\u2011', '-')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n\n')
    .trim();
}
