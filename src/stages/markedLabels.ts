/** Labels the source's own markup names: whatever they look like, they open a turn. */
import type {Mark} from '../model/index.js';
import type {Label} from './findLabels.js';
import {foldLabel, type LabelForms} from './labelForms.js';
import {type NameFound, nameAtEnd, wordsOf} from './labelGrammar.js';
import {trimEnd, withNotesInside} from './labelNotes.js';
import {keyOf} from './labelPlace.js';

/**
 * The labels among marks, in text order. The name is what the grammar of labels finds at the end; where it finds
 * nothing, the whole label is the name of somebody unknown.
 */
export function markedLabels(text: string, marks: readonly Mark[], forms: LabelForms): Label[] {
  return marks.flatMap(mark => (mark.kind === 'label' ? labelOf(text, mark, forms) : []));
}

function labelOf(text: string, {start, end}: Mark, forms: LabelForms): Label[] {
  const colon = text[trimEnd(text, end, start) - 1] === ':' ? trimEnd(text, end, start) - 1 : end;
  const stop = trimEnd(text, colon, start);
  const {end: nameEnd, notes} = withNotesInside(text, start, stop);
  const words = wordsOf(text.slice(start, nameEnd));
  if (words.length === 0) return [];
  const name: NameFound = nameAtEnd(words, forms) ?? {type: 'unknown', found: null, from: 0};
  const title = words.slice(0, name.from).map(word => word.text);
  let body = end;
  while (body < text.length && /\s/u.test(text[body] ?? '')) body += 1;
  const key = keyOf(name, words) || foldLabel(text.slice(start, nameEnd));
  return [{type: name.type, span: {start, end: stop}, body, found: name.found, title: title.join(' '), key, notes}];
}
