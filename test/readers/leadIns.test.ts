import {describe, expect, it} from 'vitest';
import {namesPerson, namesSomebody} from '../../src/readers/leadIns.js';

describe('namesPerson(words)', () => {
  it.each([
    ['Ann Green', true],
    ['mayor of Norland Ann Green', true],
    ['King Omar bin Salim', true],
    ['А.Иванов', true],
    ['К.-Ж. Иванов', true],
    ['AnnGreen', true],
    ['ANN GREEN', true],
    ['Question', false],
    ['My second point', false],
    ['Our mayor is here. Ann Green', false],
  ])('of %s is %s', (words, expected) => {
    expect(namesPerson(words)).toBe(expected);
  });
});

describe('namesSomebody(words)', () => {
  it.each([
    ['Question (retranslated)', true],
    ['Call centre operator', true],
    ['Ann Green, who speaks for the panel on roads and rails in the north', true],
    ['We build many roads and many rails in the whole north', false],
    ['the operator', false],
    ['Why? Operator', false],
  ])('of %s is %s', (words, expected) => {
    expect(namesSomebody(words)).toBe(expected);
  });
});
