/** Which document speaks for an event of several: where kinds differ, the choice must not depend on the order of the corpus. */

/**
 * The item of the document whose id comes first by code unit; of one document's items the first.
 *
 * The genre, period or year of an event is that of this item, so that listing the corpus in another order changes no stratum.
 *
 * @returns Undefined without items.
 */
export function firstDocument<T extends {readonly document: string}>(items: readonly T[]): T | undefined {
  return items.reduce<T | undefined>(
    (first, item) => (first === undefined || item.document < first.document ? item : first),
    undefined,
  );
}
