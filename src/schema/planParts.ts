/** Parts of `analysis.yaml` that several of its entries are made of. */
import {z} from 'zod';

/** Lower-case words joined by hyphens. */
export const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens');
/** A calendar day. */
export const day = z.iso.date('expected a day such as 2022-01-02');
/** Words for a reader. */
export const words = z.string().min(1);

/** A period by its id in `periods.yaml`, or a half-open range of days; `to: null` is open. */
const range = z.union([z.strictObject({period: words}), z.strictObject({from: day, to: day.nullable()})]);

/** A range of days with the words shown for it. */
export const window = z.strictObject({label: words, range});

/** One value or a list of them; any of them fits. */
function several<T extends z.ZodType<string>>(value: T) {
  return z.union([value.transform(one => [one]), z.array(value).min(1)]).default([]);
}

const side = z
  .string()
  .regex(/^[A-Za-z]{2}$/, 'expected two letters such as `KZ`')
  .transform(code => code.toUpperCase());

/** Conditions on speech: all must hold. */
export const where = z.strictObject({
  speaker: several(id),
  side: several(side),
  /** `any` lifts the plan's office. */
  office: several(words),
  /** Periods and events of `periods.yaml`. */
  period: several(words),
  from: day.nullable().default(null),
  /** Excluded. */
  to: day.nullable().default(null),
  language: several(z.string().transform(code => code.toLowerCase())),
  collection: several(words),
  genre: several(words),
  audience: several(words),
  copresence: several(z.enum(['yes', 'no'])),
  event: several(words),
});

/** A group of speech with the words shown for it. */
export const group = z.strictObject({label: words, where});

/** Conditions of a group, names not yet resolved. */
export type Where = z.infer<typeof where>;
/** A group as written. */
export type PlanGroup = z.infer<typeof group>;
/** A window as written. */
export type PlanWindow = z.infer<typeof window>;
