import {describe, expect, it} from 'vitest';
import {besideOf, readAmong} from '../../src/commands/profileAmong.js';
import {EVERYTHING, UsageError} from '../../src/model/index.js';

describe('readAmong(property, reference)', () => {
  it('keeps all conditions of the reference but the one', () => {
    const where = {...EVERYTHING, side: ['RU'], genre: ['address']};
    expect(readAmong('side', {label: 'r', where}).where).toEqual({...EVERYTHING, genre: ['address']});
  });

  it.each([[[]], [['RU', 'BY']]])('refuses a reference with %j', side => {
    const act = () => readAmong('side', {label: 'r', where: {...EVERYTHING, side}});
    expect(act).toThrow(UsageError);
    expect(act).toThrow('expected exactly one, such as `side:RU`');
  });
});

describe('besideOf(asked, property)', () => {
  it('names the other states of Central Asia among sides unless others are asked for', () => {
    expect(besideOf([], 'side')).toEqual(['KG', 'TJ', 'TM', 'UZ']);
    expect(besideOf(['by'], 'side')).toEqual(['BY']);
    expect(besideOf([], 'speaker')).toEqual([]);
    expect(besideOf([], null)).toEqual([]);
  });
});
