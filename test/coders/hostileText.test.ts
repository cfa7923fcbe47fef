/** Texts meant to break the coder: nothing lost, nothing moved, no text that takes more than its share of time. */
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createLexiconCoder} from '../../src/coders/lexiconCoder.js';
import {placeSentence} from '../../src/coders/placeSentence.js';
import {createTurnReader, loadLexicon} from '../../src/lexicon/index.js';
import type {Coding} from '../../src/model/index.js';
import {normaliseText} from '../../src/text/normalise.js';
import {lexiconFiles, shippedLexicon} from '../support/lexicons.js';

const FOLDER = 'lexicons/narratives';
const lexicon = shippedLexicon(FOLDER);
const coder = createLexiconCoder(lexicon.codebook, {readTurn: createTurnReader(lexicon)});
const nowhere = {before: null, after: null, speaker: 'KZ', partner: 'RU'};

function code(written: string, language = 'en'): {text: string; codings: readonly Coding[]} {
  const text = normaliseText(written);
  return {text, codings: coder.code(placeSentence({...nowhere, text, language})).items};
}

/** Words of the cues, as they stand in the text. */
function cues({text, codings}: ReturnType<typeof code>): readonly string[] {
  return codings.flatMap(({evidence}) =>
    evidence.filter(({role}) => role === 'cue').map(({span}) => text.slice(span.start, span.end)),
  );
}

describe('odd characters', () => {
  it.each([
    ['zero-width space', 'Our friend\u200Bship is firm.', 'friend\u200Bship'],
    ['word joiner', 'Our friend\u2060ship is firm.', 'friend\u2060ship'],
    ['soft hyphen', 'Our friend\u00ADship is firm.', 'friend\u00ADship'],
    ['Cyrillic look-alikes', 'Our fri\u0435ndship is firm.', 'fri\u0435ndship'],
    ['NUL beside a word', 'Our friendship\0 is firm.', 'friendship'],
    ['half a surrogate pair', 'Our \uD800friendship is firm.', 'friendship'],
    ['the other half', 'Our \uDC00friendship is firm.', 'friendship'],
    ['byte order mark inside', 'Our \uFEFFfriendship is firm.', 'friendship'],
    ['direction marks', '\u202EOur friendship\u202C is firm.', 'friendship'],
    ['emoji before', '\u{1F91D}\u{1F3FD} Our friendship is firm.', 'friendship'],
  ])('finds the cue in spite of %s and gives its place in the text', (_, written, cue) => {
    expect(cues(code(written))).toEqual([expect.stringContaining(cue)]);
  });

  it('reads Latin letters in a Cyrillic word', () => {
    expect(cues(code('Д\u0070ужба наших народов крепка.', 'ru'))).toEqual(['Д\u0070ужба наших народов']);
  });

  it('keeps every span inside the text and between words, whatever the text', () => {
    const odd = fc.constantFrom(
      '\0',
      '\uD800',
      '\uDFFF',
      '\u200B',
      '\u00AD',
      '\u0301',
      '\uFEFF',
      '\u202E',
      '“',
      '”',
      ';',
    );
    const word = fc.constantFrom('our', 'friendship', 'not', 'sovereignty', 'of', 'Russia', 'coup', 'security', 'is');
    fc.assert(
      fc.property(fc.array(fc.oneof(word, odd, fc.string({unit: 'binary'})), {minLength: 1, maxLength: 30}), parts => {
        const {text, codings} = code(`x ${parts.join(' ')}`);
        for (const {evidence} of codings) {
          for (const {span} of evidence) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual(text.length);
            expect(text.slice(span.start, span.end)).toMatch(/^[\p{L}\p{N}].*[\p{L}\p{M}\p{N}]$|^[\p{L}\p{N}]$/su);
          }
        }
      }),
      {numRuns: 300, seed: 1},
    );
  });
});

/** A megabyte made of one piece. */
const megabyte = (piece: string): string => piece.repeat(Math.ceil(1_000_000 / piece.length));

describe('sentences of a megabyte', () => {
  it.each([
    ['one word', 'a', 'en'],
    ['commas', ',', 'en'],
    ['combining marks', 'e\u0301\u0301\u0301', 'en'],
    ['hyphens', 'friend-', 'en'],
    ['a word of many consonants', 'bcd', 'en'],
    ['a word of many suffixes', 'лар', 'kk'],
    ['a Russian word', 'ость', 'ru'],
    ['opening marks', '“', 'en'],
    ['words no rule knows', 'lorem ipsum ', 'en'],
  ])('reads %s and finds nothing', (_, piece, language) => {
    expect(code(megabyte(piece), language).codings).toEqual([]);
  });

  it('finds the cue at its end', () => {
    const filling = megabyte('lorem ipsum ');
    const {text, codings} = code(`${filling}our friendship is firm.`);
    expect(codings.map(({evidence}) => evidence.find(({role}) => role === 'cue')?.span.start)).toEqual([
      text.indexOf('friendship'),
    ]);
  });
});

/**
 * Thousands of cues with what may turn each of them. A step that looks through all of them for each would need a
 * thousand times as long and run into the time limit of the test.
 */
describe('sentences of thousands of cues', () => {
  it.each([
    ['in', 'our friendship, ', 'en', 8000],
    ['negated in', 'not our friendship, ', 'en', 8000],
    ['quoted in', '"our friendship" ', 'en', 8000],
    ['in marks never closed in', '“our friendship ', 'en', 8000],
    ['with antecedents in', 'their sovereignty and our independence of all states, ', 'en', 4000],
    ['with authors in', 'foreign terrorists attacked our country, ', 'en', 4000],
    ['Russian, in', 'дружба наших народов, ', 'ru', 8000],
    ['Kazakh, in', 'біздің халықтарымыздың достығы, ', 'kk', 8000],
  ])('keeps every cue %s “%s”', (_, piece, language, count) => {
    const {text, codings} = code(piece.repeat(count), language);
    const starts = new Set(
      codings.flatMap(({evidence}) => evidence.filter(({role}) => role === 'cue').map(({span}) => span.start)),
    );
    const pieces = new Set([...starts].map(start => Math.floor(start / piece.length)));
    expect(pieces.size).toBe(count);
    expect(text).toHaveLength(piece.length * count);
  });

  it('reads thousands of sentences of one quotation', () => {
    const {codings} = code(`He said: “${Array(3000).fill('Our friendship is firm.').join(' ')}”`);
    expect(codings.map(({voice}) => voice)).toEqual(['quoted']);
  });
});

describe('order of rules and unrelated rules, on the shipped lexicon', () => {
  const files = lexiconFiles(FOLDER);
  const examples = lexicon.examples();
  const coded = (of: typeof coder) => examples.map(example => of.code(placeSentence(example)).items);
  const expected = coded(coder);
  const coderOf = (changed: readonly {path: string; text: string}[]) => {
    const {lexicon: loaded, messages} = loadLexicon(changed);
    if (loaded === null) throw new Error(messages.map(({text}) => text).join('\n'));
    return createLexiconCoder(loaded.codebook, {readTurn: createTurnReader(loaded)});
  };

  it.each([1, 2, 3])('gives the same codings with rules and files in another order (%i)', seed => {
    const shuffled = files.map(({path, text}) => {
      if (!path.startsWith('rules/')) return {path, text};
      const [head = '', ...rules] = text.split(/^(?= {2}- id: )/mu);
      const ended = rules.map(rule => (rule.endsWith('\n') ? rule : `${rule}\n`));
      return {
        path,
        text: head + fc.sample(fc.shuffledSubarray(ended, {minLength: ended.length}), {numRuns: 1, seed})[0]?.join(''),
      };
    });
    expect(coded(coderOf(seed % 2 === 0 ? shuffled : shuffled.toReversed()))).toEqual(expected);
  });

  it('changes no coding of another frame by a rule for everything', () => {
    const greedy = `schema: refrain.rules/1
frame: everything
language: en
rules:
  - {id: everything, note: n, source: s, match: ["(a*|e*|i*|o*|u*|s*|t*) ~3 (friend*|sover*|secur*|coup)"], examples: {match: [x]}}
`;
    const frame =
      '\n  - {id: everything, name: E, definition: D, direction: shared, target: {choose: none, otherwise: null}}\n';
    const added = files.map(file => (file.path === 'codebook.yaml' ? {...file, text: file.text + frame} : file));
    const larger = coded(coderOf([...added, {path: 'rules/everything.en.yaml', text: greedy}]));
    const others = larger.map(codings => codings.filter(one => one.frame !== 'everything'));
    expect(others).toEqual(expected);
    expect(larger.flat().length).toBeGreaterThan(expected.flat().length);
  });
});
