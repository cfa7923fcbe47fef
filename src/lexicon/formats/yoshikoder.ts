/**
 * Dictionaries of Yoshikoder (`.ykd`) and of Lexicoder 2 (`.lcd`): XML, `<cnode name="…">` is a category, `<pnode name="…"/>`
 * an entry. Source: `conjugateprior/yoshikoder`, `dictionary/SubstringPatternEngine.java` (only `*` is special) and
 * `RegexpPatternEngine.java`; `read_dict_yoshikoder` of the R package quanteda.
 */
import {type Message, message} from '../../model/index.js';
import {
  type DictionaryElement,
  notExpressed,
  type OpenCategory,
  openCategory,
  quoted,
  type ReadDictionary,
  unreadable,
  weightLost,
} from './dictionary.js';
import type {ExportedCategory, ExportHeader} from './exportTree.js';

/** What a regular expression would read otherwise than a plain pattern. */
const SPECIAL = /[\\^$.|?*+()[\]{}]/u;

interface Walk {
  readonly place: string;
  readonly messages: Message[];
  readonly regexp: boolean;
}

/** Read the tree of a `.ykd` or `.lcd` file. A single outermost category that holds only categories is the dictionary's name. */
export function readYoshikoder(root: DictionaryElement, place: string): ReadDictionary {
  if (root.name !== 'dictionary') {
    const text = `Unexpected element \`<${root.name}>\`, expected \`<dictionary>\` with \`<cnode>\` in it; this is no dictionary of Yoshikoder.`;
    return unreadable(message('import/bad-syntax', 'error', text, {place: `${place}:${root.line}`}));
  }
  const messages: Message[] = [];
  const {patternengine = '', name} = root.attributes;
  const top = openCategory('', root.line);
  fill(top, root, {place, messages, regexp: /^regexp?$/iu.test(patternengine)});
  noteSpaces(top, root, place, messages);
  const [only, second] = top.children;
  const wraps = only !== undefined && second === undefined && only.entries.length === 0 && only.children.length > 0;
  return {title: (wraps ? only.name : name) ?? null, categories: wraps ? only.children : top.children, messages};
}

/** Breadth first, without recursion: a file may nest deeper than calls can. */
function fill(top: OpenCategory, root: DictionaryElement, walk: Walk): void {
  const {place, messages} = walk;
  const queue: {category: OpenCategory; element: DictionaryElement}[] = [{category: top, element: root}];
  for (const {category, element} of queue) {
    for (const child of element.children) {
      const at = `${place}:${child.line}`;
      const {name} = child.attributes;
      if ((child.name === 'cnode' || child.name === 'pnode') && name === undefined) {
        messages.push(notExpressed(`\`<${child.name}>\` without a name`, 'expected `name="…"`; left out.', at));
      } else if (child.name === 'cnode') {
        const inner = openCategory(name ?? '', child.line);
        category.children.push(inner);
        queue.push({category: inner, element: child});
      } else if (child.name !== 'pnode') {
        messages.push(notExpressed(`\`<${child.name}>\``, 'expected `<cnode>` or `<pnode>`; left out.', at));
      } else if (category === top) {
        messages.push(notExpressed(`entry ${quoted(name ?? '')}`, 'expected it inside a `<cnode>`; left out.', at));
      } else addEntry(category, child, walk);
    }
  }
}

function addEntry(category: OpenCategory, {attributes: {name = '', score}, line}: DictionaryElement, walk: Walk): void {
  const {place, messages, regexp} = walk;
  const at = `${place}:${line}`;
  // `tax.*` is the one common expression that a wildcard says as well.
  const text = regexp ? name.replace(/\.\*/gu, '*') : name;
  if (regexp && SPECIAL.test(text.replaceAll('*', ''))) {
    const reason = 'expected letters and `.*`: other regular expressions cannot be written here; left out.';
    messages.push(notExpressed(`regular expression ${quoted(name)}`, reason, at));
    return;
  }
  category.entries.push({text, line});
  if (score !== undefined && Number(score) !== 1) messages.push(weightLost(name, score, at));
}

/** Lexicoder 2 compares strings, spaces included: one message for the file. */
function noteSpaces(top: OpenCategory, root: DictionaryElement, place: string, messages: Message[]): void {
  const all = [top];
  for (const {children} of all) all.push(...children);
  const spaced = all.flatMap(({entries}) => entries.filter(({text}) => text !== text.trim()));
  if (spaced.length === 0) return;
  const words = `Unexpected spaces around ${spaced.length} entries (${quoted(spaced[0]?.text ?? '')}), expected words: they were dropped. Lexicoder 2 reads an entry without a space behind it as a beginning (\`word*\`); check the patterns.`;
  messages.push(message('import/edge-spaces', 'warning', words, {place: `${place}:${spaced[0]?.line ?? root.line}`}));
}

/** A Yoshikoder dictionary with the plain pattern engine. */
export function writeYoshikoder(categories: readonly ExportedCategory[], {provenance, title}: ExportHeader): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    // Two hyphens would end the comment.
    `<!-- ${provenance.join(' ').replace(/-{2,}/gu, '-')} -->`,
    '<dictionary style="050805" patternengine="substring">',
  ];
  const write = ({id, name, entries, children}: ExportedCategory, depth: number): void => {
    const indent = '\t'.repeat(depth);
    lines.push(`${indent}<cnode name="${escaped(id)}" desc="${escaped(name)}">`);
    for (const entry of entries) lines.push(`${indent}\t<pnode name="${escaped(entry)}"/>`);
    for (const child of children) write(child, depth + 1);
    lines.push(`${indent}</cnode>`);
  };
  write({id: title, name: title, entries: [], children: categories}, 1);
  return `${lines.join('\n')}\n</dictionary>\n`;
}

const ENTITIES: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};

/** Text of an attribute; control characters, which XML 1.0 has no way to write, become spaces. */
function escaped(text: string): string {
  return text.replace(/[&<>"]/gu, mark => ENTITIES[mark] ?? mark).replace(/\p{Cc}+/gu, ' ');
}
