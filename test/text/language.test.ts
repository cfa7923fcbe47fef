import {describe, expect, it} from 'vitest';
import type {DetectedLanguage} from '../../src/model/index.js';
import {detectLanguage, detectScript} from '../../src/text/language.js';
import {sentenceEnds} from '../../src/text/sentences.js';

describe('detectLanguage(text, options)', () => {
  it.each<[string, DetectedLanguage]>([
    ['We respect the sovereignty of our neighbours.', 'en'],
    ['Thank you.', 'en'],
    ['The Қазақстан brand is strong.', 'en'],
    ['Мы уважаем суверенитет соседей.', 'ru'],
    ['Елбасы сказал, что Қазақстан будет сильным.', 'ru'],
    ['25 января 2022 года', 'ru'],
    ['Спасибо.', 'ru'],
    ['Қазақстан мен Ресей достығы.', 'kk'],
    ['Біз тəуелсiздiкті қорғаймыз.', 'kk'],
    ['Ол барды.', 'kk'],
    ['Иттер арасында олар жаман емес еді.', 'kk'],
    ['Україна є незалежною державою і прагне миру.', 'und'],
    ['Беларусь і Расія будуць супрацоўнічаць.', 'und'],
    ['Кыргызстан менен Казакстандын ортосунда достук мамилелер өнүгүүдө.', 'und'],
    ['Биздин өлкө көз карандысыз мамлекет болуп саналат.', 'und'],
    ['Монгол улсын ерөнхийлөгч айлчлал хийж байна.', 'und'],
    ['България е член на Европейския съюз и това е важно.', 'und'],
    ['Србија је независна држава и чланица УН.', 'und'],
    ['La France et la Russie sont des amis.', 'und'],
    ['Die Beziehungen zwischen Deutschland und Russland sind gut.', 'und'],
    ['Türkiye ve Kazakistan arasındaki dostluk çok güçlü.', 'und'],
    ['España y Rusia firmaron un acuerdo de paz.', 'und'],
    ['Qazaqstan men Resei arasyndaǵy dostyq.', 'und'],
    ['قازاقستان تاۋەلسىز ەل', 'und'],
    ['中国和俄罗斯', 'und'],
  ])('reads `%s` as %s without help', (text, expected) => {
    expect(detectLanguage(text)).toBe(expected);
  });

  it.each<[string, DetectedLanguage, DetectedLanguage]>([
    ['Владимир Иванов.', 'kk', 'kk'],
    ['Владимир Иванов.', 'ru', 'ru'],
    ['Рахмет!', 'kk', 'kk'],
    ['Peter Hill', 'en', 'en'],
    ['Peter Hill', 'kk', 'und'],
    ['12.03', 'kk', 'kk'],
    ['', 'ru', 'ru'],
    ['Тост за дружбу!', 'en', 'ru'],
    ['Спасибо за вопрос.', 'kk', 'ru'],
  ])('reads `%s` after %s as %s', (text, prior, expected) => {
    expect(detectLanguage(text, {prior})).toBe(expected);
  });

  it('follows a speech that changes language', () => {
    const text = 'Құрметті достар! Біз бейбітшілікті қалаймыз. Уважаемые друзья! Мы хотим мира. We all want peace.';
    const ends = sentenceEnds(text);
    const languages = ends.map((end, index) => detectLanguage(text, {start: ends[index - 1] ?? 0, end, prior: 'kk'}));
    expect(languages).toEqual(['kk', 'kk', 'ru', 'ru', 'en']);
  });
});

describe('detectScript(text, start, end)', () => {
  it.each([
    ['Qazaqstan – Қз', 'latin'],
    ['Қазақстан (KZ)', 'cyrillic'],
    ['قازاقستان', 'arabic'],
    ['中国', 'other'],
    ['12.03', null],
  ])('%s: %s', (text, expected) => {
    expect(detectScript(text)).toBe(expected);
  });
});
