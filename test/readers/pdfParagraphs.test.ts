import {describe, expect, it} from 'vitest';
import {splitLines} from '../../src/readers/pdfLines.js';
import {dropRunningLines, joinParagraphs} from '../../src/readers/pdfParagraphs.js';

describe('dropRunningLines(pages)', () => {
  it('leaves out lines that recur at the edges, page numbers and changing sides included', () => {
    const page = (number: number): string[] => [
      number % 2 ? `A/1 ${number}` : `${number} A/1`,
      `a${'b'.repeat(number)}`,
      'x',
      'y',
      'z',
      'Repeated inside',
      'u',
      'v',
      'w',
    ];
    const {pages, dropped} = dropRunningLines([1, 2, 3].map(page));
    expect(dropped.slice(0, 1)).toEqual(['A/1 1']);
    expect(pages.every(lines => lines.includes('Repeated inside'))).toBe(true);
    expect(pages.flat().some(line => line.includes('A/1'))).toBe(false);
  });

  it('leaves two pages alone', () => {
    expect(
      dropRunningLines([
        ['Head', 'a'],
        ['Head', 'b'],
      ]).dropped,
    ).toEqual([]);
  });

  it('gives nothing for nothing', () => {
    expect(dropRunningLines([])).toEqual({pages: [], dropped: []});
  });
});

describe('joinParagraphs(pages)', () => {
  it.each([
    [
      'a short last line',
      [['The harbour opens in spring and closes', 'in autumn.', 'The ferry runs every day of the week.']],
      2,
    ],
    ['a page break inside a sentence', [['The harbour opens in spring and'], ['closes in autumn.']], 1],
    ['a heading', [['Ferries', 'The harbour opens in spring and closes', 'in autumn.']], 2],
    [
      'a speaker label after a full line',
      [['The harbour opens in the spring season.', 'Mr. Green: The ferry runs on every day.']],
      2,
    ],
    ['a label on a line of its own', [['Mr. Green (Norland):', 'The ferry runs on every day of the week.']], 1],
    ['a line ended by a small word', [['This is the', 'Ferry of Norland, which runs every day.']], 1],
    ['nothing', [], 1],
  ])('sees %s', (_, pages, count) => {
    expect(joinParagraphs(pages).split('\n\n')).toHaveLength(count);
  });
});

describe('splitLines(page)', () => {
  it('gives lines without gaps, control characters and soft hyphens inside', () => {
    expect(splitLines('a  b\t c\u0008\n\n  co\u00adop\u00ad\n')).toEqual(['a b c', 'coop\u00ad']);
  });
});
