import {describe, expect, it} from 'vitest';
import {findDottedLabels} from '../../src/stages/dottedLabels.js';
import {findLabels} from '../../src/stages/findLabels.js';
import {indexForms} from '../../src/stages/labelForms.js';
import {projectActors} from './support.js';

const forms = indexForms(projectActors());
const dotted = (text: string) =>
  findDottedLabels(text, findLabels(text, {forms, inline: false})).map(({span, found}) => [
    text.slice(span.start, span.end),
    found?.actor.id ?? null,
  ]);

describe('findDottedLabels(text, labels)', () => {
  it.each([
    ['Vladimir Putin: So?\n\nAnna Berg: Yes.\n\nVladimir Putin. Thank you.', [['Vladimir Putin', 'putin']]],
    ['Anna Berg: Yes.\n\nVladimir Putin: So?\n\nAnna Berg; Well, no.', [['Anna Berg', null]]],
    ['Anna Berg: Yes.\n\nVladimir Putin. Thank you.', []],
    ['Anna Berg: I saw Anna Berg. She was there.', []],
    ['Anna Berg. Yes.', []],
    ['', []],
  ])('finds in %j', (text, expected) => {
    expect(dotted(text)).toEqual(expected);
  });
});
