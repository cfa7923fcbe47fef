/** Half-open range `[start, end)` in UTF-16 code units of `Document.text` (what `String.prototype.slice` uses). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Length of the overlap of two spans in code units, 0 when they only touch. */
export function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** The items that overlap none of the spans; both lists in text order, spans not overlapping one another. One pass. */
export function clearOf<T extends {readonly span: Span}>(items: readonly T[], taken: readonly Span[]): T[] {
  let next = 0;
  return items.filter(({span}) => {
    while (next < taken.length && (taken[next] as Span).end <= span.start) next += 1;
    const other = taken[next];
    return other === undefined || other.start >= span.end;
  });
}
