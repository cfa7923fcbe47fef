/** Who presides over a meeting of the United Nations: named by office alone, in the language of the record. */
import type {Document} from '../model/index.js';
import type {Label} from './findLabels.js';

/**
 * Offices that are a whole label. They stand here and not among the moderators of `actors.yaml`: in a transcript of
 * another source `Председатель:` may chair a parliament or a company.
 */
const OFFICE =
  /^(?:The (?:(?:Acting|Temporary|Interim) )?(?:Co-)?(?:President|Chair(?:man|woman|person)?)|(?:(?:Исполняющ\p{L}+ обязанности|Временн\p{L}+) )?(?:Сопредседател|Председател)\p{L}+|L[ea] Président\p{L}*(?: (?:par intérim|temporaire|provisoire))?|(?:El|La) President[ea](?: (?:interin|temporal|provisional)\p{L}*)?)$/iu;

/** Whether a label of a verbatim record is the office of its presiding officer, notes in parentheses apart. */
export function isPresiding({text, metadata}: Document, {span}: Pick<Label, 'span'>): boolean {
  if (metadata.source !== 'un-record') return false;
  const label = text.slice(span.start, span.end).replace(/\s*[([][^()[\]]*[)\]]/gu, '');
  return OFFICE.test(label.replace(/\s+/gu, ' ').trim());
}
