import {describe, expect, it} from 'vitest';
import {labelOf, namesAreBold} from '../../../src/readers/unRecord/speakerLabel.js';
import type {Styled} from '../../../src/readers/unRecord/styledText.js';

/** `**…**` is bold, everything else plain. */
function styled(source: string): Styled {
  const parts = source.split(/(\*\*[^*]+\*\*)/u).map(part => {
    const text = part.replaceAll('**', '');
    return {text, style: (part === text ? 'p' : 'b').repeat(text.length)};
  });
  return {text: parts.map(({text}) => text).join(''), style: parts.map(({style}) => style).join('')};
}

function label(source: string, usesBold: boolean): string | null {
  const paragraph = styled(source);
  const span = labelOf(paragraph, usesBold);
  return span === null ? null : paragraph.text.slice(span.start, span.end);
}

describe('labelOf(paragraph, usesBold: true)', () => {
  it.each([
    ['**The President:** I call', 'The President:'],
    ['**The Secretary-General** (spoke in French): I', 'The Secretary-General (spoke in French):'],
    [
      '**Mr. Brown** (Southland) (spoke in Russian; English text provided by the delegation): I',
      'Mr. Brown (Southland) (spoke in Russian; English text provided by the delegation):',
    ],
    ['**President Brown** (spoke in Kazakh): I', 'President Brown (spoke in Kazakh):'],
    ['**Mr. Green** (spoke in French) (Norland): I', 'Mr. Green (spoke in French) (Norland):'],
    ['**King Green II**: I', 'King Green II:'],
    ['**Ms. White** (Westland), Vice-Chair of the Committee: I', 'Ms. White (Westland), Vice-Chair of the Committee:'],
    ['**Mr. Black** (Eastland); I', 'Mr. Black (Eastland);'],
    ['**Mr. Black** (Eastland) I have', 'Mr. Black (Eastland)'],
    ['**The President** I give', 'The President'],
    ['**Mr. Black** (Eastland (spoke in Arabic: I', 'Mr. Black (Eastland (spoke in Arabic:'],
    ['Mr. Black (Eastland): I lost my type', 'Mr. Black (Eastland):'],
  ])('finds the label of %s', (source, expected) => {
    expect(label(source, true)).toBe(expected);
  });

  it.each([
    '**Draft resolution I**: it is entitled',
    '**Agenda item 5: harbours**',
    '**Harbours** are open. The rest is this: nothing',
    'The President: with names in bold this is a quotation',
    'I say this: no more',
    '**a harbour**: small',
    '',
  ])('finds none in `%s`', source => {
    expect(label(source, true)).toBeNull();
  });
});

describe('labelOf(paragraph, usesBold: false)', () => {
  it.each([
    ['32. Mr. BROWN (Southland): I', 'Mr. BROWN (Southland):'],
    ['The PRESIDENT (interpretation from French); I', 'The PRESIDENT (interpretation from French);'],
    [
      'MR. BROWN (Union of Northern Republics) (translated from Russian): I',
      'MR. BROWN (Union of Northern Republics) (translated from Russian):',
    ],
    [
      'Mr. GREEN (Norland), Rapporteur of the First Committee: I',
      'Mr. GREEN (Norland), Rapporteur of the First Committee:',
    ],
    ['Sir John BLACK: I', 'Sir John BLACK:'],
    ['President BROWN (interpretation from Russian): I', 'President BROWN (interpretation from Russian):'],
    ['Mr, van der WHITE [Westland] : I', 'Mr, van der WHITE [Westland] :'],
    ['107. The TEMPORARY PRESIDENT: I', 'The TEMPORARY PRESIDENT:'],
    ['Mr. J. P. Brown (Southland): I', 'Mr. J. P. Brown (Southland):'],
  ])('finds the label of %s', (source, expected) => {
    expect(label(source, false)).toBe(expected);
  });

  it.each([
    'General Assembly resolution 377 (V): it says',
    'Mr. Brown said this: no',
    'The President said: yes',
    '**Harbours**: small',
    '5. My country says: yes',
    'Mr. BROWN has said it. I repeat: no',
  ])('finds none in `%s`', source => {
    expect(label(source, false)).toBeNull();
  });
});

describe('namesAreBold(lines)', () => {
  it.each([
    ['bold names', ['**The President**: I', '**Mr. Brown** (Southland): I', 'Mr. Green (Norland): I'], true],
    ['stray bold letters', ['**Mr. Brown** says', 'The PRESIDENT: I', 'Mr. GREEN (Norland): I'], false],
    ['no names', ['a', 'b'], false],
  ])('judges %s', (_, lines, expected) => {
    expect(namesAreBold(lines.map(styled))).toBe(expected);
  });
});
