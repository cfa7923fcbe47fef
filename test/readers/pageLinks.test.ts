import {describe, expect, it} from 'vitest';
import {readOne, rules} from './input.js';

/** A synthetic page in the markup of the Kremlin's site; `%s` in links stands for the host. */
function pageOf(host: string, url: string | null): string {
  const meta = url === null ? '' : `<meta property="og:url" content="${url}">`;
  return `<html lang="en"><head><meta charset="utf-8">${meta}<link rel="alternate" type="application/atom+xml" href="../feed">
<link rel="alternate" hreflang="ru" href="${host}/events/president/news/5"></head><body><article class="read__in" id="event-5">
<h1 class="entry-title">T</h1><time class="read__published" datetime="2022-02-10"></time><div class="read__internal_content"><p>Hello.</p>
<div class="read__bottommeta"><ul class="read__taglist"><li><a href="${host}/catalog/countries/KZ/events">Kazakhstan</a></li><li><a href="${host}/catalog/regions/SPE/events">Saint Petersburg</a></li>
<li><a href="${host}/catalog/keywords/82/events"><i></i>Foreign policy </a></li><li><a href="${host}/catalog/persons/593/events">Tokayev Kassym-Jomart</a></li>
<li><a href="${host}/catalog/persons/593/biography">Again</a></li></ul></div></div></article></body></html>`;
}

const TAGS = {
  countries: ['KZ'],
  regions: ['SPE'],
  persons: [{id: '593', name: 'Tokayev Kassym-Jomart'}],
  keywords: [{id: '82', name: 'Foreign policy'}],
};
const URL_5 = 'http://en.kremlin.ru/events/president/news/5';

describe('tagsOf, alternatesOf(a page)', () => {
  it.each([
    ['whole addresses', 'http://kremlin.ru', URL_5, 'http://kremlin.ru/events/president/news/5'],
    ['addresses of the site', '', URL_5, URL_5],
    ['addresses of a mirror', '../../..', URL_5, URL_5],
  ])('give ids, names and addresses from %s', async (_, host, url, alternate) => {
    const {document} = await readOne('p.html', pageOf(host, url));
    expect(document?.fields.tags).toEqual(TAGS);
    expect(document?.fields.alternates).toEqual({ru: alternate});
    expect(document?.text).toBe('Hello.');
  });

  it('leave out a relative address of a page without one', async () => {
    const {document} = await readOne('p.html', pageOf('..', null));
    expect(document?.fields.tags).toEqual(TAGS);
    expect(document?.fields.alternates).toBeUndefined();
  });
});

describe('read(a page that is no document)', () => {
  it('refuses a list of pages', async () => {
    const read = await readOne(
      'l.html',
      '<html lang="en"><div class="lister-page" data-url-template="/n/PAGE">A</div>',
    );
    expect(rules(read)).toEqual(['error read/list-page']);
    expect(read.messages[0]?.text).toContain('read the pages it lists');
  });

  it('lets the title stand for a page without text', async () => {
    const read = await readOne('p.html', pageOf('', URL_5).replace('<p>Hello.</p>', ''));
    expect(read.document).toMatchObject({text: 'T', marks: [], fields: {title: 'T', date: '2022-02-10'}});
    expect(rules(read)).toEqual(['info read/title-only']);
  });

  it('refuses pages too large and too deep to parse', async () => {
    const large = await readOne('p.html', Buffer.alloc(20_000_001, '<p>x</p>'));
    expect(rules(large)).toEqual(['error read/too-large']);
    expect(large.messages[0]?.text).toContain('expected at most 10 MB');
    expect(rules(await readOne('p.html', '<div>'.repeat(100_000)))).toEqual(['error read/too-deep']);
  });
});

describe('read(a plain page of the mirror for low vision)', () => {
  it('takes it for the event its address names', async () => {
    const html = `<html lang="en"><meta property="og:url" content="http://en.special.kremlin.ru/events/president/news/5"><h2>Menu</h2>
<div class="singlepost"><h2>Talks</h2><p class="published">February 10, 2022, Norland</p><p><b>Ann Green:</b> Hello.</p></div></html>`;
    const {document} = await readOne('p.html', html);
    expect(document).toMatchObject({
      id: 'kremlin-en-5',
      text: 'Ann Green: Hello.',
      marks: [{kind: 'label', start: 0, end: 10}],
      fields: {title: 'Talks', date: '2022-02-10'},
    });
  });
});
