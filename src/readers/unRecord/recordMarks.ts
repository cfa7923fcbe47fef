/** What the paragraphs of a UN record are: labels with speech, headings, stage directions with the lists of a vote. */
import type {Mark} from '../../model/index.js';
import {isPlainDirection, isPlainHeading} from './plainPrint.js';
import {kindOf} from './recordParagraphs.js';
import {labelOf} from './speakerLabel.js';
import type {Styled} from './styledText.js';

/** Text of a record and what its type sets apart. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** Begins one of the lists of a recorded vote. */
const VOTE_LIST =
  /^(?:In favou?r|Against|Abstaining|Abstentions?|Present (?:and|but) not voting|Absent|Голосовали за|Голосовали против|Воздержались|Votent pour|Votent contre|S['’]abstiennent|Votos a favor|Votos en contra|Abstenciones)\s?:/u;
/** Corrections of the Secretariat behind a vote. */
const CORRECTION = /^[[(]?\s?(?:Subsequently|Впоследствии|Ultérieurement|Posteriormente)(?!\p{L}).*[\])]$/su;
/**
 * The paragraphs, parted by empty lines, with their marks.
 *
 * - `label`: as {@link labelOf} finds it.
 * - `heading`: a paragraph in bold type.
 * - `direction`: a paragraph in italics, parentheses apart (`Draft resolution I was adopted (resolution 65/185).`). The
 *   lists of a recorded vote and the corrections to it belong to the direction before them.
 */
export function markParagraphs(
  paragraphs: readonly Styled[],
  usesStyles: {bold: boolean; italic: boolean},
): MarkedText {
  const marks: Mark[] = [];
  let text = '';
  let list: 'open' | 'names' | null = null;
  for (const paragraph of paragraphs) {
    const start = text === '' ? 0 : text.length + 2;
    text += (text === '' ? '' : '\n\n') + paragraph.text;
    const last = marks.at(-1);
    const label = labelOf(paragraph, usesStyles.bold);
    const isVote: boolean = label === null && (VOTE_LIST.test(paragraph.text) || CORRECTION.test(paragraph.text));
    const isNames: boolean = label === null && list !== null && isNameList(paragraph);
    if ((isVote || isNames) && last?.kind === 'direction') marks[marks.length - 1] = {...last, end: text.length};
    else if (isVote) marks.push({kind: 'direction', start, end: text.length});
    else if (label !== null) marks.push({kind: 'label', start: start + label.start, end: start + label.end});
    else {
      const kind = kindOfParagraph(paragraph, usesStyles);
      if (kind !== null) marks.push({kind, start, end: text.length});
    }
    list = isVote ? 'open' : isNames ? 'names' : null;
  }
  return {text, marks};
}

/** Countries one after the other: plain type, names with commas, no verb at the end of a sentence within. */
function isNameList(paragraph: Styled): boolean {
  const {text} = paragraph;
  if (kindOf(paragraph) !== 'mixed' || isPlainDirection(text)) return false;
  const parts = text.replace(/\([^)]*\)|,\s*$/gu, '').split(',');
  return (
    parts.every(part => /^\s*(?:and )?(?:the )?(?:former )?\p{Lu}/u.test(part) && part.length < 70) ||
    /^None\.?$/u.test(text)
  );
}

function kindOfParagraph(
  paragraph: Styled,
  {bold, italic}: {bold: boolean; italic: boolean},
): 'heading' | 'direction' | null {
  const kind = kindOf(paragraph);
  if (kind === 'bold') return 'heading';
  if (kind === 'italic') return 'direction';
  if (!(bold && italic) && isPlainDirection(paragraph.text)) return 'direction';
  return !bold && isPlainHeading(paragraph.text) ? 'heading' : null;
}
