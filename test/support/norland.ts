/** A made-up study of made-up people: the example project with two mayors, and documents of theirs to order. */
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {refrain, temporaryFolder} from './cli.js';

const ACTORS = `schema: refrain.actors/1
offices:
  - {id: mayor, name: Mayor}
  - {id: clerk, name: Clerk}
questionLabels: [Question]
moderatorLabels: [Moderator]
people:
  - {id: green, name: Ann Green, side: NL, tenures: [{office: mayor, from: 2015-01-01}], forms: [Ann Green]}
  - {id: brown, name: Bo Brown, side: SL, tenures: [{office: clerk, from: 2015-01-01}], forms: [Bo Brown]}
`;

const PLAN = `schema: refrain.plan/1
question: Is migration talked of as a burden more often after the reform than before?
speakers: [green, brown]
office: mayor
periods: study
frames: []
bootstrap: {replicates: 2000, confidence: 0.95}
permutations: {draws: 999, exactUpTo: 200}
contrasts:
  - id: reform
    name: Before and after the reform
    note: Made up.
    speaker: green
    before: {label: before the reform, range: {period: before}}
    after: {label: after the reform, range: {period: after}}
    declared: true
`;

/** A document: text by speaker label, and what its record says beside it. */
export interface NorlandDocument {
  readonly id: string;
  readonly date?: string;
  readonly genre?: string;
  readonly language?: string;
  readonly text: string;
}

/** A new project folder. */
export function norland(): string {
  const folder = join(temporaryFolder(), 'study');
  refrain(['init', folder]);
  writeFileSync(join(folder, 'corpus', 'actors.yaml'), ACTORS);
  writeFileSync(join(folder, 'analysis.yaml'), PLAN);
  return folder;
}

/** A folder of the project with documents; its path relative to the project. */
export function addCorpus(folder: string, name: string, documents: readonly NorlandDocument[]): string {
  mkdirSync(join(folder, name));
  const lines = documents.map(one => `${JSON.stringify({language: 'en', ...one})}\n`).join('');
  if (documents.length > 0) writeFileSync(join(folder, name, 'all.jsonl'), lines);
  return name;
}

/** Words of one speaker: filler unlike that of any other number, and so many sentences with the frame. */
export function speech(label: string, number: number, coded: number): string {
  const word = 'abcdefghijklmnopqrstuvwxyz'[number % 26] ?? 'a';
  const filler = Array.from(
    {length: 6},
    (_, at) =>
      `On day ${number * 10 + at} we spoke of ${word.repeat(3 + at)} and of roads near ${word.repeat(9 - at)}.`,
  );
  const framed = Array.from({length: coded}, (_, at) => `Migration is a burden for town ${word.repeat(at + 2)}.`);
  return `${label}: ${[...filler, ...framed].join(' ')}`;
}
