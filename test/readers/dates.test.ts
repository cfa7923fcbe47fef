import {describe, expect, it} from 'vitest';
import {toDay} from '../../src/readers/dates.js';

describe('toDay(text)', () => {
  it.each([
    ['2022-01-10', '2022-01-10'],
    ['2022-01-10T12:00:00+06:00', '2022-01-10'],
    ['Announcement, December 14, 2012', '2012-12-14'],
    ['June 18, 2020, 12:15', '2020-06-18'],
    ['May 28 2026', '2026-05-28'],
    ['15 march 2024 year', '2024-03-15'],
    ['1st May 1998', '1998-05-01'],
    ['8 мая 2025 года', '2025-05-08'],
    ['28 февраля 2007 года', '2007-02-28'],
    ['Сентябрь 1998 г.', '1998-09'],
    ['2007 жылғы 28 ақпан', '2007-02-28'],
    ['1999 жылғы қыркүйек', '1999-09'],
    ['10.01.2022', '2022-01-10'],
    ['30 February 2022', null],
    ['2022-13-01', null],
    ['yesterday', null],
    ['May', null],
    ['', null],
  ])('takes `%s` for %s', (text, expected) => {
    expect(toDay(text)).toBe(expected);
  });
});
