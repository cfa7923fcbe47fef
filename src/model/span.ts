/** Half-open range `[start, end)` in UTF-16 code units of `Document.text` (what `String.prototype.slice` uses). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Length of the overlap of two spans in code units, 0 when they only touch. */
export function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}
