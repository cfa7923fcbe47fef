/**
 * Markdown to plain paragraphs. Limits, on purpose: tables keep their pipes, footnotes and definition lists their
 * marks, nested lists become plain paragraphs, HTML other than simple tags stays. Numbers of ordered lists stay: in
 * records they are paragraph numbers.
 */

const FENCE = /^ {0,3}(```|~~~)/;
const HEADING = /^ {0,3}#{1,6}(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/;
/** `===` or `---` right below a line of text makes that line a heading. */
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
/** `* * *`, `---`, `___`: kept as `* * *`, the separator of transcripts. */
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const QUOTE = /^ {0,3}(?:> ?)+/;
const BULLET = /^[ \t]*[-*+][ \t]+(?:\[[ xX]\][ \t]+)?/;
const NUMBERED = /^[ \t]*\d{1,9}[.)][ \t]+/;
/** `[name]: https://…` */
const DEFINITION = /^ {0,3}\[[^\]]+\]:[ \t]*\S+/;

/** Plain text of Markdown, and its first heading (null when there is none). */
export function markdownText(source: string): {text: string; heading: string | null} {
  const blocks: string[] = [];
  const code: string[] = [];
  let open: string[] = [];
  let heading: string | null = null;
  let fence: string | null = null;
  const close = (): void => {
    if (open.length > 0) blocks.push(paragraph(open));
    if (code.length > 0) blocks.push(code.splice(0).join('\n'));
    open = [];
  };
  const alone = (line: string): void => {
    close();
    blocks.push(line);
  };
  for (const raw of source.replace(/<!--[\s\S]*?-->/g, '').split('\n')) {
    const mark = FENCE.exec(raw)?.[1] ?? null;
    if (mark !== null && (fence === null || fence === mark)) {
      close();
      fence = fence === null ? mark : null;
    } else if (fence !== null) code.push(raw);
    else {
      const line = raw.replace(QUOTE, '');
      const title = HEADING.exec(line);
      if (title !== null) {
        alone(inline(title[1] ?? ''));
        heading ??= inline(title[1] ?? '') || null;
      } else if (UNDERLINE.test(line) && open.length === 1) {
        heading ??= inline(open[0] ?? '') || null;
        close();
      } else if (RULE.test(line)) alone('* * *');
      else if (line.trim() === '' || DEFINITION.test(line)) close();
      else {
        if (BULLET.test(line) || NUMBERED.test(line)) close();
        open.push(line.replace(BULLET, ''));
      }
    }
  }
  close();
  return {text: blocks.filter(text => text !== '').join('\n\n'), heading};
}

/** Lines of a block joined: by a line break after two spaces, a backslash or `<br>`, else by a space. */
function paragraph(lines: readonly string[]): string {
  const joined = lines.map(line => `${line.trim()}${/(?: {2}|\\)$/.test(line) ? '<br>' : ''}`).join(' ');
  return inline(joined.replace(/\\<br>/g, '<br>'))
    .split(/ *<br ?\/?> */i)
    .join('\n')
    .trim();
}

/** Markup inside a line, in an order that leaves no half of a pair behind; `\*` stays a star. */
function inline(text: string): string {
  const escaped: string[] = [];
  const held = text.replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) => {
    escaped.push(sign);
    return `\uE000${escaped.length - 1}\uE001`;
  });
  return held
    .replace(/!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])/g, '')
    .replace(/\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/<((?:https?|mailto):[^>\s]+)>/g, '$1')
    .replace(/<(?!br\b)\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/gi, '')
    .replace(/(`+)(.+?)\1/g, '$2')
    .replace(/(\*\*\*|\*\*|\*)(?=\S)(.+?)(?<=[^\s*])\1/g, emphasis)
    .replace(/(?<![\p{L}\p{N}])(___|__|_)(?=\S)(.+?)(?<=\S)\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/~~(.+?)~~/g, '$1')
    .replace(/&(amp|lt|gt|quot|nbsp|shy|#39);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/\uE000(\d+)\uE001/g, (_, index: string) => escaped[Number(index)] ?? '')
    .trim();
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  shy: '',
  '#39': "'",
};

/** `**bold with *italic* inside**` */
function emphasis(_: string, __: string, inner: string): string {
  return inner.replace(/(\*\*|\*)(?=\S)(.+?)(?<=\S)\1/g, '$2');
}
