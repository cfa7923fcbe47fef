/** Hyphens at the ends of printed lines: part of the word, or put there by the typesetter. */

/** A word that ends its line in a hyphen, at least two small letters before it. */
const BROKEN = /(?<![\p{L}\p{N}-])(\p{L}*\p{Ll}{2})-$/u;
/** The rest of it at the start of the next line. */
const REST = /^(\p{Ll}{2,})/u;
/** First parts that English writes with a hyphen, whatever follows. */
const KEEPS_HYPHEN = new Set(['self', 'near', 'well', 'quasi']);

/**
 * How to join two lines, as learnt from all lines of a document.
 *
 * A soft hyphen goes. A hyphen between small letters goes or stays as the word is written elsewhere in the document; a
 * word found nowhere else follows the majority of those found, and the hyphen goes when there is no majority. Any other
 * hyphen stays. Without a hyphen the lines are joined by a space.
 */
export function lineJoiner(lines: readonly string[]): (before: string, after: string) => string {
  const words = new Set(lines.flatMap(line => line.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []));
  const known = (before: string, after: string): 'joined' | 'hyphened' | null => {
    const [head, rest] = [BROKEN.exec(before)?.[1]?.toLowerCase(), REST.exec(after)?.[1]];
    if (head === undefined || rest === undefined) return 'hyphened';
    const [isJoined, isHyphened] = [words.has(head + rest), words.has(`${head}-${rest}`)];
    if (isJoined !== isHyphened) return isJoined ? 'joined' : 'hyphened';
    return KEEPS_HYPHEN.has(head) && !/^(?:ish|less)/u.test(rest) ? 'hyphened' : null;
  };
  let balance = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1] ?? '';
    if (!BROKEN.test(line) || !REST.test(next)) continue;
    const seen = known(line, next);
    balance += seen === 'joined' ? 1 : seen === 'hyphened' ? -1 : 0;
  }
  return (before, after) => {
    if (before.endsWith('\u00ad')) return before.slice(0, -1) + after;
    if (!/[\p{L}\p{N}]-$/u.test(before)) return `${before} ${after}`;
    const form = known(before, after) ?? (balance < 0 ? 'hyphened' : 'joined');
    return (form === 'joined' ? before.slice(0, -1) : before) + after;
  };
}
