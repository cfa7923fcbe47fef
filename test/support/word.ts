import {strToU8, type Zippable, zipSync} from 'fflate';

const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

/** A Word file around the content of `<w:body>`, synthetic; `more` are further entries or replace its own. */
export function wordFile(body: string, more: Zippable = {}): Uint8Array {
  const document = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  return zipSync(
    {
      '[Content_Types].xml': strToU8(TYPES),
      '_rels/.rels': strToU8(RELATIONS),
      'word/document.xml': strToU8(document),
      ...more,
    },
    {mtime: '1990-01-01'},
  );
}

/** A paragraph of runs; one in `*` is bold, `|` is a line break. */
export function paragraph(...runs: readonly string[]): string {
  const written = runs.map(run => {
    const bold = run.startsWith('*');
    const text = run
      .replaceAll('*', '')
      .split('|')
      .map(words => `<w:t xml:space="preserve">${words}</w:t>`);
    return `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}${text.join('<w:br/>')}</w:r>`;
  });
  return `<w:p>${written.join('')}</w:p>`;
}
