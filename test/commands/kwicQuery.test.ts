import {describe, expect, it} from 'vitest';
import {fitsCoding, type KwicAsked, readQuery} from '../../src/commands/kwicQuery.js';
import {UsageError} from '../../src/model/index.js';
import {makeCoding} from '../support/records.js';
import {loadedTemplate} from '../support/template.js';

const project = await loadedTemplate();
const NOTHING: KwicAsked = {patterns: [], frame: [], rule: [], stance: [], target: [], sub: [], kind: []};

function problems(asked: Partial<KwicAsked>): string[] {
  try {
    readQuery(project, {...NOTHING, ...asked});
    return [];
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return error.messages.map(({rule, text}) => `${rule} ${text}`);
  }
}

describe('readQuery(project, asked)', () => {
  it('takes speech and eight words on each side when nobody says', () => {
    expect(readQuery(project, {...NOTHING, patterns: ['a']})).toMatchObject({
      ...{kinds: ['speech'], window: 8, coding: null, languages: null},
    });
  });

  it('knows the languages that can have codings', () => {
    expect(readQuery(project, {...NOTHING, frame: ['burden']})).toMatchObject({finder: null, languages: ['en']});
  });

  it('takes kinds joined by commas', () => {
    const {kinds} = readQuery(project, {...NOTHING, patterns: ['a'], kind: ['question, speech', 'note']});
    expect(kinds).toEqual(['speech', 'question', 'note']);
  });

  it.each([
    [{}, /^kwic\/options Unexpected question without words/u],
    [{patterns: ['a'], window: 101}, /^kwic\/options Unexpected `101` for `--window`, expected at most 100/u],
    [{patterns: ['a'], sample: 1, limit: 1}, /^kwic\/options Unexpected `--limit` beside `--sample`/u],
    [{patterns: ['a'], sample: 1, countBy: 'year'}, /^kwic\/options Unexpected `--sample` beside `--count-by`/u],
    [
      {patterns: ['a'], kind: ['talk']},
      /^kwic\/options Unexpected `talk` for `--kind`, expected one of `speech`, `question`/u,
    ],
    [{frame: ['burden'], kind: ['question']}, /no other turns are coded\.$/u],
    [
      {frame: ['burdens']},
      /^input\/unknown-name Unexpected `burdens` for `--frame`, expected one of `burden`; did you mean `burden`\?$/u,
    ],
    [{rule: ['is-a-burden']}, /^input\/unknown-name .*; did you mean `burden\/en\/is-a-burden`\?$/u],
    [{stance: ['maybe']}, /expected one of `affirm`, `reject`, `attribute`, `neutral`\.$/u],
    [{target: ['nobody']}, /^input\/unknown-name Unexpected `nobody` for `--target`/u],
    [{sub: ['none']}, /^input\/unknown-name Unexpected `none` for `--sub`/u],
    [{patterns: ['[a]']}, /^lexicon\/bad-pattern .* optional items only/u],
  ] as const)('refuses %j', (asked, expected) => {
    expect(problems(asked)).toEqual([expect.stringMatching(expected)]);
  });

  it('tells all problems at once', () => {
    expect(problems({patterns: ['a|b'], frame: ['x'], window: 500})).toHaveLength(3);
  });
});

describe('fitsCoding(coding, conditions, without)', () => {
  const coding = makeCoding({
    stance: 'reject',
    evidence: [
      {rule: 'burden/en/a', role: 'cue', span: {start: 0, end: 1}},
      {rule: 'stance/en/not', role: 'negation', span: {start: 1, end: 2}},
    ],
  });
  const none = {frame: [], rule: [], stance: [], target: [], sub: []};

  it.each([
    [{}, true],
    [{frame: ['burden', 'other']}, true],
    [{frame: ['other']}, false],
    [{stance: ['affirm', 'reject'], frame: ['burden']}, true],
    [{rule: ['burden/en/a']}, true],
    [{rule: ['stance/en/not']}, false],
    [{sub: ['schools']}, false],
  ])('tests %j', (conditions, fits) => {
    expect(fitsCoding(coding, {...none, ...conditions})).toBe(fits);
  });

  it('can leave one condition out', () => {
    expect(fitsCoding(coding, {...none, frame: ['other'], stance: ['reject']}, 'frame')).toBe(true);
    expect(fitsCoding(coding, {...none, frame: ['other'], stance: ['affirm']}, 'frame')).toBe(false);
  });
});
