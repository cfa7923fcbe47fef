/** Markdown files: front matter to fields, markup to plain paragraphs. */
import {parse} from 'yaml';
import {type Message, message} from '../model/index.js';
import {checkFields} from '../schema/corpusRecord.js';
import {fieldWarnings} from './jsonl.js';
import {markdownText} from './markdownText.js';
import {textOfFile} from './plainText.js';
import {fileStem, type Read, readOrEmpty, sha256, shown, type WholeFile} from './reader.js';

/** Front matter: a first line `---`, YAML, a line `---` or `...`. */
const FRONT_MATTER = /^---[ \t]*\n((?:.*\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|$)/u;

/**
 * Read a Markdown file: one document.
 *
 * Front matter takes the keys of a corpus record (`date`, `title`, `speaker`, …; `id` replaces the file stem). Without
 * a title the first heading is it; the heading stays in the text. Front matter that is not a YAML mapping is a
 * `read/front-matter` warning and stays in the text.
 */
export function readMarkdown(file: WholeFile): Read {
  const found = textOfFile(file);
  if ('failed' in found) return found.failed;
  const {path, collection} = file.input;
  const source = found.text.replace(/\r\n?/gu, '\n');
  const front = frontMatter(source);
  const {id: givenId, text: _text, ...rest} = front.record;
  const id = typeof givenId === 'string' || typeof givenId === 'number' ? String(givenId) : fileStem(path);
  const at = {place: path, document: id};
  const {fields, problems} = checkFields(rest);
  const {text, heading} = markdownText(source.slice(front.length));
  const titled = heading === null || fields.title !== undefined ? fields : {...fields, title: heading};
  const messages: Message[] = fieldWarnings(problems, at);
  if (front.problem !== null) messages.push(message('read/front-matter', 'warning', front.problem, at));
  return readOrEmpty(
    {id, collection, text, fields: titled, marks: [], place: path, rawSha256: sha256(file.bytes)},
    messages,
  );
}

function frontMatter(source: string): {record: Record<string, unknown>; length: number; problem: string | null} {
  const [block, yaml = ''] = FRONT_MATTER.exec(source) ?? [];
  if (block === undefined) return {record: {}, length: 0, problem: null};
  const value = parseMapping(yaml);
  if (value !== null) return {record: value, length: block.length, problem: null};
  const problem = `Unexpected ${shown(yaml)} as front matter, expected YAML keys and values; it was left in the text. Correct it, or put an empty line before the first \`---\`.`;
  return {record: {}, length: 0, problem};
}

/** Null for anything but a mapping; `maxAliasCount` keeps a small file from unfolding into a huge value. */
function parseMapping(yaml: string): Record<string, unknown> | null {
  try {
    const value: unknown = parse(yaml, {maxAliasCount: 0, logLevel: 'silent'});
    if (value === null) return {};
    return typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
