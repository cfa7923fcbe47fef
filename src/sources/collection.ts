/** The documents of a collection on the disk, and how new ones are put beside them: nothing is ever overwritten unseen. */
import {join} from 'node:path';
import type {Effects} from '../effects.js';
import {type Message, message} from '../model/index.js';
import {sha256} from '../readers/index.js';

/** A document a collection holds, as far as collecting needs it. */
export interface Held {
  readonly id: string;
  /** Name of its file. */
  readonly file: string;
  readonly textSha256: string | null;
  readonly rawSha256: string | null;
  readonly retrievedUrl: string | null;
  readonly retrieved: string | null;
}

/** One file to be: its name without ending, and its lines. */
export interface NewFile {
  readonly stem: string;
  readonly records: readonly {readonly id: string; readonly line: string}[];
  /** Write it also when its text is the same: the bytes of the one before are lost. */
  readonly renews?: boolean;
}

/** What saving did: `changed` when an earlier text was moved to `_earlier/`. */
export interface Saved {
  readonly outcome: 'new' | 'changed' | 'same';
  /** The file as shown, `collection/name.jsonl`. */
  readonly file: string;
  /** Where the earlier version went. */
  readonly earlier: string | null;
}

/** A collection opened for writing. */
export interface Collection {
  readonly name: string;
  /** Documents read from an address. */
  ofUrl(url: string): readonly Held[];
  byId(id: string): Held | null;
  /** Address the first document of a file was read from; null when there is no such file or it does not tell. */
  ownerOf(stem: string): string | null;
  save(file: NewFile): Promise<Saved>;
}

/** Earlier versions of changed documents; a name that is no input. */
const EARLIER = '_earlier';

/**
 * Open the collection `name` below a corpus folder; it is made when the first document comes.
 *
 * @returns With `ingest/foreign-file` (warning) for lines that are no JSON objects: they are left alone.
 */
export async function openCollection(
  effects: Effects,
  folder: string,
  name: string,
): Promise<{readonly collection: Collection; readonly messages: readonly Message[]}> {
  const held = new Map<string, Held>();
  const byUrl = new Map<string, Map<string, Held>>();
  const owners = new Map<string, string | null>();
  const messages: Message[] = [];
  const remember = (one: Held): void => {
    held.set(one.id, one);
    if (one.retrievedUrl === null) return;
    byUrl.set(one.retrievedUrl, (byUrl.get(one.retrievedUrl) ?? new Map<string, Held>()).set(one.id, one));
  };
  const take = (file: string, found: readonly Held[]): void => {
    owners.set(file, found[0]?.retrievedUrl ?? null);
    for (const one of found) remember(one);
  };
  const place = join(folder, name);
  const names = (await effects.kind(place)) === 'folder' ? await effects.list(place) : [];
  for (const file of names.filter(each => each.endsWith('.jsonl') && !/^[._]/u.test(each))) {
    const {found, bad} = heldIn(file, await effects.readText(join(place, file)));
    take(file, found);
    if (bad > 0) messages.push(foreign(`${name}/${file}`, bad));
  }
  const collection: Collection = {
    name,
    ofUrl: url => [...(byUrl.get(url)?.values() ?? [])],
    byId: id => held.get(id) ?? null,
    ownerOf: stem => owners.get(`${stem}.jsonl`) ?? null,
    async save({stem, records, renews = false}) {
      const file = `${stem}.jsonl`;
      const text = records.map(({line}) => `${line}\n`).join('');
      const before =
        (await effects.kind(join(place, file))) === 'file' ? await effects.readText(join(place, file)) : null;
      const {found} = heldIn(file, text);
      const shown = `${name}/${file}`;
      if (before !== null && isSameText(heldIn(file, before).found, found)) {
        if (renews) await effects.writeBytes(join(place, file), encode(text));
        return {outcome: 'same', file: shown, earlier: null};
      }
      const earlier = before === null ? null : `${EARLIER}/${stem}.${sha256(before).slice(0, 12)}.jsonl`;
      // The old version is safe before the new one takes its name.
      if (before !== null && earlier !== null) await effects.writeBytes(join(place, earlier), encode(before));
      await effects.writeBytes(join(place, file), encode(text));
      take(file, found);
      return {
        outcome: earlier === null ? 'new' : 'changed',
        file: shown,
        earlier: earlier === null ? null : `${name}/${earlier}`,
      };
    },
  };
  return {collection, messages};
}

function isSameText(before: readonly Held[], after: readonly Held[]): boolean {
  return (
    before.length === after.length &&
    before.every(
      ({id, textSha256}, index) =>
        textSha256 !== null && id === after[index]?.id && textSha256 === after[index]?.textSha256,
    )
  );
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function heldIn(file: string, text: string): {found: Held[]; bad: number} {
  const found: Held[] = [];
  let bad = 0;
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const record = parseObject(line);
    if (record === null || typeof record.id !== 'string') {
      bad += 1;
      continue;
    }
    const field = (name: string): string | null => (typeof record[name] === 'string' ? (record[name] as string) : null);
    found.push({
      id: record.id,
      file,
      textSha256: field('text_sha256'),
      rawSha256: field('raw_sha256'),
      retrievedUrl: field('retrieved_url'),
      retrieved: field('retrieved'),
    });
  }
  return {found, bad};
}

function parseObject(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

function foreign(place: string, count: number): Message {
  const text = `Unexpected ${count} line(s) that are no documents, expected one JSON object with \`id\` per line; they were left alone.`;
  return message('ingest/foreign-file', 'warning', text, {place});
}
