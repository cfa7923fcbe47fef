import {describe, expect, it} from 'vitest';
import {createAnalysisCounter} from '../../src/commands/runAnalyses.js';
import {EVERYTHING, type Group} from '../../src/model/index.js';
import type {ResolvedPlan} from '../../src/project/resolvePlan.js';
import {makeCoding, makeDocument, makeSentence, makeTurn} from '../support/records.js';

const by = (speaker: string): Group => ({label: speaker, where: {...EVERYTHING, speaker: [speaker]}});
const PAIR = {name: 'Anna and Bert', declared: false, target: by('anna'), reference: by('bert')};

function planOf(changes: Partial<ResolvedPlan>): ResolvedPlan {
  return {
    frames: [{id: 'burden', languages: ['en'], declared: true}],
    seed: 1,
    replicates: 2000,
    confidence: 0.95,
    draws: 99,
    exactLimit: 1000,
    vocabulary: [],
    profiles: [],
    ...changes,
  } as ResolvedPlan;
}

/** A speech of one sentence, coded. */
function coded(id: string, speaker: string, text: string) {
  const span = {start: 0, end: text.length};
  return {
    document: makeDocument({id, text, event: {value: id, basis: 'given' as const}}),
    turns: [makeTurn({id: 't', document: id, speaker, span})],
    sentences: [makeSentence({id: 's', turn: 't', span})],
    codings: [makeCoding({sentence: 's'})],
  };
}

const CORPUS = [1, 2, 3, 4, 5].flatMap(at => [
  coded(`a${at}`, 'anna', 'Peace and bread.'),
  coded(`b${at}`, 'bert', 'Roads and bread.'),
]);

function tablesOf(plan: ResolvedPlan) {
  const counter = createAnalysisCounter(plan);
  for (const one of CORPUS) counter.add(one);
  return counter.tables();
}

describe('createAnalysisCounter(plan)', () => {
  it('makes nothing for a plan that asks for neither words nor profiles', () => {
    expect(tablesOf(planOf({}))).toEqual({tables: [], messages: []});
  });

  it('makes a table of words for two groups, and for one against the rest', () => {
    const {tables, messages} = tablesOf(
      planOf({
        vocabulary: [
          {id: 'two', ...PAIR},
          {id: 'rest', ...PAIR, reference: null},
        ],
      }),
    );
    expect(messages).toEqual([]);
    expect(tables.map(({name}) => name)).toEqual(['keyness-two.csv', 'keyness-rest.csv']);
    for (const {text} of tables) {
      expect(text).toMatch(/^[^\n]*,peace,/mu);
      expect(text).toMatch(/^[^\n]*,roads,/mu);
    }
  });

  it('makes profiles, and ranks where they are asked for', () => {
    const profiles = [{id: 'like', ...PAIR, among: 'speaker' as const}];
    const {tables} = tablesOf(planOf({profiles}));
    expect(tables.map(({name}) => name)).toEqual(['profile-like.csv', 'ranks-like.csv']);
    expect(tables[0]?.text).toMatch(/^en,frames,anna,bert,/mu);
    expect(tables[1]?.text).toContain('bert');
  });

  it('has a message and no table for groups that share speech', () => {
    const shared = {...PAIR, reference: {label: 'all', where: EVERYTHING}};
    const {tables, messages} = tablesOf(
      planOf({vocabulary: [{id: 'words', ...shared}], profiles: [{id: 'like', ...shared, among: null}]}),
    );
    expect(tables).toEqual([]);
    expect(messages.map(({rule}) => rule)).toEqual(['plan/overlapping-groups', 'plan/overlapping-groups']);
  });

  it('says so where only one group speaks', () => {
    const nobody = {...PAIR, reference: by('cora')};
    const {messages} = tablesOf(
      planOf({vocabulary: [{id: 'words', ...nobody}], profiles: [{id: 'like', ...nobody, among: null}]}),
    );
    expect(new Set(messages.map(({rule}) => rule))).toEqual(new Set(['plan/nothing-compared']));
    expect(messages.map(({text}) => text).join(' ')).toContain('`cora`');
  });
});
