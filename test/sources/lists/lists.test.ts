import {describe, expect, it} from 'vitest';
import type {SiteList} from '../../../src/schema/listing.js';
import type {Site} from '../../../src/schema/sources.js';
import {chooseLists, isNewer, isOlder, listSite, type Query} from '../../../src/sources/lists/index.js';
import {SITES} from '../../readers/input.js';

const ALL: Query = {since: null, until: null, about: null, lists: []};

function site(id: string): Site {
  const found = SITES.find(each => each.id === id);
  if (found === undefined) throw new Error(`expected the site ${id}`);
  return found;
}

function names(lists: readonly SiteList[]): string[] {
  return lists.map(({name}) => name);
}

describe('chooseLists(site, query)', () => {
  it.each([
    ['the default lists', 'akorda-ru', {}, ['speeches', 'addresses']],
    ['a catalogue of countries', 'kremlin-en', {about: 'KZ'}, ['country']],
    ['a person by name before one by number', 'kremlin-en', {about: 'tokayev'}, ['tokayev']],
    ['a person by number', 'kremlin-ru', {about: '593'}, ['person']],
    ['a list by name', 'kremlin-en', {lists: ['transcripts']}, ['transcripts']],
  ])('gives %s', (_, id, query, expected) => {
    expect(names(chooseLists(site(id), {...ALL, ...query}))).toEqual(expected);
  });

  it.each([
    [
      'a list it does not have',
      'kremlin-en',
      {lists: ['speeches']},
      'Unexpected list `speeches`, expected one of `news`',
    ],
    ['a catalogue it does not have', 'akorda-en', {about: 'RU'}, 'Unexpected `RU` for --about, expected nothing'],
    [
      'a value no catalogue knows',
      'kremlin-en',
      {about: 'kz'},
      'Unexpected `kz` for --about, expected a value of the form',
    ],
    ['numbered documents without a first day', 'un-record', {}, 'Missing --since'],
    ['a source without default list', 'un-statement', {}, 'Unexpected call without a list of `un-statement`'],
  ])('refuses %s', (_, id, query, words) => {
    expect(() => chooseLists(site(id), {...ALL, ...query})).toThrow(words);
  });
});

describe('listSite(site, options)', () => {
  const never = async (): Promise<never> => {
    throw new Error('expected no request');
  };

  it('makes the addresses of numbered records for every session that meets between the days', async () => {
    const query = {...ALL, since: '2021-11-01', until: '2022-10-01'};
    const {candidates} = await listSite(site('un-record'), {
      query,
      fetchList: never,
      progress: () => {},
      today: '2026-01-01',
    });
    expect(candidates[0]).toMatchObject({
      url: 'https://docs.un.org/en/A/76/PV.1',
      series: {name: 'session 76', misses: 3},
    });
    expect([...new Set(candidates.map(({series}) => series?.name))]).toEqual(['session 76', 'session 77']);
  });

  it('walks links to the next page where the list has no pattern for it', async () => {
    const list: SiteList = {name: 'l', kind: 'pages', url: 'http://a.example/l', first: 1, default: true};
    const linked: Site = {...site('akorda-en'), lists: [list], listing: [{item: 'p', link: 'a', next: 'a[rel=next]'}]};
    const pages: Record<string, string> = {
      'http://a.example/l': '<p><a href="/1">1</a></p><a rel="next" href="/l2">next</a>',
      'http://a.example/l2': '<p><a href="/2">2</a></p><a rel="next" href="/l">round</a>',
    };
    const fetchList = async (url: string) => ({bytes: Buffer.from(pages[url] ?? ''), url, contentType: 'text/html'});
    const {candidates, messages} = await listSite(linked, {
      query: ALL,
      fetchList,
      progress: () => {},
      today: '2026-01-01',
    });
    // The third page is the first again and brings nothing new.
    expect(candidates.map(({url}) => url)).toEqual(['http://a.example/1', 'http://a.example/2']);
    expect(messages).toEqual([]);
  });

  it('says when not the first form of a list gave its links', async () => {
    const fetchList = async (url: string) => {
      const html = url.includes('page=')
        ? ''
        : '<div class="card"><div class="view"><a href="/en/x-123456">X</a></div><h5 class="mt-3">May 28 2026</h5></div>';
      return {bytes: Buffer.from(html), url, contentType: 'text/html'};
    };
    const query = {...ALL, lists: ['speeches']};
    const {candidates, messages} = await listSite(site('akorda-en'), {
      query,
      fetchList,
      progress: () => {},
      today: '2026-01-01',
    });
    expect(candidates).toMatchObject([{url: 'https://www.akorda.kz/en/x-123456', date: '2026-05-28'}]);
    expect(messages.map(({severity, rule}) => `${severity} ${rule}`)).toEqual(['warning ingest/list-form']);
  });
});

describe('isOlder(date, query) and isNewer(date, query)', () => {
  const query = {since: '2022-01-05', until: '2022-02-01'};
  it.each([
    ['2022-01-04', true, false],
    ['2022-01-05', false, false],
    ['2022-01-31', false, false],
    ['2022-02-01', false, true],
    // A month may reach into the range.
    ['2022-01', false, false],
    ['2021-12', true, false],
    ['2022-02', false, true],
    [null, false, false],
  ])('%s', (date, older, newer) => {
    expect([isOlder(date, query), isNewer(date, query)]).toEqual([older, newer]);
  });
});
