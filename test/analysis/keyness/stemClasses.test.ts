import {describe, expect, it} from 'vitest';
import {joinForms} from '../../../src/analysis/keyness/stemClasses.js';
import {countSaid} from './speech.js';

function classes(text: string, language: string): Record<string, number> {
  const {speech, types, form} = countSaid([{document: 'a', text, language}]);
  const joined = joinForms(speech, {language, types, form});
  const [stretch] = joined.speech;
  return Object.fromEntries([...(stretch?.types ?? [])].map((id, at) => [joined.form(id), stretch?.counts[at] ?? 0]));
}

describe('joinForms(speech, {language, types, form})', () => {
  it.each([
    ['en', 'friends friend friends work', {friends: 3, work: 1}],
    ['ru', 'дружба дружбы дружбы мир', {дружбы: 3, мир: 1}],
  ])('counts forms of a word together, shown by the most frequent: %s', (language, text, expected) => {
    expect(classes(text, language)).toEqual(expected);
  });

  it('shows the first of equally frequent forms', () => {
    expect(classes('friends friend', 'en')).toEqual({friend: 2});
  });

  it('keeps the forms of a language without a morphology apart', () => {
    expect(classes('friends friend', 'fr')).toEqual({friends: 1, friend: 1});
  });

  it('keeps every running word', () => {
    const {speech, types, form} = countSaid([
      {document: 'a', text: 'the united states and the state of states', language: 'en'},
      {document: 'b', text: '', language: 'en'},
    ]);
    const joined = joinForms(speech, {language: 'en', types, form}).speech;
    expect(joined.map(({counts}) => counts.reduce((sum, count) => sum + count, 0))).toEqual([8, 0]);
  });
});
