/** Bytes gathered into one piece of memory. */

/** Where pieces are gathered. */
export interface Sink {
  /** Take pieces until they end or there are more bytes than allowed. */
  fill(pieces: AsyncIterable<Uint8Array>): Promise<void>;
  /** Whether there were more bytes than allowed. */
  isFull(): boolean;
  /** The first bytes, as many as allowed. */
  bytes(): Uint8Array;
}

const FIRST_BYTES = 1 << 16;

/**
 * A sink for at most `maxBytes`.
 * Pieces are copied: a list of a million one-byte pieces would take hundreds of times their size.
 */
export function createSink(maxBytes: number): Sink {
  let held = new Uint8Array(Math.min(FIRST_BYTES, maxBytes));
  let length = 0;
  let full = false;
  const add = (piece: Uint8Array): void => {
    const fitting = piece.subarray(0, maxBytes - length);
    full = fitting.length < piece.length;
    if (length + fitting.length > held.length) {
      const larger = new Uint8Array(Math.min(maxBytes, Math.max(held.length * 2, length + fitting.length)));
      larger.set(held.subarray(0, length));
      held = larger;
    }
    held.set(fitting, length);
    length += fitting.length;
  };
  return {
    async fill(pieces) {
      for await (const piece of pieces) {
        add(piece);
        if (full) return;
      }
    },
    isFull: () => full,
    bytes: () => held.subarray(0, length),
  };
}
