import {describe, expect, it} from 'vitest';
import {findAnnouncements} from '../../src/stages/announced.js';

import {makeDocument} from '../support/records.js';

describe('findAnnouncements(document)', () => {
  const heading = 'Address by His Majesty King Omar bin Hassan, King of the Hashemite Kingdom of Jordan';
  it.each([
    ['the one announced', [heading], 'King Omar (spoke in Arabic)', 'JO'],
    ['by a surname', ['Address by Mrs. Ana Brown, President of the Republic of Malta'], 'President Brown', 'MT'],
    ['an earlier heading announces him', [heading, 'Agenda item 9'], 'King Omar', 'JO'],
    ['somebody else', [heading], 'Mr. Green', null],
    ['an office', [heading], 'The President', null],
    ['a later heading announces another', [heading, 'Address by Mr. Green, President of Malta'], 'King Omar', null],
    ['no country', ['Address by Mr. John Green, Secretary-General of the United Nations'], 'Mr. Green', null],
    ['no announcement', ['The legacy of King Omar, ruler of Jordan'], 'King Omar', null],
    ['no heading', [], 'King Omar', null],
  ])('reads the country of a label: %s', (_case, headings, label, country) => {
    const text = [...headings, `${label}: Good morning.`].join('\n\n');
    const marks = headings.map(each => ({
      kind: 'heading' as const,
      start: text.indexOf(each),
      end: text.indexOf(each) + each.length,
    }));
    const start = text.lastIndexOf(label);
    expect(findAnnouncements(makeDocument({text, marks}))({span: {start, end: start + label.length}})).toBe(country);
  });
});
