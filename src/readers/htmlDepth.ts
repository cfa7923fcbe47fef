/** How deep a page nests, told from its tags without building the tree: building one takes time with the square of the depth. */

/** Nesting beyond which building the tree takes seconds; real pages stay below a hundred. */
export const DEEPEST_READ = 8000;

/** `<div`, `</p`. */
const TAG = /<(\/?)([a-z][a-z0-9]*)/giu;
/** Elements without content, and those whose end tag pages leave out as a rule. */
const UNCOUNTED: ReadonlySet<string> = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    'p li dt dd td th tr tbody thead tfoot caption colgroup option optgroup html head body'
  ).split(' '),
);

/** Whether more than `limit` elements stand open at once, elements that pages need not close left aside. */
export function nestsDeeperThan(html: string, limit: number): boolean {
  const open = new Map<string, number>();
  let depth = 0;
  for (const [, slash, tag = ''] of html.matchAll(TAG)) {
    const name = tag.toLowerCase();
    if (UNCOUNTED.has(name)) continue;
    const count = open.get(name) ?? 0;
    if (slash === '/' && count === 0) continue;
    const step = slash === '/' ? -1 : 1;
    open.set(name, count + step);
    depth += step;
    if (depth > limit) return true;
  }
  return false;
}
