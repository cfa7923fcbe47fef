import {describe, expect, it} from 'vitest';
import type {Sides} from '../../src/coders/sides.js';
import {combine, decideTarget, policyFor} from '../../src/coders/target.js';
import {CODEBOOK} from './codebook.js';
import {readSpecs, type SentenceSpec} from './support.js';

const TWO: Sides = {self: 'alpha', partner: 'beta', pair: ['alpha', 'beta']};
const ALONE: Sides = {self: 'alpha', partner: null, pair: []};
const NOBODY: Sides = {self: null, partner: null, pair: []};

function decide(frameId: string, specs: readonly SentenceSpec[], sides: Sides) {
  const frame = CODEBOOK.frames.find(({id}) => id === frameId);
  const [findings, ...before] = [...readSpecs(specs)].reverse();
  const cue = findings?.cues[0];
  if (frame === undefined || findings === undefined || cue === undefined) throw new Error('expected frame and cue');
  return decideTarget(cue, {
    policy: policyFor(frame, cue.sub),
    targets: CODEBOOK.targets,
    sides,
    unknown: 'unknown',
    findings,
    before,
  });
}

const friends = (text: string, targets: readonly {at: string; is: string}[]): SentenceSpec => ({
  text,
  cues: [{at: 'friends'}],
  targets,
});

describe('combine(set, self, targets)', () => {
  it.each([
    [[], 'unknown'],
    [['alpha'], 'alpha'],
    [['alpha', 'beta'], 'alpha-beta'],
    [['beta', 'league', 'alpha'], 'league'],
    [['alpha', 'other'], 'other'],
    [['alpha', 'other', 'league'], 'other'],
    [['all', 'beta'], 'beta'],
    [['all'], 'all'],
    [['beta', 'other'], 'other'],
  ])('%j is %s', (set, expected) => {
    expect(combine(new Set(set), 'alpha', CODEBOOK.targets)).toBe(expected);
  });
});

describe('decideTarget(cue, context) of a relation', () => {
  it.each([
    [
      'joins the speaker to the partner named',
      'We are friends with Beta.',
      [{at: 'Beta', is: 'beta'}],
      ALONE,
      'alpha-beta',
    ],
    ['takes the third country alone', 'We are friends with Gamma.', [{at: 'Gamma', is: 'other'}], TWO, 'other'],
    ['reads a pair by the partner', 'Our lands are friends.', [{at: 'Our lands', is: 'pair'}], TWO, 'alpha-beta'],
    [
      'reads a pair by the country named beside it',
      'Our lands are friends, Gamma.',
      [
        {at: 'Our lands', is: 'pair'},
        {at: 'Gamma', is: 'other'},
      ],
      TWO,
      'other',
    ],
    [
      'leaves a pair open without a partner',
      'Our lands are friends.',
      [{at: 'Our lands', is: 'pair'}],
      ALONE,
      'unknown',
    ],
    [
      'reads "your land" as the partner',
      'Your land are friends.',
      [{at: 'Your land', is: 'partner'}],
      TWO,
      'alpha-beta',
    ],
    [
      'does not take the own side alone for a partner',
      'Alpha has friends.',
      [{at: 'Alpha', is: 'alpha'}],
      TWO,
      'alpha-beta',
    ],
    ['does not join the speaker to states in general', 'All are friends.', [{at: 'All', is: 'all'}], TWO, 'all'],
    [
      'reads a pair beside states in general',
      'Our lands in all the world are friends.',
      [
        {at: 'Our lands', is: 'pair'},
        {at: 'all', is: 'all'},
      ],
      TWO,
      'alpha-beta',
    ],
    ['uses the pair where nothing is named', 'We are friends.', [], TWO, 'alpha-beta'],
    ['is unknown where nobody is known', 'We are friends.', [], NOBODY, 'unknown'],
    [
      'takes the named side where the speaker is unknown',
      'They are friends of Beta.',
      [{at: 'Beta', is: 'beta'}],
      NOBODY,
      'beta',
    ],
    [
      'unites all sides named',
      'Beta and the League are friends.',
      [
        {at: 'Beta', is: 'beta'},
        {at: 'League', is: 'league'},
      ],
      ALONE,
      'league',
    ],
    [
      'drops an expression inside a longer one',
      'Beta Gamma are friends.',
      [
        {at: 'Beta', is: 'beta'},
        {at: 'Beta Gamma', is: 'other'},
      ],
      ALONE,
      'other',
    ],
  ] as const)('%s', (_, text, targets, sides, expected) => {
    expect(decide('friendship', [friends(text, targets)], sides).target).toBe(expected);
  });

  it('takes the host for a guest who names the host alone', () => {
    const {combinations} = CODEBOOK.targets;
    const targets = {...CODEBOOK.targets, combinations: [...combinations, {of: ['beta', 'other'], is: 'other'}]};
    const [findings] = readSpecs([friends('We are friends of Beta.', [{at: 'Beta', is: 'beta'}])]);
    const frame = CODEBOOK.frames[0];
    const cue = findings?.cues[0];
    if (frame === undefined || findings === undefined || cue === undefined) throw new Error('expected a cue');
    const at = {policy: policyFor(frame, null), targets, unknown: 'unknown', findings, before: []};
    expect(decideTarget(cue, {...at, sides: {self: 'other', partner: null, pair: []}}).target).toBe('beta');
    expect(decideTarget(cue, {...at, sides: {self: 'alpha', partner: null, pair: []}}).target).toBe('alpha-beta');
  });

  it('takes a name for the own side where the same words also mean it', () => {
    const both = [
      {at: 'Gamma', is: 'other'},
      {at: 'Gamma', is: 'self'},
      {at: 'Beta', is: 'beta'},
    ];
    expect(decide('friendship', [friends('Gamma and Beta are friends.', both)], TWO).target).toBe('alpha-beta');
    expect(decide('friendship', [friends('Gamma and Beta are friends.', [...both].reverse())], TWO).target).toBe(
      'alpha-beta',
    );
  });

  it.each([
    [
      'joins the partner of the title to the side named beside "our lands"',
      'Beta keeps our lands friends.',
      [
        {at: 'Beta', is: 'beta'},
        {at: 'our lands', is: 'pair'},
      ],
      'other',
    ],
    ['leaves half a pair open', 'Our lands are friends.', [{at: 'Our lands', is: 'pair'}], 'unknown'],
    ['does not join it without "our lands"', 'Beta has friends.', [{at: 'Beta', is: 'beta'}], 'beta'],
  ] as const)('%s where the speaker is unknown', (_, text, targets, expected) => {
    const sides: Sides = {self: null, partner: 'other', pair: []};
    expect(decide('friendship', [friends(text, targets)], sides).target).toBe(expected);
  });

  it('looks back for a partner and says so', () => {
    const specs = [
      {text: 'Gamma is far.', targets: [{at: 'Gamma', is: 'other'}]},
      {text: 'It is late.'},
      friends('We are friends.', []),
    ];
    const {target, evidence} = decide('friendship', specs, TWO);
    expect(target).toBe('other');
    expect(evidence).toEqual([{rule: 'target/en/other', role: 'inference', span: {start: 0, end: 5}}]);
  });
});

describe('decideTarget(cue, context) within a window', () => {
  it('prefers expressions near the cue and falls back on the others in a union', () => {
    const frame = CODEBOOK.frames[0];
    if (frame === undefined) throw new Error('expected a frame');
    const policy = {...policyFor(frame, null), within: 3};
    const decideIn = (text: string): string | null => {
      const targets = [
        {at: 'Beta', is: 'beta'},
        {at: 'Gamma', is: 'other'},
      ];
      const [findings] = readSpecs([friends(text, targets)]);
      const cue = findings?.cues[0];
      if (findings === undefined || cue === undefined) throw new Error('expected a cue');
      return decideTarget(cue, {
        policy,
        targets: CODEBOOK.targets,
        sides: ALONE,
        unknown: 'unknown',
        findings,
        before: [],
      }).target;
    };
    expect(decideIn('We and Beta are friends, which is known as far away as Gamma.')).toBe('alpha-beta');
    expect(decideIn('Gamma and Beta have for a very long time been friends.')).toBe('other');
  });
});

describe('decideTarget(cue, context) of a nearest side', () => {
  const free = (
    text: string,
    targets: readonly {at: string; is: string}[],
    sub: string | null = null,
  ): SentenceSpec => ({
    text,
    cues: [{at: 'freedom', frame: 'freedom', sub}],
    targets,
  });

  it.each([
    [
      'takes the closest',
      'Beta sees the freedom of Gamma.',
      [
        {at: 'Beta', is: 'beta'},
        {at: 'Gamma', is: 'other'},
      ],
      null,
      'other',
    ],
    [
      'prefers the one that follows',
      'Beta loves freedom for Gamma.',
      [
        {at: 'Beta', is: 'beta'},
        {at: 'Gamma', is: 'other'},
      ],
      null,
      'other',
    ],
    [
      'does not reach beyond the window',
      'Beta, as all of us here have seen, loves freedom.',
      [{at: 'Beta', is: 'beta'}],
      null,
      'alpha',
    ],
    ['falls back on the speaker', 'We love freedom.', [], null, 'alpha'],
    ['hears no expression where the sub-code says so', 'Beta, freedom.', [{at: 'Beta', is: 'beta'}], 'own', 'alpha'],
    [
      'ignores what the sub-code ignores, by side too',
      'Alpha, freedom for Beta.',
      [
        {at: 'Alpha', is: 'alpha'},
        {at: 'Beta', is: 'beta'},
      ],
      'third',
      'beta',
    ],
    ['has a last resort', 'We love their freedom.', [], 'third', 'other'],
  ] as const)('%s', (_, text, targets, sub, expected) => {
    expect(decide('freedom', [free(text, targets, sub)], ALONE).target).toBe(expected);
  });

  it('reads "its" as whoever was named last, and says so', () => {
    const specs = [
      {text: 'Gamma is far.', targets: [{at: 'Gamma', is: 'other'}]},
      free('Beta hails its freedom, as does Alpha.', [
        {at: 'Beta', is: 'beta'},
        {at: 'its', is: 'antecedent'},
        {at: 'Alpha', is: 'alpha'},
      ]),
    ];
    expect(decide('freedom', specs, ALONE)).toEqual({
      target: 'beta',
      isOwn: false,
      evidence: [
        {rule: 'target/en/antecedent', role: 'context', span: {start: 25, end: 28}},
        {rule: 'target/en/beta', role: 'inference', span: {start: 14, end: 18}},
      ],
    });
  });

  it('reads "its" before any name of its sentence as the first that follows', () => {
    const specs = [
      {text: 'Gamma is far.', targets: [{at: 'Gamma', is: 'other'}]},
      free('Since its freedom, Beta has met Alpha.', [
        {at: 'its', is: 'antecedent'},
        {at: 'Beta', is: 'beta'},
        {at: 'Alpha', is: 'alpha'},
      ]),
    ];
    expect(decide('freedom', specs, ALONE).target).toBe('beta');
  });

  it('reads "its" as a name up to two sentences before', () => {
    const its = free('We hail its freedom.', [{at: 'its', is: 'antecedent'}]);
    const named = {text: 'Gamma is far.', targets: [{at: 'Gamma', is: 'other'}]};
    const empty = {text: 'It is late.'};
    expect(decide('freedom', [named, empty, its], ALONE).target).toBe('other');
    expect(decide('freedom', [named, empty, empty, its], ALONE).target).toBe('alpha');
  });

  it('looks as many sentences back as the policy says', () => {
    const named = {text: 'Gamma is far.', targets: [{at: 'Gamma', is: 'other'}]};
    const empty = {text: 'It is late.'};
    const raid = {text: 'A raid.', cues: [{at: 'raid', frame: 'raid'}]};
    expect(decide('raid', [named, empty, empty, empty, raid], TWO).target).toBe('other');
    expect(decide('raid', [named, empty, empty, empty, empty, raid], TWO).target).toBeNull();
  });

  it('lets the rule decide', () => {
    const spec = {
      text: 'Beta, freedom.',
      cues: [{at: 'freedom', frame: 'freedom', target: 'pair'}],
      targets: [{at: 'Beta', is: 'beta'}],
    };
    expect(decide('freedom', [spec], TWO)).toEqual({target: 'alpha-beta', isOwn: false, evidence: []});
  });

  it('gives null where the policy does', () => {
    expect(decide('raid', [{text: 'A raid.', cues: [{at: 'raid', frame: 'raid'}]}], TWO).target).toBeNull();
  });
});
