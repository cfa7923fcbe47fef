/** Pieces of text as a PDF holds them: where they stand, how large, in which style. Home of pdfjs-dist. */
import type {PDFDocumentProxy, PDFPageProxy} from 'pdfjs-dist';
import {normaliseText} from '../text/normalise.js';

/** Where a piece of text stands, in points from the lower left corner of the page as it is shown. */
export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** A piece of text that is not only white space. */
export interface Piece extends Placed {
  /** Normalised, without control characters. */
  readonly text: string;
  /** Height of the type in points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** A page with its pieces in the order of the file; edges in points. */
export interface PdfPage<T extends Placed = Piece> {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly pieces: readonly T[];
}

/** An open PDF; to be closed. */
export interface OpenPdf {
  readonly pageCount: number;
  /**
   * A page by its number from 1; with `fonts` its styles are known, else everything counts as plain.
   *
   * @throws {@link BrokenPage} when the file holds no whole page there.
   */
  readonly page: (number: number, fonts: boolean) => Promise<PdfPage>;
  readonly close: () => Promise<void>;
}

/** Why a file does not open: it asks for a password, or is no whole PDF (`reason` in the words of the parser). */
export interface PdfProblem {
  readonly kind: 'encrypted' | 'damaged';
  readonly reason: string;
}

/** The file opens, but one of its pages cannot be read. */
export class BrokenPage extends Error {
  constructor(number: number, options: {readonly cause: unknown}) {
    const reason = options.cause instanceof Error ? options.cause.message : String(options.cause);
    super(`page ${number}: ${reason}`, options);
    this.name = 'BrokenPage';
  }
}

/** Open a PDF. The bytes are copied. */
export async function openPdf(bytes: Uint8Array): Promise<{pdf: OpenPdf | null; problem: PdfProblem | null}> {
  const {getDocument} = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // A copy: the parser takes the buffer away from its owner. Level 0 keeps it from writing to the console.
  const task = getDocument({data: new Uint8Array(bytes), verbosity: 0});
  let file: PDFDocumentProxy;
  try {
    file = await task.promise;
  } catch (error) {
    await task.destroy();
    return {pdf: null, problem: problemOf(error)};
  }
  const styles = new Map<string, Style>();
  return {
    pdf: {
      pageCount: file.numPages,
      page: async (number, fonts) => {
        try {
          const page = await file.getPage(number);
          const read = await readPage(page, fonts ? styles : null);
          page.cleanup();
          return read;
        } catch (error) {
          throw new BrokenPage(number, {cause: error});
        }
      },
      close: () => task.destroy(),
    },
    problem: null,
  };
}

/** What went wrong, from an error of the parser. */
export function problemOf(error: unknown): PdfProblem {
  const {name, message} = error instanceof Error ? error : {name: '', message: String(error)};
  return {kind: name === 'PasswordException' ? 'encrypted' : 'damaged', reason: message};
}

interface Style {
  readonly bold: boolean;
  readonly italic: boolean;
}

const PLAIN: Style = {bold: false, italic: false};
/** Control characters some producers leave as separators, and soft hyphens inside a piece. */
const REMAINS = /\p{Cc}|\u00ad(?!$)/gu;

/** Beyond any printed page (the largest PDF viewers show has 14,400 points): a file made to fill the memory. */
const LIMITS = {pieces: 50_000, points: 20_000};

/** @param styles - Styles by font, filled as fonts are met; null when nobody asks. */
async function readPage(page: PDFPageProxy, styles: Map<string, Style> | null): Promise<PdfPage> {
  const {items} = await page.getTextContent();
  const texts = items.flatMap(item => ('str' in item && item.str.trim() !== '' ? [item] : []));
  const view = page.getViewport({scale: 1});
  if (texts.length > LIMITS.pieces || Math.max(view.width, view.height) > LIMITS.points)
    throw new RangeError(
      `${texts.length} pieces of text on ${Math.round(view.width)} by ${Math.round(view.height)} points`,
    );
  if (styles !== null && texts.some(({fontName}) => !styles.has(fontName))) {
    // Fonts are loaded with the drawing instructions; there is no other way to their names.
    await page.getOperatorList();
    for (const {fontName} of texts) if (!styles.has(fontName)) styles.set(fontName, styleOf(page, fontName));
  }
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = view.transform as number[];
  const pieces = texts.flatMap(({str, transform, width, height, fontName}): Piece[] => {
    const [ta = 1, tb = 0, , , x = 0, y = 0] = transform as number[];
    // Text that runs up or down the page as it is shown (stamps, marginal notes) belongs to no line.
    if (Math.abs(b * ta + d * tb) > Math.abs(a * ta + c * tb)) return [];
    const text = normaliseText(str.replace(REMAINS, ' '));
    if (text.trim() === '') return [];
    const style = styles?.get(fontName) ?? PLAIN;
    return [{text, x: a * x + c * y + e, y: view.height - (b * x + d * y + f), width, size: height, ...style}];
  });
  return {left: 0, right: view.width, top: view.height, pieces};
}

function styleOf(page: PDFPageProxy, font: string): Style {
  const known = page.commonObjs.has(font) ? (page.commonObjs.get(font) as {name?: unknown} | null) : null;
  const name = typeof known?.name === 'string' ? known.name : '';
  return {
    bold: /bold|black|heavy|demi/iu.test(name) && !/barcode/iu.test(name),
    italic: /italic|oblique|kursiv|(?:^|[+,-])[^+]*-?it$/iu.test(name),
  };
}
