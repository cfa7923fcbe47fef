/** `--gold` on the analyses: made-up documents of made-up people, and gold that was made up with them. */
import {beforeAll, describe, expect, it} from 'vitest';
import {refrain} from '../support/cli.js';
import {addGold, GOLD, type GoldLine, goldStudy} from '../support/goldStudy.js';

let folder = '';
beforeAll(() => {
  folder = goldStudy();
});

const BASE = ['--corpus', 'talks', '--office', 'any'];
const GROUPS = ['speaker:green', 'speaker:brown'];
const run = (args: readonly string[]) => refrain([...args, '--project', folder, ...BASE], {cwd: folder});
const compare = (gold: string, ...args: string[]) => run(['compare', ...GROUPS, '--gold', gold, ...args]);
const frequency = (gold: string, ...args: string[]) => run(['frequency', '--gold', gold, ...args]);
const flat = (text: string): string => text.replace(/\s+/gu, ' ');

/** Rows of a CSV without quoted line feeds, by column. */
function rowsOf(csv: string): readonly Record<string, string>[] {
  const [header = '', ...lines] = csv.trimEnd().split('\n');
  const names = header.split(',');
  return lines.map(line => {
    const cells = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare]) => quoted ?? bare);
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']));
  });
}

function expectReadable(text: string): void {
  expect(text).not.toMatch(/NaN|undefined|null|Infinity/);
  expect(Math.max(...text.split('\n').map(line => [...line].length))).toBeLessThanOrEqual(100);
}

describe('refrain compare --gold', () => {
  it('sets corrected figures beneath those as coded, and says that the contrast is removed', () => {
    const {stdout, stderr, status} = compare(addGold(folder, 'all', GOLD));
    expect(status).toBe(0);
    expectReadable(stdout);
    const text = flat(stdout);
    expect(text).toContain('Corrected for coding error, per 1,000 words');
    // 30 of 840 words' sentences in both groups: every sentence was read, so this is gold itself.
    expect(text).toMatch(/35\.7 \([\d.–]+\) 120: 0\/0 35\.7 \([\d.–]+\) 120: 24\/0/);
    expect(text).toContain('correction removes the contrast');
    expect(text).toContain('coded more often in the target');
    expect(text).toContain('But correction for coding error removes it.');
    expect(text).toContain('recall by group: speaker:green 1.00 (30/30), speaker:brown 0.20 (6/30)');
    expect(text).toContain('estimated from the 240 gold sentences in it');
    expect(text).toContain('Who these annotators are, and how far they agree, is unknown to this program');
    expect(stderr).toContain('warning evaluate/unequal-accuracy');
    expect(flat(stderr)).toContain('Conclude from the corrected figures');
  });

  it('leaves the figures as coded where they are', () => {
    const plain = run(['compare', ...GROUPS, '--format', 'csv']).stdout.split('\n');
    const gold = compare(addGold(folder, 'same', GOLD), '--format', 'csv').stdout.split('\n');
    expect(gold).toHaveLength(plain.length);
    for (const [at, line] of plain.entries()) expect(gold[at]?.startsWith(line)).toBe(true);
    expect(plain[0]).not.toContain('corrected_ratio');
  });

  it('has all of it in CSV and JSON, equal from run to run', () => {
    const path = addGold(folder, 'everything', GOLD);
    expect(rowsOf(compare(path, '--format', 'csv').stdout)[0]).toMatchObject({
      not_corrected: '',
      corrected_ratio: '1',
      correction_verdict: 'removed',
      unequal_accuracy: 'recall',
      target_corrected_rate: '35.7143',
      target_corrected_share: '0.25',
      reference_gold_units: '120',
      reference_gold_missed: '24',
    });
    const json = () => compare(path, '--format', 'json').stdout;
    expect(JSON.parse(json())).toMatchObject({
      gold: {units: 240, used: 240, drawn: true, absent: 0},
      rows: [{correction: {verdict: 'removed', difference: {value: 0}, target: {gold: {units: 120}}}}],
    });
    expect(json()).toBe(json());
  });

  const hits = GOLD.filter(({found}) => found);
  const others = GOLD.filter(({found}) => !found);
  const REFUSED: readonly [string, readonly object[], string, string][] = [
    ['no-inclusion-probabilities', GOLD.map(({pi, ...line}) => line), 'no inclusion probabilities', 'both groups'],
    [
      'frame-not-in-gold',
      GOLD.map(line => ({...line, codes: []})),
      'gold never gives the frame in `en`',
      'both groups',
    ],
    [
      'few-gold-positives',
      GOLD.map((line, at) => ({...line, codes: at < 20 ? line.codes : []})),
      'fewer than 10 gold sentences with the frame in `en`',
      'both groups',
    ],
    ['no-gold', GOLD.filter(isOf('green')), 'no gold sentence in speaker:brown', 'reference'],
    ['no-gold-negatives', hits, 'no negatives in gold', 'both groups'],
    ['no-gold-coded', others, 'no gold sentence among those the coder gave the frame', 'both groups'],
    ['weights-off', GOLD.map(line => ({...line, pi: 0.1})), 'the gold was drawn from other material', 'both groups'],
    [
      'below-zero',
      GOLD.map(line => (line.found && isOf('green')(line) ? {...line, codes: [], pi: 0.6} : line)),
      'the correction takes away more than was coded',
      'target',
    ],
  ];
  it.each(REFUSED)('says in words why nothing is corrected: %s', (note, lines, words, side) => {
    const path = addGold(folder, note, lines);
    const {stdout, status} = compare(path);
    expect(status).toBe(0);
    expectReadable(stdout);
    expect(flat(stdout)).toContain(words);
    expect(flat(stdout)).toContain(`: ${side}: `);
    const [row] = rowsOf(compare(path, '--format', 'csv').stdout);
    expect(row?.not_corrected).toContain(note);
    const group = side === 'reference' ? 'reference' : 'target';
    expect(row?.[`${group}_corrected_rate`]).toBe('');
    expect(row?.[`${group}_correction_notes`]).toContain(note);
    expect(row?.[`${group}_rate`]).not.toBe('');
  });

  it('compares accuracy also where nothing can be corrected', () => {
    const lines = GOLD.map(({pi, ...line}) => line);
    const {stdout, stderr} = compare(addGold(folder, 'unequal', lines));
    expect(flat(stdout)).toContain('Not corrected for coding error');
    expect(flat(stdout)).toContain('Unequal accuracy for');
    expect(flat(stderr)).toContain('The figures as coded are doubtful, and cannot be corrected by this gold');
    expect(flat(stdout)).not.toContain('Conclude from the corrected figures');
  });

  it('corrects nothing with a probability out of range, and exits 1', () => {
    const lines = GOLD.map((line, at) => (at === 5 ? {...line, pi: 1.5} : line));
    const {stdout, stderr, status} = compare(addGold(folder, 'range', lines));
    expect(status).toBe(1);
    expect(flat(stderr)).toContain('error gold/invalid-line');
    expect(flat(stderr)).toContain('expected a probability of at most 1');
    expect(flat(stderr)).toContain('warning gold/not-drawn');
    expect(flat(stdout)).toContain('Nothing is corrected');
    expectReadable(stdout);
  });

  it('counts and names documents the corpus does not hold', () => {
    const foreign = ['here', 'there'].map(document => ({...GOLD[0], id: document, document, text: 'Nothing.', pi: 1}));
    const {stdout, stderr} = compare(addGold(folder, 'foreign', [...GOLD, ...foreign]));
    expect(flat(stdout)).toContain(
      '242 sentences, 240 in the speech counted; not used: 2 of documents the corpus holds no speech of (`here` and `there`).',
    );
    expect(flat(stderr)).toContain('warning gold/not-in-corpus (2 times');
  });

  it('neither compares nor corrects groups that have speech in common', () => {
    const path = addGold(folder, 'overlap', GOLD);
    const {stdout, stderr, status} = run(['compare', 'speaker:green', 'side:NL', '--gold', path]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('`speaker:green` and `side:NL` that share speech');
  });

  it('says of a group without speech that there is none, and leaves its cells empty', () => {
    const path = addGold(folder, 'silent', GOLD);
    const args = ['compare', 'speaker:green', 'speaker:brown+from:2030-01-01', '--gold', path];
    expectReadable(run(args).stdout);
    const [row] = rowsOf(run([...args, '--format', 'csv']).stdout);
    expect(row).toMatchObject({not_corrected: 'reference: no-speech', corrected_ratio: '', correction_verdict: ''});
  });

  it('exits 2 for a gold file that is not there, and for one without a unit', () => {
    expect(compare('nowhere.jsonl')).toMatchObject({status: 2, stdout: ''});
    expect(compare(addGold(folder, 'empty', []))).toMatchObject({status: 2, stdout: ''});
  });
});

describe('refrain frequency --gold', () => {
  it('sets corrected rates beneath those as coded', () => {
    const {stdout, status} = frequency(addGold(folder, 'rates', GOLD));
    expect(status).toBe(0);
    expectReadable(stdout);
    const text = flat(stdout);
    expect(text).toContain('English, corrected for coding error: per 1,000 words');
    expect(text).toMatch(/Bo Brown 7\.14 35\.7 ~[\d.–]+ 120 24 0/);
    expect(text).toMatch(/Ann Green 35\.7 35\.7 ~[\d.–]+ ! 120 0 0/);
    expect(text).toContain('no gold sentence was missed, which does not mean that none was');
  });

  it('corrects shares of sentences, not of events', () => {
    const path = addGold(folder, 'shares', GOLD);
    expect(flat(frequency(path, '--per', 'share').stdout)).toMatch(/Bo Brown 5\.00 % 25\.0 %/);
    expect(flat(frequency(path, '--per', 'events').stdout)).toContain(
      'Shares of documents and events are not corrected',
    );
  });

  it('has all of it in CSV, with the reason where a line is not corrected', () => {
    const path = addGold(folder, 'green', GOLD.filter(isOf('green')));
    const rows = rowsOf(frequency(path, '--detail', 'sub', '--format', 'csv').stdout);
    const of = (speaker: string) => rows.find(row => row.speaker === speaker && row.sub === '');
    expect(of('green')).toMatchObject({not_corrected: '', corrected_share: '0.25', gold_units: '120'});
    expect(of('brown')).toMatchObject({not_corrected: 'no-gold', corrected_share: '', corrected_rate: ''});
    const subs = rows.filter(({sub}) => sub !== '');
    expect(subs.every(row => row.not_corrected === 'sub-code' && row.corrected_rate === '')).toBe(true);
    const {stdout} = frequency(path, '--detail', 'sub');
    expectReadable(stdout);
    expect(flat(stdout)).toContain('not correctable: no gold sentence in speaker:brown');
  });

  it('has no interval where gold lies in few events, whatever they are divided by', () => {
    const {stdout} = frequency(addGold(folder, 'years', GOLD), '--by', 'speaker,year');
    expectReadable(stdout);
    expect(flat(stdout)).toMatch(/Bo Brown, 2010 0\*? 28\.6\* – !?/);
    expect(flat(stdout)).toContain('* fewer than 10 events, or events with gold');
  });

  it('says so where nothing is corrected', () => {
    const lines = GOLD.map(({pi, ...line}) => line);
    const {stdout, stderr, status} = frequency(addGold(folder, 'undrawn', lines));
    expect(status).toBe(0);
    expectReadable(stdout);
    expect(flat(stdout)).toContain('English, not corrected for coding error');
    expect(flat(stdout)).toContain('All lines: not correctable: no inclusion probabilities');
    expect(stderr).toContain('gold/not-drawn');
  });

  it.each([[['--stance', 'affirm']], [['--without-formulas']]])('refuses %j beside gold', flags => {
    const {stdout, stderr, status} = frequency(addGold(folder, 'part', GOLD), ...flags);
    expect({status, stdout}).toEqual({status: 2, stdout: ''});
    expect(stderr).toContain('gold/part-of-codings');
  });
});

function isOf(speaker: string): (line: GoldLine) => boolean {
  return ({document}) => document.startsWith(speaker);
}
