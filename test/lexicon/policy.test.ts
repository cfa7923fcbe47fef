import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {colourFiles, cuesIn, lexiconOf, readParts, type TestSentence, withFile} from './support.js';

const lexicon = lexiconOf(colourFiles());

const WORDS =
  'red Red scarlet deep crimson orange sky evening dusk wall roof front door is was very Cross colour photograph dream dog our hot wild prairie cat cattle home house same painted it not only but , ; zoo'.split(
    ' ',
  );
const sentence: fc.Arbitrary<TestSentence> = fc.record({
  text: fc.array(fc.constantFrom(...WORDS), {maxLength: 12}).map(words => `${words.join(' ')}.`),
  language: fc.constantFrom('en', 'en', 'en', 'en', 'zz'),
});
const parts = fc.array(sentence, {maxLength: 7});
const options = fc.record({
  side: fc.constantFrom('AA', 'CC', null),
  title: fc.constantFrom(null, 'A zoo', 'Red'),
});

/** Everything that is found, functions called. */
function everything(...args: Parameters<typeof readParts>) {
  return readParts(...args).found.map(({cues, words, stanceCues, targets, masks, clauseStarts}) => ({
    cues,
    words: words(),
    stance: stanceCues(),
    targets: targets(),
    masks: masks(),
    clauses: clauseStarts(),
  }));
}

describe('reading policy', () => {
  it('finds the same the fast and the slow way', () => {
    fc.assert(
      fc.property(parts, options, (text, more) => {
        expect(everything(lexicon, text, more)).toEqual(everything(lexicon, text, {...more, fast: false}));
      }),
      {numRuns: 400, seed: 1},
    );
  });

  it('does not depend on the order of files', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...colourFiles()], {minLength: colourFiles().length}),
        parts,
        options,
        (files, text, more) => {
          expect(everything(lexiconOf(files), text, more)).toEqual(everything(lexicon, text, more));
        },
      ),
      {numRuns: 40, seed: 1},
    );
  });

  it('does not depend on the order of rules', () => {
    const file = colourFiles().find(({path}) => path === 'rules/warm.en.yaml')?.text ?? '';
    const [head = '', ...rules] = file.split(/^(?= {2}- id: )/mu);
    fc.assert(
      fc.property(fc.shuffledSubarray(rules, {minLength: rules.length}), parts, options, (shuffled, text, more) => {
        const reordered = lexiconOf(withFile('rules/warm.en.yaml', head + shuffled.join('')));
        expect(everything(reordered, text, more)).toEqual(everything(lexicon, text, more));
      }),
      {numRuns: 40, seed: 1},
    );
  });

  it('does not let an unrelated rule change anything', () => {
    const unrelated = `schema: refrain.rules/1
frame: warm
language: zz
rules:
  - {id: new, note: n, source: s, match: ["re*", "(wall|dog) ~3 house"], examples: {match: [Red.]}}
`;
    const larger = lexiconOf(withFile('rules/warm.zz.yaml', unrelated));
    fc.assert(
      fc.property(parts, options, (text, more) => {
        const without = everything(larger, text, more).map(one => one.cues.filter(({rule}) => rule !== 'warm/zz/new'));
        expect(without).toEqual(everything(lexicon, text, more).map(({cues}) => cues));
      }),
      {numRuns: 100, seed: 1},
    );
  });

  it('keeps spans equal to the words of the text', () => {
    fc.assert(
      fc.property(parts, text => {
        for (const {cues, words} of readParts(lexicon, text).found) {
          for (const {span, firstToken, endToken} of cues) {
            expect([words()[firstToken]?.start, words()[endToken - 1]?.end]).toEqual([span.start, span.end]);
          }
        }
      }),
      {numRuns: 100, seed: 1},
    );
  });

  it('reads a long sentence and a long turn in linear time', () => {
    const time = (text: readonly TestSentence[]): number => {
      const start = process.hrtime.bigint();
      cuesIn(lexicon, text, {side: 'AA'});
      return Number(process.hrtime.bigint() - start);
    };
    const sentenceOf = (count: number): readonly TestSentence[] => ['Red wall, painted scarlet dog. '.repeat(count)];
    const turnOf = (count: number): readonly TestSentence[] =>
      Array(count).fill('The wall is red, a cat, the same colour.');
    for (const make of [sentenceOf, turnOf]) {
      time(make(500));
      const [short, long] = [Math.min(time(make(500)), time(make(500))), Math.min(time(make(4000)), time(make(4000)))];
      // Eight times the text; quadratic time would be 64 times as long.
      expect(long).toBeLessThan(short * 32 + 1e8);
    }
  });
});
