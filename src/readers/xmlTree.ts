/** XML of other programs as a tree of elements; cheerio reads it, what it forgives is refused here. */
import {load} from 'cheerio';

/** An element. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The same elements with the text between them, in order; entities and CDATA resolved. */
  readonly content: readonly (XmlElement | string)[];
  /** Line its first letter stands in, from 1. */
  readonly line: number;
}

/** The root, or what is wrong and in which line. */
export type ParsedXml =
  | {readonly root: XmlElement; readonly problem: null}
  | {readonly root: null; readonly problem: string; readonly line: number};

/** Characters an end tag may have beside its name. */
const SPACES_IN_TAG = 20;

/** What of a node is looked at. */
interface TreeNode {
  readonly type: string;
  readonly name?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly data?: string;
  readonly children?: readonly TreeNode[];
  readonly startIndex?: number | null;
  readonly endIndex?: number | null;
}

/** An element under construction. */
interface OpenElement extends XmlElement {
  readonly children: OpenElement[];
  readonly content: (OpenElement | string)[];
}

/**
 * Parse XML with one root element.
 *
 * A document type is refused, and with it every entity it might define: entities can grow without bound or name files.
 * So is an element that does not end where it should, as in a file cut off. Deep nesting is no problem.
 *
 * @param xml - LF as line end.
 */
export function parseXml(xml: string): ParsedXml {
  const lineOf = lineFinder(xml);
  const refuse = (problem: string, at: number): ParsedXml => ({root: null, problem, line: lineOf(at)});
  const doctype = xml.search(/<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST)/iu);
  if (doctype >= 0) {
    return refuse(
      'Unexpected document type (`<!DOCTYPE …>`), expected elements only; remove it if you trust the file.',
      doctype,
    );
  }
  const document = load(xml, {xml: {xmlMode: true, withStartIndices: true, withEndIndices: true}});
  const [first, second] = (document.root().contents().toArray() as TreeNode[]).filter(({type}) => type === 'tag');
  if (first === undefined) return refuse('Unexpected text without an element, expected XML.', 0);
  if (second !== undefined) return refuse('Unexpected second root element, expected one.', second.startIndex ?? 0);
  const root = elementOf(first, lineOf);
  const stack: {node: TreeNode; element: OpenElement}[] = [{node: first, element: root}];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const {node, element} = next;
    if (!isClosed(node, xml)) {
      const {name, startIndex} = innermostOpen(node, xml);
      const problem = `Unexpected end of element \`<${name}>\`, expected \`</${name}>\`; the file may be cut off.`;
      return refuse(problem, startIndex ?? 0);
    }
    for (const child of node.children ?? []) {
      const text = textOf(child);
      if (text !== '') element.content.push(text);
      if (child.type !== 'tag') continue;
      const inner = elementOf(child, lineOf);
      element.children.push(inner);
      element.content.push(inner);
      stack.push({node: child, element: inner});
    }
  }
  return {root, problem: null};
}

function elementOf({name = '', attribs = {}, startIndex}: TreeNode, lineOf: (offset: number) => number): OpenElement {
  return {name, attributes: {...attribs}, children: [], content: [], line: lineOf(startIndex ?? 0)};
}

/** Text of a text or CDATA node, empty for any other. */
function textOf({type, data = '', children = []}: TreeNode): string {
  if (type === 'cdata') return children.map(child => child.data ?? '').join('');
  return type === 'text' ? data : '';
}

/** Of an element that does not end, the one in it that should have ended first: it swallowed the end of the others. */
function innermostOpen(node: TreeNode, xml: string): TreeNode {
  let open = node;
  for (;;) {
    const last = open.children?.findLast(({type}) => type === 'tag');
    if (last === undefined || isClosed(last, xml)) return open;
    open = last;
  }
}

/** Whether the element's own text ends in its end tag, or is one tag that ends in `/>`. */
function isClosed({name = '', children = [], startIndex, endIndex}: TreeNode, xml: string): boolean {
  const end = (endIndex ?? 0) + 1;
  if (children.length === 0 && xml.startsWith('/>', end - 2)) return true;
  const start = Math.max(0, end - name.length - SPACES_IN_TAG);
  const tail = xml.slice(start, end);
  const from = tail.lastIndexOf('</');
  // The end tag of the last child is not the element's own.
  const inside = children.at(-1)?.endIndex ?? startIndex ?? 0;
  return from >= 0 && start + from > inside && tail.slice(from + 2).replace(/\s*>$/u, '') === name;
}

/** Line of an offset, from 1. */
function lineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return offset => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
