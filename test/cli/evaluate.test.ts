import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {refrain, temporaryFolder} from '../support/cli.js';

const UNIT = {
  schema: 'refrain.gold/1',
  id: 'a',
  document: 'd',
  language: 'en',
  speaker: 'Kassym-Jomart Tokayev',
  before: '',
  text: 'We value our independence.',
  after: '',
  codes: [{frame: 'friendship', stance: 'affirm'}],
  unsure: false,
};

/** A gold file of these lines in a new folder. */
function goldOf(...lines: readonly (object | string)[]): string {
  const gold = join(temporaryFolder(), 'gold.jsonl');
  writeFileSync(gold, lines.map(line => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  return gold;
}

describe('refrain evaluate', () => {
  it('prints tables and errors, names bad lines on standard error, and exits 1 for them', () => {
    const {stdout, stderr, status} = refrain(['evaluate', '--gold', goldOf(UNIT, 'no json'), '--errors']);
    expect(status).toBe(1);
    expect(stderr).toContain('gold.jsonl:2: Unexpected `no json`, expected one JSON object per line');
    expect(stdout).toContain('friendship, en: 1 positive in 1 sentence\n');
    expect(stdout).toContain('not measurable: 1 positive\n');
    expect(stdout).toContain('missed: friendship, a (d; en, KZ)\n    We value our independence.\n');
  });

  it('prints JSON with everything', () => {
    const {stdout, status} = refrain([
      'evaluate',
      '--gold',
      goldOf(UNIT),
      '--frame',
      'sovereignty',
      '--format',
      'json',
    ]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      schema: 'refrain.evaluation/1',
      frames: ['sovereignty'],
      rows: [{side: '*', coder: {falsePositives: 1}}, {side: 'KZ'}],
      differences: [],
      errors: [{kind: 'wrong', frame: 'sovereignty'}],
    });
  });

  it('exits 2 for a file without a unit, naming what is wrong with its lines', () => {
    const {stdout, stderr, status} = refrain(['evaluate', '--gold', goldOf('{"a": 1}')]);
    expect({stdout, status}).toEqual({stdout: '', status: 2});
    expect(stderr).toContain('Unexpected file without a usable line');
    expect(stderr).toContain('gold.jsonl:1: Missing key `schema`');
  });
});
