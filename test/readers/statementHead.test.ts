import {describe, expect, it} from 'vitest';
import {statementHead} from '../../src/readers/statementHead.js';

describe('statementHead(lines)', () => {
  it.each([
    [
      'a minister at the United Nations',
      [
        'Check against delivery',
        'Statement by',
        'the Minister of Foreign Affairs of the Republic of Norland',
        'H.E. Mr. John van der Green',
        'at the general debate of the United Nations General Assembly',
        '(New York, 2 May 2016)',
        'Mr. President,',
        'I come.',
      ],
      6,
      {
        title:
          'Statement by the Minister of Foreign Affairs of the Republic of Norland H.E. Mr. John van der Green at the general debate of the United Nations General Assembly',
        speaker: 'John van der Green',
        date: '2016-05-02',
        place: 'New York',
        source: 'un-statement',
      },
    ],
    [
      'a president elsewhere',
      [
        'ADDRESS',
        'by His Excellency Mr. John Green, President of Norland',
        'Harbour Forum, 3 May 2016',
        'Ladies and gentlemen,',
        'Welcome.',
      ],
      3,
      {
        title: 'ADDRESS by His Excellency Mr. John Green, President of Norland Harbour Forum, 3 May 2016',
        speaker: 'John Green',
        date: '2016-05-03',
      },
    ],
  ])('reads the head of %s', (_, lines, count, fields) => {
    expect(statementHead(lines)).toEqual({lines: count, fields});
  });

  it.each([
    ['a text without salutation', ['Statement by Mr. John Green', 'The harbour is open.']],
    ['a letter', ['Norland, 2 May 2016', 'Dear Mr. Green,', 'I write.']],
    ['a head without a name', ['Statement by the delegation of Norland', 'Mr. President,', 'We come.']],
    ['nothing', []],
  ])('is null for %s', (_, lines) => {
    expect(statementHead(lines)).toBeNull();
  });
});
