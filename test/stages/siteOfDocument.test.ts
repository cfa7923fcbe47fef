import {describe, expect, it} from 'vitest';
import {createSiteFinder, isOtherPage} from '../../src/stages/siteOfDocument.js';

const SITES = [
  {id: 'town-en', urlPattern: '^https?://en\\.town\\.example/(\\d+)$', versionGroup: 'town'},
  {id: 'town-ru', urlPattern: '^https?://town\\.example/(\\d+)$', versionGroup: 'town'},
  {id: 'port', urlPattern: '^https?://port\\.example/([a-z-]+)$'},
];
const pageOf = createSiteFinder(SITES);

describe('createSiteFinder(sites)', () => {
  it.each([
    ['its id', 'town-en-12', null, {site: 'town-en', page: '12', group: 'town'}],
    ['its id before its address', 'town-en-12', 'http://town.example/9', {site: 'town-en', page: '12', group: 'town'}],
    ['its address', 'x', 'http://town.example/12', {site: 'town-ru', page: '12', group: 'town'}],
    ['a site of no group', 'x', 'https://port.example/on-ships', {site: 'port', page: 'on-ships', group: null}],
    ['no site', 'x', 'https://elsewhere.example/12', null],
    ['no address', 'x', null, null],
  ])('finds the page by %s', (_, id, url, page) => {
    expect(pageOf({id, url})).toEqual(page);
  });
});

describe('isOtherPage(a, b)', () => {
  it.each([
    ['town-en-1', 'town-en-2', true],
    ['town-en-1', 'town-ru-2', true],
    ['town-en-1', 'town-ru-1', false],
    ['town-en-1', 'port-2', false],
    ['town-en-1', 'unknown', false],
  ])('%s and %s: %s', (a, b, other) => {
    expect(isOtherPage(pageOf({id: a, url: null}), pageOf({id: b, url: null}))).toBe(other);
  });
});
