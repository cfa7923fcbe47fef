/**
 * What every analysis does with odd corpora and odd requests. To add a command, add it to `ANALYSES`.
 *
 * Made-up documents of made-up people only.
 */
import {beforeAll, describe, expect, it} from 'vitest';
import {refrain} from '../support/cli.js';
import {addCorpus, type NorlandDocument, norland, speech} from '../support/norland.js';

/** A command with the arguments it needs, the further flags it is also called with, and names only it refuses. */
interface Analysis {
  readonly call: readonly string[];
  readonly variants: readonly (readonly string[])[];
  readonly unknown: readonly string[];
}

const ANALYSES: readonly Analysis[] = [
  {
    call: ['frequency'],
    variants: [
      [],
      ['--by', 'speaker,period,year', '--detail', 'sub', '--all-frames'],
      ['--by', 'genre', '--per', 'share', '--office', 'any'],
      ['--by', 'language', '--per', 'events', '--stance', 'reject'],
    ],
    unknown: ['--by', 'speeker', '--frame', 'brden'],
  },
  {
    call: ['timeline'],
    variants: [[], ['--unit', 'year', '--office', 'any', '--control', 'none']],
    unknown: ['--frame', 'brden'],
  },
  {
    call: ['profile', 'speaker:green', 'speaker:brown', '--office', 'any', '--draws', '99'],
    variants: [['--of', 'both']],
    unknown: [],
  },
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
const calls = ANALYSES.map(({call}) => ({call, name: call[0] ?? ''}));

describe('every analysis', () => {
  const rows = Object.keys(CORPORA).flatMap(corpus =>
    ANALYSES.flatMap(({call, variants}) => variants.map(flags => [...call, ...flags])).map(call => ({
      corpus,
      call,
      shown: call.join(' '),
    })),
  );

  it.each(rows)('answers in words on the corpus $corpus: $shown', ({corpus, call}) => {
    const {stdout, stderr, status} = refrain([...call, '--corpus', corpus], {cwd});
    expect({status, stderr: status === 0 ? '' : stderr}).toEqual({status: 0, stderr: ''});
    expect(stdout.trim()).not.toBe('');
    expect(stdout).not.toMatch(NOT_WORDS);
    if (corpus === 'empty' || corpus === 'no-known-speaker') expect(stderr).toContain('warning');
  });

  it.each(calls.flatMap(one => ['empty', 'one-document', 'plain', 'undated'].map(corpus => ({...one, corpus}))))(
    'writes CSV with a header and JSON that names its schema: $name on $corpus',
    ({call, name, corpus}) => {
      const csv = refrain([...call, '--corpus', corpus, '--format', 'csv'], {cwd});
      const [header = '', ...lines] = csv.stdout.trimEnd().split('\n');
      expect(csv.status).toBe(0);
      expect(header).toMatch(/^[a-z_0-9]+(?:,[a-z_0-9]+)+$/u);
      expect(lines.join('\n')).not.toMatch(NOT_WORDS);
      const json = refrain([...call, '--corpus', corpus, '--format', 'json'], {cwd});
      expect(JSON.parse(json.stdout).schema).toBe(`refrain.${name}/1`);
    },
  );

  it.each(
    calls.flatMap(one =>
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
      ].map(wrong => ({...one, ...wrong, shown: wrong.flags.join(' ')})),
    ),
  )('refuses a wrong request with exit code 2 and nothing on standard output: $name $shown', ({call, flags, says}) => {
    const {stdout, stderr, status} = refrain([...call, '--corpus', 'plain', ...flags], {cwd});
    expect({stdout, status}).toEqual({stdout: '', status: 2});
    for (const words of says) expect(stderr).toContain(words);
    expect(stderr).not.toMatch(NOT_WORDS);
  });

  it.each(
    calls.flatMap(one =>
      [
        ['--genre', 'nonsense'],
        ['--language', 'xx'],
        ['--from', '2090'],
        ['--copresence', 'yes'],
      ].map(flags => ({...one, flags, shown: flags.join(' ')})),
    ),
  )('says which condition leaves no speech, and fails with --strict: $name $shown', ({call, flags}) => {
    const {stdout, stderr, status} = refrain([...call, '--corpus', 'plain', ...flags, '--strict'], {cwd});
    expect(status).toBe(1);
    expect(stdout.trim()).not.toBe('');
    expect(stdout).not.toMatch(NOT_WORDS);
    expect(stderr).toMatch(/documents? would fit without/u);
  });

  it.each(ANALYSES.filter(({unknown}) => unknown.length > 0).map(one => ({...one, name: one.call[0]})))(
    'names what the command itself does not know: $name',
    ({call, unknown}) => {
      const {stdout, stderr, status} = refrain([...call, ...unknown], {cwd});
      expect({stdout, status}).toEqual({stdout: '', status: 2});
      for (const value of unknown.filter(word => !word.startsWith('--'))) {
        expect(stderr).toContain(`Unexpected \`${value}\` for`);
      }
    },
  );

  it.each(calls)('gives the same bytes twice: $name', ({call}) => {
    const run = () => refrain([...call, '--corpus', 'plain', '--office', 'any', '--format', 'json'], {cwd}).stdout;
    expect(run()).toBe(run());
  });
});
