/** Text cut at the borders of marked spans. Put into the page as it stands: refers to nothing outside this file. */

/** A span with what it is evidence of. */
export interface Mark {
  readonly role: string;
  readonly rule: string;
  readonly start: number;
  readonly end: number;
}

/** A stretch of text with the roles and rules that cover it, both without repetition; empty for plain text. */
export interface Segment {
  readonly text: string;
  readonly roles: readonly string[];
  readonly rules: readonly string[];
}

/**
 * Cut a text where marks begin or end.
 *
 * @param marks - In any order, may overlap; parts outside `[0, text.length)` are left out.
 * @returns Segments that tile the text, in order; none for an empty text. Neighbours covered alike are one.
 */
export function cutText(text: string, marks: readonly Mark[]): Segment[] {
  const inside = marks
    .map(mark => ({...mark, start: Math.max(0, mark.start), end: Math.min(text.length, mark.end)}))
    .filter(mark => mark.start < mark.end);
  const borders = new Set([0, text.length]);
  for (const mark of inside) borders.add(mark.start).add(mark.end);
  const cuts = [...borders].sort((a, b) => a - b);
  const segments: Segment[] = [];
  for (const [index, end] of cuts.entries()) {
    const start = cuts[index - 1];
    if (start === undefined) continue;
    const over = inside.filter(mark => mark.start <= start && mark.end >= end);
    const roles = [...new Set(over.map(mark => mark.role))];
    const rules = [...new Set(over.map(mark => mark.rule))];
    const last = segments.at(-1);
    if (last && last.roles.join() === roles.join() && last.rules.join() === rules.join()) {
      segments[segments.length - 1] = {...last, text: last.text + text.slice(start, end)};
    } else segments.push({text: text.slice(start, end), roles, rules});
  }
  return segments;
}
