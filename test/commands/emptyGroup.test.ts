import {describe, expect, it} from 'vitest';
import {explainEmpty, warnEmptyGroups, warnNoSpeech} from '../../src/commands/emptyGroup.js';
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
      '2 documents would fit without office `president` (`--office any` lifts it), which have `mayor`',
    );
  });

  it('counts each condition alone where no single one is to blame', () => {
    const selection = {...EVERYTHING, speaker: ['bert'], language: ['ru']};
    expect(explainEmpty(selection, SPEECH)).toBe(
      '0 documents with speaker `bert` alone; 0 documents with language `ru` alone',
    );
  });

  it('says of a condition no document is known to fulfil that nothing is known', () => {
    const unknown = [makeTally({genre: null})];
    expect(explainEmpty({...EVERYTHING, genre: ['letter']}, unknown)).toBe(
      '1 document would fit without genre `letter`, of none of which it is known',
    );
  });

  it('says that a corpus has no speech', () => {
    expect(explainEmpty(EVERYTHING, [])).toBe('the corpus holds no speech that is credited to anybody');
  });
});

describe('warnEmptyGroups(groups, settings)', () => {
  it('warns of each group without speech, and of no other', () => {
    const group = (speaker: string) => ({label: speaker, where: {...EVERYTHING, speaker: [speaker]}});
    const [one, ...more] = warnEmptyGroups([group('anna'), group('bert')], SPEECH);
    expect(more).toEqual([]);
    expect(one).toMatchObject({rule: 'input/empty-group', severity: 'warning'});
    expect(one?.text).toContain('Unexpected group `bert` without speech, expected some: 2 documents would fit without');
  });
});

describe('warnNoSpeech(reason)', () => {
  it('names the reason', () => {
    expect(warnNoSpeech('there is none')).toMatchObject({rule: 'input/no-speech', severity: 'warning'});
    expect(warnNoSpeech('there is none').text).toContain(': there is none.');
  });
});
