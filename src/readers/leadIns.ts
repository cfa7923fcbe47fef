/** Does a bold lead-in before a colon name a person, somebody, or nobody? By its form alone; who it is, the stages find out. */

/** `В.Путин`, `К.-Ж.Токаев`, `Дж.Байден`. */
const INITIALS = /^(?:\p{Lu}\p{Ll}?\.-?){1,3}\p{Lu}[\p{L}\p{M}’'-]+$/u;
const INITIAL = /^(?:\p{Lu}\p{Ll}?\.-?){1,3}$/u;
const NAME = /^[“"«‘'’(]?(?:(?:al|el|as|ad|an|ar|az|ash|ul)-)?\p{Lu}[\p{L}\p{M}’'-]*[”"»’)]?$/u;
/** Small words inside names: `bin Salman`, `van der Bellen`. */
const PARTICLE =
  /^(?:bin|bint|ibn|al|el|de|da|di|do|dos|das|del|della|der|den|van|von|la|le|бин|ибн|аль|эль|ван|фон|де)$/u;
/** `VladimirPutin`: the space is lost. */
const SQUEEZED = /^\p{Lu}\p{Ll}{2,}\p{Lu}\p{Ll}{2,}$/u;

/** Whether words end in a person's name: two capitalised words, or initials and a surname. */
export function namesPerson(words: string): boolean {
  if (!isPhrase(words)) return false;
  const parts = words.split(/\s+/u);
  const last = parts.at(-1) ?? '';
  if (INITIALS.test(last) || SQUEEZED.test(last)) return true;
  if (!NAME.test(last)) return false;
  const before =
    parts
      .slice(0, -1)
      .filter(part => !PARTICLE.test(part))
      .at(-1) ?? '';
  return NAME.test(before) || INITIAL.test(before);
}

/** Longest name of a voice without a person's name, in words: `Question from the regional broadcasting company`. */
const LONGEST_VOICE = 8;

/**
 * Whether words may name a speaker at all: a few words that begin with a capital letter, or a person's name with whose he
 * is behind a comma (`Ann Green, moderator of the panel on roads and rails in the north`).
 */
export function namesSomebody(words: string): boolean {
  if (!/^[“"«‘'’]?\p{Lu}/u.test(words) || !isPhrase(words)) return false;
  return withoutNotes(words).split(/\s+/u).length <= LONGEST_VOICE || namesPerson(words.split(',', 1)[0] ?? '');
}

function isPhrase(words: string): boolean {
  const plain = withoutNotes(words);
  return plain !== '' && plain.split(/\s+/u).length <= 30 && !/[!?;…]|\p{Ll}{3}\.(?:\s|$)/u.test(plain);
}

/** Words without what stands in parentheses. */
function withoutNotes(words: string): string {
  return words.replace(/\([^()]*\)/gu, '').trim();
}
