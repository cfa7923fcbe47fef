import {describe, expect, it} from 'vitest';
import type {ComparisonRow} from '../../src/analysis/compare.js';
import {EVERYTHING} from '../../src/model/index.js';
import {answerQuestion} from '../../src/report/answer.js';
import type {ReportView} from '../../src/report/view.js';
import {compared, side} from './comparisons.js';
import {emptyView} from './support.js';

const EMPTY = emptyView();

function answer(rows: readonly ComparisonRow[], changes: Partial<ReportView> = {}) {
  return answerQuestion({...EMPTY, marks: [], comparison: rows, ...changes});
}

describe('answerQuestion', () => {
  it('says that an empty corpus cannot tell', () => {
    expect(answer([]).lead).toEqual([
      'About Speaker A the corpus cannot tell: it holds no such speech in the periods compared.',
    ]);
  });
  it('reports a difference with ratio, interval and q, and the grade', () => {
    expect(answer([compared({})]).lead).toEqual([
      'Speaker A, English texts: Friendship was coded more often from January 2022 than before January 2022 (rate ratio 2.00, 95\u202f% interval 1.30–3.10, q = 0.010).',
      'Evidence grade of all these figures: none, that is, the rules are not yet checked against readers.',
    ]);
  });
  it('reports a fall as plainly as a rise', () => {
    const [lead] = answer([compared({ratio: {value: 0.5, low: 0.3, high: 0.8}})]).lead;
    expect(lead).toContain('Friendship was coded less often from January 2022 than before January 2022');
  });
  it.each([
    [
      {q: 0.4, ratio: {value: 1.1, low: 0.7, high: 1.6}},
      'no difference beyond chance is shown for Friendship (rate ratio between 0.70 and 1.60)',
    ],
    [
      {q: 0.4, ratio: {value: 3, low: null, high: null}, notes: ['few-events'] as const},
      'too few events to tell a change (20 before January 2022, 30 from January 2022); coded sentences before January 2022 and from January 2022: Friendship',
    ],
    [
      {q: 0.01, ratio: {value: 3, low: null, high: null}, notes: ['few-events'] as const},
      'too few events for an interval: 20 before January 2022, 30 from January 2022, q = 0.010',
    ],
    [{p: null, q: null, notes: ['no-mixed-stratum'] as const}, 'for Friendship it cannot be tested'],
    [{p: null, q: null, notes: ['nothing-coded'] as const}, 'nothing was coded as Friendship on either side'],
    [{q: 0.4}, 'Friendship: test and interval disagree'],
  ])('says why nothing can be told: %j', (changes, expected) => {
    expect(answer([compared(changes)]).lead[0]).toContain(expected);
  });
  it.each([
    [{reference: side({words: 0, events: 0})}, 'it holds no speech before January 2022.'],
    [{target: side({words: 0, events: 0, label: 'from January 2022'})}, 'it holds no speech from January 2022.'],
    [{reference: side({words: 0}), target: side({words: 0})}, 'it holds no speech on either side.'],
  ])('cannot tell from one side', (changes, expected) => {
    expect(answer([compared({...changes, p: null, q: null, notes: ['no-speech']})]).lead[0]).toContain(expected);
  });
  it('gives no findings for a demonstration corpus', () => {
    const {lead, rests} = answer([compared({})], {banner: 'A demonstration.'});
    expect(lead[0]).toMatch(/cannot answer the question/);
    expect([...lead, ...rests].join(' ')).not.toMatch(/\d/);
  });
  it('names what the windows cannot separate, and the other side', () => {
    const other = compared({contrast: 'c-january', speaker: 'speaker-c'});
    const {lead, rests} = answer([compared({}), other], {marks: EMPTY.marks});
    expect(lead.at(-1)).toBe(
      'The invasion follows 7 weeks after the border between the two periods; this comparison cannot separate the two.',
    );
    expect(rests.join(' ')).toContain(
      'For comparison, the same days: Speaker C, English texts: Friendship was coded more often',
    );
  });
  it('answers nothing from exploratory rows', () => {
    expect(answer([compared({declared: false})])).toEqual({
      lead: [expect.stringContaining('what was compared is exploratory')],
      rests: [],
    });
  });
  it('names groups that are no windows by their contrast and labels', () => {
    const row = compared({
      name: 'Valley and coast',
      reference: side({label: 'Coast', where: {...EVERYTHING, side: ['CC']}}),
      target: side({label: 'Valley', where: {...EVERYTHING, side: ['AA']}}),
    });
    const {lead} = answer([row], {marks: EMPTY.marks});
    expect(lead.join(' ')).toContain(
      'Valley and coast, English texts: Friendship was coded more often in “Valley” than in “Coast”',
    );
    expect(lead.join(' ')).not.toContain('follows');
  });
  it('tells a difference over a count of zero by its counts, and the event it hangs on', () => {
    const [lead] = answer([
      compared({
        reference: side({coded: 0}),
        ratio: {value: 36.6, low: null, high: null},
        notes: ['zero-corrected', 'one-event-decides'],
      }),
    ]).lead;
    expect(lead).toContain(
      '(0 coded sentences before January 2022, 30 from January 2022, q = 0.010; one event decides this)',
    );
    expect(lead).not.toContain('36.6');
  });
  it('speaks of affirmation, never of causes or reappearance', () => {
    const {lead, rests} = answer([compared({})]);
    const text = [...lead, ...rests].join(' ');
    expect(text).toContain('Friendship 6 of 10 before January 2022 and 12 of 30 from January 2022');
    expect(text).toContain('affirmation of a promoted narrative');
    expect(text).not.toMatch(/reappear|because of|led to|persuaded/);
  });
});
