import {describe, expect, it} from 'vitest';
import {describeBreak} from '../../../src/report/timeline/breakWords.js';
import {makeQuarters, noise} from '../../analysis/quarters.js';
import {makeView} from './view.js';

const draw = noise('words');
const JUMP = makeQuarters(40, quarter => draw(quarter < 20 ? 3 : 9));
const say = (...args: Parameters<typeof makeView>): string[] => {
  const view = makeView(...args);
  return view.series.map(row => describeBreak(row, view));
};

describe('describeBreak(row, view)', () => {
  it('names day, level, trend, placebo, the weight of one event and what all rests on', () => {
    const [text] = say(JUMP);
    expect(text).toMatch(
      /^At 1 January 2015 \(The flood\): the level rises: × \d\.\d\d \(95\u202f% interval \d\.\d\d–\d\.\d\d\), p < 0\.001/u,
    );
    expect(text).toMatch(
      /Placebo p = 0\.\d+: rank of its size among 25 possible dates, so it cannot be below 0\.040\./u,
    );
    expect(text).toMatch(/Without any one event: × \d\.\d\d \(without `q\d+-\d`\) to \d\.\d\d/u);
    expect(text).toMatch(/Rests on \d+ coded sentences in [\d,]+ words at 40 events in 20 periods before/u);
    expect(text).not.toMatch(/NaN|undefined|Infinity|null/u);
  });

  it('says that no change of level is shown', () => {
    expect(say(makeQuarters(40, () => draw(4)))[0]).toContain('no change of level is shown: ×');
  });

  it.each([
    ['needs at least 8 quarters with speech on each side and there are 4 before', JUMP.slice(32)],
    ['no model, since nothing was coded', makeQuarters(40, () => 0)],
    ['a rate of zero fits one part, whose ratio has no bound', makeQuarters(40, quarter => (quarter < 20 ? 0 : 3))],
    [
      'there is no dated speech',
      makeQuarters(
        4,
        () => 3,
        () => ({dateFrom: null, dateTo: null}),
      ),
    ],
  ])('says in words: %s', (words, tallies) => {
    expect(say(tallies)[0]).toContain(words);
  });

  it('says on which side of the data a day lies', () => {
    const [early, late] = say(JUMP, ['1990-01-01', '2050-01-01']);
    expect(early).toBe(
      'At 1 January 1990: nothing to compare, since the day lies before the first quarter with speech.',
    );
    expect(late).toBe('At 1 January 2050: nothing to compare, since the day lies after the last quarter with speech.');
  });
});
