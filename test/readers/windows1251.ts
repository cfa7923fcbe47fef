const TABLE: ReadonlyMap<string, number> = new Map(
  Array.from({length: 256}, (_, byte) => [new TextDecoder('windows-1251').decode(Uint8Array.of(byte)), byte]),
);

/** Text as bytes of windows-1251. */
export function windows1251(text: string): Buffer {
  return Buffer.from([...text].map(sign => TABLE.get(sign) ?? 0x3f));
}
