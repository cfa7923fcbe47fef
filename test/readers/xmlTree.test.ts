import {describe, expect, it} from 'vitest';
import {parseXml} from '../../src/readers/xmlTree.js';

describe('parseXml(xml)', () => {
  it('gives elements with attributes and lines', () => {
    const {root} = parseXml(
      '<?xml version="1.0"?>\n<!-- c -->\n<a x="1 &amp; 2">\n text\n<b y="&#1076;"/><b></b>\n</a>\n',
    );
    const children = [
      {name: 'b', attributes: {y: 'д'}, line: 5, children: [], content: []},
      {name: 'b', attributes: {}, line: 5, children: [], content: []},
    ];
    expect(root).toEqual({
      name: 'a',
      attributes: {x: '1 & 2'},
      line: 3,
      children,
      content: ['\n text\n', ...children, '\n'],
    });
  });

  it('keeps text in its place, with entities and CDATA resolved', () => {
    const {root} = parseXml('<a>one &lt;&#1076;&#x434;&amp;<!-- no --> two<b/><![CDATA[<c> &amp; ]]>end</a>');
    expect(root?.content.map(item => (typeof item === 'string' ? item : item.name)).join('|')).toBe(
      'one <дд&| two|b|<c> &amp; |end',
    );
  });

  it('knows an element from the end tag that follows it', () => {
    expect(parseXml('<a><b><c/></b></a>').root?.children[0]?.children[0]?.name).toBe('c');
  });

  it.each([
    ['<a><b></a>', 1, 'Unexpected end of element `<b>`'],
    ['<a>\n<b x="1"/>\n<c', 1, 'Unexpected end of element `<a>`'],
    ['<a>\n<b x="1">\n<b/>', 2, 'Unexpected end of element `<b>`'],
    ['<a>\n<b x="1></b></a>', 1, 'Unexpected end of element `<a>`'],
    ['<a>\n<a></a>', 1, 'Unexpected end of element `<a>`'],
    ['<a/>\n<b/>', 2, 'Unexpected second root element'],
    ['only text', 1, 'Unexpected text without an element'],
    ['', 1, 'Unexpected text without an element'],
  ])('refuses %j', (xml, line, problem) => {
    const parsed = parseXml(xml);
    expect(parsed).toMatchObject({root: null, line});
    expect(parsed.problem).toContain(problem);
  });

  it('refuses a document type, and with it entities that grow', () => {
    const bomb = `<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY l "lol"><!ENTITY m "&l;&l;&l;&l;">]>\n<a>&m;</a>`;
    expect(parseXml(bomb)).toMatchObject({root: null, line: 2, problem: expect.stringContaining('document type')});
    expect(parseXml('<!doctype html><html></html>')).toMatchObject({root: null, line: 1});
  });

  it('refuses a long file without end tags at once', () => {
    expect(parseXml('<a>'.repeat(50_000)).problem).toContain('cut off');
  });

  it('goes as deep as the file', () => {
    const deep = 20_000;
    let {root} = parseXml('<a>'.repeat(deep) + '</a>'.repeat(deep));
    let depth = 0;
    for (; root !== null && root !== undefined; root = root.children[0] ?? null) depth += 1;
    expect(depth).toBe(deep);
  });
});
