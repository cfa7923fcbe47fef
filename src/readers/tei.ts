/** Texts in TEI (`.xml`): transcripts, plays, proceedings as of ParlaMint. */
import {message} from '../model/index.js';
import {checkFields} from '../schema/corpusRecord.js';
import {signature} from './bytes.js';
import {decodeAs} from './encoding.js';
import {textOfFile} from './plainText.js';
import {fileStem, type Read, type ReaderInput, readOrEmpty, sha256, shown, unread, type WholeFile} from './reader.js';
import {below, inside, localName} from './teiElements.js';
import {fieldsOf, languageOf, peopleOf} from './teiHeader.js';
import {type People, teiText} from './teiText.js';
import {parseXml, type XmlElement} from './xmlTree.js';

/** Encoding an XML declaration names: `<?xml version="1.0" encoding="windows-1251"?>`. */
const DECLARED = /^<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/u;

/** Each tag costs some 600 bytes of memory; a file of 30 MB with every word in an element has as many. */
const MOST_TAGS = 2_000_000;

/** Bytes an XML declaration is looked for in. */
const HEAD = 200;

/**
 * Read a TEI file: one document, or one per `<TEI>` of a `<teiCorpus>`; see {@link teiText} for its text and
 * {@link fieldsOf} for its fields. The id is `xml:id`, else the file stem, numbered in a corpus of several.
 *
 * Errors: `read/too-large`, `read/damaged` for XML that is not well-formed or has a document type, `read/unknown-format` for XML with
 * another root, `read/empty` for a document without text; a corpus that only includes other files is a warning.
 */
export function readTei(file: WholeFile): readonly Read[] {
  const {path} = file.input;
  const found = xmlOf(file);
  if ('failed' in found) return [found.failed];
  const tags = found.text.split('<').length - 1;
  if (tags > MOST_TAGS) {
    const text = `Unexpected ${tags} tags, expected at most ${MOST_TAGS}; divide the file.`;
    return [unread('too-large', text, path)];
  }
  const {root, ...failed} = parseXml(found.text.replace(/\r\n?/gu, '\n'));
  if (root === null) {
    const place = 'line' in failed ? `${path}:${failed.line}` : path;
    return [unread('damaged', failed.problem ?? 'Unexpected text, expected XML.', place)];
  }
  const name = localName(root);
  if (name !== 'TEI' && name !== 'teiCorpus') {
    const text = `Unexpected root element ${shown(`<${root.name}>`)}, expected TEI (\`<TEI>\` or \`<teiCorpus>\`); convert the file, or leave it out.`;
    return [unread('unknown-format', text, `${path}:${root.line}`)];
  }
  const documents = name === 'TEI' ? [root] : below(root, 'TEI');
  if (documents.length === 0) return [{document: null, messages: [withoutText(path)]}];
  const shared = name === 'TEI' ? null : inside(root, 'teiHeader');
  const rawSha256 = sha256(file.bytes);
  return documents.map((tei, index) => {
    const id = tei.attributes['xml:id']?.trim() || fileStem(path) + (documents.length > 1 ? `-${index + 1}` : '');
    const place = documents.length > 1 ? `${path}:${tei.line}` : path;
    return readDocument(tei, {id, place, shared, rawSha256, collection: file.input.collection});
  });
}

interface Origin extends Pick<ReaderInput, 'collection'> {
  readonly id: string;
  readonly place: string;
  /** Header of the corpus around. */
  readonly shared: XmlElement | null;
  readonly rawSha256: string;
}

function readDocument(tei: XmlElement, {id, place, shared, rawSha256, collection}: Origin): Read {
  const header = inside(tei, 'teiHeader');
  const language = languageOf(tei, header);
  const people: People = new Map([...peopleOf(shared, language), ...peopleOf(header, language)]);
  const body = inside(tei, 'text');
  const {text, marks} = body === null ? {text: '', marks: []} : teiText(body, people);
  const {fields} = checkFields(fieldsOf(tei));
  return readOrEmpty({id, collection, text, fields, marks, place, rawSha256}, []);
}

/** Text of the file, in the encoding its declaration names where it is no Unicode. */
function xmlOf(file: WholeFile): {text: string} | {failed: Read} {
  const found = textOfFile(file);
  if ('text' in found || signature(file.bytes) !== null) return found;
  const [, encoding] = DECLARED.exec(Buffer.from(file.bytes.subarray(0, HEAD)).toString('latin1')) ?? [];
  const text = encoding === undefined ? null : decodeAs(file.bytes, encoding);
  return text === null ? found : {text};
}

function withoutText(place: string): ReturnType<typeof message> {
  const text =
    'Unexpected `<teiCorpus>` without `<TEI>` inside, expected documents; a corpus that includes other files has no text itself: name those.';
  return message('read/empty', 'warning', text, {place});
}
