/** Why each rule fired or did not: the slow, talkative twin of `cues.ts`, for one sentence at a time. */
import type {Match} from '../match/index.js';
import type {Document, Sentence, Turn} from '../model/index.js';
import {type Asker, allHold, type Support} from './conditions.js';
import {settleCues} from './cues.js';
import type {Cue, Found, SentenceFindings} from './findings.js';
import type {CompiledCondition, CompiledRule, Lexicon, LexiconLanguage, RuleDescription} from './lexicon.js';
import {createCueReader, findingsOf} from './readTurn.js';
import {TITLE, type TurnReading} from './turnReading.js';

/**
 * What became of a rule or of one place where its patterns match: it `fired`; a longer cue `covered` it; an `unless`
 * `blocked` it; a need was `unmet`; a mask hid its words (`masked`); no pattern matches (`no-match`).
 */
export type Outcome = 'fired' | 'covered' | 'blocked' | 'unmet' | 'masked' | 'no-match';

/** Best first: a rule has the best outcome of its places. */
const ORDER: readonly Outcome[] = ['fired', 'covered', 'blocked', 'unmet', 'masked', 'no-match'];

/** A condition that holds although it must not, with the words that make it hold. */
export interface Blocking {
  readonly condition: string;
  /** Null for a condition on the speaker or the kind of turn. */
  readonly words: string | null;
  /** Sentences after (positive) or before the one explained; null where no words are named. */
  readonly distance: number | 'title' | null;
}

/** One place where a rule's patterns match. */
export interface CueTrace {
  readonly found: Found;
  readonly outcome: Exclude<Outcome, 'no-match'>;
  /** Patterns that match exactly there, as written. */
  readonly patterns: readonly string[];
  /** Needs that do not hold, in words. */
  readonly unmet: readonly string[];
  readonly blocking: readonly Blocking[];
  /** Masks over its words, where they hide them. */
  readonly masks: readonly Found[];
  /** The cue that counts in its place. */
  readonly coveredBy: Found | null;
  /** What counts when it fired. */
  readonly cue: Cue | null;
}

/** One rule tried on a sentence. */
export interface RuleTrace {
  readonly rule: RuleDescription;
  readonly outcome: Outcome;
  /** By place; none for `no-match`. */
  readonly cues: readonly CueTrace[];
}

/** A sentence with everything tried on it. */
export interface SentenceTrace {
  /** Findings of every sentence of the turn, as the coder gets them. */
  readonly read: readonly SentenceFindings[];
  /** All rules of the sentence's language by name; none in a language without rules. */
  readonly rules: readonly RuleTrace[];
}

interface Explained {
  readonly document: Document;
  readonly turn: Turn;
  readonly sentences: readonly Sentence[];
  /** Number of the sentence explained. */
  readonly index: number;
}

/**
 * A function that tries every rule of the language on one sentence of a turn and says what became of it.
 *
 * The cues that fired are those {@link createTurnReader} finds. Costs about as much as reading the turn for every rule,
 * so it is meant for single sentences.
 */
export function createRuleTracer(lexicon: Lexicon): (explained: Explained) => SentenceTrace {
  const readCues = createCueReader(lexicon);
  const descriptions = new Map(lexicon.rules.map(rule => [rule.name, rule]));
  return explained => {
    const {document, turn, sentences, index} = explained;
    const {reading, cues} = readCues(document, turn, sentences);
    const read = findingsOf(lexicon, {document, sentences, reading, cues});
    const language = lexicon.languages.get(sentences[index]?.language ?? '');
    const own = cues?.get(index) ?? [];
    const at: Tracing = {reading, index, document, language, own, settled: settleCues(own)};
    const rules = (language?.rules ?? []).map(rule => {
      const description = descriptions.get(rule.name);
      if (description === undefined) throw new Error(`expected a description of rule ${rule.name}`);
      return traceRule(rule, description, at);
    });
    return {read, rules};
  };
}

interface Tracing {
  readonly reading: TurnReading;
  readonly index: number;
  readonly document: Document;
  readonly language: LexiconLanguage | undefined;
  /** Cues of the sentence whose conditions hold. */
  readonly own: readonly Cue[];
  /** Those that count. */
  readonly settled: readonly Cue[];
}

function traceRule(rule: CompiledRule, description: RuleDescription, at: Tracing): RuleTrace {
  const code = at.language?.language ?? '';
  const key = rule.patterns.join();
  const whole = at.reading.view(at.index, code, null)?.find(key, rule.patterns) ?? [];
  const visible = at.reading.view(at.index, code, rule.frame)?.find(key, rule.patterns) ?? [];
  const hidden = whole.filter(match => !visible.some(one => one.start === match.start && one.end === match.end));
  const cues = [
    ...visible.map(match => traceMatch(match, {rule, description, at})),
    ...hidden.map(match => traceHidden(match, {rule, description, at})),
  ].sort((a, b) => a.found.firstToken - b.found.firstToken || a.found.endToken - b.found.endToken);
  const outcome = ORDER.find(one => cues.some(cue => cue.outcome === one)) ?? 'no-match';
  return {rule: description, outcome, cues};
}

interface Tried {
  readonly rule: CompiledRule;
  readonly description: RuleDescription;
  readonly at: Tracing;
}

function traceMatch(match: Match, tried: Tried): CueTrace {
  const {rule, description, at} = tried;
  const asker: Asker = {match, index: at.index, language: at.language?.language ?? '', frame: rule.frame};
  const holds = (condition: CompiledCondition, frame: string | null): readonly Support[] | null =>
    allHold([condition], {...asker, frame}, at.reading);
  const unmet = rule.needs.flatMap((need, number) =>
    holds(need, rule.frame) === null ? [description.needs[number] ?? ''] : [],
  );
  const blocking = rule.unless.flatMap((condition, number) => {
    const supports = holds(condition, null);
    return supports === null ? [] : [blockingOf(description.unless[number] ?? '', supports, tried.at)];
  });
  const found = foundAt(match, tried);
  const same = (cue: Found): boolean =>
    cue.rule === rule.name && cue.firstToken === match.start && cue.endToken === match.end;
  const cue = at.settled.find(same) ?? null;
  const coveredBy = cue === null && at.own.some(same) ? coveringCue(found, rule.frame, at.settled) : null;
  const outcome =
    cue !== null ? 'fired' : coveredBy !== null ? 'covered' : unmet.length > 0 ? 'unmet' : ('blocked' as const);
  return {found, outcome, patterns: patternsAt(match, tried, false), unmet, blocking, masks: [], coveredBy, cue};
}

function traceHidden(match: Match, tried: Tried): CueTrace {
  const {rule, at} = tried;
  const read = at.reading.reading(at.index, at.language?.language ?? '');
  const masks = at.reading
    .masks(at.index, at.language?.language ?? '')
    .filter(({mask: {frames}}) => frames === null || frames.includes(rule.frame))
    .filter(one => one.match.start < match.end && match.start < one.match.end)
    .flatMap(one => read?.found(one.mask, one.match) ?? []);
  const nothing = {unmet: [], blocking: [], coveredBy: null, cue: null};
  return {found: foundAt(match, tried), outcome: 'masked', patterns: patternsAt(match, tried, true), ...nothing, masks};
}

/** The longer cue of the frame, or the earlier one of the same rule, that counts instead. */
function coveringCue(found: Found, frame: string, settled: readonly Cue[]): Found | null {
  const covering =
    settled.find(one => one.frame === frame && one.firstToken <= found.firstToken && found.endToken <= one.endToken) ??
    settled.find(one => one.rule === found.rule && one.firstToken < found.endToken && found.firstToken < one.endToken);
  if (covering === undefined) return null;
  const {rule, span, firstToken, endToken} = covering;
  return {rule, span, firstToken, endToken};
}

function patternsAt({start, end}: Match, {rule, description, at}: Tried, everything: boolean): readonly string[] {
  const view = at.reading.view(at.index, at.language?.language ?? '', everything ? null : rule.frame);
  return rule.written.flatMap((number, place) => {
    if (number === null || view === null) return [];
    const matches = view.find(String(number), [number]);
    return matches.some(one => one.start === start && one.end === end) ? [description.match[place] ?? ''] : [];
  });
}

function foundAt(match: Match, {rule, at}: Tried): Found {
  const read = at.reading.reading(at.index, at.language?.language ?? '');
  if (read === null) throw new Error('expected a sentence of the language of its rules');
  return read.found(rule, match);
}

function blockingOf(condition: string, [support]: readonly Support[], at: Tracing): Blocking {
  if (support === undefined) return {condition, words: null, distance: null};
  const read = at.reading.reading(support.index, at.language?.language ?? '');
  const span = read?.spanOf(support.match);
  const text = support.index === TITLE ? (at.document.title ?? '') : at.document.text;
  const words = span === undefined ? null : text.slice(span.start, span.end);
  return {condition, words, distance: support.index === TITLE ? 'title' : support.index - at.index};
}
