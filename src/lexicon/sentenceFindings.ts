/** What a sentence holds besides cues, worked out on first call: most sentences are never asked. */
import type {Sentence, Span} from '../model/index.js';
import {punctuatedStarts} from './clauses.js';
import {allHold} from './conditions.js';
import type {Cue, Found, FoundStance, FoundTarget, SentenceFindings} from './findings.js';
import type {CompiledCondition, CompiledEntry, LexiconLanguage} from './lexicon.js';
import {outermost} from './overlaps.js';
import type {TurnReading} from './turnReading.js';

/** Where a sentence stands. */
export interface Place {
  /** Text of the document. */
  readonly text: string;
  readonly sentence: Sentence;
  /** Number in the turn, from 0. */
  readonly index: number;
  readonly reading: TurnReading;
  /** Undefined in a language without rules. */
  readonly compiled: LexiconLanguage | undefined;
}

/** What has been asked for; one record per sentence, since there are many sentences and few questions. */
interface Known {
  words?: readonly Span[];
  stance?: readonly FoundStance[];
  targets?: readonly FoundTarget[];
  masks?: readonly Found[];
  clauses?: readonly number[];
}

/** Findings of one sentence. */
export function createFindings(cues: readonly Cue[], place: Place): SentenceFindings {
  const known: Known = {};
  return {
    sentence: place.sentence,
    cues,
    words: () => (known.words ??= wordSpans(place)),
    stanceCues: () => (known.stance ??= stanceIn(place)),
    targets: () => (known.targets ??= targetsIn(place)),
    masks: () => (known.masks ??= masksIn(place)),
    clauseStarts: () => (known.clauses ??= clauseStartsIn(place)),
  };
}

function wordSpans({sentence, index, reading}: Place): readonly Span[] {
  const words = reading.reading(index, sentence.language)?.words;
  return words === undefined
    ? []
    : Array.from(words.starts, (start, word) => ({start, end: words.ends[word] ?? start}));
}

function stanceIn(place: Place): readonly FoundStance[] {
  return entriesFound(place.compiled?.stance ?? [], place, ({effect, scope, within, crosses, frames}, found) => {
    return {...found, effect, scope, within, crosses, frames};
  });
}

function targetsIn(place: Place): readonly FoundTarget[] {
  return entriesFound(place.compiled?.targets ?? [], place, ({is}, found) => ({...found, is}));
}

function masksIn({sentence: {language}, index, reading}: Place): readonly Found[] {
  const read = reading.reading(index, language);
  if (read === null) return [];
  return reading
    .masks(index, language)
    .map(({mask, match}) => read.found(mask, match))
    .sort(byPlace);
}

function clauseStartsIn({text, sentence, index, reading, compiled}: Place): readonly number[] {
  const read = reading.reading(index, sentence.language);
  if (read === null || compiled === undefined) return [];
  const {clauseBreaks} = compiled;
  const breaks = read.whole.find(clauseBreaks.join(), clauseBreaks).map(({end}) => end);
  const starts = new Set([...breaks, ...punctuatedStarts(text, read.words)]);
  return [...starts].filter(word => word < read.words.starts.length).sort((a, b) => a - b);
}

/** Entries found in a sentence; of one entry's finds those wholly inside a longer one of the same entry are left out. */
function entriesFound<E extends CompiledEntry & {readonly needs?: readonly CompiledCondition[]}, F extends Found>(
  entries: readonly E[],
  {sentence: {language}, index, reading}: Place,
  make: (entry: E, found: Found) => F,
): readonly F[] {
  const read = reading.reading(index, language);
  if (read === null) return [];
  const found = entries.flatMap(entry => {
    const matches = read.whole.find(entry.patterns.join(), entry.patterns).filter(match => {
      const asker = {match, index, language, frame: null};
      const {needs = [], unless} = entry;
      return (
        allHold(needs, asker, reading) !== null &&
        unless.every(condition => allHold([condition], asker, reading) === null)
      );
    });
    return outermost(matches.map(match => make(entry, read.found(entry, match))));
  });
  return found.sort(byPlace);
}

function byPlace(a: Found, b: Found): number {
  return a.firstToken - b.firstToken || a.endToken - b.endToken || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}
