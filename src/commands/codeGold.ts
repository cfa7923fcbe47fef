/** Gold units coded: each inside its document where that is at hand, else between the sentences beside it. */
import type {EvidenceText, FoundCode} from '../analysis/evaluation/judged.js';
import type {CodedDocument} from '../analysis/tally.js';
import type {Effects} from '../effects.js';
import {createTurnReader, type Lexicon} from '../lexicon/index.js';
import {
  createMessageLog,
  type Document,
  type Evidence,
  type MessageLog,
  message,
  type Sentence,
  type Span,
  type Turn,
} from '../model/index.js';
import {codeDocument, describe, readInput, type Study} from '../pipeline.js';
import type {Input} from '../project/inputs.js';
import type {GoldUnit} from '../schema/gold.js';
import {createMeetings} from '../stages/copresence.js';
import {splitTurns} from '../stages/splitTurns.js';
import {locateUnit, sentencesAt} from './goldSpan.js';

/** A unit with what the coder made of it. */
export interface CodedUnit {
  readonly unit: GoldUnit;
  /** The unit stands in a document of the corpus, and was coded there. */
  readonly inDocument: boolean;
  /** That document, its copresence known from the whole corpus; else one made of the unit and its neighbours. */
  readonly document: Document;
  /** Turn of its first sentence; null when no sentence overlaps it enough. */
  readonly turn: Turn | null;
  readonly found: readonly FoundCode[];
  /** Words hidden by masks, where a frame of gold was not found. */
  readonly masked: readonly EvidenceText[];
}

/** What {@link codeGold} needs besides the units. */
export interface GoldSurroundings {
  readonly inputs: readonly Input[];
  readonly study: Study;
  readonly lexicon: Lexicon;
  readonly effects: Effects;
  readonly log: MessageLog;
}

/**
 * Code every unit. A unit takes the codings of sentences that overlap it by more than half of the shorter.
 *
 * @returns In the order of the units. The log gets `gold/sentence-not-found` for a unit whose document does not hold it.
 */
export async function codeGold(
  units: readonly GoldUnit[],
  {inputs, study, lexicon, effects, log}: GoldSurroundings,
): Promise<readonly CodedUnit[]> {
  const collect = createCollector(lexicon);
  const wanted = new Set(units.map(({document}) => document));
  const seen = new Set<string>();
  const placed = new Map<string, {coded: CodedUnit; turns: readonly Turn[]}>();
  const meetings = createMeetings();
  for (const input of inputs) {
    for await (const document of readInput(input, study, {effects, log: null, hash: null})) {
      if (document === null) continue;
      if (!wanted.has(document.id)) {
        meetings.add(document, splitTurns(document, study.actors).items);
        continue;
      }
      seen.add(document.id);
      const coded = codeDocument(document, study, log);
      meetings.add(document, coded.turns);
      for (const unit of units) {
        if (unit.document !== document.id || placed.has(unit.id)) continue;
        const span = locateUnit(unit, document.text);
        if (span !== null)
          placed.set(unit.id, {coded: collect(unit, span, {...coded, inDocument: true}), turns: coded.turns});
      }
    }
  }
  return units.map(unit => {
    const found = placed.get(unit.id);
    if (found !== undefined) {
      const {coded, turns} = found;
      const {document} = coded;
      return {...coded, document: {...document, copresence: meetings.copresenceOf(document, turns)}};
    }
    if (seen.has(unit.document)) log.add([notFound(unit)]);
    return codeBetween(unit, study, collect);
  });
}

function notFound({id, document}: GoldUnit) {
  const text = `Unexpected unit \`${id}\`, whose words do not stand in the text of its document, expected them there word for word; it was coded between the sentences before and after it.`;
  return message('gold/sentence-not-found', 'warning', text, {document});
}

/** Code a unit between its neighbours: the speech of the person it names, a read-out where it names nobody. */
function codeBetween(unit: GoldUnit, study: Study, collect: Collector): CodedUnit {
  const {before, text, after, document: id, language, speaker, date} = unit;
  const start = before === '' ? 0 : before.length + 1;
  const fields = {language, ...(speaker !== null && {speaker}), ...(typeof date === 'string' && {date})};
  const joined = [before, text, after].filter(part => part !== '').join(' ');
  const raw = {id, collection: 'gold', text: joined, fields, marks: [], place: unit.id, rawSha256: ''};
  const [document] = describe(raw, null);
  if (document === undefined) throw new Error(`expected unit ${unit.id} to make a document, got none`);
  const split = codeDocument(document, study, createMessageLog());
  // A speaker the project does not know is a speaker all the same.
  const isSpeech = (turn: Turn) => turn.kind === 'readout' && speaker !== null;
  const turns = split.turns.map(turn => (isSpeech(turn) ? {...turn, kind: 'speech' as const} : turn));
  const {sentences} = split;
  const {items: codings} = study.coder.code({document, turns, sentences});
  const coded = {document, turns, sentences, codings, inDocument: false};
  return collect(unit, {start, end: start + text.length}, coded);
}

/** Gathers what concerns the unit at a span of a coded document. */
type Collector = (unit: GoldUnit, span: Span, coded: CodedDocument & {inDocument: boolean}) => CodedUnit;

function createCollector(lexicon: Lexicon): Collector {
  let reader: ReturnType<typeof createTurnReader> | null = null;
  /** Masks of the sentences; looked for only where something was missed. */
  const masksIn = (document: Document, turn: Turn, sentences: readonly Sentence[], own: ReadonlySet<string>) => {
    reader ??= createTurnReader(lexicon);
    return reader(document, turn, sentences)
      .filter(({sentence}) => own.has(sentence.id))
      .flatMap(findings => findings.masks())
      .map(({rule, span}) => evidenceText({rule, role: 'mask', span}, document));
  };
  return (unit, span, {document, turns, sentences, codings, inDocument}) => {
    const own = sentencesAt(span, sentences);
    const ids = new Set(own.map(({id}) => id));
    const turn = turns.find(({id}) => id === own[0]?.turn) ?? null;
    const found = codings
      .filter(({sentence}) => ids.has(sentence))
      .map(({frame, sub, stance, target, evidence}): FoundCode => {
        return {frame, sub, stance, target, evidence: evidence.map(one => evidenceText(one, document))};
      });
    const missed = unit.codes.some(({frame}) => !found.some(code => code.frame === frame));
    const inTurn = sentences.filter(sentence => sentence.turn === turn?.id);
    const masked = missed && turn !== null ? masksIn(document, turn, inTurn, ids) : [];
    return {unit, inDocument, document, turn, found, masked};
  };
}

function evidenceText({rule, role, span}: Evidence, {text}: Document): EvidenceText {
  return {rule, role, text: text.slice(span.start, span.end)};
}
