/** `refrain lexicon diff`: a corpus coded with two lexicons, sentence by sentence and in the results. */

import {groupBy} from '../analysis/groupBy.js';
import {
  compareSentence,
  createResultCounter,
  type Move,
  type MovedResult,
  type ResultCounter,
} from '../analysis/lexiconDiff.js';
import {type CodedDocument, tallySpeech} from '../analysis/tally.js';
import type {Effects} from '../effects.js';
import type {Lexicon} from '../lexicon/index.js';
import {type Coding, createMessageLog, type MessageLog} from '../model/index.js';
import {codeCorpus, type Surroundings, surveyCorpus} from '../pipeline.js';
import {listInputs, refuseStandardInput} from '../project/inputs.js';
import type {LexiconFolder} from '../project/lexiconFolder.js';
import type {Project} from '../project/load.js';
import {type MovedRecord, recordMove} from './movedRecord.js';
import {openLexicon} from './openLexicon.js';
import {createStudy} from './study.js';

/** Options of {@link lexiconDiff}. */
export interface DiffOptions {
  readonly before: LexiconFolder;
  readonly after: LexiconFolder;
  /** Documents instead of the project's; empty: the project's. */
  readonly corpus: readonly string[];
  readonly from: string;
  /** Takes each moved sentence as it is found, in input order. */
  readonly take: (moved: MovedRecord) => Promise<void>;
  readonly progress?: Surroundings['progress'];
}

/** How many sentences of one frame and language moved. */
export interface MoveCount {
  readonly frame: string;
  readonly language: string;
  appeared: number;
  vanished: number;
  changed: number;
}

/** A frame only one of the lexicons has. */
export interface LoneFrame {
  readonly frame: string;
  readonly only: 'old' | 'new';
  /** Sentences it is coded in. */
  readonly sentences: number;
}

/** What moved, beside the sentences handed on. */
export interface LexiconDiff {
  /** Folder and version of each lexicon. */
  readonly old: string;
  readonly new: string;
  readonly documents: number;
  readonly sentences: number;
  /** By frame as in the new codebook, then language. */
  readonly moves: readonly MoveCount[];
  readonly lone: readonly LoneFrame[];
  readonly results: readonly MovedResult[];
  readonly log: MessageLog;
}

/**
 * Code a corpus with two lexicons and compare. Documents are read as `run` reads them (actors, sites and duplicates of the
 * project), one at a time; nothing is kept but counts.
 *
 * @throws UsageError for a lexicon with errors, a path that does not exist, and standard input.
 */
export async function lexiconDiff(project: Project, options: DiffOptions, effects: Effects): Promise<LexiconDiff> {
  const log = createMessageLog();
  const before = await openLexicon(options.before, effects);
  const after = await openLexicon(options.after, effects);
  log.add([...before.messages, ...after.messages]);
  const own = options.corpus.length === 0;
  const [paths, from] = own ? [project.settings.corpus, project.folder] : [options.corpus, options.from];
  const {inputs, messages} = await listInputs(effects, paths, from);
  log.add(messages);
  refuseStandardInput(inputs);
  const study = {...createStudy(project), coder: after.coder};
  const around = {effects, log, ...(options.progress && {progress: options.progress})};
  const surveyed = await surveyCorpus(inputs, study, around);
  const comparison = createComparison(before.lexicon, after.lexicon);
  const write = async (coded: CodedDocument): Promise<void> => {
    const {items} = before.coder.code(coded);
    for (const moved of comparison.add(coded, items)) await options.take(moved);
  };
  await codeCorpus(inputs, study, {...around, surveyed, write});
  const named = ({shown}: LexiconFolder, {coderId}: Lexicon): string => `${shown} (${coderId})`;
  return {
    old: named(options.before, before.lexicon),
    new: named(options.after, after.lexicon),
    ...comparison.finish(),
    log,
  };
}

/** Compares document after document; keeps counts. */
function createComparison(old: Lexicon, next: Lexicon) {
  const framesOf = ({codebook}: Lexicon): readonly string[] => codebook.frames.map(({id}) => id);
  const [oldFrames, newFrames] = [framesOf(old), framesOf(next)];
  const shared = newFrames.filter(frame => oldFrames.includes(frame));
  const results: ResultCounter = createResultCounter();
  const counts = new Map<string, MoveCount>();
  const alone = new Map<string, number>();
  let [documents, sentences] = [0, 0];

  function count({frame, kind}: Move, language: string): void {
    const key = `${frame} ${language}`;
    const known = counts.get(key) ?? {frame, language, appeared: 0, vanished: 0, changed: 0};
    known[kind] += 1;
    counts.set(key, known);
  }

  function add(coded: CodedDocument, before: readonly Coding[]): readonly MovedRecord[] {
    documents += 1;
    sentences += coded.sentences.length;
    results.add(tallySpeech({...coded, codings: before}, []), tallySpeech(coded, []));
    const olds = groupBy(before, ({sentence}) => sentence);
    const news = groupBy(coded.codings, ({sentence}) => sentence);
    return coded.sentences.flatMap(sentence => {
      const [from, to] = [olds.get(sentence.id) ?? [], news.get(sentence.id) ?? []];
      const lone = [...from, ...to].map(({frame}) => frame).filter(frame => !shared.includes(frame));
      for (const frame of new Set(lone)) alone.set(frame, (alone.get(frame) ?? 0) + 1);
      return compareSentence(from, to, shared).map(move => {
        count(move, sentence.language);
        return recordMove(move, sentence, coded);
      });
    });
  }

  function finish() {
    const lone = (frames: readonly string[], only: LoneFrame['only']): readonly LoneFrame[] =>
      frames.filter(frame => !shared.includes(frame)).map(frame => ({frame, only, sentences: alone.get(frame) ?? 0}));
    const place = ({frame}: MoveCount): number => shared.indexOf(frame);
    const moves = [...counts.values()].sort((a, b) => place(a) - place(b) || (a.language < b.language ? -1 : 1));
    return {
      documents,
      sentences,
      moves,
      lone: [...lone(oldFrames, 'old'), ...lone(newFrames, 'new')],
      results: results.moved(shared),
    };
  }
  return {add, finish};
}
