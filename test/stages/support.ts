import {createHash} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';
import {gunzipSync} from 'node:zlib';
import type {Actors, Document, RawDocument} from '../../src/model/index.js';
import {parseActors} from '../../src/schema/actors.js';
import {type DescribeOptions, describeDocument} from '../../src/stages/describeDocument.js';
import {normaliseText} from '../../src/text/normalise.js';

const root = new URL('../../', import.meta.url);

/** The project's own list of people. */
export function projectActors(): Actors {
  const {value, messages} = parseActors(
    readFileSync(new URL('corpus/actors.yaml', root), 'utf8'),
    'corpus/actors.yaml',
  );
  if (value === null) throw new Error(`expected a valid actors.yaml, got ${JSON.stringify(messages)}`);
  return value;
}

export const options: DescribeOptions = {
  hash: text => createHash('sha256').update(text).digest('hex'),
  detectLanguage: () => 'und',
  normalise: normaliseText,
};

/** A raw document with the given fields. */
export function raw(text: string, fields: Readonly<Record<string, unknown>> = {}, id = 'd'): RawDocument {
  return {id, collection: 'c', text, fields, marks: [], place: 'c.jsonl:1', rawSha256: 'f'.repeat(64)};
}

/** A described document with the given fields. */
export function documentOf(text: string, fields: Readonly<Record<string, unknown>> = {}, id = 'd'): Document {
  const [document] = describeDocument(raw(text, fields, id), options).items;
  if (document === undefined) throw new Error('expected one document, got none');
  return document;
}

const folder = process.env.REFRAIN_CORPUS ?? new URL('../shared/corpus', root).pathname;

/** Whether the real corpora are at hand (`../shared/corpus`, or the folder `REFRAIN_CORPUS` names). */
export const hasCorpus = existsSync(`${folder}/kremlin.jsonl.gz`);

/** The documents of a real corpus file, described. */
export function* realDocuments(file: string): Generator<Document> {
  const bytes = readFileSync(`${folder}/${file}`);
  const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n');
  for (const line of lines) {
    if (line === '') continue;
    const {id, text, ...fields} = JSON.parse(line) as {id: string; text: string};
    yield documentOf(text, fields, id);
  }
}
