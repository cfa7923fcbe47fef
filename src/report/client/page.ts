/// <reference lib="dom" />
/**
 * The list of sentences behind a number; runs in the reader's browser.
 *
 * Put into the page as it stands after compilation: functions here refer to each other only, the rest comes as `tools`.
 * Text reaches the page as text nodes, never as markup.
 */
import type {cutText} from './marks.js';
import type {
  CellFilter,
  isInCell,
  Packed,
  readCellKey,
  ShownCoding,
  ShownSentence,
  stanceTowards,
  unpackSentences,
} from './select.js';

/** Functions of the other files. */
export interface Tools {
  readonly cutText: typeof cutText;
  readonly isInCell: typeof isInCell;
  readonly readCellKey: typeof readCellKey;
  readonly stanceTowards: typeof stanceTowards;
  readonly unpackSentences: typeof unpackSentences;
}

/** What is embedded in the page. */
export interface PageData {
  readonly packed: Packed;
  /** Number and heading by key. */
  readonly cells: Readonly<Record<string, readonly [total: number, title: string]>>;
  /** Display names by id. */
  readonly names: Readonly<Record<string, string>>;
  readonly frames: Readonly<Record<string, string>>;
  /** Sentences embedded of each number; null: all. */
  readonly perCell: number | null;
}

interface Opened {
  readonly filter: CellFilter;
  readonly total: number;
  readonly title: string;
  readonly sentences: readonly ShownSentence[];
}

/** Values of the stance filter. */
export const STANCES: readonly string[] = ['affirm', 'reject', 'attribute', 'neutral', 'mixed'];
/** Sentences shown at a time. */
export const PAGE = 50;

/** Follow the address: `#s/…` opens a list, `~affirm` behind it filters by stance, anything else closes it. */
export function startClient(tools: Tools): void {
  const source = document.getElementById('sentences-data');
  const dialog = document.getElementById('sentences');
  if (source === null || !(dialog instanceof HTMLDialogElement)) return;
  const data: PageData = JSON.parse(source.textContent ?? '');
  let unpacked: ShownSentence[] | null = null;
  let opener: Element | null = null;
  let pushed = false;
  const open = (key: string): Opened | null => {
    const filter = tools.readCellKey(key);
    const [total, title] = data.cells[key] ?? [0, ''];
    if (filter === null || total === 0) return null;
    unpacked ??= tools.unpackSentences(data.packed);
    const found = unpacked.filter(sentence => tools.isInCell(sentence, filter));
    const sentences = data.perCell === null ? found : found.slice(0, data.perCell);
    return {filter, total, title, sentences};
  };
  const follow = (): void => {
    const [key = '', stance = ''] = location.hash.slice(1).split('~');
    const opened = open(key);
    if (opened === null) {
      if (dialog.open) dialog.close();
      return;
    }
    if (!dialog.open) {
      opener = document.activeElement;
      dialog.showModal();
    }
    showList(dialog, opened, {stance: STANCES.includes(stance) ? stance : '', key, data, tools, follow});
  };
  dialog.addEventListener('close', () => {
    if (location.hash.startsWith('#s/')) {
      if (pushed) history.back();
      else history.replaceState(null, '', location.href.split('#')[0]);
    }
    pushed = false;
    if (opener instanceof HTMLElement && opener !== document.body) opener.focus();
  });
  dialog.querySelector('.close')?.addEventListener('click', () => dialog.close());
  window.addEventListener('hashchange', () => {
    pushed = true;
    follow();
  });
  follow();
}

interface Listing {
  readonly stance: string;
  readonly key: string;
  readonly data: PageData;
  readonly tools: Tools;
  readonly follow: () => void;
}

function showList(dialog: HTMLElement, {filter, total, title, sentences}: Opened, listing: Listing): void {
  const {stance, data, tools} = listing;
  const chosen = stance === '' ? sentences : sentences.filter(one => tools.stanceTowards(one, filter.frame) === stance);
  const part = (name: string): HTMLElement => {
    const found = dialog.querySelector<HTMLElement>(`.${name}`);
    if (found === null) throw new Error(`expected .${name}, got none`);
    return found;
  };
  part('title').textContent = title;
  const cut =
    sentences.length < total ? ` The first ${sentences.length} are in this page; all are in codings.jsonl.` : '';
  part('count').textContent =
    `${total} coded ${total === 1 ? 'sentence' : 'sentences'}${stance === '' ? '' : `, ${chosen.length} shown: ${stance}`}.${cut}`;
  part('stances').replaceChildren(...chooseStance(sentences, filter.frame, listing));
  const list = part('list');
  list.replaceChildren();
  const more = part('more');
  const grow = (): void => {
    const from = list.childElementCount;
    const next = chosen.slice(from, from + PAGE).map(one => showSentence(one, filter.frame, data, tools));
    list.append(...next);
    const left = chosen.length - list.childElementCount;
    more.hidden = left <= 0;
    more.textContent = `Show ${Math.min(PAGE, left)} more (${left} left)`;
    if (from > 0) next[0]?.focus();
  };
  more.onclick = grow;
  grow();
  dialog.querySelector('.body')?.scrollTo(0, 0);
}

/** One button per stance that occurs, with its count. */
function chooseStance(
  sentences: readonly ShownSentence[],
  frame: string,
  {stance, key, tools, follow}: Listing,
): HTMLElement[] {
  return ['', ...STANCES].flatMap(value => {
    const count = sentences.filter(one => value === '' || tools.stanceTowards(one, frame) === value).length;
    if (count === 0 && value !== stance) return [];
    const button = make('button', '', `${value === '' ? 'all' : value} ${count}`);
    button.setAttribute('type', 'button');
    button.setAttribute('aria-pressed', String(value === stance));
    button.onclick = () => {
      history.replaceState(null, '', `#${key}${value === '' ? '' : `~${value}`}`);
      follow();
      document.querySelector<HTMLElement>('#sentences .stances [aria-pressed="true"]')?.focus();
    };
    return [button];
  });
}

function showSentence(sentence: ShownSentence, frame: string, data: PageData, tools: Tools): HTMLElement {
  const item = make('li', 'sentence');
  item.tabIndex = -1;
  const {document: from, date, speaker, text, codings, rendering, language} = sentence;
  const head = make('p', 'head');
  head.append(
    make('b', '', speaker === null ? 'unknown speaker' : (data.names[speaker] ?? speaker)),
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
  for (const {text: piece, roles, rules} of tools.cutText(
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
  for (const coding of own) item.append(showCoding(coding, sentence, data));
  const others = new Set(
    codings.filter(coding => coding.frame !== frame).map(coding => data.frames[coding.frame] ?? coding.frame),
  );
  if (others.size > 0) item.append(make('p', 'quiet', `Also coded: ${[...others].join(', ')}`));
  item.append(showSource(sentence));
  return item;
}

/** Stance, sub-code, target, voice, then the rules with the words they rest on. */
function showCoding(coding: ShownCoding, {text}: ShownSentence, data: PageData): HTMLElement {
  const box = make('div', 'coding');
  const {frame, sub, stance, target, agency, voice, flags, unsure, coder, evidence} = coding;
  const line = make('p', 'codes');
  line.append(make('span', `stance stance-${stance}`, stance), ` ${data.frames[frame] ?? frame}`);
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
export const CLIENT: readonly ((...input: never[]) => unknown)[] = [
  startClient,
  showList,
  chooseStance,
  showSentence,
  showCoding,
  showSource,
  linkTo,
  make,
];
