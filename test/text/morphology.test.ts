import {createRequire} from 'node:module';
import {describe, expect, it} from 'vitest';
import type {DetectedLanguage} from '../../src/model/index.js';
import {morphologyFor} from '../../src/text/morphology.js';

const LANGUAGES: readonly DetectedLanguage[] = ['en', 'ru', 'kk', 'und'];

describe('morphologyFor(language)', () => {
  it.each(LANGUAGES)('gives the rules of %s, with at least one key for any form and none twice', language => {
    const morphology = morphologyFor(language);
    expect(morphology.language).toBe(language);
    for (const form of ['', 'a', "'s", '-', 'б', 'friendship', 'независимость', 'тәуелсіздік', 'state-building']) {
      const keys = morphology.analyse(form);
      expect(keys.length).toBeGreaterThan(0);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('leaves a form of a language without a stemmer as it is', () => {
    expect(morphologyFor('und').analyse('незалежності')).toEqual(['незалежності']);
  });

  it('loads no database client of natural', () => {
    const require = createRequire(import.meta.url);
    require('natural/lib/natural/stemmers/index.js');
    const loaded = Object.keys(require.cache).filter(path =>
      /node_modules[\\/](?:mongoose|mongodb|pg|redis|memjs|dotenv)[\\/]/u.test(path),
    );
    expect(loaded).toEqual([]);
  });
});
