import {describe, expect, it} from 'vitest';
import type {JudgedUnit} from '../../../src/analysis/evaluation/judged.js';
import {renderEvaluationText} from '../../../src/report/evaluation/text.js';
import {AFFIRM, makeUnit, repeat} from '../../analysis/evaluation/units.js';
import {viewOf} from './view.js';

const show = (units: readonly JudgedUnit[], errors = false): string =>
  renderEvaluationText(viewOf(units), {width: 100, errors});
const lineOf = (text: string, start: string): string => text.split('\n').find(line => line.startsWith(start)) ?? '';

describe('renderEvaluationText(view, options)', () => {
  const units = [
    ...repeat(12, 'tp', id => makeUnit(id, [AFFIRM], [AFFIRM], {side: 'AA', keywords: ['burden']})),
    ...repeat(10, 'fn', id => makeUnit(id, [AFFIRM], [], {side: 'BB', keywords: []})),
    ...repeat(2, 'ok', id => makeUnit(id, [AFFIRM], [AFFIRM], {side: 'BB', keywords: [], unsure: true})),
    makeUnit('fp', [], [AFFIRM], {side: null, keywords: []}),
  ];
  const text = show(units);

  it('shows a line per side with counts, figures and the keyword list', () => {
    expect(lineOf(text, 'burden, en')).toBe('burden, en: 24 positives in 25 sentences');
    expect(lineOf(text, '  all ')).toMatch(
      /^ {2}all {8}24 {5}14 {5}10 {6}1 {2}0\.93 \[0\.70, 0\.99\] {2}0\.58 \[0\.39, 0\.76\] {2}0\.72 \[0\.\d\d, 0\.\d\d\] {3}0\.67$/u,
    );
    expect(lineOf(text, '  unknown')).toBe('  unknown     0      0      0      1  not measurable: 0 positives');
  });

  it('marks figures on fewer than 20 positives, and gives none under 10', () => {
    expect(lineOf(text, '  AA')).toContain(' 12* ');
    expect(lineOf(text, '  unsure')).toBe('  unsure      2      2      0      0  not measurable: 2 positives');
    const few = show(units.slice(0, 9));
    expect(lineOf(few, '  all')).toBe('  all         9      9      0      0  not measurable: 9 positives');
    expect(few).not.toContain('macro-F1 of stance 1.00');
    expect(show([makeUnit('a', [], [AFFIRM])])).toContain(
      'not measurable: no positives; the coder gives the frame to 1 sentence',
    );
  });

  it('tells where accuracy differs and how many comparisons were made', () => {
    expect(text.replace(/\s+/gu, ' ')).toContain(
      'in 1 of 1 comparisons the interval of the difference excludes 0; by chance alone up to about 0.1 would. ! burden, en, recall by side: AA 1.00 (12/12), BB 0.17 (2/12); difference 0.83 [0.46, 0.95]: more is found for AA than for BB, so a comparison of their rates',
    );
    expect(show(units.slice(0, 5))).toContain('is not known');
  });

  it('shows weighted figures where units have probabilities', () => {
    const drawn = units.map(unit => ({...unit, pi: unit.id.startsWith('fn') ? 0.1 : 1}));
    expect(lineOf(show(drawn), '  weighted')).toMatch(/0\.93 \[.*0\.12 \[/u);
    expect(lineOf(text, '  weighted')).toBe('');
  });

  it('lists errors with gold, finds and the words they rest on', () => {
    const masked = [{rule: 'mask/en/title', role: 'mask', text: 'Burden\u001b Act'}];
    const errors = show(
      [
        makeUnit('m', [AFFIRM], [], {masked, document: 'doc'}),
        makeUnit('d', [{...AFFIRM, sub: 'tax'}], [{...AFFIRM, sub: null}], {side: null, unsure: true}),
      ],
      true,
    );
    expect(errors.slice(errors.indexOf('Errors:'))).toBe(
      [
        'Errors: 1 missed, 0 wrong, 1 with another sub-code, stance or target.',
        '',
        'missed: burden, m (doc; en, AA)',
        '    Text of m.',
        '  gold   burden.? affirm AA',
        '  found  none',
        '         hidden by mask/en/title: "Burden\uFFFD Act"',
        '',
        'other sub-code: burden, d (d; en, side unknown, unsure)',
        '    Text of d.',
        '  gold   burden.tax affirm AA',
        '  found  burden.- affirm AA',
        '         cue burden/en/load: "load"',
        '',
      ].join('\n'),
    );
  });

  it('fits a hundred columns', () => {
    const long = text.split('\n').filter(line => [...line].length > 100);
    expect(long).toEqual([]);
  });
});

describe('renderEvaluationText(view, options) of a gold file without a frame', () => {
  it('says that nothing was scored, and how to score something', () => {
    const view = {...viewOf([]), frames: []};
    expect(renderEvaluationText(view, {width: 100, errors: true})).toContain('No frame of the codebook occurs in gold');
  });
});
