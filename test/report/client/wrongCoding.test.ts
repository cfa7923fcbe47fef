import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {writeRuleExample} from '../../../src/report/client/wrongCoding.js';

const CODING = {
  frame: 'friendship',
  evidence: [
    {rule: 'target/en/russia', role: 'context', start: 0, end: 1, outside: null},
    {rule: 'friendship/en/bonds', role: 'cue', start: 0, end: 1, outside: null},
  ],
} as const;

const ALONE = {before: null, after: null};

describe('writeRuleExample(sentence, coding, verdict)', () => {
  it.each([
    ['frame', 'not', {}],
    ['neutral', 'match', {stance: 'neutral'}],
    ['target', 'match', {target: 'whose-it-should-be'}],
  ] as const)('says where the example goes: %s', (verdict, list, expected) => {
    const text = 'He said: "dear friends" — [a]: {b}, #c\u2028 \\ ’';
    const written = writeRuleExample({text, side: 'KZ', ...ALONE}, CODING, verdict);
    expect(written).toContain(`# rules/friendship.en.yaml, rule \`bonds\`, below \`examples\`, \`${list}\``);
    expect(parse(written)).toEqual([{text, speaker: 'KZ', ...expected}]);
  });

  it('keeps the sentences beside it that the coding rests on', () => {
    const sentence = {text: 'They fled.', side: null, before: 'Foreign "fighters" came.', after: 'All of them.'};
    expect(parse(writeRuleExample(sentence, CODING, 'frame'))).toEqual([
      {text: 'They fled.', before: 'Foreign "fighters" came.', after: 'All of them.'},
    ]);
  });

  it('leaves out a side nobody knows', () => {
    expect(parse(writeRuleExample({text: 'Words.', side: null, ...ALONE}, CODING, 'frame'))).toEqual([
      {text: 'Words.'},
    ]);
  });
});
