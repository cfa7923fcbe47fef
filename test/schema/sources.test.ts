import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {parseSources} from '../../src/schema/sources.js';

const SITE = `schema: refrain.sources/1
sites:
  - id: example
    name: Example
    note: made up
    hosts: [example.org]
    language: en
    licence: null
    urlPattern: 'example\\.org/(\\d+)'
    selectors: {title: h1, date: [{selector: time, attribute: datetime}], body: article}
    politeness: {delayMs: 1000}
`;

describe('parseSources(text, place)', () => {
  it('gives the sites with empty lists filled in', () => {
    const {value: items, messages} = parseSources(SITE, 'sources.yaml');
    expect(messages).toEqual([]);
    expect(items?.sites).toHaveLength(1);
    expect(items?.sites[0]).toMatchObject({
      id: 'example',
      licence: null,
      markers: [],
      selectors: {drop: [], dropText: []},
    });
  });

  it.each([
    [
      'an id with capitals',
      'id: example',
      'id: Example',
      '3:9',
      'Unexpected `Example` for `sites[0].id`, expected lower-case words joined by hyphens, such as `kremlin-en`; correct it.',
    ],
    [
      'a URL for a host',
      '[example.org]',
      '["http://example.org/"]',
      '6:13',
      'Unexpected `"http://example.org/"` for `sites[0].hosts[0]`, expected a host name such as `en.kremlin.ru`; correct it.',
    ],
    [
      'a pattern without a group',
      '/(\\d+)',
      '/\\d+',
      '9:17',
      "Unexpected `'example\\.org/\\d+'` for `sites[0].urlPattern`, expected a group `(…)` around the id of the page; correct it.",
    ],
    [
      'a broken pattern',
      '/(\\d+)',
      '/(\\d+',
      '9:17',
      "Unexpected `'example\\.org/(\\d+'` for `sites[0].urlPattern`, expected a regular expression; correct it.",
    ],
    [
      'a tag without an id',
      'selectors: {',
      "selectors: {tags: {countries: {selector: a, pattern: 'x'}}, ",
      '10:58',
      "Unexpected `'x'` for `sites[0].selectors.tags.countries.pattern`, expected a group `(…)` around the id of the page; correct it.",
    ],
    ['no body', ', body: article', '', '10:16', 'Missing key `body` in `sites[0].selectors`, expected text; add it.'],
    [
      'an unknown key',
      'delayMs: 1000',
      'delayMs: 1000, delay: 1',
      '11:33',
      'Unexpected key `delay` in `sites[0].politeness`, expected one of `delayMs`, `pauseMs`, `maxRequests`; correct or remove it.',
    ],
  ])('reports %s', (_, good, bad, at, text) => {
    const {value, messages} = parseSources(
      SITE.replace(good, () => bad),
      'sources.yaml',
    );
    expect(value).toBeNull();
    expect(messages).toMatchObject([{severity: 'error', place: `sources.yaml:${at}`, text}]);
  });

  it('reports an id used twice', () => {
    const twice = `${SITE}${SITE.split('sites:\n')[1]}`;
    expect(parseSources(twice, 'f').messages.map(({place, text}) => [place, text])).toEqual([
      ['f:12:9', 'Unexpected `example` for `sites[1].id`, expected an id not used above; correct it.'],
    ]);
  });
});

describe('corpus/sources.yaml', () => {
  const {value, messages} = parseSources(readFileSync('corpus/sources.yaml', 'utf8'), 'corpus/sources.yaml');
  const sites = value?.sites ?? [];

  it('is valid', () => {
    expect(messages).toEqual([]);
    expect(sites.map(({id}) => id)).toEqual([
      'kremlin-en',
      'kremlin-ru',
      'akorda-en',
      'akorda-ru',
      'akorda-kk',
      'un-record',
      'un-statement',
    ]);
  });

  it.each([
    ['http://en.kremlin.ru/events/president/news/55819', 'kremlin-en-55819'],
    ['http://en.kremlin.ru/events/president/transcripts/speeches/60217', 'kremlin-en-60217'],
    ['http://en.kremlin.ru/d/62966', 'kremlin-en-62966'],
    ['http://en.kremlin.ru/events/president/news/62966/print', 'kremlin-en-62966'],
    ['http://kremlin.ru/events/president/news/55819?x=1', 'kremlin-ru-55819'],
    ['http://special.kremlin.ru/events/president/transcripts/60217', 'kremlin-ru-60217'],
    ['http://en.kremlin.ru/events/president/news/page/10', null],
    ['http://en.kremlin.ru/catalog/persons/43/events', null],
    ['https://www.akorda.kz/en/1-1525938', 'akorda-en-1525938'],
    ['https://akorda.kz/ru/kazakhstan-president-took-part-1003241', 'akorda-ru-1003241'],
    ['https://www.akorda.kz/kz/addresses/joldau-801221', 'akorda-kk-801221'],
    ['https://www.akorda.kz/ru/addresses/addresses_of_president/poslanie-2017-g', 'akorda-ru-poslanie-2017-g'],
    ['https://www.akorda.kz/en/speeches?page=2', null],
    ['https://docs.un.org/en/A/77/PV.4', 'un-record-A/77/PV.4'],
    ['https://undocs.org/A/PV.1051', 'un-record-A/PV.1051'],
    ['https://docs.un.org/en/A/77/L.4', null],
    ['https://gadebate.un.org/sites/default/files/gastatements/79/kz_en.pdf', 'un-statement-79/kz_en'],
  ])('finds the id in %s', (url, expected) => {
    const ids = sites.flatMap(({id, urlPattern}) => {
      const own = new RegExp(urlPattern, 'u').exec(url)?.[1];
      return own === undefined ? [] : [`${id}-${own}`];
    });
    expect(ids).toEqual(expected === null ? [] : [expected]);
  });
});
