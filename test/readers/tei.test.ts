import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {normaliseText} from '../../src/text/normalise.js';
import {readAll, readOne, rules} from './input.js';
import {windows1251} from './windows1251.js';

/** Synthetic: all people, places and words here are made up. */
const PEOPLE = `<particDesc><listPerson>
  <person xml:id="mayor"><persName><surname>Norden</surname><forename>Ada</forename></persName></person>
  <person xml:id="guest"><persName>Bo of Sudland</persName></person>
</listPerson></particDesc>`;

/** A TEI document around the content of a body. */
function tei(body: string, header = `<profileDesc>${PEOPLE}</profileDesc>`, attributes = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0"${attributes}><teiHeader>${header}</teiHeader>
<text><body>${body}</body></text></TEI>`;
}

/** Text of a body, and the marked stretches as `kind: text`. */
async function textOf(body: string, header?: string): Promise<{text: string | undefined; marks: string[]}> {
  const {document, messages} = await readOne('f.xml', tei(body, header));
  expect(messages).toEqual([]);
  const marks = document?.marks.map(({kind, start, end}) => `${kind}: ${document.text.slice(start, end)}`) ?? [];
  return {text: document?.text, marks};
}

describe('read(a TEI file)', () => {
  it('gives every <u> a label with the name of its speaker, forename first', async () => {
    expect(
      await textOf(`<div><head>Second  item</head>
        <u who="#mayor"><seg>Dear friends.</seg><seg>Welcome.</seg></u>
        <u who="#mayor"><p>The road is open.</p><p>We thank all.</p></u>
        <kinesic type="applause"><desc>Applause</desc></kinesic>
        <u who="#guest">Thank <vocal><desc>laughs</desc></vocal> you<gap reason="inaudible"/> all.</u></div>`),
    ).toEqual({
      text: 'Second item\n\nAda Norden: Dear friends. Welcome.\n\nAda Norden: The road is open.\n\nWe thank all.\n\n(Applause)\n\nBo of Sudland: Thank (laughs) you <…> all.',
      marks: [
        'heading: Second item',
        'label: Ada Norden:',
        'label: Ada Norden:',
        'direction: (Applause)',
        'label: Bo of Sudland:',
        'direction: (laughs)',
      ],
    });
  });

  it('prints the speaker of a play as the play does', async () => {
    expect(
      await textOf(`<sp who="#mayor"><speaker>THE MAYOR.</speaker><stage>[rising]</stage><l>One line,</l><l>and two.</l></sp>
        <stage>She sits down.</stage><sp who="#guest"><p>Good.</p></sp>`),
    ).toEqual({
      text: 'THE MAYOR: [rising]\n\nOne line,\nand two.\n\n(She sits down.)\n\nBo of Sudland: Good.',
      marks: ['label: THE MAYOR:', 'direction: [rising]', 'direction: (She sits down.)', 'label: Bo of Sudland:'],
    });
  });

  it.each([
    ['a pointer that leads nowhere', '<u who="#nobody">Yes.</u>', 'nobody: Yes.'],
    ['a pointer into another file', '<u who="people.xml#p7">Yes.</u>', 'p7: Yes.'],
    ['two speakers', '<u who="#mayor #p7">Yes.</u>', 'Ada Norden, p7: Yes.'],
    ['nobody', '<u who="#mayor">Yes.</u><u>No.</u>', 'Ada Norden: Yes.\n\nUnknown: No.'],
    ['a turn without words', '<u who="#mayor"/><p>It was so decided.</p>', 'It was so decided.'],
    [
      'the note in front of it',
      '<note type="speaker">The chair, Ms. C:</note>\n<u who="#p7">Yes.</u>',
      'The chair, Ms. C: Yes.',
    ],
    [
      'a name better than the note in front of it',
      '<note type="speaker">The chair:</note><u who="#mayor">Yes.</u>',
      '(The chair:)\n\nAda Norden: Yes.',
    ],
  ])('labels a turn with %s', async (_, body, text) => {
    expect((await textOf(body)).text).toBe(text);
  });

  it.each([
    ['line and page breaks', '<p>one<lb/>two <pb n="2"/>three, har<lb break="no"/>bour</p>', 'one\ntwo three, harbour'],
    [
      'the regular form of a choice',
      '<p><choice><orig>vpon</orig><reg>upon</reg></choice> <choice><abbr>Mr</abbr><expan>Mister</expan></choice></p>',
      'upon Mister',
    ],
    ['entities', '<p>a &lt;b&gt; &amp; &quot;c&apos; &#1076;&#x43E;&#xAD;м</p>', `a <b> & "c' дом`],
    ['an accent in an element of its own', '<p>cafe<hi>&#x301;</hi> and и<hi>&#x306;</hi></p>', 'café and й'],
    [
      'words marked up inside',
      '<p>un<hi>believ</hi>able,\n  <foreign xml:lang="kk">жол</foreign>.</p>',
      'unbelievable, жол.',
    ],
    [
      'tokens',
      '<s><w>We</w> <w>do</w>\n<name><w>Nord</w>\n<w join="right">land</w></name>\n<pc>.</pc></s>',
      'We do Nord land.',
    ],
    [
      'a list and a table',
      '<list><item>a</item><item>b</item></list><table><row><cell>1</cell><cell>2</cell></row></table>',
      'a\nb\n\n1 2',
    ],
    ['happenings without words', '<p>a <vocal type="laughter"/> b <incident/> c</p>', 'a (laughter) b c'],
  ])('reads %s', async (_, body, text) => {
    expect((await textOf(body)).text).toBe(text);
  });

  it('takes the fields from the header, for any prefix of the namespace', async () => {
    const xml = `<t:TEI xmlns:t="http://www.tei-c.org/ns/1.0" xml:id="nor-7" xml:lang="en"><t:teiHeader><t:fileDesc>
      <t:titleStmt><t:title type="main" xml:lang="no">Tinget</t:title><t:title type="main" xml:lang="en">The  Council</t:title>
      <t:title type="sub" xml:lang="no">Møte 7</t:title><t:title type="sub" xml:lang="en">Sitting 7</t:title></t:titleStmt>
      <t:publicationStmt><t:availability><t:licence target="https://example.org/by">Free to use</t:licence></t:availability><t:date when="2024-01-01"/></t:publicationStmt>
      <t:sourceDesc><t:bibl><t:idno type="URI">https://example.org/7</t:idno><t:date when="2022-02-11"/></t:bibl></t:sourceDesc></t:fileDesc>
      <t:profileDesc><t:settingDesc><t:setting><t:name type="country">Norland</t:name><t:name type="city" xml:lang="no">Nordstad</t:name><t:name type="city" xml:lang="en">Norstad</t:name><t:date when="2022-02-10T10:00">10 Feb</t:date></t:setting></t:settingDesc></t:profileDesc>
      </t:teiHeader><t:text><t:body><t:u who="#a">Yes.</t:u></t:body></t:text></t:TEI>`;
    const {document} = await readOne('x/f.xml', xml);
    expect(document).toMatchObject({id: 'nor-7', text: 'a: Yes.', place: 'x/f.xml'});
    expect(document?.fields).toEqual({
      title: 'The Council: Sitting 7',
      date: '2022-02-10',
      place: 'Norstad',
      language: 'en',
      licence: 'Free to use (https://example.org/by)',
      url: 'https://example.org/7',
    });
  });

  it('reads one document per TEI of a corpus, with the people of the corpus', async () => {
    const inner = (id: string): string =>
      `<TEI${id}><teiHeader/><text><body><u who="#mayor">Yes.</u></body></text></TEI>`;
    const xml = `<teiCorpus><teiHeader><profileDesc>${PEOPLE}</profileDesc></teiHeader>\n${inner('')}\n${inner(' xml:id="b"')}</teiCorpus>`;
    const reads = await readAll('c.xml.gz', xml);
    expect(reads.map(({document}) => [document?.id, document?.text, document?.place])).toEqual([
      ['c-1', 'Ada Norden: Yes.', 'c.xml.gz:5'],
      ['b', 'Ada Norden: Yes.', 'c.xml.gz:6'],
    ]);
  });

  it('tells TEI on standard input, and reads a declared encoding', async () => {
    expect((await readOne('-', tei('<p>Yes.</p>'))).document?.text).toBe('Yes.');
    const xml = tei('<p>Дорогие друзья</p>').replace('UTF-8', 'windows-1251');
    expect((await readOne('f.xml', windows1251(xml))).document?.text).toBe('Дорогие друзья');
    expect((await readOne('f.xml', Buffer.from(`\uFEFF${tei('<p>Да.</p>')}`, 'utf16le'))).document?.text).toBe('Да.');
  });

  it.each([
    [
      'another root',
      '<?xml version="1.0"?>\n<rss><channel/></rss>',
      'error read/unknown-format',
      'f.xml:2',
      'Unexpected root element `<rss>`, expected TEI (`<TEI>` or `<teiCorpus>`); convert the file, or leave it out.',
    ],
    ['no XML', 'Dear friends', 'error read/damaged', 'f.xml:1', 'Unexpected text without an element, expected XML.'],
    ['a file cut off', tei('<p>a').slice(0, -30), 'error read/damaged', 'f.xml:6', /may be cut off/u],
    [
      'entities that grow',
      `<!DOCTYPE TEI [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>\n${tei('<p>&b;</p>')}`,
      'error read/damaged',
      'f.xml:1',
      /^Unexpected document type/u,
    ],
    ['no words', tei('<p> </p>'), 'error read/empty', 'f.xml', /^Unexpected empty document/u],
    ['no text', '<TEI><teiHeader/></TEI>', 'error read/empty', 'f.xml', /^Unexpected empty document/u],
    [
      'only inclusions',
      '<teiCorpus><teiHeader/><include href="a.xml"/></teiCorpus>',
      'warning read/empty',
      'f.xml',
      /name those\.$/u,
    ],
    ['a ZIP file', Buffer.from('PK\u0003\u0004'), 'error read/binary', 'f.xml', /ZIP container/u],
  ])('refuses %s', async (_, bytes, rule, place, text) => {
    const one = await readOne('f.xml', bytes);
    expect(one.document).toBeNull();
    expect(rules(one)).toEqual([rule]);
    expect(one.messages).toMatchObject([
      {place, text: typeof text === 'string' ? text : expect.stringMatching(text as RegExp)},
    ]);
  });

  it('refuses more than 50 MB, packed or not', async () => {
    const block = Buffer.alloc(1 << 20, '<p>a</p>');
    const {read} = await import('../../src/readers/index.js');
    const chunks = async function* (): AsyncGenerator<Uint8Array> {
      for (;;) yield block;
    };
    const input = {
      path: 'f.xml',
      collection: 'test',
      chunks: chunks(),
      sites: [],
      url: null,
      contentType: null,
      columns: {},
    };
    for await (const one of read(input)) expect(rules(one)).toEqual(['error read/too-large']);
  });

  it('goes as deep as the file', async () => {
    const deep = 20_000;
    const {text} = await textOf(`${'<div>'.repeat(deep)}<u who="#mayor">Yes.</u>${'</div>'.repeat(deep)}`);
    expect(text).toBe('Ada Norden: Yes.');
  });

  it('never throws, whatever bytes change, and keeps marks inside a normalised text', async () => {
    const good = Buffer.from(
      tei(
        '<head>T &amp; u</head><u who="#mayor"><seg>Жол e&#x301;</seg><note>n</note><lb/></u><sp><speaker>X</speaker><p>y</p></sp><choice><reg>r</reg></choice>',
      ),
    );
    const change = fc.record({at: fc.nat(good.length - 1), byte: fc.integer({min: 0, max: 255}), cut: fc.nat(3)});
    await fc.assert(
      fc.asyncProperty(fc.array(change, {minLength: 1, maxLength: 6}), async changes => {
        let bytes = Buffer.from(good);
        for (const {at, byte, cut} of changes) {
          bytes[at % bytes.length] = byte;
          bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + cut)]);
        }
        for (const {document, messages} of await readAll('f.xml', bytes)) {
          if (document === null) expect(messages.length).toBeGreaterThan(0);
          else {
            expect(normaliseText(document.text)).toBe(document.text);
            let last = 0;
            for (const {start, end} of document.marks) {
              expect(start >= last && end > start && end <= document.text.length).toBe(true);
              last = end;
            }
          }
        }
      }),
      {numRuns: 1000},
    );
  });
});
