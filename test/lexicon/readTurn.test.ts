import {describe, expect, it} from 'vitest';
import {colourFiles, cuesIn, lexiconOf, readParts, type TestSentence, withFile} from './support.js';

const lexicon = lexiconOf(colourFiles());

/** Sentences, options, cues expected. */
type Case = [string, readonly TestSentence[], Parameters<typeof cuesIn>[2], readonly string[]];

const CASES: readonly Case[] = [
  ['finds nothing without sentences', [], {}, []],
  ['finds nothing in one other word', ['Blue.'], {}, []],
  ['finds a word by its stem', ['Dogs!'], {}, ['0 pets/en/dog: Dogs']],
  ['finds an exact form without regard to case', ['Doggy and doggies.'], {}, ['0 pets/en/dog: Doggy']],
  ['keeps the longer of two cues of a frame', ['Our dog.'], {}, ['0 pets/en/dog: Our dog']],
  [
    'uses lists inside lists of words',
    ['A deep crimson old front door.'],
    {},
    ['0 warm/en/thing: deep crimson old front door'],
  ],
  ['passes over punctuation', ['Red, "old" (wall).'], {}, ['0 warm/en/thing: Red, "old" (wall']],
  ['leaves a cue whose gap is too wide', ['Red one two three wall.'], {}, []],
  ['ignores the label of a speaker', [{text: 'A cat at home.', label: 'DOG: '}], {}, ['0 pets/en/cat: cat']],
  [
    'reads each sentence in its own language',
    [{text: 'Miu dog.', language: 'zz'}, 'Miu dog.'],
    {},
    ['0 pets/zz/miu: Miu', '1 pets/en/dog: dog'],
  ],
  [
    'takes exact forms and globs without a stemmer',
    [{text: 'Mius brawau тир тигр.', language: 'zz'}],
    {},
    ['0 pets/zz/miu: brawau', '0 pets/zz/miu: тигр'],
  ],
  ['has no findings in a language without rules', [{text: 'dog', language: 'und'}], {}, []],
  ['hides masked words from rules', ['The Red Cross wall.'], {}, []],
  [
    'opens a mask whose exception holds',
    ['The Red Cross wall has its colour.'],
    {},
    ['0 warm/en/thing: Red Cross wall'],
  ],
  [
    'hides words of a mask with frames from these only',
    ['A hot dog on a red wall.'],
    {},
    ['0 warm/en/thing: red wall'],
  ],
  ['drops a cue by a word of the sentence', ['A photograph of red walls.'], {}, []],
  ['drops a cue by a word of the sentence before last', ['A dream.', 'Yes.', 'The wall was red.'], {}, []],
  [
    'keeps a cue three sentences on',
    ['A dream.', 'Yes.', 'No.', 'The wall was red.'],
    {},
    ['3 warm/en/thing: wall was red'],
  ],
  [
    'does not hear a condition in another language',
    [{text: 'A dream.', language: 'zz'}, 'The wall was red.'],
    {},
    ['1 warm/en/thing: wall was red'],
  ],
  [
    'finds words in any order within a distance',
    ['The evening sky was so very orange.'],
    {},
    ['0 warm/en/sunset: sky was so very orange'],
  ],
  ['counts the distance from first to last word', ['The evening sky was so very very orange.'], {}, []],
  ['finds a need in the next sentence', ['Orange sky.', 'It was dusk.'], {}, ['0 warm/en/sunset: Orange sky']],
  ['does not find a need two sentences on', ['Orange sky.', 'Yes.', 'It was dusk.'], {}, []],
  ['finds a need anywhere in the turn', ['A cat.', 'Yes.', 'No.', 'A home.'], {}, ['0 pets/en/cat: cat']],
  [
    'lets a rule ask for another earlier in the turn',
    ['The roof is red.', 'Yes.', 'The same colour.'],
    {},
    ['0 warm/en/thing: roof is red', '2 warm/en/again: same colour'],
  ],
  [
    'does not look ahead in the turn so far',
    ['The same colour.', 'The roof is red.'],
    {},
    ['1 warm/en/thing: roof is red'],
  ],
  ['asks for the side of the speaker', ['Painted all red.'], {side: 'AA'}, ['0 warm/en/painted: Painted all red']],
  ['refuses another side', ['Painted all red.'], {side: 'CC'}, []],
  ['refuses another kind of turn', ['Painted all red.'], {side: 'AA', kind: 'readout'}, []],
  ['drops a cue its own exclusion overlaps', ['A prairie dog.'], {}, []],
  ['drops a cue by a word on one side within a distance', ['A wild old dog.'], {}, []],
  ['keeps a cue when the word stands on the other side', ['A dog, wild.'], {}, ['0 pets/en/dog: dog']],
  ['keeps a cue when the word stands too far', ['A wild and old dog.'], {}, ['0 pets/en/dog: dog']],
  ['drops a cue by the title', ['A dog.'], {title: 'At the Zoo'}, []],
  ['reports overlapping cues of one rule once, the leftmost', ['Red wall is red.'], {}, ['0 warm/en/thing: Red wall']],
];

describe('createTurnReader(lexicon)', () => {
  it.each(CASES)('%s', (_, parts, options, expected) => {
    expect(cuesIn(lexicon, parts, options)).toEqual(expected);
  });

  it.each(CASES)('%s, the slow way too', (_, parts, options, expected) => {
    expect(cuesIn(lexicon, parts, {...options, fast: false})).toEqual(expected);
  });

  it('tells case where the rule asks for it', () => {
    const rules = `schema: refrain.rules/1
frame: pets
language: en
rules:
  - {id: us, note: n, source: s, match: ["==US", "==us", "==Treat*"], examples: {match: [US.]}}
`;
    const cased = lexiconOf(withFile('rules/pets.en.yaml', rules));
    expect(cuesIn(cased, ['Us, us and US, a treaty, a Treaty.'])).toEqual([
      '0 pets/en/us: us',
      '0 pets/en/us: US',
      '0 pets/en/us: Treaty',
    ]);
  });

  it('names the words that met a need, elsewhere as inference', () => {
    const {found, document} = readParts(lexicon, ['At dusk.', 'An orange sky.', 'A cat.', 'The house, our home.']);
    const contexts = found.flatMap(({cues}) => cues.flatMap(({context}) => context));
    expect(contexts.map(({span, ...rest}) => ({...rest, text: document.text.slice(span.start, span.end)}))).toEqual([
      {rule: 'warm/en/sunset', role: 'inference', text: 'dusk'},
      {rule: 'pets/en/cat', role: 'inference', text: 'house'},
    ]);
    const own = readParts(lexicon, ['An orange evening sky.']).found[0]?.cues[0]?.context;
    expect(own).toEqual([{rule: 'warm/en/sunset', role: 'context', span: {start: 10, end: 17}}]);
  });

  it('names the rule that fired before', () => {
    const {found} = readParts(lexicon, ['The roof is red.', 'The same colour.']);
    expect(found[1]?.cues[0]?.context).toEqual([{rule: 'warm/en/thing', role: 'inference', span: {start: 4, end: 15}}]);
  });

  it('passes on what the rule sets and null for the rest', () => {
    const [painted, sunset] = readParts(lexicon, ['Painted red.', 'Orange evening sky.'], {side: 'BB'}).found.map(
      ({cues}) => cues[0],
    );
    expect(painted).toMatchObject({
      frame: 'warm',
      sub: null,
      stance: 'affirm',
      target: 'house',
      agency: 'painter',
      voice: 'own',
      flags: [],
    });
    expect(sunset).toMatchObject({
      frame: 'warm',
      sub: 'orange',
      stance: null,
      target: null,
      agency: null,
      voice: null,
      flags: ['formula'],
    });
  });

  it('counts tokens without punctuation and gives their spans', () => {
    const {found, document} = readParts(lexicon, [{text: '"A dog" — 30-year!', label: 'X: '}]);
    expect(found[0]?.words().map(({start, end}) => document.text.slice(start, end))).toEqual([
      'A',
      'dog',
      '30',
      'year',
    ]);
    expect(found[0]?.cues[0]).toMatchObject({firstToken: 1, endToken: 2, span: {start: 6, end: 9}});
  });

  it('gives stance cues, targets, masks and clause starts, masked words included', () => {
    const text = 'The Red Cross lawn is not blue, but our old house: they always say so; no green house.';
    const [one] = readParts(lexicon, [text]).found;
    expect(one?.stanceCues().map(({rule, firstToken, endToken}) => [rule, firstToken, endToken])).toEqual([
      ['stance/en/not', 5, 6],
      ['stance/en/they-say', 11, 14],
    ]);
    expect(one?.stanceCues()[1]).toMatchObject({
      effect: 'attribute',
      scope: 'either',
      within: 6,
      crosses: true,
      frames: ['warm'],
    });
    expect(one?.targets().map(({rule, is, firstToken}) => [rule, is, firstToken])).toEqual([
      ['target/en/garden', 'garden', 3],
      ['target/en/our-house', 'self', 8],
      ['target/en/house', 'house', 10],
    ]);
    expect(one?.masks().map(({rule, firstToken, endToken}) => [rule, firstToken, endToken])).toEqual([
      ['mask/en/red-cross', 1, 3],
    ]);
    expect(one?.clauseStarts()).toEqual([8, 11, 15]);
  });

  it.each([
    ['AA', 'A shed in the yard.', ['self', 'house']],
    ['BB', 'A shed in the yard.', ['house']],
    [null, 'A shed in the yard.', ['house']],
    ['AA', 'A shed.', ['house']],
  ])('gives a target whose needs hold, for %s in “%s”', (side, text, expected) => {
    const targets = `schema: refrain.targets/1
language: en
lists: {}
targets:
  - {id: own-shed, is: self, match: [shed], needs: [{speaker: [AA]}, {any: [yard], side: after}]}
  - {id: shed, is: house, match: [shed]}
  - {id: painters, is: elsewhere, match: [painter]}
`;
    const needing = lexiconOf(withFile('targets.en.yaml', targets));
    const [one] = readParts(needing, [text], {side}).found;
    expect(one?.targets().map(({is}) => is)).toEqual(expected);
  });

  it('drops a stance cue its exception overlaps', () => {
    expect(readParts(lexicon, ['Not only red.']).found[0]?.stanceCues()).toEqual([]);
  });

  it('remembers nothing of a turn that could change the next', () => {
    const parts = ['The roof is red.', 'The same colour.'];
    const first = cuesIn(lexicon, parts);
    cuesIn(lexicon, ['A dream.', 'A photograph of Red Cross walls.'], {side: 'AA'});
    expect(cuesIn(lexicon, parts)).toEqual(first);
  });
});
