/** One JSON object on one line, with keys in the order given. */

/**
 * The object as JSON with a line break at its end. Built pair by pair, since an object would put keys that look like
 * numbers first; `undefined` is left out; U+0085, U+2028 and U+2029, which some programs take for line ends, are escaped.
 */
export function jsonLine(pairs: Iterable<readonly [key: string, value: unknown]>): string {
  const written: string[] = [];
  for (const [key, value] of pairs) {
    const json = JSON.stringify(value);
    if (json !== undefined) written.push(`${JSON.stringify(key)}:${json}`);
  }
  const escaped = written.join(',').replace(/[\u0085\u2028\u2029]/gu, escapeUnit);
  return `{${escaped}}\n`;
}

function escapeUnit(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Pairs of a record by key, in code-unit order. */
export function sortedPairs(record: Readonly<Record<string, unknown>>): (readonly [string, unknown])[] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}
