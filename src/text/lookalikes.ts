/**
 * Letters of the Latin and Greek scripts that look like Cyrillic ones, by case: `T` looks like `Т`, `t` does not look
 * like `т`. They stand in real Kazakh sources where a keyboard lacked `і`, `ә`, `һ` or a scan was read wrongly.
 */

const LATIN = 'aeopcxyihəɵjsAEOPCXYIHƏƟJSKMTB';
/** In the order of {@link LATIN}; `H` looks like `Н`, `h` like `һ`. */
const CYRILLIC = 'аеорсхуіһәөјѕАЕОРСХУІНӘӨЈЅКМТВ';

const pairs = Array.from(LATIN, (latin, index) => [latin, CYRILLIC[index] as string] as const);

/** Words that mix scripts through a Greek omicron. */
export const OTHER_TWINS = /[οΟ]/u;

/** Latin or Greek letter → the Cyrillic letter it looks like. */
export const TO_CYRILLIC: ReadonlyMap<string, string> = new Map([...pairs, ['ο', 'о'], ['Ο', 'О']]);

/** Cyrillic letter → the Latin letter it looks like. */
export const TO_LATIN: ReadonlyMap<string, string> = new Map(pairs.map(([latin, cyrillic]) => [cyrillic, latin]));
