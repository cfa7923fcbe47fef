/** Elements of TEI: looking them up, and their plain words. */
import type {XmlElement} from './xmlTree.js';

/** Name of an element without the prefix of its namespace. */
export function localName({name}: XmlElement): string {
  return name.slice(name.lastIndexOf(':') + 1);
}

/** Elements below one, in text order, those inside a found one too: of one of the names, or all when none is given. */
export function below(element: XmlElement | null, ...names: readonly string[]): XmlElement[] {
  const found: XmlElement[] = [];
  const stack = element === null ? [] : element.children.toReversed();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (names.length === 0 || names.includes(localName(next))) found.push(next);
    for (let at = next.children.length - 1; at >= 0; at -= 1) stack.push(next.children[at] as XmlElement);
  }
  return found;
}

/** The first element directly inside one, of one of the names; null when there is none. */
export function inside(element: XmlElement | null, ...names: readonly string[]): XmlElement | null {
  return element?.children.find(child => names.includes(localName(child))) ?? null;
}

/** What one reads in an element on one line: of a choice the regular form, of lines a space between. */
export function lineIn(element: XmlElement | null): string {
  const words: string[] = [];
  const stack: (XmlElement | string)[] = element === null ? [] : [element];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === 'string') words.push(next);
    else {
      if (PARTED.has(localName(next))) words.push(' ');
      const content = localName(next) === 'choice' ? chosen(next) : next.content;
      for (let at = content.length - 1; at >= 0; at -= 1) stack.push(content[at] as XmlElement | string);
    }
  }
  return words.join('').replace(/\s+/gu, ' ').trim();
}

const PARTED: ReadonlySet<string> = new Set(['lb', 'p', 'l', 'seg', 's', 'desc', 'item', 'cell']);

/** Of the readings offered in a `<choice>`, the one for readers: regular, expanded or corrected, else the first. */
export function chosen(choice: XmlElement): readonly XmlElement[] {
  const one = inside(choice, 'reg') ?? inside(choice, 'expan') ?? inside(choice, 'corr') ?? choice.children[0];
  return one === undefined ? [] : [one];
}
