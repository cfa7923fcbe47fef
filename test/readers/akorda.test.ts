import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {read} from '../../src/readers/index.js';
import {readListPage} from '../../src/readers/listPage.js';
import {inputOf, rules, SITES} from './input.js';

/** The synthetic page of that name, as if fetched from `url`. */
async function page(name: string, url: string) {
  const bytes = readFileSync(`test/fixtures/akorda/${name}`);
  for await (const one of read({...inputOf('page.html', bytes), url, contentType: 'text/html'})) return one;
  throw new Error('expected a document');
}

describe('pages of akorda.kz (synthetic)', () => {
  it.each([
    ['article.ru.html', 'https://www.akorda.kz/ru/vystuplenie-na-otkrytii-mosta-273234', 'akorda-ru-273234', 'ru'],
    ['article.kk.html', 'https://www.akorda.kz/kz/kopir-273235', 'akorda-kk-273235', 'kk'],
    ['article.en.html', 'https://www.akorda.kz/en/vystuplenie-na-otkrytii-mosta-273236', 'akorda-en-273236', 'en'],
  ])('reads %s by its selectors', async (name, url, id, language) => {
    const {document, messages} = await page(name, url);
    expect(document).toMatchObject({id, fields: {url, date: '2007-02-28', language, source: id.replace(/-\d+$/u, '')}});
    expect(document?.text).not.toMatch(/Мәзір|Menu|Назад|Артқа|Go back|<>|akorda\.kz|2007/u);
    expect(messages.filter(({severity}) => severity !== 'info')).toEqual([]);
  });

  it('keeps paragraphs and line breaks, and Kazakh among Russian', async () => {
    const {document} = await page('article.ru.html', 'https://www.akorda.kz/ru/vystuplenie-na-otkrytii-mosta-273234');
    expect(document?.text.split('\n\n')).toEqual([
      'Уважаемые гости!',
      'Этот мост строили три года.\nОн открыт для всех.',
      'Құрметті қонақтар! Бұл көпір бәрімізге ортақ.',
      '– Мы пройдем по нему вместе, – сказал строитель.',
    ]);
  });

  it('falls back to the general extractor when the selectors no longer fit, and says which do not', async () => {
    const one = await page('changed.ru.html', 'https://www.akorda.kz/ru/vystuplenie-na-otkrytii-mosta-273234');
    expect(one.document?.id).toBe('akorda-ru-273234');
    expect(one.document?.text).toContain('Теперь он открыт для всех');
    expect(one.document?.text).not.toContain('Меню');
    expect(rules(one)).toContain('warning read/general-extractor');
    expect(rules(one).filter(rule => rule === 'warning read/selector-missing').length).toBeGreaterThanOrEqual(2);
  });

  it('lists speeches with their days', async () => {
    const site = SITES.find(({id}) => id === 'akorda-ru');
    const bytes = readFileSync('test/fixtures/akorda/speeches.ru.html');
    const url = 'https://www.akorda.kz/ru/speeches';
    const list = await readListPage(bytes, {url, contentType: null, forms: site?.listing ?? [], pageUrl: null});
    expect(list).toMatchObject({
      form: 0,
      items: [
        {
          url: 'https://www.akorda.kz/ru/vystuplenie-na-otkrytii-mosta-273234',
          title: 'Выступление на открытии моста',
          date: '2007-02-28',
        },
        {url: 'https://www.akorda.kz/ru/rech-na-prazdnike-273100', date: '1998-09'},
      ],
    });
  });
});
