/** Records of the 1940s, printed in English and French side by side: one of the two columns is kept. */
import type {Line, PageLines} from '../pdfLayout.js';
import type {Cleared} from './recordFurniture.js';

/** Words that are frequent in one of the languages and none in the other. */
const WORDS = {
  en: new Set('the of and to in that is was for it with by this which not has had would should'.split(' ')),
  fr: new Set('le la les des du et que est dans une pour qui sur par nous cette il aux avec'.split(' ')),
};
type Side = 'left' | 'right';
/** Words of one language over those of the other from which on a column is in it, and fewest words to judge by. */
const CLEAR = {ratio: 3, words: 10};
/** Share of the pages with two columns that must hold both languages. */
const SHARE = 0.6;

/** Leave out the French columns of a record that has one beside an English one on most of its pages. */
export function partLanguages(pages: readonly PageLines[]): Cleared {
  const twofold = pages.filter(({columns}) => columns === 2);
  const french = new Map(twofold.map(page => [page, frenchSide(page)] as const));
  const both = [...french.values()].filter(side => side !== null).length;
  if (both === 0 || both < SHARE * twofold.length) return {pages, dropped: []};
  const dropped: string[] = [];
  const usual = usualSide([...french.values()]);
  const kept = pages.map((page): PageLines => {
    // A page with too few words to tell has its French where the others have it.
    const side = french.get(page) ?? (page.columns === 2 ? usual : null);
    const lines = page.lines.filter(line => line.column !== side);
    if (side !== null) dropped.push(...page.lines.filter(line => line.column === side).map(({text}) => text));
    return {...page, lines};
  });
  return {pages: kept, dropped};
}

function usualSide(sides: readonly (Side | null)[]): Side {
  return sides.filter(side => side === 'left').length * 2 > sides.filter(side => side !== null).length
    ? 'left'
    : 'right';
}

/** The column in French when the other is in English, else null. */
function frenchSide({lines}: PageLines): Side | null {
  const [left, right] = (['left', 'right'] as const).map(side =>
    languageOf(lines.filter(line => line.column === side)),
  );
  if (left === 'en' && right === 'fr') return 'right';
  return left === 'fr' && right === 'en' ? 'left' : null;
}

function languageOf(lines: readonly Line[]): 'en' | 'fr' | null {
  const words = lines.flatMap(({text}) => text.toLowerCase().match(/\p{L}+/gu) ?? []);
  const [en, fr] = [words.filter(word => WORDS.en.has(word)).length, words.filter(word => WORDS.fr.has(word)).length];
  if (en + fr < CLEAR.words) return null;
  return en > CLEAR.ratio * fr ? 'en' : fr > CLEAR.ratio * en ? 'fr' : null;
}
