import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {refrain, temporaryFolder} from '../support/cli.js';

/** A new project, and calls in it. */
function example() {
  const folder = join(temporaryFolder(), 'p');
  refrain(['init', folder]);
  const call = (...args: readonly string[]) => refrain([...args], {cwd: folder});
  const edit = (name: string, change: (text: string) => string) =>
    writeFileSync(join(folder, name), change(readFileSync(join(folder, name), 'utf8')));
  /** The value of a column of the first row of the only run in `output`. */
  const cell = (output: string, column: string): string => {
    const [run = ''] = readdirSync(join(folder, output));
    const [head = '', row = ''] = readFileSync(join(folder, output, run, 'comparison.csv'), 'utf8').split('\n');
    return row.split(',').at(head.split(',').indexOf(column) - head.split(',').length) ?? '';
  };
  const record = (output: string) => {
    const [run = ''] = readdirSync(join(folder, output));
    return JSON.parse(readFileSync(join(folder, output, run, 'run.json'), 'utf8'));
  };
  return {folder, call, edit, cell, record};
}

describe('refrain plan', () => {
  it('goes from declared over frozen to changed in what run writes', {timeout: 60_000}, () => {
    const {call, edit, cell, record} = example();
    expect(call('run', '--output', 'one').stdout).toContain('Not frozen.');
    expect(cell('one', 'declaration')).toBe('declared');

    const frozen = call('plan', 'freeze');
    expect([frozen.status, frozen.stderr]).toEqual([0, '']);
    expect(frozen.stdout).toContain('SHA-256 of the file: ');
    expect(call('run', '--output', 'two').stdout).toContain('Frozen on ');
    expect(cell('two', 'declaration')).toBe('frozen');
    expect(record('two').declarations).toMatchObject({contrasts: [{id: 'reform', state: 'frozen'}], missing: []});
    expect(call('compare', '--format', 'csv').stdout).toContain(',frozen,');

    edit('analysis.yaml', text => text.replace('range: {period: after}', 'range: {from: 2022-02-01, to: null}'));
    const changed = call('run', '--output', 'three', '--strict');
    expect(changed.status).toBe(1);
    expect(changed.stderr).toContain('plan/changed-since-freeze');
    expect(cell('three', 'declaration')).toBe('changed-since-freeze');
    expect(cell('three', 'declared')).toBe('false');
    expect(call('plan', 'status', '--strict').status).toBe(1);
  });

  it('refuses a second freeze without a reason, and keeps the reason', () => {
    const {call, folder} = example();
    call('plan', 'freeze');
    const second = call('plan', 'freeze');
    expect([second.status, second.stdout]).toEqual([2, '']);
    expect(second.stderr).toContain('error plan/already-frozen');
    expect(call('plan', 'freeze', '--again', 'the first was a trial').status).toBe(0);
    expect(readFileSync(join(folder, 'analysis.frozen.yaml'), 'utf8')).toContain('reason: the first was a trial');
    expect(call('plan', 'status').stdout).toMatch(/replaced because: the first was\s+a trial/u);
  });

  it('checks a plan and gives JSON', () => {
    const {call} = example();
    expect(JSON.parse(call('plan', 'check', '--format', 'json').stdout)).toMatchObject({
      schema: 'refrain.plan-check/1',
      items: [{id: 'reform', kind: 'contrast', declared: true}],
      reach: null,
    });
  });

  it('tells the place of a mistake before anything runs', () => {
    const {call, edit} = example();
    edit('analysis.yaml', text => text.replace('period: after', 'period: never'));
    const {status, stderr} = call('plan', 'check');
    expect(status).toBe(2);
    expect(stderr).toMatch(/error plan\/unknown-name\n {2}analysis\.yaml:\d+:\d+: Unexpected period `never`/u);
  });
});
