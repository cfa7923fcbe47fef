import {describe, expect, it} from 'vitest';
import type {Document} from '../../src/model/index.js';
import {splitTurns} from '../../src/stages/splitTurns.js';
import {createSurvey, type Survey} from '../../src/stages/surveyCorpus.js';
import {documentOf, hasCorpus, projectActors, realDocuments} from './support.js';

const actors = projectActors();
const numbers = (from: number, to: number) =>
  Array.from(
    {length: to - from},
    (_, n) => `w${'abcdefghij'[Math.floor((from + n) / 26) % 10]}${String.fromCharCode(97 + ((from + n) % 26))}`,
  ).join(' ');
const AT = {date: '2022-02-10', place: 'Moscow'};

function survey(documents: Iterable<Document>): Survey {
  const builder = createSurvey();
  for (const document of documents) builder.add(document, splitTurns(document, actors).items);
  return builder.finish();
}

describe('createSurvey(options)', () => {
  it('finds nothing in an empty corpus', () => {
    expect(survey([])).toEqual({
      documents: 0,
      ids: [],
      drops: new Map(),
      events: new Map(),
      copresence: new Map(),
      moved: new Map(),
      versions: {groups: [], suggestions: []},
      versionsOf: new Map(),
      messages: [],
    });
  });

  it('keeps the first of two with equal id and text', () => {
    const {drops, messages} = survey([documentOf('Hello.', {}, 'a'), documentOf('Hello.', {}, 'a')]);
    expect([...drops]).toEqual([[1, {reason: 'duplicate-id', document: 'a', kept: 'a', keptIndex: 0, share: 1}]]);
    expect(messages).toMatchObject([{rule: 'corpus/duplicate-id', severity: 'info', document: 'a'}]);
  });

  it('refuses the later of two with equal id and different text', () => {
    const {drops, messages} = survey([documentOf('Hello.', {}, 'a'), documentOf('Good-bye.', {}, 'a')]);
    expect([...drops]).toEqual([[1, {reason: 'conflicting-id', document: 'a', kept: 'a', keptIndex: 0, share: null}]]);
    expect(messages).toMatchObject([{rule: 'corpus/conflicting-id', severity: 'error', document: 'a'}]);
  });

  it.each([
    ['a cut of it', numbers(10, 110), AT, true],
    ['nine tenths of its shingles', `${numbers(10, 110)} ${numbers(200, 210)}`, AT, true],
    ['less than nine tenths', `${numbers(10, 110)} ${numbers(200, 212)}`, AT, false],
    ['a short text, half of it', `${numbers(10, 24)} ${numbers(200, 206)}`, AT, true],
    ['a short text, less than half', `${numbers(10, 20)} ${numbers(200, 210)}`, AT, false],
    ['a cut of it on another day', numbers(10, 110), {...AT, date: '2022-02-11'}, false],
    ['a cut of it without a place', numbers(10, 110), {date: AT.date}, false],
  ])('compares a document with a longer one of its event: %s', (_, text, fields, dropped) => {
    const {drops} = survey([documentOf(text, fields, 'part'), documentOf(numbers(0, 180), AT, 'whole')]);
    expect([...drops.values()].map(({document, kept, reason}) => [document, kept, reason])).toEqual(
      dropped ? [['part', 'whole', 'contained']] : [],
    );
  });

  it('keeps the first of two equally long ones, and one of three', () => {
    const text = numbers(0, 60);
    const {drops} = survey(['a', 'b', 'c'].map(id => documentOf(text, AT, id)));
    expect([...drops].map(([index, {kept}]) => [index, kept])).toEqual([
      [1, 'a'],
      [2, 'a'],
    ]);
  });

  it('treats statements of one state in one year as one event', () => {
    const fields = {title: 'UN General Debate', country: 'KAZ', year: 1995};
    const {drops} = survey([
      documentOf(numbers(0, 60), fields, 'a'),
      documentOf(numbers(5, 60), {...fields, country: 'KZ'}, 'b'),
    ]);
    expect([...drops.keys()]).toEqual([1]);
  });

  it('counts versions of a text once per language, keeps the longer, and gives them one event', () => {
    const fields = (language: string, place: string) => ({date: '2022-02-10', place, language, versions: 'v'});
    const {drops, moved, versionsOf, messages} = survey([
      documentOf(numbers(0, 40), fields('en', 'Moscow'), 'short'),
      documentOf(numbers(50, 110), fields('ru', 'Москва'), 'ru'),
      documentOf(numbers(110, 220), fields('en', 'Moscow'), 'long'),
      documentOf(numbers(225, 255), {date: '2022-02-10', place: 'Москва', language: 'ru'}, 'beside'),
      documentOf('Quite other words that stand nowhere else in it.', fields('und', 'Moscow'), 'unknown'),
    ]);
    expect([...drops]).toEqual([[0, {reason: 'version', document: 'short', kept: 'long', keptIndex: 2, share: 0}]]);
    expect([...moved]).toEqual([
      [1, {value: '2022-02-10/moscow', basis: 'inferred'}],
      [3, {value: '2022-02-10/moscow', basis: 'inferred'}],
    ]);
    expect([...versionsOf.keys()]).toEqual([0, 1, 2, 4]);
    expect(versionsOf.get(0)).toEqual({value: 'v', basis: 'given'});
    expect(messages).toMatchObject([{rule: 'corpus/version', severity: 'info', document: 'short'}]);
  });

  it('lets a leader of the other language version count for copresence', () => {
    const {copresence} = survey([
      documentOf('Vladimir Putin: One.', {...AT, language: 'en', versions: 'v'}, 'en'),
      documentOf('Владимир Путин: Раз.', {...AT, place: 'Москва', language: 'ru', versions: 'v'}, 'ru'),
      documentOf('Касым-Жомарт Токаев: Два.', {...AT, place: 'Москва', language: 'ru'}, 'beside'),
    ]);
    expect([...copresence.values()].map(({value}) => value)).toEqual(['yes', 'yes', 'yes']);
  });

  it('tells who spoke at an event and which leaders met there', () => {
    const both = documentOf('Vladimir Putin: One.\n\nKassym-Jomart Tokayev: Two.', AT, 'a');
    const one = documentOf('Kassym-Jomart Tokayev: Three and four.', AT, 'b');
    const alone = documentOf('Kassym-Jomart Tokayev: Five.', {date: '2022-02-10', place: 'Astana'}, 'c');
    const news = documentOf('They met.', AT, 'd');
    const said = documentOf('Vladimir Putin: Six.', {...AT, copresence: 'no'}, 'e');
    const {events, copresence} = survey([both, one, alone, news, said]);
    expect(events.get('2022-02-10/moscow')).toEqual({speakers: ['putin', 'tokayev'], leaders: ['KZ', 'RU']});
    expect([...copresence]).toEqual([
      [0, {value: 'yes', basis: 'inferred'}],
      [1, {value: 'yes', basis: 'inferred'}],
      [2, {value: 'no', basis: 'inferred'}],
      [3, {value: null, basis: 'unknown'}],
      [4, {value: 'no', basis: 'given'}],
    ]);
  });
});

describe.skipIf(!hasCorpus)('createSurvey on real corpora (skipped without ../shared/corpus or REFRAIN_CORPUS)', () => {
  it('leaves out every cut whose transcript is there', () => {
    const documents = [...realDocuments('kremlin-kazakhstan.jsonl'), ...realDocuments('kazakhstan.jsonl')];
    const {drops} = survey(documents);
    const ids = new Set(documents.map(({id}) => id));
    const cuts = documents.flatMap(({id}, index) =>
      ids.has(id.replace(/^turns-(.*)-[a-z]+$/u, '$1')) && id.startsWith('turns-') ? [index] : [],
    );
    expect(cuts).toHaveLength(20);
    expect(cuts.filter(index => drops.get(index)?.reason !== 'contained')).toEqual([]);
  });
});
