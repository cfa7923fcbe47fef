/** ZIP archives of strangers, looked through before another package opens them. Home of fflate. */
import {inflateRawSync} from 'node:zlib';
import {zipSync} from 'fflate';

/** An archive that may be opened, or why not. */
export type CheckedArchive =
  | {readonly bytes: Uint8Array; readonly problem: null}
  | {readonly bytes: null; readonly problem: ArchiveProblem; readonly seen: string};

/**
 * `unsafe`: made to do harm, or as if; `large`: more than {@link LIMITS}; `encrypted`: an entry asks for a password;
 * `damaged`: cut off, or no archive.
 */
export type ArchiveProblem = 'unsafe' | 'large' | 'encrypted' | 'damaged';

/**
 * What an archive may hold: entries, bytes unpacked in all and in its XML, how far an entry may swell, and tags in its
 * XML, each of which costs whoever reads it a kilobyte or two (600,000 are some 1,000 printed pages).
 */
export const LIMITS = {entries: 10_000, bytes: 200 << 20, xmlBytes: 32 << 20, ratio: 200, tags: 600_000} as const;

/** An entry no larger than this may swell as it likes. */
const SMALL = 1 << 20;

/** An entry as the archive's list of contents describes it. */
interface Entry {
  readonly name: string;
  readonly encrypted: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  /** Of its own header, in the archive. */
  readonly offset: number;
}

/** A refusal on its way out of this file. */
class Refusal extends Error {
  constructor(
    readonly problem: ArchiveProblem,
    readonly seen: string,
  ) {
    super(seen);
  }
}

/**
 * The XML parts of an archive as a new archive, everything else left behind: whoever opens it sees what was checked here,
 * however odd the first one is.
 *
 * Sizes are checked as declared before, and as they are while unpacking, so that memory stays below the limits. Names
 * that lead out of a folder, entries of one name, entries sharing their bytes, and parts with a document type or
 * entities are refused.
 */
export function checkedXmlArchive(bytes: Uint8Array): CheckedArchive {
  try {
    const entries = entriesOf(bytes);
    checkEntries(entries, bytes.length);
    const parts = entries.filter(({name}) => IS_XML.test(name));
    const total = parts.reduce((sum, {size}) => sum + size, 0);
    if (total > LIMITS.xmlBytes)
      throw new Refusal('large', `${megabytes(total)} of XML, at most ${megabytes(LIMITS.xmlBytes)}`);
    const files = parts.map((entry): [string, Uint8Array] => [entry.name, contentOf(entry, bytes)]);
    checkXml(files);
    return {bytes: zipSync(Object.fromEntries(files), {level: 0, mtime: '1990-01-01'}), problem: null};
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return {bytes: null, problem: error.problem, seen: error.seen};
  }
}

const IS_XML = /\.(?:xml|rels)$/iu;

/** No part of a Word file has a name this long. */
const LONGEST_NAME = 1000;

/** A name that may leave the folder it is unpacked into: `../x`, `/x`, `a\b`, `C:x`. */
const LEADS_OUT = /(?:^|\/)\.\.(?:\/|$)|^\/|\\|^[a-z]:|\0/iu;

function checkEntries(entries: readonly Entry[], length: number): void {
  const names = new Set<string>();
  let packed = 0;
  let size = 0;
  for (const entry of entries) {
    const name = `\`${entry.name.slice(0, 60)}\``;
    if (entry.encrypted) throw new Refusal('encrypted', `entry ${name} with a password`);
    if (LEADS_OUT.test(entry.name)) throw new Refusal('unsafe', `entry name ${name}, which leads out of the archive`);
    if (entry.name.length > LONGEST_NAME)
      throw new Refusal('unsafe', `entry name ${name} of ${entry.name.length} letters`);
    if (names.has(entry.name.toLowerCase())) throw new Refusal('unsafe', `second entry ${name}`);
    if (entry.size > SMALL && entry.size > entry.packed * LIMITS.ratio) {
      throw new Refusal('unsafe', `entry ${name}, which swells from ${entry.packed} to ${entry.size} bytes`);
    }
    names.add(entry.name.toLowerCase());
    packed += entry.packed;
    size += entry.size;
  }
  if (size > LIMITS.bytes)
    throw new Refusal('large', `${megabytes(size)} unpacked, at most ${megabytes(LIMITS.bytes)}`);
  if (packed > length) throw new Refusal('unsafe', 'entries that share their bytes');
}

function checkXml(files: readonly (readonly [string, Uint8Array])[]): void {
  let tags = 0;
  for (const [name, content] of files) {
    const text = Buffer.from(content.buffer, content.byteOffset, content.length);
    const declaration = ['<!DOCTYPE', '<!ENTITY'].find(one => text.includes(one));
    if (declaration !== undefined) throw new Refusal('unsafe', `\`${declaration}\` in \`${name}\``);
    for (const byte of content) if (byte === LESS_THAN) tags += 1;
  }
  if (tags > LIMITS.tags) throw new Refusal('large', `${tags} tags, at most ${LIMITS.tags}`);
}

const LESS_THAN = 0x3c;

/** Signatures and lengths of the parts of an archive (APPNOTE 6.3, 4.3.7, 4.3.12, 4.3.16). */
const END = {signature: 0x06054b50, length: 22, comment: 0xffff};
const LISTED = {signature: 0x02014b50, length: 46};
const LOCAL = {signature: 0x04034b50, length: 30};

/** The archive's own list of contents. */
function entriesOf(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff) throw new Refusal('large', 'archive of the large kind (ZIP64)');
  if (count > LIMITS.entries) throw new Refusal('large', `${count} entries, at most ${LIMITS.entries}`);
  return Array.from({length: count}, () => {
    if (at + LISTED.length > end || view.getUint32(at, true) !== LISTED.signature) throw CUT_OFF();
    const name = bytes.subarray(at + LISTED.length, at + LISTED.length + view.getUint16(at + 28, true));
    const entry: Entry = {
      name: new TextDecoder().decode(name),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    at += LISTED.length + name.length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    return entry;
  });
}

/** Offset of the record that ends an archive; a comment may follow it. */
function endOf(view: DataView): number {
  const last = view.byteLength - END.length;
  for (let at = last; at >= Math.max(0, last - END.comment); at -= 1) {
    if (view.getUint32(at, true) === END.signature) return at;
  }
  throw CUT_OFF();
}

/** The bytes of an entry, unpacked no further than it declares. */
function contentOf({name, method, packed, size, offset}: Entry, bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (offset + LOCAL.length > bytes.length || view.getUint32(offset, true) !== LOCAL.signature) throw CUT_OFF();
  const start = offset + LOCAL.length + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const data = bytes.subarray(start, start + packed);
  if (data.length < packed || (method !== 0 && method !== 8)) throw CUT_OFF();
  const content = method === 0 ? data : inflated(data, {name, size});
  if (content.length !== size)
    throw new Refusal('damaged', `entry \`${name}\` of ${content.length} bytes instead of ${size}`);
  return content;
}

function inflated(data: Uint8Array, {name, size}: {name: string; size: number}): Uint8Array {
  try {
    return inflateRawSync(data, {maxOutputLength: Math.max(1, size)});
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code !== 'ERR_BUFFER_TOO_LARGE') throw new Refusal('damaged', `entry \`${name}\` that cannot be unpacked`);
    throw new Refusal('unsafe', `entry \`${name}\`, which holds more than the ${size} bytes it declares`);
  }
}

const CUT_OFF = (): Refusal => new Refusal('damaged', 'archive cut off or of an unknown kind');

function megabytes(bytes: number): string {
  return `${(bytes / (1 << 20)).toFixed(0)} MB`;
}
