/** The list of negated verbs that `docs/morphology.md` offers to writers of Kazakh rules does what it says. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {ROOT} from '../support/cli.js';
import {colourFiles, cuesIn, lexiconOf} from './support.js';

const BLOCK = /```yaml\n(negated-verb:[\s\S]*?)```/u.exec(
  readFileSync(join(ROOT, 'docs', 'morphology.md'), 'utf8'),
)?.[1];

const rules = `schema: refrain.rules/1
frame: pets
language: kk
rules:
  - {id: negated, note: n, source: s, match: ["{negated-verb}"], examples: {match: [болмайды]}}
  - {id: bare, note: n, source: s, match: [қорғамау], examples: {match: [қорғамайды]}}
`;
const lists = `schema: refrain.lists/1
language: kk
lists:
  ${BLOCK?.trim().replaceAll('\n', '\n  ')}
`;
const lexicon = lexiconOf([
  ...colourFiles(),
  {path: 'rules/pets.kk.yaml', text: rules},
  {path: 'lists.kk.yaml', text: lists},
]);
const found = (text: string) => cuesIn(lexicon, [{text, language: 'kk'}]).length > 0;

describe('negated-verb', () => {
  it.each(
    'болмайды келмейді сенбейді бөлінбейді кетпейді айтпаймыз білмейміз алмады болмады келіспеді бөлінбеген болмаған бөлінбейтін танымайтын'.split(
      ' ',
    ),
  )('matches %s', form => {
    expect(found(form)).toBe(true);
  });

  it.each(
    'көбейді табады жабады немесе орынбасары семей жанармай болады сенеді көрмесі жобасын баспа тапты'.split(' '),
  )('does not match %s', form => {
    expect(found(form)).toBe(false);
  });

  it('is not needed for one verb: its negated infinitive does', () => {
    expect(found('Қорғамау қорғау.')).toBe(true);
    expect(found('қорғаймыз қорғау')).toBe(false);
  });
});
