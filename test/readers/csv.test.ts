import {createHash} from 'node:crypto';
import {gzipSync} from 'node:zlib';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readAll, readOne, rules} from './input.js';
import {windows1251} from './windows1251.js';

const HEAD = 'doc_id,text,Date,party\n';

/** Ids read, null for each row that was not. */
async function ids(path: string, bytes: Uint8Array | string, size?: number): Promise<(string | null)[]> {
  return (await readAll(path, bytes, size === undefined ? {} : {size})).map(({document}) => document?.id ?? null);
}

describe('read(a table)', () => {
  it('reads the shape of quanteda and readtext', async () => {
    const row = 'kz1,"Dear friends, ""welcome""\nto Norland.",2022-01-10,007';
    expect(await readAll('x/kz.csv', `${HEAD}${row}\nkz2,Hm.,,\n`)).toEqual([
      {
        document: {
          id: 'kz1',
          collection: 'test',
          text: 'Dear friends, "welcome"\nto Norland.',
          fields: {date: '2022-01-10', party: '007'},
          marks: [],
          place: 'x/kz.csv:2',
          rawSha256: createHash('sha256').update(row).digest('hex'),
        },
        messages: [],
      },
      {document: expect.objectContaining({id: 'kz2', fields: {}, place: 'x/kz.csv:4'}), messages: []},
    ]);
  });

  it.each([
    ['commas', 'f.csv', 'id,text,title\na,x y,"T, U"'],
    ['semicolons', 'f.csv', 'id;text;title\na;x y;T, U'],
    ['semicolons under .tsv', 'f.tsv', 'id;text;title\na;x y;T, U'],
    ['tabs', 'f.tsv', 'id\ttext\ttitle\na\tx y\tT, U'],
    ['tabs under .csv', 'f.csv', 'id\ttext\ttitle\na\tx y\tT, U'],
    ['the separator told in the first line', 'f.csv', 'sep=|\nid|text|title\na|x y|T, U'],
    ['names in capitals, with spaces', 'f.csv', ' ID ; Text;TITLE\na;x y;T, U'],
    ['row names of R, quotes everywhere', 'f.csv', '"","doc_id","text","title"\n"1","a","x y","T, U"'],
    ['CRLF and blank rows', 'f.csv', '\r\nid;text;title\r\n\r\na;x y;T, U\r\n;;\r\n'],
    ['a byte order mark', 'f.csv', '\uFEFF"id";text;title\na;x y;T, U'],
    ['UTF-16', 'f.csv', Buffer.from('\uFEFFid;text;title\na;x y;T, U', 'utf16le')],
    ['UTF-16, the other way round', 'f.csv', Buffer.from('\uFEFFid;text;title\na;x y;T, U', 'utf16le').swap16()],
    ['gzip', 'f.csv.gz', gzipSync('id,text,title\na,x y,"T, U"')],
    ['a table on standard input', '-', 'text;doc_id;title\nx y;a;T, U'],
  ])('takes %s', async (_, path, bytes) => {
    const reads = await readAll(path, bytes, {size: 3});
    expect(reads.flatMap(({messages}) => messages)).toEqual([]);
    expect(reads).toHaveLength(1);
    expect(reads[0]?.document).toMatchObject({id: 'a', text: 'x y', fields: {title: 'T, U'}});
  });

  it('leaves quotes inside a cell without quotes as they are', async () => {
    const {document} = await readOne('f.tsv', 'id\ttext\na\tHe said "yes" and 5" more');
    expect(document?.text).toBe('He said "yes" and 5" more');
  });

  it.each([
    [
      'too many columns',
      'b,x,y,z,too much',
      'read/columns',
      'Unexpected 5 column(s), expected 4 as in the header (separator `,`); put a cell that holds the separator into quotes, add what is missing.',
    ],
    [
      'too few columns',
      'b,x',
      'read/columns',
      'Unexpected 2 column(s), expected 4 as in the header (separator `,`); put a cell that holds the separator into quotes, add what is missing.',
    ],
    ['no id', ',x,,', 'read/missing-field', 'Missing `doc_id`, expected text or a number, not empty; add it.'],
    ['no text', 'b,"\n ",,', 'read/missing-field', 'Missing `text`, expected text, not empty; add it.'],
    [
      'words behind a closing quote',
      'b,"x" y,,',
      'read/quote',
      'Unexpected ` y,,` behind a closing quote in line 3, for a cell whose quote opens in line 3; expected a closing quote before the separator, quotes inside a cell doubled; correct the row. The row was left out, reading went on in line 4.',
    ],
    [
      'another encoding',
      windows1251('b,Дорогие друзья и коллеги,,'),
      'read/not-utf8',
      /row.*looks like `windows-1251`/u,
    ],
  ])('refuses a row with %s and goes on', async (_, row, rule, text) => {
    const bytes = Buffer.concat([Buffer.from(`${HEAD}a,x,,\n`), Buffer.from(row as string), Buffer.from('\nc,x,,\n')]);
    const reads = await readAll('f.csv', bytes);
    expect(reads.map(({document}) => document?.id ?? null)).toEqual(['a', null, 'c']);
    expect(reads[1]?.messages).toMatchObject([
      {rule, severity: 'error', place: 'f.csv:3', text: typeof text === 'string' ? text : expect.stringMatching(text)},
    ]);
  });

  it.each([
    ['bare rows behind it', 'b,"x,,\nc,x,,\nd,x,,\n', [null, 'c', 'd'], 3],
    ['rows in quotes behind it', '"b","x\n"c","x","",""\n"d","x","",""\n', [null, 'c', 'd'], 3],
    ['a row of several lines behind it', 'b,"x,,\nc,"x\ny",,\n', [null, 'c'], 3],
    ['a good cell of several lines before it', 'b,"x\ny","2022,\nc,x,,\n', [null, 'c'], 4],
    ['nothing behind it', 'b,"x,,', [null], 3],
  ])('names the line of a quote never closed, with %s', async (_, rows, expected, line) => {
    const reads = await readAll('f.csv', `${HEAD}a,x,,\n${rows}`);
    expect(reads.map(({document}) => document?.id ?? null)).toEqual(['a', ...expected]);
    expect(reads[1]).toMatchObject({document: null, messages: [{rule: 'read/quote', place: 'f.csv:3'}]});
    expect(reads[1]?.messages[0]?.text).toContain(`in line ${line}`);
  });

  it('gives up a quote after 16 MB and finds the rows behind it', async () => {
    const rows = `b,x,${'long cell '.repeat(100)},\n`.repeat(20_000);
    const reads = await readAll('f.csv', `${HEAD}a,"x,,\n${rows}`);
    expect(reads).toHaveLength(20_001);
    expect(reads[0]?.messages).toMatchObject([{rule: 'read/quote', place: 'f.csv:2'}]);
    expect(reads.at(-1)?.document?.place).toBe('f.csv:20002');
  });

  it.each([
    [
      'columns of other names',
      'respondent,age,answer\n1,30,yes\n2,40,no',
      'read/missing-column',
      'Unexpected columns `respondent`, `age`, `answer`, expected one named `text`; correct the header, say which column holds which field (`columns`), or leave the file out if it holds no documents.',
    ],
    [
      'a name twice',
      'id,text,Text\n1,x,y\n2,x,y',
      'read/duplicate-column',
      'Unexpected second column `text`, expected each name once; rename or remove one.',
    ],
    [
      'the line ends of old Macs',
      'id,text\r1,x\r2,x',
      'read/line-ends',
      "Unexpected CR inside the header, expected LF or CRLF at the end of lines; convert the file, e.g. `tr '\\r' '\\n'`.",
    ],
    ['a ZIP file under the name', Buffer.from('PK\u0003\u0004,,,\n1,2\n'), 'read/binary', /this is a ZIP container/u],
    [
      'another encoding from the first row on',
      windows1251('id,text\n1,Дорогие друзья и коллеги\n2,Благодарю вас'),
      'read/not-utf8',
      /^Unexpected byte \d of the row in line 2: not valid UTF-8, looks like `windows-1251`; expected UTF-8\./u,
    ],
    ['a header whose quote stays open', '"id,text\n1,x\n2,x', 'read/quote', /in line 1 that is never closed/u],
  ])('has one error for a file with %s', async (_, bytes, rule, text) => {
    const {document, messages} = await readOne('f.csv', bytes);
    expect(document).toBeNull();
    expect(messages).toMatchObject([
      {rule, severity: 'error', text: typeof text === 'string' ? text : expect.stringMatching(text)},
    ]);
  });

  it.each(['', '\n\n', HEAD, 'sep=;\nid;text\n', '\uFEFF'])('warns of a table without rows: %j', async bytes => {
    expect(rules(await readOne('f.csv', bytes))).toEqual(['warning read/empty']);
  });

  it('takes fields from the columns named for them', async () => {
    const columns = {id: 'nr', text: 'Body', date: 'Datum', speaker: 'doc_id'};
    const {document} = await readOne('f.csv', 'Nr;body;Datum;doc_id;Text;id\n1;x;2022;Mayor;teaser;k7', {columns});
    expect(document).toMatchObject({id: '1', text: 'x'});
    expect(document?.fields).toEqual({date: '2022', speaker: 'Mayor', text_in_file: 'teaser', id_in_file: 'k7'});
  });

  it('numbers the rows of a table without ids, and says so once', async () => {
    const reads = await readAll('talks/speeches.csv', 'text,year\nOne.,2021\n\nTwo.,2022');
    expect(reads.map(({document}) => document?.id)).toEqual(['speeches.1', 'speeches.2']);
    expect(reads.flatMap(rules)).toEqual(['warning read/numbered-rows']);
  });

  it('says once that a column named is not there', async () => {
    const {messages} = await readOne('f.csv', 'id,text\n1,x\n2,x', {columns: {date: 'Datum', id: 'id'}});
    expect(messages).toMatchObject([
      {
        rule: 'read/missing-column',
        place: 'f.csv',
        text: expect.stringContaining('Unexpected columns `id`, `text`, expected one named `Datum` for `date`;'),
      },
    ]);
  });

  it('keeps the rows before a break in the gzip stream', async () => {
    const rows = Array.from({length: 2000}, (_, index) => `${index},speech ${(index * 7919) % 1009},,`);
    const packed = gzipSync(HEAD + rows.join('\n'));
    const reads = await readAll('f.csv.gz', packed.subarray(0, packed.length / 2), {size: 500});
    expect(reads.length).toBeGreaterThan(500);
    expect(reads.slice(0, -1).every(({document}) => document !== null)).toBe(true);
    expect(reads.at(-1)?.messages).toMatchObject([{rule: 'read/broken-gzip', place: `f.csv.gz:${reads.length + 1}`}]);
  });

  it('says where UTF-16 breaks', async () => {
    const bytes = Buffer.from('\uFEFFid,text\n1,x\n2,\uD800', 'utf16le');
    const reads = await readAll('f.csv', bytes);
    expect(reads.flatMap(rules)).toContain('error read/not-utf8');
  });

  it('gives any cell back as it was written', async () => {
    const cell = fc.string({unit: 'binary', maxLength: 30}).map(text => text.replace(/\uFFFD|\uFEFF/gu, ''));
    const rows = fc.array(fc.tuple(cell, cell), {minLength: 1, maxLength: 8});
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.constantFrom(',', ';', '\t'),
        fc.integer({min: 1, max: 40}),
        async (cells, by, size) => {
          const written = cells.map(pair =>
            ['k', ...pair.map(text => `"${`${text}.`.replaceAll('"', '""')}"`)].join(by),
          );
          const reads = await readAll('f.csv', `id${by}text${by}note\n${written.join('\n')}`, {size});
          // Line ends are LF inside cells too.
          const told = cells.map(pair => pair.map(text => `${text}.`.replaceAll('\r\n', '\n')));
          expect(reads.map(({document}) => [document?.text, document?.fields.note])).toEqual(told);
        },
      ),
      {numRuns: 300},
    );
  });

  it('reads or refuses whatever stands between separators and quotes', async () => {
    const noise = fc.array(fc.constantFrom('"', ',', '\n', '\r\n', 'a', ' ', '\r', 'б'), {maxLength: 60});
    await fc.assert(
      fc.asyncProperty(noise, async pieces => {
        const found = await ids('f.csv', `id,text\n${pieces.join('')}\n"ok","\n"\nlast,x\n`);
        expect(found.length).toBeGreaterThan(0);
      }),
      {numRuns: 1000},
    );
  });
});
