import {describe, expect, it} from 'vitest';
import {underOurNames} from '../../src/readers/columnNames.js';

describe('underOurNames(record, columns)', () => {
  it.each([
    ['names what is mapped', {body: 'x', id: 1}, {text: 'body'}, {id: 1, text: 'x'}],
    [
      'keeps a value that only has our name',
      {text: 'old', body: 'x'},
      {text: 'body'},
      {text_in_file: 'old', text: 'x'},
    ],
    ['lets one value serve two fields', {key: 'a'}, {id: 'key', title: 'key'}, {id: 'a', title: 'a'}],
    ['gives no field for an absent name', {id: 1}, {text: 'body'}, {id: 1}],
    ['changes nothing without names', {id: 1, text: 'x'}, {}, {id: 1, text: 'x'}],
    ['does not take a property of all objects for a value', {id: 1}, {title: 'constructor'}, {id: 1}],
  ])('%s', (_, record, columns, expected) => {
    expect(underOurNames(record, columns as Readonly<Record<string, string>>)).toEqual(expected);
  });
});
