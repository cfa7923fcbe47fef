/**
 * Dictionaries of quanteda (and of everything that reads its YAML): keys are categories, lists hold words and further
 * keys. Source: `dictionary(file = "x.yml")` and `as.yaml()` of the R package, `R/dictionaries.R`.
 */
import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
} from 'yaml';
import {type Message, message} from '../../model/index.js';
import {DEEPEST, notExpressed, type OpenCategory, openCategory, type ReadDictionary, unreadable} from './dictionary.js';
import type {ExportedCategory, ExportHeader} from './exportTree.js';

/** Key under which `as.yaml()` puts words of a category that also has categories in it. */
const OWN_WORDS = '__';

/** Read a YAML dictionary. Words are taken as written: `no` and `2016` are words, though YAML may mean something else. */
export function readQuanteda(text: string, place: string): ReadDictionary {
  const lines = new LineCounter();
  if (isTooDeep(text)) return unreadable(syntax(`categories lie in one another more than ${DEEPEST} deep`, place));
  const document = parseDocument(text, {lineCounter: lines, prettyErrors: false});
  const [error] = document.errors;
  if (error !== undefined) {
    return unreadable(syntax(error.message, `${place}:${lines.linePos(error.pos[0]).line}`));
  }
  if (!isMap(document.contents)) {
    return unreadable(syntax('no `category: [words]` at its beginning', place));
  }
  const messages: Message[] = [];
  const root = openCategory('', 1);
  const walk: Walk = {lineOf: node => lines.linePos(node.range?.[0] ?? 0).line, place, messages};
  fill(root, document.contents, walk);
  return {title: null, categories: root.children, messages};
}

interface Walk {
  readonly lineOf: (node: Node) => number;
  readonly place: string;
  readonly messages: Message[];
}

/** Whether collections lie in one another further than any dictionary goes; found before the parser, whose stack they end. */
function isTooDeep(text: string): boolean {
  // An item of a block stands at least one column further right than what it lies in.
  if (/^(?:[ \t]|[-?][ \t]){200}/mu.test(text)) return true;
  let depth = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

function fill(category: OpenCategory, node: unknown, walk: Walk): void {
  if (isMap(node)) for (const pair of node.items) addPair(category, pair as Pair<Node, Node | null>, walk);
  else if (isSeq(node)) for (const item of node.items) fill(category, item, walk);
  else if (isPair(node)) addPair(category, node as Pair<Node, Node | null>, walk);
  else if (isScalar(node)) {
    if (node.value !== null) category.entries.push({text: textOf(node), line: walk.lineOf(node)});
  } else if (node !== null && node !== undefined) {
    const {lineOf, place, messages} = walk;
    const reason = 'expected words or categories written out; what it stands for was left out.';
    messages.push(notExpressed('alias (`*name`)', reason, `${place}:${lineOf(node as Node)}`));
  }
}

function addPair(category: OpenCategory, {key, value}: Pair<Node, Node | null>, walk: Walk): void {
  if (!isScalar(key)) {
    const reason = 'expected text before the `:`; the category was left out.';
    walk.messages.push(
      notExpressed('list or mapping as the name of a category', reason, `${walk.place}:${walk.lineOf(key)}`),
    );
    return;
  }
  const name = textOf(key);
  const inside = name === OWN_WORDS ? category : openCategory(name, walk.lineOf(key));
  if (inside !== category) category.children.push(inside);
  fill(inside, value, walk);
}

/** What stands in the file: `no`, `1.0`. */
function textOf({source, value}: Scalar): string {
  return typeof value === 'string' ? value : (source ?? String(value));
}

function syntax(reason: string, place: string): Message {
  const text = `Unexpected text of a quanteda dictionary, expected valid YAML: ${reason.replace(/\.?$/u, '.')} Correct the file.`;
  return message('import/bad-syntax', 'error', text, {place});
}

/** YAML that `quanteda::dictionary(file = )` reads. All text in double quotes: R's YAML reads a bare `no` as FALSE. */
export function writeQuanteda(categories: readonly ExportedCategory[], {provenance}: ExportHeader): string {
  const lines = provenance.map(line => `# ${line}`);
  const write = ({id, entries, children}: ExportedCategory, depth: number): void => {
    const indent = '  '.repeat(depth);
    lines.push(`${indent}${JSON.stringify(id)}:`);
    for (const entry of entries) lines.push(`${indent}  - ${JSON.stringify(entry)}`);
    for (const child of children) write(child, depth + 1);
  };
  for (const category of categories) write(category, 0);
  return `${lines.join('\n')}\n`;
}
