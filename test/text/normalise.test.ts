import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {foldForm, normaliseText} from '../../src/text/normalise.js';

describe('normaliseText(text)', () => {
  it.each([
    ['\uFEFFa\uFEFFb', 'a\uFEFFb'],
    ['a\r\nb\rc\u2028d\u2029e\n\r\nf', 'a\nb\nc\nd\ne\n\nf'],
    ['и\u0306', 'й'],
    ['\uD800a\uDC00 \uD83D\uDE42', '\uFFFDa\uFFFD \uD83D\uDE42'],
    ['soft\u00ADhy\u00A0phen “x”', 'soft\u00ADhy\u00A0phen “x”'],
    ['', ''],
  ])('turns %j into %j', (text, expected) => {
    expect(normaliseText(text)).toBe(expected);
  });

  it('is idempotent but for a second byte order mark', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), text => {
        const once = normaliseText(text);
        expect(normaliseText(once.replace(/^\uFEFF+/u, ''))).toBe(once.replace(/^\uFEFF+/u, ''));
      }),
    );
  });
});

describe('foldForm(form)', () => {
  it.each([
    ['Ещё', 'еще'],
    ['незави\u00ADси\u200Bмость', 'независимость'],
    ['Росси\u0301я', 'россия'],
    ['don’t', "don't"],
    ['well\u2011known', 'well-known'],
    ['Kaзaxcтaн', 'казахстан'],
    ['тəуелсiздiк', 'тәуелсіздік'],
    ['шаhар', 'шаһар'],
    ['Қазaқстaн', 'қазақстан'],
    ['сοсед', 'сосед'],
    ['QR-код', 'qr-код'],
    ['Wi-Fi-ға', 'wi-fi-ға'],
    ['Putin', 'putin'],
    ['Рutin', 'putin'],
    ['İstanbul', 'istanbul'],
    ['ΣΟΦΟΣ', 'σοφοσ'],
  ])('compares %s as %s', (form, expected) => {
    expect(foldForm(form)).toBe(expected);
  });

  it('is idempotent', () => {
    const letters = fc.constantFrom(...'aAeEoOpPcCxXyYiIhHtTkKMBqя-ЯтТнНкКаАеіІһҺәƏə\u00AD\u2011’οё');
    fc.assert(
      fc.property(fc.oneof(fc.string({unit: letters}), fc.string({unit: 'binary'})), text => {
        const once = foldForm(text.normalize('NFC'));
        expect(foldForm(once)).toBe(once);
      }),
      {numRuns: 2000},
    );
  });
});
