import {describe, expect, it} from 'vitest';
import {createLinks} from '../../../src/report/links.js';
import {renderFamily} from '../../../src/report/sections/comparison.js';
import {compared} from '../comparisons.js';
import {buildView, draftDocuments} from '../support.js';

const VIEW = buildView(draftDocuments({documents: 20}));
const render = (changes: Parameters<typeof compared>[0]) =>
  renderFamily(VIEW, [compared(changes)], createLinks(VIEW), 'Family').markup;

describe('renderFamily(view, rows, links, caption)', () => {
  it('folds the checks of a ratio under its frame', () => {
    const ratio = {value: 0.5, low: 0.2, high: 1.1};
    const part = {events: 12, exposure: 1000, coded: 3, value: 3};
    const figures = {ratio, difference: ratio, p: 0.2, arrangements: 20, exact: true, exactRatio: null};
    const without = {event: 'e', ratio: 0.4, zeroCorrected: false};
    const page = render({
      nonJoint: {...figures, target: part, reference: {...part, coded: 5}},
      standardised: [
        {by: 'genre', target: 1, reference: 2, ratio, covered: 0.75, kept: ['a', 'b'], dropped: ['c']},
        {by: 'copresence', target: 1, reference: 2, ratio, covered: 1, kept: ['joint'], dropped: []},
      ],
      influence: {low: without, high: {...without, ratio: 3}, decisive: {...without, p: 0.2}, crosses: true},
    });
    expect(page).toContain('<details');
    expect(page).toContain('without joint events: 5 and 3 coded, 0.50 (0.20–1.10)');
    expect(page).toMatch(/in one mix of genres: 0\.50 \(0\.20–1\.10\) \[75\s%\]/u);
    // One kind only: nothing to even out.
    expect(page).not.toContain('in one mix of joint and other events');
    expect(page).toContain('without one event: 0.40–3.00 !');
  });

  it('has no fold where there is nothing to check, and marks exploratory rows', () => {
    expect(render({})).not.toContain('<details');
    expect(render({})).not.toContain('exploratory');
    expect(render({declared: false})).toContain('exploratory');
  });
});
