import {describe, expect, it} from 'vitest';
import {judgeVersions} from '../../src/stages/judgeVersions.js';
import {shinglesOf} from '../../src/stages/shingles.js';
import type {VersionEvidence} from '../../src/stages/versionEvidence.js';
import {compareVersions} from '../../src/stages/versionEvidence.js';
import {traitsOf, type VersionTraits} from '../../src/stages/versionTraits.js';
import {documentOf} from './support.js';
import {parallelTexts} from './versionTexts.js';

const traits = (text: string, language: string, collection = 'c', fields: Readonly<Record<string, unknown>> = {}) =>
  ({
    ...traitsOf(
      {document: documentOf(text, {date: '2020-05-01', language, ...fields}), turns: []},
      {index: 0, page: null, shingles: shinglesOf(text)},
    ),
    collection,
  }) satisfies VersionTraits;
const long = 'word '.repeat(120);
const TRANSLATION: VersionEvidence = {
  common: 0.14,
  numbers: 0.5,
  lengths: 0.95,
  titles: null,
  place: null,
  speakers: null,
};
const COPY: VersionEvidence = {...TRANSLATION, common: 0.95, numbers: 0.9};

describe('judgeVersions(a, b, evidence)', () => {
  it.each<[string, Partial<VersionEvidence>, string]>([
    ['much in common', {}, 'sure'],
    ['less, but the numbers agree', {common: 0.1, numbers: 0.7}, 'sure'],
    ['less, and numbers that do not', {common: 0.1, numbers: 0.5}, 'likely'],
    ['other numbers', {numbers: 0.2}, 'no'],
    ['no numbers', {numbers: null}, 'likely'],
    ['no numbers and still more', {numbers: null, common: 0.16}, 'sure'],
    ['a third of the length missing', {lengths: 0.65}, 'likely'],
    ['half of it missing', {lengths: 0.4}, 'no'],
    ['little in common', {common: 0.05}, 'no'],
    ['another place', {place: false}, 'no'],
    ['other speakers', {speakers: false}, 'no'],
  ])('across languages: %s', (_, change, verdict) => {
    expect(judgeVersions(traits(long, 'en'), traits(long, 'ru'), {...TRANSLATION, ...change})).toBe(verdict);
  });

  it.each<[string, Partial<VersionEvidence>, string]>([
    ['nearly all stands in the other', {}, 'sure'],
    ['other numbers', {numbers: 0.5}, 'likely'],
    ['two thirds', {common: 0.66}, 'likely'],
    ['a third', {common: 0.33}, 'no'],
  ])('in one language: %s', (_, change, verdict) => {
    expect(judgeVersions(traits(long, 'en', 'one'), traits(long, 'en', 'two'), {...COPY, ...change})).toBe(verdict);
  });

  it('is never sure of short texts, nor of two of one collection in one language', () => {
    const short = 'word '.repeat(40);
    expect(judgeVersions(traits(short, 'en'), traits(short, 'ru'), TRANSLATION)).toBe('likely');
    expect(judgeVersions(traits('word', 'en'), traits('word', 'ru'), TRANSLATION)).toBe('no');
    expect(judgeVersions(traits(long, 'en'), traits(long, 'en'), COPY)).toBe('likely');
  });
});

describe('compareVersions(a, b)', () => {
  const {en, ru} = parallelTexts(0, 12, [2020, 7, 7, 45]);

  it('is symmetric and measures word beginnings, numbers, lengths, titles and place', () => {
    const a = traits(en, 'en', 'c', {title: 'President of the Federation', place: 'The Kremlin, Moscow'});
    const b = traits(`${ru} 45`, 'ru', 'c', {title: 'Президент', place: 'Москва'});
    const evidence = compareVersions(a, b);
    expect(compareVersions(b, a)).toEqual(evidence);
    expect(evidence.numbers).toBeCloseTo((2 * 4) / 9, 10);
    expect(evidence.titles).toBeCloseTo((2 * 1) / 3, 10);
    expect(evidence.lengths).toBeCloseTo(Math.min(a.length, b.length) / Math.max(a.length, b.length), 10);
    expect([evidence.place, evidence.speakers]).toEqual([true, null]);
  });

  it('says nothing where there is nothing to compare', () => {
    expect(compareVersions(traits('', 'en'), traits('', 'ru'))).toEqual({
      common: 0,
      numbers: null,
      lengths: 0,
      titles: null,
      place: null,
      speakers: null,
    });
  });

  it('measures in one language how much of the shorter stands in the longer', () => {
    expect(compareVersions(traits(en, 'en'), traits(`${en} and more of it`, 'en')).common).toBe(1);
  });
});
