/** Labels the source's own markup names: whatever they look like, they open a turn. */
import type {Mark} from '../model/index.js';
import type {Label} from './findLabels.js';
import {foldLabel, type LabelForms} from './labelForms.js';
import {type NameFound, nameAtEnd, type Word, wordsOf} from './labelGrammar.js';
import {lateNote, trimEnd, withNotesInside} from './labelNotes.js';
import {keyOf} from './labelPlace.js';

/**
 * The labels among marks, in text order. The name is what the grammar of labels finds at the end; where it finds
 * nothing, the whole label is the name of somebody unknown.
 */
export function markedLabels(text: string, marks: readonly Mark[], forms: LabelForms): Label[] {
  return marks.flatMap(mark => (mark.kind === 'label' ? labelOf(text, mark, forms) : []));
}

function labelOf(text: string, {start, end}: Mark, forms: LabelForms): Label[] {
  const stop = labelEnd(text, start, end);
  const {end: nameEnd, notes} = withNotesInside(text, start, stop);
  const words = wordsOf(text.slice(start, nameEnd));
  if (words.length === 0) return [];
  const name = nameAtEnd(words, forms) ?? genericAtEnd(words, forms);
  const title = words.slice(0, name.from).map(word => word.text);
  const key = keyOf(name, words) || foldLabel(text.slice(start, nameEnd));
  const {body, notes: late} = lateNote(text, end);
  const span = {start, end: stop};
  return [{type: name.type, span, body, found: name.found, title: title.join(' '), key, notes: [...notes, ...late]}];
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
