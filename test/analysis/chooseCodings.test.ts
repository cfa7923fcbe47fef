import {describe, expect, it} from 'vitest';
import {type CodingChoice, chooseCodings} from '../../src/analysis/chooseCodings.js';
import {tallySpeech} from '../../src/analysis/tally.js';
import type {Coding} from '../../src/model/index.js';
import {makeCoding, makeDocument, makeSentence, makeTurn} from '../support/records.js';

const ALL: CodingChoice = {stance: null, withoutFormulas: false, subCodes: false};

/** Counts of each frame when these codings are chosen from. */
function count(codings: readonly Coding[], choice: Partial<CodingChoice>) {
  const ids = [...new Set(codings.map(({sentence}) => sentence))];
  const coded = {
    document: makeDocument(),
    turns: [makeTurn()],
    sentences: ids.map(id => makeSentence({id})),
    codings,
  };
  const [tally] = tallySpeech(chooseCodings(coded, {...ALL, ...choice}), []);
  return Object.fromEntries(
    [...(tally?.frames ?? [])].map(([frame, {coded: n, formulaic}]) => [frame, [n, formulaic]]),
  );
}

const one = (sentence: string, fields: Partial<Coding> = {}) => makeCoding({sentence: `d1/t1/${sentence}`, ...fields});

describe('chooseCodings(coded, choice)', () => {
  const mixed = [one('s1'), one('s1', {stance: 'reject'}), one('s2'), one('s3', {stance: 'reject'})];

  it('leaves everything as it is when nothing is asked', () => {
    expect(count(mixed, {})).toEqual({burden: [3, 0]});
  });

  it('counts one stance; a sentence of conflicting stances has none', () => {
    expect(count(mixed, {stance: 'affirm'})).toEqual({burden: [1, 0]});
    expect(count(mixed, {stance: 'reject'})).toEqual({burden: [1, 0]});
    expect(count(mixed, {stance: 'neutral'})).toEqual({});
  });

  it('leaves out sentences that are set phrases only, not those that say something beside one', () => {
    const ritual = {flags: ['ritual']} as const;
    expect(count([one('s1', ritual), one('s2', ritual), one('s2'), one('s3')], {withoutFormulas: true})).toEqual({
      burden: [2, 0],
    });
    expect(count([one('s1', {flags: ['formula']})], {})).toEqual({burden: [1, 1]});
  });

  it('counts a sentence once for its frame and once for each sub-code', () => {
    const codings = [one('s1', {sub: 'costs'}), one('s1', {sub: 'towns'}), one('s2', {sub: 'costs'}), one('s3')];
    expect(count(codings, {subCodes: true})).toEqual({
      burden: [3, 0],
      'burden.costs': [2, 0],
      'burden.towns': [1, 0],
    });
  });

  it('has nothing to choose from in a document without codings', () => {
    expect(count([], {stance: 'affirm', withoutFormulas: true, subCodes: true})).toEqual({});
  });
});
