import {describe, expect, it} from 'vitest';
import {type ComparisonOptions, type ResolvedContrast, tableComparison} from '../../src/analysis/compare.js';
import {tableReach} from '../../src/analysis/comparison/reach.js';
import {EVERYTHING} from '../../src/model/index.js';
import {days, makeTally} from '../support/records.js';

const OPTIONS: ComparisonOptions = {
  frames: [{id: 'burden', languages: ['en'], declared: true}],
  seed: 1,
  replicates: 2000,
  confidence: 0.95,
  draws: 999,
  exactLimit: 20000,
};
const CONTRAST: ResolvedContrast = {
  id: 'reform',
  name: 'reform',
  note: 'test',
  reference: days('before', {from: '2020-01-01', to: '2021-01-01'}, {speaker: ['anna'], office: ['mayor']}),
  target: days('after', {from: '2021-01-01', to: null}, {speaker: ['anna'], office: ['mayor']}),
  declared: true,
  family: 'declared',
};

/** One document per count, in 2020 or 2021. */
function documents(year: number, counts: readonly number[]) {
  return counts.map((coded, index) => {
    const day = String(index + 1).padStart(2, '0');
    const dateTo = `${year}-05-${String(index + 2).padStart(2, '0')}`;
    return makeTally({document: `${year}-${index}`, coded, dateFrom: `${year}-05-${day}`, dateTo});
  });
}

describe('tableComparison(tallies, contrasts, options)', () => {
  it('is empty without speech', () => {
    expect(tableComparison([], [CONTRAST], OPTIONS)).toEqual([]);
  });

  it('gives an exact permutation p with its number of arrangements for few events', () => {
    const [row] = tableComparison([...documents(2020, [0, 0, 0]), ...documents(2021, [5, 6, 7])], [CONTRAST], OPTIONS);
    // 20 arrangements; the observed one and its mirror image are the two most extreme.
    expect(row).toMatchObject({p: 0.1, arrangements: 20, exact: true, notes: ['few-events', 'zero-corrected']});
    expect(row?.ratio).toEqual({value: expect.closeTo(18.5 / 0.5, 10), low: null, high: null});
    expect(row?.difference.value).toBe(6);
  });

  it('keeps a frame shown apart out of the declared family, whatever the contrast', () => {
    const tallies = [...documents(2020, [0, 1, 0]), ...documents(2021, [5, 6, 7])];
    const frames = [
      {id: 'burden', languages: ['en'], declared: true},
      {id: 'apart', languages: ['en'], declared: false},
    ];
    const alone = tableComparison(tallies, [CONTRAST], OPTIONS);
    const [burden, apart] = tableComparison(tallies, [CONTRAST], {...OPTIONS, frames});
    expect(burden).toEqual(alone[0]);
    expect(apart).toMatchObject({frame: 'apart', declared: false, family: 'exploratory', familyTests: 0});
  });

  it('gives intervals from ten events on each side', () => {
    const counts = [1, 2, 3, 1, 2, 3, 1, 2, 3, 2];
    const [row] = tableComparison(
      [
        ...documents(2020, counts),
        ...documents(
          2021,
          counts.map(c => 2 * c),
        ),
      ],
      [CONTRAST],
      OPTIONS,
    );
    expect(row?.ratio.value).toBeCloseTo(2, 12);
    expect(row?.ratio.low).toBeGreaterThan(1);
    expect(row?.ratio.high).toBeLessThan(4);
    expect(row?.notes).toEqual(['wide']);
  });

  it('has neither p nor ratio where one side holds no speech', () => {
    const [row] = tableComparison(documents(2020, [1, 2]), [CONTRAST], OPTIONS);
    expect(row).toMatchObject({p: null, q: null, ratio: {value: null}, notes: ['no-speech']});
  });

  it('has neither p nor ratio where nothing was coded, and says so', () => {
    const [row] = tableComparison([...documents(2020, [0, 0]), ...documents(2021, [0, 0])], [CONTRAST], OPTIONS);
    expect(row).toMatchObject({p: null, q: null, ratio: {value: null}, notes: ['few-events', 'nothing-coded']});
  });

  it('permutes inside genres only, and says where no genre has both sides', () => {
    const before = documents(2020, [0, 1]).map(tally => ({...tally, genre: 'interview'}));
    const [row] = tableComparison([...before, ...documents(2021, [3, 4])], [CONTRAST], OPTIONS);
    expect(row).toMatchObject({p: null, notes: ['few-events', 'no-mixed-stratum']});
  });

  it('corrects every family by itself', () => {
    const tallies = [...documents(2020, [0, 0, 0]), ...documents(2021, [5, 6, 7])];
    const rows = tableComparison(tallies, [CONTRAST, {...CONTRAST, id: 'other', family: 'later'}], OPTIONS);
    expect(rows.map(({family, familyTests, q, p}) => [family, familyTests, q === p])).toEqual([
      ['declared', 1, true],
      ['later', 1, true],
    ]);
    const together = tableComparison(tallies, [CONTRAST, {...CONTRAST, id: 'other'}], OPTIONS);
    expect(together.map(({familyTests}) => familyTests)).toEqual([2, 2]);
  });

  it('counts only the speaker and the office of the contrast', () => {
    const tallies = [...documents(2020, [1, 1]), ...documents(2021, [1, 1])];
    const others = tallies.map(tally => ({...tally, document: `x${tally.document}`, office: null}));
    expect(tableComparison([...tallies, ...others], [CONTRAST], OPTIONS)[0]?.reference.events).toBe(2);
    expect(tableComparison(others, [CONTRAST], OPTIONS)).toEqual([]);
  });

  it('refuses groups with speech in common, with how many documents', () => {
    const tallies = [...documents(2020, [1, 2]), ...documents(2021, [3, 4])];
    const anna = {...CONTRAST, reference: {label: 'all', where: EVERYTHING}};
    const [row] = tableComparison(tallies, [anna], OPTIONS);
    expect(row).toMatchObject({overlap: 2, p: null, ratio: {value: null}, notes: ['overlap']});
    expect(row).toMatchObject({target: {coded: 7}, reference: {coded: 10}, influence: null, standardised: []});
  });

  it('compares a group with the rest: all that fits but its own speech', () => {
    const tallies = [...documents(2020, [1, 2]), ...documents(2021, [3, 4])];
    const rest = {...CONTRAST, reference: {label: 'the rest', where: EVERYTHING}, rest: true};
    const [row] = tableComparison(tallies, [rest], OPTIONS);
    expect(row).toMatchObject({overlap: 0, target: {coded: 7}, reference: {coded: 3, rest: true}});
  });

  it('keeps two speakers of one event together, and counts the event once for each', () => {
    const events = Array.from({length: 12}, (_, i) => i);
    const tallies = events.flatMap(i => [
      makeTally({document: `d${i}`, speaker: 'anna', coded: 2 * (i % 4) + 2}),
      makeTally({document: `d${i}`, speaker: 'ben', coded: (i % 4) + 1}),
    ]);
    const by = (speaker: string) => ({label: speaker, where: {...EVERYTHING, speaker: [speaker]}});
    const [row] = tableComparison(tallies, [{...CONTRAST, target: by('anna'), reference: by('ben')}], OPTIONS);
    expect(row).toMatchObject({sharedEvents: 12, overlap: 0, arrangements: 4096, exact: true, p: 2 / 4096});
    // Twice as much at every event: there is no spread, and an interval of no width would claim certainty.
    expect(row?.ratio).toEqual({value: expect.closeTo(2, 12), low: null, high: null});
  });

  it('compares shares of sentences where the groups speak different languages', () => {
    const frames = [
      {id: 'burden', languages: ['en', 'ru'], declared: true},
      {id: 'english', languages: ['en'], declared: true},
    ];
    const tallies = [
      ...documents(2020, [1, 2]),
      ...documents(2021, [3, 4]).map(tally => ({...tally, language: 'ru', words: 500})),
    ];
    const rows = tableComparison(tallies, [CONTRAST], {...OPTIONS, frames});
    expect(rows.map(({frame}) => frame)).toEqual(['burden']);
    expect(rows[0]).toMatchObject({
      language: '*',
      measure: 'share',
      target: {languages: ['ru'], share: {value: 0.07}},
      reference: {languages: ['en'], share: {value: 0.03}},
      notes: ['languages-differ', 'few-events'],
    });
    expect(rows[0]?.ratio.value).toBeCloseTo(7 / 3, 12);
  });

  it('counts documents without a date, and with days on both sides of a border', () => {
    const tallies = [...documents(2020, [1, 2]), ...documents(2021, [3, 4])];
    const settings = [
      ...tallies,
      makeTally({document: 'undated', dateFrom: null, dateTo: null}),
      makeTally({document: 'year', dateFrom: '2020-07-01', dateTo: '2021-07-01'}),
      makeTally({document: 'ben', speaker: 'ben', dateFrom: null, dateTo: null}),
    ];
    const [row] = tableComparison(tallies, [CONTRAST], OPTIONS, settings);
    expect(row).toMatchObject({target: {undated: 1, crossing: 1}, reference: {undated: 1, crossing: 1}});
  });

  it('shows speech without a leader of another side alone, where copresence is known', () => {
    const plain = [...documents(2020, [1, 2, 1]), ...documents(2021, [3, 4, 9])];
    const joint = plain.map((tally, i) => ({...tally, copresence: i % 3 === 2 ? 'yes' : 'no'}));
    expect(tableComparison(plain, [CONTRAST], OPTIONS)[0]?.nonJoint).toBeNull();
    const [row] = tableComparison(joint, [CONTRAST], OPTIONS);
    expect(row?.nonJoint).toMatchObject({target: {coded: 7, events: 2}, reference: {coded: 3, events: 2}, p: 2 / 6});
    expect(row?.ratio.value).toBeCloseTo(16 / 4, 12);
    expect(row?.nonJoint?.ratio.value).toBeCloseTo(7 / 3, 12);
  });

  it('says when one mix of genres reverses a difference', () => {
    // Twice as much in either genre after, but far more interviews before.
    const make = (year: number, genre: string, counts: readonly number[]) =>
      documents(year, counts).map(tally => ({
        ...tally,
        genre,
        document: `${genre} ${tally.document}`,
        event: `${genre} ${tally.document}`,
      }));
    const tallies = [
      ...make(2020, 'interview', [10, 10, 10, 10]),
      ...make(2020, 'speech', [1]),
      ...make(2021, 'interview', [20]),
      ...make(2021, 'speech', [2, 2, 2, 2]),
    ];
    const [row] = tableComparison(tallies, [CONTRAST], OPTIONS);
    expect(row?.ratio.value).toBeCloseTo(28 / 41, 12);
    expect(row?.standardised[0]).toMatchObject({
      by: 'genre',
      covered: 1,
      ratio: {value: expect.closeTo(2, 12), low: null},
    });
    expect(row?.notes).toContain('mix-reverses');
  });

  it('gives the exact ratio beside few events and beside a count of 0, and not beside an interval', () => {
    const [few] = tableComparison([...documents(2020, [0, 0, 1]), ...documents(2021, [5, 6, 7])], [CONTRAST], OPTIONS);
    expect(few?.exactRatio).toMatchObject({low: expect.any(Number), high: expect.any(Number), p: expect.any(Number)});
    const many = [1, 2, 3, 1, 2, 3, 1, 2, 3, 2];
    const [zero] = tableComparison(
      [
        ...documents(
          2020,
          many.map(() => 0),
        ),
        ...documents(2021, many),
      ],
      [CONTRAST],
      OPTIONS,
    );
    expect(zero).toMatchObject({ratio: {low: null}, exactRatio: {high: null}, notes: ['wide', 'zero-corrected']});
    const [none] = tableComparison([...documents(2020, many), ...documents(2021, many)], [CONTRAST], OPTIONS);
    expect(none?.exactRatio).toBeNull();
  });

  it('takes one document on each side as it is: counts, no test worth the name', () => {
    const [row] = tableComparison([...documents(2020, [1]), ...documents(2021, [3])], [CONTRAST], OPTIONS);
    expect(row).toMatchObject({
      p: 1,
      arrangements: 2,
      influence: null,
      ratio: {value: expect.closeTo(3, 12), low: null},
    });
  });

  it('marks an interval that rests on few coded events', () => {
    const rare = [0, 0, 0, 0, 0, 0, 0, 0, 0, 3];
    const often = [1, 2, 1, 3, 2, 2, 1, 4, 1, 2];
    const [row] = tableComparison([...documents(2020, rare), ...documents(2021, often)], [CONTRAST], OPTIONS);
    expect(row?.notes).toContain('few-coded');
  });

  it('exchanges labels across genres where the groups are told apart by genre', () => {
    const tallies = [
      ...documents(2020, [0, 0, 0]).map(tally => ({...tally, genre: 'interview'})),
      ...documents(2021, [5, 6, 7]).map(tally => ({...tally, genre: 'address'})),
    ];
    const of = (genre: string) => ({label: genre, where: {...CONTRAST.target.where, within: [], genre: [genre]}});
    const contrast = {...CONTRAST, target: of('address'), reference: of('interview')};
    const [row] = tableComparison(tallies, [contrast], OPTIONS);
    // 20 ways to choose three of six events; the observed one and its mirror image are the two most extreme.
    expect(row).toMatchObject({p: 0.1, arrangements: 20, exact: true});
    expect(row?.notes).not.toContain('no-mixed-stratum');
    const limits = {draws: 99, exactLimit: 100};
    expect(tableReach(tallies, [contrast], limits)).toMatchObject([{arrangements: 20, smallest: 1 / 20}]);
  });
});
