/** Concordance lines: words found in a turn, with what stands to their left and right. */
import type {Coding, Sentence, Setting, Span, Turn} from '../model/index.js';
import {collapse, createContexts, detach, type KwicContext, wordsIn} from './kwicContext.js';
import {type SplitDocument, settingOf} from './stretches.js';

/** Words to be shown in context; `coding` null where they were looked for by pattern. */
export interface KwicHit {
  readonly sentence: Sentence;
  readonly span: Span;
  readonly coding: Coding | null;
}

/** One concordance line. */
export interface KwicLine extends Setting {
  readonly kind: Turn['kind'];
  readonly label: string | null;
  /** Number of the turn in the document, from 1. */
  readonly turn: number;
  /** Number of the sentence in the turn, from 1. */
  readonly sentence: number;
  readonly title: string | null;
  /** Of the keyword in the document's text: UTF-16 code units, half-open. */
  readonly span: Span;
  readonly keyword: string;
  /** The keyword's words, folded: what is counted and sorted by. */
  readonly form: string;
  readonly pre: KwicContext;
  readonly post: KwicContext;
  readonly coding: Coding | null;
}

/** Where hits stand. */
export interface KwicPlace extends Pick<SplitDocument, 'document'> {
  readonly turn: Turn;
  /** Number of the turn in the document, from 1. */
  readonly number: number;
  /** All sentences of the turn. */
  readonly sentences: readonly Sentence[];
}

/**
 * Lines of the hits of one turn.
 *
 * @param hits - In the turn; the lines keep their order.
 * @param window - Words (and numbers) on each side, ≥ 0; fewer at the border of the turn. Sentence borders are crossed and
 *   noted. Punctuation next to the outermost word goes with it.
 */
export function linesOf(place: KwicPlace, hits: readonly KwicHit[], window: number): KwicLine[] {
  const {document, turn, number, sentences} = place;
  const {text} = document;
  const contextOf = createContexts(text, place, window);
  const numbers = new Map(sentences.map(({id}, index) => [id, index + 1]));
  return hits.map(({sentence, span, coding}) => ({
    ...settingOf(document, turn, sentence.language),
    kind: turn.kind,
    label: turn.label === null ? null : detach(turn.label),
    turn: number,
    sentence: numbers.get(sentence.id) ?? 0,
    title: document.title,
    span,
    keyword: detach(collapse(text.slice(span.start, span.end))),
    form: wordsIn(text, span).join(' '),
    ...contextOf(span),
    coding,
  }));
}
