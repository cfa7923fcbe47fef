import {describe, expect, it} from 'vitest';
import {createTextWriter} from '../../src/readers/textWriter.js';

describe('createTextWriter()', () => {
  it.each([
    ['one space for white space in and between pieces', ['a \n', ' b', '\u00A0', 'c'], 'a b c'],
    ['nothing between pieces without space', ['a', 'b'], 'ab'],
    ['no soft hyphen or zero-width space', ['a\u00ADb\u200Bc\u2011d'], 'abc-d'],
    ['precomposed letters', ['e\u0301'], '\u00E9'],
    ['no white space at the ends', ['SPACE', 'PARAGRAPH', ' a ', 'LINE'], 'a'],
    ['a line break', ['a ', 'LINE', ' b'], 'a\nb'],
    ['an empty line for two', ['a', 'LINE', 'LINE', 'b'], 'a\n\nb'],
    ['one empty line for many', ['a', 'PARAGRAPH', 'SPACE', 'PARAGRAPH', 'b'], 'a\n\nb'],
  ])('gives %s', (_, pieces, text) => {
    const writer = createTextWriter();
    const gaps: Record<string, () => void> = {
      SPACE: writer.space,
      LINE: writer.breakLine,
      PARAGRAPH: writer.breakParagraph,
    };
    for (const piece of pieces) (gaps[piece] ?? (() => writer.write(piece)))();
    expect(writer.text()).toBe(text);
    expect(writer.length()).toBe(text.length);
  });

  it('tells where what follows begins, behind the gap before it', () => {
    const writer = createTextWriter();
    writer.write('one');
    writer.breakParagraph();
    const next = writer.next();
    expect(next()).toBe(3);
    writer.write(' two');
    writer.write(' three');
    expect(next()).toBe(5);
    expect(writer.text().slice(next(), writer.length())).toBe('two three');
  });
});
