import {describe, expect, it} from 'vitest';
import {type ExampleCoding, type LexiconExample, listExamples, runExamples} from '../../src/lexicon/index.js';
import {colourFiles, lexiconOf, readParts} from './support.js';

const lexicon = lexiconOf(colourFiles());

/** Codings as a coder would give that takes every value from the example. */
function codeByCues({
  before,
  text,
  after,
  language,
  speaker,
  expected,
  kind,
}: LexiconExample): readonly ExampleCoding[] {
  const parts = [before, text, after].filter(part => part !== null).map(part => ({text: part, language}));
  const {found} = readParts(lexicon, parts, {side: speaker});
  const own = found[before === null ? 0 : 1];
  const values = {sub: null, stance: 'affirm', target: null, agency: null, voice: 'own', ...expected} as const;
  if (kind === 'stance') return [{frame: 'warm', ...values, evidence: []} as ExampleCoding];
  return (own?.cues ?? []).map(
    ({frame, rule, span}) => ({frame, ...values, evidence: [{rule, role: 'cue', span}]}) as ExampleCoding,
  );
}

describe('listExamples(lexicon)', () => {
  it('gives every example with its rule, kind, surroundings, expectations and place', () => {
    const examples = listExamples(lexicon);
    expect(examples).toHaveLength(20);
    expect(examples.filter(({kind}) => kind === 'stance')).toEqual([
      {
        rule: 'stance/en/not',
        frame: 'warm',
        language: 'en',
        kind: 'stance',
        text: 'The roof is not red.',
        before: null,
        after: null,
        speaker: null,
        partner: null,
        expected: {stance: 'reject'},
        place: 'stance.en.yaml:15:9',
      },
    ]);
    expect(examples.find(({partner}) => partner !== null)).toEqual({
      rule: 'warm/en/thing',
      frame: 'warm',
      language: 'en',
      kind: 'match',
      text: 'Red roofs shine.',
      before: 'We arrived.',
      after: null,
      speaker: 'AA',
      partner: 'BB',
      expected: {target: 'garden'},
      place: 'rules/warm.en.yaml:21:11',
    });
  });
});

describe('runExamples(lexicon, code)', () => {
  it('passes the examples of the colours lexicon', () => {
    expect(runExamples(lexicon, codeByCues)).toEqual([]);
  });

  it('reports a missing coding', () => {
    const failures = runExamples(lexicon, () => []);
    expect(failures.map(({problem}) => problem)).toEqual(Array(11).fill('missing'));
  });

  it('reports a coding by the rule that must not give one', () => {
    const failures = runExamples(lexicon, example => [
      {
        ...codeByCues({...example, kind: 'stance'})[0],
        frame: example.frame,
        evidence: [{rule: example.rule, role: 'cue', span: {start: 0, end: 1}}],
      } as ExampleCoding,
    ]);
    expect(failures.map(({problem, example: {kind}}) => `${kind} ${problem}`)).toEqual(Array(9).fill('not unexpected'));
    expect(failures[0]?.actual).toEqual([{sub: null, stance: 'affirm', target: null, agency: null, voice: 'own'}]);
  });

  it('reports other values than expected', () => {
    const failures = runExamples(lexicon, example => codeByCues({...example, expected: {}}));
    expect(failures.map(({problem, example: {text}, actual}) => [problem, text, actual])).toEqual([
      ['different', 'A deep crimson old front door.', [{sub: null, stance: 'affirm'}]],
      ['different', 'Red roofs shine.', [{target: null}]],
      ['different', 'They painted it red.', [{agency: null}]],
      ['different', 'The roof is not red.', [{stance: 'affirm'}]],
    ]);
  });
});
