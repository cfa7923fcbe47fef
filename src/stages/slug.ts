/** Names as parts of ids. */

/** Lower-case runs of letters and digits joined by hyphens, in the script they stand in: `The Kremlin, Moscow` → `the-kremlin-moscow`. */
export function slug(text: string): string {
  const runs = text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return (runs ?? []).join('-');
}
