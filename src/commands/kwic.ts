/** `refrain kwic`: words in context, by pattern or by the cues of codings. */
import {type KwicHit, type KwicLine, linesOf} from '../analysis/kwic.js';
import {createKwicCounter, type KwicCount, type KwicGroup} from '../analysis/kwicCounts.js';
import {createKeeper, type KwicOrder} from '../analysis/kwicOrder.js';
import {type SplitDocument, settingOf} from '../analysis/stretches.js';
import type {Effects} from '../effects.js';
import {
  type Coding,
  EVERYTHING,
  type MessageLog,
  message,
  type Selection,
  type Sentence,
  selects,
} from '../model/index.js';
import {codeSplit} from '../pipeline.js';
import type {Project} from '../project/load.js';
import {explainNothing} from './kwicEmpty.js';
import {fitsCoding, type KwicAsked, type KwicQuery, readQuery} from './kwicQuery.js';
import {createKwicTally, type KwicTotals, type TurnFound} from './kwicTotals.js';
import {openSpeech, type Speech, type SpeechOptions} from './speechCorpus.js';
import {createStudy} from './study.js';

/** Options of {@link kwic}. */
export interface KwicOptions extends SpeechOptions, KwicAsked {
  readonly sort: KwicOrder;
  /** Most lines (or groups, with `countBy`) given; absent: all. */
  readonly limit?: number | undefined;
  /** Lines drawn at random instead of the first. */
  readonly sample?: number | undefined;
  readonly countBy?: KwicGroup | undefined;
  /** Takes the lines in order. */
  readonly take: (line: KwicLine) => Promise<void> | void;
}

/** Lines counted by group. */
export interface KwicCounted {
  readonly by: KwicGroup;
  /** Level of the intervals, 0–1. */
  readonly confidence: number;
  /** Groups in all. */
  readonly groups: number;
  /** Groups given. */
  readonly rows: readonly KwicCount[];
}

/** What a concordance found, but for its lines. */
export interface KwicResult {
  readonly log: MessageLog;
  readonly query: KwicQuery;
  /** What the filters ask for. */
  readonly filter: Selection;
  readonly totals: Pick<KwicTotals, 'lines' | 'sentences' | 'documents' | 'words' | 'unreadWords' | 'forms'>;
  /** Lines given. */
  readonly shown: number;
  /** Seed the sample was drawn with; null without one. */
  readonly seed: number | null;
  /** Groups asked for; null: lines were. */
  readonly counts: KwicCounted | null;
}

/**
 * Concordance of a corpus. Any office counts unless the filter names one.
 *
 * Memory does not grow with the corpus: in the order of the corpus lines are given as they are found, otherwise as many
 * are held as are asked for.
 *
 * @throws UsageError for what cannot be read or is not known, before anything runs.
 */
export async function kwic(project: Project, options: KwicOptions, effects: Effects): Promise<KwicResult> {
  const query = readQuery(project, options);
  const speech = await openSpeech(project, options, effects);
  const {log, plan} = speech;
  if (query.finder !== null) log.add(query.finder.warnings);
  const filter: Selection = {...EVERYTHING, ...speech.filter, office: speech.office ?? []};
  const {countBy, sort, take, sample} = options;
  const limit = sample ?? options.limit ?? null;
  const streams = sort === 'document' && limit === null && countBy === undefined;
  const keeper = createKeeper({order: sort, limit, seed: sample === undefined ? null : plan.seed});
  const tally = createKwicTally(query);
  const counter = countBy === undefined ? null : createKwicCounter({...plan, by: countBy});
  await scan({speech, query, filter}, async found => {
    tally.add(found);
    if (counter !== null) {
      for (const {setting, words} of found.stretches) {
        if (words > 0 && (query.languages?.includes(setting.language) ?? true)) counter.addWords(setting, words);
      }
      for (const line of found.counted) counter.addHit(line, line.form);
    } else if (streams) for (const line of found.lines) await take(line);
    else for (const line of found.lines) keeper.add(line);
  });
  const totals = tally.totals();
  const kept = keeper.lines();
  for (const line of kept) await take(line);
  if (totals.lines === 0 && speech.surveyed.documents > 0) log.add([explain({query, filter, totals})]);
  return {
    log,
    query,
    filter,
    totals,
    shown: streams ? totals.lines : kept.length,
    seed: sample === undefined ? null : plan.seed,
    counts:
      counter === null || countBy === undefined
        ? null
        : {by: countBy, confidence: plan.confidence, groups: counter.size(), rows: counter.rows(options.limit ?? null)},
  };
}

function explain(nothing: Parameters<typeof explainNothing>[0]) {
  const {rule, text} = explainNothing(nothing);
  return message(rule, 'warning', text);
}

interface Search {
  readonly speech: Speech;
  readonly query: KwicQuery;
  readonly filter: Selection;
}

async function scan({speech, query, filter}: Search, visit: (found: TurnFound) => Promise<void>): Promise<void> {
  const study = createStudy(speech.project);
  await speech.splitEach(async split => {
    const chosen = chooseTurns(split, query, filter);
    if (chosen.length === 0) return;
    const codings = query.coding === null ? [] : codeSplit(split, study, speech.log).codings;
    for (const one of chosen) await visit(findIn(split, one, {query, codings}));
  });
}

interface Chosen {
  readonly number: number;
  /** All sentences of the turn, then those that fit the filter. */
  readonly all: readonly Sentence[];
  readonly sentences: readonly Sentence[];
  readonly stretches: TurnFound['stretches'];
}

/** Turns of the kinds asked for with sentences that fit the filter. */
function chooseTurns({document, turns, sentences}: SplitDocument, {kinds}: KwicQuery, filter: Selection): Chosen[] {
  const chosen: Chosen[] = [];
  let at = 0;
  for (const [index, turn] of turns.entries()) {
    const from = at;
    while (at < sentences.length && sentences[at]?.turn === turn.id) at += 1;
    if (!kinds.includes(turn.kind)) continue;
    const all = sentences.slice(from, at);
    const languages = [...new Set(all.map(({language}) => language))];
    const settings = languages.map(language => settingOf(document, turn, language));
    const fitting = settings.filter(setting => selects(filter, setting));
    const wanted = all.filter(({language}) => fitting.some(setting => setting.language === language));
    const stretches = settings.map(setting => ({
      setting,
      words: wanted.reduce((sum, {language, words}) => sum + (language === setting.language ? words : 0), 0),
    }));
    chosen.push({number: index + 1, all, sentences: wanted, stretches});
  }
  return chosen;
}

function findIn(
  {document, turns}: SplitDocument,
  {number, all, sentences, stretches}: Chosen,
  {query, codings}: {query: KwicQuery; codings: readonly Coding[]},
): TurnFound {
  const turn = turns[number - 1];
  if (turn === undefined) throw new Error(`expected ${number} turns, got ${turns.length}`);
  const {finder, coding: conditions, window} = query;
  const ids = new Map(sentences.map(sentence => [sentence.id, sentence]));
  const own = codings.filter(({sentence}) => ids.has(sentence));
  const fitting = conditions === null ? [] : own.filter(coding => fitsCoding(coding, conditions));
  const hits =
    finder === null ? cuesOf(fitting, ids, query) : wordsOf(finder.find(document.text, sentences), query, fitting);
  const lines = hits.length === 0 ? [] : linesOf({document, turn, number, sentences: all}, hits, window);
  const seen = new Set<number>();
  const counted = lines.filter(({sentence}) => finder !== null || (!seen.has(sentence) && seen.add(sentence)));
  return {stretches, codings: own, lines, counted};
}

/** Hits of patterns; where codings are asked for, only those in a sentence that has one, with the first. */
function wordsOf(
  found: ReturnType<NonNullable<KwicQuery['finder']>['find']>,
  {coding}: KwicQuery,
  fitting: readonly Coding[],
): readonly KwicHit[] {
  const first = new Map([...fitting].reverse().map(one => [one.sentence, one]));
  return found.flatMap(({sentence, span}) => {
    const code = first.get(sentence.id) ?? null;
    return coding !== null && code === null ? [] : [{sentence, span, coding: code}];
  });
}

/** One hit per coding: its first cue, of the rules asked for if any are. */
function cuesOf(
  fitting: readonly Coding[],
  sentences: ReadonlyMap<string, Sentence>,
  {coding: conditions}: KwicQuery,
): readonly KwicHit[] {
  const rules = conditions?.rule ?? [];
  const hits = fitting.flatMap(coding => {
    const sentence = sentences.get(coding.sentence);
    if (sentence === undefined) return [];
    const [cue] = coding.evidence
      .filter(({rule, role}) => role === 'cue' && (rules.length === 0 || rules.includes(rule)))
      .toSorted((a, b) => a.span.start - b.span.start);
    const span = cue?.span ?? {start: sentence.body, end: sentence.span.end};
    return [{sentence, span, coding}];
  });
  return hits.sort((a, b) => a.span.start - b.span.start);
}
