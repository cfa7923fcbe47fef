/** Which encoding a saved page is in: byte order mark, declaration, else a guess that is reported. */
import {isUtf16} from './bytes.js';
import {decode, decodeAs, guessEncoding, notUtf8} from './encoding.js';

/** A page as text with what to know about its encoding, or why it cannot be decoded. */
export type DecodedPage =
  | {readonly text: string; readonly notes: readonly {readonly rule: string; readonly text: string}[]}
  | {readonly text: null; readonly problem: string};

/** `charset=windows-1251` in a `<meta>` or `encoding="windows-1251"` in an XML declaration. */
const DECLARED = /<meta[^>]*\bcharset\s*=\s*["']?\s*([\w:.-]+)|<\?xml[^>]*\bencoding\s*=\s*["']([\w:.-]+)/iu;
/** Bytes in which browsers look for a declaration, with room for comments before it. */
const HEAD = 4096;

/**
 * Decode a page. The encoding its server named goes before the one it declares itself. Bytes that are valid UTF-8 beyond
 * ASCII are UTF-8 whatever was declared: by chance that does not happen. Else a declared encoding is believed, and a few bytes that do not fit it become U+FFFD with a warning
 * (`read/undecodable-bytes`), as long as the page is not simply in another encoding: then, and when nothing is
 * declared, a page that is not UTF-8 is taken for what its bytes look like, with a warning (`read/guessed-encoding`).
 */
export function decodePage(bytes: Uint8Array, served: string | null = null): DecodedPage {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  const [, meta, xml] = DECLARED.exec(head) ?? [];
  const named = served ?? meta ?? xml ?? null;
  const declared = (isUtf16(bytes) ? 'utf-16' : (named ?? 'utf-8')).toLowerCase();
  const utf8 = decode(bytes);
  if (utf8.text !== null && (declared === 'utf-8' || isUtf16(bytes))) return {text: utf8.text, notes: []};
  const text = decodeAs(bytes, declared);
  // A wrong or unknown declaration: sites converted to UTF-8 often keep the old one.
  const isUtf8 = utf8.text !== null && (text === null || bytes.some(byte => byte >= 0x80));
  if (text !== null && !isUtf8) return {text, notes: []};
  if (utf8.text !== null) return {text: utf8.text, notes: [guessed('utf-8', declared)]};
  const repaired = repair(bytes, declared);
  if (repaired !== null && repaired.bad <= bytes.length / 1000) {
    const words = `Unexpected bytes at ${repaired.bad} place(s), expected valid \`${declared}\`; they became U+FFFD. Fetch the page again.`;
    return {text: repaired.text, notes: [{rule: 'read/undecodable-bytes', text: words}]};
  }
  const guess = guessEncoding(bytes);
  const asGuessed = guess === null ? null : decodeAs(bytes, guess);
  if (guess === null || asGuessed === null) return {text: null, problem: notUtf8(utf8, 'file')};
  return {text: asGuessed, notes: [guessed(guess, named)]};
}

function guessed(label: string, declared: string | null): {rule: string; text: string} {
  const seen = declared === null ? 'page without a declared encoding' : `declared encoding \`${declared}\``;
  const text = `Unexpected ${seen}, expected one that fits the bytes; read as \`${label}\`. Check the text, or convert the page to UTF-8.`;
  return {rule: 'read/guessed-encoding', text};
}

function repair(bytes: Uint8Array, label: string): {text: string; bad: number} | null {
  try {
    const text = new TextDecoder(label).decode(bytes);
    return {text, bad: text.split('\uFFFD').length - 1};
  } catch {
    return null;
  }
}

/** The encoding a content type names (`text/html; charset=windows-1251`), null when it names none. */
export function charsetOf(contentType: string | null): string | null {
  return /;\s*charset\s*=\s*"?([\w:.-]+)/iu.exec(contentType ?? '')?.[1]?.toLowerCase() ?? null;
}
