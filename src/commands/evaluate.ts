/** `refrain evaluate`: how well the coder agrees with gold sentences. */
import {type FrameScore, type JudgedUnit, scoreFrames} from '../analysis/evaluate.js';
import type {CodedDocument} from '../analysis/tally.js';
import type {Effects} from '../effects.js';
import {
  type Coding,
  createMessageLog,
  type MessageLog,
  message,
  overlap,
  type Span,
  UsageError,
} from '../model/index.js';
import {codeDocument, describe, readInput, type Study} from '../pipeline.js';
import {listInputs} from '../project/inputs.js';
import type {Project} from '../project/load.js';
import {type GoldUnit, parseGold} from '../schema/gold.js';
import {createStudy} from './study.js';

/** Options of {@link evaluate}. */
export interface EvaluateOptions {
  /** Gold file. */
  readonly gold: string;
  /** Documents the units come from; a unit whose document is not among them is coded between its neighbours. */
  readonly corpus: readonly string[];
  readonly from: string;
}

/** Scores, and the units for those who want to see the errors. */
export interface Evaluation {
  readonly scores: readonly FrameScore[];
  readonly units: ReadonlyMap<string, GoldUnit>;
  readonly codings: ReadonlyMap<string, readonly Coding[]>;
  /** How many units were coded inside their document. */
  readonly inDocument: number;
  readonly log: MessageLog;
}

/** A unit takes the codings of sentences that overlap it by more than half of the shorter. @throws UsageError for a missing file. */
export async function evaluate(project: Project, options: EvaluateOptions, effects: Effects): Promise<Evaluation> {
  const log = createMessageLog();
  const {inputs: goldFiles} = await listInputs(effects, [options.gold], options.from);
  const [goldFile] = goldFiles;
  if (goldFile === undefined) {
    throw new UsageError([message('gold/missing', 'error', `Unexpected \`${options.gold}\`, expected a JSONL file.`)]);
  }
  const {units, messages} = parseGold(await effects.readText(goldFile.file), options.gold);
  log.add(messages);
  const study = createStudy(project);
  const codings = await codeInDocuments(units, {study, options, effects, log});
  const inDocument = codings.size;
  for (const unit of units) if (!codings.has(unit.id)) codings.set(unit.id, codeBetween(unit, study, log));
  const frames = project.lexicon.codebook.frames
    .map(({id}) => id)
    .filter(id => units.some(({codes}) => codes.some(code => code.frame === id)));
  const judged = units.map((unit): JudgedUnit => {
    const {id, document, language, unsure, codes} = unit;
    return {id, document, language, unsure, gold: codes, found: codings.get(id) ?? []};
  });
  const level = project.plan.bootstrap.confidence;
  const scores = scoreFrames(judged, frames, {seed: project.settings.seed, level});
  return {scores, units: new Map(units.map(unit => [unit.id, unit])), codings, inDocument, log};
}

async function codeInDocuments(
  units: readonly GoldUnit[],
  {study, options, effects, log}: {study: Study; options: EvaluateOptions; effects: Effects; log: MessageLog},
): Promise<Map<string, readonly Coding[]>> {
  const found = new Map<string, readonly Coding[]>();
  if (options.corpus.length === 0) return found;
  const wanted = new Set(units.map(({document}) => document));
  const {inputs} = await listInputs(effects, options.corpus, options.from);
  for (const input of inputs) {
    for await (const document of readInput(input, study, {effects, log: null, hash: null})) {
      if (document === null || !wanted.has(document.id)) continue;
      const coded = codeDocument(document, study, log);
      for (const unit of units) {
        if (unit.document !== document.id || found.has(unit.id)) continue;
        const span = locate(unit, document.text);
        if (span !== null) found.set(unit.id, codingsAt(span, coded));
      }
    }
  }
  return found;
}

/** Where a unit stands: the place whose text before ends as the unit's does, else the only place; null when unclear. */
function locate({text, before}: GoldUnit, document: string): Span | null {
  const starts: number[] = [];
  for (let at = document.indexOf(text); at >= 0; at = document.indexOf(text, at + 1)) starts.push(at);
  const tail = before.trimEnd().slice(-20);
  const start = starts.length > 1 ? starts.find(at => document.slice(0, at).trimEnd().endsWith(tail)) : starts[0];
  return start === undefined ? null : {start, end: start + text.length};
}

/** Code a unit between its neighbours, as the speech of the person it names. */
function codeBetween(unit: GoldUnit, study: Study, log: MessageLog): readonly Coding[] {
  const {before, text, after, document: id, language, speaker, date} = unit;
  const start = before === '' ? 0 : before.length + 1;
  const fields = {language, ...(speaker !== null && {speaker}), ...(typeof date === 'string' && {date})};
  const joined = [before, text, after].filter(part => part !== '').join(' ');
  const raw = {id, collection: 'gold', text: joined, fields, place: unit.id, rawSha256: ''};
  const [document] = describe(raw, null);
  if (document === undefined) return [];
  const coded = codeDocument(document, study, createMessageLog());
  // Without a known speaker the passage would pass for a read-out; gold units are somebody's speech.
  const turns = coded.turns.map(turn => (turn.kind === 'readout' ? {...turn, kind: 'speech' as const} : turn));
  const {items, messages} = study.coder.code({document, turns, sentences: coded.sentences});
  log.add(messages);
  return codingsAt({start, end: start + text.length}, {sentences: coded.sentences, codings: items});
}

function codingsAt(span: Span, {sentences, codings}: Pick<CodedDocument, 'sentences' | 'codings'>): readonly Coding[] {
  const length = span.end - span.start;
  const own = new Set(
    sentences
      .filter(sentence => {
        const words = {start: sentence.body, end: sentence.span.end};
        return overlap(words, span) > Math.min(length, words.end - words.start) / 2;
      })
      .map(({id}) => id),
  );
  return codings.filter(({sentence}) => own.has(sentence));
}
