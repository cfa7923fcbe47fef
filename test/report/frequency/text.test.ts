import {describe, expect, it} from 'vitest';
import {tableFrequencyBy} from '../../../src/analysis/frequencyBy.js';
import type {Tally} from '../../../src/analysis/tally.js';
import {renderFrequencyByCsv} from '../../../src/report/frequency/csv.js';
import {renderFrequencyText} from '../../../src/report/frequency/text.js';
import type {FrequencyView} from '../../../src/report/frequency/view.js';
import {makeTally} from '../../support/records.js';

const COUNT = {coded: 2, affirm: 2, reject: 0, attribute: 0, neutral: 0, mixed: 0, formulaic: 0};
const FRAMES = [
  {id: 'burden', frame: 'burden', sub: null, name: 'Burden', declared: true, languages: ['en', 'ru']},
  {id: 'threat', frame: 'threat', sub: null, name: 'Threat', declared: false, languages: ['en']},
];
const many = (count: number, fields: Partial<Tally> = {}) =>
  Array.from({length: count}, (_, i) => makeTally({document: `d${i}`, coded: i % 3, words: 900 + 13 * i, ...fields}));

function view(tallies: readonly Tally[], fields: Partial<FrequencyView> = {}): FrequencyView {
  const by = fields.by ?? ['speaker'];
  const options = {frames: FRAMES, seed: 1, replicates: 2000, confidence: 0.95};
  return {
    banner: null,
    scope: 'office:mayor',
    office: ['mayor'],
    by,
    per: 'rate',
    stance: null,
    withoutFormulas: false,
    seed: 1,
    replicates: 2000,
    confidence: 0.95,
    frames: FRAMES,
    framesNotShown: 0,
    names: {anna: 'Anna Green'},
    grades: [
      {
        ...{frame: 'burden', language: 'en', grade: 'provisional'},
        positives: 9,
        precision: 1,
        recall: 1,
        f1: 1,
        against: '',
      },
    ],
    gold: null,
    rows: tableFrequencyBy(tallies, by, options, line => ({...line, correction: null})),
    documents: tallies.length,
    undated: 0,
    leftOut: {kinds: [], otherOffice: 0, undated: 0},
    withoutRules: [],
    empty: null,
    ...fields,
  };
}
const text = (tallies: readonly Tally[], fields: Partial<FrequencyView> = {}) =>
  renderFrequencyText(view(tallies, fields), 100).replaceAll(/\s+/gu, ' ');

describe('renderFrequencyText(view, width)', () => {
  it('keeps frames whose rules are not checked apart from those that are', () => {
    const shown = text(many(24));
    expect(shown.indexOf('Burden (burden; evidence: provisional)')).toBeLessThan(
      shown.indexOf('NOT CHECKED in English'),
    );
    expect(shown.indexOf('NOT CHECKED in English')).toBeLessThan(shown.indexOf('Threat (threat; evidence: none)'));
  });

  it('fits its width', () => {
    const lines = renderFrequencyText(view(many(24)), 100).split('\n');
    expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(100);
    expect(lines.join('\n')).not.toContain('…');
  });

  it('marks few events with a star, and gives the exact interval only with the words it needs', () => {
    const shown = text(many(5));
    expect(shown).toMatch(/Anna Green 4 4,630 0\.86\* \[0\.24–2\.21\]/u);
    expect(shown).toContain('assumes independent sentences; true uncertainty is larger');
    expect(text(many(24))).not.toContain('assumes independent sentences');
    expect(text(many(5), {per: 'share'})).not.toContain('[');
  });

  it('says up to what share nothing found could still be there', () => {
    expect(text(many(24, {frames: new Map()}))).toContain('<12.5 % of events');
  });

  it('marks rough intervals', () => {
    expect(text(many(12))).toMatch(/ ~\d/u);
    expect(text(many(12))).toContain('~ fewer than 20 events: the interval is rough.');
  });

  it('never sets rates of languages side by side, only shares, with the reason', () => {
    const shown = text([...many(24), ...many(12, {language: 'ru'})]);
    expect(shown).toContain('Languages side by side: share of sentences English Russian burden, Anna Green 2.00 %');
    expect(shown).toContain('Rates per 1,000 words are never set side by side');
    expect(text(many(24))).not.toContain('side by side');
  });

  it('says what is left out', () => {
    const leftOut = {
      kinds: [
        {kind: 'readout', sentences: 3},
        {kind: 'question', sentences: 1},
      ],
      otherOffice: 7,
      undated: 2,
    } as const;
    const shown = text(many(3), {leftOut, undated: 1, by: ['year'], withoutRules: [{language: 'kk', sentences: 4}]});
    expect(shown).toContain("4 sentences that are nobody's speech (read-outs 3 and questions 1)");
    expect(shown).toContain('(7 sentences spoken in other offices or none are left out; `--office any` lifts it)');
    expect(shown).toContain('4 sentences in Kazakh, for which these frames have no rules; 2 documents without a date.');
    expect(shown).toContain('1 document without a date stands under "undated".');
  });

  it('shows rates without set phrases where they differ', () => {
    const frames = new Map([['burden', {...COUNT, formulaic: 1}]]);
    expect(text(many(3, {frames}))).toContain('no formulas: the rate without');
    expect(text(many(3))).toContain('No coded sentence here is a set courtesy phrase or formula.');
  });

  it.each([
    ['documents', 'documents with a coded sentence of all documents. No interval'],
    ['events', 'Wilson interval, 95 %'],
    ['share', 'share: coded sentences of all sentences'],
  ] as const)('explains the measure %s', (per, words) => {
    expect(text(many(12), {per})).toContain(words);
  });

  it('begins with the banner of a demonstration corpus', () => {
    expect(text(many(3), {banner: 'A demonstration.'})).toMatch(/^! A demonstration\./u);
  });

  it('says why there is nothing, in place of tables', () => {
    const shown = text([], {empty: 'the corpus holds no speech'});
    expect(shown).toContain('No figures: the corpus holds no speech.');
  });
});

describe('renderFrequencyByCsv(view)', () => {
  it('has the divisions among its keys, and a header alone without rows', () => {
    const [header, first] = renderFrequencyByCsv(view(many(24), {by: ['speaker', 'half-year']})).split('\n');
    expect(header).toMatch(/^frame,sub,declared,stance,formulas,language,speaker,half_year,documents,events,/u);
    expect(first).toMatch(/^burden,,true,,true,en,anna,2020-H1,24,24,/u);
    expect(renderFrequencyByCsv(view([])).trimEnd().split('\n')).toHaveLength(1);
  });
});
