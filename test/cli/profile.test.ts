import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {refrain, temporaryFolder} from '../support/cli.js';

const TOPICS = [
  'Rivers need care.',
  'We support peace.',
  'Ports must stay open.',
  'Harvests were poor.',
  'We trade freely.',
];

/** A made-up record of a general debate: one statement a year and country, some topics more frequent in each. */
function statement(country: string, year: number, shift: number) {
  const sentences = Array.from(
    {length: 24},
    (_, i) => TOPICS[(i * (1 + (year % 3)) + (i % 4 === 0 ? shift : 0)) % TOPICS.length],
  );
  const coded = year % 2 === 0 ? 'We respect the sovereignty of our country.' : 'Security is indivisible.';
  const text = [...sentences, coded].join(' ');
  return {id: `made-up-${country}-${year}`, country, year, speaker_hint: 'Ms. Example', language: 'en', text};
}

function makeCorpus(): string {
  const path = join(temporaryFolder(), 'debate.jsonl');
  const records = ['KAZ', 'RUS', 'KGZ', 'UZB'].flatMap((country, shift) =>
    Array.from({length: country === 'UZB' ? 8 : 24}, (_, i) => statement(country, 1992 + i, shift)),
  );
  writeFileSync(
    path,
    records.map(record => `${JSON.stringify({...record, title: `UN General Debate, ${record.country}`})}\n`).join(''),
  );
  return path;
}

const CORPUS = makeCorpus();
const profile = (...args: readonly string[]) =>
  refrain(['profile', ...args, '--corpus', CORPUS, '--office', 'any', '--draws', '99']);

describe('refrain profile <target> <reference>', () => {
  it('prints tables, what they say, rest on and cannot show', () => {
    const {stdout, status} = profile('side:KZ', 'side:RU', '--among', 'side');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Profiles: side:KZ \(target\) and side:RU \(reference\)\n/u);
    for (const part of [
      'What it says',
      'Who is near to the target, by side',
      'What it rests on',
      'What it cannot show',
    ]) {
      expect(stdout).toContain(part);
    }
    expect(stdout).toMatch(/words: RU is [12] \[\d–\d\] of 2, nearest = 1\./u);
    expect(stdout).toContain('by construction');
    expect(stdout).toContain('not ranked, below 20 matching events: 1 group');
    expect(stdout).not.toMatch(/NaN|undefined|Infinity/u);
  }, 60_000);

  it('prints equal bytes for one seed, others for another', () => {
    const run = (seed: string) =>
      profile('side:KZ', 'side:RU', '--among', 'side', '--format', 'json', '--seed', seed).stdout;
    const first = run('1');
    expect(JSON.parse(first)).toMatchObject({
      schema: 'refrain.profile/1',
      asked: 'RU',
      rows: [{measure: 'frames'}, {}, {}],
    });
    expect(run('1')).toBe(first);
    expect(run('2')).not.toBe(first);
  }, 90_000);

  it('writes a table of comparisons, or of ranks', () => {
    const plain = profile('side:KZ', 'side:RU', '--format', 'csv', '--of', 'words').stdout.trimEnd().split('\n');
    expect(plain).toHaveLength(3);
    expect(plain[0]).toContain('jsd,distance,cosine');
    const ranks = profile('side:KZ', 'side:RU', '--format', 'csv', '--of', 'words', '--among', 'side').stdout;
    expect(ranks.split('\n')[0]).toContain('rank,rank_low,rank_high');
  }, 60_000);

  it.each([
    [['side:KZ', 'side:KZ,RU'], 'groups `side:KZ` and `side:KZ,RU` that share speech', '24 documents'],
    [['side:KZ', 'from:2001', '--among', 'side'], 'no `side:`', 'expected exactly one, such as `side:RU`'],
    [['side:KZ', 'nobody'], '`nobody`', 'expected conditions such as'],
    [['speaker:nobody-known', 'side:RU'], 'nobody-known', 'expected'],
  ])(
    'refuses %j in words',
    (args, ...expected) => {
      const {stderr, stdout, status} = profile(...args);
      expect(status).toBe(2);
      expect(stdout).toBe('');
      for (const part of expected) expect(stderr).toContain(part);
    },
    30_000,
  );

  it('says why a group is empty and which languages are not shared', () => {
    const empty = profile('side:KZ', 'side:FR', '--of', 'words');
    expect(empty.status).toBe(0);
    expect(empty.stderr).toContain('`side:FR` without speech');
    expect(empty.stdout).toContain('Not defined because a group holds no speech.');
    const language = profile('side:KZ', 'side:RU', '--of', 'words', '--language', 'kk');
    expect(language.stdout).toContain('Not defined because a group holds no speech.');
  }, 30_000);
});
