/** How a page or an XML file begins, behind what may stand before its first element. */

/** What may stand before the first element, with what ends it. */
const PASSED: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<?', '?>'],
];

/**
 * Name of the first element, as written: `html`, `tei:TEI`; `!doctype` for a document type. Comments, processing
 * instructions and white space before it are passed over; null when anything else comes first. One pass.
 */
export function firstElement(start: string): string | null {
  let at = skipSpace(start, 0);
  for (let passed = passedAt(start, at); passed !== undefined; passed = passedAt(start, at)) {
    const [open, close] = passed;
    const end = start.indexOf(close, at + open.length);
    if (end < 0) return null;
    at = skipSpace(start, end + close.length);
  }
  NAME.lastIndex = at;
  return NAME.exec(start)?.[1] ?? null;
}

/** Whether text begins as a page does. */
export function isPageStart(start: string): boolean {
  return /^(?:!doctype|html|head|body)$/iu.test(firstElement(start) ?? '');
}

/** `<html lang="en">`, `<!DOCTYPE html>`, `<tei:TEI>`. */
const NAME = /<(!?[a-z][a-z0-9:._-]*)(?=[\s/>]|$)/iuy;

function passedAt(start: string, at: number): readonly [string, string] | undefined {
  return PASSED.find(([open]) => start.startsWith(open, at));
}

function skipSpace(start: string, from: number): number {
  let at = from;
  while (at < start.length && /\s/u.test(start.charAt(at))) at += 1;
  return at;
}
