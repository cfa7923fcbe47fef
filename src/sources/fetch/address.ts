/** Which addresses we fetch, and how they are shown in messages. */

/** Longer addresses are nobody's page; servers refuse them too. */
const LONGEST = 4_096;

/** An address we may ask, or what is wrong with it as a phrase. The part after `#` is dropped: it is never sent. */
export type Address = {readonly url: URL; readonly wrong: null} | {readonly url: null; readonly wrong: string};

/** @param base - What a relative address is relative to. */
export function readAddress(text: string, base?: URL): Address {
  if (text.length > LONGEST) return {url: null, wrong: `is longer than ${LONGEST} characters`};
  if (!URL.canParse(text, base)) return {url: null, wrong: 'is no address'};
  const url = new URL(text, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return {url: null, wrong: `has the scheme \`${url.protocol}\``};
  }
  if (url.username !== '' || url.password !== '') return {url: null, wrong: 'holds a name or a password'};
  url.hash = '';
  return {url, wrong: null};
}

/** Text from outside in backticks: one line, no control characters, not endless. */
export function quote(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}`]/gu, '\u{fffd}');
  return `\`${plain.length > 200 ? `${plain.slice(0, 199)}…` : plain}\``;
}
