import {describe, expect, it} from 'vitest';
import type {CodedDocument} from '../../src/analysis/tally.js';
import {createGoldPlacer, type GoldPlaced} from '../../src/commands/goldPlacing.js';
import {createMessageLog, EVERYTHING, type Selection} from '../../src/model/index.js';
import type {GoldUnit} from '../../src/schema/gold.js';
import {makeCoding, makeDocument, makeSentence, makeTurn} from '../support/records.js';

const TEXT = 'We carry the load. They do not. The speaker smiled.';
const PERIODS = [{id: 'P1', name: 'First', from: '2020-01-01', to: null}];

/** Two sentences of speech, the first coded, and one of a read-out. */
const CODED: CodedDocument = {
  document: makeDocument({id: 'd1', text: TEXT, event: {value: 'summit', basis: 'given'}}),
  turns: [
    makeTurn({id: 'd1/t1', span: {start: 0, end: 32}}),
    makeTurn({id: 'd1/t2', kind: 'readout', speaker: null, span: {start: 32, end: TEXT.length}}),
  ],
  sentences: [
    makeSentence({id: 'd1/t1/s1', span: {start: 0, end: 19}}),
    makeSentence({id: 'd1/t1/s2', span: {start: 19, end: 32}}),
    makeSentence({id: 'd1/t2/s1', turn: 'd1/t2', span: {start: 32, end: TEXT.length}}),
  ],
  codings: [makeCoding({sentence: 'd1/t1/s1'}), makeCoding({sentence: 'd1/t1/s1', stance: 'reject'})],
};

const unit = (id: string, fields: Partial<GoldUnit> = {}): GoldUnit => ({
  schema: 'refrain.gold/1',
  id,
  document: 'd1',
  language: 'en',
  speaker: null,
  before: '',
  text: 'We carry the load.',
  after: '',
  codes: [],
  unsure: false,
  pi: 0.5,
  ...fields,
});

function place(units: readonly GoldUnit[], wanted: Selection = EVERYTHING): GoldPlaced & {rules: readonly string[]} {
  const log = createMessageLog();
  const placer = createGoldPlacer(units, {wanted: [wanted], periods: PERIODS, log});
  placer.add(CODED);
  const placed = placer.finish([{document: 'd1'}, {document: 'd2'}]);
  return {...placed, rules: log.groups().map(({rule, count}) => `${rule} ${count}`)};
}

const ids = (units: readonly GoldUnit[]) => units.map(({id}) => id);

describe('createGoldPlacer(units, {wanted, periods, log})', () => {
  it('gives each unit the setting of its turn, the frames of gold and those of the coder', () => {
    const burden = {frame: 'burden', stance: 'affirm'} as const;
    const found = place([
      unit('coded', {codes: [burden, {...burden, stance: 'reject'}]}),
      unit('left', {text: 'They do not.', codes: [burden], unsure: true, pi: 0.1}),
    ]);
    const setting = {document: 'd1', event: 'summit', speaker: 'anna', side: 'AA', office: 'mayor', language: 'en'};
    expect(found.sample).toMatchObject({
      drawn: true,
      units: [
        {...setting, unit: 'coded', period: 'P1', pi: 0.5, unsure: false, gold: ['burden'], found: ['burden']},
        {...setting, unit: 'left', period: 'P1', pi: 0.1, unsure: true, gold: ['burden'], found: []},
      ],
    });
    expect(found.rules).toEqual([]);
  });

  it('leaves out and names what corrects nothing', () => {
    const found = place([
      unit('good'),
      unit('again'),
      unit('elsewhere', {document: 'nowhere'}),
      unit('elsewhere2', {document: 'nowhere'}),
      unit('other', {document: 'd2'}),
      unit('changed', {text: 'We carry a load.'}),
      unit('readout', {text: 'The speaker smiled.'}),
    ]);
    expect(found.sample.units.map(one => one.unit)).toEqual(['good']);
    expect({
      absent: ids(found.absent),
      twice: ids(found.twice),
      notFound: ids(found.notFound),
      notSpeech: ids(found.notSpeech),
      notWanted: ids(found.notWanted),
    }).toEqual({
      absent: ['elsewhere', 'elsewhere2'],
      twice: ['again'],
      notFound: ['changed'],
      notSpeech: ['readout'],
      notWanted: ['other'],
    });
    expect(found.rules).toEqual([
      'gold/duplicate-sentence 1',
      'gold/not-in-corpus 1',
      'gold/not-placed 1',
      'gold/not-speech 1',
    ]);
  });

  it('leaves out gold in speech nobody asked for: it must not correct other speech of the event', () => {
    const found = place([unit('good')], {...EVERYTHING, speaker: ['berta']});
    expect(found.sample.units).toEqual([]);
    expect(ids(found.notWanted)).toEqual(['good']);
    expect(found.rules).toEqual([]);
  });

  it.each([
    ['no', [unit('a', {pi: undefined}), unit('b', {text: 'They do not.', pi: undefined})], 0],
    ['not every', [unit('a'), unit('b', {document: 'nowhere', pi: undefined})], 1],
  ])('takes a sample for undrawn where %s unit has a probability, placed or not', (_, units, withPi) => {
    const found = place(units);
    expect(found).toMatchObject({sample: {drawn: false}, units: 2, withPi});
    expect(found.rules).toContain('gold/not-drawn 1');
  });

  it('keeps nothing of an empty file', () => {
    expect(place([])).toMatchObject({sample: {units: [], drawn: true}, units: 0, rules: []});
  });
});
