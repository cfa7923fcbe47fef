import {describe, expect, it} from 'vitest';
import {createLexiconCoder} from '../../src/coders/lexiconCoder.js';
import type {TurnKind} from '../../src/model/index.js';
import {CODEBOOK} from './codebook.js';
import {documentOf, readerOf, type SentenceSpec, sentencesOf, turnOf} from './support.js';

function code(specs: readonly SentenceSpec[], kind: TurnKind = 'speech', title: string | null = null) {
  const texts = specs.map(({text}) => text);
  const document = documentOf(texts, {title});
  const turn = turnOf({start: 0, end: document.text.length}, {kind, side: 'AA'});
  const titleSpec: SentenceSpec[] = title === null ? [] : [{text: title, targets: [{at: 'Beta', is: 'beta'}]}];
  const coder = createLexiconCoder(CODEBOOK, {readTurn: readerOf([...specs, ...titleSpec])});
  return coder.code({document, turns: [turn], sentences: sentencesOf(texts, turn.id)});
}

const FRIENDS: SentenceSpec = {text: 'We are friends.', cues: [{at: 'friends'}]};

describe('createLexiconCoder(codebook, options)', () => {
  it('signs with the versions of the codebook', () => {
    expect(createLexiconCoder(CODEBOOK, {readTurn: readerOf([])}).id).toBe('lexicon@2.0.0');
    expect(code([FRIENDS]).items[0]).toMatchObject({
      coder: 'lexicon@2.0.0',
      codebook: 'islands@1.0',
      sentence: 'doc/t1/s1',
    });
  });

  it('finds the partner in the title', () => {
    expect(code([FRIENDS], 'speech', 'Meeting with Beta').items[0]?.target).toBe('alpha-beta');
    expect(code([FRIENDS]).items[0]?.target).toBe('unknown');
  });

  it.each([
    ['speech', 1],
    ['readout', 1],
    ['joint', 1],
    ['question', 0],
    ['moderator', 0],
    ['caption', 0],
    ['note', 0],
    ['direction', 0],
  ] as const)('codes %s %i times', (kind, count) => {
    expect(code([FRIENDS], kind).items).toHaveLength(count);
  });

  it.each([
    [[], 'no document text'],
    [[{text: ''}], 'one empty sentence'],
    [[{text: 'Friends'}], 'a word that is no cue'],
  ])('gives nothing for %j (%s)', specs => {
    expect(code(specs)).toEqual({items: [], messages: []});
  });

  it('drops a cue inside a longer one of its frame, not of another', () => {
    const cues = [{at: 'friends'}, {at: 'true friends', sub: 'own'}, {at: 'friends', frame: 'freedom', sub: 'own'}];
    const {items} = code([{text: 'We are true friends.', cues}]);
    expect(items.map(({frame, sub}) => [frame, sub])).toEqual([
      ['friendship', 'own'],
      ['freedom', 'own'],
    ]);
  });

  it('takes the sub-code from the target where the rule names none', () => {
    const free = (targets: SentenceSpec['targets']): SentenceSpec => ({
      text: 'Freedom for Beta.',
      cues: [{at: 'Freedom', frame: 'freedom'}],
      ...(targets === undefined ? {} : {targets}),
    });
    const subs = [free([]), free([{at: 'Beta', is: 'beta'}]), free([{at: 'Beta', is: 'all'}])].map(
      spec => code([spec]).items[0]?.sub,
    );
    expect(subs).toEqual(['own', 'third', 'norm']);
  });

  it('skips a frame the codebook does not know', () => {
    expect(code([{text: 'We are friends.', cues: [{at: 'friends', frame: 'weather'}]}]).items).toEqual([]);
  });

  it('gives the same codings on a second run and changes nothing it was given', () => {
    const specs = [FRIENDS, {text: 'Beta are friends.', cues: [{at: 'friends'}], targets: [{at: 'Beta', is: 'beta'}]}];
    const frozen = JSON.stringify(CODEBOOK);
    expect(code(specs)).toEqual(code(specs));
    expect(JSON.stringify(CODEBOOK)).toBe(frozen);
  });
});
