/** Own sentences that are hard to split; `|` marks an end. */

const cases = (text: string): readonly string[] =>
  text
    .trim()
    .split('\n')
    .map(line => line.trim());

export const ENGLISH = cases(`
  Mr. Hill met Dr. Wood. |They spoke.
  The U.S. President came. |He left the U.S. |The end.
  He works in the U.K. |It rains there.
  See No. 5 and Art. VII of the text. |No. |We will not.
  It cost 3.14 dollars and 1,000.50 more. |Cheap.
  J. F. Kent and K.-J. Aman said so. |We agreed.
  He said: “We won.” |Then he left.
  “We won!” he said. |Is it?! |Yes.
  “Is it so?” – Hill asked. |Nobody knew.
  Wait... what? |Nobody knows… |Really?
  It isn't a matter ...|Nobody doubts it.
  …Nobody doubts it. |We go.
  The first… |Nobody came.
  1. First point. |2. Second point.
  II. Trade grows. |III. Peace holds.
  The council decided.|The next day came.
  Go to www.site.Org or mail a.b@site.Com now. |Thanks.
  They left the territories.. |Next came peace.
  I agree. |(Applause.) |Now go.
  We met (see p. 5 and fig. 2) at 6:30 a.m. |Brandy was served.
  He met Peter II. |Then he left.
  Sec. 5 holds. |Plan B. |The rest fails.
  Talks (e.g. on gas, i.e. energy, etc.) went on. |Good.
  Books, maps, etc. |Many more.
  On 10.02.2022 we met. |On 11 Feb. 2022 we parted.
  Gen. Park and St. Peter's Church stand. |"Fine." |"Is it?"
  We have three aims: Peace, trade and law; all count.
  H.E. Mr. President, welcome. |Thank you!
  He said, “No. |Never.” |We left.
  Acme Inc. Chairman Hill spoke. |He works at Acme Inc. |We know.
`);

export const RUSSIAN = cases(`
  В 2022 г. Астана выросла. |Мы рады.
  Это было в 1998 г. |Мы помним.
  В 2000–2010 гг. рост шёл. |Он силён.
  Н.А. Иванов и К.-Ж.Ахметов встретились. |Они говорили.
  Н. А. Иванов пришёл. |Он сел.
  Это, т. е. рост, труд и т. п. |Объём вырос.
  Рост, труд и т.д. |Казна полна.
  Рост, труд и др. |Это всё.
  «Вперёд!» — сказал он. |— Да! |— Нет.
  «Это победа.» |Мы рады.
  «Это победа». |Мы рады.
  Он сказал: «Мы победим!». |Все встали.
  «Победа!» — Иванов улыбнулся.
  — Придёте? — спросил он. |— Приду.
  Ст. 5 и п. 3 закона действуют. |См. гл. II.
  Пришли 5 тыс. 300 человек. |Дали 3 млн. руб. |Всё.
  Завод им. Ленина стоит. |Ул. Абая длинна.
  Он живёт в г.Алматы. |Договор подписан.
  Проф. Петров и акад. Сидоров согласны. |Хорошо.
  Что?! |Как так?.. |Не может быть…
  Но… мы идём. |Да… |Идём.
  Это решено.|Мы идём дальше.
  (Смех.) |Продолжим. |(Аплодисменты)
  1. Рост. |2. Труд.
  Цены выросли на 3.5 процента. |25 мая они упали.
  Президент (1991–2019 гг.) Иванов ушёл. |Точка.
  Задача одна: Мир. |Всё остальное; пустяк.
  Смотри www.сайт.Рф и далее. |Там всё.
  До н.э. |Это было давно.
  В XX в. Европа горела. |Так было.
`);

export const KAZAKH = cases(`
  Қ.К. Асанов пен Н.Ә.Серік келді. |Олар отырды.
  Қ. К. Асанов сөйледі. |Біз тыңдадық.
  XXI ғ. басында болды. |Жақсы.
  2022 ж. қаңтарда болды. |Бұл 1991 ж. |Ол келді.
  2000–2010 жж. Астана өсті. |Бұл рас.
  – Барамыз! – деді ол. |Кеттік.
  – Барасың ба? – деп сұрады. |– Барамын.
  «Барамыз!» – деді ол. |Кеттік.
  «Барамыз!» деді ол. |Кеттік.
  «Бұл жеңіс.» |Біз қуандық.
  «Бұл жеңіс». |Біз қуандық.
  Ол: «Жеңеміз!» – деп айтты. |Бәрі тұрды.
  Нан, су, т.б. заттар бар. |Көп екен.
  Нан, су және т.б. |Олжас келді.
  Нан, су, т.с.с. |Көп екен.
  Проф. Асанов пен акад. Серік келісті. |Болды.
  Алматы қ. Абай көш. 5 үй. |Сол жерде.
  5 млн. теңге берілді. |3 млрд. 200 млн. қалды.
  Неге?! |Қалай?.. |Білмеймін…
  Бірақ… біз барамыз. |Иә… |Барамыз.
  Шешім қабылданды.|Біз барамыз.
  1. Өсім. |2. Еңбек.
  Баға 3.5 пайызға өсті. |25 мамырда түсті.
  (Қол шапалақтау.) |Жалғастырайық.
  Мақсат біреу: Бейбітшілік. |Басқасы бос.
  Б.з.д. V ғасырда болған. |Бұл көне.
  www.сайт.Қз бетін көріңіз. |Сонда бар.
  Ол 10.02.2022 күні келді. |Кейін кетті.
  Рақмет! |Рақмет, достар! |Сау болыңыздар.
`);
