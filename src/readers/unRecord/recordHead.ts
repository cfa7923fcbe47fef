/** What the first page of a UN verbatim record says about itself: how one is recognised, and its fields. */
import {toDay} from '../dates.js';

/** A meeting as its record names it; null where the page does not say. */
export interface RecordHead {
  /** `A/65/PV.71`, `S/PV.3756`, `A/ES-10/PV.40`, `S/PV.8422 (Resumption 1)`. */
  readonly symbol: string;
  readonly organ: 'General Assembly' | 'Security Council';
  /** Number of the session of the Assembly. */
  readonly session: number | null;
  readonly meeting: number;
  /** `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly place: string | null;
  readonly president: string | null;
  /** Delegation the presiding officer is from. */
  readonly presidentOf: string | null;
  readonly language: string;
}

/** Latin and Cyrillic А look alike and both stand in records; scans put blanks into a symbol. */
const SYMBOL =
  /(?<![\p{L}\p{N}])([AАS])\s?\/\s?(?:((?:ES-|S-)?\d{1,2})\s?\/\s?)?P\s?\.?V\s?\.\s?(\d{1,5})(?:\s?\(?(Resumption\s?\d*|Part\s[IVX]+)\)?)?/u;

/** Words of the title page, by the language of the record. */
const LANGUAGES: readonly {readonly code: string; readonly words: RegExp}[] = [
  {
    code: 'en',
    words:
      /official records|verbatim record|(?:plenary|\d(?:st|nd|rd|th)|st|nd|rd|th) meeting|provisional|called to order/iu,
  },
  {code: 'ru', words: /официальные отчеты|стенографический отчет|пленарное заседание|заседание|предварительный/iu},
  {code: 'fr', words: /documents officiels|procès-verbal|séance (?:plénière|est ouverte)|séance|provisoire/iu},
  {code: 'es', words: /documentos oficiales|acta literal|sesión plenaria|se abre la sesión|provisional/iu},
];
const WEEKDAY =
  /(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+(\d{1,2}\s+\p{L}+\s+\d{4})|(?:понедельник|вторник|среда|четверг|пятница|суббота|воскресенье),?\s+(\d{1,2}\s+\p{L}+\s+\d{4})/iu;
const PLACES =
  /(?<!\p{L})(New York|Geneva|Paris|London|Lake Success|Flushing Meadow|Nairobi|Addis Ababa|Panama City|Hunter College|Нью-Йорк)(?!\p{L})/iu;
const PRESIDENT =
  /^(?:Acting |Temporary )?(?:President|Chairman|Председатель|Président|Presidente|Presidenta|Présidente)\s?:\s*([^.…(:]*(?:(?<=(?<!\p{L})\p{L}{1,4})\.[^.…(:]+)*)[\s.…·_]*(?:\((?:[^()]|\([^()]*\))*\))?/u;

/**
 * Read the title page of a verbatim record of the General Assembly or the Security Council.
 *
 * @param rows - Lines of the first page from top to bottom, both columns.
 * @returns null for every other text: without a symbol of such records in the upper half of the page beside words of
 *   a title page. Records of the first decades may lack the symbol; organ, number of the meeting and `Official Records`
 *   or `Verbatim record` then stand for it.
 */
export function recordHead(rows: readonly string[]): RecordHead | null {
  const top = rows.slice(0, 40);
  const all = top.join('\n');
  const found = symbolIn(top.slice(0, Math.max(8, Math.ceil(rows.length / 2))).join('\n')) ?? unnamed(all);
  const language = LANGUAGES.find(({words}) => words.test(all))?.code;
  if (found === null || language === undefined) return null;
  const {organ, session, meeting, symbol} = found;
  const day = WEEKDAY.exec(all);
  return {
    symbol,
    organ,
    session: sessionOf(session, organ, all),
    meeting,
    date: fullDay(day?.[1] ?? day?.[2]) ?? top.map(fullDay).find(date => date !== null) ?? null,
    place: placeOf(all),
    ...presidentOf(rows),
    language,
  };
}

interface Named extends Pick<RecordHead, 'symbol' | 'organ' | 'meeting'> {
  /** As the symbol has it: `65`, `ES-10`. */
  readonly session: string | null;
}

function symbolIn(text: string): Named | null {
  const found = SYMBOL.exec(text);
  if (found === null) return null;
  const [, letter = '', session = null, meeting = '', part] = found;
  const base = `${letter === 'S' ? 'S' : 'A'}/${session === null ? '' : `${session}/`}PV.${meeting}`;
  return {
    symbol: part === undefined ? base : `${base} (${part})`,
    organ: letter === 'S' ? 'Security Council' : 'General Assembly',
    session,
    meeting: Number(meeting),
  };
}

/** Meetings were numbered through all sessions until 1976, and the Council's still are: the number makes the symbol. */
function unnamed(text: string): Named | null {
  if (!/official records|verbatim record/iu.test(text)) return null;
  const isAssembly = /general assembly/iu.test(text) && /plenary/iu.test(text);
  if (!isAssembly && !/security council/iu.test(text)) return null;
  const figures = /(?<!\d)(\d{1,5})\s?(?:st|nd|rd|th) (?:plenary )?meeting/iu.exec(text)?.[1];
  const words = /((?:\p{L}+ hundred (?:and )?)?[\p{L}-]+) (?:plenary )?meeting/iu.exec(text)?.[1];
  const meeting = figures === undefined ? ordinal(words ?? '') : Number(figures);
  if (meeting === null) return null;
  return isAssembly
    ? {symbol: `A/PV.${meeting}`, organ: 'General Assembly', meeting, session: null}
    : {symbol: `S/PV.${meeting}`, organ: 'Security Council', meeting, session: null};
}

/** Session by the symbol; symbols before 1976 do not name it, but the title page does. */
function sessionOf(inSymbol: string | null, organ: RecordHead['organ'], text: string): number | null {
  if (organ === 'Security Council' || inSymbol?.includes('-') === true) return null;
  return inSymbol === null ? ordinal(/([\p{L}-]+)\s+session/iu.exec(text)?.[1] ?? '') : Number(inSymbol);
}

const UNITS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const CARDINALS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twent thirt fort fift sixt sevent eight ninet'.split(' ');

/** `twenty-fifth` as 25, `one hundred and third` as 103, up to 1,999; null for other words. */
export function ordinal(words: string): number | null {
  const [, hundreds, rest = ''] = /^(?:(\p{L}+) hundred(?: and )?)?(.*)$/u.exec(words.toLowerCase()) ?? [];
  const small = rest === 'th' ? 0 : belowHundred(rest);
  if (hundreds === undefined) return small === 0 ? null : small;
  if (small === null) return null;
  const hundred = CARDINALS.indexOf(hundreds) + 1;
  return hundred === 0 ? null : hundred * 100 + small;
}

function belowHundred(word: string): number | null {
  const [tens = '', unit] = word.split('-');
  const small = UNITS.indexOf(tens) + 1;
  if (unit === undefined && small > 0) return small;
  const ten = TENS.indexOf(tens.replace(/(?:y|ieth)$/u, '')) + 2;
  if (ten < 2) return null;
  if (unit === undefined) return tens.endsWith('ieth') ? ten * 10 : null;
  const one = UNITS.indexOf(unit) + 1;
  return one > 0 && one < 10 ? ten * 10 + one : null;
}

function fullDay(text: string | undefined): string | null {
  const day = text === undefined ? null : toDay(text);
  return day !== null && /^\d{4}-\d{2}-\d{2}$/u.test(day) ? day : null;
}

function placeOf(text: string): string | null {
  const found = PLACES.exec(text)?.[1];
  if (found === undefined) return null;
  return found.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, letter => letter.toUpperCase());
}

function presidentOf(rows: readonly string[]): Pick<RecordHead, 'president' | 'presidentOf'> {
  for (const row of rows) {
    const found = PRESIDENT.exec(row);
    const name = found?.[1]?.trim() ?? '';
    if (name === '') continue;
    const country = /\((.+)\)\.?$/u.exec(found?.[0] ?? '')?.[1]?.trim() ?? null;
    return {president: name, presidentOf: country};
  }
  return {president: null, presidentOf: null};
}
