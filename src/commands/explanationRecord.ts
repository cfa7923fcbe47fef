/** A sentence explained, as plain data: what `explain --format json` prints and the text is made from. */
import type {ExplainedCue, ExplainedRule, Explanation} from '../coders/explainSentence.js';
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

/** Turns spans and token numbers into words. */
interface Wording {
  readonly textOf: (span: Span) => string;
  readonly wordsOf: (found: Found) => WordsRecord & {readonly rule: string};
  readonly evidenceOf: (evidence: Coding['evidence']) => readonly EvidenceRecord[];
}

function wordingOf({document, sentence}: Explanation['placed']): Wording {
  const textOf = ({start, end}: Span): string => document.text.slice(start, end);
  return {
    textOf,
    wordsOf: ({rule, firstToken, endToken, span}) => ({
      rule,
      first: firstToken + 1,
      last: endToken,
      text: textOf(span),
    }),
    evidenceOf: evidence =>
      evidence.map(({rule, role, span}) => {
        const isOwn = span.start >= sentence.span.start && span.end <= sentence.span.end;
        return {rule, role, text: textOf(span), sentence: isOwn ? 'own' : 'other'};
      }),
  };
}

/** An explanation as plain data. */
export function recordExplanation(
  {placed, findings, rules, codings}: Explanation,
  {place, frames, all, detected, sentences}: TellOptions,
): ExplanationRecord {
  const wording = wordingOf(placed);
  const {textOf, wordsOf, evidenceOf} = wording;
  const from = placed.sentence.span.start;
  const isWanted = (frame: string): boolean => frames.length === 0 || frames.includes(frame);
  const tried = rules.filter(({rule: {frame}}) => isWanted(frame));
  return {
    schema: 'refrain.explain/1',
    ...place,
    detected,
    sentences,
    words: findings.words().map(({start, end}) => ({start: start - from, end: end - from, text: textOf({start, end})})),
    masks: findings.masks().map(wordsOf),
    stance: findings.stanceCues().map(found => ({...wordsOf(found), effect: found.effect})),
    targets: findings.targets().map(found => ({...wordsOf(found), is: found.is})),
    rules: tried
      .filter(({outcome}) => all || outcome !== 'no-match')
      .map(rule => recordRule(rule, wording))
      .sort((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome)),
    unmatched: countUnmatched(tried),
    codings: codings
      .filter(({frame}) => isWanted(frame))
      .map(coding => ({...valuesOf(coding), evidence: evidenceOf(coding.evidence)})),
  };
}

function recordRule({rule: {name, frame, place, note}, outcome, cues}: ExplainedRule, wording: Wording): RuleRecord {
  return {rule: name, frame, place: place(), note, outcome, cues: cues.map(cue => recordCue(cue, wording))};
}

function recordCue(
  {found, decision, masks, coveredBy, ...cue}: ExplainedCue,
  {wordsOf, evidenceOf}: Wording,
): CueRecord {
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
}

function countUnmatched(rules: readonly ExplainedRule[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const {outcome, rule} of rules) {
    if (outcome === 'no-match') counts.set(rule.frame, (counts.get(rule.frame) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}

function valuesOf({frame, sub, stance, target, agency, voice, flags}: ValuesRecord): ValuesRecord {
  return {frame, sub, stance, target, agency, voice, flags};
}
