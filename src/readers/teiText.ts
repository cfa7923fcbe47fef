/** The body of a TEI document as text with marks. */
import type {Mark} from '../model/index.js';
import {createMarkedText, type Gap, type MarkedTextWriter} from './markedText.js';
import {below, chosen, inside, lineIn, localName} from './teiElements.js';
import type {XmlElement} from './xmlTree.js';

/** What comes next: an element to walk through, words, or something to do between. */
type Step = XmlElement | string | (() => void);

/** Names of people by their ids, for `who`. */
export type People = ReadonlyMap<string, string>;

const words = (text: string): readonly string[] => text.split(' ');
const each = (names: string, gap: Gap): (readonly [string, Gap])[] => words(names).map(name => [name, gap]);

/** What parts an element from its neighbours; elements not named here stand in the line. */
const GAPS: ReadonlyMap<string, Gap> = new Map([
  ...each('ab annotationBlock argument back body byline castList closer dateline div div1 div2 div3 div4 div5', '\n\n'),
  ...each('div6 div7 docAuthor docDate docTitle epigraph figure floatingText front group imprimatur lg list', '\n\n'),
  ...each('listBibl opener p postscript salute signed sp table text titlePage titlePart trailer u', '\n\n'),
  ...each('castItem item l row', '\n'),
  ...each('cell s seg', ' '),
]);

/** Elements that tell what happens or what somebody notes; inside of these others, in a paragraph of their own. */
const DIRECTIONS = new Set(words('incident kinesic note stage vocal writing'));
const CONTAINERS = new Set(words('back body div div1 div2 div3 div4 div5 div6 div7 front group sp text'));

/** Elements no reader of the text sees, or that are said elsewhere. */
const UNSEEN = new Set(
  words('anchor cb certainty del fw graphic linkGrp listPerson milestone pause pb ptr shift spanGrp speaker teiHeader'),
);

/** Words and signs of a text divided into tokens; white space between them is that of the file. */
const TOKENS = new Set(words('pc w'));

/** Inserted for a `<gap/>`. */
const OMISSION = '<…>';

/** Label of a turn of which the file does not say whose it is: without one it would belong to the speaker before. */
const NOBODY = 'Unknown';

/**
 * Text and marks of a `<text>` element, normalised.
 *
 * Every `<u>` and `<sp>` begins with a `label` put in front of its words: the printed `<speaker>`, the name behind
 * `who`, the note of type `speaker` in front of it, or the id itself, and a colon. Notes, stage directions and the like
 * are `direction` marks in parentheses, a `<head>` is a `heading`. Depth does not matter.
 */
export function teiText(text: XmlElement, people: People): {text: string; marks: readonly Mark[]} {
  const walk: Walk = {writer: createMarkedText(), people, notes: speakerNotes(text, people)};
  const stack: Step[] = [text];
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    if (typeof step === 'string') walk.writer.words(step);
    else if (typeof step === 'function') step();
    else {
      const steps = stepsThrough(step, walk);
      for (let at = steps.length - 1; at >= 0; at -= 1) stack.push(steps[at] as Step);
    }
  }
  return walk.writer.finish();
}

/** What is known on the way through a text. */
interface Walk {
  readonly writer: MarkedTextWriter;
  readonly people: People;
  readonly notes: ReadonlyMap<XmlElement, XmlElement>;
}

function stepsThrough(element: XmlElement, walk: Walk): readonly Step[] {
  const {writer} = walk;
  const name = localName(element);
  if (UNSEEN.has(name)) return [];
  switch (name) {
    case 'choice':
      return chosen(element);
    case 'gap':
      return [' ', OMISSION, ' '];
    case 'lb':
      return element.attributes.break === 'no' ? [] : [() => writer.gap('\n')];
    case 'head':
      return [() => writer.mark('heading', lineIn(element), '\n\n')];
    case 'w':
    case 'pc':
      return [...element.content, ...(/^(?:right|both)$/u.test(element.attributes.join ?? '') ? [] : [' '])];
  }
  const gap = GAPS.get(name) ?? '';
  const content = contentOf(element, walk);
  const part = (): void => writer.gap(gap);
  const label = name === 'u' || name === 'sp' ? labelOf(element, walk) : null;
  if (label === null) return gap === '' ? content : [part, ...content, part];
  return [part, () => writer.labelNext(label), ...content, () => writer.labelNext(null), part];
}

/** What is inside an element, with its directions, and without the white space between words that are elements. */
function contentOf(element: XmlElement, {writer, notes}: Walk): readonly Step[] {
  const around = CONTAINERS.has(localName(element)) ? '\n\n' : ' ';
  const used = new Set(element.children.map(child => notes.get(child)));
  const isTokens = element.children.some(child => TOKENS.has(localName(child)));
  return element.content.flatMap((item): readonly Step[] => {
    if (typeof item === 'string') return isTokens && item.trim() === '' ? [] : [item];
    if (!DIRECTIONS.has(localName(item))) return [item];
    return used.has(item) ? [] : [() => writer.mark('direction', bracketed(item), around)];
  });
}

/** What is printed of something that happens, in parentheses unless the file has brackets of its own. */
function bracketed(direction: XmlElement): string {
  const {desc, type} = direction.attributes;
  const line = lineIn(direction) || (desc ?? type ?? '').trim();
  return line === '' || /^\(.*\)$|^\[.*\]$/u.test(line) ? line : `(${line})`;
}

function labelOf(spoken: XmlElement, {people, notes}: Walk): string {
  const printed = lineIn(inside(spoken, 'speaker')) || namesIn(spoken, people) || lineIn(notes.get(spoken) ?? null);
  const name = printed || idsIn(spoken).join(', ') || NOBODY;
  return `${name.replace(/[\s.:]+$/u, '') || NOBODY}:`;
}

/** Names of those who speak, as far as any of them is described in the file. */
function namesIn(spoken: XmlElement, people: People): string {
  const ids = idsIn(spoken);
  return ids.some(id => people.has(id)) ? ids.map(id => people.get(id) ?? id).join(', ') : '';
}

/** Ids `who` points to, here or in another file: `#a`, `people.xml#a`, `a`. */
function idsIn({attributes: {who = ''}}: XmlElement): string[] {
  return who
    .split(/\s+/u)
    .map(pointer => pointer.slice(pointer.lastIndexOf('#') + 1))
    .filter(id => id !== '');
}

/**
 * `<u>` → the `<note type="speaker">` right before it, where nobody in the file has the name `who` points to: the
 * proceedings print the label there, and keep the people in a file of their own.
 */
function speakerNotes(text: XmlElement, people: People): Map<XmlElement, XmlElement> {
  const notes = new Map<XmlElement, XmlElement>();
  for (const {children} of [text, ...below(text)]) {
    for (const [index, note] of children.entries()) {
      const next = children[index + 1];
      if (next === undefined || localName(next) !== 'u' || localName(note) !== 'note') continue;
      if (note.attributes.type === 'speaker' && namesIn(next, people) === '') notes.set(next, note);
    }
  }
  return notes;
}
