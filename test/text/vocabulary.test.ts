import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {foldForm} from '../../src/text/normalise.js';
import {createVocabulary} from '../../src/text/vocabulary.js';

const letters = fc.string({unit: fc.constantFrom(...'aAbеЕЁёTтһh-‑\u00AD\u0301’ο'), maxLength: 4});

describe('createVocabulary()', () => {
  it('equals a Map from folded forms to ranks', () => {
    fc.assert(
      fc.property(fc.array(letters), forms => {
        const vocabulary = createVocabulary();
        const twin = new Map<string, number>();
        for (const form of forms) {
          const folded = foldForm(form);
          const expected = twin.get(folded) ?? twin.size;
          twin.set(folded, expected);
          expect(vocabulary.intern(`x${form}x`, 1, form.length + 1)).toBe(expected);
        }
        expect(Array.from({length: vocabulary.size()}, (_, id) => vocabulary.form(id))).toEqual([...twin.keys()]);
      }),
    );
  });

  it('grows beyond its first tables', () => {
    const vocabulary = createVocabulary();
    const ids = Array.from({length: 60_000}, (_, index) => `форма${index}`).map(form =>
      vocabulary.intern(form, 0, form.length),
    );
    expect([vocabulary.size(), new Set(ids).size]).toEqual([60_000, 60_000]);
    expect(vocabulary.form(ids.at(-1) as number)).toBe('форма59999');
    expect(vocabulary.intern('ФОРМА7', 0, 6)).toBe(7);
  });

  it('refuses an id it never gave', () => {
    expect(() => createVocabulary().form(0)).toThrow(new RangeError('expected an id below 0, got 0'));
  });
});
