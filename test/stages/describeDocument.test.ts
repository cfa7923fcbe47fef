import {describe, expect, it} from 'vitest';
import {describeDocument} from '../../src/stages/describeDocument.js';
import {documentOf, options, raw} from './support.js';

describe('describeDocument(raw, options)', () => {
  it('makes a document of id and text alone', () => {
    const {items, messages} = describeDocument(raw('Hello.'), options);
    expect(messages).toEqual([]);
    expect(items).toEqual([
      {
        schema: 'refrain.document/1',
        id: 'd',
        collection: 'c',
        title: null,
        dateFrom: null,
        dateTo: null,
        event: {value: 'd', basis: 'inferred'},
        versions: {value: null, basis: 'unknown'},
        genre: {value: null, basis: 'unknown'},
        audience: {value: null, basis: 'unknown'},
        copresence: {value: null, basis: 'unknown'},
        place: null,
        language: 'und',
        url: null,
        licence: null,
        retrieved: null,
        rawSha256: 'f'.repeat(64),
        textSha256: options.hash('Hello.'),
        rendering: false,
        speakerHint: null,
        country: null,
        metadata: {},
        marks: [],
        text: 'Hello.',
      },
    ]);
  });

  it.each([
    [{date: '2022-02-10', place: 'The Kremlin, Moscow'}, '2022-02-10/the-kremlin-moscow', 'inferred'],
    [{date: '2022-02', place: 'The Kremlin, Moscow'}, 'd', 'inferred'],
    [{date: '2022-02-10'}, 'd', 'inferred'],
    [{date: '2022-02-10', place: 'Astana', event: 'my event'}, 'my event', 'given'],
    [{year: 1995, country: 'KAZ', title: 'UN General Debate, session 50'}, 'un-1995-kaz', 'inferred'],
    [{year: '2024', country: 'KZ', place: 'United Nations, New York', date: '2024-09-28'}, 'un-2024-kaz', 'inferred'],
    [{year: 2020, title: 'Address'}, 'd', 'inferred'],
  ])('infers the event of %j', (fields, value, basis) => {
    expect(documentOf('x', fields).event).toEqual({value, basis});
  });

  it('puts a General Debate of which only the year is known into September', () => {
    const {dateFrom, dateTo} = documentOf('x', {year: 1995, country: 'KAZ', title: 'UN General Debate, session 50'});
    expect([dateFrom, dateTo]).toEqual(['1995-09-01', '1995-10-01']);
  });

  it('says that a text was edited since its record gave its hash', () => {
    const given = (text: string) =>
      describeDocument(raw('One.\n', {text_sha256: options.hash(text)}), options).messages;
    expect(given('One.\n')).toEqual([]);
    expect(given('Two.\n')).toEqual([
      {
        rule: 'document/text-changed',
        severity: 'warning',
        text: expect.stringContaining(`expected \`${options.hash('Two.\n').slice(0, 12)}…\``),
        place: 'c.jsonl:1',
        document: 'd',
        span: null,
      },
    ]);
  });

  it('names an impossible date and leaves the document undated', () => {
    const {items, messages} = describeDocument(raw('x', {date: '2022-02-30', place: 'Astana'}), options);
    expect(items[0]).toMatchObject({dateFrom: null, dateTo: null, event: {value: 'd'}});
    expect(messages).toEqual([
      {
        rule: 'document/invalid-date',
        severity: 'warning',
        text: 'Unexpected date `2022-02-30`, expected `YYYY`, `YYYY-MM` or `YYYY-MM-DD` of a day that exists; the document is undated.',
        place: 'c.jsonl:1',
        document: 'd',
        span: null,
      },
    ]);
  });

  it('names an unknown country and an empty text', () => {
    const rules = describeDocument(raw(' \n', {country: 'Narnia'}), options).messages.map(({rule}) => rule);
    expect(rules).toEqual(['document/no-text', 'document/unknown-country']);
  });

  it('prefers what the record says and keeps unknown fields', () => {
    const document = documentOf('x', {
      title: 'Telephone conversation',
      genre: 'Opening remarks',
      audience: 'domestic',
      copresence: 'yes',
      speaker: 'A B',
      speaker_hint: 'C D; E F',
      language: 'kz',
      rendering: true,
      country: 'KAZ',
      paragraphs_lost: true,
    });
    expect(document).toMatchObject({
      genre: {value: 'opening-remarks', basis: 'given'},
      audience: {value: 'domestic', basis: 'given'},
      copresence: {value: 'yes', basis: 'given'},
      speakerHint: 'A B',
      language: 'kk',
      rendering: true,
      country: 'KZ',
      metadata: {paragraphs_lost: true},
    });
  });

  it.each([
    ['en-GB', 'en'],
    ['RU', 'ru'],
    ['fr', 'fr'],
    ['KAZ', 'kk'],
    ['French', 'und'],
  ])('reads the language %s as %s', (language, expected) => {
    expect(documentOf('x', {language}).language).toBe(expected);
  });
});
