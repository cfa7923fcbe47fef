import {describe, expect, it} from 'vitest';
import {checkKeyness, KEYNESS_DEFAULTS, type KeynessChoices} from '../../src/commands/keynessOptions.js';

const CHOICES: KeynessChoices = {
  ...KEYNESS_DEFAULTS,
  unit: 'ngram',
  measure: 'lrc',
  permuted: 25,
  stop: null,
};

describe('checkKeyness(choices)', () => {
  it('accepts the defaults', () => {
    expect(() => checkKeyness(CHOICES)).not.toThrow();
    expect(() => checkKeyness({...CHOICES, unit: 'word', n: null, top: null})).not.toThrow();
  });

  it('names every choice that makes no sense', () => {
    const wrong = {...CHOICES, unit: 'word', minCount: 0, minDocuments: 0, top: 0, prior: 0} as const;
    const lines = [
      'Unexpected `--n` beside `--unit word`, expected `--unit ngram`, or no `--n`.',
      ...['--min-count', '--min-documents', '--top', '--prior'].map(
        flag => `Unexpected \`0\` for \`${flag}\`, expected 1 or more.`,
      ),
    ];
    expect(() => checkKeyness(wrong)).toThrow(lines.join('\n'));
  });
});
