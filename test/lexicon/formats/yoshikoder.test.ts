import {describe, expect, it} from 'vitest';
import {readYoshikoder, writeYoshikoder} from '../../../src/lexicon/formats/yoshikoder.js';
import {parseXml} from '../../../src/readers/xmlTree.js';
import {outline, places} from './support.js';

function read(xml: string) {
  const {root} = parseXml(xml);
  if (root === null) throw new Error(`expected XML, got ${xml}`);
  return readYoshikoder(root, 'd.ykd');
}

describe('readYoshikoder(root, place)', () => {
  it('reads categories with entries and categories in them; the outermost is the name', () => {
    const got = read(
      '<dictionary style="050805" patternengine="substring">\n<cnode name="Town" desc="">\n<cnode name="A &amp; B">\n<pnode name="ferry"/>\n<cnode name="C"><pnode name="low tide"></pnode></cnode></cnode></cnode></dictionary>',
    );
    expect(got).toMatchObject({title: 'Town', messages: []});
    expect(outline(got)).toEqual(['A & B: ferry@4', 'A & B › C: low tide@5']);
  });

  it('keeps an outermost category that has entries or company', () => {
    const one = '<cnode name="A"><pnode name="x"/><cnode name="B"><pnode name="y"/></cnode></cnode>';
    expect(outline(read(`<dictionary name="T">${one}</dictionary>`))).toEqual(['A: x@1', 'A › B: y@1']);
    const two = '<cnode name="A"><cnode name="B"><pnode name="y"/></cnode></cnode><cnode name="C"/>';
    expect(outline(read(`<dictionary name="T">${two}</dictionary>`))).toEqual(['A: ', 'A › B: y@1', 'C: ']);
  });

  it('lists expressions, scores, nameless nodes, entries outside and elements it does not know', () => {
    const got = read(
      '<dictionary patternengine="regexp"><pnode name="out"/>\n<cnode name="A">\n<pnode name="tax.*"/>\n<pnode name="tax(es|ation)"/>\n<pnode name="toll" score="-1"/>\n<pnode/>\n<note/></cnode></dictionary>',
    );
    expect(outline(got)).toEqual(['A: tax*@3, toll@5']);
    expect(places(got.messages)).toEqual([1, 4, 5, 6, 7].map(line => `import/not-expressed d.ykd:${line}`));
    expect(got.messages[1]?.text).toContain('regular expressions cannot be written');
  });

  it('says that spaces around entries were dropped, which Lexicoder 2 reads', () => {
    const got = read(
      '<dictionary style="Lexicoder"><cnode name="t1"><pnode name=" NBB "/><pnode name=" abc"/></cnode></dictionary>',
    );
    expect(places(got.messages)).toEqual(['import/edge-spaces d.ykd:1']);
    expect(got.messages[0]?.text).toContain('around 2 entries');
  });

  it('refuses another kind of XML', () => {
    expect(places(read('<html><body/></html>').messages)).toEqual(['import/bad-syntax d.ykd:1']);
  });
});

describe('writeYoshikoder(categories, header)', () => {
  it('escapes what XML reads otherwise', () => {
    const tree = [{id: 'a', name: 'A "b" & <c>\u0007', entries: ['rock & roll', '<x>'], children: []}];
    const text = writeYoshikoder(tree, {title: 'T', provenance: ['a -- b', 'c']});
    expect(text).toContain('<!-- a - b c -->');
    expect(text).toContain('<cnode name="a" desc="A &quot;b&quot; &amp; &lt;c&gt; ">');
    expect(outline(read(text))).toEqual(['a: rock & roll@6, <x>@7']);
  });
});
