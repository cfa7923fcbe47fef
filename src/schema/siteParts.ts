/** Parts that the files about sites have in common. */
import {z} from 'zod';

/** An id of a site, list or table: `kremlin-en`. */
export const siteId = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'expected lower-case words joined by hyphens, such as `kremlin-en`');

/** A CSS selector; whether it is one shows when it is used. */
export const selector = z.string().min(1);

/** Whether a text is a regular expression. */
export function isPattern(source: string): boolean {
  try {
    new RegExp(source, 'u');
    return true;
  } catch {
    return false;
  }
}
