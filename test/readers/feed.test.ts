import {describe, expect, it} from 'vitest';
import {readFeed} from '../../src/readers/feed.js';

function read(xml: string) {
  return readFeed(Buffer.from(xml), {
    url: 'http://site.example/feed',
    contentType: 'application/atom+xml; charset=utf-8',
  });
}

describe('readFeed(bytes, {url, contentType})', () => {
  it('reads Atom', () => {
    const entry = `<entry><title>A &amp; B</title><id>http://site.example/events/7</id><link rel="enclosure" href="/p.jpg"/>
      <link rel="alternate" href="/events/7"/><published>2022-01-10T14:05:06+03:00</published><updated>2022-01-11T00:00:00Z</updated></entry>`;
    expect(read(`<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">${entry}${entry}</feed>`)).toEqual([
      {url: 'http://site.example/events/7', id: null, title: 'A & B', date: '2022-01-10', updated: '2022-01-11'},
    ]);
  });

  it('takes the id of an Atom entry without a link', () => {
    expect(
      read(
        '<feed><entry><title>T</title><id>http://site.example/8</id><updated>2022-01-10T00:00:00Z</updated></entry></feed>',
      ),
    ).toMatchObject([{url: 'http://site.example/8', date: '2022-01-10'}]);
  });

  it.each([
    ['a picture only', '<link rel="enclosure" href="http://site.example/p.jpg"/>'],
    ['itself only', '<link rel="self" href="/8.atom"/>'],
  ])('takes the id of an Atom entry that links %s', (_, link) => {
    const xml = `<feed><entry><title>T</title>${link}<id>http://site.example/8</id></entry></feed>`;
    expect(read(xml)).toMatchObject([{url: 'http://site.example/8'}]);
  });

  it('makes no address of a number that is none', () => {
    expect(
      read('<rss><channel><item><title>T</title><guid isPermaLink="false">8</guid></item></channel></rss>'),
    ).toEqual([]);
  });

  it('gives the words of a title in HTML', () => {
    const title = '<title type="html">Roads &amp;amp; &lt;b&gt;rails&lt;/b&gt;</title>';
    expect(read(`<feed><entry>${title}<id>http://site.example/8</id></entry></feed>`)).toMatchObject([
      {title: 'Roads & rails'},
    ]);
  });

  it('reads RSS with dates of mail', () => {
    const item =
      '<item><title>T</title><link>http://site.example/9</link><pubDate>Mon, 10 January 2022 14:05:06 +0300</pubDate></item>';
    expect(read(`<rss><channel>${item}</channel></rss>`)).toMatchObject([
      {url: 'http://site.example/9', date: '2022-01-10'},
    ]);
  });

  it.each([
    ['a page', '<html><body>No feed.</body></html>'],
    ['nothing', ''],
    ['an entry without an address', '<feed><entry><title>T</title><id>tag:site,2022:1</id></entry></feed>'],
  ])('gives nothing for %s', (_, xml) => {
    expect(read(xml)).toEqual([]);
  });

  it('expands no entity of the feed itself', () => {
    const bomb = `<!DOCTYPE feed [<!ENTITY a "${'x'.repeat(50)}"><!ENTITY b "&a;&a;&a;">]><feed><entry><title>&b;</title><id>http://site.example/1</id></entry></feed>`;
    expect(read(bomb)[0]?.title ?? '').not.toContain('xxx');
  });
});
