import {describe, expect, it} from 'vitest';
import {quote, readAddress} from '../../../src/sources/fetch/address.js';

describe('readAddress(text, base)', () => {
  const base = new URL('https://site.example/a/b?c');
  it.each([
    ['http://other.example', 'http://other.example/'],
    ['HTTPS://OTHER.example:443/x#part', 'https://other.example/x'],
    ['/root', 'https://site.example/root'],
    ['sibling', 'https://site.example/a/sibling'],
    ['//other.example/x', 'https://other.example/x'],
    ['?q=1', 'https://site.example/a/b?q=1'],
    ['/речь', 'https://site.example/%D1%80%D0%B5%D1%87%D1%8C'],
    ['http://пример.рф/', 'http://xn--e1afmkfd.xn--p1ai/'],
  ])('reads %s as %s', (text, expected) => {
    expect(readAddress(text, base).url?.href).toBe(expected);
  });

  it.each([
    ['file:///etc/passwd', 'has the scheme `file:`'],
    ['data:text/html,x', 'has the scheme `data:`'],
    ['javascript:alert(1)', 'has the scheme `javascript:`'],
    ['ftp://site.example/', 'has the scheme `ftp:`'],
    ['http://me:secret@site.example/', 'holds a name or a password'],
    ['http://', 'is no address'],
    ['http://a b/', 'is no address'],
    [`http://site.example/${'x'.repeat(5_000)}`, 'is longer than 4096 characters'],
  ])('refuses %.40s as it %s', (text, wrong) => {
    expect(readAddress(text, base)).toEqual({url: null, wrong});
  });

  it('knows no base unless told', () => {
    expect(readAddress('/root').wrong).toBe('is no address');
  });
});

describe('quote(text)', () => {
  it.each([
    ['plain', '`plain`'],
    ['a`b\n\u001b[31mc\u202e', '`a\u{fffd}b\u{fffd}\u{fffd}[31mc\u{fffd}`'],
    ['x'.repeat(300), `\`${'x'.repeat(199)}…\``],
  ])('shows %j', (text, shown) => {
    expect(quote(text)).toBe(shown);
  });
});
