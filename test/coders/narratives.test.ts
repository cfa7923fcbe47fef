import {describe, expect, it} from 'vitest';
import {listExamples} from '../../src/lexicon/index.js';
import type {Language} from '../../src/model/index.js';
import {loadEnglishAnalyser} from '../../src/text/englishAnalysis.js';
import {codeSentence, LEXICON} from './narratives.js';

const EXAMPLES = listExamples(LEXICON)
  .filter(({kind}) => kind === 'stance')
  .map(({text, frame, language, expected, rule}) => ({text, frame, language: language as Language, expected, rule}));

describe('stance.<lang>.yaml', () => {
  it('shows every language by a dozen examples or more', () => {
    for (const language of ['en', 'ru', 'kk']) {
      expect(EXAMPLES.filter(example => example.language === language).length).toBeGreaterThanOrEqual(12);
    }
  });

  it.each(EXAMPLES)('$rule: $text', ({text, frame, language, expected}) => {
    const codings = codeSentence(frame, text, {language});
    expect(codings.map(({stance, voice}) => ({stance, voice}))).toContainEqual(expect.objectContaining(expected));
  });

  it.each([
    ['en', 'friendship', 'We must strengthen our friendship.', 'affirm'],
    ['en', 'friendship', 'If we keep our friendship, we shall prosper.', 'affirm'],
    ['en', 'friendship', 'There can be no other way for us than friendship.', 'affirm'],
    ['en', 'sovereignty', 'We did not give up our path, and we are a sovereign state.', 'affirm'],
    ['en', 'sovereignty', 'Is this a sovereign state?', 'neutral'],
    ['en', 'sovereignty', 'They do not want a sovereign state next to them.', 'affirm'],
    ['en', 'friendship', 'He said: “there is nothing left of our friendship”.', 'attribute'],
    ['en', 'security-indivisibility', 'As my colleague rightly stressed, security is indivisible.', 'affirm'],
    ['en', 'foreign-terrorist', 'These people did not agree with the coup.', 'affirm'],
    ['en', 'foreign-terrorist', 'There was no coup.', 'reject'],
    ['ru', 'sovereignty', 'Нужно укреплять суверенитет страны.', 'affirm'],
    ['ru', 'friendship', 'Разве это дружба?', 'neutral'],
    ['ru', 'friendship', 'Мы никогда не забудем эту дружбу.', 'affirm'],
    ['ru', 'sovereignty', 'По словам экспертов, страна теряет независимость.', 'attribute'],
    ['kk', 'sovereignty', 'Тәуелсіздікті нығайту — біздің міндетіміз.', 'affirm'],
    ['kk', 'friendship', 'Бұл достық па?', 'neutral'],
  ] as const)('%s, %s: “%s” is %s', (language, frame, text, stance) => {
    expect(codeSentence(frame, text, {language}).map(coding => coding.stance)).toContain(stance);
  });
});

describe('targets.<lang>.yaml and codebook.yaml', () => {
  it.each([
    ['en', 'KZ', 'RU', 'Friendship binds our two countries.', 'KZ-RU'],
    ['en', 'KZ', null, 'Kazakhstan values its friendship with Russia.', 'KZ-RU'],
    ['en', 'RU', 'KZ', 'Your country is our ally.', 'KZ-RU'],
    ['en', 'KZ', null, 'We are bound to Germany by friendship.', 'other-state'],
    ['en', 'KZ', 'CN', 'Friendship binds our two countries.', 'china'],
    ['en', 'RU', 'IN', 'Friendship binds our two countries.', 'other-state'],
    ['en', 'KZ', null, 'Kazakhstan and the United States are in friendship.', 'west'],
    ['en', 'KZ', null, 'The CIS rests on friendship.', 'bloc'],
    ['en', 'KZ', null, 'The peoples of Central Asia live in friendship.', 'central-asia'],
    ['en', 'KZ', null, 'We want friendship between all nations.', 'all-states'],
    ['en', 'KZ', null, 'We live in friendship.', 'unspecified'],
    ['ru', 'KZ', 'RU', 'Дружба между нашими народами крепнет.', 'KZ-RU'],
    ['ru', 'RU', null, 'Казахстан — наш надёжный союзник.', 'KZ-RU'],
    ['ru', 'KZ', null, 'Нас связывает с Китаем крепкая дружба.', 'china'],
    ['kk', 'KZ', 'RU', 'Екі ел арасындағы достық мәңгілік.', 'KZ-RU'],
    ['kk', 'KZ', null, 'Қазақстан мен Ресей арасындағы достық берік.', 'KZ-RU'],
    ['kk', 'KZ', null, 'Қытаймен достық бізге маңызды.', 'china'],
  ] as const)('%s, friendship, %s beside %s: “%s” is %s', (language, speaker, partner, text, target) => {
    expect(codeSentence('friendship', text, {language, speaker, partner}).map(coding => coding.target)).toEqual([
      target,
    ]);
  });

  it.each([
    ['en', 'KZ', 'Our sovereignty is our treasure.', 'own', 'KZ'],
    ['en', 'RU', 'Our sovereignty is our treasure.', 'own', 'RU'],
    ['en', 'KZ', 'We respect the sovereignty of Ukraine.', 'third', 'ukraine'],
    ['en', 'KZ', 'The sovereignty of all states must be respected.', 'norm', 'all-states'],
    ['ru', 'RU', 'Мы защитим суверенитет России.', 'own', 'RU'],
    ['ru', 'KZ', 'Мы уважаем суверенитет всех государств.', 'norm', 'all-states'],
    ['kk', null, 'Тәуелсіздігіміз — басты байлығымыз.', 'own', 'KZ'],
  ] as const)('%s, sovereignty, %s: “%s” is %s of %s', (language, speaker, text, sub, target) => {
    const codings = codeSentence('sovereignty', text, {language, speaker});
    expect(codings.map(coding => [coding.sub, coding.target])).toEqual([[sub, target]]);
  });

  it('takes the partner from the title of the meeting', () => {
    const place = {language: 'en', speaker: 'RU', title: 'Meeting with President of Kazakhstan'} as const;
    expect(codeSentence('friendship', 'Friendship is what unites us.', place)[0]?.target).toBe('KZ-RU');
  });

  it.each([
    ['RU', 'The unrest in Kazakhstan was a challenge to the country’s sovereignty.', 'third', 'KZ'],
    ['RU', 'The unrest was a challenge to the country’s sovereignty.', 'own', 'RU'],
    ['LY', 'They violate the sovereignty of Libya.', 'own', 'other-state'],
    ['EG', 'They violate the sovereignty of Libya.', 'third', 'other-state'],
    ['TR', 'Turkey took the decision as a sovereign state.', 'own', 'other-state'],
    ['RU', 'Turkey took the decision as a sovereign state.', 'third', 'turkic'],
  ])('tells for %s whose country is meant: “%s”', (speaker, text, sub, target) => {
    expect(codeSentence('sovereignty', text, {language: 'en', speaker})).toMatchObject([{sub, target}]);
  });

  it('reads a friendship of nobody named before the world as a norm', () => {
    const place = {language: 'en', speaker: 'KZ', audience: 'un-global'} as const;
    expect(codeSentence('friendship', 'There should be trust and friendship.', place)[0]?.target).toBe('all-states');
  });

  it('looks back for the country attacked and for the author', () => {
    const place = {language: 'en', speaker: 'RU', before: 'The West was active in Ukraine.'} as const;
    expect(codeSentence('foreign-terrorist', 'It ended in a coup.', place)[0]).toMatchObject({
      target: 'ukraine',
      agency: 'west',
    });
  });
});

describe('English sentence analysis', async () => {
  const analyser = await loadEnglishAnalyser();
  const english = () => analyser;
  // Per row: whether words alone and words with analysis give the stance a reader gives.
  it.each([
    ['We are not late, and friendship unites us.', 'friendship', 'affirm', 'reject', 'affirm'],
    [
      'They were seen, not as independent states, but as members of a bloc.',
      'sovereignty',
      'affirm',
      'reject',
      'affirm',
    ],
    ['They are not our allies.', 'friendship', 'reject', 'reject', 'reject'],
    ['There has never been any statehood.', 'sovereignty', 'reject', 'reject', 'reject'],
    ['We are not an independent state.', 'sovereignty', 'reject', 'reject', 'reject'],
    ['This can hardly be called friendly.', 'friendship', 'reject', 'reject', 'reject'],
    ['The friendship is no longer possible.', 'friendship', 'reject', 'reject', 'reject'],
  ])('%s', (text, frame, stance, alone, analysed) => {
    expect(codeSentence(frame, text, {language: 'en'})[0]?.stance).toBe(alone);
    expect(codeSentence(frame, text, {language: 'en', english})[0]?.stance).toBe(analysed);
    expect(analysed).toBe(stance);
  });

  it('misses a clause that goes on with "as": what it misses is lost', () => {
    const text = 'They did not come as allies.';
    expect(codeSentence('friendship', text, {language: 'en'})[0]?.stance).toBe('reject');
    expect(codeSentence('friendship', text, {language: 'en', english})[0]?.stance).toBe('affirm');
  });

  it('is not called without a negation that reaches a cue', () => {
    const never = (): never => {
      throw new Error('expected no call');
    };
    expect(
      codeSentence('friendship', 'We are glad that friendship unites us.', {language: 'en', english: never}),
    ).toHaveLength(1);
    expect(codeSentence('friendship', 'Они не союзники.', {language: 'ru', english: never})).toHaveLength(1);
  });
});
