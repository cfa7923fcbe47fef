import {describe, expect, it} from 'vitest';
import {readRobots} from '../../../src/sources/fetch/robotsRules.js';

const AGENT = 'Refrain/0.2.0 (+https://example.org)';
const read = (text: string) => readRobots('http://site.example/robots.txt', new TextEncoder().encode(text), AGENT);

describe('readRobots(url, bytes, userAgent)', () => {
  it.each([
    ['', '/any', null],
    ['User-agent: *\nDisallow: /private', '/public', null],
    ['User-agent: *\nDisallow: /private', '/private/page', 2],
    ['\u{feff}User-agent: *\r\nDisallow: /', '/any', 2],
    ['USER-AGENT: *\nDISALLOW: /', '/any', 2],
    ['User-agent: other\nDisallow: /', '/any', null],
    ['User-agent: *\nDisallow: /\n\nUser-agent: Refrain\nDisallow: /search', '/any', null],
    ['User-agent: refrain\nDisallow: /search\n', '/search?q=1', 2],
    ['User-agent: *\nDisallow: /a\nAllow: /a/speeches', '/a/speeches/1', null],
    ['User-agent: *\nDisallow: /events/*/copy', '/events/president/news/copy/1', 2],
    ['User-agent: *\nDisallow: /*.pdf$', '/a.pdf', 2],
    ['User-agent: *\nDisallow: /*.pdf$', '/a.pdf?x', null],
    ['User-agent: *\nDisallow: /речь', '/%D1%80%D0%B5%D1%87%D1%8C/1', 2],
    ['User-agent: *\nDisallow:', '/any', null],
    ['<html><body>Not found</body></html>', '/any', null],
    ['\u0000\u0001\u0002: \u0003', '/any', null],
  ])('reads %j for %s', (text, path, line) => {
    expect(read(text).forbiddenBy(`http://site.example${path}`)).toBe(line);
  });

  it.each([
    ['', 0],
    ['User-agent: *\nCrawl-delay: 10', 10_000],
    ['User-agent: *\nCrawl-delay: 0.5', 500],
    ['User-agent: *\nCrawl-delay: 10\nUser-agent: Refrain\nCrawl-delay: 2', 2_000],
    ['User-agent: *\nCrawl-delay: -5', 0],
    ['User-agent: *\nCrawl-delay: soon', 0],
    ['User-agent: *\nCrawl-delay: 1e99', 3_600_000],
    ['User-agent: *\nCrawl-delay: Infinity', 3_600_000],
  ])('takes from %j a delay of %i ms', (text, expected) => {
    expect(read(text).delayMs).toBe(expected);
  });

  it('does not choke on a hostile file', () => {
    const begun = performance.now();
    const rules = read(`User-agent: *\nDisallow: /${'*a'.repeat(250_000)}b`);
    expect(rules.forbiddenBy(`http://site.example/${'a'.repeat(2_000)}`)).toBeNull();
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});
