/**
 * The grammar of speaker labels: does the text before a colon name a speaker, and where does the label begin?
 *
 * A label is `[title] name`, the title holding a noun of office and no word of a sentence, the name being one of
 * `actors.yaml`, a generic label, or 2–7 capitalised words or initials with a surname. Anything else is a sentence that
 * happens to end in a colon. Refusing a label credits one person with another's words, so a name that looks like one
 * passes although nobody knows it.
 */
import {type FoundForm, foldLabel, type LabelForms} from './labelForms.js';
import {CROWNS, LEAD_WORDS, NO_NAMES, PARTICLES, ROLES, SENTENCE_WORDS} from './labelWords.js';

/** A word of the text before a colon. */
export interface Word {
  readonly text: string;
  /** Offset in that text. */
  readonly at: number;
}

/** A name at the end of the text before a colon. */
export interface NameFound {
  readonly type: 'person' | 'question' | 'moderator' | 'unknown';
  readonly found: FoundForm | null;
  /** Index of its first word. */
  readonly from: number;
}

/** Words of a text with their offsets. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/\S+/gu)].map(({0: word, index}) => ({text: word, at: index}));
}

/** `В.Путин`, `К.-Ж.Токаев`, `Дж.Байден`: initials and surname in one word. */
const INITIALS = /^(?:\p{Lu}\p{Ll}?\.-?){1,3}\p{Lu}[\p{L}’'-]+$/u;
/** `В.` or `К.-Ж.` alone, the surname is the next word. */
const INITIAL = /^(?:\p{Lu}\p{Ll}?\.-?){1,3}$/u;
/** `Tokayev`, `Kassym-Jomart`, `O’Neill`, `YAKUNIN`, `II`. */
const CAPITALISED = /^[“"«'’(]?(?:(?:al|el|as|ad|an|ar|az|ash|ul)-)?\p{Lu}[\p{L}\p{M}’'‑-]*$/u;
/** `SergeiDonskoy`: the space is lost. */
const SQUEEZED = /^\p{Lu}\p{Ll}{2,}\p{Lu}\p{Ll}{2,}$/u;
/** A patronymic at the end is a form of address, not a label: `Карен Георгиевич:`. */
const PATRONYMIC = /(?:ович|евич|ьич|овна|евна|ична)$/u;

/** The name that ends the words, by the list of people first, then generic labels, then by its look. */
export function nameAtEnd(words: readonly Word[], forms: LabelForms): NameFound | null {
  for (let count = Math.min(6, words.length); count >= 1; count -= 1) {
    const from = words.length - count;
    const first = words[from]?.text ?? '';
    if (!/\p{Lu}/u.test(first)) continue;
    const folded = foldLabel(joined(words, from));
    const found = forms.people.get(folded);
    if (found !== undefined) return {type: 'person', found, from};
    if (forms.questions.has(folded) && startsUpper(first)) return {type: 'question', found: null, from};
    if (forms.moderators.has(folded) && startsUpper(first)) return {type: 'moderator', found: null, from};
  }
  return questionFrom(words, forms) ?? unknownAtEnd(words);
}

/** `Question from Perm Territory`, `Вопрос из зала`: a generic label and where the voice comes from, nothing else on the line. */
function questionFrom(words: readonly Word[], {questions}: LabelForms): NameFound | null {
  const isPlace = /^(?:from|by|из|от)$/u.test(words[1]?.text ?? '') && words.length <= 8;
  return isPlace && questions.has(foldLabel(words[0]?.text ?? '')) ? {type: 'question', found: null, from: 0} : null;
}

/** The name of somebody nobody knows that ends the words. */
export function unknownAtEnd(words: readonly Word[]): NameFound | null {
  const from = unknownName(words);
  return from === null ? null : {type: 'unknown', found: null, from};
}

function joined(words: readonly Word[], from: number): string {
  return words
    .slice(from)
    .map(({text}) => text)
    .join('');
}

function startsUpper(word: string): boolean {
  return /^[^\p{L}]*\p{Lu}/u.test(word);
}

/** Index of the first word of a name that nobody knows, null when the end does not look like a name. */
function unknownName(words: readonly Word[]): number | null {
  const last = words.at(-1)?.text ?? '';
  const previous = words.at(-2)?.text ?? '';
  if (INITIALS.test(last)) return words.length - 1;
  const initialed = !ROLES.has(previous.toLowerCase()) && (INITIAL.test(previous) || INITIALS.test(previous));
  // `А. Шохин`, `Х.Аль Саид`; but in `Adnan Z. Amin` the initial stands inside the name, and `Mr.` is none.
  if (initialed && CAPITALISED.test(last) && !isNamePart(words.at(-3)?.text ?? '')) return words.length - 2;
  if (SQUEEZED.test(last)) return words.length - 1;
  if (PATRONYMIC.test(last)) return null;
  let from = words.length;
  while (from > 0 && words.length - from < 7 && isNamePart(words[from - 1]?.text ?? '')) from -= 1;
  while (from < words.length && PARTICLES.has(words[from]?.text ?? '')) from += 1;
  return words.length - from >= 2 ? from : crownedName(words);
}

/** Whether a word may be part of a person's name: capitalised, or a particle, and no word of titles, places or sentences. */
export function isNamePart(word: string): boolean {
  const lower = word.toLowerCase();
  if (PARTICLES.has(word)) return true;
  if (/^\p{Lu}\.$/u.test(word)) return true;
  return CAPITALISED.test(word) && !NO_NAMES.has(lower) && !ROLES.has(lower) && !SENTENCE_WORDS.has(lower);
}

/** `Patriarch Kirill of Moscow and All Russia`: the title, one name, and where. */
function crownedName(words: readonly Word[]): number | null {
  const title = words.findLastIndex(({text}) => CROWNS.has(text.toLowerCase()) && startsUpper(text));
  const rest = words.slice(title + 1).map(({text}) => text);
  if (title < 0 || rest.length === 0 || rest.length > 8 || !isNamePart(rest[0] ?? '')) return null;
  return rest.every(word => CAPITALISED.test(word) || ['of', 'and', 'the'].includes(word)) ? title + 1 : null;
}

/** Whether the words before a name are its title: an office or profession, nothing of a sentence. */
export function isTitle(words: readonly string[]): boolean {
  if (words.length === 0 || words.length > 30) return false;
  const first = words[0] ?? '';
  const lower = words.map(word => word.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}.]+$/gu, ''));
  if (LEAD_WORDS.has(lower[0] ?? '') || (!startsUpper(first) && !ROLES.has(lower[0] ?? ''))) return false;
  if (words.some(word => /[;!?:…]|\p{Ll}{4}[.]$/u.test(word)) || lower.some(word => SENTENCE_WORDS.has(word)))
    return false;
  return lower.some(word => ROLES.has(word) || word.split(/[-/]/u).some(part => ROLES.has(part)));
}

/**
 * Where the shortest title before a name begins: `… talks President of Russia Vladimir Putin:`, when a heading stands
 * before it and the break between them is lost.
 *
 * @returns Index of the title's first word; `from` itself when there is no such title.
 */
export function shortTitle(words: readonly Word[], from: number): number {
  for (let start = from - 1; start >= Math.max(0, from - 8); start -= 1) {
    const word = words[start]?.text ?? '';
    if (!startsUpper(word) || !ROLES.has(word.toLowerCase())) continue;
    const between = words.slice(start + 1, from).map(({text}) => text);
    const plain = between.every(each => startsUpper(each) || ['of', 'the', 'and', 'for'].includes(each));
    if (!plain) return from;
    const before = words[start - 1]?.text ?? '';
    return /^(?:Prime|Federal|Foreign|Acting|First|Deputy|Vice)$/u.test(before) ? start - 1 : start;
  }
  return from;
}

/** Whether words hold one of a sentence; capitalised inside a phrase (`A Just Russia`) it belongs to a name. */
function isSentence(words: readonly string[]): boolean {
  return words.some((word, index) => {
    const plain = word.replace(/^[^\p{L}]+|[^\p{L}.]+$/gu, '');
    return (index === 0 || !startsUpper(plain)) && SENTENCE_WORDS.has(plain.toLowerCase());
  });
}

/** Whether the words after a name and a comma say whose it is: `Belarus-1 TV Channel`, `reporter at VGTRK`; no sentence. */
export function isAffiliation(words: readonly string[]): boolean {
  if (words.length === 0 || words.length > 20 || words.some(word => /[;!?:…]|\p{Ll}{4}[.]$/u.test(word))) return false;
  const lower = words.map(word => word.toLowerCase().replace(/[^\p{L}-]+$/gu, ''));
  if (isSentence(words)) return false;
  return words.some(startsUpper) || lower.some(word => ROLES.has(word));
}

/** Whether a person of the list is named in full among the words of a title. */
export function namesPerson(words: readonly Word[], forms: LabelForms): boolean {
  return words.some((_, from) =>
    [1, 2, 3].some(count => {
      const found = forms.people.get(foldLabel(joined(words.slice(0, from + count), from)));
      return found !== undefined && !found.bare;
    }),
  );
}
