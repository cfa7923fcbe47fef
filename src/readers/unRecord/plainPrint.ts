/** Directions and headings of scanned records, whose type is not known to be italic or bold. */

/** Set phrases of the record, alone in their paragraph. */
const DIRECTIONS: readonly RegExp[] = [
  /^It was so decided/u,
  /^The meeting (?:was (?:called to order|suspended|resumed|adjourned)|rose|resumed)/u,
  /^(?:The |Draft )?(?:agenda|(?:draft )?(?:resolution|decision|amendment)s?|motion|proposal|recommendation|report|paragraph|item)(?:[^.!?]|\.(?=\S)){0,80}? (?:was|were) (?:\p{Ll}+ )?(?:adopted|rejected|carried|approved)(?: (?:by|unanimously|as)(?!\p{L})[^!?]{0,200}| \([^)]*\))?\.?$/iu,
  /^A (?:recorded |roll-call |separate )*vote was taken/u,
  /^[^.!?]{3,80}, having been drawn by lot/u,
  /^At the invitation of the President, .{3,400} took (?:a |the )?(?:seat|place)/u,
  /^(?:Mr|Mrs|Ms|Miss|Sir|Dr|The)\.? [^.!?:]{3,120}(?:\([^)]*\)[^.!?:]{0,80})? (?:took the Chair|resumed the Chair|was escorted|were escorted|withdrew)/u,
  /^(?:The members|Representatives|The Assembly)[^.!?]{0,80} observed a minute of silence/u,
];
/** Longest direction, in characters. */
const LONGEST = 600;
/** `AGENDA ITEM 9`, and titles in capital letters. */
const HEADING = /^(?:AGENDA ITEMS? \d+|[^\p{Ll}]{12,200}$)/u;

/** Whether a paragraph, or its first line, is a stage direction by its words. */
export function isPlainDirection(text: string): boolean {
  return text.length <= LONGEST && DIRECTIONS.some(phrase => phrase.test(text));
}

/** Whether a paragraph is a heading by its capital letters. */
export function isPlainHeading(text: string): boolean {
  return HEADING.test(text) && /\p{L}{4}/u.test(text);
}
