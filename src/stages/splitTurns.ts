/** From a document to speaker turns: who speaks, from where to where, and what is no speech at all. */
import {
  type Actor,
  type Actors,
  clearOf,
  type Delivery,
  type Document,
  type Message,
  message,
  type Staged,
  type Turn,
  type TurnKind,
} from '../model/index.js';
import {type CountryAnnounced, findAnnouncements} from './announced.js';
import {findDottedLabels} from './dottedLabels.js';
import {countryOfLabel, findLabels, type Label} from './findLabels.js';
import {foldLabel, indexForms, type LabelForms} from './labelForms.js';
import {AS_SPOKEN, TRANSLATED} from './labelWords.js';
import {markedLabels} from './markedLabels.js';
import {tenureAt} from './office.js';
import {isPresiding} from './presiding.js';
import {type Block, findBlocks} from './turnBlocks.js';
import {agrees, isUnStatement, wholeText} from './wholeText.js';

/** Who holds the floor. */
interface Floor {
  readonly kind: TurnKind;
  readonly actor: Actor | null;
  /** Side of an unknown speaker, known from the record or the label. */
  readonly side: string | null;
  readonly delivery: Delivery | null;
}

interface Opening {
  readonly at: number;
  readonly body: number;
  readonly label: string | null;
  readonly floor: Floor;
}

const NOBODY: Floor = {kind: 'readout', actor: null, side: null, delivery: null};

/**
 * Split a document into speaker turns.
 *
 * Turns tile the text: they are in order, do not overlap, and their spans cover `[0, text.length)`; trailing white
 * space belongs to the turn before it. A turn runs from its label to the next label or block ({@link findBlocks});
 * after a direction, cut or box the same speaker goes on in a turn without label, after `* * *` nobody does.
 *
 * Text before the first label is `readout`. A text without any label is what {@link wholeText} says: the speech of one
 * person (UN statements, records and titles that name one), `joint`, else `readout`. In statements of the UN General
 * Debate only labels that name a country count. Greetings and telegrams that quote a message are read-outs.
 *
 * Kinds by label: `question` for the labels of nobody in particular (also Reply and Response: voices from the
 * audience), `moderator` for hosts, named so by their label or, for the rest of the document, by a title that says so;
 * `speech` for every person. A person nobody knows gets `speaker: null`.
 *
 * @param document - Text as stored; never modified.
 * @param actors - People and labels of `actors.yaml`.
 * @returns Turns in text order, none for an empty text. Messages: `turns/unknown-speaker` (warning), one for each
 *   distinct label, at its first place.
 *
 * Source: turns as in TEI P5, ch. 8 "Transcriptions of Speech", `<u who>`.
 */
export function splitTurns(document: Document, actors: Actors): Staged<Turn> {
  const {text} = document;
  if (text === '') return {items: [], messages: []};
  const forms = formsOf(actors);
  const inline = document.marks.length === 0 && hasLostParagraphs(document);
  const labels = labelsOf(document, forms, inline);
  const blocks = findBlocks({
    text,
    inline,
    marks: document.marks,
    labelStarts: new Set(labels.map(({span}) => span.start)),
  });
  const hosts = hostsOf(labels, actors);
  const openings = openingsOf({document, labels, blocks, hosts, start: startFloor(document, labels, forms)});
  return {items: toTurns(document, openings), messages: unknownSpeakers(document, openings)};
}

/**
 * Labels the markup names, and those the grammar finds in the text beside them, unless the source says that its markup
 * names them all: on pages with bold labels a label is sometimes left plain, and who does not take the floor there
 * leaves his words to the speaker before.
 */
function labelsOf({text, marks, ...document}: Document, forms: LabelForms, inline: boolean): Label[] {
  const marked = markedLabels(text, marks, forms);
  if (document.metadata.labels_complete === true) return marked;
  const colons = clearOf(findLabels(text, {forms, inline}), marks);
  const dotted = clearOf(findDottedLabels(text, [...marked, ...colons]), marks);
  const all = [...marked, ...colons, ...dotted].sort((a, b) => a.span.start - b.span.start);
  return isUnStatement({text, marks, ...document}) ? all.filter(label => countryOfLabel(label) !== null) : all;
}

const indexed = new WeakMap<Actors, LabelForms>();

/** The index of an actors record, made once: a cache of a pure function. */
function formsOf(actors: Actors): LabelForms {
  const known = indexed.get(actors) ?? indexForms(actors);
  indexed.set(actors, known);
  return known;
}

/** Said by the record, or seen: lines longer than any paragraph. */
function hasLostParagraphs({metadata, text}: Document): boolean {
  if (metadata.paragraphs_lost === true) return true;
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return text.length / lines > 2000;
}

function startFloor(document: Document, labels: readonly Label[], forms: LabelForms): Floor {
  const whole = labels.length > 0 ? null : wholeText(document, forms);
  if (whole === null) return NOBODY;
  if (whole.kind === 'joint') return {...NOBODY, kind: 'joint'};
  return {kind: 'speech', actor: whole.actor, side: document.country, delivery: null};
}

/** Folded names of those whose title, anywhere in the document, calls them a host. */
function hostsOf(labels: readonly Label[], {moderatorLabels}: Actors): Set<string> {
  const words = new Set(moderatorLabels.filter(label => !/\s/u.test(label)).map(foldLabel));
  const isHost = ({title}: Label): boolean => title.split(/\s+/u).some(word => words.has(foldLabel(word)));
  return new Set(labels.filter(isHost).map(({key}) => key));
}

interface Parts {
  readonly document: Document;
  readonly labels: readonly Label[];
  readonly blocks: readonly Block[];
  readonly hosts: ReadonlySet<string>;
  /** Who speaks before the first label. */
  readonly start: Floor;
}

/** Where turns begin, in text order; the first at 0. */
function openingsOf({document, labels, blocks, hosts, start}: Parts): Opening[] {
  const {text} = document;
  const openings: Opening[] = [{at: 0, body: 0, label: null, floor: start}];
  const announced = findAnnouncements(document);
  const marks = [
    ...labels,
    ...clearOf(
      blocks,
      labels.map(({span, body}) => ({start: span.start, end: body})),
    ),
  ].sort((a, b) => a.span.start - b.span.start);
  let floor = start;
  marks.forEach((mark, index) => {
    const next = marks[index + 1]?.span.start ?? text.length;
    if ('body' in mark) {
      floor = floorOf(mark, {document, hosts, announced});
      const label = text.slice(mark.span.start, mark.span.end);
      openings.push({at: mark.span.start, body: Math.min(mark.body, next), label, floor});
      return;
    }
    openings.push({at: mark.span.start, body: mark.span.start, label: null, floor: {...NOBODY, kind: mark.kind}});
    if (!mark.resumes && labels.length > 0) floor = NOBODY;
    let at = mark.span.end;
    while (at < next && /\s/u.test(text[at] ?? '')) at += 1;
    if (at < next) openings.push({at, body: at, label: null, floor});
  });
  const second = openings[1];
  if (second !== undefined && text.slice(0, second.at).trim() === '') return [{...second, at: 0}, ...openings.slice(2)];
  return openings;
}

interface Around extends Pick<Parts, 'document' | 'hosts'> {
  readonly announced: CountryAnnounced;
}

function floorOf(label: Label, {document, hosts, announced}: Around): Floor {
  const {type, found, key, notes} = label;
  if (type === 'question' || type === 'moderator') return {...NOBODY, kind: type};
  if (hosts.has(key) || isPresiding(document, label)) return {...NOBODY, kind: 'moderator'};
  const country = countryOfLabel(label) ?? announced(label);
  // The record's country says whose document it is, not who speaks in it: only the label's own country can deny a name.
  const actor = found !== null && agrees(found, {...document, country}) ? found.actor : null;
  const delivery = notes.some(note => TRANSLATED.test(note)) ? 'translated' : null;
  const spoken = notes.some(note => AS_SPOKEN.test(note)) ? 'original' : null;
  return {kind: 'speech', actor, side: country, delivery: delivery ?? spoken};
}

function toTurns(document: Document, openings: readonly Opening[]): Turn[] {
  return openings.map(({at, body, label, floor: {kind, actor, side, delivery}}, index): Turn => {
    const tenure = actor === null ? null : tenureAt(actor, document);
    return {
      id: `${document.id}/t${index + 1}`,
      document: document.id,
      kind,
      speaker: actor?.id ?? null,
      label,
      office: tenure?.office ?? null,
      side: tenure?.side ?? actor?.side ?? side,
      delivery,
      span: {start: at, end: openings[index + 1]?.at ?? document.text.length},
      body,
    };
  });
}

function unknownSpeakers({id}: Document, openings: readonly Opening[]): Message[] {
  const seen = new Set<string>();
  const messages: Message[] = [];
  for (const {at, label, floor} of openings) {
    if (label === null || floor.kind !== 'speech' || floor.actor !== null || seen.has(label)) continue;
    seen.add(label);
    const text = `Unexpected speaker \`${label}\`, expected a form listed in \`actors.yaml\`; add it there to have the turns credited.`;
    messages.push(
      message('turns/unknown-speaker', 'warning', text, {document: id, span: {start: at, end: at + label.length}}),
    );
  }
  return messages;
}
