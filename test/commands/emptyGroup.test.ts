import {describe, expect, it} from 'vitest';
import {explainEmpty} from '../../src/commands/emptyGroup.js';
import {EVERYTHING} from '../../src/model/index.js';
import {makeTally} from '../support/records.js';

const SPEECH = [makeTally({document: 'a'}), makeTally({document: 'b', office: null})];

describe('explainEmpty(selection, settings)', () => {
  it('is null where speech fits', () => {
    expect(explainEmpty({...EVERYTHING, speaker: ['anna']}, SPEECH)).toBeNull();
  });

  it('names the condition without which there would be speech', () => {
    const selection = {...EVERYTHING, speaker: ['anna'], office: ['president']};
    expect(explainEmpty(selection, SPEECH)).toBe(
      '2 documents would fit without office `president` (`--office any` lifts it)',
    );
  });

  it('counts each condition alone where no single one is to blame', () => {
    const selection = {...EVERYTHING, speaker: ['bert'], language: ['ru']};
    expect(explainEmpty(selection, SPEECH)).toBe(
      '0 documents with speaker `bert` alone; 0 documents with language `ru` alone',
    );
  });

  it('says that a corpus has no speech', () => {
    expect(explainEmpty(EVERYTHING, [])).toBe('the corpus holds no speech that is credited to anybody');
  });
});
