/** Real event pages of en.kremlin.ru, when they are at hand (`../shared/pages/kremlin`, or the folder `REFRAIN_SHARED` names). */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {gunzipSync} from 'node:zlib';

const FOLDER = resolve(process.env.REFRAIN_SHARED ?? '../shared', 'pages', 'kremlin');

/** Whether the pages are at hand. */
export const hasKremlinPages = existsSync(join(FOLDER, 'events.tar.gz'));

/** Bytes of all event pages by name: those of the archive by their path in it, the single ones by file name. */
export function kremlinPages(): ReadonlyMap<string, Uint8Array> {
  const single = readdirSync(FOLDER).filter(name => /^event-\d+(?:-print)?\.html$/.test(name));
  return new Map([
    ...untar(gunzipSync(readFileSync(join(FOLDER, 'events.tar.gz')))),
    ...single.map(name => [name, readFileSync(join(FOLDER, name))] as const),
  ]);
}

/** Files of a tar archive: blocks of 512 bytes, a header with name and octal size before each file. */
function* untar(bytes: Buffer): Generator<[string, Uint8Array]> {
  for (let at = 0; at + 512 <= bytes.length && bytes[at] !== 0; ) {
    const field = (start: number, length: number): string =>
      bytes.toString('latin1', at + start, at + start + length).replace(/\0.*$/s, '');
    const size = Number.parseInt(field(124, 12), 8);
    const name = field(0, 100).replace(/^\.\//, '');
    if (name.endsWith('.html')) yield [name, bytes.subarray(at + 512, at + 512 + size)];
    at += 512 + Math.ceil(size / 512) * 512;
  }
}
