/** The exchange form of a coded sentence: one line of `codings.jsonl` and of `code --format jsonl`. */
import type {CodedDocument} from '../analysis/tally.js';
import type {Coding, Sentence, Turn} from '../model/index.js';

/** A sentence with its codings, anchored by document and span. Keys stand in this order in the file. */
export interface SentenceRecord {
  readonly schema: 'refrain.sentence/1';
  readonly document: string;
  readonly event: string | null;
  /** Number of the turn in the document, from 1. */
  readonly turn: number;
  readonly kind: Turn['kind'];
  /** Number of the sentence in the turn, from 1. */
  readonly sentence: number;
  readonly speaker: string | null;
  readonly label: string | null;
  readonly office: string | null;
  readonly side: string | null;
  readonly dateFrom: string | null;
  readonly dateTo: string | null;
  readonly language: string;
  readonly start: number;
  readonly end: number;
  readonly words: number;
  readonly text: string;
  readonly codings: readonly CodingRecord[];
}

/** A coding as exchanged: the record without its sentence id, spans spelled out with their words. */
export interface CodingRecord extends Omit<Coding, 'sentence' | 'evidence'> {
  readonly evidence: readonly {
    readonly rule: string;
    readonly role: string;
    readonly start: number;
    readonly end: number;
    readonly text: string;
  }[];
}

/**
 * The sentences of a document as exchange records, in text order.
 *
 * @param codedOnly - Leave out sentences without a coding.
 */
export function recordSentences(
  {document, turns, sentences, codings}: CodedDocument,
  {codedOnly}: {codedOnly: boolean},
): SentenceRecord[] {
  const codingsOf = new Map<string, Coding[]>();
  for (const coding of codings) {
    const known = codingsOf.get(coding.sentence);
    if (known) known.push(coding);
    else codingsOf.set(coding.sentence, [coding]);
  }
  const turnNumbers = new Map(turns.map((turn, index) => [turn.id, {turn, number: index + 1}]));
  const counters = new Map<string, number>();
  return sentences.flatMap(sentence => {
    const number = (counters.get(sentence.turn) ?? 0) + 1;
    counters.set(sentence.turn, number);
    const own = codingsOf.get(sentence.id) ?? [];
    if (codedOnly && own.length === 0) return [];
    const at = turnNumbers.get(sentence.turn);
    if (at === undefined) throw new Error(`expected a turn for sentence ${sentence.id}, got none`);
    const {text, dateFrom, dateTo, event} = document;
    return [
      {
        schema: 'refrain.sentence/1' as const,
        document: document.id,
        event: event.value,
        turn: at.number,
        kind: at.turn.kind,
        sentence: number,
        ...speakerOf(at.turn),
        dateFrom,
        dateTo,
        ...placeOf(sentence, text),
        codings: own.map(coding => recordCoding(coding, text)),
      },
    ];
  });
}

function speakerOf({speaker, label, office, side}: Turn) {
  return {speaker, label, office, side};
}

function placeOf({language, span, words}: Sentence, text: string) {
  return {language, start: span.start, end: span.end, words, text: text.slice(span.start, span.end)};
}

function recordCoding(
  {frame, sub, stance, target, agency, voice, flags, unsure, coder, codebook, evidence}: Coding,
  text: string,
): CodingRecord {
  return {
    frame,
    sub,
    stance,
    target,
    agency,
    voice,
    flags,
    unsure,
    coder,
    codebook,
    evidence: evidence.map(({rule, role, span: {start, end}}) => ({
      rule,
      role,
      start,
      end,
      text: text.slice(start, end),
    })),
  };
}
