/** Cues of rules: found, tested against their conditions, and thinned where they overlap. */
import type {Evidence} from '../model/index.js';
import {allHold, type Support} from './conditions.js';
import type {Cue} from './findings.js';
import type {CompiledRule, LexiconLanguage} from './lexicon.js';
import {outermost} from './overlaps.js';
import type {SentenceReading} from './sentenceReading.js';
import {TITLE, type TurnReading} from './turnReading.js';

/** A sentence in which rules may have cues. */
export interface Candidate {
  readonly index: number;
  readonly language: LexiconLanguage;
  readonly reading: SentenceReading;
  /** Numbers of the rules that may have one. */
  readonly rules: readonly number[];
}

/**
 * Cues of a turn's sentences by sentence number, before overlaps are settled.
 *
 * Rules without `rule` conditions come first, everywhere in the turn; then those that ask for them. A rule that fired
 * counts for others even if its cue later gives way to a longer one.
 */
export function findCues(candidates: readonly Candidate[], turn: TurnReading): ReadonlyMap<number, readonly Cue[]> {
  const found = new Map<number, Cue[]>();
  for (const asking of [false, true]) {
    for (const candidate of candidates) {
      for (const number of candidate.rules) {
        const rule = candidate.language.rules[number];
        if (rule === undefined || rule.asksRules !== asking) continue;
        const cues = cuesOf(rule, candidate, turn);
        const [first] = cues;
        if (first === undefined) continue;
        const match = {start: first.firstToken, end: first.endToken};
        turn.addFired(number, candidate.language.language, candidate.index, match);
        const list = found.get(candidate.index);
        if (list === undefined) found.set(candidate.index, [...cues]);
        else for (const cue of cues) list.push(cue);
      }
    }
  }
  return found;
}

function cuesOf(rule: CompiledRule, {index, language, reading}: Candidate, turn: TurnReading): readonly Cue[] {
  const {frame, patterns, needs, unless} = rule;
  const code = language.language;
  const key = patterns.join();
  // Masks only take words away: no look for them where the whole sentence has no match.
  if (reading.whole.find(key, patterns).length === 0) return [];
  const cues: Cue[] = [];
  for (const match of turn.view(index, code, frame)?.find(key, patterns) ?? []) {
    const supports = allHold(needs, {match, index, language: code, frame}, turn);
    if (supports === null) continue;
    const asker = {match, index, language: code, frame: null};
    if (unless.some(condition => allHold([condition], asker, turn) !== null)) continue;
    const {sub, stance, target, agency, voice, flags} = rule;
    const context = supports.flatMap(support => evidenceOf(support, rule, {index, language}, turn));
    cues.push({...reading.found(rule, match), frame, sub, stance, target, agency, voice, flags, context});
  }
  return cues;
}

/** Words in the title are no evidence: they have no place in the text. */
function evidenceOf(
  {index, match, rule: fired}: Support,
  rule: CompiledRule,
  own: Pick<Candidate, 'index' | 'language'>,
  turn: TurnReading,
): readonly Evidence[] {
  const reading = index === TITLE ? null : turn.reading(index, own.language.language);
  if (reading === null) return [];
  const name = fired === null ? rule.name : (own.language.rules[fired]?.name ?? rule.name);
  return [{rule: name, role: index === own.index ? 'context' : 'inference', span: reading.spanOf(match)}];
}

/**
 * The cues of one sentence that count: of each frame those not wholly inside a longer one; of one rule's cues that
 * overlap, the leftmost. By span, then rule.
 */
export function settleCues(cues: readonly Cue[]): readonly Cue[] {
  const frames = [...new Set(cues.map(({frame}) => frame))];
  const kept = frames.flatMap(frame => outermost(cues.filter(cue => cue.frame === frame)));
  kept.sort(
    (a, b) =>
      a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
  const reached = new Map<string, number>();
  return kept.filter(({rule, firstToken, endToken}) => {
    if (firstToken < (reached.get(rule) ?? 0)) return false;
    reached.set(rule, endToken);
    return true;
  });
}
