import {describe, expect, it} from 'vitest';
import {findLabels} from '../../src/stages/findLabels.js';
import {indexForms} from '../../src/stages/labelForms.js';
import {projectActors} from './support.js';

const forms = indexForms(projectActors());
const labelsOf = (text: string, inline = false) =>
  findLabels(text, {forms, inline}).map(({span, type, found}) => [
    text.slice(span.start, span.end),
    type === 'person' ? found?.actor.id : type,
  ]);

describe('findLabels(text, {forms, inline})', () => {
  it.each([
    [
      'President of Kazakhstan Kassym-Jomart Tokayev: Hello.',
      'President of Kazakhstan Kassym-Jomart Tokayev',
      'tokayev',
    ],
    ['Kassym-Jomart Tokayev: Hello.', 'Kassym-Jomart Tokayev', 'tokayev'],
    ['В.Путин: Добрый день!', 'В.Путин', 'putin'],
    ['В. Путин : Добрый день!', 'В. Путин', 'putin'],
    ['К.-Ж.Токаев: Спасибо.', 'К.-Ж.Токаев', 'tokayev'],
    ['Қ.Тоқаев: Рақмет.', 'Қ.Тоқаев', 'tokayev'],
    ['Mr. Tokayev (Kazakhstan) (spoke in Kazakh): Sir,', 'Mr. Tokayev (Kazakhstan) (spoke in Kazakh)', 'tokayev'],
    ['President Tokayev (spoke in Kazakh): Sir,', 'President Tokayev (spoke in Kazakh)', 'tokayev'],
    ['32. Mr. AHMED (Pakistan): We agree.', 'Mr. AHMED (Pakistan)', 'unknown'],
    [
      'President of France Emmanuel Macron (retranslated): Yes.',
      'President of France Emmanuel Macron (retranslated)',
      'macron',
    ],
    ['Emmanuel Macron(retranslated):Yes.', 'Emmanuel Macron(retranslated)', 'macron'],
    ['Ван И (как переведено): Да.', 'Ван И (как переведено)', 'wang-yi'],
    [
      'President of Kazakhstan Nursultan\nNazarbayev: Hello.',
      'President of Kazakhstan Nursultan\nNazarbayev',
      'nazarbayev',
    ],
    ['VladimirPutin: Hello.', 'VladimirPutin', 'putin'],
    ['Vladimir  PUTIN : Hello.', 'Vladimir  PUTIN', 'putin'],
    [
      'Kassym-Jomart Tokayev Tokayev Kassym-JomartPresident of the Republic of Kazakhstan: Hello.',
      'Kassym-Jomart Tokayev Tokayev Kassym-JomartPresident of the Republic of Kazakhstan',
      'tokayev',
    ],
    ['Nursultan Nazarbayev Nazarbayev Nursultan: Hello.', 'Nursultan Nazarbayev Nazarbayev Nursultan', 'nazarbayev'],
    ['А.Орлов Орлов Андрей Петрович глава города : Да.', 'А.Орлов Орлов Андрей Петрович глава города', 'unknown'],
    ['Governor of the Northern Region Anna Berg: Yes.', 'Governor of the Northern Region Anna Berg', 'unknown'],
    ['Crown Prince Omar bin Salem Al Harthy: Yes.', 'Crown Prince Omar bin Salem Al Harthy', 'unknown'],
    ['Patriarch Kirill of Moscow and All Russia: Yes.', 'Patriarch Kirill of Moscow and All Russia', 'unknown'],
    ['Adnan Z. Berg: Yes.', 'Adnan Z. Berg', 'unknown'],
    ['Anna Berg, Channel Seven: Good evening.', 'Anna Berg, Channel Seven', 'unknown'],
    ['Anna Berg, Leader of A Just Cause Faction: Yes.', 'Anna Berg, Leader of A Just Cause Faction', 'unknown'],
    ['Alexander Medvedev: Yes.', 'Alexander Medvedev', 'unknown'],
    ['Question: Why?', 'Question', 'question'],
    ['Question (retranslated): Why?', 'Question (retranslated)', 'question'],
    ['Question from the North: Why?', 'Question from the North', 'question'],
    ['Вопрос: Почему?', 'Вопрос', 'question'],
    ['Реплика: Да.', 'Реплика', 'question'],
    ['Сұрақ: Неге?', 'Сұрақ', 'question'],
    ['Reply: No.', 'Reply', 'question'],
    ['Moderator: Next.', 'Moderator', 'moderator'],
    ['Ведущий: Дальше.', 'Ведущий', 'moderator'],
    [
      'Vladimir Putin (answering Anna Berg, a teacher from the north): Yes.',
      'Vladimir Putin (answering Anna Berg, a teacher from the north)',
      'putin',
    ],
  ])('finds the label of %j', (text, label, who) => {
    expect(labelsOf(text)).toEqual([[label, who]]);
  });

  it.each([
    'The message reads, in part: “Dear friends”',
    'I will repeat what has just been said: no.',
    'It is clear why: there is no time.',
    'To that, Mr Putin said that: no.',
    'Vladimir Putin told reporters: no.',
    'In his telegram to Vladimir Putin: thanks.',
    'Dear Vladimir Putin: thank you.',
    'Mr President, my question is: when?',
    'As for Kassym-Jomart Tokayev: he was there.',
    'According to President of Russia Vladimir Putin: it is so.',
    'Statement by President of Russia Vladimir Putin: a summary',
    'Minister of Justice: appointed later.',
    'Contact telephone numbers: none',
    'Natural Gas: prices',
    'Second: the budget.',
    'The General Assembly: a forum',
    'Повторю ещё раз: нет.',
    'Уважаемый Владимир Владимирович: спасибо.',
    'Карен Георгиевич: да',
    'We met at 12:30 today.',
    'See http://example.org/a for more.',
  ])('finds no label in %j', text => {
    expect(labelsOf(text)).toEqual([]);
  });

  it.each([
    ['We thank you. Vladimir Putin: Good afternoon.', 'Vladimir Putin', 'putin'],
    ['Мы закончили. В.Путин: Спасибо.', 'В.Путин', 'putin'],
    ['Начало переговоров в узком составе В.Путин: Рад видеть.', 'В.Путин', 'putin'],
    [
      'Beginning of the talks President of Russia Vladimir Putin: Welcome.',
      'President of Russia Vladimir Putin',
      'putin',
    ],
    ['That is all. Anna Berg: Yes.', 'Anna Berg', 'unknown'],
    ['Это всё. А.Орлов: Да.', 'А.Орлов', 'unknown'],
    ['What now? Question: When?', 'Question', 'question'],
    ['Mr Overton. Vladimir Putin: Yes.', 'Vladimir Putin', 'putin'],
  ])('finds a label inside a line where paragraphs are lost: %j', (text, label, who) => {
    expect(labelsOf(text, true)).toEqual([[label, who]]);
  });

  it.each([
    'Как сказал В.Путин: «Да».',
    'Так говорил А.Орлов: «Нет».',
    'Присутствовали Юрий Ушаков Ушаков Юрий Викторович помощник Президента, с другой стороны: двое.',
    'He wrote a letter to Vladimir Putin: no reply came.',
  ])('finds none inside a sentence: %j', text => {
    expect(labelsOf(text, true)).toEqual([]);
  });

  it('credits neither of two people named in one label', () => {
    expect(labelsOf('President Vladimir Putin and Kassym-Jomart Tokayev: We agree.').map(([, who]) => who)).toEqual([
      'unknown',
    ]);
  });

  it('leaves a rhetorical question inside a paragraph to its speaker', () => {
    expect(labelsOf('Vladimir Putin: I ask this. Question: did we agree? We did.')).toEqual([
      ['Vladimir Putin', 'putin'],
    ]);
  });

  it('believes a first name that labels two lines among other labels, not one that labels one', () => {
    expect(labelsOf('Vladimir Putin: Hello.\n\nAlina: Hi.\n\nVladimir Putin: So?\n\nAlina: Yes.')).toHaveLength(4);
    expect(labelsOf('Vladimir Putin: Hello.\n\nAlina: Hi.')).toHaveLength(1);
  });

  it('puts the words after a late note', () => {
    const text = 'Emmanuel Macron: (retranslated) Yes.';
    const [label] = findLabels(text, {forms, inline: false});
    expect(label).toMatchObject({body: text.indexOf('Yes'), notes: ['retranslated']});
  });
});
