import {describe, expect, it} from 'vitest';
import {renderKeynessText} from '../../../src/report/keyness/text.js';
import {makeView} from './view.js';

const OPTIONS = {width: 100, colour: false};
const flat = (text: string) => text.replace(/\s+/gu, ' ');

describe('renderKeynessText(view, options)', () => {
  const text = renderKeynessText(makeView(), OPTIONS);

  it('has a title, sizes, and a table a side', () => {
    expect(text.split('\n').slice(0, 12)).toEqual([
      'Words of speaker:anna against everything else, English',
      '  target: speaker:anna+office:mayor: 30 documents, 25 events, 40,000 words',
      '  reference: office:mayor without the target: 30 documents, 25 events, 40,000 words; `d7` alone',
      '  holds 75 % of them',
      '',
      'More in the target, speaker:anna (1 of 1)',
      'term   times  rate  docs  ref.  rate  docs  log₂ ratio   LRC    DP       p',
      'peace     60  1.50    20     0     0     0  6.9 ½       1.25  0.31  <0.001',
      '',
      'More in the reference, everything else (1 of 1)',
      'term           times  rate  docs  targ.  rate  docs  log₂ ratio           LRC    DP  p',
      'bread, warm *     80  1.50    20     60  1.50    20  −0.8 [−1.2, −0.4]  −0.04  0.31  –',
    ]);
  });

  it.each([
    'This is for discovery.',
    'it tests no hypothesis',
    'Types tested: 1,234 in English, all that occur 5 times or more in 3 documents or more.',
    'Rows are in the order of LRC.',
    'α₀ = 500',
    '123,456 words of 100 documents',
    'G², ζ and LRC take words as independent.',
    'Of 1 row with a p, 1 have one below 0.05.',
    '*: one document holds more than half of its occurrences in that group',
    'It cannot show why the groups differ',
  ])('says: %s', sentence => {
    expect(flat(text)).toContain(sentence);
  });

  it('shows the measure rows are ordered by', () => {
    expect(renderKeynessText(makeView({measure: 'g2'}), OPTIONS)).toContain('LRC  G²');
    expect(renderKeynessText(makeView({measure: 'log-odds'}), OPTIONS)).toContain('LRC    ζ');
  });

  it('says that nothing is frequent enough', () => {
    const [language] = makeView().languages;
    if (language === undefined) throw new Error('expected a language');
    const table = {...language.table, tested: 0, towardsTarget: [], towardsReference: [], undecided: []};
    const shown = renderKeynessText(makeView({languages: [{...language, table}]}), OPTIONS);
    expect(flat(shown)).toContain('No type occurs 5 times or more in 3 documents or more, so none is tested');
  });

  it('gives the reasons where there is no table', () => {
    expect(renderKeynessText(makeView({languages: [], missing: ['Nobody speaks.']}), OPTIONS)).toBe('Nobody speaks.\n');
  });
});
