import {describe, expect, it} from 'vitest';
import {createWordFinder} from '../../src/lexicon/index.js';
import {UsageError} from '../../src/model/index.js';
import {spoken} from '../support/spoken.js';

function found(patterns: readonly string[], text: string, language = 'en'): string[] {
  const {sentences} = spoken(text, {language});
  return createWordFinder(patterns)
    .find(text, sentences)
    .map(({span}) => text.slice(span.start, span.end));
}

describe('createWordFinder(patterns)', () => {
  it.each([
    ['en', 'treaty', 'Treaties end. A treaty is a TREATY.', ['Treaties', 'treaty', 'TREATY']],
    ['ru', 'независимость', 'О независимости: независимость. Независимый.', ['независимости', 'независимость']],
    ['kk', 'тәуелсіздік', 'Тәуелсіздігіміз біреу. Тәуелсіз ел.', ['Тәуелсіздігіміз']],
    ['de', 'Vertrag', 'Der Vertrag und die Verträge.', ['Vertrag']],
  ])('finds the forms a bare word has in %s', (language, pattern, text, expected) => {
    expect(found([pattern], text, language)).toEqual(expected);
  });

  it.each([
    ['=ally', 'Ally of allies.', ['Ally']],
    ['==US', 'The US helped us.', ['US']],
    ['secur* ~2 others', 'Security of all others. Secure. Others.', ['Security of all others']],
    ['(good|bad) neighbour', 'Good neighbours, bad, neighbour.', ['Good neighbours', 'bad, neighbour']],
  ])('reads `%s` as rule files do', (pattern, text, expected) => {
    expect(found([pattern], text)).toEqual(expected);
  });

  it('shows every word in one hit only: the leftmost, then the longest of any pattern', () => {
    expect(found(['friend', 'old friend', 'friend of ours'], 'Old friends of ours, friend.')).toEqual([
      'Old friends',
      'friend',
    ]);
    expect(found(['a ~1 a'], 'a a a a')).toEqual(['a a a']);
  });

  it('does not cross the end of a sentence', () => {
    expect(found(['peace we'], 'For peace. We go.')).toEqual([]);
  });

  it('refuses bad patterns, all at once and with what was expected', () => {
    const refused = (): unknown => createWordFinder(['a|b', '{list}', '~3 a', '']);
    expect(refused).toThrow(UsageError);
    expect(refused).toThrow(/`a\|b`.*\n.*\{list\}.*\n.*~3 a.*\n.*empty pattern/u);
  });

  it('warns of two scripts in one word', () => {
    expect(createWordFinder(['Kaзахстан']).warnings.map(({rule}) => rule)).toEqual(['lexicon/look-alike']);
  });

  it('tells which forms of each word were met, and all forms there were', () => {
    const text = 'Friends and friendship.';
    const finder = createWordFinder(['friend* of foe']);
    finder.find(text, spoken(text).sentences);
    expect(finder.forms()).toEqual([
      {word: 'friend*', forms: ['friends', 'friendship']},
      {word: 'of', forms: []},
      {word: 'foe', forms: []},
    ]);
    expect(finder.vocabulary()).toEqual(['and', 'friends', 'friendship']);
  });
});
