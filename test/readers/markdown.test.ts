import {describe, expect, it} from 'vitest';
import {markdownText} from '../../src/readers/markdownText.js';
import {readOne, rules} from './input.js';

describe('markdownText(source)', () => {
  it.each([
    ['# Title #\n\nOne\ntwo.', 'Title\n\nOne two.'],
    ['Title\n=====\nText', 'Title\n\nText'],
    ['**Kassym-Jomart Tokayev:** Dear *friends*', 'Kassym-Jomart Tokayev: Dear friends'],
    ['__bold__ snake_case_name ***both***', 'bold snake_case_name both'],
    ['a * b * c and 2*3*4', 'a * b * c and 234'],
    ['[a link](http://x.org) and [another][1]\n\n[1]: http://y.org', 'a link and another'],
    ['![picture](p.png)\n\nText <http://x.org>', 'Text http://x.org'],
    ['> quoted\n> line', 'quoted line'],
    ['- one\n- two\n  more\n* three', 'one\n\ntwo more\n\nthree'],
    ['1. first\n2. second', '1. first\n\n2. second'],
    ['one  \ntwo\\\nthree<br>four', 'one\ntwo\nthree\nfour'],
    ['* * *\n\n---', '* * *\n\n* * *'],
    ['```\n# code *x*\n```', '# code *x*'],
    ['\\*stars\\* &amp; <b>tags</b> <!-- gone --> <…>', '*stars* & tags  <…>'],
    ['', ''],
  ])('of %j', (source, text) => {
    expect(markdownText(source).text).toBe(text);
  });

  it('gives the first heading', () => {
    expect(markdownText('text\n\n## **First**\n\n# Second').heading).toBe('First');
    expect(markdownText('text').heading).toBeNull();
  });
});

describe('read(a Markdown file)', () => {
  it('takes the front matter for fields and the first heading for a title', async () => {
    const {document, messages} = await readOne(
      'a.md',
      '---\r\ndate: 2022-01-10\r\nspeaker: Ann Green\r\nmood: calm\r\n---\r\n# Address\r\n\r\nDear friends.\r\n',
    );
    expect(messages).toEqual([]);
    expect(document).toMatchObject({
      id: 'a',
      text: 'Address\n\nDear friends.',
      fields: {date: '2022-01-10', speaker: 'Ann Green', mood: 'calm', title: 'Address'},
    });
  });

  it('lets the front matter name id and title', async () => {
    const {document} = await readOne('a.md', '---\nid: own\ntitle: Given\n---\n# Heading\n\ntext');
    expect(document).toMatchObject({id: 'own', fields: {title: 'Given'}});
  });

  it('warns of a wrong field and of front matter that is no mapping', async () => {
    expect(rules(await readOne('a.md', '---\ntitle: [x]\n---\ntext'))).toEqual(['warning read/field-type']);
    expect(rules(await readOne('a.md', '---\njust words\n---\ntext'))).toEqual(['warning read/front-matter']);
    expect(rules(await readOne('a.md', '---\na: &x 1\nb: *x\n---\ntext'))).toEqual(['warning read/front-matter']);
  });

  it('refuses a file of front matter only', async () => {
    expect(rules(await readOne('a.md', '---\ntitle: x\n---\n'))).toEqual(['error read/empty']);
  });
});
