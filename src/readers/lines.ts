/** Lines of a byte stream. */

/**
 * Lines without their line break (LF or CRLF), the last one too when nothing ends it.
 *
 * Time grows with the bytes only, however long a line is: pieces are joined once, at the end of their line.
 */
export async function* byteLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let pieces: Uint8Array[] = [];
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LF); end !== -1; end = chunk.indexOf(LF, start)) {
      yield joined(pieces, chunk.subarray(start, end));
      pieces = [];
      start = end + 1;
    }
    if (start < chunk.length) pieces.push(chunk.subarray(start));
  }
  if (pieces.length > 0) yield joined(pieces, new Uint8Array());
}

const LF = 0x0a;
const CR = 0x0d;

function joined(pieces: readonly Uint8Array[], last: Uint8Array): Uint8Array {
  const line = pieces.length === 0 ? last : Buffer.concat([...pieces, last]);
  return line.at(-1) === CR ? line.subarray(0, -1) : line;
}
