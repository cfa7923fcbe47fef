/** Where a gold unit stands in a text, and which sentences it is. */
import {overlap, type Sentence, type Span} from '../model/index.js';
import type {GoldUnit} from '../schema/gold.js';

/** Where a unit stands: the place whose text before ends as the unit's does, else the only place; null when unclear. */
export function locateUnit({text, before}: Pick<GoldUnit, 'text' | 'before'>, document: string): Span | null {
  const starts: number[] = [];
  for (let at = document.indexOf(text); at >= 0; at = document.indexOf(text, at + 1)) starts.push(at);
  const tail = before.trimEnd().slice(-20);
  const start = starts.length > 1 ? starts.find(at => document.slice(0, at).trimEnd().endsWith(tail)) : starts[0];
  return start === undefined ? null : {start, end: start + text.length};
}

/** Sentences that overlap a span by more than half of the shorter of the two. */
export function sentencesAt(span: Span, sentences: readonly Sentence[]): readonly Sentence[] {
  return sentences.filter(
    ({body, span: {end}}) => overlap({start: body, end}, span) > Math.min(span.end - span.start, end - body) / 2,
  );
}
