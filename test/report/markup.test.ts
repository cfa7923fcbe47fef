import {describe, expect, it} from 'vitest';
import {embedJson, escapeText, html, linkTarget, trusted} from '../../src/report/markup.js';

describe('escapeText', () => {
  it.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['a & "b" \'c\'', 'a &amp; &quot;b&quot; &#39;c&#39;'],
    ['\u0000\u001b[31m', '\ufffd\ufffd[31m'],
    ['line\nline\ttab', 'line\nline\ttab'],
    ['Қазақстан', 'Қазақстан'],
  ])('writes %j as %j', (text, expected) => {
    expect(escapeText(text)).toBe(expected);
  });
});

describe('html', () => {
  it('escapes text and keeps markup', () => {
    expect(
      html`<p title="${'"'}">${'<b>'}${trusted('<i>x</i>')}${null}${false}${3}${['a', html`<br>`]}</p>`.markup,
    ).toBe('<p title="&quot;">&lt;b&gt;<i>x</i>3a<br></p>');
  });
});

describe('linkTarget', () => {
  it.each([
    ['https://archive.example/a?b=1', 'https://archive.example/a?b=1'],
    ['http://archive.example', 'http://archive.example/'],
    ['javascript:alert(1)', null],
    ['JaVaScRiPt:alert(1)', null],
    ['data:text/html,x', null],
    ['file:///etc/passwd', null],
    ['//archive.example', null],
    ['not an address', null],
    ['', null],
    [null, null],
  ])('gives %j as %j', (url, expected) => {
    expect(linkTarget(url)).toBe(expected);
  });
});

describe('embedJson', () => {
  it('leaves nothing that ends a script element or a line, and reads back', () => {
    const value = {text: '</script><!-- & \u2028 \u2029 "'};
    const json = embedJson(value);
    expect(json).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(json)).toEqual(value);
  });
});
