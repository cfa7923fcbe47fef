/** Constructed texts in two languages that say the same: words both share, between words they do not. */

const SHARED: readonly (readonly [en: string, ru: string])[] = [
  ['president', 'президент'],
  ['parliament', 'парламент'],
  ['economy', 'экономика'],
  ['federation', 'федерация'],
  ['integration', 'интеграция'],
  ['republic', 'республика'],
  ['minister', 'министр'],
  ['program', 'программа'],
  ['project', 'проект'],
  ['transport', 'транспорт'],
  ['logistics', 'логистика'],
  ['investment', 'инвестиция'],
  ['corridor', 'коридор'],
  ['terminal', 'терминал'],
  ['export', 'экспорт'],
  ['import', 'импорт'],
  ['balance', 'баланс'],
  ['tariff', 'тариф'],
  ['construction', 'конструкция'],
  ['industry', 'индустрия'],
  ['university', 'университет'],
  ['professor', 'профессор'],
  ['laboratory', 'лаборатория'],
  ['student', 'студент'],
  ['festival', 'фестиваль'],
  ['orchestra', 'оркестр'],
  ['concert', 'концерт'],
  ['museum', 'музейный'],
  ['platform', 'платформа'],
  ['resource', 'ресурсный'],
  ['reactor', 'реактор'],
  ['turbine', 'турбина'],
  ['satellite', 'сателлит'],
  ['medicine', 'медицина'],
  ['hospital', 'госпиталь'],
  ['vaccine', 'вакцина'],
];
const EN = 'house green water bright yellow under above which their grown bread field'.split(' ');
const RU = 'дом вода хлеб лесной рядом утром вечер дорога город берег песня зимой'.split(' ');

/** An English and a Russian text of about 120 words with the shared words from `from` on and the numbers given. */
export function parallelTexts(from: number, count: number, numbers: readonly number[]): {en: string; ru: string} {
  const shared = Array.from({length: count}, (_, n) => SHARED[(from + n) % SHARED.length] as readonly [string, string]);
  const weave = (own: readonly string[], side: 0 | 1): string =>
    Array.from({length: 60}, (_, n) => `${own[n % own.length]} ${shared[n % shared.length]?.[side]}`).join(' ');
  return {en: `${weave(EN, 0)} ${numbers.join(' ')}.`, ru: `${weave(RU, 1)} ${numbers.join(' ')}.`};
}
