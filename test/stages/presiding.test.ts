import {describe, expect, it} from 'vitest';
import {isPresiding} from '../../src/stages/presiding.js';
import {makeDocument} from '../support/records.js';

describe('isPresiding(document, label)', () => {
  const said = (label: string, source: string) =>
    isPresiding(makeDocument({text: `${label}: Good morning.`, metadata: {source}}), {
      span: {start: 0, end: label.length},
    });

  it.each([
    ['The President', true],
    ['The PRESIDENT (interpretation from French)', true],
    ['The Acting Chairwoman', true],
    ['Председатель (говорит по-английски)', true],
    ['Исполняющая обязанности Председателя', true],
    ['Le Président par intérim (parle en anglais)', true],
    ['La Presidenta interina (habla en inglés)', true],
    ['President Green (spoke in French)', false],
    ['The Vice-President of Malta', false],
    ['Председатель Правительства Грин', false],
    ['The Secretary-General', false],
  ])('reads `%s` in a record as %s', (label, expected) => {
    expect(said(label, 'un-record')).toBe(expected);
  });

  it('leaves other sources alone', () => {
    expect(said('Председатель', 'kremlin')).toBe(false);
  });
});
