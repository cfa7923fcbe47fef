import {describe, expect, it} from 'vitest';
import {renderTimelineText} from '../../../src/report/timeline/text.js';
import {makeQuarters} from '../../analysis/quarters.js';
import {makeView} from './view.js';

const TALLIES = makeQuarters(12, quarter => quarter % 3).filter((_, index) => index < 8 || index > 13);

describe('renderTimelineText(view, width)', () => {
  it('shows periods with bars, and gaps as missing', () => {
    const text = renderTimelineText(makeView(TALLIES), 100);
    expect(text).toContain('Burden · Anna Sample · English texts\nRules not yet checked against readers.\n');
    expect(text).toMatch(/2010-Q3 {11,}4 +2,000 +2 +2\.00\* {2}█{24}\n/u);
    expect(text).toMatch(/2011-Q1 to 2011-Q3 +missing: no speech\n/u);
    expect(text).toContain(
      'Left out of Anna Sample, `en`: 1 undated document and 2 whose days cross a border of periods.',
    );
    expect(text).not.toMatch(/NaN|undefined|Infinity/u);
  });

  it('shows small bars where there are many time lines', () => {
    const view = makeView(TALLIES);
    const frames = ['a', 'b', 'c', 'd'];
    const copy = <T extends {frame: string}>(rows: readonly T[]): T[] =>
      frames.flatMap(frame => rows.map(row => ({...row, frame})));
    const many = {...view, points: copy(view.points), series: copy(view.series), changes: copy(view.changes)};
    const text = renderTimelineText(many, 100);
    expect(text).toContain('2010-Q1 _▅█_···▅█_▅█ 2012-Q4, highest 2.00');
    expect(text).toContain('`·` a quarter without speech');
  });

  it('says that near breaks cannot be told apart, and gives counts between them', () => {
    const text = renderTimelineText(makeView(TALLIES, ['2011-11-01', '2012-01-02']), 400);
    expect(text).toContain('The breaks of 1 November 2011 and 2 January 2012 lie so near');
    expect(text).toContain('1 November 2011 up to 2 January 2012 (62 days): no speech.');
  });

  it('keeps to the width', () => {
    const lines = renderTimelineText(makeView(TALLIES), 80).split('\n');
    expect(lines.filter(line => [...line].length > 80)).toEqual([]);
  });

  it('says that there is nothing', () => {
    expect(renderTimelineText(makeView([]), 100)).toContain('No dated speech to show.');
  });
});
