import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import type {PageSite} from '../../src/schema/sources.js';
import {PAGES, readOne, rules, SITES} from './input.js';
import {windows1251} from './windows1251.js';

/** A page in the markup of the Kremlin's site, with the traps seen there. */
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>T</title>
<meta property="og:url" content="http://en.kremlin.ru/events/president/news/123"><link rel="canonical" href="123.html"></head><body>
<nav>Events</nav><article class="read__in" id="event-123"><h1 class="entry-title">Talks with&nbsp;the Mayor</h1>
<div class="read__lead"><p>A lead.</p></div><time class="read__published" datetime="2012-12-14">December 14, 2012</time>
<div class="read__time">12:45</div><div class="read__place"><i></i>Norland</div>
<div class="read__internal_content"><div class="slider masha-ignore">Picture text</div>
<p><b>Mayor of Norland </b><a class="person_tag"><b>Ann\nGreen</b><span class="read__tooltip"> Green Ann</span></a>: Good
morning.</p><p>See also: another page</p><p>&lt;…&gt;</p>
<div class="read__bottommeta"><div class="read__status">Published <time datetime="2012-12-15">December 15</time></div></div></div></article></body></html>`;

describe('read(a saved page)', () => {
  it('takes text and fields of a known site by its selectors', async () => {
    const {document, messages} = await readOne('saved/page.html', PAGE);
    expect(document).toMatchObject({
      id: 'kremlin-en-123',
      text: 'Mayor of Norland Ann Green: Good morning.\n\n<…>',
      fields: {
        url: 'http://en.kremlin.ru/events/president/news/123',
        date: '2012-12-14',
        title: 'Talks with the Mayor',
        time: '12:45',
        place: 'Norland',
        language: 'en',
        licence: 'CC BY 4.0',
        source: 'kremlin-en',
        lead: 'A lead.',
      },
      place: 'saved/page.html',
    });
    expect(messages).toMatchObject([
      {
        rule: 'read/dropped-text',
        severity: 'info',
        text: 'Left out 1 paragraph(s) named in sources.yaml: `See also: another page`.',
        document: 'kremlin-en-123',
      },
    ]);
  });

  it.each([
    ['by its markup, without an address', PAGE.replace(/<meta property[^>]*>/, ''), 'kremlin-en-123'],
    ['in Russian', PAGE.replace(/<meta property[^>]*>/, '').replace('lang="en"', 'lang="ru"'), 'kremlin-ru-123'],
    [
      'by the comment a browser leaves',
      PAGE.replace(/<meta property[^>]*>/, '').replace(
        '<html lang="en">',
        '<!-- saved from url=(0046)http://kremlin.ru/events/president/news/77 --><html>',
      ),
      'kremlin-ru-77',
    ],
    ['by none of these', PAGE.replace(/<meta property[^>]*>/, '').replace('lang="en"', ''), 'page'],
  ])('knows a site %s', async (_, html, id) => {
    expect((await readOne('page.html', html)).document?.id).toBe(id);
  });

  it.each([
    ['print', 'kremlin-en-123'],
    ['photos', 'page'],
  ])('gives the view /%s of an event the id %s', async (view, id) => {
    const html = PAGE.replace('content="http://en.kremlin.ru/events/president/news/123', `$&/${view}`);
    const {document} = await readOne('page.html', html);
    expect(document?.id).toBe(id);
    expect(document?.fields.url).toBe(`http://en.kremlin.ru/events/president/news/123/${view}`);
    expect(document?.text).toContain('Good morning.');
  });

  it.each([
    ['an announcement', '<div class="announce_date">Announcement, December 13, 2012</div>', '2012-12-13'],
    ['a page without a day', '', '2012-12-15'],
  ])('dates %s by the next selector', async (_, html, date) => {
    const {document} = await readOne('p.html', PAGE.replace(/<time class="read__published".*?<\/time>/, html));
    expect(document?.fields.date).toBe(date);
  });

  it('puts the lead in place of an empty body', async () => {
    const html = PAGE.replace(
      /<div class="slider[\s\S]*?<div class="read__bottommeta">/,
      '<div class="read__bottommeta">',
    );
    expect((await readOne('p.html', html)).document?.text).toBe('A lead.');
  });

  it('falls back to the general extractor when the body selector matches nothing, and says so', async () => {
    const {document, messages} = await readOne(
      'p.html',
      PAGE.replace('read__internal_content', 'other').replace('entry-title', 'x'),
    );
    expect(document?.id).toBe('kremlin-en-123');
    expect(document?.text).toContain('Good morning.');
    expect(messages.map(({severity, rule, text}) => [severity, rule, text])).toEqual([
      [
        'warning',
        'read/selector-missing',
        'Unexpected page of `kremlin-en` without a title, expected `h1.entry-title, .singlepost h1, .singlepost h2`; check the selector in sources.yaml.',
      ],
      [
        'warning',
        'read/selector-missing',
        'Unexpected page of `kremlin-en` without a text, expected `.read__internal_content, .singlepost`; check the selector in sources.yaml.',
      ],
      [
        'warning',
        'read/general-extractor',
        'The text of `kremlin-en` was taken by the general extractor, expected selector `.read__internal_content, .singlepost` to match; compare with the page and correct sources.yaml.',
      ],
    ]);
  });

  it('warns of a date in no known form', async () => {
    const html = PAGE.replace('datetime="2012-12-14"', 'datetime="soon"').replace(/<time datetime.*?<\/time>/, '');
    const {document, messages} = await readOne('p.html', html);
    expect(document?.fields.date).toBeUndefined();
    expect(messages[0]).toMatchObject({
      rule: 'read/unknown-date',
      severity: 'warning',
      text: 'Unexpected `soon` for the date, expected a day such as `2022-01-10` or `January 10, 2022`; the document stays undated.',
    });
  });

  it('warns of a selector that is not CSS and goes on', async () => {
    const site = SITES[0] as PageSite;
    const broken = {...site, selectors: {...site.selectors, body: 'div[['}};
    const read = await readOne('p.html', PAGE, {sites: [broken]});
    expect(read.document?.text).toContain('Good morning.');
    expect(rules(read)).toEqual(['warning read/bad-selector', 'warning read/general-extractor']);
  });

  it('finds the text of any other page, line breaks kept apart', async () => {
    const sentence = 'The ferry runs every day of the week, and the harbour stays open, as everyone had hoped. ';
    const html = `<html lang="kk-KZ"><head><title>Ferry</title></head><body><nav><a href="/">Home</a></nav><article><p>First<br>second. ${sentence.repeat(5)}</p><p>${sentence.repeat(5)}</p></article><footer>Contact</footer></body></html>`;
    const read = await readOne('a/ferry.html', html);
    expect(read.document).toMatchObject({id: 'ferry', fields: {title: 'Ferry', language: 'kk'}});
    expect(read.document?.text).toMatch(/^First\nsecond\. The ferry/);
    expect(read.document?.text).not.toMatch(/Home|Contact/);
    expect(rules(read)).toEqual(['info read/general-extractor']);
  });

  it('reads a piece of a page, and one nested absurdly deep', async () => {
    expect((await readOne('p.html', '<p>Dear friends.')).document?.text).toBe('Dear friends.');
    expect((await readOne('p.html', `${'<div>'.repeat(5000)}Dear <b>friends</b>.`)).document?.text).toBe(
      'Dear friends.',
    );
  });

  it.each([
    ['declared', '<meta charset="windows-1251"><p>Дорогие друзья', []],
    ['not declared', '<p>Дорогие друзья', ['warning read/guessed-encoding']],
    ['declared as another', '<meta charset="utf-8"><p>Дорогие друзья', ['warning read/guessed-encoding']],
  ])('decodes windows-1251 that is %s', async (_, html, expected) => {
    const read = await readOne('p.html', windows1251(html), {sites: []});
    expect(read.document?.text).toBe('Дорогие друзья');
    expect(rules(read)).toEqual([...expected, 'info read/general-extractor']);
  });

  it('marks single bytes that do not fit', async () => {
    const html = Buffer.concat([
      Buffer.from(`<meta charset="utf-8"><p>${'Дорогие друзья. '.repeat(100)}`),
      Buffer.from([0xff]),
    ]);
    const read = await readOne('p.html', html, {sites: []});
    expect(read.document?.text.endsWith('\uFFFD')).toBe(true);
    expect(rules(read)).toContain('warning read/undecodable-bytes');
  });

  it('reports a page without text', async () => {
    expect(rules(await readOne('p.html', '<html><body></body></html>'))).toContain('error read/empty');
  });
});

describe.skipIf(PAGES === null)('read(pages of en.kremlin.ru) [skipped where the sample pages are not at hand]', () => {
  const folder = join(PAGES ?? '', 'kremlin');
  const load = (name: string) => readOne(name, readFileSync(join(folder, name)));

  it('takes every event page by its selectors, dated and titled, without tooltips', async () => {
    const names = readdirSync(folder).filter(name => /^event-\d+(?:-print)?\.html$/.test(name));
    expect(names).toHaveLength(15);
    for (const name of names) {
      const read = await load(name);
      expect(read.messages).toEqual([]);
      expect(read.document?.id).toBe(`kremlin-en-${/\d+/.exec(name)?.[0]}`);
      expect(read.document?.fields.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(read.document?.fields.title).toBeTruthy();
      expect(read.document?.text).not.toMatch(/Nazarbayev Nursultan|Publication status|\u00a0|\u00ad|[^\n]\n[^\n]/);
    }
  });

  it('gives the same text for the print view', async () => {
    const [page, print] = [await load('event-62966.html'), await load('event-62966-print.html')];
    expect(print.document?.text).toBe(page.document?.text);
  });

  it.each([
    ['event-55819.html', 67],
    ['event-53016.html', 22],
    ['event-62376.html', 104],
  ])('keeps the paragraphs of %s', async (name, paragraphs) => {
    expect((await load(name)).document?.text.split('\n\n')).toHaveLength(paragraphs);
  });
});
