import {describe, expect, it} from 'vitest';
import type {Declarations} from '../../src/analysis/declaration.js';
import {
  declarationColumn,
  describeBriefly,
  describeDeclaration,
  describeFamilies,
  describeFreeze,
  describeLosses,
} from '../../src/report/declaration.js';
import {renderHeadlineText} from '../../src/report/headlineText.js';
import {renderReport} from '../../src/report/html.js';
import {compared} from './comparisons.js';
import {buildView, draftDocuments} from './support.js';

const CHANGED = {
  state: 'changed-since-freeze',
  reason: 'changed since the freeze of 2022-03-01: target was `a`, is `b`',
} as const;

const NONE: Declarations = {
  plan: {path: 'analysis.yaml', sha256: 'ab'.repeat(32)},
  freeze: null,
  freezeProblem: null,
  contrasts: [
    {id: 'a-january', name: 'A', state: 'declared', reason: null},
    {id: 'c-january', name: 'C', state: 'declared', reason: null},
  ],
  frames: [],
  missing: [],
  families: [
    {id: 'declared', name: 'declared', contrasts: 2, frames: 4, languages: 2, tests: 16, frozenContrasts: null},
  ],
  vocabulary: [],
  profiles: [],
  otherInputs: [],
};
const FROZEN: Declarations = {
  ...NONE,
  freeze: {
    path: 'analysis.frozen.yaml',
    frozen: '2022-03-01T12:00:00.000Z',
    sha256: 'cd'.repeat(32),
    plan: 'ab'.repeat(32),
    runsBefore: [{run: 'abc', finished: '2022-02-01T00:00:00.000Z'}],
    history: [{frozen: '2022-01-01T00:00:00.000Z', reason: 'a name was misspelt'}],
  },
  contrasts: [
    {id: 'a-january', name: 'A', state: 'frozen', reason: null},
    {id: 'c-january', name: 'C', ...CHANGED},
  ],
  missing: [{id: 'gone', name: 'The lost one', family: 'declared'}],
  families: [{id: 'declared', name: 'declared', contrasts: 1, frames: 4, languages: 2, tests: 8, frozenContrasts: 3}],
  otherInputs: ['the lexicon (SHA-256 `1` then, `2` now)'],
};

describe('words for what was declared', () => {
  it('gives every state a sign and words, and a change its reason', () => {
    expect(describeDeclaration({state: 'frozen', reason: null})).toBe('■ declared and frozen');
    expect(describeDeclaration(CHANGED)).toBe('△ changed since the freeze of 2022-03-01: target was a, is b');
    expect(describeDeclaration({state: 'exploratory', reason: 'not in the plan'})).toBe(
      '○ exploratory: not in the plan',
    );
  });

  it('never says more of a freeze than is known', () => {
    expect(describeFreeze(NONE)).toContain('is the author’s word');
    expect(describeFreeze(FROZEN)).toBe(
      'The plan was frozen on 2022-03-01; 1 run with results lay in the output folder by then, so it may not have been frozen before looking; it replaced 1 earlier freeze.',
    );
    expect(describeFreeze({freeze: null, freezeProblem: 'Unexpected freeze `x`.'})).toBe('Unexpected freeze x.');
  });

  it('prints sizes of families, and says when q counts too few tests', () => {
    expect(describeFamilies(NONE)).toEqual([
      '“declared”: 2 contrasts × 4 frames in up to 2 languages, at most 16 tests',
    ]);
    expect(describeFamilies(FROZEN)[0]).toContain('the freeze declares 3 contrasts: q is corrected for too few tests');
  });

  it('lists what was declared and is not reported, and other inputs', () => {
    expect(describeLosses(NONE)).toEqual([]);
    expect(describeLosses(FROZEN)).toEqual([
      'Declared and not reported: “The lost one” (gone), in the freeze of 2022-03-01.',
      'Changed since the freeze of 2022-03-01: the lexicon (SHA-256 1 then, 2 now).',
    ]);
  });

  it('has a column for tables', () => {
    const {name, value} = declarationColumn(FROZEN);
    const states = ['a-january', 'c-january', 'typed'].map(contrast => value(compared({contrast})));
    expect([name, ...states]).toEqual(['declaration', 'frozen', 'changed-since-freeze', 'exploratory']);
  });

  it('is short on a terminal', () => {
    expect(describeBriefly(NONE)).toBe('Declared contrasts: 2 × 4 frames, at most 16 tests. Not frozen.');
    expect(describeBriefly(FROZEN)).toBe(
      'Declared contrasts: 1 × 4 frames, at most 8 tests. Frozen on 2022-03-01, plan abababababab. 1 contrast changed since: exploratory. 1 contrast declared and not reported.',
    );
    expect(describeBriefly({...NONE, freezeProblem: 'x'})).toContain('cannot be used: not frozen');
  });
});

describe('the report of a plan', () => {
  const coded = draftDocuments({documents: 60});
  const view = buildView(coded, {declarations: FROZEN});
  const page = renderReport(view)
    .replaceAll(/<[^>]+>/gu, ' ')
    .replaceAll(/\s+/gu, ' ');

  it('marks comparisons, prints families, freeze and hashes, and what is missing', () => {
    expect(page).toContain('■ declared and frozen. Speaker A');
    expect(page).toContain('△ changed since the freeze of 2022-03-01: target was a, is b. Speaker C');
    expect(page).toContain('○ exploratory: not in the plan. ');
    expect(page).toContain('Declared families of tests: “declared”: 1 contrast × 4 frames');
    expect(page).toContain('Declared and not reported: “The lost one”');
    expect(page).toContain(`SHA-256 ${'ab'.repeat(32)}`);
    expect(page).toContain(`analysis.frozen.yaml, SHA-256 ${'cd'.repeat(32)}`);
    expect(page).toContain('replaced because: a name was misspelt');
  });

  it('escapes reasons, which people write', () => {
    const reason = '<b onload=x>';
    const freeze = {...FROZEN.freeze, history: [{frozen: null, reason}]} as Declarations['freeze'];
    expect(renderReport({...view, declarations: {...FROZEN, freeze}})).not.toContain(reason);
  });

  it('says nothing of a plan it does not know', () => {
    expect(renderReport(buildView(coded))).not.toContain('Declared families');
  });

  it('has a line on the terminal', () => {
    const text = renderHeadlineText(view, {width: 200, colour: false});
    expect(text).toContain('Frozen on 2022-03-01, plan abababababab.');
  });
});
