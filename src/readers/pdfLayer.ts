/** Whether the text layer of a PDF is text. */

/** A page whose text layer cannot be used. */
export interface LayerFault {
  /** From 1. */
  readonly page: number;
  readonly kind: 'empty' | 'garbled';
  /** Text as found. */
  readonly sample: string;
}

/** Fewest letters of a page with text; a lone page number or stamp is none. */
const FEWEST_LETTERS = 20;

/**
 * Pages without a usable text layer, and whether they make the file unusable: at least half of all pages, where empty
 * pages count only if no more than {@link FEWEST_LETTERS} letters per page are found in the whole file.
 */
export function checkTextLayer(pages: readonly string[]): {faults: readonly LayerFault[]; isUnusable: boolean} {
  const faults = pages.flatMap((text, index): LayerFault[] => {
    const kind = letters(text) < FEWEST_LETTERS && !isGarbled(text) ? 'empty' : isGarbled(text) ? 'garbled' : null;
    return kind === null
      ? []
      : [
          {
            page: index + 1,
            kind,
            sample: text
              .replace(/[\s\p{Cc}]+/gu, ' ')
              .trim()
              .slice(0, 80),
          },
        ];
  });
  const garbled = faults.filter(({kind}) => kind === 'garbled');
  const isEmpty = pages.reduce((sum, text) => sum + letters(text), 0) < FEWEST_LETTERS * pages.length;
  if (pages.length === 0 || isEmpty || garbled.length * 2 >= pages.length) return {faults, isUnusable: true};
  // Single pages without text are pictures or blank; saying so of each would be noise.
  return {faults: garbled, isUnusable: false};
}

/** Pages without a single letter. */
export function blankPages(pages: readonly string[]): LayerFault[] {
  return pages.flatMap((text, index) =>
    letters(text) === 0 ? [{page: index + 1, kind: 'empty' as const, sample: ''}] : [],
  );
}

/**
 * Fonts without a map to characters give control and private-use characters, or letters cut to pieces:
 * `V _l U X _pg`. Garbled is a page of at least 50 signs, dots and digits apart, where more than 2 % are characters no
 * text holds, or less than 40 % are letters, or the runs of letters are shorter than 2.5 on average (in five real
 * records and statements: above 4.7; in a garbled one: 1.0–3.0, with over 4 % impossible characters).
 */
function isGarbled(text: string): boolean {
  // Dot leaders, tables of figures, gaps and the backspaces of UN records are no sign of a broken font.
  const signs = text.replace(/[\s.\d\b]+/gu, '');
  if (signs.length < 50) return false;
  const impossible = signs.match(/[\p{Cc}\p{Co}\p{Cn}\uFFFD]/gu)?.length ?? 0;
  const runs = text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  const length = runs.reduce((sum, run) => sum + run.length, 0);
  return impossible > 0.02 * signs.length || length < 0.4 * signs.length || length < 2.5 * runs.length;
}

function letters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}
