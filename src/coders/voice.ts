/** Form in which a cue stands: the speaker's own words, quoted, reported, or a question. Says nothing about endorsement. */
import type {Cue, FoundStance, SentenceFindings} from '../lexicon/findings.js';
import type {Evidence, Span, Turn, Voice} from '../model/index.js';
import {type Quotation, quotationAround} from './quotations.js';
import {nearby, reaches} from './scope.js';

/** What a sentence's surroundings say about its form. */
export interface VoiceContext {
  readonly turn: Turn;
  readonly findings: SentenceFindings;
  /** Text of the document. */
  readonly text: string;
  /** Quotations of the turn. */
  readonly quotations: readonly Quotation[];
}

/** A voice with the words that decided it. */
export interface VoiceDecision {
  readonly voice: Voice;
  /** The passage between quotation marks the cue stands in. */
  readonly passage: Span | null;
  /** Marks around one to three words with the cue among them: distance, or a term. */
  readonly scareQuoted: boolean;
  readonly evidence: readonly Evidence[];
}

/** A question mark that ends the sentence, closing marks and brackets aside: `Is this friendship?”`. */
const QUESTION = /\?[\s»”“")\]!.?…]*$/u;

/** Marks and white space after a question mark are looked for in so many last characters of a sentence. */
const TAIL = 80;

/** Whether the sentence is printed as a question. */
export function isQuestion(text: string, {start, end}: Span): boolean {
  return QUESTION.test(text.slice(Math.max(start, end - TAIL), end));
}

/** Stance words that put the cue in somebody's mouth, nearest to the sentence's beginning first. */
export function sayings(cue: Cue, findings: SentenceFindings): readonly FoundStance[] {
  return nearby(findings.stanceCues(), cue)
    .filter(words => words.effect === 'attribute' || words.effect === 'report')
    .filter(words => words.frames === null || words.frames.includes(cue.frame))
    .filter(words => reaches(words, cue, findings.clauseStarts()));
}

/**
 * Voice of one cue.
 *
 * In this order: what the rule sets; `quoted` inside a quoted passage; `question` where the sentence ends with a question
 * mark; `reported` in a read-out or where words of saying reach the cue; else `own`.
 */
export function decideVoice(cue: Cue, {turn, findings, text, quotations}: VoiceContext): VoiceDecision {
  const quotation = quotationAround(quotations, cue.span);
  const passage = quotation?.kind === 'passage' ? quotation.span : null;
  const base = {passage, scareQuoted: quotation?.kind === 'phrase', evidence: []};
  if (cue.voice !== null) return {...base, voice: cue.voice};
  if (passage !== null) return {...base, voice: 'quoted'};
  if (isQuestion(text, findings.sentence.span)) return {...base, voice: 'question'};
  const saying = sayings(cue, findings);
  if (turn.kind !== 'readout' && saying.length === 0) return {...base, voice: 'own'};
  const evidence = saying.map(({rule, span}): Evidence => ({rule, role: 'attribution', span}));
  return {...base, voice: 'reported', evidence};
}
