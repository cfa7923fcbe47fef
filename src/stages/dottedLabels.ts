/** Labels whose colon was mistyped: `Anna Berg. Thank you.` */
import type {Label} from './findLabels.js';
import {foldLabel} from './labelForms.js';

/** A line that begins with two to four capitalised words, a full stop or semicolon, and a sentence: `Anna Berg. Thank you`. */
const DOTTED = /^[ \t]*((?:\p{Lu}[\p{L}\p{M}’'-]+ ){1,3}\p{Lu}[\p{L}\p{M}’'-]+)[.;][ \t]+(?=\p{Lu})/gmu;

/**
 * Labels closed by a full stop instead of a colon: only where the same name, without title, is a proper label elsewhere
 * in the text, and only at the start of a line.
 *
 * @param labels - The labels with a colon.
 * @returns Further labels, in text order.
 */
export function findDottedLabels(text: string, labels: readonly Label[]): Label[] {
  const known = new Map<string, Label>();
  for (const label of labels) {
    const folded = label.title === '' ? foldLabel(text.slice(label.span.start, label.span.end)) : '';
    if ((label.type === 'person' || label.type === 'unknown') && folded !== '') known.set(folded, label);
  }
  if (known.size === 0) return [];
  return [...text.matchAll(DOTTED)].flatMap(({0: all, 1: name = '', index}) => {
    const like = known.get(foldLabel(name));
    const start = index + all.indexOf(name);
    return like === undefined
      ? []
      : [{...like, span: {start, end: start + name.length}, body: index + all.length, notes: []}];
  });
}
