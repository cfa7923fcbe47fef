import {describe, expect, it} from 'vitest';
import {ordinal, recordHead} from '../../../src/readers/unRecord/recordHead.js';

describe('recordHead(rows)', () => {
  it.each([
    [
      'the Security Council',
      [
        'United Nations S/PV.9999 (Resumption 1)',
        'Security Council Provisional',
        '9999th meeting',
        'Wednesday, 1 May 2019, 3 p.m.',
        'New York',
        'President: Ms. White . . . . . (Westland)',
      ],
      {
        symbol: 'S/PV.9999 (Resumption 1)',
        organ: 'Security Council',
        session: null,
        meeting: 9999,
        date: '2019-05-01',
        president: 'Ms. White',
        presidentOf: 'Westland',
      },
    ],
    [
      'a special session',
      ['A/ES-10/PV.99', 'General Assembly Official Records', 'Tenth emergency special session'],
      {symbol: 'A/ES-10/PV.99', session: null, date: null, place: null, president: null},
    ],
    [
      'a symbol with blanks from a scan',
      [
        'A/45/PV. 99',
        'PROVISIONAL VERBATIM RECORD OF THE 99th MEETING',
        '3 October 1990',
        'Held at Headquarters, New York,',
        'on Tuesday, 2 October 1990, at 10 a.m.',
      ],
      {symbol: 'A/45/PV.99', session: 45, date: '1990-10-02', place: 'New York'},
    ],
    [
      'no symbol',
      ['UNITED NATIONS', 'SECURITY COUNCIL OFFICIAL RECORDS', '992nd MEETING: 4 MAY 1951', 'LAKE SUCCESS, NEW YORK'],
      {symbol: 'S/PV.992', meeting: 992, date: '1951-05-04', place: 'Lake Success'},
    ],
    [
      'a number in words',
      ['GENERAL ASSEMBLY', 'Official Records, Second Session', 'One hundred and third plenary meeting'],
      {symbol: 'A/PV.103', session: 2, meeting: 103},
    ],
    [
      'Russian',
      [
        'Организация Объединенных Наций A/70/PV.99',
        'Генеральная Ассамблея',
        'Официальные отчеты',
        '99-е пленарное заседание',
        'Понедельник, 2 мая 2016 года, 10 ч. 00 м.',
        'Нью-Йорк',
        'Председатель: г-н Грин . . . . (Норландия)',
      ],
      {symbol: 'A/70/PV.99', language: 'ru', place: 'Нью-Йорк', date: '2016-05-02'},
    ],
  ])('reads %s', (_, rows, expected) => {
    expect(recordHead(rows)).toMatchObject(expected);
  });

  it.each([
    ['a speech', ['Statement by Mr. Green', 'at the plenary meeting of the General Assembly']],
    ['a symbol far down', [...Array.from({length: 20}, () => 'words'), 'see A/70/PV.99, official records']],
    ['nothing', []],
  ])('is null for %s', (_, rows) => {
    expect(recordHead(rows)).toBeNull();
  });
});

describe('ordinal(words)', () => {
  it.each([
    ['first', 1],
    ['Nineteenth', 19],
    ['twentieth', 20],
    ['sixty-fifth', 65],
    ['eightieth', 80],
    ['one hundred and third', 103],
    ['four hundred and ninety-second', 492],
    ['two hundredth', 200],
    ['harbour', null],
    ['twenty-harbour', null],
    ['th', null],
  ])('%s is %s', (words, expected) => {
    expect(ordinal(words)).toBe(expected);
  });
});
