/** Category names as frame ids: lower-case Latin letters and digits joined by hyphens. */

/** Russian and Kazakh letters in Latin ones; a reader should recognise the name, nobody need be able to go back. */
// biome-ignore format: a table
const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a', ә: 'a', б: 'b', в: 'v', г: 'g', ғ: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'i', і: 'i', к: 'k', қ: 'q',
  л: 'l', м: 'm', н: 'n', ң: 'n', о: 'o', ө: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ұ: 'u', ү: 'u', ф: 'f', х: 'kh', һ: 'h',
  ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya',
};

/** Longest id before a number is put behind it: ids are names of files. */
const LONGEST = 80;

/** Gives an id to each path of names, unlike any before it: a second one of the same spelling ends in `-2`. */
export function createFrameIds(): (path: readonly string[]) => string {
  const given = new Set<string>();
  return path => {
    const base = slugOf(path);
    let id = base;
    for (let number = 2; given.has(id); number += 1) id = `${base}-${number}`;
    given.add(id);
    return id;
  };
}

/** `['Law & Order', 'Право']` → `law-order-pravo`; `category` when no letter or digit can be written so. */
export function slugOf(path: readonly string[]): string {
  const latin = Array.from(path.join(' ').normalize('NFC').toLowerCase(), letter => CYRILLIC[letter] ?? letter).join(
    '',
  );
  const runs = latin
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .match(/[a-z0-9]+/gu);
  const slug = (runs ?? []).join('-').slice(0, LONGEST).replace(/-+$/u, '');
  return slug === '' ? 'category' : slug;
}
