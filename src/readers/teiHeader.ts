/** What a TEI header says of its document and of the people in it. */
import {below, inside, lineIn, localName} from './teiElements.js';
import type {XmlElement} from './xmlTree.js';

/** Date, or its year and month, at the start of an ISO time. */
const ISO_DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/u;

/**
 * Fields of a record: `title`, `date`, `place`, `language`, `licence`, `url`; what is not told is absent.
 *
 * Date: that of the setting, else of the source, else of publication. Place: `placeName` or `settlement` of the setting,
 * or a `name` of type city or place. Title: the main one, with the one of type sub behind a
 * colon. Of several languages that of the text is taken.
 */
export function fieldsOf(tei: XmlElement): Record<string, string> {
  const header = inside(tei, 'teiHeader');
  const file = inside(header, 'fileDesc');
  const setting = below(header, 'settingDesc');
  const language = languageOf(tei, header);
  const known = {
    title: titleOf(inside(file, 'titleStmt'), language),
    date: dateOf([...setting, inside(file, 'sourceDesc'), inside(file, 'publicationStmt')]),
    place: placeOf(setting, language),
    language: language ?? '',
    licence: licenceOf(below(inside(file, 'publicationStmt'), 'licence', 'license')[0] ?? null),
    url: below(inside(file, 'sourceDesc'), 'idno').map(lineIn).find(isAddress) ?? '',
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== ''));
}

/** Id → name of every person described in a header. */
export function peopleOf(header: XmlElement | null, language: string | null): Map<string, string> {
  const people = new Map<string, string>();
  for (const person of below(header, 'person', 'personGrp')) {
    const id = person.attributes['xml:id'];
    const name = inLanguage(below(person, 'persName', 'name'), language);
    const words = name === null ? '' : nameIn(name);
    if (id !== undefined && words !== '') people.set(id, words);
  }
  return people;
}

/** Language of the text by its code; null when the file does not say. */
export function languageOf(tei: XmlElement, header: XmlElement | null): string | null {
  const own = tei.attributes['xml:lang'] ?? inside(tei, 'text')?.attributes['xml:lang'];
  if (own !== undefined && own !== '') return own;
  const [only, second] = below(header, 'language');
  return second === undefined ? (only?.attributes.ident ?? null) : null;
}

/** Forename before surname, however the file orders them; without these parts the name as it stands. */
function nameIn(name: XmlElement): string {
  const parts = (...names: string[]): string[] => below(name, ...names).map(lineIn);
  const known = [...parts('forename'), ...parts('nameLink'), ...parts('surname')].filter(part => part !== '');
  return known.length > 0 ? known.join(' ') : lineIn(name);
}

/** The main title, and behind a colon the one below it. */
function titleOf(statement: XmlElement | null, language: string | null): string {
  const all = statement?.children.filter(child => localName(child) === 'title') ?? [];
  const sub = all.filter(({attributes}) => attributes.type === 'sub');
  const main = all.filter(({attributes}) => attributes.type === 'main');
  const upper = inLanguage(main.length > 0 ? main : all.filter(title => !sub.includes(title)), language);
  return [upper, inLanguage(sub, language)]
    .map(lineIn)
    .filter(title => title !== '')
    .join(': ');
}

/** The one in the language, else the first. */
function inLanguage(all: readonly XmlElement[], language: string | null): XmlElement | null {
  return all.find(({attributes}) => language !== null && attributes['xml:lang'] === language) ?? all[0] ?? null;
}

function dateOf(places: readonly (XmlElement | null)[]): string {
  for (const place of places) {
    for (const date of below(place, 'date')) {
      const {when, from, notBefore} = date.attributes;
      const [found] = ISO_DATE.exec(when ?? from ?? notBefore ?? lineIn(date)) ?? [];
      if (found !== undefined) return found;
    }
  }
  return '';
}

function placeOf(settings: readonly XmlElement[], language: string | null): string {
  const all = settings.flatMap(setting => below(setting, 'placeName', 'settlement', 'name', 'locale'));
  const towns = all.filter(one =>
    localName(one) === 'name' ? TOWNS.has(one.attributes.type ?? '') : localName(one) !== 'locale',
  );
  // A locale is a hall or a street more often than a town.
  return lineIn(inLanguage(towns, language) ?? all.find(one => localName(one) === 'locale') ?? null);
}

/** Types of a `<name>` that names a town. */
const TOWNS: ReadonlySet<string> = new Set(['city', 'place', 'town']);

function licenceOf(licence: XmlElement | null): string {
  const text = lineIn(licence);
  const target = licence?.attributes.target ?? '';
  if (text === '' || target === '' || text.includes(target)) return text || target;
  return `${text} (${target})`;
}

function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/u.test(text);
}
