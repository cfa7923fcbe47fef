import {describe, expect, it} from 'vitest';
import type {Document} from '../../src/model/index.js';
import {linkVersions} from '../../src/stages/linkVersions.js';
import type {DeclaredGroup} from '../../src/stages/namedVersions.js';
import {shinglesOf} from '../../src/stages/shingles.js';
import {createSiteFinder} from '../../src/stages/siteOfDocument.js';
import {splitTurns} from '../../src/stages/splitTurns.js';
import {traitsOf} from '../../src/stages/versionTraits.js';
import {documentOf, hasCorpus, projectActors, realDocuments} from './support.js';
import {parallelTexts} from './versionTexts.js';

const SITES = [
  {id: 'town-en', urlPattern: '^http://en\\.town\\.example/(\\d+)', versionGroup: 'town'},
  {id: 'town-ru', urlPattern: '^http://town\\.example/(\\d+)', versionGroup: 'town'},
];
const actors = projectActors();
const pageOf = createSiteFinder(SITES);

function link(documents: readonly Document[], declared: readonly DeclaredGroup[] = []) {
  const entries = documents.map((document, index) =>
    traitsOf(
      {document, turns: splitTurns(document, actors).items},
      {index, page: pageOf(document), shingles: shinglesOf(document.text)},
    ),
  );
  const {groups, suggestions, messages} = linkVersions(entries, declared);
  return {
    groups: groups.map(({name, members, links}) => [name, members, links.map(({basis}) => basis)]),
    suggestions: suggestions.map(({a, b}) => [a, b]),
    messages,
    links: groups.flatMap(({links}) => links),
  };
}

const words = (from: number, count: number): string =>
  Array.from(
    {length: count},
    (_, n) => `word${String.fromCharCode(97 + ((from + n) % 26), 97 + Math.floor((from + n) / 26))}`,
  ).join(' ');
const on = (date: string, more: Readonly<Record<string, unknown>> = {}) => ({date, ...more});
const texts = parallelTexts(0, 12, [2020, 45, 7, 130]);
const EN = on('2021-05-04', {language: 'en'});
const RU = on('2021-05-04', {language: 'ru'});

describe('linkVersions: what names tell', () => {
  it('finds nothing in an empty corpus and in one of one document', () => {
    expect(link([])).toMatchObject({groups: [], suggestions: [], messages: []});
    expect(link([documentOf('One.', EN, 'a')])).toMatchObject({groups: [], suggestions: []});
  });

  it('links declared documents under their name and names unknown ids', () => {
    const at = (id: string, line: number) => ({id, place: `v.yaml:${line}:1`});
    const declared = [
      {name: 'talks', documents: [at('b', 1), at('a', 2), at('gone', 3)]},
      {name: null, documents: [at('far', 4), at('away', 5)]},
    ];
    const {groups, messages} = link([documentOf('One.', {}, 'a'), documentOf('Раз.', {}, 'b')], declared);
    expect(groups).toEqual([['talks', [0, 1], ['declared']]]);
    expect(messages.map(({rule, severity, place}) => [rule, severity, place])).toEqual([
      ['versions/unknown-document', 'warning', 'v.yaml:3:1'],
      ['versions/unknown-document', 'info', 'v.yaml:4:1'],
      ['versions/unknown-document', 'info', 'v.yaml:5:1'],
    ]);
  });

  it('links records that name the same versions, and those with a declared group of that name', () => {
    const documents = [
      documentOf('One.', {versions: 'v'}, 'a'),
      documentOf('Two.', {}, 'b'),
      documentOf('Раз.', {versions: 'v'}, 'c'),
    ];
    expect(link(documents).groups).toEqual([['v', [0, 2], ['record']]]);
    const declared = [
      {
        name: 'v',
        documents: [
          {id: 'b', place: 'p'},
          {id: 'c', place: 'p'},
        ],
      },
    ];
    expect(link(documents, declared).groups).toEqual([['v', [0, 1, 2], ['declared', 'record']]]);
  });

  it.each([
    ['one page on two sites of a group', 'town-en-5', 'town-ru-5', true],
    ['other pages', 'town-en-5', 'town-ru-6', false],
  ])('by ids: %s', (_, a, b, linked) => {
    const {groups} = link([documentOf('One two.', EN, a), documentOf('Раз два.', RU, b)]);
    expect(groups).toEqual(linked ? [[a, [0, 1], ['page']]] : []);
  });

  it('links records of one page, but not turns cut from it that share no words', () => {
    const url = 'http://en.town.example/7';
    const [whole, first, last] = [words(0, 80), words(0, 40), words(40, 40)].map((text, n) =>
      documentOf(text, on('2021-05-04', {url}), `t${n}`),
    ) as [Document, Document, Document];
    expect(link([whole, first, last]).groups).toEqual([['t0', [0, 1, 2], ['page', 'page']]]);
    expect(link([first, last]).groups).toEqual([]);
  });

  it.each([
    ['a list', ['https://www.hill.example/ru/1/']],
    ['a mapping', {ru: 'http://hill.example/ru/1#top'}],
    ['records', [{hreflang: 'ru', href: 'http://HILL.example/ru/1'}]],
  ])('links a page with the addresses it gives as %s', (_, alternates) => {
    const documents = [
      documentOf('One.', {url: 'http://hill.example/en/9', alternates}, 'a'),
      documentOf('Раз.', {url: 'http://hill.example/ru/1'}, 'b'),
      documentOf('Екі.', {url: 'http://hill.example/kk/1'}, 'c'),
    ];
    expect(link(documents).groups).toEqual([['a', [0, 1], ['alternates']]]);
  });
});

describe('linkVersions: what texts tell', () => {
  const other = parallelTexts(20, 12, [1991, 3, 3, 8]);

  it('links a translation of the same day and tells what it shares', () => {
    const {groups, links} = link([
      documentOf(texts.en, EN, 'a'),
      documentOf(other.ru, RU, 'x'),
      documentOf(texts.ru, RU, 'b'),
    ]);
    expect(groups).toEqual([['a', [0, 2], ['text']]]);
    expect(links[0]?.evidence).toMatchObject({numbers: 1, place: null, speakers: null});
    expect(links[0]?.evidence?.common).toBeGreaterThan(0.3);
    expect(links[0]?.next).toBeLessThan(0.1);
  });

  it.each([
    ['on another day', {...RU, date: '2021-05-05'}, texts.ru],
    ['without a day', {language: 'ru', date: '2021'}, texts.ru],
    ['at another place', {...RU, place: 'Астана'}, texts.ru],
    ['of half the length', RU, texts.ru.slice(0, texts.ru.length * 0.4)],
    ['with other numbers', RU, parallelTexts(0, 12, [1, 2, 3, 4]).ru],
  ])('does not link one %s', (_, fields, text) => {
    const documents = [documentOf(texts.en, {...EN, place: 'Moscow'}, 'a'), documentOf(text, fields, 'b')];
    expect(link(documents).groups).toEqual([]);
  });

  it('links documents of one named event on different days', () => {
    const documents = [
      documentOf(texts.en, {...EN, event: 'e'}, 'a'),
      documentOf(texts.ru, {...RU, date: '2021-05-06', event: 'e'}, 'b'),
    ];
    expect(link(documents).groups).toEqual([['a', [0, 1], ['text']]]);
  });

  it('suggests instead of linking when a second candidate comes near', () => {
    const near = `${texts.ru} добавка`;
    const {groups, suggestions} = link([
      documentOf(texts.en, EN, 'a'),
      documentOf(texts.ru, RU, 'b'),
      documentOf(near, RU, 'c'),
    ]);
    expect(groups).toEqual([]);
    expect(suggestions).toContainEqual([0, 1]);
  });

  it('never links pages of one group that have other ids', () => {
    const {groups, suggestions} = link([documentOf(texts.en, EN, 'town-en-1'), documentOf(texts.ru, RU, 'town-ru-2')]);
    expect([groups, suggestions]).toEqual([[], []]);
  });

  it('links copies in one language across collections, and suggests them within one', () => {
    const copy = (collection: string, id: string) => ({...documentOf(words(0, 150), EN, id), collection});
    expect(link([copy('one', 'a'), copy('two', 'b')]).groups).toEqual([['a', [0, 1], ['text']]]);
    expect(link([copy('one', 'a'), copy('one', 'b')])).toMatchObject({groups: [], suggestions: [[0, 1]]});
  });

  it('leaves a crowded day alone and says so', () => {
    const many = Array.from({length: 301}, (_, n) => documentOf('Short.', EN, `d${n}`));
    const {groups, messages} = link([...many, documentOf(texts.ru, RU, 'r')]);
    expect(groups).toEqual([]);
    expect(messages).toMatchObject([{rule: 'versions/crowded-day', severity: 'info'}]);
  });
});

describe.skipIf(!hasCorpus)('linkVersions on real pages whose ids are hidden (needs ../shared/corpus)', () => {
  it('finds translations of one page and links no other', {timeout: 20_000}, () => {
    const pages = [...realDocuments('kremlin.jsonl.gz')].filter(({dateFrom}) => (dateFrom ?? '') >= '2025-01-01');
    const hidden = pages.map(page => ({...page, id: `${page.language}${page.id.split('-').at(-1)}`, url: null}));
    const {links} = link(hidden);
    const number = (index: number): string => pages[index]?.id.split('-').at(-1) ?? '';
    expect(links.filter(({a, b}) => number(a) !== number(b))).toEqual([]);
    expect(links.length).toBeGreaterThanOrEqual(6);
  });
});
