import {join} from 'node:path';
import {beforeAll, describe, expect, it} from 'vitest';
import {correctFrequency} from '../../src/analysis/correction/correctTables.js';
import {tableFrequency} from '../../src/analysis/frequency.js';
import {type CodedWithGold, codeWithGold} from '../../src/commands/codeWithGold.js';
import {NO_FILTER} from '../../src/commands/corpusFilter.js';
import {openSpeech} from '../../src/commands/speechCorpus.js';
import {nodeEffects} from '../../src/effects.js';
import {EVERYTHING} from '../../src/model/index.js';
import {loadProject, type Project} from '../../src/project/load.js';
import {ROOT} from '../support/cli.js';
import {memoryEffects} from '../support/memoryEffects.js';
import {sharedCorpus} from '../support/sharedCorpus.js';

const DOCUMENTS = ['a', 'b'].map(id => ({
  id,
  date: id === 'a' ? '2020-05-01' : '2021-05-01',
  speaker: 'Kassym-Jomart Tokayev',
  text: `Our peoples are bound by friendship. Trade grew by a tenth in region ${id}. We value our independence.`,
}));

const unit = (id: string, fields: object = {}): object => ({
  schema: 'refrain.gold/1',
  id,
  document: 'a',
  language: 'en',
  speaker: null,
  before: '',
  text: 'Our peoples are bound by friendship.',
  after: '',
  codes: [{frame: 'friendship', stance: 'affirm'}],
  unsure: false,
  ...fields,
});

let project: Project;
beforeAll(async () => {
  project = await loadProject(nodeEffects, ROOT);
});

/** Code both speeches with these gold lines; null: without a gold file. */
async function run(lines: readonly object[] | null): Promise<CodedWithGold & {rules: readonly string[]}> {
  const files = new Map([
    [join('/f', 'speeches.jsonl'), DOCUMENTS.map(one => JSON.stringify(one)).join('\n')],
    [join('/f', 'gold.jsonl'), (lines ?? []).map(line => JSON.stringify(line)).join('\n')],
  ]);
  const effects = memoryEffects(files);
  const options = {corpus: ['speeches.jsonl'], from: '/f', filter: NO_FILTER};
  const speech = await openSpeech(project, options, effects);
  const gold = lines === null ? undefined : 'gold.jsonl';
  const coded = await codeWithGold(speech, [EVERYTHING], {gold, from: '/f'}, effects);
  return {...coded, rules: speech.log.groups().map(({rule, count}) => `${rule} ${count}`)};
}

describe('codeWithGold(speech, wanted, {gold, from}, effects)', () => {
  it('gives tallies alone without a gold file', async () => {
    const {tallies, placed} = await run(null);
    expect(tallies.map(({document, sentences}) => [document, sentences])).toEqual([
      ['a', 3],
      ['b', 3],
    ]);
    expect(placed).toBeNull();
  });

  it('places gold in the speech while it is coded', async () => {
    const {tallies, placed, rules} = await run([
      unit('u1', {pi: 0.5}),
      unit('u2', {pi: 0.25, document: 'b', text: 'Trade grew by a tenth in region b.', codes: []}),
    ]);
    expect(tallies).toHaveLength(2);
    expect(placed?.sample).toMatchObject({
      drawn: true,
      units: [
        {unit: 'u1', document: 'a', speaker: 'tokayev', side: 'KZ', gold: ['friendship'], found: ['friendship']},
        {unit: 'u2', document: 'b', gold: [], found: []},
      ],
    });
    expect(rules).toEqual([]);
  });

  it('corrects nothing by gold without probabilities, and says so instead of a number', async () => {
    const {tallies, placed, rules} = await run([unit('u1'), unit('u2', {document: 'c'})]);
    expect(rules).toEqual(['gold/not-drawn 1', 'gold/not-in-corpus 1']);
    const plan = {frames: [{id: 'friendship', languages: ['en']}], seed: 1, replicates: 2000, confidence: 0.95};
    const rows = tableFrequency(tallies, plan);
    const corrected = placed && correctFrequency(rows, {tallies, sample: placed.sample}, plan);
    expect(corrected?.length).toBe(rows.length);
    for (const {notes, rate, share} of corrected ?? []) {
      expect({notes, rate: rate.value, share: share.value}).toEqual({
        notes: ['no-inclusion-probabilities'],
        rate: null,
        share: null,
      });
    }
  });

  it.each([0, 1.5, -0.1])('takes a unit with `pi` %d for no unit, and the rest for no design', async pi => {
    const {placed, rules} = await run([unit('bad', {pi}), unit('good', {pi: 1})]);
    expect(placed?.sample.units.map(one => one.unit)).toEqual(['good']);
    expect(placed?.sample.drawn).toBe(false);
    expect(rules).toEqual(['gold/invalid-line 1', 'gold/not-drawn 1']);
  });

  it('refuses a file without units before coding', async () => {
    await expect(run([])).rejects.toThrow('expected at least one unit');
  });
});

const [CORPUS, GOLD] = [sharedCorpus('kremlin-kazakhstan.jsonl'), sharedCorpus(join('..', 'gold', 'dev.jsonl'))];

// Skipped where the shared corpora are not at hand.
describe.skipIf(CORPUS === null || GOLD === null)('codeWithGold() on real speeches', () => {
  it('corrects nothing by sentences that were drawn by words, without probabilities', async () => {
    const options = {corpus: [CORPUS ?? ''], from: '/', filter: NO_FILTER};
    const speech = await openSpeech(project, options, nodeEffects);
    const {tallies, placed} = await codeWithGold(speech, [EVERYTHING], {gold: GOLD ?? '', from: '/'}, nodeEffects);
    expect(placed?.sample.units.length).toBeGreaterThan(10);
    expect(placed).toMatchObject({withPi: 0, sample: {drawn: false}});
    const rows = tableFrequency(tallies, speech.plan);
    const corrected = placed === null ? [] : correctFrequency(rows, {tallies, sample: placed.sample}, speech.plan);
    expect(corrected.length).toBeGreaterThan(0);
    expect(new Set(corrected.flatMap(({notes}) => notes))).toEqual(new Set(['no-inclusion-probabilities']));
    expect(corrected.every(({rate, share}) => rate.value === null && share.value === null)).toBe(true);
  });
});
