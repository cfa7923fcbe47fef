/** Tables of documents made by others (CSV, JSONL): which of their columns hold what. Part of `sources.yaml`. */
import {z} from 'zod';
import {siteId} from './siteParts.js';

const table = z.strictObject({
  id: siteId,
  /** Our field → their column; columns not named keep their names. */
  columns: z.record(z.string().min(1), z.string().min(1)),
  note: z.string().min(1).optional(),
});

/** Tables known by name. */
export const tablesShape = z.array(table).default([]);

/** A table's columns. */
export type Table = z.output<typeof table>;
