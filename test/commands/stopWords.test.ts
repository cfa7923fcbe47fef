import {describe, expect, it} from 'vitest';
import {readStopWords} from '../../src/commands/stopWords.js';
import {memoryEffects} from '../support/memoryEffects.js';

const effects = memoryEffects(new Map([['/lists/stop.txt', '\uFEFF# Articles\nThe\r\n\nof\n']]));
const from = '/lists';

describe('readStopWords({stop, from}, effects)', () => {
  it('leaves out terms all of whose words stand in the list, in any letter case', async () => {
    const isStopped = await readStopWords({stop: 'stop.txt', from}, effects);
    expect(['the', 'of the', 'of peace', 'articles', ''].map(term => isStopped?.(term))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('is null without a list', async () => {
    expect(await readStopWords({stop: null, from}, effects)).toBeNull();
  });

  it('refuses a path that is no file', async () => {
    await expect(readStopWords({stop: 'none.txt', from}, effects)).rejects.toThrow(
      'Unexpected `--stop none.txt`, expected a file with one word a line, or `none`.',
    );
  });
});
