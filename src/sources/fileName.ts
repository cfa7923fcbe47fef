/** Names of files for ids that others made up. */
import {sha256} from '../readers/index.js';

/** Lower-case Latin and Cyrillic letters, digits, and `-`, `_`, `.` between them: the same under every file system. */
const SAFE = /^[a-z0-9\u0430-\u045f\u0460-\u052f]+(?:[-_.]+[a-z0-9\u0430-\u045f\u0460-\u052f]+)*$/u;

/** What no file or no input may be called: devices of Windows (with any ending), our folder of raw bytes, read-me files. */
const RESERVED = /^(?:(?:con|prn|aux|nul|com\d|lpt\d|raw)(?:\.|$)|readme)/u;

/** End of a name made from another, so that no id can be written like it. */
const MADE = /\.[0-9a-f]{16}$/u;

/** Longest name kept, in UTF-16 units: with its endings below the 255 bytes of common file systems also in Cyrillic. */
const LONGEST = 100;

/**
 * A file name, without ending, for an id: the id itself where it is a safe name, else what can be read of it, a point
 * and the first 16 digits of its SHA-256.
 *
 * Injective (as far as 64 bits of a hash are), also where case or Unicode form does not count; never hidden, reserved,
 * skipped as an input, or longer than 117 characters. `KAZ_77_2022` → `kaz_77_2022.ec9c0d…`.
 */
export function fileNameOf(id: string): string {
  if (id.length <= LONGEST && SAFE.test(id) && isOneForm(id) && !RESERVED.test(id) && !MADE.test(id)) return id;
  const readable = id
    .slice(0, LONGEST * 2)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^a-z0-9\u0430-\u045f\u0460-\u052f._-]+/gu, '-')
    .slice(0, LONGEST - PREFIX.length)
    .replace(/^[-._]+|[-._]+$/gu, '');
  const prefix = readable === '' || RESERVED.test(readable) ? PREFIX : '';
  return `${prefix}${readable}.${sha256(id).slice(0, 16)}`;
}

const PREFIX = 'id-';

/** Of the letters allowed, half are capitals from U+0460 on, and some have parts that could stand apart. */
function isOneForm(id: string): boolean {
  return id === id.toLowerCase() && id === id.normalize('NFC');
}

/**
 * The address of a local file: `file:` and its path below a folder, `/` between the parts, percent-encoded; never a
 * path of this machine.
 *
 * @param path - Relative to the folder named by the user.
 * @throws when the path is absolute or leaves the folder.
 */
export function localUrl(path: string): string {
  const parts = path.split(/[/\\]/u);
  if (parts.includes('..') || parts[0] === '' || /^[a-z]:$/iu.test(parts[0] ?? '')) {
    throw new Error(`expected a path below a folder, got ${path}`);
  }
  return `file:${parts.map(part => encodeURIComponent(part.replace(HALF_PAIR, '\uFFFD'))).join('/')}`;
}

/** A surrogate without its other half, which no address can hold. */
const HALF_PAIR = /\p{Surrogate}/gu;
