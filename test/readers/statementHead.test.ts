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
    ['an office on the next line', ['Statement by', 'H.E. Mr. John Green', 'President of Norland'], 'John Green', null],
    ['an office behind it', ['Statement by H.E. Mr. John Green President of Norland'], 'John Green', null],
    [
      'capitals',
      ['ADDRESS BY HER EXCELLENCY ANA BROWN', 'PRESIDENT OF NORLAND', '5 May 2016'],
      'ANA BROWN',
      '2016-05-05',
    ],
    ['a host', ['Remarks by Ms. Ana Brown at the forum chaired by H.E. Mr. John Green'], 'Ana Brown', null],
    [
      'a report of another day',
      ['Statement by H.E. Ms. Ana Brown', 'on the report of 3 March 2016', 'Geneva, 12 April 2016'],
      'Ana Brown',
      '2016-04-12',
    ],
    ['several days', ['Speech by Mr. John Green', '2 May 2016 to 4 May 2016'], 'John Green', null],
    [
      'a number like a year',
      ['Speech by Mr. John Green', 'on resolution 2758', '4 May 2016'],
      'John Green',
      '2016-05-04',
    ],
  ])('is sure of speaker and day, or silent: %s', (_, head, speaker, date) => {
    const fields = statementHead([...head, 'Mr. President,', 'We come.'])?.fields;
    expect({speaker: fields?.speaker, date: fields?.date ?? null}).toEqual({speaker, date});
  });

  it('takes no word of a subject for the place', () => {
    const head = ['Statement by Mr. John Green', 'on the Geneva Conventions', 'New York, 3 May 2016', 'Mr. President,'];
    expect(statementHead(head)?.fields.place).toBe('New York');
  });

  it.each([
    ['somebody met', ['Statement on the harbours', 'The minister met Mr. John Green on 3 May 2016.', 'Dear friends,']],
    ['a name broken over lines', ['Statement by H.E. Mr. John Paul', 'Green of Norland', 'Mr. President,']],
    ['only a host', ['Statement at the forum chaired by Mr. John Green', 'Excellencies,']],
    ['a text without salutation', ['Statement by Mr. John Green', 'The harbour is open.']],
    ['a letter', ['Norland, 2 May 2016', 'Dear Mr. Green,', 'I write.']],
    ['a head without a name', ['Statement by the delegation of Norland', 'Mr. President,', 'We come.']],
    ['nothing', []],
  ])('is null for %s', (_, lines) => {
    expect(statementHead(lines)).toBeNull();
  });
});
