/**
 * Speaker's position towards a frame's proposition: what the rule says, turned by the stance words that reach the cue.
 * Which words turn a cue stands in `stance.<lang>.yaml`; here only the order in which they count.
 */
import type {Cue, FoundStance, SentenceFindings} from '../lexicon/findings.js';
import type {Evidence, EvidenceRole, Flag, Stance, Turn} from '../model/index.js';
import {firstAtLeast, nearby, reaches, sharesWord} from './scope.js';
import type {VoiceDecision} from './voice.js';

type Effect = FoundStance['effect'];

/** What stance depends on besides the cue. */
export interface StanceContext {
  readonly turn: Turn;
  readonly findings: SentenceFindings;
  /** Text of the document. */
  readonly text: string;
  readonly voice: VoiceDecision;
  /** Findings of the sentence in which the quoted passage around the cue opens, null without one. */
  readonly opening: SentenceFindings | null;
  /**
   * A second opinion on a negation that reaches the cue from before: false takes it back. Null where the language has no
   * sentence analysis: the words alone decide.
   */
  readonly negated: ((cue: Cue, negation: FoundStance) => boolean) | null;
}

/** A stance with the words that turned it and what a reader should know. */
export interface StanceDecision {
  readonly stance: Stance;
  readonly flags: readonly Flag[];
  readonly evidence: readonly Evidence[];
}

const ROLES: Readonly<Record<Effect, EvidenceRole>> = {
  negate: 'negation',
  doubt: 'negation',
  shield: 'negation',
  attribute: 'attribution',
  report: 'attribution',
  endorse: 'inference',
  neutral: 'inference',
};

function evidenceOf(words: readonly FoundStance[]): readonly Evidence[] {
  return words.map(({rule, effect, span}) => ({rule, role: ROLES[effect], span}));
}

/** Stance words that reach the cue, by effect. */
function inScope(cue: Cue, findings: SentenceFindings): (effect: Effect) => readonly FoundStance[] {
  const reaching = nearby(findings.stanceCues(), cue)
    .filter(words => words.frames === null || words.frames.includes(cue.frame))
    .filter(words => reaches(words, cue, findings.clauseStarts()));
  return effect => reaching.filter(words => words.effect === effect);
}

/** So many stance words before a quotation's mark may introduce it, the last ones. */
const MOST_INTRODUCING = 40;

/** Words in the opening sentence of a quotation, before its mark, that own or refute what follows. */
function introducing({opening, voice}: StanceContext, effect: Effect): readonly FoundStance[] {
  const {passage} = voice;
  if (opening === null || passage === null) return [];
  const words = opening.stanceCues();
  const end = firstAtLeast(words.length, at => (words[at]?.span.start ?? 0) >= passage.start);
  return words
    .slice(Math.max(0, end - MOST_INTRODUCING), end)
    .filter(one => one.effect === effect && one.span.end <= passage.start);
}

/** What cuts a negation off from the words after it: `No, our sovereignty …`, `… or not, sovereignty is`. */
const CUT_OFF = /^\s*[,.!?…]/u;

/**
 * Negations that hold: those not cut off by punctuation right after them, and taken back neither by a shield nor by the
 * second opinion. A shield counts when it shares a word with the negation ("not only") or reaches the cue itself ("will
 * never surrender our sovereignty").
 */
function holdingNegations(negations: readonly FoundStance[], cue: Cue, context: StanceContext): readonly FoundStance[] {
  const {findings, text, negated} = context;
  if (negations.length === 0) return [];
  const shields = nearby(findings.stanceCues(), cue).filter(
    ({effect, frames}) => effect === 'shield' && (frames === null || frames.includes(cue.frame)),
  );
  if (shields.some(shield => reaches(shield, cue, findings.clauseStarts()))) return [];
  return negations
    .filter(negation => !shields.some(shield => sharesWord(shield, negation)))
    .filter(negation => {
      if (negation.firstToken > cue.firstToken) return true;
      if (CUT_OFF.test(text.slice(negation.span.end, negation.span.end + 4))) return false;
      return negated === null || negated(cue, negation);
    });
}

/** Stance by the words in scope, for a cue whose rule leaves it open. */
function inferred(cue: Cue, context: StanceContext): StanceDecision {
  const {findings, voice, turn} = context;
  const scope = inScope(cue, findings);
  const decide = (stance: Stance, words: readonly FoundStance[], flags: readonly Flag[] = []): StanceDecision => ({
    stance,
    flags,
    evidence: evidenceOf(words),
  });
  const doubts = [...scope('doubt'), ...introducing(context, 'doubt')];
  if (doubts.length > 0) return decide('reject', doubts);
  const endorsements = [...scope('endorse'), ...introducing(context, 'endorse')];
  // A read-out is somebody's report throughout: only its own quotation of a third party could be, and that is not told apart.
  const attributions = turn.kind === 'readout' ? [] : scope('attribute');
  const foreign = attributions.length > 0 || (voice.voice === 'quoted' && turn.kind !== 'readout');
  if (foreign && endorsements.length === 0) return decide('attribute', attributions);
  const flags: readonly Flag[] = foreign ? ['endorsed-quote'] : [];
  const owning = foreign ? endorsements : [];
  const neutrals = scope('neutral');
  if (neutrals.length > 0) return decide('neutral', [...owning, ...neutrals], flags);
  if (voice.voice === 'question') return decide('neutral', owning, flags);
  const negations = holdingNegations(scope('negate'), cue, context);
  if (negations.length > 0) return decide('reject', [...owning, ...negations], flags);
  if (voice.scareQuoted) return decide('affirm', owning, [...flags, 'stance-check']);
  return decide('affirm', owning, flags);
}

/**
 * Stance of one cue.
 *
 * A stance set by the rule stands: its author has worked the proposition out (a rejected label is not a rejected frame).
 * Otherwise, the first that applies: doubt → reject; words of others, quoted or attributed and not endorsed → attribute;
 * a mere mention → neutral; a question → neutral; a negation no shield takes back → reject; else affirm.
 */
export function decideStance(cue: Cue, context: StanceContext): StanceDecision {
  if (cue.stance !== null) return {stance: cue.stance, flags: [], evidence: []};
  return inferred(cue, context);
}
