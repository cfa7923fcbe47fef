/** The documents of a corpus as the commands of `refrain corpus` list and count them: one pass, no text kept. */
import type {Effects} from '../effects.js';
import {createMessageLog, type Described, type Document, type MessageLog, message, type Turn} from '../model/index.js';
import {type Surroundings, type Surveyed, surveyCorpus} from '../pipeline.js';
import {listCorpus} from '../project/inputs.js';
import type {Project} from '../project/load.js';
import type {Drop} from '../stages/surveyCorpus.js';
import {sentenceEnds} from '../text/sentences.js';
import {countWords} from '../text/tokens.js';

/** What one voice says in a document: a person, or everything credited to nobody (`speaker`, `side`, `office` null). */
export interface Voice {
  readonly speaker: string | null;
  readonly side: string | null;
  readonly office: string | null;
  /** Whether its turns are speech, of a known person or not. */
  readonly speech: boolean;
  readonly turns: number;
  readonly sentences: number;
  readonly words: number;
}

/** A document without its text. */
export interface CorpusDocument
  extends Pick<
    Document,
    | 'id'
    | 'collection'
    | 'title'
    | 'dateFrom'
    | 'dateTo'
    | 'event'
    | 'versions'
    | 'genre'
    | 'audience'
    | 'copresence'
    | 'language'
    | 'url'
    | 'licence'
  > {
  /** Input index. */
  readonly index: number;
  readonly turns: number;
  readonly words: number;
  /** In order of their first turn. */
  readonly voices: readonly Voice[];
  /** Why it is left out of all figures; null when it stays. */
  readonly drop: Drop | null;
}

/** A corpus read once. */
export interface CorpusView {
  /** All documents, also those left out, in input order. */
  readonly documents: readonly CorpusDocument[];
  readonly surveyed: Surveyed;
  readonly log: MessageLog;
}

/** Which corpus, and what to notice on the way. */
export interface CorpusOptions {
  /** Documents instead of the project's; empty: the project's. */
  readonly corpus: readonly string[];
  /** Folder relative paths on the command line start from. */
  readonly from: string;
  readonly progress?: Surroundings['progress'];
  /** Called with every document as read. */
  readonly observe?: (document: Document, turns: readonly Turn[]) => void;
}

/**
 * Read a corpus once; what is left out, which events and which versions there are is known as in a run.
 *
 * @throws UsageError for a path that does not exist, and for standard input.
 */
export async function readCorpus(project: Project, options: CorpusOptions, effects: Effects): Promise<CorpusView> {
  const log = createMessageLog();
  log.add(project.messages);
  const {inputs, messages} = await listCorpus(effects, project, options);
  log.add(messages);
  const read: Omit<CorpusDocument, 'drop'>[] = [];
  const observe = (document: Document, turns: readonly Turn[]): void => {
    read.push(summarise(document, turns, read.length));
    options.observe?.(document, turns);
  };
  const around = {effects, log, observe, ...(options.progress && {progress: options.progress})};
  const surveyed = await surveyCorpus(inputs, project, around);
  if (surveyed.documents === 0) log.add([message('input/no-documents', 'warning', NO_DOCUMENTS)]);
  const {survey} = surveyed;
  const documents = read.map(document => ({
    ...document,
    event: survey.moved.get(document.index) ?? document.event,
    versions: survey.versionsOf.get(document.index) ?? document.versions,
    copresence: survey.copresence.get(document.index) ?? document.copresence,
    drop: survey.drops.get(document.index) ?? null,
  }));
  return {documents, surveyed, log};
}

const NO_DOCUMENTS =
  'Unexpected empty corpus, expected at least one readable document; name files or folders with `--corpus`.';

function summarise(document: Document, turns: readonly Turn[], index: number): Omit<CorpusDocument, 'drop'> {
  const {id, collection, title, dateFrom, dateTo, event, versions, language, url, licence, text} = document;
  const {genre, audience, copresence} = document;
  const voices = voicesOf(text, turns);
  const words = voices.reduce((sum, voice) => sum + voice.words, 0);
  const known = {id, collection, title, dateFrom, dateTo, event, versions, language, url, licence};
  const occasion = {genre, audience, copresence};
  return {...known, ...occasion, index, turns: turns.length, words, voices};
}

/** Turns by who is credited with them. Words without labels, sentences as `splitSentences` makes them. */
function voicesOf(text: string, turns: readonly Turn[]): readonly Voice[] {
  const voices = new Map<string, Voice>();
  for (const {kind, speaker, side, office, span, body} of turns) {
    const speech = kind === 'speech';
    const key = speech ? `${speaker} ${side} ${office}` : '';
    const before = voices.get(key) ?? {...(speech ? {speaker, side, office} : NOBODY), ...NOTHING, speech};
    voices.set(key, {
      ...before,
      turns: before.turns + 1,
      sentences: before.sentences + Math.max(sentenceEnds(text, body, span.end).length, span.end > span.start ? 1 : 0),
      words: before.words + countWords(text, body, span.end),
    });
  }
  return [...voices.values()];
}

const NOBODY = {speaker: null, side: null, office: null} as const;
const NOTHING = {turns: 0, sentences: 0, words: 0} as const;

/** Name of an event for counting: its own id where a document has none. */
export function eventOf({event, id}: {readonly event: Described; readonly id: string}): string {
  return event.value ?? id;
}
