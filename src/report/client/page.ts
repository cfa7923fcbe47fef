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
  ShownSentence,
  stanceTowards,
  unpackSentences,
} from './select.js';
import type {showSentence} from './sentence.js';
import type {showWrongCoding} from './wrongCoding.js';

/** Functions of the other files. */
export interface Tools {
  readonly cutText: typeof cutText;
  readonly isInCell: typeof isInCell;
  readonly readCellKey: typeof readCellKey;
  readonly stanceTowards: typeof stanceTowards;
  readonly showSentence: typeof showSentence;
  readonly showWrongCoding: typeof showWrongCoding;
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
  // On a narrow screen the charts begin at their newest end.
  for (const box of document.querySelectorAll('.timeline-section figure .scroll')) box.scrollLeft = box.scrollWidth;
  const open = createOpener(data, tools);
  let opener: Element | null = null;
  let pushed = false;
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

/** Finds the list of a key; sentences are unpacked when the first list is opened. */
function createOpener(data: PageData, tools: Tools): (key: string) => Opened | null {
  let unpacked: ShownSentence[] | null = null;
  return key => {
    const filter = tools.readCellKey(key);
    const [total, title] = data.cells[key] ?? [0, ''];
    if (filter === null || total === 0) return null;
    unpacked ??= tools.unpackSentences(data.packed);
    const found = unpacked.filter(sentence => tools.isInCell(sentence, filter));
    const sentences = data.perCell === null ? found : found.slice(0, data.perCell);
    return {filter, total, title, sentences};
  };
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
    const next = chosen
      .slice(from, from + PAGE)
      .map(one => tools.showSentence(one, {...data, ...tools, frame: filter.frame}));
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
    const button = document.createElement('button');
    button.textContent = `${value === '' ? 'all' : value} ${count}`;
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

/** Every function of this file, for the script. */
export const CLIENT: readonly ((...input: never[]) => unknown)[] = [startClient, createOpener, showList, chooseStance];
