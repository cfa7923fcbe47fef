/**
 * The table of contents of `run`: read → describe → survey → split → code → measure → report.
 *
 * The corpus is read twice, one document at a time: the survey learns what stands twice and who meets whom, then every
 * document that stays is split, coded, counted and handed on. Between documents only counts are kept.
 */
import {createHash} from 'node:crypto';
import {coverDocument, type DocumentCoverage} from './analysis/coverage.js';
import type {SplitDocument} from './analysis/stretches.js';
import {type CodedDocument, type Tally, tallySpeech} from './analysis/tally.js';
import type {Coder} from './coders/coder.js';
import type {Effects} from './effects.js';
import type {Actors, Document, MessageLog, Period, RawDocument, Turn} from './model/index.js';
import type {Input} from './project/inputs.js';
import {read, sha256} from './readers/index.js';
import type {Site} from './schema/sources.js';
import type {DeclaredVersions} from './schema/versions.js';
import {type DescribeOptions, describeDocument} from './stages/describeDocument.js';
import {splitSentences} from './stages/splitSentences.js';
import {splitTurns} from './stages/splitTurns.js';
import {createSurvey, type Survey} from './stages/surveyCorpus.js';
import {detectLanguage} from './text/language.js';
import {normaliseText} from './text/normalise.js';

const DESCRIBE: DescribeOptions = {
  hash: sha256,
  detectLanguage: text => detectLanguage(text),
  normalise: normaliseText,
};

/** What the stages need to know about the world. */
export interface Study {
  readonly actors: Actors;
  readonly sites: readonly Site[];
  readonly periods: readonly Period[];
  readonly coder: Coder;
  /** Groups of `versions.yaml`. */
  readonly declared: readonly DeclaredVersions[];
}

/** What reaches the stages: the outside, and a log for what they notice. */
export interface Surroundings {
  readonly effects: Effects;
  readonly log: MessageLog;
  /** Called after each document; for progress only. */
  readonly progress?: (done: number, total: number | null) => void;
}

/** A file read, with the hash of its bytes and what was found in it. */
export interface InputRecord {
  readonly path: string;
  readonly collection: string;
  readonly sha256: string;
  readonly documents: number;
  readonly unreadable: number;
}

/** The first pass over a corpus. */
export interface Surveyed {
  readonly inputs: readonly InputRecord[];
  /** Documents read, also those to be dropped. */
  readonly documents: number;
  readonly survey: Survey;
}

/** The second pass: counts by document, in input order. */
export interface Counted {
  readonly tallies: readonly Tally[];
  readonly coverage: readonly DocumentCoverage[];
}

/** Called with every document of the first pass in input order, also those to be left out, and with its turns. */
export type Observe = (document: Document, turns: readonly Turn[]) => void;

/** First pass: read and describe every document, learn duplicates, versions and who speaks at which event. */
export async function surveyCorpus(
  inputs: readonly Input[],
  study: Omit<Study, 'coder' | 'periods'>,
  {effects, log, progress, observe}: Surroundings & {readonly observe?: Observe},
): Promise<Surveyed> {
  const survey = createSurvey({sites: study.sites, declared: study.declared});
  const records: InputRecord[] = [];
  let documents = 0;
  for (const input of inputs) {
    const hash = createHash('sha256');
    let unreadable = 0;
    const before = documents;
    for await (const document of readInput(input, study, {effects, log, hash})) {
      if (document === null) unreadable += 1;
      else {
        const turns = splitTurns(document, study.actors).items;
        survey.add(document, turns);
        observe?.(document, turns);
        documents += 1;
        progress?.(documents, null);
      }
    }
    const {path, collection} = input;
    records.push({path, collection, sha256: hash.digest('hex'), documents: documents - before, unreadable});
  }
  const found = survey.finish();
  log.add(found.messages);
  return {inputs: records, documents, survey: found};
}

/** Second pass: split, code, count and hand on every document the survey kept. @throws when an input changed in between. */
export async function codeCorpus(
  inputs: readonly Input[],
  study: Study,
  {write, ...around}: Surroundings & {surveyed: Surveyed; write: (coded: CodedDocument) => Promise<void>},
): Promise<Counted> {
  const tallies: Tally[] = [];
  const coverage: DocumentCoverage[] = [];
  await visitCorpus(inputs, study, around, async document => {
    const coded = codeDocument(document, study, around.log);
    tallies.push(...tallySpeech(coded, study.periods));
    coverage.push(coverDocument(coded, study.periods));
    await write(coded);
  });
  return {tallies, coverage};
}

/** Every document the survey kept, in input order, with what it learnt of it. @throws when an input changed in between. */
export async function visitCorpus(
  inputs: readonly Input[],
  study: Pick<Study, 'sites'>,
  {surveyed, effects, progress}: Pick<Surroundings, 'effects' | 'progress'> & {surveyed: Surveyed},
  visit: (document: Document) => Promise<void>,
): Promise<void> {
  let index = -1;
  for (const [number, input] of inputs.entries()) {
    const hash = createHash('sha256');
    for await (const document of readInput(input, study, {effects, log: null, hash})) {
      if (document === null) continue;
      index += 1;
      if (surveyed.survey.drops.has(index)) continue;
      await visit(asSurveyed(document, index, surveyed.survey));
      progress?.(index + 1, surveyed.documents);
    }
    if (hash.digest('hex') !== surveyed.inputs[number]?.sha256) {
      throw new Error(`expected ${input.path} to stay as it was while it was read, got other bytes the second time`);
    }
  }
}

/** A document with what the survey learnt of it: copresence, its event and the versions of its text. */
export function asSurveyed(document: Document, index: number, {copresence, moved, versionsOf}: Survey): Document {
  return {
    ...document,
    event: moved.get(index) ?? document.event,
    versions: versionsOf.get(index) ?? document.versions,
    copresence: copresence.get(index) ?? document.copresence,
  };
}

/** Documents of one input, null for each that could not be read. Messages go to the log, bytes to the hash. */
export async function* readInput(
  input: Input,
  {sites}: Pick<Study, 'sites'>,
  {effects, log, hash}: {effects: Effects; log: MessageLog | null; hash: {update(bytes: Uint8Array): unknown} | null},
): AsyncGenerator<Document | null> {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for await (const chunk of effects.open(input.file)) {
      hash?.update(chunk);
      yield chunk;
    }
  }
  const {path, collection} = input;
  for await (const {document: raw, messages} of read({
    path,
    collection,
    chunks: chunks(),
    sites,
    columns: {},
    url: null,
    contentType: null,
  })) {
    log?.add(messages);
    if (raw === null) {
      yield null;
      continue;
    }
    yield* describe(raw, log);
  }
}

/** A document with dates, event, occasion and language, as the record gives them or as rules infer them. */
export function describe(raw: RawDocument, log: MessageLog | null): readonly Document[] {
  const {items, messages} = describeDocument(raw, DESCRIBE);
  log?.add(messages);
  return items;
}

/** One document through the stages: turns, sentences, codings. */
export function codeDocument(
  document: Document,
  study: Pick<Study, 'actors' | 'coder'>,
  log: MessageLog,
): CodedDocument {
  return codeSplit(splitDocument(document, study.actors, log), study, log);
}

/** One document as turns and sentences. */
export function splitDocument(document: Document, actors: Actors, log: MessageLog): SplitDocument {
  const turns = splitTurns(document, actors);
  const sentences = splitSentences(document, turns.items);
  for (const {messages} of [turns, sentences]) log.add(messages);
  return {document, turns: turns.items, sentences: sentences.items};
}

/** The codings of a document already split. */
export function codeSplit(split: SplitDocument, {coder}: Pick<Study, 'coder'>, log: MessageLog): CodedDocument {
  const codings = coder.code(split);
  log.add(codings.messages);
  return {...split, codings: codings.items};
}
