import {describe, expect, it} from 'vitest';
import {checkFields, checkRecord} from '../../src/schema/corpusRecord.js';

describe('checkRecord(record)', () => {
  it.each([
    ['text', {id: ' a ', text: 'x'}, 'a', 'x'],
    ['a number for an id', {id: 7, text: ' x '}, '7', ' x '],
    ['no id', {text: 'x'}, null, 'x'],
    ['white space only', {id: ' ', text: ' \n'}, null, null],
    ['wrong types', {id: ['a'], text: 3}, null, null],
  ])('sets id and text apart: %s', (_, record, id, text) => {
    expect(checkRecord(record)).toEqual({id, text, marks: [], fields: {}, problems: []});
  });

  it.each([
    [
      'in order',
      [
        {kind: 'label', start: 0, end: 2},
        {kind: 'direction', start: 2, end: 5},
      ],
      true,
    ],
    [
      'overlapping',
      [
        {kind: 'label', start: 0, end: 3},
        {kind: 'label', start: 2, end: 5},
      ],
      false,
    ],
    ['empty', [{kind: 'label', start: 1, end: 1}], false],
    ['behind the text', [{kind: 'heading', start: 3, end: 6}], false],
    ['of no known kind', [{kind: 'colour', start: 0, end: 1}], false],
    ['that are no list', 'A:', false],
  ])('keeps marks only whole: %s', (_, marks, kept) => {
    const checked = checkRecord({id: 'a', text: 'A: bc', marks});
    expect(checked.marks).toEqual(kept ? marks : []);
    expect(checked.problems.map(({field}) => field)).toEqual(kept ? [] : ['marks']);
  });
});

describe('checkFields(record)', () => {
  it('keeps unknown fields and gives the known ones their type', () => {
    const {fields, problems} = checkFields({
      date: '2022',
      year: '1992',
      rendering: 'True',
      source: null,
      votes: {a: 1},
    });
    expect(fields).toEqual({date: '2022', year: '1992', rendering: true, source: null, votes: {a: 1}});
    expect(problems).toEqual([]);
  });

  it('takes null in a known field for absent', () => {
    expect(checkFields({title: null, rendering: null})).toEqual({fields: {}, problems: []});
  });

  it('sets aside known fields of the wrong type', () => {
    const {fields, problems} = checkFields({title: ['a'], year: 'last', rendering: 1, place: 'x'});
    expect(fields).toEqual({place: 'x'});
    expect(problems).toEqual([
      {field: 'title', seen: '["a"]', expected: 'text'},
      {field: 'year', seen: '"last"', expected: 'a year such as `2022`'},
      {field: 'rendering', seen: '1', expected: '`true` or `false`'},
    ]);
  });

  it('survives a field named __proto__', () => {
    expect(Object.keys(checkFields(JSON.parse('{"__proto__": {"x": 1}}')).fields)).toEqual(['__proto__']);
  });
});
