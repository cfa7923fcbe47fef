import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {splitTurns} from '../../src/stages/splitTurns.js';
import {documentOf, hasCorpus, projectActors, realDocuments} from './support.js';

const actors = projectActors();
type Fields = Readonly<Record<string, unknown>>;
const turnsOf = (text: string, fields: Fields = {}) => splitTurns(documentOf(text, fields), actors).items;
const shape = (text: string, fields: Fields = {}) =>
  turnsOf(text, fields).map(({kind, speaker, body, span}) => [kind, speaker, text.slice(body, span.end).trim()]);

describe('splitTurns(document, actors)', () => {
  it('gives no turn for an empty text and one for one token', () => {
    expect(turnsOf('')).toEqual([]);
    expect(shape('Yes')).toEqual([['readout', null, 'Yes']]);
  });

  it('credits labelled turns with office, side and place of the words', () => {
    const text =
      'News.\n\nPresident of Russia Vladimir Putin: Welcome.\n\nGo on.\n\nKassym-Jomart Tokayev (retranslated): Thanks.';
    expect(splitTurns(documentOf(text, {date: '2022-02-10'}), actors)).toEqual({
      messages: [],
      items: [
        {
          id: 'd/t1',
          document: 'd',
          kind: 'readout',
          speaker: null,
          label: null,
          office: null,
          side: null,
          delivery: null,
          span: {start: 0, end: 7},
          body: 0,
        },
        {
          id: 'd/t2',
          document: 'd',
          kind: 'speech',
          speaker: 'putin',
          label: 'President of Russia Vladimir Putin',
          office: 'president',
          side: 'RU',
          delivery: null,
          span: {start: 7, end: 61},
          body: 43,
        },
        {
          id: 'd/t3',
          document: 'd',
          kind: 'speech',
          speaker: 'tokayev',
          label: 'Kassym-Jomart Tokayev (retranslated)',
          office: 'president',
          side: 'KZ',
          delivery: 'translated',
          span: {start: 61, end: 106},
          body: 99,
        },
      ],
    });
  });

  it('warns once for each label nobody knows', () => {
    const text = 'Anna Berg: One.\n\nVladimir Putin: Two.\n\nAnna Berg: Three.';
    const {items, messages} = splitTurns(documentOf(text), actors);
    expect(items.map(({speaker, kind}) => [kind, speaker])).toEqual([
      ['speech', null],
      ['speech', 'putin'],
      ['speech', null],
    ]);
    expect(messages).toEqual([
      {
        rule: 'turns/unknown-speaker',
        severity: 'warning',
        text: 'Unexpected speaker `Anna Berg`, expected a form listed in `actors.yaml`; add it there to have the turns credited.',
        place: null,
        document: 'd',
        span: {start: 0, end: 9},
      },
    ]);
  });

  it('goes on after a cut or a direction, not after a separator', () => {
    expect(shape('Vladimir Putin: One.\n\n<…>\n\nTwo.\n\n(Applause.)\n\nThree.\n\n* * *\n\nNews.')).toEqual([
      ['speech', 'putin', 'One.'],
      ['direction', null, '<…>'],
      ['speech', 'putin', 'Two.'],
      ['direction', null, '(Applause.)'],
      ['speech', 'putin', 'Three.'],
      ['direction', null, '* * *'],
      ['readout', null, 'News.'],
    ]);
  });

  it('keeps a parenthesis inside a paragraph in the turn', () => {
    expect(shape('Vladimir Putin: One. (Applause.) Two.')).toEqual([['speech', 'putin', 'One. (Applause.) Two.']]);
  });

  it('takes a heading over excerpts for the end of the turn before', () => {
    expect(shape('Vladimir Putin: One.\n\nExcerpts from a report by a minister\n\nWe did this.')).toEqual([
      ['speech', 'putin', 'One.'],
      ['readout', null, 'Excerpts from a report by a minister'],
      ['readout', null, 'We did this.'],
    ]);
  });

  it('cuts a box of the page out of a Russian turn', () => {
    const text =
      'В.Путин: Добрый день. Смотрите также Встреча с гостем 13 марта 2025 года Продолжаем разговор. <…> Смотрите также Новости';
    expect(shape(text, {paragraphs_lost: true})).toEqual([
      ['speech', 'putin', 'Добрый день.'],
      ['note', null, 'Смотрите также Встреча с гостем 13 марта 2025 года'],
      ['speech', 'putin', 'Продолжаем разговор.'],
      ['direction', null, '<…>'],
      ['note', null, 'Смотрите также Новости'],
    ]);
  });

  it('makes questions, hosts and captions kinds of their own', () => {
    const text =
      'Session moderator Anna Berg: Welcome.\n\nVladimir Putin: Yes.\n\nQuestion: Why?\n\nAnna Berg: Next.\n\nPhoto: Agency';
    expect(shape(text)).toEqual([
      ['moderator', null, 'Welcome.'],
      ['speech', 'putin', 'Yes.'],
      ['question', null, 'Why?'],
      ['moderator', null, 'Next.'],
      ['caption', null, 'Photo: Agency'],
    ]);
  });

  it.each([
    [{speaker: 'Kassym-Jomart Tokayev'}, 'We agree.', 'speech', 'tokayev'],
    [{speaker_hint: 'Kassym-Jomart Tokayev; Vladimir Putin'}, 'We agree.', 'readout', null],
    [{speaker: 'Anna Berg'}, 'We agree.', 'readout', null],
    [{speaker: 'Vladimir Putin'}, 'Vladimir Putin noted that work goes on.', 'readout', null],
    [{title: 'Article by Vladimir Putin'}, 'I want to share my view.', 'speech', 'putin'],
    [{title: 'Statement by Vladimir Putin and Donald Trump'}, 'We agree.', 'joint', null],
    [{title: 'Joint statement of the leaders'}, 'We agree.', 'joint', null],
    [{title: 'Joint news conference'}, 'They met.', 'readout', null],
    [{title: 'Address to citizens'}, 'I address you.', 'speech', null],
    [{title: 'Заявление Президента Российской Федерации', date: '2025-04-26'}, 'Мы победили.', 'speech', 'putin'],
    [{title: 'UN General Debate', country: 'FRA', year: 2000}, 'The question is: why?', 'speech', null],
    [
      {title: 'UN General Debate', country: 'KAZ', year: 1995, speaker_hint: 'Mr. Tokaev'},
      'We speak.',
      'speech',
      'tokayev',
    ],
    [
      {title: 'UN General Debate', country: 'BGR', year: 1995, speaker_hint: 'Igor Ivanov'},
      'We speak.',
      'speech',
      null,
    ],
    [{title: 'Greetings'}, 'The message reads, in part: “I wish you well.”', 'readout', null],
  ])('reads a text without labels by its record %j', (fields, text, kind, speaker) => {
    expect(turnsOf(text, fields)).toMatchObject([{kind, speaker}]);
  });

  it('gives a statement of another state its side', () => {
    expect(turnsOf('We speak.', {title: 'UN General Debate', country: 'FRA', year: 2000})).toMatchObject([
      {side: 'FR', office: null},
    ]);
  });

  it('does not credit a bare surname from another country', () => {
    expect(turnsOf('Mr. Tokayev (Bulgaria): Yes.')).toMatchObject([{kind: 'speech', speaker: null, side: 'BG'}]);
  });

  it('knows no office without a date', () => {
    expect(turnsOf('Vladimir Putin: Yes.')).toMatchObject([{speaker: 'putin', office: null, side: 'RU'}]);
  });

  it('tiles every text', () => {
    const part = fc.constantFrom(
      'Vladimir Putin:',
      'Question:',
      '\n\n',
      '\n',
      ' ',
      '* * *',
      '<…>',
      '(Applause.)',
      'Yes.',
      'В.Путин: ',
      'Anna Berg: ',
      ':',
      'Смотрите также Да',
      '(',
      ')',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(part, fc.string()), {maxLength: 30}), fc.boolean(), (parts, paragraphs_lost) => {
        const document = documentOf(parts.join(''), {paragraphs_lost});
        const {items} = splitTurns(document, actors);
        expect(
          items
            .map(({span, body}) => document.text.slice(span.start, body) + document.text.slice(body, span.end))
            .join(''),
        ).toBe(document.text);
        expect(items.every(({span, body}) => span.start < span.end && span.start <= body && body <= span.end)).toBe(
          true,
        );
        expect(items[0]?.span.start ?? 0).toBe(0);
      }),
    );
  });

  it.each([
    ['5 MB without a label', 'We go on and on. '.repeat(300_000)],
    ['100,000 colons on one line', 'so it is: '.repeat(100_000)],
    ['100,000 names on one line', 'Anna Berg: '.repeat(100_000)],
    ['100,000 parentheses', '(a '.repeat(100_000)],
    ['100,000 separators', '* * *\n'.repeat(100_000)],
  ])('finishes on %s', (_, text) => {
    expect(turnsOf(text, {paragraphs_lost: true}).at(-1)?.span.end).toBe(text.length);
  });
});

describe.skipIf(!hasCorpus)('splitTurns on real corpora (skipped without ../shared/corpus or REFRAIN_CORPUS)', () => {
  it.each([
    ['kremlin-kazakhstan.jsonl', {tokayev: 25, nazarbayev: 25, putin: 110}],
    ['kazakhstan.jsonl', {tokayev: 23, nazarbayev: 14}],
    ['kremlin.jsonl.gz', {tokayev: 25, nazarbayev: 25, putin: 11_000, medvedev: 80}],
  ])('tiles %s and credits known people', (file, least) => {
    const counts = new Map<string, number>();
    for (const document of realDocuments(file)) {
      const {items} = splitTurns(document, actors);
      expect(items.at(-1)?.span.end ?? 0).toBe(document.text.length);
      for (const [index, turn] of items.entries()) {
        if (turn.span.start !== (items[index - 1]?.span.end ?? 0))
          throw new Error(`expected a tiling of ${document.id}`);
        if (turn.kind !== 'speech' && turn.speaker !== null) throw new Error(`expected no speaker at ${turn.id}`);
        if (turn.speaker !== null) counts.set(turn.speaker, (counts.get(turn.speaker) ?? 0) + 1);
      }
    }
    for (const [speaker, turns] of Object.entries(least)) expect(counts.get(speaker)).toBeGreaterThanOrEqual(turns);
  });

  it('credits nobody as president out of office, and Tokayev with nothing at the Kremlin before 2019', () => {
    for (const document of realDocuments('kremlin-kazakhstan.jsonl'))
      for (const {speaker, office} of splitTurns(document, actors).items) {
        const day = document.dateFrom ?? '';
        if (speaker === 'tokayev') expect(day >= '2019-03-20').toBe(true);
        if (speaker === 'nazarbayev' && office === 'president') expect(day < '2019-03-20').toBe(true);
      }
  });
});
