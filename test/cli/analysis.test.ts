/**
 * What every analysis does with odd corpora and odd requests. To add a command, add rows to `CALLS`.
 *
 * Made-up documents of made-up people only.
 */
import {beforeAll, describe, expect, it} from 'vitest';
import {refrain} from '../support/cli.js';
import {addCorpus, type NorlandDocument, norland, speech} from '../support/norland.js';

/** Calls of each command, without corpus and format. */
const CALLS: readonly (readonly string[])[] = [
  ['frequency'],
  ['frequency', '--by', 'speaker,period,year', '--detail', 'sub', '--all-frames'],
  ['frequency', '--by', 'genre', '--per', 'share', '--office', 'any'],
  ['frequency', '--by', 'language', '--per', 'events', '--stance', 'reject'],
  ['timeline'],
  ['timeline', '--unit', 'year', '--office', 'any', '--control', 'none'],
];

const ten = (make: (index: number) => Partial<NorlandDocument>): NorlandDocument[] =>
  Array.from({length: 10}, (_, index) => ({
    id: `talk-${index}`,
    date: `20${16 + index}-03-0${(index % 9) + 1}`,
    genre: 'address',
    text: `${speech('Ann Green', index, index % 3)}\n\n${speech('Bo Brown', index + 50, 1)}`,
    ...make(index),
  }));

/** Corpora by what is odd about them. */
const CORPORA: Readonly<Record<string, readonly NorlandDocument[]>> = {
  empty: [],
  'one-document': ten(() => ({})).slice(0, 1),
  plain: ten(() => ({})),
  'all-zeros': ten(index => ({text: speech('Ann Green', index, 0)})),
  'one-date': ten(() => ({date: '2020-05-05'})),
  undated: ten(index => ({id: `undated-${index}`, date: undefined as never})),
  'no-known-speaker': ten(index => ({text: speech('Nobody Known', index, 1)})),
  'language-without-rules': ten(() => ({
    language: 'ru',
    text: 'Ann Green: Мы говорили о дорогах. Мы говорили о мостах.',
  })),
};

let cwd = '';
beforeAll(() => {
  cwd = norland();
  for (const [name, documents] of Object.entries(CORPORA)) addCorpus(cwd, name, documents);
}, 60_000);

const NOT_WORDS = /\b(?:NaN|undefined|null|-?Infinity)\b/u;
const names = [...new Set(CALLS.map(([command = '']) => command))];

describe('every analysis', () => {
  const rows = Object.keys(CORPORA).flatMap(corpus => CALLS.map(call => ({corpus, call, shown: call.join(' ')})));

  it.each(rows)('answers in words on the corpus $corpus: $shown', ({corpus, call}) => {
    const {stdout, stderr, status} = refrain([...call, '--corpus', corpus], {cwd});
    expect({status, stderr: status === 0 ? '' : stderr}).toEqual({status: 0, stderr: ''});
    expect(stdout.trim()).not.toBe('');
    expect(stdout).not.toMatch(NOT_WORDS);
    if (corpus === 'empty' || corpus === 'no-known-speaker') expect(stderr).toContain('warning');
  });

  it.each(names.flatMap(name => ['empty', 'one-document', 'plain', 'undated'].map(corpus => ({name, corpus}))))(
    'writes CSV with a header and JSON that names its schema: $name on $corpus',
    ({name, corpus}) => {
      const csv = refrain([name, '--corpus', corpus, '--format', 'csv'], {cwd});
      const [header = '', ...lines] = csv.stdout.trimEnd().split('\n');
      expect(csv.status).toBe(0);
      expect(header).toMatch(/^[a-z_0-9]+(?:,[a-z_0-9]+)+$/u);
      expect(lines.join('\n')).not.toMatch(NOT_WORDS);
      const json = refrain([name, '--corpus', corpus, '--format', 'json'], {cwd});
      expect(JSON.parse(json.stdout).schema).toBe(`refrain.${name}/1`);
    },
  );

  it.each(
    names.flatMap(name =>
      [
        {
          flags: ['--from', '2022', '--to', '2020'],
          says: ['Unexpected `2020` for `--to`, expected a day after `2022`'],
        },
        {
          flags: ['--from', '2022-02-30', '--speaker', 'grene', '--office', 'king', '--period', 'P9'],
          says: [
            'Unexpected `2022-02-30` for `--from`, expected a day such as',
            'Unexpected `grene` for `--speaker`, expected one of `green`, `brown`',
            'Unexpected `king` for `--office`, expected one of `mayor`, `clerk`',
            'Unexpected `P9` for `--period`, expected one of `before`, `after`',
          ],
        },
        {flags: ['--corpus', 'nowhere'], says: ['`nowhere`']},
        {flags: ['--corpus', '-'], says: ['a corpus is read twice']},
      ].map(one => ({name, ...one, shown: one.flags.join(' ')})),
    ),
  )('refuses a wrong request with exit code 2 and nothing on standard output: $name $shown', ({name, flags, says}) => {
    const {stdout, stderr, status} = refrain([name, '--corpus', 'plain', ...flags], {cwd});
    expect({stdout, status}).toEqual({stdout: '', status: 2});
    for (const words of says) expect(stderr).toContain(words);
    expect(stderr).not.toMatch(NOT_WORDS);
  });

  it.each(
    names.flatMap(name =>
      [
        ['--genre', 'nonsense'],
        ['--language', 'xx'],
        ['--from', '2090'],
        ['--speaker', 'brown'],
      ].map(flags => ({name, flags, shown: flags.join(' ')})),
    ),
  )('says which condition leaves no speech, and fails with --strict: $name $shown', ({name, flags}) => {
    const {stdout, stderr, status} = refrain([name, '--corpus', 'plain', ...flags, '--strict'], {cwd});
    expect(status).toBe(1);
    expect(stdout.trim()).not.toBe('');
    expect(stdout).not.toMatch(NOT_WORDS);
    expect(stderr).toMatch(/documents? would fit without/u);
  });

  it.each(
    CALLS.filter(call => call.length === 1).map(([name]) => ({
      name,
      flags: name === 'frequency' ? ['--by', 'speeker', '--frame', 'brden'] : ['--frame', 'brden'],
    })),
  )('names what the command itself does not know: $name', ({name, flags}) => {
    const {stdout, stderr, status} = refrain([name ?? '', ...flags], {cwd});
    expect({stdout, status}).toEqual({stdout: '', status: 2});
    for (const value of flags.filter(one => !one.startsWith('--'))) {
      expect(stderr).toContain(`Unexpected \`${value}\` for`);
    }
  });

  it.each(names)('gives the same bytes twice: %s', name => {
    const run = () => refrain([name, '--corpus', 'plain', '--office', 'any', '--format', 'json'], {cwd}).stdout;
    expect(run()).toBe(run());
  });
});
