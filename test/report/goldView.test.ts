import {describe, expect, it} from 'vitest';
import {explainGold, type GoldView} from '../../src/report/goldView.js';

const GOLD: GoldView = {
  file: 'gold.jsonl',
  units: 100,
  drawn: true,
  used: 100,
  absent: 0,
  absentDocuments: [],
  notFound: 0,
  notSpeech: 0,
  twice: 0,
  otherSpeech: 0,
};

describe('explainGold(gold)', () => {
  it('says what correction means, on how many sentences it rests, and what is unknown', () => {
    const [meaning, counts] = explainGold(GOLD);
    expect(meaning).toContain('estimated from the 100 gold sentences in it');
    expect(meaning).toContain('is unknown to this program');
    expect(counts).toBe('Gold: `gold.jsonl`, 100 sentences, 100 in the speech counted.');
  });

  it('counts what is not used by why, and names documents the corpus does not hold', () => {
    const lost = {used: 80, absent: 9, absentDocuments: ['a', 'b', 'c', 'd'], notFound: 2, notSpeech: 1, twice: 3};
    expect(explainGold({...GOLD, ...lost, otherSpeech: 5})[1]).toBe(
      "Gold: `gold.jsonl`, 100 sentences, 80 in the speech counted; not used: 5 in speech not counted here; 9 of documents the corpus holds no speech of (`a`, `b`, `c` and 1 more); 2 whose words do not stand in their document; 1 outside of anybody's speech; 3 at the sentence of another. Sentences drawn from this speech but not found in it make corrections too small by about their share.",
    );
  });

  it('claims nothing of a correction where the sentences do not say how they were drawn', () => {
    const [meaning, counts] = explainGold({...GOLD, drawn: false, used: 90, notFound: 10});
    expect(meaning).toMatch(/^Nothing is corrected/);
    expect(counts).not.toContain('too small');
  });
});
