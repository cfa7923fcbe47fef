/// <reference lib="dom" />
/**
 * One sentence of a list as elements; runs in the reader's browser.
 *
 * Put into the page as it stands after compilation: functions here refer to each other only. Text reaches the page as
 * text nodes, never as markup.
 */
import type {cutText} from './marks.js';
import type {ShownCoding, ShownSentence} from './select.js';
import type {showWrongCoding} from './wrongCoding.js';

/** What is needed to show a sentence. */
export interface Shown {
  /** The frame of the list: its evidence is marked. */
  readonly frame: string;
  /** Display names of persons by id. */
  readonly names: Readonly<Record<string, string>>;
  /** Names of frames by id. */
  readonly frames: Readonly<Record<string, string>>;
  readonly cutText: typeof cutText;
  readonly showWrongCoding: typeof showWrongCoding;
}

/** The sentence with its evidence marked, its codings and its source. */
export function showSentence(
  sentence: ShownSentence,
  {frame, names, frames, cutText, showWrongCoding}: Shown,
): HTMLElement {
  const item = make('li', 'sentence');
  item.tabIndex = -1;
  const {document: from, date, speaker, text, codings, rendering, language} = sentence;
  const head = make('p', 'head');
  head.append(
    make('b', '', speaker === null ? 'unknown speaker' : (names[speaker] ?? speaker)),
    ` · ${date}`,
    ...(from.title === null ? [] : [' · ', from.url === null ? from.title : linkTo(from.url, from.title)]),
    from.place === null ? '' : ` · ${from.place}`,
  );
  item.append(head);
  if (rendering) item.append(make('p', 'rendering', 'rendering, not the speaker’s words'));
  const own = codings.filter(coding => coding.frame === frame);
  const quote = make(rendering ? 'p' : 'blockquote', 'words');
  quote.lang = language;
  quote.dir = 'auto';
  for (const {text: piece, roles, rules} of cutText(
    text,
    own.flatMap(coding => coding.evidence.filter(one => one.outside === null)),
  )) {
    if (roles.length === 0) quote.append(piece);
    else {
      const mark = make('mark', roles.map(role => `m-${role}`).join(' '), piece);
      mark.title = `${roles.join(', ')}: ${rules.join(', ')}`;
      quote.append(mark);
    }
  }
  item.append(quote);
  for (const coding of own) item.append(showCoding(coding, sentence, frames), showWrongCoding(sentence, coding));
  const others = new Set(
    codings.filter(coding => coding.frame !== frame).map(coding => frames[coding.frame] ?? coding.frame),
  );
  if (others.size > 0) item.append(make('p', 'quiet', `Also coded: ${[...others].join(', ')}`));
  item.append(showSource(sentence));
  return item;
}

/** Stance, sub-code, target, voice, then the rules with the words they rest on. */
function showCoding(coding: ShownCoding, {text}: ShownSentence, frames: Shown['frames']): HTMLElement {
  const box = make('div', 'coding');
  const {frame, sub, stance, target, agency, voice, flags, unsure, coder, evidence} = coding;
  const line = make('p', 'codes');
  line.append(make('span', `stance stance-${stance}`, stance), ` ${frames[frame] ?? frame}`);
  const facts: [string, string | null][] = [
    ['sub-code', sub],
    ['target', target],
    ['agency', agency],
    ['voice', voice],
    ['flags', flags.join(', ') || null],
    ['coder', coder],
  ];
  for (const [name, value] of facts) if (value !== null) line.append(' · ', make('span', 'quiet', `${name} `), value);
  if (unsure) line.append(' · unsure');
  const list = make('ul', 'evidence');
  for (const {rule, role, start, end, outside} of evidence) {
    const entry = make('li', '');
    const words = outside ?? text.slice(Math.max(0, start), end);
    entry.append(
      make('span', `role m-${role}`, role),
      ` “${words}”${outside === null ? '' : ' (outside this sentence)'} `,
      make('code', '', rule),
    );
    list.append(entry);
  }
  box.append(line, list);
  return box;
}

/** Where to find the sentence again. */
function showSource({document: from, id, start, rendering}: ShownSentence): HTMLElement {
  const box = make('details', 'source');
  box.append(make('summary', '', 'Source and hashes'));
  if (from.url !== null) {
    const paragraph = make('p', 'link');
    paragraph.append(rendering ? 'The passage rendered here: ' : '', linkTo(from.url, from.url));
    box.append(paragraph);
  }
  const list = make('dl', 'facts');
  const facts: [string, string | null][] = [
    ['Document', from.id],
    ['Sentence', id],
    ['Character', String(start)],
    ['Retrieved', from.retrieved],
    ['Licence', from.licence],
    ['SHA-256 of the bytes', from.rawSha256 || null],
    ['SHA-256 of the text', from.textSha256 || null],
  ];
  for (const [name, value] of facts) if (value !== null) list.append(make('dt', '', name), make('dd', '', value));
  box.append(list);
  return box;
}

/** A link out of the page; addresses were checked before packing. */
function linkTo(url: string, text: string): HTMLElement {
  const link = document.createElement('a');
  link.href = url;
  link.rel = 'noreferrer noopener';
  link.textContent = text;
  return link;
}

function make(name: string, className: string, text = ''): HTMLElement {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  if (text !== '') element.textContent = text;
  return element;
}

/** Every function of this file, for the script. */
export const SENTENCE: readonly ((...input: never[]) => unknown)[] = [
  showSentence,
  showCoding,
  showSource,
  linkTo,
  make,
];
