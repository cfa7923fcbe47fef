import {describe, expect, it} from 'vitest';
import {slug} from '../../src/stages/slug.js';

describe('slug(text)', () => {
  it.each([
    ['The Kremlin, Moscow', 'the-kremlin-moscow'],
    ['Москва, Кремль', 'москва-кремль'],
    ['Нұр-Сұлтан', 'нұр-сұлтан'],
    ['  —  ', ''],
    ['', ''],
  ])('turns %j into %j', (text, expected) => {
    expect(slug(text)).toBe(expected);
  });
});
