/**
 * What stands between the words of speakers: stage directions, separators, cuts, captions, the site's apparatus, headings.
 *
 * A block is a line of its own; where the source lost its paragraph breaks, some blocks are found inside a line. A
 * parenthesis inside a paragraph (`(Applause.)`) stays in the turn.
 */
import {clearOf, type Mark, type Span, type TurnKind} from '../model/index.js';

/** A stretch that is nobody's speech. */
export interface Block {
  readonly kind: TurnKind;
  readonly span: Span;
  /**
   * Whether the speaker before goes on after it. After a cut (`<…>`), a direction or a "See also" box he does: the
   * transcripts print a label whenever the speaker changes. After `* * *` he does not: news about the meeting, or
   * another part of it, may follow.
   */
  readonly resumes: boolean;
}

/** How a line or stretch is recognised; first that fits. */
interface BlockRule {
  readonly kind: TurnKind;
  readonly resumes: boolean;
  readonly line: RegExp;
  readonly why: string;
}

const LINE_RULES: readonly BlockRule[] = [
  {
    kind: 'direction',
    resumes: false,
    line: /^(?:\* ?){3,}$|^[_–—-]{3,}$/u,
    why: '`* * *` parts a transcript from news about it',
  },
  {kind: 'direction', resumes: true, line: /^<\s?(?:…|\.\.\.)\s?>\.?$/u, why: '`<…>` marks words left out'},
  {
    kind: 'note',
    resumes: true,
    line: /^(?:See also|Published in sections?|Publication (?:status|date)|Text version|Direct link|Check against delivery|Go back|Смотрите также|Опубликовано в раздел|Дата публикации|Ссылка на материал|Текстовая версия|Статус материала|Добавить в Календарь|Сондай-ақ қараңыз)(?!\p{L})/u,
    why: 'apparatus of the page',
  },
  {
    kind: 'readout',
    resumes: false,
    line: /^(?:Excerpts? from|Transcript of|Full text of|Выдержки из|Фрагменты? (?:выступления|доклада)|Стенограмма)(?!\p{L})[^.!?]*$/u,
    why: 'a heading over another text: whose it is no label says',
  },
  {
    kind: 'caption',
    resumes: true,
    line: /^(?:Photo|Фото|Сурет)(?: by| courtesy|:)|[.)] (?:Photo|Фото): [^.]{2,80}$/u,
    why: 'credit of a picture',
  },
];

/** A whole paragraph in parentheses: `(Minute of silence.)`. */
function isDirection(line: string): boolean {
  if (!line.startsWith('(') || !/\)\.?$/u.test(line)) return false;
  const close = closing(line, 0);
  return close === line.length - 1 || (close === line.length - 2 && line.endsWith('.'));
}

/** Offset of the parenthesis that closes the one at `open`, -1 when none does. */
function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < Math.min(text.length, open + 3000); at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

/** What {@link findBlocks} looks at. */
export interface BlockOptions {
  readonly text: string;
  /** Paragraph breaks are missing: look inside lines as well. */
  readonly inline: boolean;
  /** Directions, headings and asides among them are blocks; nothing else is looked for inside them. */
  readonly marks: readonly Mark[];
  /** Where labels begin; a heading is a line right before one of them, right after another block. */
  readonly labelStarts: ReadonlySet<number>;
}

/**
 * A direction and an aside leave the floor to who had it; what follows a heading is nobody's until a label says so. An
 * aside that one of the rules knows is what the rule says (`Excerpts from …`).
 */
function markedBlocks(text: string, marks: readonly Mark[]): Block[] {
  return marks.flatMap(({kind, start, end}): Block[] => {
    const span = {start, end};
    if (kind === 'label') return [];
    if (kind === 'direction') return [{kind, resumes: true, span}];
    const rule = kind === 'aside' ? LINE_RULES.find(({line}) => line.test(text.slice(start, end))) : undefined;
    return [{kind: rule?.kind ?? 'note', resumes: rule?.resumes ?? kind === 'aside', span}];
  });
}

/** Find the blocks of a text, in text order, not overlapping, without white space at their ends. */
export function findBlocks({text, inline, marks, labelStarts}: BlockOptions): Block[] {
  const marked = markedBlocks(text, marks);
  const found = unmarkedBlocks(text, inline, labelStarts);
  return [...marked, ...clearOf(found, marks)].sort((a, b) => a.span.start - b.span.start);
}

function unmarkedBlocks(text: string, inline: boolean, labelStarts: ReadonlySet<number>): Block[] {
  const blocks: Block[] = [];
  for (const {0: raw, index} of text.matchAll(/[^\n]+/gu)) {
    const line = raw.trim();
    if (line === '') continue;
    const start = index + raw.indexOf(line);
    const span = {start, end: start + line.length};
    const rule = LINE_RULES.find(each => each.line.test(line));
    const previous = blocks.at(-1);
    if (rule !== undefined) blocks.push({kind: rule.kind, resumes: rule.resumes, span});
    else if (isDirection(line)) blocks.push({kind: 'direction', resumes: true, span});
    else if (previous !== undefined && isHeading(text, {line, span, previous, labelStarts}))
      blocks.push({kind: 'readout', resumes: false, span});
    else if (inline) blocks.push(...blocksInside(text, span));
  }
  return blocks;
}

interface Line {
  readonly line: string;
  readonly span: Span;
  readonly previous: Block;
  readonly labelStarts: ReadonlySet<number>;
}

/** `On the national vote`: after a cut, before the next label, without a full stop. */
function isHeading(text: string, {line, span, previous, labelStarts}: Line): boolean {
  const gap = span.start - previous.span.end;
  if (previous.kind !== 'direction' || gap > 20 || text.slice(previous.span.end, span.start).trim() !== '')
    return false;
  if (/[.!?…:;,]["”»)]*$/u.test(line) || line.length > 600 || labelStarts.has(span.start)) return false;
  let next = span.end;
  while (next < text.length && /\s/u.test(text[next] ?? '')) next += 1;
  return labelStarts.has(next) || (labelStarts.size > 0 && !previous.resumes);
}

/** `* * *`, `<…>` after a sentence, boxes of the page: where paragraphs are lost they stand in the middle of a line. */
const INSIDE =
  /(?:\* ?){3}|<\s?(?:…|\.\.\.)\s?>|Смотрите также(?= \p{Lu})|Добавить в Календарь Календари Яндекс iCal Google/gu;
/** An entry of a "See also" box: a title without a full stop, and its date. */
const ENTRY =
  /^ (?:Все (?:новости|материалы) о [^.]{3,60}\. )?[^.!?…]{3,260}? \d{1,2} (?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря) \d{4} года(?= [\p{Lu}«“(]|$)/u;

function blocksInside(text: string, {start, end}: Span): Block[] {
  const blocks: Block[] = [];
  const line = text.slice(start, end);
  for (const {0: mark, index} of line.matchAll(INSIDE)) {
    const at = start + index;
    const stop = at + mark.length;
    if (at < (blocks.at(-1)?.span.end ?? 0)) continue;
    if (mark.startsWith('*'))
      blocks.push({kind: 'direction', resumes: false, span: {start: at, end: trimmed(text, at, stop)}});
    else if (mark.startsWith('С')) blocks.push(seeAlso(text, at, {stop, end}));
    else if (mark.startsWith('Д')) blocks.push({kind: 'note', resumes: true, span: {start: at, end: stop}});
    else if (/[.!?…)”"»]\s*$/u.test(text.slice(Math.max(0, at - 3), at))) blocks.push(...cut(text, at, {stop, end}));
  }
  return blocks;
}

function trimmed(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/u.test(text[at - 1] ?? '')) at -= 1;
  return at;
}

/** A cut, with the summary in parentheses that tells what was left out. */
function cut(text: string, start: number, {stop, end}: {stop: number; end: number}): Block[] {
  const blocks: Block[] = [{kind: 'direction', resumes: true, span: {start, end: stop}}];
  const open = /^\s*\(/u.exec(text.slice(stop, stop + 4));
  const close = open === null ? -1 : closing(text, stop + open[0].length - 1);
  if (open !== null && close > 0 && close < end && text[close + 1] !== ':')
    blocks.push({kind: 'direction', resumes: true, span: {start: stop + open[0].length - 1, end: close + 1}});
  return blocks;
}

/** A box with its entries. Without a date its end is not known: then all up to the next label is apparatus. */
function seeAlso(text: string, start: number, {stop, end}: {stop: number; end: number}): Block {
  let at = stop;
  for (let entry = ENTRY.exec(text.slice(at, at + 400)); entry !== null; entry = ENTRY.exec(text.slice(at, at + 400)))
    at = Math.min(end, at + entry[0].length);
  return at > stop
    ? {kind: 'note', resumes: true, span: {start, end: at}}
    : {kind: 'note', resumes: false, span: {start, end: trimmed(text, start, end)}};
}
