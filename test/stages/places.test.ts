import {describe, expect, it} from 'vitest';
import {placeNamed} from '../../src/stages/places.js';

describe('placeNamed(place)', () => {
  it.each([
    ['The Kremlin, Moscow', 'moscow'],
    ['Москва, Кремль', 'moscow'],
    ['Мәскеу', 'moscow'],
    ['Novo-Ogaryovo, Moscow Region', 'novo-ogaryovo'],
    ['Московская область, Ново-Огарёво', 'novo-ogaryovo'],
    ['Nur-Sultan', 'astana'],
    ['г. Астана', 'astana'],
    ['Санкт-Петербург', 'saint-petersburg'],
    ['St Petersburg', 'saint-petersburg'],
    ['United Nations, New York', 'new-york'],
    ['the village', null],
    ['', null],
  ])('%s is %s', (place, id) => {
    expect(placeNamed(place)).toBe(id);
  });
});
