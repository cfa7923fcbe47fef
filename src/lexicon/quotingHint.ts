import type {Message} from '../model/index.js';

/** What stands before a value in a line: a dash, `key:`, a comma or an opening bracket. */
const BEFORE = String.raw`(?:^\s*-\s+|[:,]\s+|[[{]\s*)`;
/** A value that begins with a character YAML reads as its own: `- *security`. */
const OWN_CHARACTER = new RegExp(`${BEFORE}([*&!|>%@\`])`, 'u');
/** Brackets followed by more words: `- [the] others`, `any: [{others} first, …`. */
const BRACKETS_FIRST = new RegExp(String.raw`${BEFORE}([[{])[^[\]{}]*[\]}]\s*[^\s\],}]`, 'u');
/** A list name alone: `- {others}`. */
const NAME_ALONE = new RegExp(String.raw`${BEFORE}(\{)[a-z0-9-]+\}\s*(?:$|[,\]])`, 'u');

/** Rules of `schema/` that such a beginning can cause. */
const CAUSED = new Set(['schema/yaml-syntax', 'schema/alias', 'schema/unexpected-value', 'schema/unknown-key']);

/**
 * Messages of one YAML file made useful to somebody who writes patterns: after a syntax error those it drags along are
 * left out (one message per line, and none on text YAML could no longer place); where a line holds a pattern that needs
 * quotes, the advice is added.
 */
export function withQuotingHints(problems: readonly Message[], text: string): readonly Message[] {
  const lines = text.split('\n');
  const broken = new Set<number>();
  const kept: Message[] = [];
  for (const problem of problems) {
    const line = Number(/:(\d+):\d+$/u.exec(problem.place ?? '')?.[1] ?? 0);
    const isSyntax = problem.rule === 'schema/yaml-syntax';
    if (isSyntax && (broken.has(line) || (broken.size > 0 && problem.text.includes('token in YAML stream')))) continue;
    if (isSyntax) broken.add(line);
    const hint = CAUSED.has(problem.rule) ? hintFor(lines[line - 1] ?? '', isSyntax) : null;
    const said = problem.text.replace(/[^.]$/u, '$&.');
    kept.push(hint === null ? problem : {...problem, text: `${said} ${hint}`});
  }
  return kept;
}

function hintFor(line: string, isSyntax: boolean): string | null {
  const found = OWN_CHARACTER.exec(line) ?? BRACKETS_FIRST.exec(line) ?? NAME_ALONE.exec(line);
  if (found !== null) return `A pattern that begins with \`${found[1]}\` needs quotes: \`"${found[1]}…"\`.`;
  // Inside `[a, b]` the brackets of a pattern end or open lists of YAML's own.
  if (isSyntax && /[[{]/u.test(line))
    return 'In a list on one line, a pattern with `[`, `]`, `{`, `}` or a comma needs quotes.';
  return null;
}
