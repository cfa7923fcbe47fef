import {describe, expect, it} from 'vitest';
import type {ContrastCorrection} from '../../src/analysis/correction/correctContrast.js';
import type {CorrectionNote, GroupCorrection} from '../../src/analysis/correction/correctGroup.js';
import {CONTRAST_CORRECTION_COLUMNS, forRows, GROUP_CORRECTION_COLUMNS} from '../../src/report/correctionColumns.js';
import {explainContrast, explainGroup} from '../../src/report/correctionText.js';
import {listComparisonColumns} from '../../src/report/csv.js';
import {FIGURE_COLUMNS} from '../../src/report/csvColumns.js';

const NOTHING = {value: null, se: null, low: null, high: null};
const GROUP: GroupCorrection = {
  label: 'side:KZ',
  frame: 'burden',
  language: 'en',
  events: 20,
  sentences: 10000,
  words: 200000,
  coded: 400,
  gold: {units: 400, events: 20, positives: 86, coded: 100, missed: 6, wrong: 20, unsure: 3},
  represented: 5004.4,
  rawShare: 0.04,
  rawRate: 2,
  share: {value: 0.0512, se: 0.0078, low: 0.036, high: 0.0665},
  rate: {value: 2.56, se: 0.389, low: 1.8, high: 3.32},
  notes: [],
};
const refused = (note: CorrectionNote): GroupCorrection => ({...GROUP, share: NOTHING, rate: NOTHING, notes: [note]});
const CONTRAST: ContrastCorrection = {
  target: GROUP,
  reference: {...GROUP, label: 'side:RU'},
  ratio: {value: 1.1, low: 0.7, high: 1.7},
  difference: {value: 0.1, se: 0.3, low: -0.5, high: 0.7},
  raw: {ratio: {value: 2, low: 1.5, high: 2.7}, difference: {value: 1, low: 0.6, high: 1.4}},
  verdict: 'removed',
  signChanged: false,
  measure: 'rate',
  accuracy: [],
};

describe('explainGroup(group)', () => {
  it('sets the corrected rate beside the raw one, with what it rests on', () => {
    expect(explainGroup(GROUP)).toEqual([
      'side:KZ: 2.00 coded sentences per 1,000 words, 2.56 [1.80, 3.32] corrected (400 gold sentences in 20 events: 86 with the frame, 6 missed, 20 coded wrongly, 3 unsure).',
    ]);
  });

  it.each([
    [
      'no-inclusion-probabilities',
      'not correctable: no inclusion probabilities (`pi`, which every gold sentence must have)',
    ],
    ['frame-not-in-gold', 'not correctable: gold never gives the frame in `en`'],
    ['few-gold-positives', 'not correctable: fewer than 10 gold sentences with the frame in `en`'],
    ['no-speech', 'not correctable: no speech in side:KZ'],
    ['no-gold', 'not correctable: no gold sentence in side:KZ'],
    [
      'no-gold-negatives',
      'not correctable: no negatives in gold, so recall is not defined and what the coder misses cannot be seen',
    ],
    [
      'no-gold-coded',
      'not correctable: no gold sentence among those the coder gave the frame, so what it gives wrongly cannot be seen',
    ],
    [
      'weights-off',
      'not correctable: the inclusion probabilities stand for about 5,004 sentences, but there are 10,000; the gold was drawn from other material',
    ],
    ['below-zero', 'not defined because the correction takes away more than was coded: too little gold'],
  ] as const)('says why there is no figure: %s', (note, words) => {
    expect(explainGroup(refused(note))).toEqual([`side:KZ: ${words}.`]);
  });

  it.each([
    ['few-events', 'no interval: 20 events, 10 are needed'],
    ['few-gold-events', 'no interval: gold in 20 events, 10 are needed'],
    ['wide', 'rough interval: few events with gold'],
    [
      'no-misses',
      'no missed sentence among 300 the coder left out, which still allows one in 100: the interval does not hold that',
    ],
  ] as const)('says how far to trust a figure: %s', (note, words) => {
    expect(explainGroup({...GROUP, notes: [note]})[1]).toBe(`side:KZ: ${words}.`);
  });
});

describe('explainContrast(correction)', () => {
  it('says what correction does to the contrast', () => {
    const lines = explainContrast(CONTRAST);
    expect(lines[2]).toBe(
      'Difference per 1,000 words: 1.00 [0.60, 1.40] as coded, 0.10 [−0.50, 0.70] corrected; ratio 2.00 [1.50, 2.70] as coded, 1.10 [0.70, 1.70] corrected.',
    );
    expect(lines[3]).toBe(
      'Correction removes the contrast: what was coded differs, but its difference can be coding error.',
    );
  });

  it.each([
    ['stands', 'The contrast stands after correction.'],
    ['reversed', 'Correction reverses the contrast: conclude from the corrected figures.'],
    ['appears', 'A contrast appears with correction that the coding hid.'],
    ['none', 'No contrast, neither as coded nor corrected.'],
  ] as const)('has words for the verdict %s', (verdict, words) => {
    expect(explainContrast({...CONTRAST, verdict})).toContain(words);
  });

  it('says that an interval is missing', () => {
    const difference = {value: 0.1, se: 0.3, low: null, high: null};
    expect(explainContrast({...CONTRAST, difference, verdict: null})).toContain(
      'Whether the contrast outlasts coding error is not known: an interval is missing.',
    );
  });

  it('does not guess the verdict where only the corrected difference has an interval', () => {
    const raw = {...CONTRAST.raw, difference: {value: 1, low: null, high: null}};
    const difference = {value: -1, se: 0.3, low: -1.6, high: -0.4};
    const lines = explainContrast({...CONTRAST, raw, difference, verdict: null, signChanged: true});
    expect(lines.at(-1)).toBe(
      'What correction changes cannot be told, since the difference as coded has no interval; that of the corrected one excludes 0. The corrected difference has the other sign.',
    );
  });

  it('speaks of shares where shares are compared', () => {
    const [first, , difference] = explainContrast({...CONTRAST, measure: 'share'});
    expect(first).toContain('side:KZ: 0.040 of sentences coded, 0.051 [0.036, 0.067] corrected (');
    expect(difference).toContain('Difference of shares of sentences: 1.00');
  });

  it('names the group that is not correctable instead of a number', () => {
    const lines = explainContrast({
      ...CONTRAST,
      reference: {...refused('no-gold'), label: 'side:RU'},
      ratio: NOTHING,
      difference: NOTHING,
      verdict: null,
      signChanged: null,
    });
    expect(lines.slice(1)).toEqual([
      'side:RU: not correctable: no gold sentence in side:RU.',
      'Whether the contrast outlasts coding error is not known: one of the groups has no corrected figure.',
    ]);
  });

  it('warns of unequal accuracy, and says where the sign changes', () => {
    const a = {group: 'side:KZ', right: 45, total: 50};
    const b = {group: 'side:RU', right: 20, total: 50};
    const shared = {frame: 'burden', language: 'en', dimension: 'group', measure: 'recall', a, b} as const;
    const accuracy = [{...shared, difference: 0.5, low: 0.32, high: 0.64, unequal: true}];
    const lines = explainContrast({...CONTRAST, signChanged: true, accuracy});
    expect(lines[3]).toContain('The corrected difference has the other sign.');
    expect(lines[4]).toBe(
      'Unequal accuracy: recall by group: side:KZ 0.90 (45/50), side:RU 0.40 (20/50); difference 0.50 [0.32, 0.64]: more is found for “side:KZ” than for “side:RU”, so a comparison of their rates shows a difference that is not there, or hides one.',
    );
  });
});

describe('columns of corrections', () => {
  it('have names of their own and a cell for everything that is not defined', () => {
    const frequency = [...FIGURE_COLUMNS, ...GROUP_CORRECTION_COLUMNS];
    for (const columns of [frequency, [...listComparisonColumns([]), ...CONTRAST_CORRECTION_COLUMNS]]) {
      const names = columns.map(({name}) => name);
      expect(new Set(names).size).toBe(names.length);
    }
    const cells = GROUP_CORRECTION_COLUMNS.map(({value}) => value(refused('no-gold')));
    expect(cells).toEqual(['no-gold', ...Array(8).fill(null), 400, 20, 86, 6, 20, 3, 'no-gold']);
    const [reason, ratio] = CONTRAST_CORRECTION_COLUMNS;
    expect([reason?.value(CONTRAST), ratio?.value(CONTRAST)]).toEqual(['', 1.1]);
    expect(reason?.value({...CONTRAST, reference: refused('no-gold')})).toBe('reference: no-gold');
  });

  it('are empty but for the reason in a row without correction', () => {
    const columns = forRows(GROUP_CORRECTION_COLUMNS, {of: (row: GroupCorrection | null) => row, reason: 'sub-code'});
    const [reason, ...cells] = columns.map(({value}) => value(null));
    expect(reason).toBe('sub-code');
    expect(cells.every(cell => cell === null)).toBe(true);
    expect(columns.map(({value}) => value(GROUP))).toEqual(GROUP_CORRECTION_COLUMNS.map(({value}) => value(GROUP)));
  });
});
