/** Places under the names they have in English, Russian and Kazakh: which of them two records mean. */

/** One place a line: its id, then its names in any language, older ones too. Capitals, residences, meeting places. */
const TABLE = `
moscow | Moscow | Москва | Мәскеу | The Kremlin | Kremlin | Кремль
novo-ogaryovo | Novo-Ogaryovo | Ново-Огарёво | Ново-Огарево
gorki | Gorki | Горки
saint-petersburg | St Petersburg | Saint Petersburg | St. Petersburg | Санкт-Петербург | Strelna | Стрельна
sochi | Sochi | Сочи | Bocharov Ruchei | Бочаров Ручей
kazan | Kazan | Казань | Қазан
orenburg | Orenburg | Оренбург | Орынбор
chelyabinsk | Chelyabinsk | Челябинск
omsk | Omsk | Омск | Омбы
vladivostok | Vladivostok | Владивосток
yekaterinburg | Yekaterinburg | Екатеринбург
astana | Astana | Nur-Sultan | Нур-Султан | Нұр-Сұлтан | Астана | Akorda | Акорда | Ақорда | Akmola | Акмола | Ақмола
almaty | Almaty | Alma-Ata | Алматы | Алма-Ата
turkistan | Turkistan | Turkestan | Туркестан | Түркістан
aktau | Aktau | Актау | Ақтау
burabay | Burabay | Borovoye | Бурабай | Боровое
bishkek | Bishkek | Бишкек | Бішкек
cholpon-ata | Cholpon-Ata | Чолпон-Ата | Шолпан-Ата
tashkent | Tashkent | Ташкент
samarkand | Samarkand | Самарканд | Самарқанд
dushanbe | Dushanbe | Душанбе
ashgabat | Ashgabat | Ашхабад | Ашгабат | Ашғабат
minsk | Minsk | Минск | Мінск
kyiv | Kyiv | Kiev | Киев
yerevan | Yerevan | Ереван
baku | Baku | Баку
tbilisi | Tbilisi | Тбилиси
chisinau | Chisinau | Кишинёв | Кишинев
ankara | Ankara | Анкара
istanbul | Istanbul | Стамбул | Ыстамбұл
tehran | Tehran | Тегеран
beijing | Beijing | Пекин | Бейжің | Пекін
shanghai | Shanghai | Шанхай
xian | Xi'an | Xi’an | Сиань
tianjin | Tianjin | Тяньцзинь
qingdao | Qingdao | Циндао
new-delhi | New Delhi | Нью-Дели | Жаңа Дели
tokyo | Tokyo | Токио
seoul | Seoul | Сеул
new-york | New York | Нью-Йорк | United Nations | ООН | БҰҰ
washington | Washington | Вашингтон
geneva | Geneva | Женева
vienna | Vienna | Вена
brussels | Brussels | Брюссель
paris | Paris | Париж
london | London | Лондон
berlin | Berlin | Берлин
rome | Rome | Рим
davos | Davos | Давос
budapest | Budapest | Будапешт
belgrade | Belgrade | Белград
`;

/** Names with the place they mean; the place itself before the town it lies in. */
const NAMES: ReadonlyMap<string, string> = new Map(
  TABLE.trim()
    .split('\n')
    .flatMap(line => {
      const [id = '', ...names] = line.split(' | ');
      return names.map(name => [fold(name), id] as const);
    }),
);

/**
 * The place a record names, by the first of its comma-separated parts that the table knows: `The Kremlin, Moscow`,
 * `Москва, Кремль` and `Мәскеу` are `moscow`, `Novo-Ogaryovo, Moscow Region` is `novo-ogaryovo`. Null for any other.
 */
export function placeNamed(place: string): string | null {
  for (const part of place.split(/[,;()]/u)) {
    const found = NAMES.get(fold(part));
    if (found !== undefined) return found;
  }
  return null;
}

function fold(name: string): string {
  return name
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/^(?:the|г\.|город|қ\.)\s+/u, '')
    .replace(/ё/gu, 'е');
}
