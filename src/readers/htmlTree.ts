/** HTML as a tree, and the readable text of a part of it. Home of cheerio, with `xmlTree.ts`. */
import type {CheerioAPI} from 'cheerio';
import type {Span} from '../model/index.js';
import {createTextWriter} from './textWriter.js';

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

/** Text of elements as a reader sees it: paragraphs, line breaks and cells as {@link runsOf} gives them. */
export function textOf(selection: Selection): string {
  return runsOf(selection, new Map<unknown, 'dropped'>()).text;
}

/** Children beyond which the whole page is searched: cheerio's own `find` takes time with the square of their number. */
const MANY_CHILDREN = 200;

/** Elements inside another that a selector finds, in page order. */
export function elementsInside(page: Page, selector: string, root: Selection): readonly unknown[] {
  const whole = root.get(0) as TreeNode | undefined;
  if ((whole?.children?.length ?? 0) <= MANY_CHILDREN) return root.find(selector).toArray();
  return page(selector)
    .toArray()
    .filter(element => {
      let node: unknown = element.parent;
      while (node !== null && node !== whole) node = (node as {readonly parent: unknown}).parent;
      return node === whole;
    });
}

/** Text of elements, with where some of the nodes inside them begin and end. */
export interface TextRuns<K extends string> {
  readonly text: string;
  /** In order of their ends; nested nodes give nested runs, nodes without text none. */
  readonly runs: readonly Run<K>[];
}

/** The text of one node. */
export interface Run<K extends string> extends Span {
  readonly kind: K;
}

/**
 * Text of elements: paragraphs separated by an empty line, `<br>` as a line break, table cells by a space (see
 * {@link createTextWriter}). Scripts, styles and the like give nothing.
 *
 * @param kinds - Nodes to tell the place of; `dropped` ones give no text.
 */
export function runsOf<K extends string>(
  selection: Selection,
  kinds: ReadonlyMap<unknown, K | 'dropped'>,
): TextRuns<K> {
  const writer = createTextWriter();
  const runs: Run<K>[] = [];
  // A stack instead of recursion: pages may nest deeper than calls can. Functions do what follows an element.
  const stack: (TreeNode | (() => void))[] = (selection.toArray() as readonly TreeNode[]).toReversed();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === 'function') node();
    else if (node.type === 'text') writer.write(node.data ?? '');
    else if (node.name === 'br') writer.breakLine();
    else if (!UNSEEN.has(node.name ?? '') && kinds.get(node) !== 'dropped') {
      const name = node.name ?? '';
      const gap = BLOCKS.has(name) ? writer.breakParagraph : CELLS.has(name) ? writer.space : null;
      const kind = kinds.get(node) as K | undefined;
      if (gap !== null) {
        gap();
        stack.push(gap);
      }
      if (kind !== undefined) {
        const next = writer.next();
        stack.push(() => {
          const [start, end] = [next(), writer.length()];
          if (start < end) runs.push({kind, start, end});
        });
      }
      const children = node.children ?? [];
      for (let index = children.length - 1; index >= 0; index -= 1) stack.push(children[index] as TreeNode);
    }
  }
  return {text: writer.text(), runs};
}

/** Whether elements of a page nest deeper than `limit`. */
export function isDeeperThan(page: Page, limit: number): boolean {
  let level = page.root().toArray() as readonly TreeNode[];
  for (let depth = 0; depth <= limit; depth += 1) level = level.flatMap(({children}) => children ?? []);
  return level.length > 0;
}

/** Text on one line, for titles and places. */
export function lineOf(selection: Selection): string {
  return textOf(selection).replace(/\s+/gu, ' ');
}
