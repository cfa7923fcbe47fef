import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {readListPage} from '../../src/readers/listPage.js';
import type {ListForm} from '../../src/schema/listing.js';
import {PAGES, SITES} from './input.js';

const CARDS: ListForm = {item: '.card', link: 'a', title: 'a', date: {selector: 'h5'}, next: 'a[rel=next]'};
const ROWS: ListForm = {
  item: 'li',
  link: 'a',
  id: {attribute: 'data-id'},
  pages: {selector: 'ul', attribute: 'data-pages'},
};

function read(
  html: string,
  {forms = [CARDS, ROWS], url = 'http://site.example/list', pageUrl = null as string | null} = {},
) {
  return readListPage(Buffer.from(html), {url, contentType: null, forms, pageUrl});
}

describe('readListPage(bytes, options)', () => {
  it('gives addresses, titles and days in the order of the page, each address once', async () => {
    const card = (href: string, title: string, day: string): string =>
      `<div class="card"><a href="${href}">${title}</a><h5>${day}</h5></div>`;
    const page = await read(
      card('/a-1', ' First\nword ', '28 февраля 2007 года') +
        card('b-2', 'Second', '2007 жылғы 28 ақпан') +
        card('/a-1#x', 'Again', '1'),
    );
    expect(page.items).toEqual([
      {url: 'http://site.example/a-1', id: null, title: 'First word', date: '2007-02-28', updated: null},
      {url: 'http://site.example/b-2', id: null, title: 'Second', date: '2007-02-28', updated: null},
    ]);
    expect(page.form).toBe(0);
  });

  it('uses the first form that gives links, and says which', async () => {
    const page = await read('<ul data-pages="12"><li data-id="7"><a href="/x">X</a></li></ul>', {
      pageUrl: 'http://site.example/news/{id}',
    });
    expect(page).toMatchObject({items: [{url: 'http://site.example/news/7', id: '7'}], form: 1, pages: 12, next: null});
  });

  it.each(['../x', '7?y=1', '7/8', ''])('takes the link of an item whose id %j fits no address', async id => {
    const page = await read(`<ul><li data-id="${id}"><a href="/x">X</a></li></ul>`, {
      pageUrl: 'http://site.example/news/{id}',
    });
    expect(page.items).toMatchObject([{url: 'http://site.example/x'}]);
  });

  it('reads the synthetic list of events of a person on kremlin.ru', async () => {
    const site = SITES.find(each => each.id === 'kremlin-ru');
    const html = `<html lang="ru"><body><div class="lister-page" data-url-template="/catalog/persons/593/events/page/PAGE" data-pages="31">
<div class="hentry h-entry hentry_event" data-id="5"><h3 class="hentry__title"><a href="/catalog/persons/593/events/5">
<span class="entry-title p-name">Беседа</span> <time class="published dt-published" datetime="2022-02-10">10 февраля</time></a></h3></div></div>
<a rel="next" href="/catalog/persons/593/events/page/2">2</a></body></html>`;
    const page = await read(html, {
      forms: site?.listing ?? [],
      url: 'http://kremlin.ru/catalog/persons/593/events',
      pageUrl: site?.pageUrl ?? null,
    });
    expect(page).toEqual({
      items: [
        {url: 'http://kremlin.ru/events/president/news/5', id: '5', title: 'Беседа', date: '2022-02-10', updated: null},
      ],
      next: 'http://kremlin.ru/catalog/persons/593/events/page/2',
      pages: 31,
      form: 0,
    });
  });

  it.each([['javascript:alert(1)'], ['file:///etc/passwd'], ['mailto:a@b.example'], ['http://']])(
    'gives no item for the link %s',
    async href => {
      expect((await read(`<div class="card"><a href="${href}">X</a></div>`)).items).toEqual([]);
    },
  );

  it('gives the next page as an absolute address', async () => {
    const page = await read('<div class="card"><a href="/a">A</a></div><a rel="next" href="?page=3">more</a>');
    expect(page.next).toBe('http://site.example/list?page=3');
  });

  it('gives nothing for bytes that are no page', async () => {
    expect(await read('')).toEqual({items: [], next: null, pages: null, form: null});
  });

  it.skipIf(PAGES === null)('reads a real list [skipped where the sample pages are not at hand]', async () => {
    const site = SITES.find(({id}) => id === 'kremlin-en');
    const bytes = readFileSync(join(PAGES ?? '', 'kremlin', 'list-page-10.html'));
    const url = 'http://en.kremlin.ru/events/president/news/page/10';
    const page = await readListPage(bytes, {
      url,
      contentType: null,
      forms: site?.listing ?? [],
      pageUrl: site?.pageUrl ?? null,
    });
    expect(page.items).toHaveLength(20);
    expect(page.pages).toBe(1198);
    expect(page.items[0]).toMatchObject({
      url: 'http://en.kremlin.ru/events/president/news/63523',
      date: '2020-06-18',
      updated: '2020-06-18',
    });
    expect(page.items.every(({title, date}) => title !== null && date !== null)).toBe(true);
  });
});
