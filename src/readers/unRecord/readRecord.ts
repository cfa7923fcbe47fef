/** A UN verbatim record: from the pages of its PDF to text with marks and fields. */
import type {Mark} from '../../model/index.js';
import {normaliseText} from '../../text/normalise.js';
import type {PageLines} from '../pdfLayout.js';
import {clearFurniture, rowsOf, textOf} from './recordFurniture.js';
import {type RecordHead, recordHead} from './recordHead.js';
import {markParagraphs} from './recordMarks.js';
import {recordParagraphs} from './recordParagraphs.js';
import {skipTitlePage} from './recordStart.js';

/** A record read. */
export interface UnRecord {
  readonly id: string;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly fields: Readonly<Record<string, unknown>>;
  /** Rows of running heads, feet and notices left out. */
  readonly furniture: readonly string[];
  /** Lines of the title page left out. */
  readonly titlePage: readonly string[];
}

/** The head of a record by its first page; null for any other text. */
export function headOf(first: PageLines): RecordHead | null {
  return recordHead(rowsOf(first.lines).map(textOf));
}

/** Read a record whose head is known; `pages` are all its pages, the first included. */
export function readRecord(head: RecordHead, pages: readonly PageLines[]): UnRecord {
  const {pages: cleared, dropped: furniture} = clearFurniture(pages);
  const {pages: words, dropped: titlePage} = skipTitlePage(cleared);
  const styles = stylesOf(words);
  const {text, marks} = markParagraphs(recordParagraphs(words, styles.bold), styles);
  const normal = normaliseText(text);
  if (normal !== text) throw new Error('expected paragraphs in normal form, got others');
  return {id: idOf(head), text, marks, fields: fieldsOf(head), furniture, titlePage};
}

/** Least bold or italic stretches for the type to say anything: scans have none, or a stray one. */
const FEWEST_STYLED = 2;

function stylesOf(pages: readonly PageLines[]): {bold: boolean; italic: boolean} {
  const runs = pages.flatMap(({lines}) => lines.flatMap(line => line.runs));
  const has = (style: 'bold' | 'italic'): boolean => runs.filter(run => run[style]).length >= FEWEST_STYLED;
  const allBold = runs.filter(({bold}) => bold).length > runs.length / 2;
  return {bold: has('bold') && !allBold, italic: has('italic')};
}

/** `un-a-65-pv-71`. */
function idOf({symbol}: RecordHead): string {
  return `un-${symbol
    .toLowerCase()
    .replace(/[^a-z\d]+/gu, '-')
    .replace(/^-|-$/gu, '')}`;
}

function fieldsOf(head: RecordHead): Record<string, unknown> {
  const {symbol, organ, session, meeting, date, place, president, presidentOf, language} = head;
  const known = {symbol, session, meeting, date, place, president, president_country: presidentOf};
  return {
    ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null)),
    title: `United Nations ${organ}, ${session === null ? '' : `session ${session}, `}meeting ${meeting} (${symbol})`,
    organ,
    language,
    url: addressOf(head),
    source: 'un-record',
    genre: 'multilateral-speech',
    audience: 'un-global',
    // Who speaks is told by the type; a colon in a speech is none.
    labels_complete: true,
  };
}

/** Records of the Assembly before 1976 have no session in their symbol and stand at another address. */
function addressOf({symbol, session, language}: RecordHead): string {
  const path = symbol.replace(/\s/gu, '');
  const isOld = path.startsWith('A/PV.') && session !== null;
  return isOld ? `https://undocs.org/${path}` : `https://docs.un.org/${language}/${path}`;
}
