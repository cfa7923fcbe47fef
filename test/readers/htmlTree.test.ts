import {describe, expect, it} from 'vitest';
import {parseHtml, textOf} from '../../src/readers/htmlTree.js';

describe('textOf(selection)', () => {
  it.each([
    ['<p>One</p><p>two</p>', 'One\n\ntwo'],
    ['<p>line<br>break<br/>here</p>', 'line\nbreak\nhere'],
    ['<p>one<br><br>two</p>', 'one\n\ntwo'],
    ['<p>hard\nwrapped   line</p>', 'hard wrapped line'],
    ['<h1>Title</h1><time>11 January</time>', 'Title\n\n11 January'],
    ['<p><b>Label</b>: words</p>', 'Label: words'],
    ['<p>the&nbsp;Kremlin, non\u2011aligned, co&shy;operation</p>', 'the Kremlin, non-aligned, cooperation'],
    ['<p>&lt;…&gt;</p>', '<…>'],
    ['<ul><li>a<li>b</ul>', 'a\n\nb'],
    ['<table><tr><td>a<td>b<tr><td>c</table>', 'a b\n\nc'],
    ['<p>21<sup>st</sup></p>', '21st'],
    ['<script>x()</script><style>p{}</style><!-- c --><p>a</p>', 'a'],
    ['', ''],
  ])('of `%s`', async (html, text) => {
    expect(textOf((await parseHtml(html))('body'))).toBe(text);
  });
});
