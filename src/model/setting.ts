/** What is known of a stretch of speech: by it speech is chosen and divided. */

/** Whose, when and where. Null where the value is unknown or there is none. */
export interface Setting {
  readonly document: string;
  readonly event: string;
  readonly collection: string;
  /** Half-open range of days; both null when undated. */
  readonly dateFrom: string | null;
  readonly dateTo: string | null;
  readonly genre: string | null;
  readonly audience: string | null;
  readonly copresence: string | null;
  readonly speaker: string | null;
  readonly side: string | null;
  readonly office: string | null;
  readonly language: string;
}

/** A half-open range of days; `to: null` is open. */
export interface DayRange {
  readonly from: string;
  readonly to: string | null;
}

/** Whether a dated range lies wholly in `[from, to)`; undated ranges lie in none. ISO days compare as strings. */
export function isWithin({dateFrom, dateTo}: Pick<Setting, 'dateFrom' | 'dateTo'>, {from, to}: DayRange): boolean {
  if (dateFrom === null || dateTo === null) return false;
  return dateFrom >= from && (to === null || dateTo <= to);
}
