import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeAll, describe, expect, it} from 'vitest';
import {refrain, temporaryFolder} from '../support/cli.js';
import {TEMPLATE} from '../support/template.js';

const cwd = temporaryFolder();
const ANNA = 'Example Speaker: ';
const TEXTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  one: {
    date: '2021-05-01',
    text: `${ANNA}We keep the old bridge. Bridges last. Migration is a burden for us.\n\nQuestion: Which bridge?`,
  },
  two: {date: '2022-05-01', text: `${ANNA}I do not see migration as a burden. A new bridge.`},
  three: {date: '2022-06-01', text: 'Somebody Else: The old bridge fell.'},
  four: {date: '2022-07-01', language: 'ru', text: 'Example Speaker: Мосты строят. Наш мост стар.'},
};

beforeAll(() => {
  const lines = Object.entries(TEXTS).map(([id, fields]) => JSON.stringify({id, language: 'en', ...fields}));
  writeFileSync(join(cwd, 'talks.jsonl'), lines.join('\n'));
  writeFileSync(join(cwd, 'empty.jsonl'), '');
});

const kwic = (...args: readonly string[]) =>
  refrain(['kwic', ...args, '--corpus', 'talks.jsonl', '--project', TEMPLATE], {cwd});
const json = (...args: readonly string[]) => JSON.parse(kwic(...args, '--format', 'json').stdout);
const csv = (...args: readonly string[]) =>
  kwic(...args, '--format', 'csv')
    .stdout.trimEnd()
    .split('\n')
    .map(row => row.split(','));

describe('refrain kwic', () => {
  it('finds all forms of a word in every language, credited or not, with exact offsets', () => {
    const {lines, total, forms} = json('bridge', 'мост');
    expect(total).toBe(6);
    expect(forms[0]).toEqual({form: 'bridge', count: 3});
    for (const {document, start, end, keyword} of lines) {
      expect(TEXTS[document]?.text?.slice(start, end)).toBe(keyword);
    }
    expect(lines.map(({document, speaker}: Record<string, string>) => [document, speaker])).toEqual([
      ...Array(2).fill(['one', 'example-speaker']),
      ['two', 'example-speaker'],
      ['three', null],
      ...Array(2).fill(['four', 'example-speaker']),
    ]);
  });

  it('looks into other kinds of turn when asked to', () => {
    expect(
      csv('bridge', '--kind', 'question')
        .slice(1)
        .map(row => row[1]),
    ).toEqual(['bridge']);
  });

  it('writes a table with its columns in this order, and its header alone without lines', () => {
    const [header, first] = csv('bridge', '--window', '2');
    expect(header?.slice(0, 8)).toEqual(['pre', 'keyword', 'post', 'document', 'start', 'end', 'turn', 'sentence']);
    expect(first?.slice(0, 8)).toEqual(['the old', 'bridge', '. Bridges last.', 'one', '33', '39', '1', '1']);
    expect(csv('tunnel')).toHaveLength(1);
  });

  it('sorts, limits and says how many there are', () => {
    const {stdout} = kwic('bridge', '--sort', 'left', '--limit', '2');
    expect(stdout).toContain('bridge: 4 occurrences in 3 documents');
    expect(stdout).toContain('2 of 4 lines, by the words to the left, nearest first');
    expect(csv('bridge', '--sort', 'left').map(row => row[0])).toEqual([
      'pre',
      'We keep the old bridge.',
      'I do not see migration as a burden. A new'.split(' ').slice(-8).join(' '),
      'The old',
      'We keep the old bridge. Bridges'.split(' ').slice(0, 4).join(' '),
    ]);
  });

  it('draws the same sample from one seed', () => {
    const draw = (seed: string) => kwic('bridge', '--sample', '2', '--seed', seed, '--format', 'jsonl').stdout;
    expect(draw('3')).toBe(draw('3'));
    expect(draw('3').trimEnd().split('\n')).toHaveLength(2);
    expect(JSON.parse(draw('3').split('\n')[0] ?? '').schema).toBe('refrain.kwic-line/1');
  });

  it('shows the cues of codings with what was coded', () => {
    const [header, ...rows] = csv('--frame', 'burden');
    const stance = header?.indexOf('stance') ?? -1;
    expect(rows.map(row => [row[1], row[stance], row.at(-1)])).toEqual([
      ['Migration is a burden', 'affirm', 'burden/en/is-a-burden'],
      ['migration as a burden', 'reject', 'burden/en/is-a-burden'],
    ]);
    expect(csv('--stance', 'reject').slice(1)).toHaveLength(1);
    expect(kwic('--rule', 'burden/en/is-a-burden').stdout).toContain('→ burden  affirm');
  });

  it('finds words in coded sentences only when both are asked for', () => {
    expect(
      csv('migration', '--frame', 'burden', '--stance', 'reject')
        .slice(1)
        .map(row => row[3]),
    ).toEqual(['two']);
  });

  it('counts by group', () => {
    const rows = csv('bridge', '--count-by', 'year', '--language', 'en');
    expect(rows[0]?.slice(0, 5)).toEqual(['year', 'language', 'count', 'words', 'rate']);
    expect(rows.slice(1).map(row => row.slice(0, 4))).toEqual([
      ['2021', 'en', '2', '13'],
      ['2022', 'en', '2', '15'],
    ]);
    expect(kwic('bridge', '--count-by', 'keyword', '--limit', '1').stdout).toContain('1 of 2 groups');
  });

  it.each([
    [['tunnel'], 'no form of `tunnel` occurs'],
    [
      ['fell bridge'],
      '`fell` occurs as `fell`; `bridge` occurs as `bridge`, `bridges`, but never as `fell bridge` asks',
    ],
    [['brigde'], 'no form of `brigde` occurs (near: `bridge`)'],
    [['bridge', '--side', 'YY'], '4 documents would fit without side `YY`'],
    [['bridge', '--kind', 'caption'], 'corpus without turns of kind `caption`'],
    [['--frame', 'burden', '--language', 'ru'], 'none of them is in a language with such rules (en)'],
    [['--frame', 'burden', '--stance', 'neutral'], 'there would be 2 without `--stance`'],
    [['bridge', '--frame', 'burden'], 'no sentence with frame `burden` holds the words'],
  ])('says why %j finds nothing', (args, expected) => {
    const {stdout, stderr, status} = kwic(...args);
    expect(stderr).toContain(expected);
    expect(stdout).toContain('nothing found');
    expect(status).toBe(0);
  });

  it('refuses what it cannot read before it reads anything', () => {
    const {stdout, stderr, status} = kwic('a|b', '--frame', 'nope');
    expect([stdout, status]).toEqual(['', 2]);
    expect(stderr).toMatch(/`--frame`[\s\S]*outside brackets/u);
  });

  it('has nothing to say of an empty corpus but that it is empty', () => {
    const {stdout, stderr} = refrain(['kwic', 'a', '--corpus', 'empty.jsonl', '--project', TEMPLATE], {cwd});
    expect(stdout).toBe('a: nothing found\n');
    expect(stderr).toContain('input/no-documents');
    expect(stderr).not.toContain('kwic/');
  });
});
