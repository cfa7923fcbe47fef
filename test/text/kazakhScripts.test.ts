import {describe, expect, it} from 'vitest';
import {kazakhScriptOf} from '../../src/text/kazakhScripts.js';
import {detectLanguage} from '../../src/text/language.js';

describe('kazakhScriptOf(text, start, end)', () => {
  it.each([
    ['Qazaqstan men Resei arasyndağy dostyq mäñgilik bolady.', 'latin'],
    ['Qazaqstan men Reseı arasyndaǵy dostyq máńgilik bolady.', 'latin'],
    ['Bizdiñ täuelsizdigimiz – eñ basty qūndylyq.', 'latin'],
    ['Elimizdiń táýelsizdigi men qaýipsizdigi bárinen qymbat.', 'latin'],
    ['Biz egemen elmiz.', 'latin'],
    ['Bul memlekettiñ halqy beibit ömir süruge laiyq.', 'latin'],
    ['قازاقستان مەن رەسەي اراسىنداعى دوستىق ماڭگىلىك بولادى.', 'arabic'],
    ['ٴبىزدىڭ تاۋەلسىزدىگىمىز قىمبات.', 'arabic'],
    ['Two men and a boy.', null],
    ['Türkiye ile Kazakistan arasındaki dostluk daha da güçlenecektir.', null],
    ['Azərbaycan və Qazaxıstan qardaş ölkələrdir, biz bir xalqıq.', null],
    ['O‘zbekiston va Qozog‘iston bir-biriga do‘st davlatlardir.', null],
    ['ئۇيغۇر خەلقى ئۆز ئانا تىلىنى ياخشى كۆرىدۇ.', null],
    ['ما دوستان خوبی برای مردم افغانستان هستیم.', null],
    ['السيادة والاستقلال حق لكل دولة.', null],
    ['Қазақстан мен Ресей арасындағы достық мәңгілік болады.', null],
    ['', null],
  ] as const)('reads %j as %s', (text, script) => {
    expect(kazakhScriptOf(text, 0, text.length)).toBe(script);
  });

  it.each(['en', 'ru', 'kk', 'und'] as const)('no sentence of that kind gets rules after a document in %s', prior => {
    const texts = [
      'Qazaqstan men Resei arasyndağy dostyq mäñgilik bolady.',
      'Bizdiñ täuelsizdigimiz – eñ basty qūndylyq.',
      'Elimizdiń táýelsizdigi men qaýipsizdigi bárinen qymbat.',
      'قازاقستان مەن رەسەي اراسىنداعى دوستىق ماڭگىلىك بولادى.',
    ];
    expect(texts.map(text => detectLanguage(text, {prior}))).toEqual(texts.map(() => 'und'));
  });
});
