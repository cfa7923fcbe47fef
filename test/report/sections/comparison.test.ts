import {load} from 'cheerio';
import {describe, expect, it} from 'vitest';
import {EVERYTHING} from '../../../src/model/index.js';
import {createLinks} from '../../../src/report/links.js';
import {renderComparison, renderFamily} from '../../../src/report/sections/comparison.js';
import {compared, side} from '../comparisons.js';
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
    expect(page).toContain('without joint events: 0.50 (0.20–1.10), 5 and 3 coded');
    expect(page).toMatch(/in one mix of genres: 0\.50 \(0\.20–1\.10\) \[75\s%\]/u);
    // One kind only: nothing to even out.
    expect(page).not.toContain('in one mix of joint and other events');
    expect(page).toContain('without one event: 0.40–3.00 !');
  });

  it('has no fold where there is nothing to check, and marks exploratory rows', () => {
    expect(render({})).not.toContain('<details');
    expect(render({})).not.toContain('exploratory');
    const view = {...VIEW, declarations: undefined};
    const page = renderFamily(view, [compared({declared: false})], createLinks(view), 'Family').markup;
    expect(page).toContain('exploratory');
  });
});

const HERE = {...EVERYTHING, side: ['AA'], collection: ['assembly']};
const THERE = {...EVERYTHING, side: ['CC'], collection: ['assembly']};
const GROUPS = {
  name: 'Two sides in the assembly',
  contrast: 'sides',
  speaker: null,
  office: null,
  reference: side({label: 'Coast', where: THERE}),
  target: side({label: 'Valley', where: HERE}),
} as const;
const headsOf = (page: string) =>
  load(page)('tr.labels th')
    .map((_, one) => load(one).text())
    .get();

describe('the body of a contrast', () => {
  it('heads its columns with the labels of its groups, and says what both ask for once', () => {
    const page = render(GROUPS);
    const heads = headsOf(page);
    expect(heads[1]).toBe('CoastReference: speakers for CC; 10,000 words in 20 events');
    expect(heads[2]).toBe('ValleyTarget: speakers for AA; 10,000 words in 20 events');
    expect(heads[3]).toContain('Valley / Coast');
    expect(page).toContain('In any office, collection assembly.');
    expect(page).not.toMatch(/before|after/);
  });

  it('says notes of all rows once, under the contrast', () => {
    const rows = ['friendship', 'sovereignty'].map(frame => compared({frame, notes: ['few-events']}));
    const page = renderFamily(VIEW, rows, createLinks(VIEW), 'Family').markup;
    expect(page.match(/Too few events for an interval/g)).toHaveLength(1);
  });

  it('shows shares where the groups speak different languages, and differences as percentage points', () => {
    const difference = {value: 0.012, low: 0.002, high: 0.02};
    const page = render({...GROUPS, language: '*', measure: 'share', difference});
    const cells = load(page)('tbody tr:last-child td')
      .map((_, one) => load(one).text())
      .get();
    expect(cells[0]).toContain('2.00 % (1.00–4.00)');
    expect(cells[3]).toBe('1.200.20–2.00');
    expect(headsOf(page)[3]).toContain('Ratio of shares');
    expect(headsOf(page)[4]).toContain('percentage points');
  });

  it('leads with the counts where a ratio hangs on the ½ added to a count of zero', () => {
    const ratio = {value: 36.6, low: null, high: null};
    const exactRatio = {low: 4.19, high: null, p: 0.001};
    const text = load(render({ratio, exactRatio, notes: ['zero-corrected'], reference: side({coded: 0})}))('td').text();
    expect(text).toContain('a count is 0½ added to both: 36.6, no interval');
    expect(text).toMatch(/were sentences independent: 95\s% interval from 4\.19 up/u);
  });

  it('is one line where a group has no speech', () => {
    const page = render({notes: ['no-speech'], p: null, q: null, reference: side({words: 0, events: 0})});
    expect(page).toContain('Cannot tell: no speech in the corpus before January 2022.');
    expect(load(page)('tr')).toHaveLength(1);
  });
});

const DECLARED = {state: 'declared', reason: null} as const;
const family = (id: string, name: string) => ({
  ...{id, name, contrasts: 1, frames: 4, languages: 1, tests: 4, frozenContrasts: null},
});

describe('renderComparison(view, links)', () => {
  const declarations = {
    plan: {path: 'analysis.yaml', sha256: '00'},
    ...{freeze: null, freezeProblem: null, frames: [], missing: [], vocabulary: [], profiles: [], otherInputs: []},
    contrasts: [
      {id: 'a-january', name: 'First', ...DECLARED},
      {id: 'letters', name: 'Letters', ...DECLARED},
      {id: 'silent', name: 'A silent one', ...DECLARED},
    ],
    families: [family('declared', 'declared comparisons'), family('letters', 'Letters alone')],
  };
  const rows = [
    compared({familyTests: 1}),
    compared({contrast: 'letters', family: 'letters', familyTests: 1}),
    compared({contrast: 'later', declared: false, family: 'exploratory', familyTests: 9}),
  ];
  const view = {...VIEW, comparison: rows, declarations};
  const page = load(renderComparison(view, createLinks(view)).markup);

  it('gives every family a table, with its number of tests', () => {
    expect(
      page('caption')
        .map((_, one) => page(one).text())
        .get(),
    ).toEqual([
      'Declared before looking at results: family “declared”, 1 test corrected together',
      'Declared before looking at results: family “letters” (Letters alone), 1 test corrected together',
      'Exploratory: family “exploratory”, 9 tests corrected together, 1 of them in this table',
    ]);
  });

  it('names contrasts without speech in a line, and in no table', () => {
    expect(page('p.quiet').text()).toContain('A silent one (◆ declared)');
    expect(page('table').text()).not.toContain('A silent one');
  });
});
