import {describe, expect, it} from 'vitest';
import {loadLexicon} from '../../src/lexicon/index.js';
import {colourFiles, lexiconOf, withFile} from './support.js';

/** A rule file for pets with one rule; `more` is put into the rule. */
function petRule(more: string, head = ''): string {
  return `schema: refrain.rules/1
frame: pets
language: en
${head}rules:
  - id: dog
    note: n
    source: s
    examples: {match: [Dog.]}
${more}`;
}

const matching = (pattern: string): string => petRule(`    match: [${pattern}]\n`);
const PETS = 'rules/pets.en.yaml';

/** What is wrong, file, its text, messages as `place rule text`. */
type Case = [string, string, string, readonly string[]];

const PATTERNS: readonly [string, string, string][] = [
  ['a bare star', '"dog *"', '`*` in pattern `dog *`, expected letters beside `*` or `?`; use `~1` for any word.'],
  [
    'an empty alternative',
    '"(dog|) barks"',
    'empty alternative in pattern `(dog|) barks`, expected a word on each side of `|` and inside brackets; fill or remove it.',
  ],
  [
    'an empty optional',
    '"[] dog"',
    'empty optional in pattern `[] dog`, expected a word on each side of `|` and inside brackets; fill or remove it.',
  ],
  [
    'an unclosed bracket',
    '"(dog|cat"',
    'unclosed `(` in pattern `(dog|cat`, expected `)` after it; close the bracket.',
  ],
  ['an unclosed list', '"{dogs"', 'unclosed `{` in pattern `{dogs`, expected `}` after it; close the bracket.'],
  ['a stray bracket', '"dog)"', '`)` in pattern `dog)`, expected an opening bracket before it; balance the brackets.'],
  [
    'a bar outside brackets',
    '"dog|cat"',
    '`|` outside brackets in pattern `dog|cat`, expected `(a|b)`; put the alternatives in round brackets.',
  ],
  [
    'a missing space',
    '"dog(gy|s)"',
    '`dog(` in pattern `dog(gy|s)`, expected a space between items; an item is a whole word, use `*` for endings.',
  ],
  [
    'a gap without a number',
    '"dog ~ cat"',
    '`~` in pattern `dog ~ cat`, expected `~` and a number from 1 such as `~3`; correct it.',
  ],
  [
    'an equals sign alone',
    '"= dog"',
    '`=` in pattern `= dog`, expected `=form` or `==Form`; write the form after at most two `=`.',
  ],
  [
    'a wildcard in a form',
    '"=dog*"',
    '`=dog*` in pattern `=dog*`, expected a form without `*` and `?` after `=`; drop the `=` or the wildcard.',
  ],
  [
    'a list name in capitals',
    '"{Dogs}"',
    'list name `Dogs` in pattern `{Dogs}`, expected lower-case words joined by hyphens, such as `{other-states}`.',
  ],
  [
    'brackets without end',
    `"${'('.repeat(30_000)}"`,
    `more than 20 brackets inside one another in pattern \`${'('.repeat(60)}…\`, expected fewer; write the alternatives out, or as a list.`,
  ],
  [
    'optional words inside one another without end',
    `"${'[a '.repeat(30_000)}"`,
    `more than 20 brackets inside one another in pattern \`${'[a '.repeat(20)}…\`, expected fewer; write the alternatives out, or as a list.`,
  ],
  ['white space only', '"  "', 'empty pattern in pattern `  `, expected at least one word; fill or remove it.'],
];

const WHOLE: readonly [string, string, string][] = [
  [
    'a gap at the start',
    '"~2 dog"',
    'pattern `~2 dog`, expected a word before and after every `~`, also where `[…]` is left out; add the word or drop the `~`.',
  ],
  [
    'a gap at the end when an optional is left out',
    '"dog ~2 [cat]"',
    'pattern `dog ~2 [cat]`, expected a word before and after every `~`, also where `[…]` is left out; add the word or drop the `~`.',
  ],
  [
    'optional items only',
    '"[dog] [cat]"',
    'pattern `[dog] [cat]` of optional items only, expected at least one word that must stand; take one out of `[…]`.',
  ],
  [
    'too wide a line',
    '"dog ~30 cat"',
    'pattern `dog ~30 cat` of up to 32 words, expected at most 31 with all gaps; use smaller gaps, `all` with `within`, or `needs`.',
  ],
];

const NEVER: readonly [string, string, string][] = [
  [
    'a number with letters',
    '"dog 30th"',
    '`30th` in pattern `dog 30th`, expected one word, but a text is read as `30`, `th`; write separate words with spaces, without punctuation.',
  ],
  [
    'a full stop',
    '"U.S."',
    '`U.S.` in pattern `U.S.`, expected one word, but a text is read as `U`, `S`; write separate words with spaces, without punctuation.',
  ],
  [
    'punctuation alone',
    '"dog —"',
    '`—` in pattern `dog —`, expected one word, but a text is read as nothing; write separate words with spaces, without punctuation.',
  ],
];

const CASES: readonly Case[] = [
  ...PATTERNS.map(
    ([what, pattern, text]): Case => [
      what,
      PETS,
      matching(pattern),
      [`${PETS}:9:13 lexicon/bad-pattern Unexpected ${text}`],
    ],
  ),
  ...WHOLE.map(
    ([what, pattern, text]): Case => [
      what,
      PETS,
      matching(pattern),
      [`${PETS}:9:13 lexicon/bad-pattern Unexpected ${text}`],
    ],
  ),
  ...NEVER.map(
    ([what, pattern, text]): Case => [
      what,
      PETS,
      matching(pattern),
      [`${PETS}:9:13 lexicon/never-matches Unexpected ${text}`],
    ],
  ),
  [
    'an unknown list',
    PETS,
    petRule('    match: ["{cats}"]\n', 'lists: {dogs: [dog]}\n'),
    [
      `${PETS}:10:13 lexicon/unknown-list Unexpected list \`{cats}\` in pattern \`{cats}\`, expected a list of this file (\`{dogs}\`) or of the language's \`lists\` file; define or correct it.`,
    ],
  ],
  [
    'a list inside itself',
    PETS,
    petRule('    match: ["{a}"]\n', 'lists: {a: ["{b}"], b: ["big {a}"]}\n'),
    [
      `${PETS}:4:12 lexicon/list-cycle Unexpected list \`{a}\` inside itself (a → b → a), expected lists that end; take one step out.`,
    ],
  ],
  [
    'a list the language has already',
    PETS,
    petRule('    match: [dog]\n', 'lists: {reds: [rose]}\n'),
    [
      `${PETS}:4:15 lexicon/duplicate-id Unexpected second list \`{reds}\`, expected a name the language's \`lists\` file does not have; rename or remove it.`,
    ],
  ],
  [
    'a rule id twice',
    PETS,
    petRule('    match: [dog]\n  - {id: dog, note: n, source: s, match: [cat], examples: {match: [Cat.]}}\n'),
    [
      `${PETS}:10:10 lexicon/duplicate-id Unexpected second rule \`pets/en/dog\`, expected each once (first at ${PETS}:5:9); rename or remove one.`,
    ],
  ],
  [
    'a pattern twice under the same conditions',
    PETS,
    petRule('    match: [big  dog]\n  - {id: two, note: n, source: s, match: [big dog], examples: {match: [Dog.]}}\n'),
    [
      `${PETS}:10:43 lexicon/duplicate-pattern Unexpected second \`big dog\`, expected each pattern once under the same conditions (first in rule \`dog\`, ${PETS}:9:13); remove one.`,
    ],
  ],
  [
    'no duplicate under other conditions',
    PETS,
    petRule(
      '    match: [dog]\n  - {id: two, note: n, source: s, match: [dog], unless: [{speaker: [AA]}], examples: {match: [Dog.]}}\n',
    ),
    [],
  ],
  [
    'names the codebook does not know',
    PETS,
    petRule('    match: [dog]\n    sub: cow\n    target: moon\n    agency: rain\n'),
    [
      `${PETS}:10:10 lexicon/unknown-name Unexpected sub-code \`cow\`, expected one of \`cat\`, \`dog\`; correct it or add it to the codebook.`,
      `${PETS}:11:13 lexicon/unknown-name Unexpected target \`moon\`, expected one of \`garden\`, \`house\`, \`both\`, \`elsewhere\`, \`unspecified\`, \`self\`, \`pair\`, \`partner\`; correct it or add it to the codebook.`,
      `${PETS}:12:13 lexicon/unknown-name Unexpected agency \`rain\`, expected none: the codebook declares none here; correct it or add it to the codebook.`,
    ],
  ],
  [
    'a rule that asks for an unknown one',
    PETS,
    petRule('    match: [dog]\n    needs: [{rule: [bird]}]\n'),
    [
      `${PETS}:10:21 lexicon/bad-condition Unexpected rule \`bird\` in a condition, expected a rule of this file (\`dog\`); correct it.`,
    ],
  ],
  [
    'a rule that asks for itself',
    PETS,
    petRule('    match: [dog]\n    needs: [{rule: [dog]}]\n'),
    [
      `${PETS}:10:21 lexicon/bad-condition Unexpected rule \`dog\` in a condition, expected a rule without \`rule\` conditions of its own; put the words here with \`any\`.`,
    ],
  ],
  [
    'a distance outside the sentence',
    PETS,
    petRule('    match: [dog]\n    needs: [{any: [cat], in: turn, within: 3}]\n'),
    [
      `${PETS}:10:13 lexicon/bad-condition Unexpected \`within\`, \`side\` or \`overlap\` with \`in: turn\` in a condition, expected them only with \`in: sentence\`, where the cue stands; drop them.`,
    ],
  ],
  [
    'a side that is no code',
    PETS,
    petRule('    match: [dog]\n    needs: [{speaker: [Kazakhstan]}]\n'),
    [
      `${PETS}:10:24 lexicon/bad-condition Unexpected side \`Kazakhstan\` in a condition, expected two capital letters such as \`KZ\`; correct it.`,
    ],
  ],
  [
    'a rule condition in a mask',
    'masks.en.yaml',
    'schema: refrain.masks/1\nlanguage: en\nlists: {}\nmasks:\n  - {id: m, note: n, match: [red], frames: [cold], unless: [{rule: [dog]}]}\n',
    [
      'masks.en.yaml:5:45 lexicon/unknown-name Unexpected frame `cold`, expected one of `warm`, `pets`; correct it or add it to the codebook.',
      'masks.en.yaml:5:68 lexicon/bad-condition Unexpected `rule` in a condition, expected `any`, `speaker` or `kind`: only rules of frames may name rules.',
    ],
  ],
  [
    'letters of two scripts, as a warning',
    PETS,
    matching('тигp'),
    [
      `${PETS}:9:13 lexicon/look-alike Unexpected letters of two scripts in \`тигp\` in pattern \`тигp\`, read as \`тигр\`; type it in one script.`,
    ],
  ],
  [
    'a language that is not that of the name',
    'rules/pets.ru.yaml',
    matching('dog'),
    [
      "rules/pets.ru.yaml:3:11 lexicon/file-name Unexpected language `en`, expected `ru` as in the file's name; change one of them.",
      'rules/pets.ru.yaml:5:9 lexicon/duplicate-id Unexpected second rule `pets/en/dog`, expected each once (first at rules/pets.en.yaml:5:9); rename or remove one.',
    ],
  ],
  [
    'a file nobody reads',
    'notes.yaml',
    'a: 1\n',
    [
      'notes.yaml lexicon/unknown-file Unexpected file `notes.yaml`, expected one of `codebook.yaml`, `evidence.yaml`, `masks|stance|targets|lists|keywords.<lang>.yaml`, `rules/<frame>.<lang>.yaml`; rename or remove it.',
    ],
  ],
  [
    'a pattern YAML reads as a list',
    PETS,
    petRule('    match:\n      - [big] dog\n'),
    [
      `${PETS}:10:15 schema/yaml-syntax Unexpected \`dog\`, expected valid YAML: Unexpected scalar at node end. A pattern that begins with \`[\` needs quotes: \`"[…"\`.`,
    ],
  ],
  [
    'a pattern YAML reads as an alias',
    PETS,
    petRule('    match:\n      - *dog\n'),
    [
      `${PETS}:10:9 schema/alias Unexpected \`*dog\`, expected the value itself; write it out, or put text in quotes. A pattern that begins with \`*\` needs quotes: \`"*…"\`.`,
    ],
  ],
  [
    'brackets of a pattern inside a list on one line',
    PETS,
    petRule('    match: [the {reds} dog]\n'),
    [
      `${PETS}:9:17 schema/yaml-syntax Unexpected \`{reds} dog]\`, expected valid YAML: Missing , or : between flow sequence items. In a list on one line, a pattern with \`[\`, \`]\`, \`{\`, \`}\` or a comma needs quotes.`,
    ],
  ],
];

describe('loadLexicon(files)', () => {
  it.each(CASES)('reports %s', (_, path, text, expected) => {
    const {lexicon, messages} = loadLexicon(withFile(path, text));
    expect(messages.map(({place, rule, text: words}) => `${place} ${rule} ${words}`)).toEqual(expected);
    expect(lexicon === null).toBe(messages.some(({severity}) => severity === 'error'));
  });

  it('reports the problems of all files at once, in the order of the files', () => {
    const files = [...withFile(PETS, matching('"dog *"')), {path: 'odd.yaml', text: ''}];
    const broken = files.map(file =>
      file.path === 'codebook.yaml' ? {...file, text: file.text.replace('direction: dull', 'direction: grey')} : file,
    );
    expect(loadLexicon(broken).messages.map(({rule}) => rule)).toEqual([
      'lexicon/unknown-name',
      'lexicon/bad-pattern',
      'lexicon/unknown-file',
    ]);
  });

  it('asks for a codebook', () => {
    expect(loadLexicon([])).toEqual({
      lexicon: null,
      messages: [
        {
          rule: 'lexicon/no-codebook',
          severity: 'error',
          text: 'Missing file `codebook.yaml`, expected one in the lexicon folder; add it.',
          place: null,
          document: null,
          span: null,
        },
      ],
    });
  });

  it('accepts a codebook without rules', () => {
    const files = colourFiles()
      .filter(({path}) => path === 'codebook.yaml')
      .map(({path, text}) => ({path, text: text.replace(', named: [painters]', '')}));
    expect(loadLexicon(files)).toMatchObject({messages: [], lexicon: {rules: [], evidence: []}});
  });

  it('reads a folder below others', () => {
    const files = colourFiles().map(({path, text}) => ({path: `/some/where/${path}`, text}));
    expect(loadLexicon(files).messages).toEqual([]);
  });

  it('names coder and codebook and describes the rules', () => {
    const lexicon = lexiconOf(colourFiles());
    expect([lexicon.coderId, lexicon.codebookId]).toEqual(['lexicon@0.2.0', 'colours@1.0']);
    expect(lexicon.rules.map(({name}) => name)).toEqual([
      'pets/en/cat',
      'pets/en/dog',
      'pets/zz/miu',
      'warm/en/again',
      'warm/en/painted',
      'warm/en/sunset',
      'warm/en/thing',
    ]);
    const {place, ...sunset} = lexicon.rules[5] ?? {};
    expect(place?.()).toBe('rules/warm.en.yaml:25:9');
    expect(sunset).toEqual({
      name: 'warm/en/sunset',
      frame: 'warm',
      language: 'en',
      id: 'sunset',
      sub: 'orange',
      stance: null,
      target: null,
      agency: null,
      voice: null,
      flags: ['formula'],
      note: 'Sky and orange close together.',
      source: 'Invented.',
      match: ['orange & sky within 4'],
      needs: ['`evening` or `dusk` in the sentence, the two before or the next'],
      unless: [],
    });
    expect(lexicon.evidence).toHaveLength(1);
  });
});

describe('lists inside lists', () => {
  const listed = (lists: readonly string[]) => {
    const named = lists.map((list, step) => `  a${step}: ${list}\n`).join('');
    const rule = `  - {id: a, note: n, source: s, match: ["{a${lists.length - 1}}"], examples: {match: [x]}}\n`;
    const text = `schema: refrain.rules/1\nframe: warm\nlanguage: en\nlists:\n${named}rules:\n${rule}`;
    const {messages} = loadLexicon(withFile('rules/warm.en.yaml', text));
    return messages.map(({rule: id, text: words}) => `${id}: ${words}`);
  };
  const steps = (count: number, list: (step: number) => string) => Array.from({length: count}, (_, step) => list(step));

  it('may be a few steps deep', () => {
    expect(listed(steps(12, step => (step === 0 ? '[x y]' : `["{a${step - 1}} z", "{a${step - 1}} w"]`)))).toEqual([]);
  });

  it('are refused where they double with every step', () => {
    const found = listed(steps(29, step => (step === 0 ? '[x y]' : `["{a${step - 1}} z", "{a${step - 1}} w"]`)));
    expect(found).toEqual([
      expect.stringContaining('lexicon/bad-pattern: Unexpected pattern `{a28}` of more than 200000 items'),
    ]);
  });

  it('are refused where they are a thousand deep', () => {
    const found = listed(steps(1000, step => (step === 0 ? '[x]' : `["{a${step - 1}}"]`)));
    expect(found).toEqual([expect.stringContaining('more than 200 deep')]);
  });
});
