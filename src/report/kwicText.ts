/** Concordance lines for a terminal: keywords under one another, contexts cut at their outer ends. */
import type {KwicLine} from '../analysis/kwic.js';
import type {KwicContext} from '../analysis/kwicContext.js';
import {formatDated, formatShortDate} from './numbers.js';
import {cleanText, cutToWidth, measureText, padText, paint, type TerminalOptions} from './terminal.js';

/** Stands where a sentence begins inside a context. */
export const BORDER = '¦';

/** Characters nobody sees, which some terminals give a column all the same. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/g;

/** Longest name, longest reference, narrowest context and widest keyword the columns make room for. */
const WIDTHS = {who: 12, reference: 34, context: 24, keyword: 24} as const;

/** Options of {@link renderKwicLines}. */
export interface KwicTextOptions extends TerminalOptions {
  /** A heading for each document instead of its id and date in every line; lines must stand together. */
  readonly grouped: boolean;
}

/**
 * One line each, and a second one below it with the coding where there is one. What does not fit the width is cut with
 * `…`; ids of documents are left out where contexts would become too narrow.
 */
export function renderKwicLines(lines: readonly KwicLine[], options: KwicTextOptions): string {
  const {grouped, colour, width} = options;
  const notes = chooseNotes(lines, options);
  const noteWidth = Math.max(0, ...notes.map(measureText));
  const room = Math.max(WIDTHS.context, width - 4 - (noteWidth > 0 ? noteWidth + 2 : 0));
  const widest = Math.max(0, ...lines.map(({keyword}) => measureText(cleanWords(keyword))));
  const left = Math.floor((room - Math.min(widest, WIDTHS.keyword)) / 2);
  let document: string | null = null;
  return lines
    .map((line, at) => {
      const head = grouped && line.document !== document ? heading(line, options, document !== null) : '';
      document = line.document;
      const set = setLine(line, {left, room, colour});
      const space = ' '.repeat(Math.max(2, room + 6 - measureText(set)));
      const note = notes[at] ?? '';
      const code = line.coding === null ? '' : `${paint(cutToWidth(describe(line.coding), width), 'quiet', colour)}\n`;
      return `${head}${note === '' ? set.trimEnd() : `${set}${space}${paint(note, 'quiet', colour)}`}\n${code}`;
    })
    .join('');
}

/** Punctuation that belongs to the word before it, or after it, and leaves no gap beside the keyword. */
const [CLOSES, OPENS] = [/^[,.;:!?…)\]}»”’%]+/u, /[([{«“‘„]$/u];

function setLine(line: KwicLine, {left, room, colour}: {left: number; room: number; colour: boolean}): string {
  const key = cutToWidth(cleanWords(line.keyword), room - left);
  const [before, behind] = [withBorders(line.pre), withBorders(line.post)];
  const [open = ''] = OPENS.exec(before) ?? [];
  const [close = ''] = CLOSES.exec(behind) ?? [];
  const after = Math.max(0, room - left - measureText(key));
  const pre = padText(cutInto(before.slice(0, before.length - open.length).trimEnd(), left, 'start'), left, 'start');
  const post = cutInto(behind.slice(close.length).trimStart(), after - close.length, 'end');
  const quiet = (text: string): string => (colour ? text.replaceAll(BORDER, paint(BORDER, 'quiet', true)) : text);
  return `${quiet(pre)}${open === '' ? '  ' : ` ${open}`}${paint(key, 'cue', colour)}${close}  ${quiet(post)}`;
}

function cutInto(text: string, width: number, side: 'start' | 'end'): string {
  return width < 2 ? '' : cutToWidth(text, width, side);
}

function withBorders({text, breaks}: KwicContext): string {
  const pieces = [0, ...breaks].map((from, at) => text.slice(from, breaks[at] ?? text.length).trim());
  return cleanWords(pieces.join(` ${BORDER} `)).trim();
}

function cleanWords(text: string): string {
  return cleanText(text).replace(UNSEEN, '').replace(/\s+/gu, ' ');
}

/** What stands to the right of the lines: as much as leaves room to read. */
function chooseNotes(lines: readonly KwicLine[], {grouped, width}: KwicTextOptions): readonly string[] {
  const who = lines.map(whoOf);
  const names = Math.max(0, ...who.map(measureText));
  const named = who.map(name => padText(name, names));
  const places = lines.map(({turn, sentence}) => `t${turn} s${sentence}`);
  if (grouped) return named.map((name, at) => `${name}  ${places[at]}`);
  const dated = lines.map(
    ({dateFrom, dateTo}, at) => `${padText(formatShortDate(dateFrom, dateTo), 10)}  ${named[at]}`,
  );
  const full = lines.map(
    ({document}, at) => `${dated[at]}  ${cutToWidth(`${cleanText(document)} ${places[at]}`, WIDTHS.reference)}`,
  );
  const fits = Math.max(0, ...full.map(measureText)) + 2 * WIDTHS.context + WIDTHS.keyword / 2 < width;
  return fits ? full : dated.map(one => one.trimEnd());
}

function whoOf({speaker, label, kind, side}: KwicLine): string {
  const name = speaker ?? label ?? (kind === 'speech' ? (side ?? 'unknown') : kind);
  return cutToWidth(cleanWords(name), WIDTHS.who);
}

function heading(
  {document, title, dateFrom, dateTo}: KwicLine,
  {width, colour}: TerminalOptions,
  gap: boolean,
): string {
  const parts = [document, formatDated(dateFrom, dateTo), ...(title === null ? [] : [title])];
  return `${gap ? '\n' : ''}${paint(cutToWidth(cleanWords(parts.join(' · ')), width), 'underline', colour)}\n`;
}

/** `    → friendship.bond  affirm  target KZ-RU  by friendship/en/bonds`. */
function describe({
  frame,
  sub,
  stance,
  target,
  agency,
  voice,
  flags,
  evidence,
}: NonNullable<KwicLine['coding']>): string {
  const rules = [...new Set(evidence.filter(({role}) => role === 'cue').map(({rule}) => rule))];
  const parts = [
    sub === null ? frame : `${frame}.${sub}`,
    stance,
    ...(target === null ? [] : [`target ${target}`]),
    ...(agency === null ? [] : [`agency ${agency}`]),
    ...(voice === 'own' ? [] : [`voice ${voice}`]),
    ...flags,
    ...(rules.length === 0 ? [] : [`by ${rules.join(', ')}`]),
  ];
  return `    → ${parts.join('  ')}`;
}
