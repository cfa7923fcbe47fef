/** The text of a PDF in the order of the file. Home of pdf-parse. */
import {type PdfProblem, problemOf} from './pdfItems.js';

/** The text of every page, or why there is none. */
export async function pageTexts(bytes: Uint8Array): Promise<{pages: string[]; problem: PdfProblem | null}> {
  const {PDFParse} = await import('pdf-parse');
  // A copy: the parser takes the buffer away from its owner. Level 0 keeps it from writing to the console.
  const parser = new PDFParse({data: new Uint8Array(bytes), verbosity: 0});
  try {
    const {pages} = await parser.getText({pageJoiner: '', cellSeparator: ' '});
    return {pages: pages.map(({text}) => text), problem: null};
  } catch (error) {
    return {pages: [], problem: problemOf(error)};
  } finally {
    await parser.destroy();
  }
}
