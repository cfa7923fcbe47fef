import {appendFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeAll, describe, expect, it} from 'vitest';
import {refrain, temporaryFolder} from '../support/cli.js';

const cwd = join(temporaryFolder(), 'town');

const person = (id: string, name: string, side: string): string =>
  `  - {id: ${id}, name: ${name}, side: ${side}, tenures: [{office: mayor, from: 2020-01-01}], forms: [${name}]}\n`;

/** Six days on which Anna Ash speaks of peace and Bert Birch of bread; two of Bert's are in Russian too. */
function writeTalks(): void {
  const days = [1, 2, 3, 4, 5, 6];
  const line = (fields: Readonly<Record<string, unknown>>) => `${JSON.stringify({place: 'Hill', ...fields})}\n`;
  const talks = days.map(day =>
    line({
      id: `talk-${day}`,
      date: `2021-03-0${day}`,
      language: 'en',
      text: `Anna Ash: We want lasting peace in our town and peace in our hills ${day === 1 ? 'song song song' : ''} today.\n\nBert Birch: We want fresh bread in our town and bread in our shops today.`,
    }),
  );
  const russian = [1, 2].map(day =>
    line({
      id: `ru-${day}`,
      date: `2021-04-0${day}`,
      language: 'ru',
      text: 'Bert Birch: Мы хотим свежего хлеба в нашем городе каждый день и каждый вечер.',
    }),
  );
  writeFileSync(join(cwd, 'talks.jsonl'), [...talks, ...russian].join(''));
}

beforeAll(() => {
  refrain(['init', cwd]);
  appendFileSync(
    join(cwd, 'corpus', 'actors.yaml'),
    person('anna', 'Anna Ash', 'AA') + person('bert', 'Bert Birch', 'BB'),
  );
  writeTalks();
});

const keyness = (...args: readonly string[]) =>
  refrain(['keyness', ...args, '--corpus', 'talks.jsonl', '--min-documents', '2'], {cwd});
const terms = (...args: readonly string[]): string[] =>
  JSON.parse(keyness(...args, '--format', 'json').stdout).languages.flatMap(
    ({rows}: {rows: readonly {towards: string; term: string}[]}) =>
      rows.filter(({towards}) => towards !== 'neither').map(({towards, term}) => `${towards}: ${term}`),
  );

describe('refrain keyness', () => {
  it('shows the words two speakers differ in', () => {
    const {stdout, status} = keyness('speaker:anna', 'speaker:bert', '--measure', 'g2');
    expect(status).toBe(0);
    expect(stdout).toContain('Words of speaker:anna against speaker:bert, English');
    expect(stdout).toMatch(/More in the target, speaker:anna .*\nterm .*\npeace +12 /u);
    expect(stdout).toMatch(/More in the reference, speaker:bert .*\nterm .*\nbread +12 /u);
    expect(stdout).not.toContain('anna ash');
  });

  it('compares with everything else, and counts lemmas and runs of words', () => {
    expect(terms('speaker:anna', '--measure', 'g2')).toContain('reference: bread');
    expect(terms('speaker:anna', '--measure', 'g2', '--unit', 'lemma')).toContain('target: hills');
    expect(terms('speaker:anna', '--measure', 'g2', '--unit', 'ngram', '--n', '3')).toContain(
      'target: want lasting peace',
    );
  });

  it('gives the same bytes twice', () => {
    const [first, second] = [1, 2].map(() => keyness('speaker:anna', 'speaker:bert', '--format', 'csv').stdout);
    expect(first).toMatch(/^language,unit,/u);
    expect(second).toBe(first);
  });

  it('says which language has no table', () => {
    const {stdout, status} = keyness('speaker:anna', 'speaker:bert', '--strict');
    expect(stdout).toContain('Language `ru` is spoken in 2 documents of the reference only, so it has no table.');
    expect(status).toBe(0);
  });

  it.each([
    ['an unknown name', ['speaker:carla'], 2, 'Unexpected `carla` for `--speaker`, expected one of'],
    ['groups that overlap', ['speaker:anna', 'side:AA'], 2, 'that share speech of 6 documents, such as `talk-1`'],
    ['a choice that makes no sense', ['speaker:anna', '--n', '3'], 2, 'Unexpected `--n` beside `--unit word`'],
    ['an empty group', ['speaker:anna', 'speaker:example-speaker'], 0, 'Unexpected group `speaker:example-speaker`'],
    ['an empty group, strictly', ['side:ZZ', '--strict'], 1, '8 documents would fit without side `ZZ`'],
    ['a language that is not there', ['speaker:anna', '--language', 'kk'], 0, 'without language `kk`'],
  ])('answers %s in words', (_, args, code, words) => {
    const {stderr, status} = keyness(...args);
    expect(stderr).toContain(words);
    expect(status).toBe(code);
  });

  it('says that all words are too rare', () => {
    const {stdout, status} = keyness('speaker:anna', 'speaker:bert', '--min-count', '1000');
    expect(stdout.replace(/\s+/gu, ' ')).toContain('No type occurs 1,000 times or more in 2 documents or more');
    expect(status).toBe(0);
  });
});
