/** The label at the beginning of a paragraph of a UN record: `Mr. Okello (Kenya) (spoke in French):`. */
import type {Span} from '../../model/index.js';
import type {Styled} from './styledText.js';

/** Longest label, and longest stretch of it that is not bold and not in parentheses. */
const LONGEST = {label: 400, office: 160, bold: 120};

const TITLES =
  'Mr|Mrs|Ms|Miss|Mme|Mlle|Messrs|M|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Viscount|Earl|Count|Prince|Princess|King|Queen|Sultan|Emir|Amir|Sheikh?a?|Shaikha?|Crown|Grand|Archbishop|Bishop|Monsignor|Msgr|Cardinal|Pope|Reverend|Rev|General|Gen|Colonel|Col|Major|Captain|Admiral|Ato|U|Dato|Datuk|Tan Sri|Tun|Begum|Nana|Chief|Judge|Justice|Ambassador|President|Vice|Prime|Premier|Chancellor|Señor|Señora|Sr|Sra|Г-н|Г-жа|Президент|Премьер';
const OFFICES =
  'PRES[IlI1]DEN[TI]|Vice-President|Chairman|Chairwoman|Chairperson|Chair|Secretary-General|Deputy Secretary-General|Rapporteur|Secretary|Under-Secretary-General|Executive Director|High Commissioner|Director-General|Prosecutor|Legal Counsel';
const ROLE = `(?:The|El|La|Le)\\s+(?:(?:Acting|Temporary|Interim|Deputy|Assistant|Vice)[\\s-]+)*(?:${OFFICES}|Presidente?a?|Présidente?|Secretario General|Secrétaire général)(?!\\p{L})|(?:(?:Исполняющий обязанности |Временный )?Председател\\p{L}+|Генеральный секретарь)(?!\\p{L})`;
const TITLED = `(?:H\\.\\s?[EM]\\.\\s+)?(?:${TITLES})(?![\\p{L}])[.,]?\\s+`;
/** How the name of a speaker begins. */
const PERSON = new RegExp(`^(?:${ROLE}|${TITLED}\\p{L})`, 'iu');
/** Bold beginnings of paragraphs that name no speaker. */
const NO_SPEAKER =
  /^(?:Draft|Agenda|Items?|Report|Annex|Section|Chapter|Part|Note|Resolution|Decision|Amendment|Document|In favour|Against|Abstaining|Article|Paragraph|\(?[a-z\d]{1,3}\))(?!\p{L})/iu;
const NOTES = '(?:\\s*[(\\[][^()\\[\\]]{1,200}[)\\]]){0,4}';
/** Old records number their paragraphs: `32. Mr. AHMED (Pakistan):`. */
const NUMBER = '(?:\\d{1,4}\\s?[.,]\\s+)?';
/** In scans no type is bold: only offices, and names with a country or in capital letters, are believed. */
const PLAIN = new RegExp(`^(${NUMBER})((?:${ROLE})${NOTES}\\s*[:;])`, 'iu');
const PLAIN_NAME = new RegExp(
  `^(${NUMBER})(${TITLED}(?:[^:;.?!()\\[\\]]|(?<=(?<!\\p{L})(?:\\p{L}|Mr|Mrs|Ms|Dr|St|Jr))\\.){1,70}?${NOTES}(?:,[^:;.?!()]{3,120}${NOTES})?\\s*[:;])`,
  'iu',
);
const CAPITALS = /(?<!\p{L})\p{Lu}[\p{Lu}’'-]+(?!\p{L})/u;
/** Titles that stand before names only; `General` and `President` also begin sentences. */
const SURE_TITLE = /^(?:H\.\s?E\.\s+)?(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame)[.,]?\s/iu;
const BEGINS = new RegExp(`^${NUMBER}(?:${ROLE}\\s*[:;([]|${TITLED}[^()\\[\\]:;?!]{1,60}(?:[:;([]|$))`, 'iu');

/** Whether a bold text may be the name of a speaker that goes on in the next line. */
export function beginsName(text: string): boolean {
  return text.length < LONGEST.bold && PERSON.test(text) && !text.includes(':');
}

/** Whether a line may begin a label that goes on in the next one; capitals or a parenthesis are asked for. */
export function beginsLabel(line: string): boolean {
  return BEGINS.test(line) && (CAPITALS.test(line.slice(0, 80)) || line.includes('('));
}

/**
 * The label that opens a paragraph.
 *
 * Where the record prints names in bold type the label reaches from a bold beginning to the colon behind it, or to the
 * end of the bold type and its parentheses when the colon is missing. Without bold type, it must be an office (`The
 * President:`), or a title with a name and a country or with a name in capital letters, followed by a colon.
 *
 * @param usesBold - Whether this record sets names in bold type.
 * @returns The label with its colon, without a paragraph number before it; null when there is none.
 */
export function labelOf(paragraph: Styled, usesBold: boolean): Span | null {
  if (!usesBold) return plainLabel(paragraph.text);
  const bold = /^[bx]+/u.exec(paragraph.style)?.[0].length ?? 0;
  if (bold > 0) return boldLabel(paragraph, bold);
  // A record with bold names has plain ones where a font was lost; a country must then bear the name out.
  const plain = plainLabel(paragraph.text);
  return plain === null || !/\(\p{Lu}/u.test(paragraph.text.slice(plain.start, plain.end)) ? null : plain;
}

/** Whether more of the lines that look like labels begin in bold type than in plain; scans have stray bold letters. */
export function namesAreBold(lines: readonly Styled[]): boolean {
  const bold = lines.filter(({text, style}) => /^[bx]/u.test(style) && PERSON.test(text)).length;
  const plain = lines.filter(({text, style}) => !/^[bx]/u.test(style) && plainLabel(text) !== null).length;
  return bold > plain;
}

function boldLabel({text}: Styled, bold: number): Span | null {
  const name = text.slice(0, bold);
  if (NO_SPEAKER.test(name) || bold > LONGEST.bold || !/^[“"«]?\p{Lu}/u.test(name)) return null;
  const colon = colonAfter(text, bold);
  if (colon >= 0) return text.slice(colon + 1).trim() === '' && !PERSON.test(name) ? null : {start: 0, end: colon + 1};
  if (!PERSON.test(name)) return null;
  // The colon is missing: `Mr. Okello (Kenya) It gives me`. A paragraph that is bold to its end is a heading.
  const notes = new RegExp(`^${NOTES}`, 'u').exec(text.slice(bold))?.[0].length ?? 0;
  const end = bold + notes - (notes === 0 ? text.slice(0, bold).length - text.slice(0, bold).trimEnd().length : 0);
  return text.slice(bold).trim() === '' || bold > 60 ? null : {start: 0, end};
}

/** The colon of a label whose name ends at `bold`: outside parentheses, before any sentence ends. */
function colonAfter(text: string, bold: number): number {
  let depth = 0;
  let office = 0;
  for (let at = 0; at < Math.min(text.length, LONGEST.label); at += 1) {
    const character = text[at] ?? '';
    if (character === '(') depth += 1;
    else if (character === ')') depth = Math.max(0, depth - 1);
    else if (
      character === ':' &&
      (depth === 0 || /(?<!\p{L})(?:spoke|interpretation|translated)(?!\p{L})[^()]*$/u.test(text.slice(0, at)))
    )
      return at;
    else if (
      character === ';' &&
      depth === 0 &&
      at >= bold - 1 &&
      /[)\p{L}]\s*$/u.test(text.slice(0, at)) &&
      office === 0
    )
      return at;
    else if (depth === 0 && at >= bold) {
      if (/\S/u.test(character)) office += 1;
      if (office > LONGEST.office || /(?:\p{Ll}{3}[.!?]|[!?])$/u.test(text.slice(Math.max(0, at - 5), at + 1)))
        return -1;
    }
  }
  return -1;
}

function plainLabel(text: string): Span | null {
  const head = text.slice(0, LONGEST.label);
  const [, number = '', label] = PLAIN.exec(head) ?? [];
  if (label !== undefined) return {start: number.length, end: number.length + label.length};
  const [, before = '', named = ''] = PLAIN_NAME.exec(head) ?? [];
  const name = named.split(/[([]/u, 1)[0] ?? '';
  const isNamed = CAPITALS.test(name.split(/\s+/u).slice(1, 6).join(' '));
  const isBorneOut = SURE_TITLE.test(named) && /[)\]](?:,\s+\p{Lu}[^()]*)?\s*[:;]$/u.test(named);
  return isNamed || isBorneOut ? {start: before.length, end: before.length + named.length} : null;
}
