/** Labels the source's own markup names: whatever they look like, they open a turn. */
import type {Mark} from '../model/index.js';
import type {Label} from './findLabels.js';
import {foldLabel, type LabelForms} from './labelForms.js';
import {type NameFound, nameAtEnd, namesPerson, unknownAtEnd, type Word, wordsOf} from './labelGrammar.js';
import {lateNote, trimEnd, withNotesInside} from './labelNotes.js';
import {keyOf} from './labelPlace.js';

/**
 * The labels among marks, in text order. The name is what the grammar of labels finds at the end, or before a comma with
 * whose he is behind it; where it finds nothing, or several people of the list, the whole label is the name of somebody
 * unknown.
 */
export function markedLabels(text: string, marks: readonly Mark[], forms: LabelForms): Label[] {
  return marks.flatMap(mark => (mark.kind === 'label' ? labelOf(text, mark, forms) : []));
}

function labelOf(text: string, {start, end}: Mark, forms: LabelForms): Label[] {
  const stop = labelEnd(text, start, end);
  const {end: nameEnd, notes} = withNotesInside(text, start, stop);
  const words = wordsOf(text.slice(start, nameEnd));
  if (words.length === 0) return [];
  const {name, named, title} = ownerOf(words, forms);
  const key = keyOf(name, named) || foldLabel(text.slice(start, nameEnd));
  const {body, notes: late} = lateNote(text, end);
  const span = {start, end: stop};
  return [{type: name.type, span, body, found: name.found, title, key, notes: [...notes, ...late]}];
}

/** Whose label it is. */
interface Owner {
  readonly name: NameFound;
  /** The words `name` ends. */
  readonly named: readonly Word[];
  readonly title: string;
}

function ownerOf(words: readonly Word[], forms: LabelForms): Owner {
  const comma = words.findIndex(({text}) => text.endsWith(','));
  const first = words.slice(0, comma + 1).map(({text, at}) => ({text: text.replace(/,$/u, ''), at}));
  const rest = words.slice(comma + 1);
  const before = comma < 0 || rest.length === 0 ? null : ownName(first, forms);
  const last = ownName(words, forms);
  // `Prime Minister, Chairman of the Board Ann Green`: the name stands at the end; `Ann Green, sister of …`: it does not.
  const ahead = before !== null && (last === null || last.found === null || last.from > comma + 1);
  const name = (ahead ? before : last) ?? genericAtEnd(words, forms);
  const [named, behind] = ahead ? [first, rest] : [words, []];
  const others = [...named.slice(0, name.from), ...behind];
  return name.type === 'person' && namesPerson(others, forms)
    ? {name: {type: 'unknown', found: null, from: 0}, named: words, title: ''}
    : {name, named, title: joined(others)};
}

/** The name at the end; one that shares a known surname only (`Alexander Medvedev`) is somebody else's. */
function ownName(words: readonly Word[], forms: LabelForms): NameFound | null {
  const name = nameAtEnd(words, forms);
  const other = name?.found?.bare === true ? unknownAtEnd(words) : null;
  return other !== null && other.from < (name?.from ?? 0) ? other : name;
}

function joined(words: readonly Word[]): string {
  return words.map(({text}) => text).join(' ');
}

/** Where a label ends without its colon, or the stop that was typed for one. */
function labelEnd(text: string, start: number, end: number): number {
  const last = trimEnd(text, end, start);
  return /[:.,;–—]/u.test(text[last - 1] ?? '') ? trimEnd(text, last - 1, start) : last;
}

/** `Panel moderator`, `Video question`: a voice without a name; anything else is somebody unknown. */
function genericAtEnd(words: readonly Word[], {moderators, questions}: LabelForms): NameFound {
  const last = foldLabel(words.at(-1)?.text ?? '');
  const type = moderators.has(last) ? 'moderator' : questions.has(last) ? 'question' : 'unknown';
  return {type, found: null, from: 0};
}
