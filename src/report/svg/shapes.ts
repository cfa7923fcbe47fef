/** Paths of lines and symbols; sole home of d3-shape. */
import {line, symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle, symbolWye} from 'd3-shape';

/** Symbols by speaker, so that colour is never the only difference. */
const SYMBOLS = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond, symbolWye];

/** Path of the symbol of series number `series`, centred at 0, 0. */
export function drawSymbol(series: number, size = 52): string {
  return symbol(SYMBOLS[series % SYMBOLS.length] ?? symbolCircle, size).digits(1)() ?? '';
}

/** Path through the points in order; `null` breaks the line. */
export function drawLine(points: readonly ({readonly x: number; readonly y: number} | null)[]): string {
  const draw = line<{readonly x: number; readonly y: number} | null>()
    .defined(point => point !== null)
    .x(point => point?.x ?? 0)
    .y(point => point?.y ?? 0)
    .digits(1);
  return draw([...points]) ?? '';
}
