import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {FORMATS, type FormatName} from '../../../src/lexicon/formats/dictionary.js';
import {exportDictionary} from '../../../src/lexicon/formats/exportDictionary.js';
import {type DictionaryInput, importDictionary} from '../../../src/lexicon/formats/importDictionary.js';
import {parseXml} from '../../../src/readers/xmlTree.js';
import {lexiconFiles} from '../../support/lexicons.js';

const SHIPPED = lexiconFiles('lexicons/narratives');

const NAMES = Object.keys(FORMATS) as FormatName[];

function imported(format: FormatName, text: string) {
  const {root} = format === 'yoshikoder' ? parseXml(text) : {root: null};
  const content: DictionaryInput['content'] = root ?? text;
  const {frames, files, messages} = importDictionary({format, content, place: 'd', language: 'en'});
  // A frame is one category; what a dictionary says is which words stand in it.
  const words = frames.map(({patterns}) => patterns.map(({text: pattern}) => pattern).sort());
  return {words, files, messages};
}

/** Letters, forms and phrases every format can hold. */
const form = fc.oneof(fc.stringMatching(/^[a-z]{1,8}$/u), fc.stringMatching(/^[а-яқү]{1,8}$/u));
const word = fc.oneof(
  form,
  form.map(text => `${text}*`),
  fc.tuple(form, form).map(([a, b]) => `${a}-${b}`),
);
const entry = fc.array(word, {minLength: 1, maxLength: 4}).map(words => words.join(' '));
const categories = fc.array(fc.uniqueArray(entry, {minLength: 1, maxLength: 5}), {minLength: 1, maxLength: 4});

describe.each(NAMES)('a dictionary of %s', format => {
  it('comes back from export and import with the same words', () => {
    fc.assert(
      fc.property(categories, all => {
        const source = `${all.map((entries, at) => `+c${at}x\n${entries.join('\n')}\n`).join('')}`;
        const first = imported('lexicoder', source);
        const {text, messages} = exportDictionary(first.files, {format, frames: [], languages: []});
        expect(messages.filter(({rule}) => rule !== 'export/left-behind')).toEqual([]);
        const again = imported(format, text ?? '');
        // LIWC repeats the words of a category in those around it.
        const leaves = format === 'liwc' ? again.words.filter((_, at) => at % 2 === 1) : again.words;
        expect(leaves).toEqual(first.words);
      }),
      {numRuns: 60, seed: 20220102},
    );
  });

  it('holds the shipped rules in a form that reads without a remark', () => {
    const {text} = exportDictionary(SHIPPED, {format, frames: ['friendship'], languages: ['en', 'kk']});
    const {words, messages} = imported(format, text ?? '');
    expect(words.flat().length).toBeGreaterThan(1000);
    expect(messages).toEqual([]);
  });

  it('names frame and rule in the way the format has', () => {
    const {files} = imported('lexicoder', '+tide\nlow water\n');
    const {text} = exportDictionary(files, {format, frames: [], languages: []});
    expect(text).toMatch(/tide[\s\S]*words[\s\S]*low[ _]water/u);
  });
});
