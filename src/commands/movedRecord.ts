/** A sentence that moved between two lexicons, as plain data. */
import {type Move, rulesBehind} from '../analysis/lexiconDiff.js';
import type {CodedDocument} from '../analysis/tally.js';
import type {Coding, Sentence, Turn} from '../model/index.js';

/** A coding without its evidence. */
export type CodedValues = Pick<Coding, 'sub' | 'stance' | 'target' | 'agency' | 'voice'>;

/** What one lexicon made of the sentence. */
export interface MovedSide {
  readonly codings: readonly CodedValues[];
  /** Rules and words this lexicon read there and the other did not; where there are none, its cues. */
  readonly rules: readonly string[];
}

/** `refrain.moved-sentence/1`. */
export interface MovedRecord {
  readonly schema: 'refrain.moved-sentence/1';
  readonly frame: string;
  readonly language: string;
  readonly kind: Move['kind'];
  readonly changed: Move['changed'];
  readonly document: string;
  /** `document/t3/s2`. */
  readonly sentence: string;
  readonly turnKind: Turn['kind'] | null;
  readonly speaker: string | null;
  readonly side: string | null;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly old: MovedSide;
  readonly new: MovedSide;
}

/** A move with its sentence. */
export function recordMove(
  {frame, kind, changed, before, after}: Move,
  {id, turn: turnId, language, body, span}: Sentence,
  {document, turns}: CodedDocument,
): MovedRecord {
  const turn = turns.find(one => one.id === turnId);
  const side = (codings: readonly Coding[], others: readonly Coding[]): MovedSide => ({
    codings: codings.map(({sub, stance, target, agency, voice}) => ({sub, stance, target, agency, voice})),
    rules: rulesBehind(codings, others),
  });
  return {
    schema: 'refrain.moved-sentence/1',
    frame,
    language,
    kind,
    changed,
    document: document.id,
    sentence: id,
    turnKind: turn?.kind ?? null,
    speaker: turn?.speaker ?? null,
    side: turn?.side ?? null,
    start: body,
    end: span.end,
    text: document.text.slice(body, span.end).trimEnd(),
    old: side(before, after),
    new: side(after, before),
  };
}
