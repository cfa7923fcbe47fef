/** Whose a text without speaker labels is. */
import type {Actor, Document} from '../model/index.js';
import {type FoundForm, findPerson, foldLabel, type LabelForms} from './labelForms.js';
import {tenureAt} from './office.js';

/** What a text without labels is: one person's speech (`actor` null when nobody knows who), or a text of two authors. */
export type Whole = {readonly kind: 'speech'; readonly actor: Actor | null} | {readonly kind: 'joint'};

/** Statements in the UN General Debate: cut to the speaker by the collector, never labelled, full of quoted colons. */
export function isUnStatement({title, place, country, event}: Document): boolean {
  if (country === null) return false;
  return (
    /general debate|unga \d+/iu.test(title ?? '') ||
    /^un-\d{4}-/u.test(event.value ?? '') ||
    /^united nations/iu.test(place ?? '')
  );
}

const JOINT =
  /^(?:joint|combined) (?:statement|declaration|communiqu|address|article)|^совместн\p{L}+ (?:заявлени|деклараци|коммюнике|стать)|^бірлескен (?:мәлімдеме|декларация)/iu;
/** `Address by …`, `Article by …`, `Statement by …`: the title says that one person speaks. */
const ONE_AUTHOR =
  /^(?:video |televised |new year |state of the nation )?(?:address|article|statement|speech|remarks)(?: at [^,]{3,80}| to [^,]{3,80})? (?:by|of) |^(?:обращение|заявление|статья|выступление|послание) (?:президента|главы государства)/iu;
/** The same without a name: the author is not known, the words are still one person's. */
const NO_NAME =
  /^(?:new year |televised )?address to (?:the )?(?:nation|people|citizens)|^новогоднее обращение|^обращение к гражданам/iu;
/** The office alone, with the side it is held for. */
const OFFICES: readonly {readonly title: RegExp; readonly side: string}[] = [
  {title: /president of (?:russia|the russian federation)|президента (?:россии|российской федерации)/iu, side: 'RU'},
  {
    title: /president of (?:the republic of )?kazakhstan|президента (?:республики )?казахстан|қазақстан президенті/iu,
    side: 'KZ',
  },
];
const FIRST_PERSON = /(?<!\p{L})(?:I|my|we|our|us|я|мы|мне|мой|нам|нас|наш\p{L}{0,3}|мен|біз\p{L}{0,4})(?!\p{L})/iu;
const SAID =
  /said|noted|stressed|told|added|pointed|thanked|expressed|spoke|emphasi[sz]ed|congratulated|underlined|отметил|подчеркнул|заявил|сказал|поздравил|выразил/u;

/**
 * What a text without labels is.
 *
 * In this order: a statement in the UN General Debate is one person's speech, that of the person the record names
 * when the list of people has him under the record's country, else of an unknown speaker for that country; a joint
 * statement is joint; a record that names exactly one known person (no `;`) gives his speech, unless the text tells
 * about him in the third person; a title such as "Address by …" or "Article by …" gives the speech of the person or
 * the office it names, if the text uses the first person.
 *
 * @returns null for narration.
 */
export function wholeText(document: Document, forms: LabelForms): Whole | null {
  const {title, speakerHint} = document;
  const hint = speakerHint === null || speakerHint.includes(';') ? null : findPerson(speakerHint, forms);
  const hinted = hint !== null && agrees(hint, document) ? hint.actor : null;
  if (isUnStatement(document)) return {kind: 'speech', actor: hinted};
  const named = title === null ? [] : peopleIn(title, forms);
  if (title !== null && (JOINT.test(title) || (ONE_AUTHOR.test(title) && named.length > 1))) return {kind: 'joint'};
  if (hinted !== null) return isNarrated(document.text, hinted) ? null : {kind: 'speech', actor: hinted};
  if (title === null || !FIRST_PERSON.test(document.text)) return null;
  const author = ONE_AUTHOR.test(title) ? (named[0] ?? holder(document, title, forms)) : null;
  if (author !== null) return isNarrated(document.text, author) ? null : {kind: 'speech', actor: author};
  return NO_NAME.test(title) && speakerHint === null ? {kind: 'speech', actor: null} : null;
}

/** Whether country or office bear out a bare surname; a full name needs no more than a country that does not deny it. */
export function agrees({actor, bare}: FoundForm, document: Document, country = document.country): boolean {
  if (country !== null) return country === actor.side || actor.tenures.some(({side}) => side === country);
  return !bare || tenureAt(actor, document) !== null;
}

/** People named in full in a title, in order. */
function peopleIn(title: string, forms: LabelForms): Actor[] {
  const words = title.split(/\s+/u);
  const found = new Set<Actor>();
  for (let from = 0; from < words.length; from += 1)
    for (let count = 2; count <= 4 && from + count <= words.length; count += 1) {
      const person = forms.people.get(foldLabel(words.slice(from, from + count).join('')));
      if (person !== undefined && !person.bare) found.add(person.actor);
    }
  return [...found];
}

function holder(document: Document, title: string, forms: LabelForms): Actor | null {
  const side = OFFICES.find(office => office.title.test(title))?.side ?? null;
  const actors = new Set([...forms.people.values()].map(({actor}) => actor));
  return [...actors].find(actor => actor.side === side && tenureAt(actor, document)?.office === 'president') ?? null;
}

/** Whether the beginning tells about a person: `Mr Putin`, or the surname and a verb of saying close behind. */
function isNarrated(text: string, {forms}: Actor): boolean {
  const surnames = new Set(forms.map(form => form.split(/[\s.]/u).at(-1) ?? '').filter(name => name.length > 3));
  const start = text.slice(0, 1500);
  return [...surnames].some(surname => {
    for (let at = start.indexOf(surname); at >= 0; at = start.indexOf(surname, at + 1)) {
      const after = start.slice(at + surname.length, at + surname.length + 60).split('\n', 1)[0] ?? '';
      if (/(?:Mr|President|Президент) $/u.test(start.slice(Math.max(0, at - 10), at)) || SAID.test(after)) return true;
    }
    return false;
  });
}
