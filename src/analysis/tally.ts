/**
 * Counts of one document: what every table is made of. The corpus is never held, only its tallies.
 */
import {type Coding, type Document, isWithin, type Period, type Setting, type Stance} from '../model/index.js';
import {groupBy} from './groupBy.js';
import {type SplitDocument, stretchesOf} from './stretches.js';

/** Stance of a sentence towards a frame after collapsing its codings; `mixed` when they conflict. */
export type SentenceStance = Stance | 'mixed';

/** Coded sentences of one frame; each sentence counts once. */
export interface FrameCount {
  /** affirm + reject + attribute + neutral + mixed. */
  readonly coded: number;
  readonly affirm: number;
  readonly reject: number;
  readonly attribute: number;
  readonly neutral: number;
  readonly mixed: number;
  /** Of `coded`: those whose codings are all set courtesy phrases or formulas. */
  readonly formulaic: number;
}

/** What one speaker said in one language in one document. */
export interface Tally extends Setting {
  /** Id of the period the document lies in; null when undated or across a border. */
  readonly period: string | null;
  readonly sentences: number;
  readonly words: number;
  /** By frame; frames without a coding are absent. */
  readonly frames: ReadonlyMap<string, FrameCount>;
}

/** Everything the stages made of one document. */
export interface CodedDocument extends SplitDocument {
  readonly codings: readonly Coding[];
}

const NO_CODING: FrameCount = {coded: 0, affirm: 0, reject: 0, attribute: 0, neutral: 0, mixed: 0, formulaic: 0};

/**
 * Counts of a document's speech, one tally per stretch. Read-outs, questions, captions and joint texts are in neither
 * numerator nor denominator.
 */
export function tallySpeech(coded: CodedDocument, periods: readonly Period[]): Tally[] {
  const bySentence = groupBy(coded.codings, ({sentence}) => sentence);
  const period = periodOf(coded.document, periods);
  return stretchesOf(coded).map(({setting, sentences}) => ({
    ...setting,
    period,
    sentences: sentences.length,
    words: sentences.reduce((sum, {words}) => sum + words, 0),
    frames: countFrames(sentences.flatMap(({id}) => [bySentence.get(id) ?? []])),
  }));
}

/**
 * The period a document lies in with its whole range of days; null when undated, when the range crosses a border, or
 * outside all periods. Periods must not overlap.
 */
export function periodOf(
  {dateFrom, dateTo}: Pick<Document, 'dateFrom' | 'dateTo'>,
  periods: readonly Period[],
): string | null {
  if (dateFrom === null || dateTo === null) return null;
  return periods.find(period => isWithin({dateFrom, dateTo}, period))?.id ?? null;
}

/** One count per sentence and frame, however many codings; the argument holds one list of codings per sentence. */
export function countFrames(codingsBySentence: readonly (readonly Coding[])[]): Map<string, FrameCount> {
  const counts = new Map<string, FrameCount>();
  for (const codings of codingsBySentence) {
    for (const [frame, ofFrame] of groupBy(codings, coding => coding.frame)) {
      const before = counts.get(frame) ?? NO_CODING;
      const stance = collapseStances(ofFrame);
      counts.set(frame, {
        ...before,
        coded: before.coded + 1,
        [stance]: before[stance] + 1,
        formulaic: before.formulaic + (ofFrame.every(isFormulaic) ? 1 : 0),
      });
    }
  }
  return counts;
}

/** The one stance of a sentence's codings of a frame, or `mixed`. @throws when there is none. */
export function collapseStances(codings: readonly Coding[]): SentenceStance {
  const [first, ...others] = new Set(codings.map(({stance}) => stance));
  if (first === undefined) throw new Error('expected at least one coding, got none');
  return others.length > 0 ? 'mixed' : first;
}

/** Whether a coding is a set courtesy phrase or a formula. */
export function isFormulaic({flags}: Coding): boolean {
  return flags.includes('ritual') || flags.includes('formula');
}
