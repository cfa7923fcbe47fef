import {describe, expect, it} from 'vitest';
import {checkTextLayer} from '../../src/readers/pdfLayer.js';

const GOOD = 'The harbour opens in spring. Гавань открывается весной. Айлақ көктемде ашылады. ';

describe('checkTextLayer(pages)', () => {
  it.each([
    ['text', [GOOD, GOOD], [], false],
    ['dot leaders and figures', [`${GOOD} ${'. '.repeat(300)} ${'12 345 '.repeat(50)}`], [], false],
    ['a backspace between words, as in UN records', [GOOD.replaceAll(' ', '\b ')], [], false],
    ['Chinese', ['联合国大会今天举行会议。'.repeat(10)], [], false],
    ['a picture among pages of text', [GOOD, ''], [], false],
    ['no pages', [], [], true],
    ['pictures only', ['', '2'], ['empty', 'empty'], true],
    ['control characters', ['\u0002\u0003\u0004 \u0005'.repeat(40)], ['garbled'], true],
    ['private-use characters', ['\uE010\uE011\uE012 '.repeat(40)], ['garbled'], true],
    ['letters cut to pieces', ['V _l U X _pg k c d '.repeat(20)], ['garbled'], true],
    ['one bad page of three', [GOOD, GOOD, '\u0002\u0003\u0004 \u0005'.repeat(40)], ['garbled'], false],
  ])('judges %s', (_, pages, kinds, isUnusable) => {
    const result = checkTextLayer(pages);
    expect(result.faults.map(({kind}) => kind)).toEqual(kinds);
    expect(result.isUnusable).toBe(isUnusable);
  });
});
