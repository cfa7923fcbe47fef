import type {Message} from '../model/index.js';

/**
 * Where a YAML value begins with a character YAML reads as its own: after a dash, a colon, a comma or a bracket.
 * Example: the `[` of `- [the] others`. A `{` or `[` closed at the line's end is taken as meant.
 */
const OWN_CHARACTER = /(?:^\s*-|:|,|[[{])\s+?([*&!|>%@`])|(?:^\s*-|:|,|[[{])\s*([[{*&][^\]},]*[\]}]?)\s*[^\s\],}]/u;

/** Rules of `schema/` that such a character can cause. */
const CAUSED = new Set(['schema/yaml-syntax', 'schema/alias', 'schema/unexpected-value']);

/** The message, with advice on quotes when its line holds a pattern YAML cannot read without them. */
export function withQuotingHint(problem: Message, text: string): Message {
  const line = Number(/:(\d+):\d+$/u.exec(problem.place ?? '')?.[1] ?? 0);
  const found = CAUSED.has(problem.rule) ? OWN_CHARACTER.exec(text.split('\n')[line - 1] ?? '') : null;
  if (found === null) return problem;
  const first = (found[1] ?? found[2] ?? '').slice(0, 1);
  const hint = `A pattern that begins with \`${first}\` needs quotes: \`"${first}…"\`.`;
  return {...problem, text: `${problem.text} ${hint}`};
}
