import {describe, expect, it} from 'vitest';
import {type ComparisonOptions, type ResolvedContrast, tableComparison} from '../../src/analysis/compare.js';
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
    expect(apart).toMatchObject({frame: 'apart', declared: false, family: 0});
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

  it('corrects declared and exploratory rows in families of their own', () => {
    const tallies = [...documents(2020, [0, 0, 0]), ...documents(2021, [5, 6, 7])];
    const rows = tableComparison(tallies, [CONTRAST, {...CONTRAST, id: 'other', declared: false}], OPTIONS);
    expect(rows.map(({family, q, p}) => [family, q === p])).toEqual([
      [1, true],
      [1, true],
    ]);
    const together = tableComparison(tallies, [CONTRAST, {...CONTRAST, id: 'other'}], OPTIONS);
    expect(together.map(({family}) => family)).toEqual([2, 2]);
  });

  it('counts only the speaker and the office of the contrast', () => {
    const tallies = [...documents(2020, [1, 1]), ...documents(2021, [1, 1])];
    const others = tallies.map(tally => ({...tally, document: `x${tally.document}`, office: null}));
    expect(tableComparison([...tallies, ...others], [CONTRAST], OPTIONS)[0]?.reference.events).toBe(2);
    expect(tableComparison(others, [CONTRAST], OPTIONS)).toEqual([]);
  });
});
