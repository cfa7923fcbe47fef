import {describe, expect, it} from 'vitest';
import {createExplainer} from '../../src/coders/explainSentence.js';
import {createLexiconCoder} from '../../src/coders/lexiconCoder.js';
import {codePlaced} from '../../src/coders/placeSentence.js';
import {createTurnReader} from '../../src/lexicon/index.js';
import {colourFiles, lexiconOf} from '../lexicon/support.js';
import {shippedLexicon} from '../support/lexicons.js';

const cue = (rule: string, {start, end}: {start: number; end: number}) => `${rule} ${start}-${end}`;

describe.each(['lexicons/narratives', 'templates/project/lexicons/migration'])('createExplainer(%s)', folder => {
  const lexicon = shippedLexicon(folder);
  const explain = createExplainer(lexicon);
  const coder = createLexiconCoder(lexicon.codebook, {readTurn: createTurnReader(lexicon)});

  it('fires the rules the coder fires, on the same words, in every example', () => {
    const differing = lexicon.examples().filter(example => {
      const codings = codePlaced(coder, example);
      const coded = codings.flatMap(({evidence}) =>
        evidence.filter(({role}) => role === 'cue').map(({rule, span}) => cue(rule, span)),
      );
      const explained = explain(example).rules.flatMap(({rule, cues}) =>
        cues.filter(({outcome}) => outcome === 'fired').map(({found}) => cue(rule.name, found.span)),
      );
      return JSON.stringify([...new Set(coded)].sort()) !== JSON.stringify(explained.sort());
    });
    expect(differing).toEqual([]);
  });

  it('decides each cue as the coder does and gives its codings', () => {
    const differing = lexicon.examples().filter(example => {
      const {rules, codings} = explain(example);
      const decided = rules.flatMap(({cues}) =>
        cues.flatMap(({decision}) =>
          decision === null
            ? []
            : [[decision.frame, decision.sub, decision.stance, decision.target, decision.voice].join()],
        ),
      );
      const given = codings.map(({frame, sub, stance, target, voice}) => [frame, sub, stance, target, voice].join());
      const isSame = JSON.stringify([...new Set(decided)].sort()) === JSON.stringify([...new Set(given)].sort());
      return !isSame || JSON.stringify(codings) !== JSON.stringify(codePlaced(coder, example));
    });
    expect(differing).toEqual([]);
  });
});

describe('createExplainer(colours)', () => {
  const explain = createExplainer(lexiconOf(colourFiles()));
  const nowhere = {before: null, after: null, speaker: null, partner: null, language: 'en'};
  const told = (rule: string, text: string, place: object = {}) => {
    const found = explain({...nowhere, text, ...place}).rules.find(one => one.rule.name === rule);
    return found?.cues.map(({outcome, patterns, unmet, blocking, masks, coveredBy}) => ({
      outcome,
      patterns,
      unmet,
      blocking,
      masks: masks.map(mask => mask.rule),
      coveredBy: coveredBy?.rule ?? null,
    }));
  };
  const plain = {unmet: [], blocking: [], masks: [], coveredBy: null};

  it('names the pattern of a rule that fired', () => {
    expect(told('warm/en/thing', 'The wall was very red.')).toEqual([
      {...plain, outcome: 'fired', patterns: ['{things} (is|was) [very] {reds}']},
    ]);
  });

  it('names an unless that holds, with its words and their place', () => {
    expect(told('warm/en/thing', 'The wall was red.', {before: 'I had a dream.'})).toEqual([
      {
        ...plain,
        outcome: 'blocked',
        patterns: ['{things} (is|was) [very] {reds}'],
        blocking: [{condition: '`dream` in the two sentences before', words: 'dream', distance: -1}],
      },
    ]);
    expect(told('pets/en/dog', 'The dog sleeps.', {title: 'At the zoo'})).toMatchObject([
      {outcome: 'blocked', blocking: [{condition: '`zoo` in the title', words: 'zoo', distance: 'title'}]},
    ]);
  });

  it('names every need that does not hold', () => {
    expect(told('warm/en/painted', 'They painted it red.')).toEqual([
      {...plain, outcome: 'unmet', patterns: ['painted ~3 {reds}'], unmet: ['a speaker of AA or BB']},
    ]);
    expect(told('warm/en/again', 'The gate has the same colour.')).toMatchObject([
      {outcome: 'unmet', unmet: ['rule `thing` fired earlier in the turn or in the sentence']},
    ]);
  });

  it('names the longer cue that counts instead', () => {
    const [first] = told('pets/en/dog', 'Our dog barks.') ?? [];
    expect(first).toMatchObject({outcome: 'fired', patterns: ['our dog']});
    expect(told('pets/en/dog', 'Our dog barks.')?.[1]).toMatchObject({outcome: 'covered', coveredBy: 'pets/en/dog'});
  });

  it('names the mask that hides the words', () => {
    expect(told('warm/en/thing', 'The Red Cross roof.')).toMatchObject([
      {outcome: 'masked', masks: ['mask/en/red-cross']},
    ]);
  });

  it('says nothing of a rule of which no pattern matches', () => {
    expect(told('pets/en/cat', 'The wall was red.')).toEqual([]);
  });

  it('has no rules in a language without any', () => {
    expect(explain({...nowhere, language: 'und', text: 'Red.'}).rules).toEqual([]);
  });

  it('goes through a sentence of thousands of cues', () => {
    const count = 5000;
    const {rules, codings} = explain({...nowhere, text: `${'our dog, a prairie dog, a hot dog, '.repeat(count)}end.`});
    const outcomes = new Map<string, number>();
    for (const {outcome} of rules.find(({rule}) => rule.name === 'pets/en/dog')?.cues ?? []) {
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    expect(Object.fromEntries(outcomes)).toEqual({fired: count, covered: count, blocked: count, masked: count});
    expect(codings).toHaveLength(1);
  });
});
