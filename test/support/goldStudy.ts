/** A made-up study whose coder finds everything for one mayor and little for another, and gold that shows it. */
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {addCorpus, type NorlandDocument, norland} from './norland.js';

/** A line of a gold file. */
export interface GoldLine {
  readonly id: string;
  readonly document: string;
  readonly text: string;
  readonly codes: readonly {readonly frame: string; readonly stance: 'affirm'}[];
  readonly pi?: number;
  /** Whether the coder finds the frame. Not part of the format. */
  readonly found: boolean;
}

/** Sentences with the frame in each of ten of a speech: two, in every other speech three. */
const trueCount = (index: number): number => 2 + (index % 2);

/** Seven words each, so that shares and rates tell the same. */
function sentences(number: number, found: number): {text: string; found: boolean}[] {
  const word = 'abcdefghijklmnopqrstuvwxyz'[number % 26] ?? 'a';
  return Array.from({length: 10}, (_, at) =>
    at < found
      ? {text: `Migration is a burden for town ${word.repeat(at + 2)}.`, found: true}
      : {
          text: `Near ${word.repeat(3 + at)} ${word.repeat(14 - at)} saw them mend walls.`,
          found: false,
        },
  );
}

const SPEECHES = Array.from({length: 24}, (_, number) => {
  const [index, green] = [number >> 1, number % 2 === 0];
  return {
    id: `${green ? 'green' : 'brown'}-${index}`,
    label: green ? 'Ann Green' : 'Bo Brown',
    date: `20${10 + index}-05-0${(index % 9) + 1}`,
    frames: trueCount(index),
    own: sentences(number, green ? trueCount(index) : trueCount(index) - 2),
  };
});

/** Twelve speeches of each; the coder finds all of Green's sentences with the frame, and two fewer of Brown's. */
export const DOCUMENTS: readonly NorlandDocument[] = SPEECHES.map(({id, label, date, own}) => ({
  id,
  date,
  genre: 'address',
  text: `${label}: ${own.map(({text}) => text).join(' ')}`,
}));

/** Every sentence read, the first of each speech with the frame: both speak of a burden equally often. */
export const GOLD: readonly GoldLine[] = SPEECHES.flatMap(({id, frames, own}) =>
  own.map(({text, found}, at) => ({
    id: `${id}-${at}`,
    document: id,
    text,
    codes: at < frames ? [{frame: 'burden', stance: 'affirm' as const}] : [],
    pi: 1,
    found,
  })),
);

/** A folder with the study; its corpus is `talks`. */
export function goldStudy(): string {
  const folder = norland();
  addCorpus(folder, 'talks', DOCUMENTS);
  return folder;
}

/** Write a gold file into the folder; its path. */
export function addGold(folder: string, name: string, lines: readonly object[]): string {
  const path = join(folder, `${name}.jsonl`);
  const shared = {schema: 'refrain.gold/1', language: 'en', speaker: null, before: '', after: '', unsure: false};
  writeFileSync(path, lines.map(line => `${JSON.stringify({...shared, ...line})}\n`).join(''));
  return path;
}
