import {describe, expect, it} from 'vitest';
import {type KeynessOptions, type KeynessSpeech, tableKeyness} from '../../../src/analysis/keyness/keyness.js';
import {createRandom} from '../../../src/stats/random.js';
import {countSaid, type Said} from './speech.js';

const OPTIONS: KeynessOptions = {
  minCount: 1,
  minDocuments: 1,
  measure: 'lrc',
  permuted: 2,
  prior: 500,
  confidence: 0.95,
  seed: 1,
  name: 'anna v bert',
  draws: 499,
  exactLimit: 20000,
};

function compare(said: readonly Said[], options: Partial<KeynessOptions> = {}) {
  const {speech, by, types, form} = countSaid(said);
  const groups: KeynessSpeech = {target: by('anna'), reference: by('bert'), background: speech, types, form};
  return tableKeyness(groups, {...OPTIONS, ...options});
}

/** Twelve documents a speaker; Anna says `peace`, Bert `bread`, both `and` and `we`; document 0 of Anna repeats `song`. */
const SAID: readonly Said[] = ['anna', 'bert'].flatMap(speaker =>
  Array.from({length: 12}, (_, at): Said => {
    const random = createRandom(`${speaker}${at}`);
    const own = speaker === 'anna' ? 'peace' : 'bread';
    const words = Array.from({length: 40}, () => [own, 'and', 'we', 'we'][random.int(4)]);
    const song = speaker === 'anna' && at === 0 ? Array.from({length: 30}, () => 'song') : [];
    return {document: `${speaker}${at}`, speaker, genre: 'speech', text: [...words, ...song].join(' ')};
  }),
);

describe('tableKeyness(speech, options)', () => {
  const table = compare(SAID);
  const rowOf = (term: string) =>
    [...table.towardsTarget, ...table.towardsReference, ...table.undecided].find(row => row.term === term);

  it('puts words on the side that says them more, and common ones on neither', () => {
    expect(table.towardsTarget.map(({term}) => term)).toEqual(['peace', 'song']);
    expect(table.towardsReference.map(({term}) => term)).toEqual(['bread']);
    expect(table.undecided.map(({term}) => term).toSorted()).toEqual(['and', 'we']);
    expect(table.tested).toBe(5);
  });

  it('says how large the groups and the background are', () => {
    expect(table.target).toEqual({
      documents: 12,
      events: 12,
      words: 510,
      largest: {document: 'anna0', words: 70},
    });
    expect(table.background).toEqual({documents: 24, words: 990});
  });

  it('is not fooled by one document: the exchange of labels and a flag tell', () => {
    const song = rowOf('song');
    expect(song?.g2TwoCell).toBeGreaterThan(20);
    expect(song?.notes).toContain('one-document');
    expect(song?.target).toMatchObject({most: 30, mostDocument: 'anna0', documents: 1});
    expect(song?.permutation?.p).toBeGreaterThan(0.5);
    expect(rowOf('peace')?.permutation?.p).toBe(1 / 500);
  });

  it('gives an interval over events where both groups say the word often enough', () => {
    const ratio = rowOf('and')?.log2Ratio;
    expect(ratio?.low).toBeLessThan(ratio?.value ?? -9);
    expect(ratio?.high).toBeGreaterThan(ratio?.value ?? 9);
    expect(rowOf('peace')).toMatchObject({log2Ratio: {low: null, high: null}});
    expect(rowOf('peace')?.notes).toEqual(['zero-corrected', 'wide']);
  });

  it('changes signs and sides when the groups are swapped', () => {
    const swapped = compare(SAID.map(said => ({...said, speaker: said.speaker === 'anna' ? 'bert' : 'anna'})));
    const [peace, mirrored] = [rowOf('peace'), swapped.towardsReference[0]];
    expect(mirrored?.term).toBe('peace');
    expect(mirrored?.g2TwoCell).toBeCloseTo(-(peace?.g2TwoCell ?? 0), 9);
    expect(mirrored?.zeta).toBeCloseTo(-(peace?.zeta ?? 0), 9);
    expect(mirrored?.lrc).toBeCloseTo(-(peace?.lrc ?? 0), 9);
  });

  it('takes the prior from all speech, also outside of the groups', () => {
    const more = [...SAID, {document: 'x', speaker: 'carl', text: 'peace '.repeat(5000)}];
    const zeta = compare(more).towardsTarget.find(({term}) => term === 'peace')?.zeta ?? 0;
    expect(zeta).not.toBeCloseTo(rowOf('peace')?.zeta ?? 0, 1);
    expect(compare(more).target.words).toBe(510);
  });

  it('tests words that are frequent enough in enough documents', () => {
    expect(compare(SAID, {minDocuments: 2}).tested).toBe(4);
    expect(compare(SAID, {minCount: 31, minDocuments: 1}).towardsTarget.map(({term}) => term)).toEqual(['peace']);
    expect(compare(SAID, {minCount: 100000}).tested).toBe(0);
  });

  it('takes a document in which both speak as one', () => {
    const shared = ['anna', 'bert'].map(speaker => ({document: 'd', speaker, text: 'peace'}));
    expect(compare(shared, {minDocuments: 2}).tested).toBe(0);
    expect(compare(shared, {minDocuments: 1}).tested).toBe(1);
  });

  it('leaves out stop words without changing the words of the groups', () => {
    const stopped = compare(SAID, {leaveOut: term => term === 'song'});
    expect(stopped.towardsTarget.map(({term}) => term)).toEqual(['peace']);
    expect(stopped.target.words).toBe(510);
  });

  it('corrects for the types tested', () => {
    const peace = (options: Partial<KeynessOptions>) => compare(SAID, options).towardsTarget[0];
    const alone = peace({leaveOut: term => term !== 'peace'});
    expect(alone?.qIndependent).toBe(alone?.pIndependent);
    expect(alone?.lrc).toBeGreaterThan(peace({})?.lrc ?? 9);
  });

  it.each(['g2', 'log-ratio', 'log-odds'] as const)('orders rows by %s', measure => {
    const values = compare(SAID, {measure}).towardsTarget.map(row =>
      measure === 'g2' ? row.g2TwoCell : measure === 'log-ratio' ? row.log2Ratio.value : row.zeta,
    );
    expect(values.length).toBeGreaterThan(0);
    expect(values).toEqual(values.toSorted((a, b) => (b ?? 0) - (a ?? 0)));
  });

  it('gives equal results for one seed, and draws of a row that do not depend on the other rows', () => {
    expect(compare(SAID)).toEqual(table);
    const fewer = compare(SAID, {leaveOut: term => term === 'song'});
    expect(fewer.towardsTarget[0]?.permutation).toEqual(rowOf('peace')?.permutation);
    const p = (seed: number) => compare(SAID, {seed, measure: 'g2'}).towardsReference.map(row => row.permutation?.p);
    expect(p(2)).not.toEqual(p(1));
  });

  it('has no rows when a group is silent', () => {
    const silent = compare(SAID.filter(({speaker}) => speaker === 'anna'));
    expect(silent).toMatchObject({tested: 0, towardsTarget: [], towardsReference: [], undecided: []});
    expect(silent.reference).toEqual({documents: 0, events: 0, words: 0, largest: null});
  });

  it('has figures but no interval for one document a group', () => {
    const one = compare([
      {document: 'a', text: 'peace '.repeat(30)},
      {document: 'b', speaker: 'bert', text: 'bread '.repeat(30)},
    ]);
    const [row] = one.towardsTarget;
    expect(row).toMatchObject({term: 'peace', notes: ['zero-corrected', 'one-document', 'few-events']});
    expect(row?.target.dispersion?.normalised).toBeNull();
    expect(row?.permutation).toMatchObject({p: 1, exact: true, arrangements: 2});
  });

  it('says when labels cannot be exchanged', () => {
    const [row] = compare(SAID.map(said => ({...said, genre: said.speaker ?? ''}))).towardsTarget;
    expect(row?.permutation).toMatchObject({p: null, reason: 'no-mixed-stratum'});
  });
});
