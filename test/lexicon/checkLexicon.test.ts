import {describe, expect, it} from 'vitest';
import {checkLexicon} from '../../src/lexicon/index.js';
import {lexiconFiles} from '../support/lexicons.js';
import {colourFiles, withFile} from './support.js';

/** A rule file of one line per rule. */
function rules(...lines: readonly string[]): string {
  const full = lines.map(line => `  - {note: n, source: s, examples: {match: [x]}, ${line}}`);
  return `schema: refrain.rules/1\nframe: warm\nlanguage: en\nrules:\n${full.join('\n')}\n`;
}

/** Messages about a file put in place of the colours lexicon's own. */
const warnings = (...lines: readonly string[]) =>
  checkLexicon(withFile('rules/warm.en.yaml', rules(...lines))).messages.map(({rule, place, text}) => ({
    rule,
    place,
    text,
  }));

describe('checkLexicon(files)', () => {
  it('finds nothing in the colours lexicon and counts what it holds', () => {
    expect(checkLexicon(colourFiles())).toMatchObject({
      messages: [],
      size: {files: 9, frames: 2, languages: 2, rules: 7, patterns: 13, examples: 20},
    });
  });

  it('gives the errors of loading and looks no closer then', () => {
    const {lexicon, messages} = checkLexicon(withFile('rules/warm.en.yaml', rules('id: a, match: ["dog *"]')));
    expect(lexicon).toBeNull();
    expect(messages.map(({rule, place}) => [rule, place])).toEqual([
      ['lexicon/bad-pattern', 'rules/warm.en.yaml:5:65'],
    ]);
  });

  it('says so of an empty folder', () => {
    expect(checkLexicon([]).messages.map(({rule}) => rule)).toEqual(['lexicon/no-codebook']);
  });

  it.each([
    ['the same pattern written otherwise', 'match: [lamp]', 'match: [(lamp)]'],
    ['a literal by a stem', 'match: [=lamps]', 'match: [lamp]'],
    ['a literal by a glob', 'match: [=lamps]', 'match: ["lam*"]'],
    ['a spelling by a glob', 'match: ["==Lamps"]', 'match: ["lam*"]'],
    ['a glob by a wider glob', 'match: ["lamp*"]', 'match: ["*am*"]'],
    ['a stem by the same stem in another form', 'match: [lamps]', 'match: [lamp]'],
    ['a line by one with more alternatives', 'match: [old lamp]', 'match: [(old|new) lamp]'],
    ['one with more conditions', 'match: [=lamp], unless: [{any: [sun]}]', 'match: ["lam*"]'],
  ])('warns of %s', (_, narrow, wide) => {
    const found = warnings(`id: b, ${narrow}`, `id: a, ${wide}`);
    expect(found).toMatchObject([{rule: 'lexicon/overlap', place: 'rules/warm.en.yaml:5:65'}]);
    expect(found[0]?.text).toContain('rule `warm/en/a` always finds the same');
    expect(found[0]?.text).toContain('rules/warm.en.yaml:6:65');
  });

  it('says which values differ', () => {
    const [found] = warnings('id: b, sub: red, match: [=lamps]', 'id: a, stance: reject, match: [lamp]');
    expect(found?.text).toContain('(sub red beside open, stance open beside reject)');
  });

  it.each([
    ['other conditions', 'match: [lamp], needs: [{any: [sun]}]', 'match: [lamp], needs: [{any: [moon]}]'],
    ['a wider rule that asks for more', 'match: [=lamps]', 'match: [lamp], needs: [{any: [moon]}]'],
    ['a cue inside a longer one', 'match: [old lamp]', 'match: [lamp]'],
    ['some words in common', 'match: [(lamp|light)]', 'match: [(lamp|fire)]'],
    ['a glob that may end otherwise', 'match: ["lam*s"]', 'match: ["lamp*"]'],
    ['a stem, which has forms no glob can promise', 'match: [lamp]', 'match: ["lamp*"]'],
    ['`?`, which asks for a letter', 'match: ["lamp*"]', 'match: ["lam?*"]'],
  ])('is silent about %s', (_, first, second) => {
    expect(warnings(`id: b, ${first}`, `id: a, ${second}`)).toEqual([]);
  });

  it('is silent about a rule another asks for', () => {
    const asking = 'id: c, match: [moon], needs: [{rule: [b]}]';
    expect(warnings('id: b, match: [=lamps]', 'id: a, match: [lamp]', asking)).toEqual([]);
  });

  it('is silent about two patterns of one rule and about rules of two frames', () => {
    expect(warnings('id: a, match: [lamp, "lam*"]')).toEqual([]);
    expect(warnings('id: a, match: [dog]')).toEqual([]);
  });

  it('warns of a sentence that stands twice in a rule', () => {
    const twice = 'id: a, match: [lamp], examples: {match: [A lamp., A lamp.], not: [A lamp.]}';
    const text = rules(twice).replace(', examples: {match: [x]}, ', ', ');
    const {messages} = checkLexicon(withFile('rules/warm.en.yaml', text));
    expect(messages.map(({rule, place}) => [rule, place])).toEqual([
      ['lexicon/duplicate-example', 'rules/warm.en.yaml:5:76'],
      ['lexicon/duplicate-example', 'rules/warm.en.yaml:5:92'],
    ]);
    expect(messages[1]?.text).toContain('first at rules/warm.en.yaml:5:67, under `match`');
  });

  it('finds no error and few doubts in the shipped lexicons', () => {
    for (const folder of ['lexicons/narratives', 'templates/project/lexicons/migration']) {
      const {messages} = checkLexicon(lexiconFiles(folder));
      expect(messages.filter(({severity}) => severity === 'error')).toEqual([]);
      expect(messages.length).toBeLessThan(20);
    }
  });
});
