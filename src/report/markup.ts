/** Markup that escapes by default: whatever comes from data is text unless it was made here. */

/** A piece of finished HTML; only {@link html} and {@link trusted} make one. */
export interface Markup {
  readonly markup: string;
}

/** What may stand in a template: text is escaped, lists are joined, `null` and `false` vanish. */
export type Content = Markup | string | number | null | false | readonly Content[];

const ESCAPES: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'};

/** Control characters but tab, line feed and carriage return; HTML allows none of them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** Text as HTML, fit for element content and quoted attributes; control characters become U+FFFD. */
export function escapeText(text: string): string {
  return text.replace(CONTROLS, '\ufffd').replace(/[&<>"']/g, character => ESCAPES[character] ?? character);
}

/** Template tag: `` html`<p>${text}</p>` ``. Attribute values must be quoted in the template. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return {markup: strings.map((part, index) => part + renderContent(values[index] ?? null)).join('')};
}

/** Take text for markup as it stands; for constants of this folder only. */
export function trusted(markup: string): Markup {
  return {markup};
}

/** Content as HTML text. */
export function renderContent(content: Content): string {
  if (content === null || content === false) return '';
  if (typeof content === 'string') return escapeText(content);
  if (typeof content === 'number') return String(content);
  if ('markup' in content) return content.markup;
  return content.map(renderContent).join('');
}

/** The address when it may be linked (`http:` or `https:` with a host), else null: never `javascript:`, `data:`, `file:`. */
export function linkTarget(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const {protocol, hostname, href} = new URL(url);
  return (protocol === 'http:' || protocol === 'https:') && hostname !== '' ? href : null;
}

/**
 * JSON that can stand inside a `<script>` element: `<`, `>`, `&` and the line separators U+2028 and U+2029 are written
 * as escapes, so that no text of the corpus can end the element.
 */
export function embedJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
