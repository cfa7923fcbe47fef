/** Why each rule fired or did not: the slow, talkative twin of `cues.ts`, for one sentence at a time. */
import type {Match} from '../match/index.js';
import type {Document, Sentence, Turn} from '../model/index.js';
import {type Asker, allHold, type Support} from './conditions.js';
import {settleCues} from './cues.js';
import type {Cue, Found} from './findings.js';
import type {CompiledCondition, CompiledRule, Lexicon, RuleDescription} from './lexicon.js';
import {createCueReader, findingsOf} from './readTurn.js';
import type {Blocking, CueTrace, Outcome, RuleTrace, SentenceTrace} from './ruleTrace.js';
import type {View} from './sentenceReading.js';
import {TITLE, type TurnReading} from './turnReading.js';

/** Best first: a rule has the best outcome of its places. */
const ORDER: readonly Outcome[] = ['fired', 'covered', 'blocked', 'unmet', 'masked', 'no-match'];

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
    const settled = settleCues(own);
    const at: Tracing = {
      reading,
      index,
      document,
      language: language?.language ?? '',
      own: new Set(own.map(keyOfFound)),
      settled: new Map(settled.map(cue => [keyOfFound(cue), cue])),
      byFrame: groupBy(settled, ({frame}) => frame),
      byRule: groupBy(settled, ({rule}) => rule),
    };
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
  readonly language: string;
  /** Keys of the cues whose conditions hold, and the cues that count. */
  readonly own: ReadonlySet<string>;
  readonly settled: ReadonlyMap<string, Cue>;
  /** Those that count, in text order. */
  readonly byFrame: ReadonlyMap<string, readonly Cue[]>;
  readonly byRule: ReadonlyMap<string, readonly Cue[]>;
}

function traceRule(rule: CompiledRule, description: RuleDescription, at: Tracing): RuleTrace {
  const key = rule.patterns.join();
  const whole = at.reading.view(at.index, at.language, null);
  const seen = at.reading.view(at.index, at.language, rule.frame);
  const visible = seen?.find(key, rule.patterns) ?? [];
  const all = whole?.find(key, rule.patterns) ?? [];
  if (all.length === 0) return {rule: description, outcome: 'no-match', cues: []};
  const shown = new Set(visible.map(keyOfMatch));
  const hidden = all.filter(match => !shown.has(keyOfMatch(match)));
  const tried = {rule, description, at, patterns: patternsByMatch(rule, description, seen)};
  const behind = {...tried, patterns: hidden.length === 0 ? tried.patterns : patternsByMatch(rule, description, whole)};
  const covering = hidden.length === 0 ? new Map() : masksByWord(rule.frame, at);
  const cues = [
    ...visible.map(match => traceMatch(match, tried)),
    ...hidden.map(match => traceHidden(match, behind, covering)),
  ].sort((a, b) => a.found.firstToken - b.found.firstToken || a.found.endToken - b.found.endToken);
  const outcomes = new Set(cues.map(({outcome}) => outcome));
  return {rule: description, outcome: ORDER.find(one => (outcomes as Set<Outcome>).has(one)) ?? 'no-match', cues};
}

function keyOfMatch({start, end}: Match): string {
  return `${start} ${end}`;
}

function keyOfFound({rule, firstToken, endToken}: Found): string {
  return `${rule} ${firstToken} ${endToken}`;
}

function groupBy(cues: readonly Cue[], key: (cue: Cue) => string): ReadonlyMap<string, readonly Cue[]> {
  const groups = new Map<string, Cue[]>();
  for (const cue of cues) {
    const group = groups.get(key(cue));
    if (group === undefined) groups.set(key(cue), [cue]);
    else group.push(cue);
  }
  return groups;
}

/** Patterns of the rule as written, by where they match. */
function patternsByMatch(
  rule: CompiledRule,
  description: RuleDescription,
  view: View | null,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [place, number] of rule.written.entries()) {
    if (number === null) continue;
    for (const match of view?.find(String(number), [number]) ?? []) {
      const list = found.get(keyOfMatch(match));
      const shown = description.match[place] ?? '';
      if (list === undefined) found.set(keyOfMatch(match), [shown]);
      else list.push(shown);
    }
  }
  return found;
}

/** Masks that hide from a frame, by the words they cover. */
function masksByWord(frame: string, {reading, index, language}: Tracing): ReadonlyMap<number, readonly Found[]> {
  const read = reading.reading(index, language);
  const found = new Map<number, Found[]>();
  for (const {mask, match} of reading.masks(index, language)) {
    if (read === null || (mask.frames !== null && !mask.frames.includes(frame))) continue;
    const one = read.found(mask, match);
    for (let word = match.start; word < match.end; word += 1) found.set(word, [...(found.get(word) ?? []), one]);
  }
  return found;
}

interface Tried {
  readonly rule: CompiledRule;
  readonly description: RuleDescription;
  readonly at: Tracing;
  /** See {@link patternsByMatch}. */
  readonly patterns: ReadonlyMap<string, readonly string[]>;
}

function traceMatch(match: Match, tried: Tried): CueTrace {
  const {rule, description, at} = tried;
  const asker: Asker = {match, index: at.index, language: at.language, frame: rule.frame};
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
  const key = keyOfFound(found);
  const cue = at.settled.get(key) ?? null;
  const coveredBy = cue === null && at.own.has(key) ? coveringCue(found, rule.frame, at) : null;
  const outcome =
    cue !== null ? 'fired' : coveredBy !== null ? 'covered' : unmet.length > 0 ? 'unmet' : ('blocked' as const);
  return {
    found,
    outcome,
    patterns: tried.patterns.get(keyOfMatch(match)) ?? [],
    unmet,
    blocking,
    masks: [],
    coveredBy,
    cue,
  };
}

function traceHidden(match: Match, tried: Tried, covering: ReadonlyMap<number, readonly Found[]>): CueTrace {
  const words = Array.from({length: match.end - match.start}, (_, word) => match.start + word);
  const masks = [...new Set(words.flatMap(word => covering.get(word) ?? []))];
  const patterns = tried.patterns.get(keyOfMatch(match)) ?? [];
  const nothing = {unmet: [], blocking: [], coveredBy: null, cue: null};
  return {found: foundAt(match, tried), outcome: 'masked', patterns, ...nothing, masks};
}

/** The longer cue of the frame, or the earlier one of the same rule, that counts instead. */
function coveringCue(found: Found, frame: string, {byFrame, byRule}: Tracing): Found | null {
  // Cues that count do not lie inside one another, so their ends ascend as their starts do.
  const around = firstOf(byFrame.get(frame) ?? [], one => one.endToken >= found.endToken);
  const before = firstOf(byRule.get(found.rule) ?? [], one => one.endToken > found.firstToken);
  const covering = around !== null && around.firstToken <= found.firstToken ? around : before;
  if (covering === null) return null;
  const {rule, span, firstToken, endToken} = covering;
  return {rule, span, firstToken, endToken};
}

/** The first cue for which the test holds; it must hold for all that follow. */
function firstOf(cues: readonly Cue[], holds: (cue: Cue) => boolean): Cue | null {
  let [low, high] = [0, cues.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(cues[middle] as Cue)) high = middle;
    else low = middle + 1;
  }
  return cues[low] ?? null;
}

function foundAt(match: Match, {rule, at}: Tried): Found {
  const read = at.reading.reading(at.index, at.language);
  if (read === null) throw new Error('expected a sentence of the language of its rules');
  return read.found(rule, match);
}

function blockingOf(condition: string, [support]: readonly Support[], at: Tracing): Blocking {
  if (support === undefined) return {condition, words: null, distance: null};
  const read = at.reading.reading(support.index, at.language);
  const span = read?.spanOf(support.match);
  const text = support.index === TITLE ? (at.document.title ?? '') : at.document.text;
  const words = span === undefined ? null : text.slice(span.start, span.end);
  return {condition, words, distance: support.index === TITLE ? 'title' : support.index - at.index};
}
