/** The sentences beside a coded one that its codings rest on: without them an example of it would not code the same. */
import type {Sentence, Span} from '../model/index.js';
import type {CodingRecord} from './sentenceRecord.js';

/** Words before and after a sentence; null where its codings rest on none. */
export interface Around {
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * Sentences of the same turn that hold evidence of the codings, those before it and those after it; what stands between
 * them is left out, since a plot's author may be named a page away.
 *
 * @param sentences - Of the turn, in order.
 * @param text - Of the document.
 */
export function findAround(
  {start, end}: Span,
  codings: readonly Pick<CodingRecord, 'evidence'>[],
  {sentences, text}: {sentences: readonly Sentence[]; text: string},
): Around {
  const evidence = codings.flatMap(coding => coding.evidence);
  const holding = sentences.filter(({span}) => evidence.some(one => span.start <= one.start && one.end <= span.end));
  const join = (some: readonly Sentence[]): string | null =>
    some.length === 0 ? null : some.map(({body, span}) => text.slice(body, span.end).trim()).join(' ');
  return {
    before: join(holding.filter(({span}) => span.end <= start)),
    after: join(holding.filter(({span}) => span.start >= end)),
  };
}
