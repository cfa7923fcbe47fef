/** A sentence explained, as plain data: what `explain --format json` prints and the text is made from. */
import type {ExplainedCue, Explanation} from '../coders/explainSentence.js';
import type {Placement} from '../coders/placeSentence.js';
import type {Blocking, Found, Outcome} from '../lexicon/index.js';
import type {Coding, Span} from '../model/index.js';

/** Words of the sentence; `first` and `last` count from 1. */
export interface WordsRecord {
  readonly first: number;
  readonly last: number;
  readonly text: string;
}

/** Values a cue or coding has. */
export type ValuesRecord = Pick<Coding, 'frame' | 'sub' | 'stance' | 'target' | 'agency' | 'voice' | 'flags'>;

/** Words a decision rests on; `sentence` says whether they stand in the one explained. */
export interface EvidenceRecord {
  readonly rule: string;
  readonly role: string;
  readonly text: string;
  readonly sentence: 'own' | 'other';
}

/** One place where a rule's patterns match. */
export interface CueRecord extends WordsRecord {
  readonly outcome: Outcome;
  readonly patterns: readonly string[];
  readonly unmet: readonly string[];
  readonly blocking: readonly Blocking[];
  readonly masks: readonly (WordsRecord & {readonly rule: string})[];
  readonly coveredBy: (WordsRecord & {readonly rule: string}) | null;
  readonly values: ValuesRecord | null;
  readonly evidence: readonly EvidenceRecord[];
}

/** A rule tried. */
export interface RuleRecord {
  readonly rule: string;
  readonly frame: string;
  readonly place: string;
  readonly note: string;
  readonly outcome: Outcome;
  readonly cues: readonly CueRecord[];
}

/** `refrain.explain/1`. */
export interface ExplanationRecord extends Placement {
  readonly schema: 'refrain.explain/1';
  /** Whether the language was judged by the text. */
  readonly detected: boolean;
  /** How many sentences `code` would take the text for. */
  readonly sentences: number;
  readonly words: readonly (Span & {readonly text: string})[];
  readonly masks: readonly (WordsRecord & {readonly rule: string})[];
  readonly stance: readonly (WordsRecord & {readonly rule: string; readonly effect: string})[];
  readonly targets: readonly (WordsRecord & {readonly rule: string; readonly is: string})[];
  /** By outcome, the best first, then name; without those of which no pattern matches unless asked for. */
  readonly rules: readonly RuleRecord[];
  /** Rules of which no pattern matches, by frame. */
  readonly unmatched: Readonly<Record<string, number>>;
  readonly codings: readonly (ValuesRecord & {readonly evidence: readonly EvidenceRecord[]})[];
}

/** How an explanation is told. */
export interface TellOptions {
  readonly place: Placement;
  readonly frames: readonly string[];
  readonly all: boolean;
  readonly detected: boolean;
  readonly sentences: number;
}

const ORDER: readonly Outcome[] = ['fired', 'covered', 'blocked', 'unmet', 'masked', 'no-match'];

/** Spans and token numbers turned into words. */
export function recordExplanation(
  {placed, findings, rules, codings}: Explanation,
  {place, frames, all, detected, sentences}: TellOptions,
): ExplanationRecord {
  const {document, sentence} = placed;
  const isWanted = (frame: string): boolean => frames.length === 0 || frames.includes(frame);
  const textOf = ({start, end}: Span): string => document.text.slice(start, end);
  const wordsOf = ({rule, firstToken, endToken, span}: Found) => ({
    rule,
    first: firstToken + 1,
    last: endToken,
    text: textOf(span),
  });
  const evidenceOf = (evidence: Coding['evidence']): readonly EvidenceRecord[] =>
    evidence.map(({rule, role, span}) => {
      const isOwn = span.start >= sentence.span.start && span.end <= sentence.span.end;
      return {rule, role, text: textOf(span), sentence: isOwn ? 'own' : 'other'};
    });
  const recordCue = ({found, decision, masks, coveredBy, ...cue}: ExplainedCue): CueRecord => {
    const {first, last, text} = wordsOf(found);
    const {outcome, patterns, unmet, blocking} = cue;
    return {
      first,
      last,
      text,
      outcome,
      patterns,
      unmet,
      blocking,
      masks: masks.map(wordsOf),
      coveredBy: coveredBy === null ? null : wordsOf(coveredBy),
      values: decision === null ? null : valuesOf(decision),
      evidence: evidenceOf(decision?.evidence ?? []),
    };
  };
  const tried = rules.filter(({rule: {frame}}) => isWanted(frame));
  const told = tried
    .filter(({outcome}) => all || outcome !== 'no-match')
    .map(({rule: {name, frame, place: at, note}, outcome, cues}) => {
      return {rule: name, frame, place: at, note, outcome, cues: cues.map(recordCue)};
    })
    .sort((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome));
  const unmatched = new Map<string, number>();
  for (const {outcome, rule} of tried) {
    if (outcome === 'no-match') unmatched.set(rule.frame, (unmatched.get(rule.frame) ?? 0) + 1);
  }
  return {
    schema: 'refrain.explain/1',
    ...place,
    detected,
    sentences,
    words: findings.words().map(({start, end}) => {
      const from = sentence.span.start;
      return {start: start - from, end: end - from, text: textOf({start, end})};
    }),
    masks: findings.masks().map(wordsOf),
    stance: findings.stanceCues().map(found => ({...wordsOf(found), effect: found.effect})),
    targets: findings.targets().map(found => ({...wordsOf(found), is: found.is})),
    rules: told,
    unmatched: Object.fromEntries(unmatched),
    codings: codings
      .filter(({frame}) => isWanted(frame))
      .map(coding => ({...valuesOf(coding), evidence: evidenceOf(coding.evidence)})),
  };
}

function valuesOf({frame, sub, stance, target, agency, voice, flags}: ValuesRecord): ValuesRecord {
  return {frame, sub, stance, target, agency, voice, flags};
}
