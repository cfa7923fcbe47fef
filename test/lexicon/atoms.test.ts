import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createAtoms, matchesGlob} from '../../src/lexicon/atoms.js';

describe('matchesGlob(glob, form)', () => {
  it.each<[string, string, boolean]>([
    ['secur*', 'security', true],
    ['secur*', 'secur', true],
    ['secur*', 'insecurity', false],
    ['*security', 'insecurity', true],
    ['wom?n', 'women', true],
    ['wom?n', 'womn', false],
    ['*a*b*', 'xaxxbx', true],
    ['*a*b', 'ba', false],
    ['a', '', false],
  ])('compares %s with %s', (glob, form, expected) => {
    expect(matchesGlob(glob, form)).toBe(expected);
  });

  it('agrees with a regular expression', () => {
    const letters = (units: string[]) => fc.array(fc.constantFrom(...units), {maxLength: 7}).map(list => list.join(''));
    fc.assert(
      fc.property(letters(['a', 'b', '*', '?']), letters(['a', 'b', 'c']), (glob, form) => {
        const pattern = new RegExp(`^${glob.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'u');
        expect(matchesGlob(glob, form)).toBe(pattern.test(form));
      }),
      {numRuns: 1000, seed: 1},
    );
  });
});

describe('createAtoms(morphology, fold)', () => {
  const lower = (form: string): string => form.toLowerCase();

  it('numbers each test once', () => {
    const atoms = createAtoms(null, lower);
    expect([atoms.add({kind: 'literal', text: 'cat'}), atoms.add({kind: 'glob', text: 'c*'})]).toEqual([0, 1]);
    expect(atoms.add({kind: 'literal', text: 'cat'})).toBe(0);
  });

  it('takes a bare word as a form in a language without a stemmer', () => {
    const atoms = createAtoms(null, lower);
    expect(atoms.add({kind: 'stem', text: 'cat'})).toBe(atoms.add({kind: 'literal', text: 'cat'}));
    expect([atoms.of('cat'), atoms.of('cats')]).toEqual([[0], []]);
  });

  it('lets a form pass by any of its analyses', () => {
    const atoms = createAtoms({language: 'en', analyse: form => (form === 'saw' ? ['see', 'saw'] : [form])}, lower);
    atoms.add({kind: 'stem', text: 'see'});
    atoms.add({kind: 'stem', text: 'saw'});
    atoms.add({kind: 'glob', text: '?aw'});
    expect([atoms.of('saw'), atoms.of('see')]).toEqual([
      [0, 1, 2],
      [0, 1],
    ]);
  });

  it('keeps tests of case apart', () => {
    const atoms = createAtoms(null, lower);
    atoms.add({kind: 'case', text: 'US'});
    atoms.add({kind: 'case', text: 'U*'});
    expect(atoms.of('us')).toEqual([]);
    expect(atoms.casesOf('us').map(({spelling}) => spelling)).toEqual(['US', 'U*']);
    expect(atoms.casesOf('we')).toEqual([]);
  });
});
