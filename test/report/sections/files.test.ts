import {load} from 'cheerio';
import {describe, expect, it} from 'vitest';
import {renderFiles} from '../../../src/report/sections/files.js';
import {emptyView} from '../support.js';

const item = (id: string) => ({id, name: `Entry ${id}`, state: 'exploratory', reason: null}) as const;
const VIEW = {
  ...emptyView(),
  declarations: {
    plan: {path: 'analysis.yaml', sha256: '00'},
    ...{freeze: null, freezeProblem: null, contrasts: [], frames: [], missing: [], families: [], otherInputs: []},
    vocabulary: [item('words'), item('shared')],
    profiles: [item('near')],
  },
  files: [
    {name: 'timeline.csv', empty: false},
    {name: 'keyness-words.csv', empty: false},
    {name: 'profile-near.csv', empty: true},
  ],
};
const linesOf = (view: Parameters<typeof renderFiles>[0]) => {
  const page = load(renderFiles(view).markup);
  return page('li')
    .map((_, one) => page(one).text())
    .get();
};

describe('renderFiles(view)', () => {
  it('tells what each file holds, by its name in the plan with its mark', () => {
    const lines = linesOf(VIEW);
    expect(lines[0]).toBe('codings.jsonl: every coded sentence with its evidence');
    expect(lines[4]).toBe('keyness-words.csv: words the two groups differ in; “Entry words” (○ exploratory)');
    expect(lines.at(-2)).toMatch(/^run\.json: settings/);
  });

  it('says which tables have no row, and which entries have no table', () => {
    const lines = linesOf(VIEW);
    expect(lines[5]).toContain('(○ exploratory). No row: the reason is in run.json');
    expect(lines.at(-1)).toBe('No table for “Entry shared” (○ exploratory): the reason is in run.json.');
  });

  it('lists the files of every run where the view names no others', () => {
    expect(linesOf(emptyView())).toHaveLength(4);
  });
});
