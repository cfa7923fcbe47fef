import {describe, expect, it} from 'vitest';
import {compareSentence, createResultCounter, rulesBehind} from '../../src/analysis/lexiconDiff.js';
import {makeCoding, makeTally} from '../support/records.js';

const cue = (rule: string, start = 0) => ({rule, role: 'cue' as const, span: {start, end: start + 4}});

describe('compareSentence(before, after, frames)', () => {
  const frames = ['burden', 'hope'];
  const compare = (before: readonly object[], after: readonly object[]) =>
    compareSentence(before.map(makeCoding), after.map(makeCoding), frames).map(({frame, kind, changed}) => [
      frame,
      kind,
      ...changed,
    ]);

  it.each<readonly [string, object[], object[], (readonly string[])[]]>([
    ['nothing in a sentence without codings', [], [], []],
    [
      'nothing where only evidence, flags or coder differ',
      [{}],
      [{flags: ['ritual'], coder: 'b', evidence: [cue('r')]}],
      [],
    ],
    ['nothing where the order differs', [{sub: 'a'}, {sub: 'b'}], [{sub: 'b'}, {sub: 'a'}], []],
    ['what appeared', [], [{}], [['burden', 'appeared']]],
    ['what vanished', [{}], [], [['burden', 'vanished']]],
    [
      'what changed',
      [{stance: 'affirm'}],
      [{stance: 'reject', target: 'x'}],
      [['burden', 'changed', 'stance', 'target']],
    ],
    ['a coding more', [{sub: 'a'}], [{sub: 'a'}, {sub: 'b'}], [['burden', 'changed', 'sub']]],
    [
      'another pairing of the same values',
      [
        {sub: 'a', target: 'x'},
        {sub: 'b', target: 'y'},
      ],
      [
        {sub: 'a', target: 'y'},
        {sub: 'b', target: 'x'},
      ],
      [['burden', 'changed']],
    ],
    [
      'frames apart',
      [{}],
      [{frame: 'hope'}],
      [
        ['burden', 'vanished'],
        ['hope', 'appeared'],
      ],
    ],
    ['no frame it was not asked about', [], [{frame: 'fear'}], []],
  ])('tells %s', (_, before, after, expected) => {
    expect(compare(before, after)).toEqual(expected);
  });
});

describe('rulesBehind(codings, others)', () => {
  it('names what only one side read', () => {
    const old = [makeCoding({evidence: [cue('a'), cue('not', 9)]})];
    const next = [makeCoding({evidence: [cue('a'), cue('b', 5)]})];
    expect([rulesBehind(old, next), rulesBehind(next, old)]).toEqual([['not'], ['b']]);
  });

  it('names the cues where both read the same, and nothing without codings', () => {
    const codings = [makeCoding({evidence: [cue('b'), cue('a', 5), {...cue('c', 9), role: 'context'}]})];
    expect(rulesBehind(codings, codings)).toEqual(['a', 'b']);
    expect(rulesBehind([], codings)).toEqual([]);
  });
});

describe('createResultCounter()', () => {
  it('adds up documents, keeps speakers and languages apart, and gives what moved', () => {
    const counter = createResultCounter();
    counter.add(
      [makeTally({coded: 2}), makeTally({speaker: 'boris', coded: 1})],
      [makeTally({coded: 3}), makeTally({speaker: 'boris', coded: 1})],
    );
    counter.add([makeTally({document: 'd2', coded: 1})], [makeTally({document: 'd2', coded: 1})]);
    counter.add([makeTally({language: 'ru'})], [makeTally({language: 'ru'})]);
    expect(counter.moved(['burden'])).toMatchObject([
      {
        frame: 'burden',
        language: 'en',
        side: 'AA',
        speaker: 'anna',
        sentences: 100,
        words: 2000,
        before: {coded: 3},
        after: {coded: 4},
        rateBefore: 1.5,
        rateAfter: 2,
      },
    ]);
  });

  it('counts a stance that moved, and has no rate without words', () => {
    const counter = createResultCounter();
    const counts = {affirm: 0, reject: 0, attribute: 0, neutral: 0, mixed: 0, formulaic: 0, coded: 1};
    const tally = (more: object) => makeTally({words: 0, frames: new Map([['burden', {...counts, ...more}]])});
    counter.add([tally({affirm: 1})], [tally({reject: 1})]);
    expect(counter.moved(['burden', 'hope'])).toMatchObject([{rateBefore: null, rateAfter: null, after: {reject: 1}}]);
  });

  it('is empty without tallies', () => {
    expect(createResultCounter().moved(['burden'])).toEqual([]);
  });
});
