import {describe, expect, it} from 'vitest';
import type {ComparisonRow} from '../../../src/analysis/compare.js';
import {renderComparisonText} from '../../../src/report/comparison/text.js';
import type {ComparisonView} from '../../../src/report/comparison/view.js';
import {compared, side} from '../comparisons.js';

const group = {label: 'after', group: 'from:2022-01-02', rest: false, empty: null};

function render(rows: readonly ComparisonRow[], changes: Partial<ComparisonView> = {}): string {
  const view: ComparisonView = {
    coder: 'lexicon@0',
    codebook: 'test@0',
    seed: 1,
    confidence: 0.95,
    replicates: 2000,
    draws: 9999,
    frames: [{id: 'friendship', name: 'Friendship', definition: '', direction: '', subCodes: []}],
    speakers: [],
    names: {},
    grades: [],
    further: [],
    contrasts: [
      {id: 'a-january', name: 'January', note: 'Seven weeks.', declared: true, target: group, reference: group},
    ],
    excluded: [],
    gold: null,
    rows: rows.map(row => ({...row, correction: null})),
    ...changes,
  };
  return renderComparisonText(view, {width: 100, colour: false}).replace(/\s+/gu, ' ');
}

describe('renderComparisonText(view, options)', () => {
  it('gives groups, table and findings', () => {
    const text = render([compared()]);
    expect(text).toContain('January (declared in the plan)');
    expect(text).toContain(
      'Friendship was coded more often in the target (ratio 2.00, 95\u202f% interval 1.30–3.10, q = 0.010; evidence: none).'.replace(
        /\s+/gu,
        ' ',
      ),
    );
    expect(text).toContain('is not known, so joint events cannot be set apart');
    expect(text).toContain('“declared”, 4 tests');
  });

  it('tells a count of zero by counts, not by a ratio that hangs on ½', () => {
    const zero = compared({
      reference: side({coded: 0}),
      ratio: {value: 40, low: null, high: null},
      exactRatio: {low: 5, high: null, p: 0.001},
      notes: ['zero-corrected'],
    });
    expect(render([zero])).toContain('(30 against 0 coded sentences, q = 0.010; were sentences independent, the 95');
    expect(render([zero])).toContain('would be from 5.00 up');
  });

  it('says that few events tell no difference, and what exact ranges assume', () => {
    const few = compared({
      q: 0.4,
      ratio: {value: 2, low: null, high: null},
      exactRatio: {low: 0.9, high: 4, p: 0.08},
      notes: ['few-events'],
    });
    expect(render([few])).toContain('Too few events to tell a difference (30 and 20)');
    expect(render([few])).toContain('Friendship 30 and 10 (ratio 0.90 to 4.00)');
    expect(render([few])).toContain('the true uncertainty is larger');
  });

  it('refuses in words where documents belong to both groups, and where there is no speech', () => {
    expect(render([compared({overlap: 1, notes: ['overlap']})])).toContain(
      'Not defined because 1 document belongs to both groups',
    );
    expect(render([compared({target: side({words: 0}), notes: ['no-speech']})])).toContain('Cannot tell: no speech');
    expect(render([])).toContain('Nothing to compare: neither group holds speech.');
    expect(render([])).not.toContain('BH Benjamini');
  });

  it('shows frames without validated rules apart, and a contrast that is not declared as exploratory', () => {
    const contrasts = [
      {id: 'a-january', name: 'J', note: '', declared: false, target: group, reference: {...group, rest: true}},
    ];
    const text = render([compared({declared: false})], {further: ['friendship'], contrasts});
    expect(text).toContain('EXPLORATORY');
    expect(text).toContain('Frames shown apart: their rules have not been validated');
    expect(text).toContain('without the target');
  });

  it('tells of shared events, undated documents and kinds only one group has', () => {
    const mix = {
      target: 1,
      reference: 1,
      ratio: {value: 1, low: null, high: null},
      covered: 0.5,
      kept: ['a'],
      dropped: ['b, joint'],
    };
    const text = render([
      compared({
        sharedEvents: 3,
        target: side({undated: 2, crossing: 1}),
        standardised: [{by: 'genre-copresence', ...mix}],
      }),
    ]);
    expect(text).toContain('Both groups speak at 3 events');
    expect(text).toContain('Left out of the target: 2 documents without a date.');
    expect(text).toContain('Left out of the target: 1 document whose days lie on both sides of a border.');
    expect(text).toContain('left out are kinds that only one group has: b, joint.');
  });
});
