/** Real corpora some tests run on when they are at hand: `../shared/corpus`, or the folder `REFRAIN_CORPUS` names. */
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {gunzipSync} from 'node:zlib';
import {ROOT} from './cli.js';

const FOLDER = process.env.REFRAIN_CORPUS ?? join(ROOT, '..', 'shared', 'corpus');

/** Path of a corpus file; null when it is not at hand. */
export function sharedCorpus(name: string): string | null {
  const path = join(FOLDER, name);
  return existsSync(path) ? path : null;
}

/** A record of a corpus file. */
export interface CorpusRecord {
  readonly id: string;
  readonly text: string;
  readonly language?: string;
}

/** Records of a corpus file, packed or not; none when `path` is null. */
export function readRecords(path: string | null): readonly CorpusRecord[] {
  if (path === null) return [];
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes)
    .toString('utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as CorpusRecord);
}
