/** Directions and headings of scanned records, whose type is not known to be italic or bold. */

/** Set phrases of the record, alone in their paragraph. */
const DIRECTION =
  /^(?:It was so decided|The meeting (?:was (?:called to order|suspended|resumed|adjourned)|rose|resumed)|The (?:agenda|draft resolution|draft decision|amendment|motion|proposal|resolution|recommendation|decision)s? (?:was|were|is|are) (?:\w+ )?(?:adopted|rejected|carried)|A (?:recorded |roll-call )?vote was taken|A vote was taken)[^\n]{0,300}$/u;
/** `AGENDA ITEM 9`, and titles in capital letters. */
const HEADING = /^(?:AGENDA ITEMS? \d+|[^\p{Ll}]{12,200}$)/u;

/** Whether a paragraph, or its first line, is a stage direction by its words. */
export function isPlainDirection(text: string): boolean {
  return DIRECTION.test(text);
}

/** Whether a paragraph is a heading by its capital letters. */
export function isPlainHeading(text: string): boolean {
  return HEADING.test(text) && /\p{L}{4}/u.test(text);
}
